# Напаміны, «пазней» і зводкі каардынатару.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: чакаем справаздачу.
    Тэрмін: { $due }.
reminder-late = ⏰ <b>{ $title }</b>
    { $organisation }: тэрмін мінуў ({ $due }), але справаздачу яшчэ можна здаць.
reminder-lock = Прымаем да: { $lock }.
reminder-several = Нагадваю: чакаем справаздач — { $count }.
reminder-missing = Засталося адказаць: { $names }.
reminder-not-sent = Усе адказы ёсць, засталося адправіць.
press-snooze = Нагадаць пазней
press-nothing-held = Мы не праводзілі
snooze-until-when = Калі нагадаць?
snooze-too-late = Да тэрміну засталося мала часу: адкладаць ужо няма куды. Справаздача зойме хвіліны дзве.
snooze-nothing = Па гэтай справаздачы больш нічога не трэба.
snoozed = Добра, нагадаю: { $moment }.
digest-head = 🗓 Зводка на { $day }
digest-uncoordinated = { $count ->
    [one] 🔑 Няма каардынатара, таму пішу вам: { $names }
   *[other] 🔑 Няма каардынатараў, таму пішу вам: { $names }
}
digest-uncoordinated-more = 🔑 Няма каардынатараў, таму пішу вам: { $names } і яшчэ { $left }
digest = 📋 <b>{ $title }</b>
    Тэрмін: { $due }. Адказалі { $reported } з { $owed }.
digest-news = Новых адказаў з мінулай працоўнай раніцы: { $count }
digest-waiting = Чакаюць вашай праверкі: { $count }
digest-returned = На дапрацоўцы: { $count }
digest-late = ⚠️ Пратэрмінавалі: { $names }
digest-silent = ☎️ Боту няма каму напісаць, патэлефануйце: { $names }
digest-owing = Яшчэ не здалі: { $names }
press-status-of = Хто здаў: { $title }
group-joined = Вітаю! Працоўнымі раніцамі буду дасылаць сюды зводку: { $names }.
group-not-yours = Зводку ў групу можа падключыць каардынатар або адміністратар. Няхай ён дадасць мяне сам.
