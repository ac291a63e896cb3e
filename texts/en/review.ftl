# The coordinator: accept, return.

review-head = <b>Report No. { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Sent: { $moment }
review-late = Sent late: { $moment }
review-why = ✍️ What should be corrected? Write one message; the teacher will read it word for word.
review-reason-too-long = Too long: please keep it within 1000 characters.
review-reason-in-words = Please give the reason in words.
review-reason-too-short = Too short: please say in a few words what to correct.
review-confirm = ↩️ The teacher will read:

    <b>{ $reason }</b>
review-which-questions = Is it about some answers only? Tick them: only those will be open to the teacher.
review-return-locked = Reports are closed, so nobody could correct it. First extend the deadline of this organisation: /events
review-first-level-first = ⏳ The district accepts first
review-endorsed-by = ☑️ Accepted by the district: { $name }, { $moment }
review-endorsed = Accepted. The coordinator above decides next.
review-district-first = The coordinator of the district accepts first. Then I will send you the report.
review-recalled = The report is back with the teacher. I will send it when it is handed in again.
review-accepted = Accepted
review-decided = Already decided: { $state }.
review-too-late = This report is already decided or is not yours. How things stand now: /status
review-returned = ↩️ Report No. { $number } is returned: { $organisation }. I will write when it is corrected.
review-your-report-accepted = ✅ Report No. { $number } is accepted. Thank you!
    { $title } · { $organisation }
review-your-report-returned = ↩️ Please make changes to report No. { $number }:
    <b>{ $reason }</b>

    { $title } · { $organisation }
    The other answers are still there, correct only this.
review-your-answers-returned = ↩️ Please correct in report No. { $number }: { $names }.
    <b>{ $reason }</b>

    { $title } · { $organisation }
    The other answers are still there, correct only this.
press-correct = ↩️ Return for correction
press-reword = ✏️ Reword
press-return-ticked = ↩️ Return what is ticked
press-return-whole = ↩️ Return
press-history = 🕘 History
