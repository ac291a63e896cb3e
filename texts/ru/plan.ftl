# План мероприятий: как он выполняется и что в нём меняют.

plan-view-none = Планов здесь пока нет.
plan-view-none-of-yours = По планам мероприятий от вас ничего не ждут.
plan-view-choose = Какой план открыть?
plan-view-approved-by = Утверждён: { $by }
plan-view-approved-on = { $day }
plan-view-number = № { $number }
plan-view-span = Срок плана: { $days }
plan-view-own-part = Показано то, что касается вас.
plan-view-measures = Мероприятий: <b>{ $count }</b>
plan-view-count = { $mark } { $state }: { $count }
plan-view-no-section = Мероприятия
plan-view-late = <b>Просрочено</b>
plan-view-nothing-here = Здесь пусто.
plan-view-entry = { $mark } <b>{ $number }</b> { $text }
plan-view-entry-when = { $dates } · { $standing }
plan-view-share = сдали { $reported } из { $owed }
plan-view-fact = <b>План и факт</b>
plan-view-year = <b>{ $year } год</b>: выполнено { $finished } из { $planned }
plan-view-quarter = { $quarter } квартал: { $finished } из { $planned }
plan-view-quarter-late = { $quarter } квартал: { $finished } из { $planned }, просрочено { $overdue }
plan-view-no-deadlines = Сроков в этом плане нет.
plan-view-which-district = Чья организация? Число — сколько организаций отчитывается по плану.
plan-view-which-organisation = <b>{ $district }</b>
    Какая организация?
plan-view-nobody-owes = По этому плану пока никто не отчитывается.
plan-view-owes = <b>{ $name }</b>
    Мероприятий по плану: { $count }
plan-view-owes-time = { $mark } до { $day } · { $state }
plan-view-owes-nothing = отчёт не нужен

measure-mark-done = ✅
measure-mark-overdue = 🔴
measure-mark-due = 🟡
measure-mark-continuous = 🔁
measure-mark-not-started = ⚪
measure-mark-unclear = ❓
measure-mark-cancelled = 🚫
measure-mark-not-done = ✖️
measure-is-done = выполнено
measure-is-overdue = просрочено
measure-is-due = в работе
measure-is-continuous = постоянно
measure-is-not-started = ещё не началось
measure-is-unclear = сроки непонятны
measure-is-cancelled = отменено
measure-said-not-done = не выполнено

measure-head = <i>{ $section }</i>
    <b>{ $number }</b>
measure-standing = { $mark } <b>{ $state }</b>
measure-cancelled-because = Причина: { $reason }
measure-dates = В документе: { $dates }
measure-understood = Понято так: { $dates }
measure-responsible = Отвечают:
measure-time = { $mark } { $when } · { $standing }
measure-until = до { $day }
measure-postponed-because = Перенесено: { $reason }
measure-counts-other = Засчитывается отчёт другого события.
measure-no-reports = отчётов не ждём
measure-note = Итог { $year } г.: { $what }
measure-number = { $number }
measure-time-head = <b>{ $number }</b>
measure-counts = Отчёт: { $title }
measure-change = 🕓 { $moment } · { $name }: { $what }
measure-was-changed = исправлено по документу
measure-was-reworded = изменено название, было: { $text }
measure-was-cancelled = отменено: { $reason }
measure-was-restored = восстановлено
measure-was-postponed = срок { $due } вместо { $before }: { $reason }
measure-was-counted = засчитывается отчёт «{ $title }»
measure-was-done = отмечено: выполнено
measure-was-not-done = отмечено: не выполнено
measure-was-unsaid = отметка снята
measure-was-noted = итог { $year } г.: { $what }

measure-ask-day = Срок сейчас: { $due }
    Каким он станет? Выберите или напишите, например: 28.11.2026
measure-ask-reason = Новый срок: <b>{ $day }</b>
    Почему переносим? Напишите причину — и срок изменится. Тем, кто ещё не сдал отчёт, я напишу.
measure-ask-wording = Напишите, как правильно.
measure-ask-cancel = Почему отменяем? Напишите причину — и мероприятие будет отменено. Тем, кто ещё не сдал отчёт, я напишу.
measure-ask-year = Что получилось за { $year } г.? Напишите число или несколько слов.
measure-which-year = За какой год записать итог?
measure-restore-sure = Восстановить мероприятие?
    Отчёт снова ждём от тех, кто не сдал. Я им напишу.
measure-which-event = Отчёт какого события засчитать? Тогда отдельный отчёт не понадобится.
measure-no-events = Других событий пока нет.
measure-count-sure = Засчитывать отчёты события «{ $title }»? Отдельный отчёт станет не нужен. Тем, кто его ещё не сдал, я напишу.
measure-own-sure = Снова ждать отдельный отчёт «{ $title }»? Тем, кто его не сдал, я напишу.
measure-gone = Здесь уже нечего менять. Как сейчас: /plan
measure-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    Мероприятие плана отменено, отчёт не нужен. Причина: { $reason }
measure-told-restored = 📌 <b>{ $title }</b>
    { $names }
    Мероприятие плана снова в силе, ждём отчёт. Сроки: /mine
measure-told-counted = 🔗 <b>{ $title }</b>
    { $names }
    Отдельный отчёт не нужен: засчитаем отчёт «{ $other }».

press-plan-new = ➕ Добавить план
press-plan-late = 🔴 Просрочено: { $count }
press-plan-quarters = 📊 План и факт
press-plan-owes = 🏫 Кто что должен
press-plan-totals = 📊 Итоги плана
press-plan-paper = 📄 Мониторинг: { $format }
press-plan-others = Все планы
press-plan-back = ⬅️ К плану
press-plan-section = ⬅️ К разделу
press-plan-other-organisation = Другая организация
press-measure-report = Отчёт: { $name }
press-measure-later = 📅 Перенести срок
press-measure-ahead = +{ $days } дн. · { $day }
press-measure-done = ✅ Выполнено
press-measure-not-done = ✖️ Не выполнено
press-measure-unsay = Снять отметку
press-measure-count = 🔗 Засчитать другой отчёт
press-measure-count-yes = Да, засчитывать
press-measure-own = Снова отдельный отчёт
press-measure-years = 📝 Итог года
press-measure-wording = ✏️ Название
press-measure-cancel = 🚫 Отменить
press-measure-restore = Восстановить
press-measure-restore-yes = Да, восстановить
press-measure-back = ⬅️ К мероприятию

invalid-measure-same-day = Это и есть нынешний срок. Выберите другой день.
