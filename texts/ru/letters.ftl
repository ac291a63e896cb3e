# Отчёты по электронной почте: /send и само письмо.

letters-way = ✉️ <b>{ $title }</b>

    Куда: { $address }
    { $number ->
        [one] Готов { $number } отчёт. Как отправить?
        [few] Готовы { $number } отчёта. Как отправить?
       *[many] Готово { $number } отчётов. Как отправить?
    }
press-letters-all = 📦 Все одним пакетом
press-letters-each = Каждая отдельно
press-letters-list = Одна организация
letters-whose = Чей отчёт отправить?
letters-no-mail = ✉️ Почта у бота ещё не настроена: её включает тот, кто его запускает, в разделе [mail] настроек. А пока возьмите архив: /totals → «Документы» → «ZIP с фото».
letters-no-server = ✉️ <b>{ $title }</b>

    Почта у бота ещё не настроена. Её включает тот, кто его запускает: раздел [mail] в настройках.
letters-no-address = ✉️ <b>{ $title }</b>

    Адрес ещё не указан. Нажмите «Реквизиты» и впишите его, потом снова: /send
letters-no-address-yet = ✉️ <b>{ $title }</b>

    Адрес ещё не указан. Попросите администратора вписать его в реквизиты события.
letters-no-reports = ✉️ <b>{ $title }</b>

    Отправлять пока нечего: ни одного отчёта ещё не сдали.

letters-preview = ✉️ <b>{ $title }</b>

    Куда: { $address }
    Что: { $what }
letters-what-all = { $number ->
    [one] { $number } отчёт, одним пакетом
    [few] { $number } отчёта, одним пакетом
   *[many] { $number } отчётов, одним пакетом
}
letters-what-each = { $number ->
    [one] { $number } отчёт, отдельным письмом
    [few] { $number } отчёта, каждый отдельно
   *[many] { $number } отчётов, каждый отдельно
}
letters-preview-size = Писем: { $letters }, не больше { $size } МБ
letters-preview-photos = Фото: { $number }
letters-preview-withheld = 🔒 Без согласия, останутся здесь: { $number }
letters-preview-absent = ⏳ Фото, которых у бота нет: { $number }
letters-preview-reduced = 🔍 Фото уменьшу, иначе письмо не пройдёт. Организаций: { $number }
press-letters-go = Отправить
letters-changed = Отчёты или адрес изменились. Посмотрите ещё раз.
letters-begun = Уже отправляю.

letters-progress = ✉️ <b>{ $title }</b>

    Отправлено { $sent } из { $all }: { $address }
letters-waits = { $number ->
    [one] ⏳ { $number } письмо сервер пока не взял. Попробую снова сам.
    [few] ⏳ { $number } письма сервер пока не взял. Попробую снова сам.
   *[many] ⏳ { $number } писем сервер пока не взял. Попробую снова сам.
}
letters-answer = Ответ сервера: <i>{ $answer }</i>
letters-which = Какие: { $names }
letters-receipt = ✅ { $what }: { $moment }. <i>{ $answer }</i>
letters-part = письмо { $part } из { $parts }
letters-receipts-more = и ещё писем: { $number }
press-letters-again = 🔁 Повторить

letters-trouble-address = ⚠️ Не ушло: { $number }. Сервер не принял адрес. Проверьте его в реквизитах события.
letters-trouble-full = ⚠️ Не ушло: { $number }. Почтовый ящик переполнен. Попросите освободить место и повторите.
letters-trouble-size = ⚠️ Не ушло: { $number }. Письмо слишком большое для сервера. Пусть тот, кто запускает бота, уменьшит mail.max_megabytes.
letters-trouble-sender = ⚠️ Не ушло: { $number }. Сервер не принял отправителя. Пусть тот, кто запускает бота, проверит mail.sender.
letters-trouble-login = ⚠️ Не ушло: { $number }. Сервер не впустил бота. Пусть тот, кто его запускает, проверит раздел [mail].
letters-trouble-busy = ⚠️ Не ушло: { $number }. Сервер всё время просит подождать. Повторите позже.
letters-trouble-server = ⚠️ Не ушло: { $number }. Почтовый сервер не отвечает. Повторите позже.
letters-trouble-refused = ⚠️ Не ушло: { $number }. Сервер отказался взять письмо. Узнайте причину у тех, кому пишете.
letters-trouble-nothing = ⚠️ Не ушло: { $number }. Этих отчётов больше нет: их отозвали или вернули.
letters-trouble-broken = ⚠️ Не ушло: { $number }. Собрать письмо не получилось. Повторите.

letter-subject = Отчёты: { $title }
letter-subject-part = Отчёты: { $title } (письмо { $part } из { $parts })
letter-subject-one = Отчёт: { $organisation }. { $title }
letter-hello = Здравствуйте!
letter-about = Направляем отчёты о мероприятии «{ $title }» ({ $days }).
letter-part = Это письмо { $part } из { $parts }.
letter-holds = Во вложенном архиве отчётов: { $reports }, фотографий: { $photos }.
letter-reduced = Фотографии уменьшены, чтобы поместиться в письмо.
letter-contents = Что где лежит, сказано в файле «Содержание.xlsx».
