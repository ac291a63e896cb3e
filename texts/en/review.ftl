# The coordinator: accept, return.

review-head = <b>Report No. { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Sent: { $moment }
review-late = Sent late: { $moment }
review-why = ✍️ What should be corrected? Write one message; the teacher will read it word for word.
review-reason-too-long = Too long: please keep it within 1000 characters.
review-reason-in-words = Please give the reason in words.
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
