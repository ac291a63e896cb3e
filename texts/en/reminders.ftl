# Reminders, «later», and the coordinator's digest.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: a report is awaited.
    Due: { $due }.
reminder-late = ⏰ <b>{ $title }</b>
    { $organisation }: the due time has passed ({ $due }), but the report is still taken.
reminder-lock = Taken until: { $lock }.
reminder-several = A reminder: reports are awaited — { $count }.
reminder-missing = Still to answer: { $names }.
reminder-not-sent = All is answered; only sending is left.
press-snooze = Remind me later
press-nothing-held = We held nothing
snooze-until-when = When shall I remind you?
snooze-too-late = There is little time left until it is due: nothing to put off. The report takes two minutes.
snooze-nothing = Nothing more is needed for this report.
snoozed = All right, I will remind you: { $moment }.
digest-head = 🗓 Digest for { $day }
digest-uncoordinated = { $count ->
    [one] 🔑 It has no coordinator, so this is for you: { $names }
   *[other] 🔑 They have no coordinators, so this is for you: { $names }
}
digest-uncoordinated-more = 🔑 They have no coordinators, so this is for you: { $names } and { $left } more
digest = 📋 <b>{ $title }</b>
    Due: { $due }. Answered: { $reported } of { $owed }.
digest-news = New answers since the last working morning: { $count }
digest-waiting = Waiting for you to check: { $count }
digest-returned = Being corrected: { $count }
digest-late = ⚠️ Late: { $names }
digest-silent = ☎️ The bot has nobody to write to, please phone: { $names }
digest-owing = Not reported yet: { $names }
press-status-of = Who reported: { $title }
group-joined = Hello! On working mornings I will post the digest here: { $names }.
group-not-yours = A coordinator or an admin can have the digest posted to a group. Let them add me themselves.
