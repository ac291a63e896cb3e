# Підсумки.

totals-head = <b>{ $title }</b>
    { $days }
totals-place = 📍 { $name }
totals-whole = Усі території
totals-share = Відзвітували <b>{ $reported } з { $owed }</b> ({ $percent } %): прийнято { $accepted }, на перевірці { $submitted }
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
totals-district = · { $name }: осіб { $number }, звіти { $reported } з { $owed }
totals-district-share = · { $name }: звіти { $reported } з { $owed }
totals-by-activity = <b>За формами заходів</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · власні варіанти: { $count }
totals-accepted-and-submitted = <i>Пораховано прийняті звіти й ті, що на перевірці.</i>
totals-only-accepted = <i>Пораховано лише прийняті звіти.</i>
totals-number = { $number }
totals-percent = Частка тих, хто відзвітував

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
totals-part-reported = Відзвітували
totals-part-accepted = Прийнято
totals-part-submitted = На перевірці
totals-part-on-time = Здано вчасно
totals-part-late = Здано із запізненням
totals-part-returned = Повернуто
totals-part-not-held = Заходу не було
totals-part-missing = Ще не відзвітували

totals-compare = <b>{ $title }</b> ({ $days })
    Порівнюю з минулим разом: «{ $former }» ({ $former_days })
totals-compare-form = <b>{ $title }</b> ({ $days })
    З такою назвою минулого разу немає. Порівнюю з останньою подією за тією самою формою звіту: «{ $former }» ({ $former_days })
totals-compare-none = <b>{ $title }</b>
    Порівняти поки немає з чим: раніше подій із такою формою звіту не було.
totals-compare-line = { $name }: <b>{ $now }</b>, було { $before } ({ $change })

totals-several = За запитом «{ $text }» знайшлося кілька. Яка?
totals-not-found = «{ $text }» не знайшлося. Можна написати частину назви, номер події, рік або місяць: /totals 2026, /totals 11.2026. Або виберіть:
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
totals-period-event = · { $title }, { $days }: осіб { $number }, звіти { $reported } з { $owed }
totals-period-event-share = · { $title }, { $days }: звіти { $reported } з { $owed }

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
    📍 { $place }. Відзвітували { $percent } %.

    Можу сам надсилати підсумки, поки звіти приймаються. Лише в робочий час.
totals-watching = Добре, стежитиму
totals-watch-ended = Більше не надсилатиму
totals-watch-over = Приймання звітів завершено, стежити нема за чим.
totals-news-weekly = 🔔 <b>{ $title }</b>: підсумки тижня
    📍 { $place }
totals-news-percent = 🔔 <b>{ $title }</b>: відзвітували щонайменше { $percent } %
    📍 { $place }

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
press-totals-watch-percent = Коли відзвітують { $percent } %
press-totals-watch-end = Більше не надсилати
press-totals-open = Відкрити підсумки
