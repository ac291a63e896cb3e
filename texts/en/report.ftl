# A teacher's report.

report-head = <b>{ $title }</b>
    { $organisation } · deadline: { $due }
report-returned-because = ↩️ Returned for changes: <b>{ $reason }</b>
report-nothing-asked = No reports are due from your organisation. When one is, I will write to you.
report-choose = { $count ->
    [one] { $count } report is due. Open it?
   *[other] { $count } reports are due. Which one shall I open?
}
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
