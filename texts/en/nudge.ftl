# /remind: writing to all who have not reported.

remind-nobody = Nobody to remind: everyone has answered.
remind-reaches-nobody = <b>{ $title }</b>
    There is nobody to write to.
remind-preview = <b>{ $title }</b>
    The reminder goes to people: { $people }, organisations: { $organisations }. This is what they will read:
remind-line-hint = You can add a line of your own: just send it as a message. A new line takes the place of the former one.
remind-line-too-long = Too long: a line of your own has at most 300 characters.
remind-from = 💬 { $name }: { $line }
remind-sent = Sending: { $title }. The reminder goes to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
remind-approved = Noted: { $title }. The reminder goes to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
remind-later = 🌙 People are not disturbed now: the reminder comes { $moment }.
remind-later-some = 🌙 Where it is night or a day off now, the reminder comes { $moment }.
remind-left = Nothing was sent.
remind-unreached = ☎️ The bot has nobody to write to ({ $count }); better phone these:
remind-never-joined = • { $name } — nobody has joined
remind-blocked = • { $name } — the bot is blocked
press-send-to = Send ({ $count })
press-leave = Do not send
remind-turned-out = The reminder of “{ $title }” did not reach everybody.
remind-phone = · phone: { $contact }
