# Events and deadlines.

events-card = <b>{ $title }</b>
    { $days }
    Deadline: <b>{ $due }</b>
events-lock-at = Late reports are taken until: { $moment }
events-lock-none = Late reports are taken without limit
events-levels-one = Accepted at one level
events-levels-two = Accepted at two levels: the district, then above
events-share = Reported: { $reported } of { $owed }
events-extended = ⏳ { $name }: until { $moment }
events-cancelled = 🚫 The event is cancelled, no reports are expected.
events-ask-due = <b>{ $title }</b>
    Deadline now: { $due }
    What should it be? Choose or type: “28.11.2026 18:00”.
events-ask-lock = <b>{ $title }</b>
    Deadline: { $due }
    Until when are late reports taken? Choose or type: “28.11.2026 18:00”.
events-ask-extend = <b>{ $title }</b>
    { $organisation }
    Deadline now: { $due }
    Until when should it be extended? Choose or type: “28.11.2026 18:00”.
events-extend-whom = <b>{ $title }</b>
    Who gets more time?
events-extend-nobody = <b>{ $title }</b>
    Nobody to extend it for: no report is owed.
events-cancel-sure = Cancel “{ $title }”?
    Nobody will owe a report any more; what was sent stays. I will write to those who have not reported.
events-restore-sure = Restore “{ $title }”?
    Those who have not reported will owe it again. I will write to them.
events-add = <b>{ $title }</b>
    Whom to add? The number is how many organisations are without this report. I will write to their teachers at once.
events-add-nobody = <b>{ $title }</b>
    Nobody to add: everyone is to report already.
events-add-too-late = The deadline is over. First move it.
events-gone = There is nothing to change here any more. How things stand: /events
events-told-due = 📅 <b>{ $title }</b>
    { $names }
    The deadline has changed. Before: { $was }. Now: <b>{ $due }</b>.
events-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    The event is cancelled, no report is needed.
events-told-restored = 📌 <b>{ $title }</b>
    { $names }
    The event is on again, the report is expected. Deadline: { $due }.

press-event-due = 📅 Deadline
press-event-lock = 🔒 Late reports
press-event-one-level = Accept at one level
press-event-two-levels = Accept at two levels
press-event-add = ➕ Organisations
press-event-add-all = ➕ All of them: { $count }
press-event-extend = ⏳ Extend for one
press-event-cancel = 🚫 Cancel
press-event-cancel-yes = 🚫 Yes, cancel the event
press-event-restore = Restore
press-event-restore-yes = Yes, restore
press-event-list = All events
press-event-back = ⬅️ To the event
press-no-lock = No limit
press-no-extension = Take back the extension

invalid-extension-before-due = That is not after the common deadline. An extension is for a later time.
invalid-lock-in-the-past = That time is over. Choose another one.
invalid-lock-before-due = That is before the deadline. Choose a time not before it.
