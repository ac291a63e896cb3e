# Who has reported and who has not.

status-head = <b>{ $title }</b>
    Deadline: { $due }
status-share = Answered: <b>{ $reported } of { $owed }</b>
status-district = { $name }: { $reported } of { $owed }
status-district-head = <b>{ $name }</b>
status-expected = ⬜ { $name }
status-draft = ✏️ { $name } — being filled in
status-submitted = 📨 { $name } — waiting for review
status-accepted = ✅ { $name }
status-returned = ↩️ { $name } — being corrected
status-not_held = ➖ { $name } — did not take part
tally-expected = ⬜ not started: { $count }
tally-draft = ✏️ being filled in: { $count }
tally-submitted = 📨 under review: { $count }
tally-accepted = ✅ accepted: { $count }
tally-returned = ↩️ being corrected: { $count }
status-endorsed = ☑️ { $name } — accepted by the district
status-extended = ⏳ extended to { $moment }
status-reason = · { $reason }
tally-not_held = ➖ did not take part: { $count }
status-covered = · one report with another event
