# План заходів: як він виконується і що в ньому змінюють.

plan-view-none = Планів тут поки що немає.
plan-view-none-of-yours = За планами заходів від вас нічого не чекають.
plan-view-choose = Який план відкрити?
plan-view-approved-by = Затверджено: { $by }
plan-view-approved-on = { $day }
plan-view-number = № { $number }
plan-view-span = Строк плану: { $days }
plan-view-own-part = Показано те, що стосується вас.
plan-view-measures = Заходів: <b>{ $count }</b>
plan-view-count = { $mark } { $state }: { $count }
plan-view-no-section = Заходи
plan-view-late = <b>Прострочено</b>
plan-view-nothing-here = Тут порожньо.
plan-view-entry = { $mark } <b>{ $number }</b> { $text }
plan-view-entry-when = { $dates } · { $standing }
plan-view-share = подали { $reported } з { $owed }
plan-view-fact = <b>План і факт</b>
plan-view-year = <b>{ $year } рік</b>: виконано { $finished } з { $planned }
plan-view-quarter = { $quarter } квартал: { $finished } з { $planned }
plan-view-quarter-late = { $quarter } квартал: { $finished } з { $planned }, прострочено { $overdue }
plan-view-no-deadlines = Строків у цьому плані немає.
plan-view-which-district = Чия організація? Число — скільки організацій звітує за планом.
plan-view-which-organisation = <b>{ $district }</b>
    Яка організація?
plan-view-nobody-owes = За цим планом поки що ніхто не звітує.
plan-view-owes = <b>{ $name }</b>
    Заходів за планом: { $count }
plan-view-owes-time = { $mark } до { $day } · { $state }
plan-view-owes-nothing = звіт не потрібен

measure-mark-done = ✅
measure-mark-overdue = 🔴
measure-mark-due = 🟡
measure-mark-continuous = 🔁
measure-mark-not-started = ⚪
measure-mark-unclear = ❓
measure-mark-cancelled = 🚫
measure-mark-not-done = ✖️
measure-is-done = виконано
measure-is-overdue = прострочено
measure-is-due = у роботі
measure-is-continuous = постійно
measure-is-not-started = ще не почалося
measure-is-unclear = строки незрозумілі
measure-is-cancelled = скасовано
measure-said-not-done = не виконано

measure-head = <i>{ $section }</i>
    <b>{ $number }</b>
measure-standing = { $mark } <b>{ $state }</b>
measure-cancelled-because = Причина: { $reason }
measure-dates = У документі: { $dates }
measure-understood = Зрозуміло так: { $dates }
measure-responsible = Відповідають:
measure-time = { $mark } { $when } · { $standing }
measure-until = до { $day }
measure-postponed-because = Перенесено: { $reason }
measure-counts-other = Зараховується звіт іншої події.
measure-no-reports = звітів не чекаємо
measure-note = Підсумок { $year } р.: { $what }
measure-number = { $number }
measure-time-head = <b>{ $number }</b>
measure-counts = Звіт: { $title }
measure-change = 🕓 { $moment } · { $name }: { $what }
measure-was-changed = виправлено за документом
measure-was-reworded = змінено назву, було: { $text }
measure-was-cancelled = скасовано: { $reason }
measure-was-restored = відновлено
measure-was-postponed = строк { $due } замість { $before }: { $reason }
measure-was-counted = зараховується звіт «{ $title }»
measure-was-done = позначено: виконано
measure-was-not-done = позначено: не виконано
measure-was-unsaid = позначку знято
measure-was-noted = підсумок { $year } р.: { $what }

measure-ask-day = Строк зараз: { $due }
    Яким він стане? Виберіть або напишіть, наприклад: 28.11.2026
measure-ask-reason = Новий строк: <b>{ $day }</b>
    Чому переносимо? Напишіть причину — і строк зміниться. Тим, хто ще не подав звіт, я напишу.
measure-ask-wording = Напишіть, як правильно.
measure-ask-cancel = Чому скасовуємо? Напишіть причину — і захід буде скасовано. Тим, хто ще не подав звіт, я напишу.
measure-ask-year = Що вийшло за { $year } р.? Напишіть число або кілька слів.
measure-which-year = За який рік записати підсумок?
measure-restore-sure = Відновити захід?
    Звіту знову чекаємо від тих, хто не подав. Я їм напишу.
measure-which-event = Звіт якої події зарахувати? Тоді окремий звіт не знадобиться.
measure-no-events = Інших подій поки що немає.
measure-count-sure = Зараховувати звіти події «{ $title }»? Окремий звіт стане непотрібним. Тим, хто його ще не подав, я напишу.
measure-own-sure = Знову чекати на окремий звіт «{ $title }»? Тим, хто його не подав, я напишу.
measure-gone = Тут уже нема чого змінювати. Як зараз: /plan
measure-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    Захід плану скасовано, звіт не потрібен. Причина: { $reason }
measure-told-restored = 📌 <b>{ $title }</b>
    { $names }
    Захід плану знову в силі, чекаємо на звіт. Строки: /mine
measure-told-counted = 🔗 <b>{ $title }</b>
    { $names }
    Окремий звіт не потрібен: зарахуємо звіт «{ $other }».

press-plan-new = ➕ Додати план
press-plan-late = 🔴 Прострочено: { $count }
press-plan-quarters = 📊 План і факт
press-plan-owes = 🏫 Хто що винен
press-plan-totals = 📊 Підсумки плану
press-plan-paper = 📄 Моніторинг: { $format }
press-plan-others = Усі плани
press-plan-back = ⬅️ До плану
press-plan-section = ⬅️ До розділу
press-plan-other-organisation = Інша організація
press-measure-report = Звіт: { $name }
press-measure-later = 📅 Перенести строк
press-measure-ahead = +{ $days } дн. · { $day }
press-measure-done = ✅ Виконано
press-measure-not-done = ✖️ Не виконано
press-measure-unsay = Зняти позначку
press-measure-count = 🔗 Зарахувати інший звіт
press-measure-count-yes = Так, зараховувати
press-measure-own = Знову окремий звіт
press-measure-years = 📝 Підсумок року
press-measure-wording = ✏️ Назва
press-measure-cancel = 🚫 Скасувати
press-measure-restore = Відновити
press-measure-restore-yes = Так, відновити
press-measure-back = ⬅️ До заходу

invalid-measure-same-day = Це і є нинішній строк. Виберіть інший день.
