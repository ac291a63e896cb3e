# Reminders, and digests for the coordinator.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: a report is due.
    Deadline: { $due }.
reminder-several = A reminder. Reports due: { $count }.
reminder-missing = Still to answer: { $names }.
reminder-not-sent = All the answers are there, it only remains to send them.
digest = 📋 <b>{ $title }</b>
    Deadline: { $due }. Reported: { $reported } of { $owed }.
digest-waiting = Waiting for your review: { $count }.
digest-owing = Not reported yet: { $names }
