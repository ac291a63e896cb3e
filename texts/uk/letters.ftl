# Звіти електронною поштою: /send і сам лист.

letters-way = ✉️ <b>{ $title }</b>

    На адресу: { $address }
    { $number ->
        [one] Готовий { $number } звіт. Як надіслати?
        [few] Готові { $number } звіти. Як надіслати?
       *[many] Готово { $number } звітів. Як надіслати?
    }
press-letters-all = 📦 Усі одним пакетом
press-letters-each = Кожна окремо
press-letters-list = Одна організація
letters-whose = Чий звіт надіслати?
letters-no-mail = ✉️ Пошту в бота ще не налаштовано: її вмикає той, хто його запускає, у розділі [mail] налаштувань. А поки візьміть архів: /totals → «Документи» → «ZIP з фото».
letters-no-server = ✉️ <b>{ $title }</b>

    Пошту в бота ще не налаштовано. Її вмикає той, хто його запускає: розділ [mail] у налаштуваннях.
letters-no-address = ✉️ <b>{ $title }</b>

    Адресу ще не вказано. Натисніть «Реквізити» і впишіть її, потім знову: /send
letters-no-address-yet = ✉️ <b>{ $title }</b>

    Адресу ще не вказано. Попросіть адміністратора вписати її в реквізити події.
letters-no-reports = ✉️ <b>{ $title }</b>

    Надсилати поки нічого: жодного звіту ще не здали.

letters-preview = ✉️ <b>{ $title }</b>

    На адресу: { $address }
    Що: { $what }
letters-what-all = { $number ->
    [one] { $number } звіт, одним пакетом
    [few] { $number } звіти, одним пакетом
   *[many] { $number } звітів, одним пакетом
}
letters-what-each = { $number ->
    [one] { $number } звіт, окремим листом
    [few] { $number } звіти, кожен окремо
   *[many] { $number } звітів, кожен окремо
}
letters-preview-size = Листів: { $letters }, не більше { $size } МБ
letters-preview-photos = Світлин: { $number }
letters-preview-withheld = 🔒 Без згоди, залишаться тут: { $number }
letters-preview-absent = ⏳ Фото, яких бот не має: { $number }
letters-preview-reduced = 🔍 Фото зменшу, інакше лист не пройде. Організацій: { $number }
press-letters-go = Надіслати
letters-changed = Звіти або адреса змінилися. Подивіться ще раз.
letters-begun = Уже надсилаю.

letters-progress = ✉️ <b>{ $title }</b>

    Надіслано { $sent } з { $all }: { $address }
letters-waits = { $number ->
    [one] ⏳ { $number } лист сервер поки не взяв. Спробую знову сам.
    [few] ⏳ { $number } листи сервер поки не взяв. Спробую знову сам.
   *[many] ⏳ { $number } листів сервер поки не взяв. Спробую знову сам.
}
letters-answer = Відповідь сервера: <i>{ $answer }</i>
letters-which = Які саме: { $names }
letters-receipt = ✅ { $what }: { $moment }. <i>{ $answer }</i>
letters-part = лист { $part } з { $parts }
letters-receipts-more = і ще листів: { $number }
press-letters-again = 🔁 Повторити

letters-trouble-address = ⚠️ Не надіслано: { $number }. Сервер не прийняв адресу. Перевірте її в реквізитах події.
letters-trouble-full = ⚠️ Не надіслано: { $number }. Поштова скринька переповнена. Попросіть звільнити місце й повторіть.
letters-trouble-size = ⚠️ Не надіслано: { $number }. Лист завеликий для сервера. Нехай той, хто запускає бота, зменшить mail.max_megabytes.
letters-trouble-sender = ⚠️ Не надіслано: { $number }. Сервер не прийняв відправника. Нехай той, хто запускає бота, перевірить mail.sender.
letters-trouble-login = ⚠️ Не надіслано: { $number }. Сервер не впустив бота. Нехай той, хто його запускає, перевірить розділ [mail].
letters-trouble-busy = ⚠️ Не надіслано: { $number }. Сервер увесь час просить зачекати. Повторіть пізніше.
letters-trouble-server = ⚠️ Не надіслано: { $number }. Поштовий сервер не відповідає. Повторіть пізніше.
letters-trouble-refused = ⚠️ Не надіслано: { $number }. Сервер відмовився взяти лист. Дізнайтеся причину в тих, кому пишете.
letters-trouble-nothing = ⚠️ Не надіслано: { $number }. Цих звітів більше немає: їх відкликали або повернули.
letters-trouble-broken = ⚠️ Не надіслано: { $number }. Зібрати лист не вдалося. Повторіть.

letter-subject = Звіти: { $title }
letter-subject-part = Звіти: { $title } (лист { $part } з { $parts })
letter-subject-one = Звіт: { $organisation }. { $title }
letter-hello = Вітаємо!
letter-about = Надсилаємо звіти про захід «{ $title }» ({ $days }).
letter-part = Це лист { $part } з { $parts }.
letter-holds = У вкладеному архіві звітів: { $reports }, фотографій: { $photos }.
letter-reduced = Фотографії зменшено, щоб умістилися в лист.
letter-contents = Що де лежить, сказано у файлі «Зміст.xlsx».
