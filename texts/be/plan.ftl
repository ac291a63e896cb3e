# План мерапрыемстваў: як ён выконваецца і што ў ім мяняюць.

plan-view-none = Планаў тут пакуль няма.
plan-view-none-of-yours = Па планах мерапрыемстваў ад вас нічога не чакаюць.
plan-view-choose = Які план адкрыць?
plan-view-approved-by = Зацверджаны: { $by }
plan-view-approved-on = { $day }
plan-view-number = № { $number }
plan-view-span = Тэрмін плана: { $days }
plan-view-own-part = Паказана тое, што датычыцца вас.
plan-view-measures = Мерапрыемстваў: <b>{ $count }</b>
plan-view-count = { $mark } { $state }: { $count }
plan-view-no-section = Мерапрыемствы
plan-view-late = <b>Пратэрмінавана</b>
plan-view-nothing-here = Тут пуста.
plan-view-entry = { $mark } <b>{ $number }</b> { $text }
plan-view-entry-when = { $dates } · { $standing }
plan-view-share = здалі { $reported } з { $owed }
plan-view-fact = <b>План і факт</b>
plan-view-year = <b>{ $year } год</b>: выканана { $finished } з { $planned }
plan-view-quarter = { $quarter } квартал: { $finished } з { $planned }
plan-view-quarter-late = { $quarter } квартал: { $finished } з { $planned }, пратэрмінавана { $overdue }
plan-view-no-deadlines = Тэрмінаў у гэтым плане няма.
plan-view-which-district = Чыя арганізацыя? Лік — колькі арганізацый робіць справаздачы па плане.
plan-view-which-organisation = <b>{ $district }</b>
    Якая арганізацыя?
plan-view-nobody-owes = Па гэтым плане пакуль ніхто не робіць справаздач.
plan-view-owes = <b>{ $name }</b>
    Мерапрыемстваў па плане: { $count }
plan-view-owes-time = { $mark } да { $day } · { $state }
plan-view-owes-nothing = справаздача не патрэбна

measure-mark-done = ✅
measure-mark-overdue = 🔴
measure-mark-due = 🟡
measure-mark-continuous = 🔁
measure-mark-not-started = ⚪
measure-mark-unclear = ❓
measure-mark-cancelled = 🚫
measure-mark-not-done = ✖️
measure-is-done = выканана
measure-is-overdue = пратэрмінавана
measure-is-due = у рабоце
measure-is-continuous = пастаянна
measure-is-not-started = яшчэ не пачалося
measure-is-unclear = тэрміны незразумелыя
measure-is-cancelled = адменена
measure-said-not-done = не выканана

measure-head = <i>{ $section }</i>
    <b>{ $number }</b>
measure-standing = { $mark } <b>{ $state }</b>
measure-cancelled-because = Прычына: { $reason }
measure-dates = У дакуменце: { $dates }
measure-understood = Зразумета так: { $dates }
measure-responsible = Адказваюць:
measure-time = { $mark } { $when } · { $standing }
measure-until = да { $day }
measure-postponed-because = Перанесена: { $reason }
measure-counts-other = Залічваецца справаздача іншай падзеі.
measure-no-reports = справаздач не чакаем
measure-note = Вынік { $year } г.: { $what }
measure-number = { $number }
measure-time-head = <b>{ $number }</b>
measure-counts = Справаздача: { $title }
measure-change = 🕓 { $moment } · { $name }: { $what }
measure-was-changed = выпраўлена па дакуменце
measure-was-reworded = зменена назва, было: { $text }
measure-was-cancelled = адменена: { $reason }
measure-was-restored = адноўлена
measure-was-postponed = тэрмін { $due } замест { $before }: { $reason }
measure-was-counted = залічваецца справаздача «{ $title }»
measure-was-done = адзначана: выканана
measure-was-not-done = адзначана: не выканана
measure-was-unsaid = адзнака знята
measure-was-noted = вынік { $year } г.: { $what }

measure-ask-day = Тэрмін цяпер: { $due }
    Якім ён стане? Выберыце або напішыце, напрыклад: 28.11.2026
measure-ask-reason = Новы тэрмін: <b>{ $day }</b>
    Чаму пераносім? Напішыце прычыну — і тэрмін зменіцца. Тым, хто яшчэ не здаў справаздачу, я напішу.
measure-ask-wording = Напішыце, як правільна.
measure-ask-cancel = Чаму адмяняем? Напішыце прычыну — і мерапрыемства будзе адменена. Тым, хто яшчэ не здаў справаздачу, я напішу.
measure-ask-year = Што атрымалася за { $year } г.? Напішыце лік або некалькі слоў.
measure-which-year = За які год запісаць вынік?
measure-restore-sure = Аднавіць мерапрыемства?
    Справаздачу зноў чакаем ад тых, хто не здаў. Я ім напішу.
measure-which-event = Справаздачу якой падзеі залічыць? Тады асобная справаздача не спатрэбіцца.
measure-no-events = Іншых падзей пакуль няма.
measure-count-sure = Залічваць справаздачы падзеі «{ $title }»? Асобная справаздача стане не патрэбна. Тым, хто яе яшчэ не здаў, я напішу.
measure-own-sure = Зноў чакаць асобную справаздачу «{ $title }»? Тым, хто яе не здаў, я напішу.
measure-gone = Тут ужо няма чаго мяняць. Як цяпер: /plan
measure-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    Мерапрыемства плана адменена, справаздача не патрэбна. Прычына: { $reason }
measure-told-restored = 📌 <b>{ $title }</b>
    { $names }
    Мерапрыемства плана зноў у сіле, чакаем справаздачу. Тэрміны: /mine
measure-told-counted = 🔗 <b>{ $title }</b>
    { $names }
    Асобная справаздача не патрэбна: залічым справаздачу «{ $other }».

press-plan-new = ➕ Дадаць план
press-plan-late = 🔴 Пратэрмінавана: { $count }
press-plan-quarters = 📊 План і вынік
press-plan-owes = 🏫 Хто што вінен
press-plan-totals = 📊 Вынікі плана
press-plan-paper = 📄 Маніторынг: { $format }
press-plan-others = Усе планы
press-plan-back = ⬅️ Да плана
press-plan-section = ⬅️ Да раздзела
press-plan-other-organisation = Іншая арганізацыя
press-measure-report = Справаздача: { $name }
press-measure-later = 📅 Перанесці тэрмін
press-measure-ahead = +{ $days } дз. · { $day }
press-measure-done = ✅ Выканана
press-measure-not-done = ✖️ Не выканана
press-measure-unsay = Зняць адзнаку
press-measure-count = 🔗 Залічыць іншую
press-measure-count-yes = Так, залічваць
press-measure-own = Зноў асобная справаздача
press-measure-years = 📝 Вынік года
press-measure-wording = ✏️ Назва
press-measure-cancel = 🚫 Адмяніць
press-measure-restore = Аднавіць
press-measure-restore-yes = Так, аднавіць
press-measure-back = ⬅️ Да мерапрыемства

invalid-measure-same-day = Гэта і ёсць цяперашні тэрмін. Выберыце іншы дзень.
