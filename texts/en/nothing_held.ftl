# “We held nothing”.

nothing-why = ➖ <b>{ $title }</b>
    { $organisation }

    Why was nothing held? Press a button or write it yourself.
nothing-not-this-year = not taking part this year
nothing-moved = it was moved
nothing-cannot = we are not able to
nothing-reason-length = It takes 3 to 500 characters. For example: “repairs, moved to May”.
nothing-reason-in-words = Write the reason in words or press a button.
nothing-recorded = ➖ Noted: nothing was held.
    <b>{ $title }</b>
    { $organisation }
    Reason: { $reason }

    No report is needed.
nothing-still-owed = All right, the report is due: <b>{ $title }</b>
nothing-said-by = ➖ It is noted that nothing was held. Noted by: { $name }. More: /mine
nothing-told = ➖ { $organisation }: nothing was held.
    { $title }
    Reason: { $reason }
nothing-taken-back = ✏️ { $organisation }: something was held after all, a report will come.
    { $title }
press-not-nothing = ⬅️ No, we will report
press-held = We did hold it
