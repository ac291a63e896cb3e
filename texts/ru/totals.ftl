# Итоги.

totals-head = <b>{ $title }</b>
    { $days }
totals-place = 📍 { $name }
totals-whole = Все территории
totals-share = Ответили <b>{ $reported } из { $owed }</b> ({ $percent } %): принято { $accepted }, на проверке { $submitted }
totals-in-time = ⏱ Вовремя: { $on_time } ({ $on_time_percent } %), с опозданием: { $late } ({ $late_percent } %)
totals-returned = ↩️ Возвращено на доработку: { $number }
totals-not-held = ➖ Не проводили: { $number }
totals-people = 👥 <b>Участники: { $number }</b>
totals-participations = 👥 <b>Участий: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (из них на проверке { $number })
totals-by-district = <b>По территориям</b>
totals-by-district-participations = <b>По территориям, участий</b>
totals-district = · { $name }: { $number } чел., ответили { $reported } из { $owed }
totals-district-share = · { $name }: ответили { $reported } из { $owed }
totals-by-activity = <b>По формам мероприятий</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · свои варианты: { $count }
totals-accepted-and-submitted = <i>Посчитаны принятые отчёты и те, что на проверке.</i>
totals-only-accepted = <i>Посчитаны только принятые отчёты.</i>
totals-number = { $number }
totals-percent = Доля ответивших

totals-places = <b>{ $title }</b>
    📍 { $place }. Откройте территорию или отчёт:
totals-organisation = { $mark } { $name }
totals-organisation-number = { $mark } { $name }: { $number }

totals-parts = <b>{ $title }</b>
    📍 { $place }. Из каких отчётов сложилось число? Нажмите его:
totals-parts-none = <b>{ $title }</b>
    📍 { $place }. Отчётов пока нет, складывать нечего.
totals-from = <b>{ $title }</b>
    📍 { $place }
    { $name }: <b>{ $number }</b> · { $count ->
        [one] { $count } организация
        [few] { $count } организации
       *[many] { $count } организаций
    }
totals-source = { $mark } { $name } ({ $place })
totals-source-number = { $mark } { $name } ({ $place }): <b>{ $number }</b>
totals-part-people = Все участники
totals-part-own = Свои варианты
totals-part-reported = Ответили (с «не проводили»)
totals-part-accepted = Принято
totals-part-submitted = На проверке
totals-part-on-time = Сдано вовремя
totals-part-late = Сдано с опозданием
totals-part-returned = Возвращено
totals-part-not-held = Не проводили
totals-part-missing = Ещё не ответили

totals-compare = <b>{ $title }</b> ({ $days })
    Сравниваю с прошлым разом: «{ $former }» ({ $former_days })
totals-compare-form = <b>{ $title }</b> ({ $days })
    С таким названием прошлого раза нет. Сравниваю с последним по той же форме отчёта: «{ $former }» ({ $former_days })
totals-compare-none = <b>{ $title }</b>
    Сравнить пока не с чем: раньше событий с такой формой отчёта не было.
totals-compare-line = { $name }: <b>{ $now }</b>, было { $before } ({ $change })

totals-several = По запросу «{ $text }» нашлось несколько. Какое?
totals-not-found = «{ $text }» не понимаю. Можно так:
    /totals 2026
    /totals ноябрь
    /totals Заводский
    /totals мастер-классы
    /totals план воспитания
    /totals Неделя науки, Заводский
    Пишите часть названия или номер события. Через запятую – несколько условий. Или выберите событие:
totals-counting = Считаю…
totals-counting-period = ⏳ Считаю: { $period }…
totals-period = <b>{ $period }</b> · { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[many] { $count } событий
    }
totals-period-none = За это время событий нет.
totals-period-form = <b>{ $form }</b> · { $count ->
        [one] { $count } событие
        [few] { $count } события
       *[many] { $count } событий
    }
totals-period-twice = <i>Кто был на двух событиях, посчитан дважды, поэтому «участий».</i>
totals-period-event = · { $title }, { $days }: { $number } чел., ответили { $reported } из { $owed }
totals-period-event-share = · { $title }, { $days }: ответили { $reported } из { $owed }

totals-all-times = Всё время
totals-any-plan = По всем событиям
totals-any-activity = Все формы мероприятий
totals-filter-periods = За какое время посчитать?
totals-filter-plans = По какому плану посчитать?
totals-filter-forms = Отчёты с какой формой мероприятия посчитать? Числа будут из этих отчётов целиком.
totals-naming = { $count ->
    [one] Эту форму называет <b>{ $count } отчёт</b>: принято { $accepted }, на проверке { $submitted }
    [few] Эту форму называют <b>{ $count } отчёта</b>: принято { $accepted }, на проверке { $submitted }
   *[many] Эту форму называют <b>{ $count } отчётов</b>: принято { $accepted }, на проверке { $submitted }
}
totals-from-reports = { $count ->
    [one] Сложено из <b>{ $count } отчёта</b>:
   *[other] Сложено из <b>{ $count } отчётов</b>:
}
totals-typed-noise = в во за на по г год году года район района районе форма формы события отчеты
totals-typed-plan = план плана плану

totals-charts = <b>{ $title }</b>
    📍 { $place }. Какую картинку нарисовать?
totals-drawing = Рисую…
totals-chart-empty = Рисовать пока нечего: для этой картинки не хватает отчётов.
totals-chart-caption = { $title } · { $place }
totals-chart-categories = Участники по категориям
totals-chart-places = Участники по территориям
totals-chart-places-reports = Отчёты по территориям
totals-chart-progress = Как сдают отчёты
totals-chart-years = Участники по годам
totals-chart-years-reports = Отчёты по годам
totals-chart-rest = и ещё { $count }
totals-chart-due = срок: { $moment }
totals-chart-handed-in = сдано { $reported } из { $owed } ({ $percent } %)
totals-chart-share = отчёты { $percent } %
totals-legend-accepted = приняты
totals-legend-waiting = на проверке

totals-watch = <b>{ $title }</b>
    📍 { $place }. Ответили { $percent } %.

    Могу присылать итоги сам, пока отчёты принимаются. Только в рабочее время.
totals-watching = Хорошо, буду следить
totals-watch-ended = Больше не буду присылать
totals-watch-over = Приём отчётов закончен, следить не за чем.
totals-news-weekly = 🔔 <b>{ $title }</b>: итоги недели
    📍 { $place }
totals-news-percent = 🔔 <b>{ $title }</b>: ответили не меньше { $percent } %
    📍 { $place }
totals-news-over = 🔕 <b>{ $title }</b>: приём отчётов закончен
    📍 { $place }. Больше присылать не буду. Вот чем кончилось:
totals-news-over-percent = 🔕 <b>{ $title }</b>: приём отчётов закончен, { $percent } % не набралось
    📍 { $place }. Больше присылать не буду. Вот чем кончилось:

press-totals-places = 📍 По территориям
press-totals-parts = 🔍 Из чего?
press-totals-charts = 📊 Картинки
press-totals-compare = ⚖️ Сравнить
press-totals-accepted = Только принятые
press-totals-both = Принятые и на проверке
press-totals-watch = 🔔 Присылать итоги
press-totals-up = ⬆️ { $name }
press-totals-place = { $name }
press-totals-part = { $name }: { $number }
press-totals-event = { $title }, { $days }
press-totals-events = 📅 По событиям
press-totals-chart-categories = Участники по категориям
press-totals-chart-places = По территориям
press-totals-chart-progress = Как сдают отчёты
press-totals-chart-years = По годам
press-totals-watch-weekly = Каждый понедельник утром
press-totals-watch-percent = Когда ответят { $percent } %
press-totals-watch-end = Больше не присылать
press-totals-open = Открыть итоги
press-totals-many = 📅 За период или по плану
press-totals-periods = 📅 За период
press-totals-plans = 📋 По плану
press-totals-forms = 🧩 Форма мероприятия
press-totals-whole-event = Всё событие
