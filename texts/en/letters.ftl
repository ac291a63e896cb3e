# Reports by e-mail: /send, and the letter itself.

letters-way = ✉️ <b>{ $title }</b>

    To: { $address }
    { $number ->
        [one] { $number } report is ready. How shall it be sent?
       *[other] { $number } reports are ready. How shall they be sent?
    }
press-letters-all = 📦 All as one package
press-letters-each = Each by itself
press-letters-list = One organisation
letters-whose = Whose report shall be sent?
letters-no-mail = ✉️ The bot has no mail yet: whoever runs it turns that on in section [mail] of its configuration. Take the archive meanwhile: /totals → “Documents” → “ZIP with photos”.
letters-no-server = ✉️ <b>{ $title }</b>

    The bot has no mail yet. Whoever runs it turns that on: section [mail] of its configuration.
letters-no-address = ✉️ <b>{ $title }</b>

    There is no address yet. Press “Requisites” and write it there, then once more: /send
letters-no-address-yet = ✉️ <b>{ $title }</b>

    There is no address yet. Ask an administrator to write it into the event’s requisites.
letters-no-reports = ✉️ <b>{ $title }</b>

    There is nothing to send yet: no report has been handed in.

letters-preview = ✉️ <b>{ $title }</b>

    To: { $address }
    What: { $what }
letters-what-all = { $number ->
    [one] { $number } report, as one package
   *[other] { $number } reports, as one package
}
letters-what-each = { $number ->
    [one] { $number } report, in a letter of its own
   *[other] { $number } reports, each by itself
}
letters-preview-size = Letters: { $letters }, { $size } MB at most
letters-preview-photos = Photos: { $number }
letters-preview-withheld = 🔒 Without consent, they stay here: { $number }
letters-preview-absent = ⏳ Photos that the bot does not have: { $number }
letters-preview-reduced = 🔍 Photos go in smaller, or the letter is too large. Organisations: { $number }
press-letters-go = Send
letters-changed = The reports or the address have changed. Please look again.
letters-begun = Already being sent.

letters-progress = ✉️ <b>{ $title }</b>

    Sent { $sent } of { $all }: { $address }
letters-waits = { $number ->
    [one] ⏳ The server has not taken { $number } letter yet. I will try again by myself.
   *[other] ⏳ The server has not taken { $number } letters yet. I will try again by myself.
}
letters-answer = The server’s answer: <i>{ $answer }</i>
letters-which = Which: { $names }
letters-receipt = ✅ { $what }: { $moment }. <i>{ $answer }</i>
letters-part = letter { $part } of { $parts }
letters-receipts-more = more letters: { $number }
press-letters-again = 🔁 Try again

letters-trouble-address = ⚠️ Not sent: { $number }. The server did not accept the address. Check it in the event’s requisites.
letters-trouble-full = ⚠️ Not sent: { $number }. The mailbox is full. Ask them to make room, then try again.
letters-trouble-size = ⚠️ Not sent: { $number }. The letter is too large for the server. Whoever runs the bot can lower mail.max_megabytes.
letters-trouble-sender = ⚠️ Not sent: { $number }. The server did not accept the sender. Whoever runs the bot should check mail.sender.
letters-trouble-login = ⚠️ Not sent: { $number }. The server did not let the bot in. Whoever runs it should check section [mail].
letters-trouble-busy = ⚠️ Not sent: { $number }. The server keeps asking to wait. Try again later.
letters-trouble-server = ⚠️ Not sent: { $number }. The mail server does not answer. Try again later.
letters-trouble-refused = ⚠️ Not sent: { $number }. The server refused the letter. Ask the recipients why.
letters-trouble-nothing = ⚠️ Not sent: { $number }. These reports are not there any more: they were taken back or returned.
letters-trouble-broken = ⚠️ Not sent: { $number }. The letter could not be put together. Try again.

letter-subject = Reports: { $title }
letter-subject-part = Reports: { $title } (letter { $part } of { $parts })
letter-subject-one = Report: { $organisation }. { $title }
letter-hello = Hello!
letter-about = Please find the reports on “{ $title }” ({ $days }).
letter-part = This is letter { $part } of { $parts }.
letter-holds = The archive holds reports: { $reports }, photos: { $photos }.
letter-reduced = The photos were made smaller to fit into the letter.
letter-contents = The file “Contents.xlsx” says what is where.
