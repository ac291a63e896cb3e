# Вынікі.

totals-head = <b>{ $title }</b>
    { $days }
totals-place = 📍 { $name }
totals-whole = Усе тэрыторыі
totals-share = Адказалі <b>{ $reported } з { $owed }</b> ({ $percent } %): прынята { $accepted }, на праверцы { $submitted }
totals-in-time = ⏱ Своечасова: { $on_time } ({ $on_time_percent } %), са спазненнем: { $late } ({ $late_percent } %)
totals-returned = ↩️ Вернута на дапрацоўку: { $number }
totals-not-held = ➖ Не праводзілі: { $number }
totals-people = 👥 <b>Удзельнікі: { $number }</b>
totals-participations = 👥 <b>Удзелаў: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (з іх на праверцы { $number })
totals-by-district = <b>Па тэрыторыях</b>
totals-by-district-participations = <b>Па тэрыторыях, удзелаў</b>
totals-district = · { $name }: { $number } чал., адказалі { $reported } з { $owed }
totals-district-share = · { $name }: адказалі { $reported } з { $owed }
totals-by-activity = <b>Па формах мерапрыемстваў</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · свае варыянты: { $count }
totals-accepted-and-submitted = <i>Палічаны прынятыя справаздачы і тыя, што на праверцы.</i>
totals-only-accepted = <i>Палічаны толькі прынятыя справаздачы.</i>
totals-number = { $number }
totals-percent = Доля тых, хто адказаў

totals-places = <b>{ $title }</b>
    📍 { $place }. Адкрыйце тэрыторыю або справаздачу:
totals-organisation = { $mark } { $name }
totals-organisation-number = { $mark } { $name }: { $number }

totals-parts = <b>{ $title }</b>
    📍 { $place }. З якіх справаздач склаўся лік? Націсніце яго:
totals-parts-none = <b>{ $title }</b>
    📍 { $place }. Справаздач пакуль няма, складаць няма чаго.
totals-from = <b>{ $title }</b>
    📍 { $place }
    { $name }: <b>{ $number }</b> · { $count ->
        [one] { $count } арганізацыя
        [few] { $count } арганізацыі
       *[many] { $count } арганізацый
    }
totals-source = { $mark } { $name } ({ $place })
totals-source-number = { $mark } { $name } ({ $place }): <b>{ $number }</b>
totals-part-people = Усе ўдзельнікі
totals-part-own = Свае варыянты
totals-part-reported = Адказалі (з «не праводзілі»)
totals-part-accepted = Прынята
totals-part-submitted = На праверцы
totals-part-on-time = Здадзена своечасова
totals-part-late = Здадзена са спазненнем
totals-part-returned = Вернута
totals-part-not-held = Не праводзілі
totals-part-missing = Яшчэ не адказалі

totals-compare = <b>{ $title }</b> ({ $days })
    Параўноўваю з мінулым разам: «{ $former }» ({ $former_days })
totals-compare-form = <b>{ $title }</b> ({ $days })
    З такой назвай мінулага разу няма. Параўноўваю з апошняй падзеяй па той жа форме справаздачы: «{ $former }» ({ $former_days })
totals-compare-none = <b>{ $title }</b>
    Параўнаць пакуль няма з чым: раней падзей з такой формай справаздачы не было.
totals-compare-line = { $name }: <b>{ $now }</b>, было { $before } ({ $change })

totals-several = Па запыце «{ $text }» знайшлося некалькі. Якая?
totals-not-found = «{ $text }» не разумею. Можна так:
    /totals 2026
    /totals лістапад
    /totals Завадскі
    /totals майстар-класы
    /totals план выхавання
    /totals Тыдзень навукі, Завадскі
    Пішыце частку назвы або нумар падзеі. Праз коску – некалькі ўмоў. Або выберыце падзею:
totals-counting = Лічу…
totals-counting-period = ⏳ Лічу: { $period }…
totals-period = <b>{ $period }</b> · { $count ->
        [one] { $count } падзея
        [few] { $count } падзеі
       *[many] { $count } падзей
    }
totals-period-none = За гэты час падзей няма.
totals-period-form = <b>{ $form }</b> · { $count ->
        [one] { $count } падзея
        [few] { $count } падзеі
       *[many] { $count } падзей
    }
totals-period-twice = <i>Хто быў на дзвюх падзеях, палічаны двойчы, таму «ўдзелаў».</i>
totals-period-event = · { $title }, { $days }: { $number } чал., адказалі { $reported } з { $owed }
totals-period-event-share = · { $title }, { $days }: адказалі { $reported } з { $owed }

totals-all-times = Увесь час
totals-any-plan = Па ўсіх падзеях
totals-any-activity = Усе формы мерапрыемстваў
totals-filter-periods = За які час палічыць?
totals-filter-plans = Па якім плане палічыць?
totals-filter-forms = Справаздачы з якой формай мерапрыемства палічыць? Лікі будуць з гэтых справаздач цалкам.
totals-naming = { $count ->
    [one] Гэтую форму называе <b>{ $count } справаздача</b>: прынята { $accepted }, на праверцы { $submitted }
    [few] Гэтую форму называюць <b>{ $count } справаздачы</b>: прынята { $accepted }, на праверцы { $submitted }
   *[many] Гэтую форму называюць <b>{ $count } справаздач</b>: прынята { $accepted }, на праверцы { $submitted }
}
totals-from-reports = { $count ->
    [one] Складзена з <b>{ $count } справаздачы</b>:
   *[other] Складзена з <b>{ $count } справаздач</b>:
}
totals-typed-noise = у ў за на па г год годзе года раён раёна раёне форма формы падзеі справаздачы
totals-typed-plan = план плана плане

totals-charts = <b>{ $title }</b>
    📍 { $place }. Якую карцінку намаляваць?
totals-drawing = Малюю…
totals-chart-empty = Маляваць пакуль няма чаго: для гэтай карцінкі не хапае справаздач.
totals-chart-caption = { $title } · { $place }
totals-chart-categories = Удзельнікі па катэгорыях
totals-chart-places = Удзельнікі па тэрыторыях
totals-chart-places-reports = Справаздачы па тэрыторыях
totals-chart-progress = Як здаюць справаздачы
totals-chart-years = Удзельнікі па гадах
totals-chart-years-reports = Справаздачы па гадах
totals-chart-rest = і яшчэ { $count }
totals-chart-due = тэрмін: { $moment }
totals-chart-handed-in = здадзена { $reported } з { $owed } ({ $percent } %)
totals-chart-share = справаздачы { $percent } %
totals-legend-accepted = прыняты
totals-legend-waiting = на праверцы

totals-watch = <b>{ $title }</b>
    📍 { $place }. Адказалі { $percent } %.

    Магу сам дасылаць вынікі, пакуль справаздачы прымаюцца. Толькі ў працоўны час.
totals-watching = Добра, буду сачыць
totals-watch-ended = Больш не буду дасылаць
totals-watch-over = Прыём справаздач скончаны, сачыць няма за чым.
totals-news-weekly = 🔔 <b>{ $title }</b>: вынікі тыдня
    📍 { $place }
totals-news-percent = 🔔 <b>{ $title }</b>: адказалі не менш за { $percent } %
    📍 { $place }
totals-news-over = 🔕 <b>{ $title }</b>: прыём справаздач скончаны
    📍 { $place }. Больш дасылаць не буду. Вось чым скончылася:
totals-news-over-percent = 🔕 <b>{ $title }</b>: прыём справаздач скончаны, { $percent } % не набралася
    📍 { $place }. Больш дасылаць не буду. Вось чым скончылася:

press-totals-places = 📍 Па тэрыторыях
press-totals-parts = 🔍 З чаго?
press-totals-charts = 📊 Карцінкі
press-totals-compare = ⚖️ Параўнаць
press-totals-accepted = Толькі прынятыя
press-totals-both = Прынятыя і на праверцы
press-totals-watch = 🔔 Дасылаць вынікі
press-totals-up = ⬆️ { $name }
press-totals-place = { $name }
press-totals-part = { $name }: { $number }
press-totals-event = { $title }, { $days }
press-totals-events = 📅 Па падзеях
press-totals-chart-categories = Удзельнікі па катэгорыях
press-totals-chart-places = Па тэрыторыях
press-totals-chart-progress = Як здаюць справаздачы
press-totals-chart-years = Па гадах
press-totals-watch-weekly = Кожны панядзелак раніцай
press-totals-watch-percent = Калі здадуць { $percent } %
press-totals-watch-end = Больш не дасылаць
press-totals-open = Адкрыць вынікі
press-totals-many = 📅 За перыяд або па плане
press-totals-periods = 📅 За перыяд
press-totals-plans = 📋 Па плане
press-totals-forms = 🧩 Форма мерапрыемства
press-totals-whole-event = Уся падзея
