# Справаздачы па электроннай пошце: /send і сам ліст.

letters-way = ✉️ <b>{ $title }</b>

    Каму: { $address }
    { $number ->
        [one] Гатовая { $number } справаздача. Як адправіць?
        [few] Гатовыя { $number } справаздачы. Як адправіць?
       *[many] Гатова { $number } справаздач. Як адправіць?
    }
press-letters-all = 📦 Усе адным пакетам
press-letters-each = Кожная асобна
press-letters-list = Адна арганізацыя
letters-whose = Чыю справаздачу адправіць?
letters-no-mail = ✉️ Пошта ў бота яшчэ не наладжана: яе ўключае той, хто яго запускае, у раздзеле [mail] налад. А пакуль вазьміце архіў: /totals → «Дакументы» → «ZIP з фота».
letters-no-server = ✉️ <b>{ $title }</b>

    Пошта ў бота яшчэ не наладжана. Яе ўключае той, хто яго запускае: раздзел [mail] у наладах.
letters-no-address = ✉️ <b>{ $title }</b>

    Адрас яшчэ не ўказаны. Націсніце «Рэквізіты» і ўпішыце яго, потым зноў: /send
letters-no-address-yet = ✉️ <b>{ $title }</b>

    Адрас яшчэ не ўказаны. Папрасіце адміністратара ўпісаць яго ў рэквізіты падзеі.
letters-no-reports = ✉️ <b>{ $title }</b>

    Адпраўляць пакуль няма чаго: ніводнай справаздачы яшчэ не здалі.

letters-preview = ✉️ <b>{ $title }</b>

    Каму: { $address }
    Што: { $what }
letters-what-all = { $number ->
    [one] { $number } справаздача, адным пакетам
    [few] { $number } справаздачы, адным пакетам
   *[many] { $number } справаздач, адным пакетам
}
letters-what-each = { $number ->
    [one] { $number } справаздача, асобным лістом
    [few] { $number } справаздачы, кожная асобна
   *[many] { $number } справаздач, кожная асобна
}
letters-preview-size = Лістоў: { $letters }, не больш за { $size } МБ
letters-preview-photos = Здымкаў: { $number }
letters-preview-withheld = 🔒 Без згоды, застануцца тут: { $number }
letters-preview-absent = ⏳ Фота, якіх у бота няма: { $number }
letters-preview-reduced = 🔍 Фота паменшу, інакш ліст не пройдзе. Арганізацый: { $number }
press-letters-go = Адправіць
letters-changed = Справаздачы або адрас змяніліся. Паглядзіце яшчэ раз.
letters-begun = Ужо адпраўляю.

letters-progress = ✉️ <b>{ $title }</b>

    Адпраўлена { $sent } з { $all }: { $address }
letters-waits = { $number ->
    [one] ⏳ { $number } ліст сервер пакуль не ўзяў. Паспрабую зноў сам.
    [few] ⏳ { $number } лісты сервер пакуль не ўзяў. Паспрабую зноў сам.
   *[many] ⏳ { $number } лістоў сервер пакуль не ўзяў. Паспрабую зноў сам.
}
letters-answer = Адказ сервера: <i>{ $answer }</i>
letters-which = Якія: { $names }
letters-receipt = ✅ { $what }: { $moment }. <i>{ $answer }</i>
letters-part = ліст { $part } з { $parts }
letters-receipts-more = і яшчэ лістоў: { $number }
press-letters-again = 🔁 Паўтарыць

letters-trouble-address = ⚠️ Не адпраўлена: { $number }. Сервер не прыняў адрас. Праверце яго ў рэквізітах падзеі.
letters-trouble-full = ⚠️ Не адпраўлена: { $number }. Паштовая скрыня перапоўнена. Папрасіце вызваліць месца і паўтарыце.
letters-trouble-size = ⚠️ Не адпраўлена: { $number }. Ліст завялікі для сервера. Няхай той, хто запускае бота, паменшыць mail.max_megabytes.
letters-trouble-sender = ⚠️ Не адпраўлена: { $number }. Сервер не прыняў адпраўніка. Няхай той, хто запускае бота, праверыць mail.sender.
letters-trouble-login = ⚠️ Не адпраўлена: { $number }. Сервер не ўпусціў бота. Няхай той, хто яго запускае, праверыць раздзел [mail].
letters-trouble-busy = ⚠️ Не адпраўлена: { $number }. Сервер увесь час просіць пачакаць. Паўтарыце пазней.
letters-trouble-server = ⚠️ Не адпраўлена: { $number }. Паштовы сервер не адказвае. Паўтарыце пазней.
letters-trouble-refused = ⚠️ Не адпраўлена: { $number }. Сервер адмовіўся ўзяць ліст. Даведайцеся пра прычыну ў тых, каму пішаце.
letters-trouble-nothing = ⚠️ Не адпраўлена: { $number }. Гэтых справаздач больш няма: іх адклікалі або вярнулі.
letters-trouble-broken = ⚠️ Не адпраўлена: { $number }. Сабраць ліст не атрымалася. Паўтарыце.

letter-subject = Справаздачы: { $title }
letter-subject-part = Справаздачы: { $title } (ліст { $part } з { $parts })
letter-subject-one = Справаздача: { $organisation }. { $title }
letter-hello = Добры дзень!
letter-about = Накіроўваем справаздачы пра мерапрыемства «{ $title }» ({ $days }).
letter-part = Гэта ліст { $part } з { $parts }.
letter-holds = Ва ўкладзеным архіве справаздач: { $reports }, фотаздымкаў: { $photos }.
letter-reduced = Фотаздымкі паменшаны, каб змясціцца ў ліст.
letter-contents = Што дзе ляжыць, сказана ў файле «Змест.xlsx».
