# События и сроки.

events-card = <b>{ $title }</b>
    { $days }
    Срок: <b>{ $due }</b>
events-lock-at = Опоздавшие принимаются до: { $moment }
events-lock-none = Опоздавшие принимаются без ограничения
events-levels-one = Приёмка в один уровень
events-levels-two = Приёмка в два уровня: район, затем вышестоящий
events-share = Сдали { $reported } из { $owed }
events-extended = ⏳ { $name }: до { $moment }
events-cancelled = 🚫 Событие отменено, отчётов не ждём.
events-ask-due = <b>{ $title }</b>
    Срок сейчас: { $due }
    Каким он станет? Выберите или напишите: «28.11.2026 18:00».
events-ask-lock = <b>{ $title }</b>
    Срок: { $due }
    До какого времени принимать опоздавших? Выберите или напишите: «28.11.2026 18:00».
events-ask-extend = <b>{ $title }</b>
    { $organisation }
    Срок сейчас: { $due }
    До какого времени продлить? Выберите или напишите: «28.11.2026 18:00».
events-extend-whom = <b>{ $title }</b>
    Кому продлить срок?
events-extend-nobody = <b>{ $title }</b>
    Продлевать некому: отчёт ни за кем не числится.
events-cancel-sure = Отменить «{ $title }»?
    Отчёт больше никто не будет должен, присланное останется. Тем, кто ещё не сдал, я напишу.
events-restore-sure = Восстановить «{ $title }»?
    Отчёт снова ждём от тех, кто не сдал. Я им напишу.
events-add = <b>{ $title }</b>
    Кого добавить? Число — сколько организаций ещё без этого отчёта. Их педагогам я сразу напишу.
events-add-nobody = <b>{ $title }</b>
    Добавлять некого: отчёта ждём уже от всех.
events-add-too-late = Срок уже прошёл. Сначала перенесите его.
events-gone = Здесь уже нечего менять. Как сейчас: /events
events-told-due = 📅 <b>{ $title }</b>
    { $names }
    Срок отчёта изменён. Было: { $was }. Стало: <b>{ $due }</b>.
events-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    Событие отменено, отчёт не нужен.
events-told-restored = 📌 <b>{ $title }</b>
    { $names }
    Событие снова в силе, ждём отчёт. Срок: { $due }.

press-event-due = 📅 Срок
press-event-lock = 🔒 Опоздавшие
press-event-one-level = Принимать в один уровень
press-event-two-levels = Принимать в два уровня
press-event-add = ➕ Организации
press-event-add-all = ➕ Всех: { $count }
press-event-extend = ⏳ Продлить срок одной
press-event-cancel = 🚫 Отменить
press-event-cancel-yes = 🚫 Да, отменить событие
press-event-restore = Восстановить
press-event-restore-yes = Да, восстановить
press-event-list = Все события
press-event-back = ⬅️ К событию
press-no-lock = Без ограничения
press-no-extension = Снять продление

invalid-extension-before-due = Это не позже общего срока. Продлевают на более позднее время.
invalid-lock-in-the-past = Это время уже прошло. Выберите другое.
invalid-lock-before-due = Это раньше срока. Выберите время не раньше срока.
