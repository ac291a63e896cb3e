# Підсумки.

totals-head = <b>{ $title }</b>
    { $days }
totals-place = 📍 { $name }
totals-whole = Усі території
totals-share = Відповіли <b>{ $reported } з { $owed }</b> ({ $percent } %): прийнято { $accepted }, на перевірці { $submitted }
totals-in-time = ⏱ Вчасно: { $on_time } ({ $on_time_percent } %), із запізненням: { $late } ({ $late_percent } %)
totals-returned = ↩️ Повернуто на доопрацювання: { $number }
totals-not-held = ➖ Заходу не було: { $number }
totals-people = 👥 <b>Учасники: { $number }</b>
totals-participations = 👥 <b>Участей: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (з них на перевірці { $number })
totals-by-district = <b>За територіями</b>
totals-by-district-participations = <b>За територіями, участей</b>
totals-district = · { $name }: осіб { $number }, відповіли { $reported } з { $owed }
totals-district-share = · { $name }: відповіли { $reported } з { $owed }
totals-by-activity = <b>За формами заходів</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · власні варіанти: { $count }
totals-accepted-and-submitted = <i>Пораховано прийняті звіти й ті, що на перевірці.</i>
totals-only-accepted = <i>Пораховано лише прийняті звіти.</i>
totals-number = { $number }
totals-percent = Частка тих, хто відповів

totals-places = <b>{ $title }</b>
    📍 { $place }. Відкрийте територію або звіт:
totals-organisation = { $mark } { $name }
totals-organisation-number = { $mark } { $name }: { $number }

totals-parts = <b>{ $title }</b>
    📍 { $place }. З яких звітів склалося число? Натисніть його:
totals-parts-none = <b>{ $title }</b>
    📍 { $place }. Звітів поки немає, складати нічого.
totals-from = <b>{ $title }</b>
    📍 { $place }
    { $name }: <b>{ $number }</b> · { $count ->
        [one] { $count } організація
        [few] { $count } організації
       *[many] { $count } організацій
    }
totals-source = { $mark } { $name } ({ $place })
totals-source-number = { $mark } { $name } ({ $place }): <b>{ $number }</b>
totals-part-people = Усі учасники
totals-part-own = Власні варіанти
totals-part-reported = Відповіли (з «не проводили»)
totals-part-accepted = Прийнято
totals-part-submitted = На перевірці
totals-part-on-time = Здано вчасно
totals-part-late = Здано із запізненням
totals-part-returned = Повернуто
totals-part-not-held = Заходу не було
totals-part-missing = Ще не відповіли

totals-compare = <b>{ $title }</b> ({ $days })
    Порівнюю з минулим разом: «{ $former }» ({ $former_days })
totals-compare-form = <b>{ $title }</b> ({ $days })
    З такою назвою минулого разу немає. Порівнюю з останньою подією за тією самою формою звіту: «{ $former }» ({ $former_days })
totals-compare-none = <b>{ $title }</b>
    Порівняти поки немає з чим: раніше подій із такою формою звіту не було.
totals-compare-line = { $name }: <b>{ $now }</b>, було { $before } ({ $change })

totals-several = За запитом «{ $text }» знайшлося кілька. Яка?
totals-not-found = «{ $text }» не розумію. Можна так:
    /totals 2026
    /totals листопад
    /totals Заводський
    /totals майстер-класи
    /totals план виховання
    /totals Тиждень науки, Заводський
    Пишіть частину назви або номер події. Через кому – кілька умов. Або виберіть подію:
totals-counting = Рахую…
totals-counting-period = ⏳ Рахую: { $period }…
totals-period = <b>{ $period }</b> · { $count ->
        [one] { $count } подія
        [few] { $count } події
       *[many] { $count } подій
    }
totals-period-none = За цей час подій немає.
totals-period-form = <b>{ $form }</b> · { $count ->
        [one] { $count } подія
        [few] { $count } події
       *[many] { $count } подій
    }
totals-period-twice = <i>Хто був на двох подіях, порахований двічі, тому «участей».</i>
totals-period-event = · { $title }, { $days }: осіб { $number }, відповіли { $reported } з { $owed }
totals-period-event-share = · { $title }, { $days }: відповіли { $reported } з { $owed }

totals-all-times = Весь час
totals-any-plan = За всіма подіями
totals-any-activity = Усі форми заходів
totals-filter-periods = За який час порахувати?
totals-filter-plans = За яким планом порахувати?
totals-filter-forms = Звіти з якою формою заходу порахувати? Числа будуть із цих звітів повністю.
totals-naming = { $count ->
    [one] Цю форму називає <b>{ $count } звіт</b>: прийнято { $accepted }, на перевірці { $submitted }
    [few] Цю форму називають <b>{ $count } звіти</b>: прийнято { $accepted }, на перевірці { $submitted }
   *[many] Цю форму називають <b>{ $count } звітів</b>: прийнято { $accepted }, на перевірці { $submitted }
}
totals-from-reports = { $count ->
    [one] Складено з <b>{ $count } звіту</b>:
   *[other] Складено з <b>{ $count } звітів</b>:
}
totals-typed-noise = в у за на по р рік року році район району районі форма форми події звіти
totals-typed-plan = план плану

totals-charts = <b>{ $title }</b>
    📍 { $place }. Який малюнок зробити?
totals-drawing = Малюю…
totals-chart-empty = Малювати поки нічого: для цього малюнка бракує звітів.
totals-chart-caption = { $title } · { $place }
totals-chart-categories = Учасники за категоріями
totals-chart-places = Учасники за територіями
totals-chart-places-reports = Звіти за територіями
totals-chart-progress = Як здають звіти
totals-chart-years = Учасники за роками
totals-chart-years-reports = Звіти за роками
totals-chart-rest = і ще { $count }
totals-chart-due = термін: { $moment }
totals-chart-handed-in = здано { $reported } з { $owed } ({ $percent } %)
totals-chart-share = звіти { $percent } %
totals-legend-accepted = прийнято
totals-legend-waiting = на перевірці

totals-watch = <b>{ $title }</b>
    📍 { $place }. Відповіли { $percent } %.

    Можу сам надсилати підсумки, поки звіти приймаються. Лише в робочий час.
totals-watching = Добре, стежитиму
totals-watch-ended = Більше не надсилатиму
totals-watch-over = Приймання звітів завершено, стежити нема за чим.
totals-news-weekly = 🔔 <b>{ $title }</b>: підсумки тижня
    📍 { $place }
totals-news-percent = 🔔 <b>{ $title }</b>: відповіли щонайменше { $percent } %
    📍 { $place }
totals-news-over = 🔕 <b>{ $title }</b>: приймання звітів завершено
    📍 { $place }. Більше надсилати не буду. Ось чим скінчилося:
totals-news-over-percent = 🔕 <b>{ $title }</b>: приймання звітів завершено, { $percent } % не набралося
    📍 { $place }. Більше надсилати не буду. Ось чим скінчилося:

press-totals-places = 📍 За територіями
press-totals-parts = 🔍 Із чого?
press-totals-charts = 📊 Малюнки
press-totals-compare = ⚖️ Порівняти
press-totals-accepted = Лише прийняті
press-totals-both = Прийняті й на перевірці
press-totals-watch = 🔔 Надсилати підсумки
press-totals-up = ⬆️ { $name }
press-totals-place = { $name }
press-totals-part = { $name }: { $number }
press-totals-event = { $title }, { $days }
press-totals-events = 📅 За подіями
press-totals-chart-categories = Учасники за категоріями
press-totals-chart-places = За територіями
press-totals-chart-progress = Як здають звіти
press-totals-chart-years = За роками
press-totals-watch-weekly = Щопонеділка вранці
press-totals-watch-percent = Коли відповідять { $percent } %
press-totals-watch-end = Більше не надсилати
press-totals-open = Відкрити підсумки
press-totals-many = 📅 За період або за планом
press-totals-periods = 📅 За період
press-totals-plans = 📋 За планом
press-totals-forms = 🧩 Форма заходу
press-totals-whole-event = Уся подія
