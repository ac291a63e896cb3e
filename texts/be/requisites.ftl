# Рэквізіты: што чалавек дадае да дакументаў мерапрыемства.

press-requisites = ✍️ Рэквізіты
press-requisite-clear = ✖️ Ачысціць
press-requisites-copy = Узяць з «{ $title }»
requisites-head = Рэквізіты: <b>{ $title }</b>

    Друкуюцца на дакументах мерапрыемства. Чаго тут няма, застаецца пустым: упішаце ад рукі.
requisites-line = { $name }: <b>{ $text }</b>
requisites-blank = { $name }: —
requisites-annex = { $name }: <b>дадатак да загада</b>
requisites-approved = { $name }: <b>ЗАЦВЯРДЖАЮ</b>
requisites-ask = Напішыце: <b>{ $name }</b>
requisites-now = Цяпер: { $text }
requisites-saved = Захавана
requisites-copied = Пустыя палі запоўнены. Загад і падстава ў кожнага мерапрыемства свае: упішыце іх.
requisites-nothing-to-copy = Узяць пакуль няма адкуль: у іншых мерапрыемствах рэквізітаў няма.
requisites-admins-only = Рэквізіты змяняюць адміністратары.

requisite-is_annex = Вугал аркуша
requisite-approver = Хто зацвярджае
    .hint = Пасада. Для дадатку — чый загад. Напрыклад: Начальнік упраўлення па адукацыі
requisite-approver_name = Імя таго, хто зацвярджае
    .hint = Ініцыялы і прозвішча. Напрыклад: А. П. Іванова
requisite-order = Загад
    .hint = Дата і нумар загада. Напрыклад: ад 27.11.2026 № 112
requisite-basis = Падстава
    .hint = Дакумент, па якім праводзілі. Напрыклад: загад упраўлення па адукацыі ад 01.09.2026 № 750
requisite-coordinator = Каардынатар
    .hint = Хто каардынаваў. Напрыклад: Цэнтр творчасці «Арбіта»
requisite-position = Пасада падпісанта
    .hint = Хто падпісвае. Напрыклад: Дырэктар цэнтра
requisite-name = Імя падпісанта
    .hint = Ініцыялы і прозвішча. Напрыклад: А. П. Іванова
requisite-executor = Выканаўца
    .hint = Хто склаў. Напрыклад: Пятрова Марыя Іванаўна
requisite-phone = Тэлефон выканаўцы
    .hint = Напрыклад: 8 (017) 123-45-67
requisite-mail_to = E-mail для справаздач
    .hint = Куды адпраўляць справаздачы мерапрыемства. Напрыклад: centre@example.by

invalid-requisite-empty = Патрэбны тэкст адным паведамленнем.
invalid-requisite-too-long = Занадта доўга: { $length } знакаў, змесціцца { $longest }. Напішыце карацей.
invalid-mail-at = У адрасе павінен быць роўна адзін знак @. Напрыклад: centre@example.by
invalid-mail-space = У адрасе не павінна быць прабелаў. Напішыце адзін адрас, напрыклад: centre@example.by
invalid-mail-letters = У адрасе ёсць літары не з лацінкі: { $letters }. Напішыце яго лацінкай, напрыклад: centre@example.by
invalid-mail-before = Частка адраса да @ напісана з памылкай. Напрыклад: centre@example.by
invalid-mail-domain = Пасля @ патрэбна імя сайта з кропкай, а тут «{ $domain }». Напрыклад: centre@example.by
invalid-mail-too-long = Адрас занадта доўгі: змесціцца { $longest } знакаў.
