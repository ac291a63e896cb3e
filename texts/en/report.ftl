# A teacher's report.

report-head = <b>{ $title }</b>
    { $organisation } · deadline: { $due }
report-returned-because = ↩️ Returned for changes: <b>{ $reason }</b>
report-nothing-asked = No reports are due from your organisation. When one is, I will write to you.
report-all-done = All reports are in, thank you! You can read them again:
report-already-sent = Report { $number } has already been sent.
report-closed-meanwhile = This report has already been sent or closed. The others: /report
report-sent = ✅ <b>Report No. { $number } is sent.</b>
    { $title }

    Thank you! The coordinator will check it, and I will write to you. A copy is below.
report-sent-by = ✅ Report No. { $number } is sent. Sent by: { $name }.
report-copy-head = <b>Report No. { $number }</b> · { $state }
    { $title }
    { $organisation }
report-only-these = ✏️ Only this has to be corrected: { $names }.
report-cancelled = The event is cancelled, no report is needed.
report-is-covered = Another report counts here. More: /mine
report-nothing-held = It is noted that you held nothing. Changed your mind? Open /mine
report-locked = 🔒 Closed: { $moment }. Your draft is kept. Ask your coordinator for an extension.
report-others = The other reports: /mine
recall-done = The report is a draft again
recall-locked = 🔒 It is closed and cannot be changed any more. Ask your coordinator for an extension.
recall-too-late = It cannot be taken back any more. The report is { $state }.
cover-head = <b>{ $title }</b>
    { $organisation }
cover-counts-for = 🔗 Counts for this too: { $title }
cover-choose = What else shall this report count for? Press it, and no separate one is needed.
cover-no-more = The organisation owes no other reports.
cover-too-late = This cannot be changed any more: the report is decided on or closed.
cover-shown = 🔗 <b>{ $title }</b>

    Report No. { $number } counts here: { $other }.
cover-draft = 🔗 <b>{ $title }</b>

    A report that is not sent yet will count here: { $other }.
cover-own = All right, a separate report is due: <b>{ $title }</b>
press-put = ✍️ Put here: { $text }
press-cover = 🔗 Count for others too
press-recall = ↩️ Recall the report
press-back-to-report = ⬅️ To the report
press-open-that = 📄 Open that report
press-own-report = File a separate report
