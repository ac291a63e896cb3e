# Події та строки.

events-card = <b>{ $title }</b>
    { $days }
    Строк: <b>{ $due }</b>
events-lock-at = Із запізненням приймаємо до: { $moment }
events-lock-none = Із запізненням приймаємо без обмеження
events-levels-one = Приймання в один рівень
events-levels-two = Приймання у два рівні: район, потім вищий
events-share = Подали { $reported } з { $owed }
events-extended = ⏳ { $name }: строк до { $moment }
events-cancelled = 🚫 Подію скасовано, на звіти не чекаємо.
events-ask-due = <b>{ $title }</b>
    Строк зараз: { $due }
    Яким він стане? Виберіть або напишіть: «28.11.2026 18:00».
events-ask-lock = <b>{ $title }</b>
    Строк: { $due }
    До якого часу приймати із запізненням? Виберіть або напишіть: «28.11.2026 18:00».
events-ask-extend = <b>{ $title }</b>
    { $organisation }
    Строк зараз: { $due }
    До якого часу продовжити? Виберіть або напишіть: «28.11.2026 18:00».
events-extend-whom = <b>{ $title }</b>
    Кому продовжити строк?
events-extend-nobody = <b>{ $title }</b>
    Продовжувати нікому: звіту ні від кого не чекаємо.
events-cancel-sure = Скасувати «{ $title }»?
    Звіт більше ніхто не буде винен, надіслане залишиться. Тим, хто ще не подав, я напишу.
events-restore-sure = Відновити «{ $title }»?
    Звіту знову чекаємо від тих, хто не подав. Я їм напишу.
events-add = <b>{ $title }</b>
    Кого додати? Число — скільки організацій ще без цього звіту. Їхнім педагогам я одразу напишу.
events-add-nobody = <b>{ $title }</b>
    Додавати нікого: звіту чекаємо вже від усіх.
events-add-too-late = Строк уже минув. Спершу перенесіть його.
events-gone = Тут уже нема чого змінювати. Як зараз: /events
events-told-due = 📅 <b>{ $title }</b>
    { $names }
    Строк звіту змінено. Було: { $was }. Стало: <b>{ $due }</b>.
events-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    Подію скасовано, звіт не потрібен.
events-told-restored = 📌 <b>{ $title }</b>
    { $names }
    Подія знову в силі, чекаємо на звіт. Строк: { $due }.

press-event-due = 📅 Строк
press-event-lock = 🔒 Запізнення
press-event-one-level = Приймати в один рівень
press-event-two-levels = Приймати у два рівні
press-event-add = ➕ Організації
press-event-add-all = ➕ Усіх: { $count }
press-event-extend = ⏳ Продовжити одній
press-event-cancel = 🚫 Скасувати
press-event-cancel-yes = 🚫 Так, скасувати подію
press-event-restore = Відновити
press-event-restore-yes = Так, відновити
press-event-list = Усі події
press-event-back = ⬅️ До події
press-no-lock = Без обмеження
press-no-extension = Зняти продовження

invalid-extension-before-due = Це не пізніше загального строку. Продовжують на пізніший час.
invalid-lock-in-the-past = Цей час уже минув. Виберіть інший.
invalid-lock-before-due = Це раніше за строк. Виберіть час не раніше строку.
