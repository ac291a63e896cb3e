# /remind: напісаць усім, хто не здаў.

remind-nobody = Нагадваць няма каму: усе адказалі.
remind-reaches-nobody = <b>{ $title }</b>
    Напісаць няма каму.
remind-preview = <b>{ $title }</b>
    Напамін атрымаюць: людзей — { $people }, арганізацый — { $organisations }. Вось што яны прачытаюць:
remind-line-hint = Можна дапісаць радок ад сябе: проста дашліце яго паведамленнем. Новы радок заменіць ранейшы.
remind-line-too-long = Занадта доўга: радок ад сябе — да 300 знакаў.
remind-from = 💬 { $name }: { $line }
remind-sent = Адпраўляю: { $title }. Напамін { $people ->
        [one] атрымае { $people } чалавек
        [few] атрымаюць { $people } чалавекі
       *[other] атрымаюць { $people } чалавек
    }.
remind-approved = Прынята: { $title }. Напамін { $people ->
        [one] атрымае { $people } чалавек
        [few] атрымаюць { $people } чалавекі
       *[other] атрымаюць { $people } чалавек
    }.
remind-later = 🌙 Цяпер людзей не турбуем: напамін прыйдзе { $moment }.
remind-later-some = 🌙 Дзе цяпер ноч або выхадны, напамін прыйдзе { $moment }.
remind-left = Нічога не адпраўлена.
remind-unreached = ☎️ Боту няма каму напісаць ({ $count }), гэтым лепш патэлефанаваць:
remind-never-joined = • { $name } — ніхто не падключыўся
remind-blocked = • { $name } — бот заблакіраваны
press-send-to = Адправіць ({ $count })
press-leave = Не адпраўляць
remind-turned-out = Напамін пра «{ $title }» дайшоў не да ўсіх.
remind-phone = · тэл.: { $contact }
