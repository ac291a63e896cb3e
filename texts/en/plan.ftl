# A plan of measures: how it stands and what is changed of it.

plan-view-none = There are no plans here yet.
plan-view-none-of-yours = No plan of measures asks anything of you.
plan-view-choose = Which plan?
plan-view-approved-by = Approved by: { $by }
plan-view-approved-on = { $day }
plan-view-number = No. { $number }
plan-view-span = The plan runs: { $days }
plan-view-own-part = You see what concerns you.
plan-view-measures = Measures: <b>{ $count }</b>
plan-view-count = { $mark } { $state }: { $count }
plan-view-no-section = Measures
plan-view-late = <b>Overdue</b>
plan-view-nothing-here = Nothing here.
plan-view-entry = { $mark } <b>{ $number }</b> { $text }
plan-view-entry-when = { $dates } · { $standing }
plan-view-share = { $reported } of { $owed } reported
plan-view-fact = <b>Plan and fact</b>
plan-view-year = <b>{ $year }</b>: { $finished } of { $planned } done
plan-view-quarter = Quarter { $quarter }: { $finished } of { $planned }
plan-view-quarter-late = Quarter { $quarter }: { $finished } of { $planned }, { $overdue } overdue
plan-view-no-deadlines = This plan has no deadlines.
plan-view-which-district = Whose organisation? The number says how many organisations report by this plan.
plan-view-which-organisation = <b>{ $district }</b>
    Which organisation?
plan-view-nobody-owes = Nobody reports by this plan yet.
plan-view-owes = <b>{ $name }</b>
    Measures by the plan: { $count }
plan-view-owes-time = { $mark } until { $day } · { $state }
plan-view-owes-nothing = no report is needed

measure-mark-done = ✅
measure-mark-overdue = 🔴
measure-mark-due = 🟡
measure-mark-continuous = 🔁
measure-mark-not-started = ⚪
measure-mark-unclear = ❓
measure-mark-cancelled = 🚫
measure-mark-not-done = ✖️
measure-is-done = done
measure-is-overdue = overdue
measure-is-due = under way
measure-is-continuous = continuous
measure-is-not-started = not begun yet
measure-is-unclear = dates unclear
measure-is-cancelled = cancelled
measure-said-not-done = not done

measure-head = <i>{ $section }</i>
    <b>{ $number }</b>
measure-standing = { $mark } <b>{ $state }</b>
measure-cancelled-because = Reason: { $reason }
measure-dates = In the document: { $dates }
measure-understood = Understood as: { $dates }
measure-responsible = Responsible:
measure-time = { $mark } { $when } · { $standing }
measure-until = until { $day }
measure-postponed-because = Postponed: { $reason }
measure-counts-other = The report on another event counts.
measure-no-reports = no reports expected
measure-note = Result of { $year }: { $what }
measure-number = { $number }
measure-time-head = <b>{ $number }</b>
measure-counts = Report: { $title }
measure-change = 🕓 { $moment } · { $name }: { $what }
measure-was-changed = corrected by the document
measure-was-reworded = reworded, it was: { $text }
measure-was-cancelled = cancelled: { $reason }
measure-was-restored = restored
measure-was-postponed = deadline { $due } instead of { $before }: { $reason }
measure-was-counted = the report “{ $title }” counts
measure-was-done = marked as done
measure-was-not-done = marked as not done
measure-was-unsaid = the mark was taken back
measure-was-noted = result of { $year }: { $what }

measure-ask-day = Deadline now: { $due }
    What should it be? Choose or type, for example: 28.11.2026
measure-ask-reason = New deadline: <b>{ $day }</b>
    Why is it postponed? Type the reason and the deadline changes. I tell those who still owe a report.
measure-ask-wording = Type how it should be.
measure-ask-cancel = Why is it cancelled? Type the reason and the measure is cancelled. I tell those who still owe a report.
measure-ask-year = What came of it in { $year }? Type a number or a few words.
measure-which-year = The result of which year?
measure-restore-sure = Restore the measure?
    Those who have not reported owe the report again. I tell them.
measure-which-event = The report on which event should count? Then no separate report is needed.
measure-no-events = There are no other events yet.
measure-count-sure = Let the reports on “{ $title }” count? A separate report is not needed then. I tell those who still owe it.
measure-own-sure = Expect the separate report “{ $title }” again? I tell those who owe it.
measure-gone = There is nothing left to change here. As it stands: /plan
measure-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    The measure of the plan is cancelled, no report is needed. Reason: { $reason }
measure-told-restored = 📌 <b>{ $title }</b>
    { $names }
    The measure of the plan is back, a report is expected. Deadlines: /mine
measure-told-counted = 🔗 <b>{ $title }</b>
    { $names }
    No separate report is needed: the report “{ $other }” counts.

press-plan-new = ➕ Add a plan
press-plan-late = 🔴 Overdue: { $count }
press-plan-quarters = 📊 Plan and fact
press-plan-owes = 🏫 Who owes what
press-plan-totals = 📊 Totals of the plan
press-plan-paper = 📄 Monitoring: { $format }
press-plan-others = All plans
press-plan-back = ⬅️ To the plan
press-plan-section = ⬅️ To the section
press-plan-other-organisation = Another organisation
press-measure-report = Report: { $name }
press-measure-later = 📅 Postpone
press-measure-ahead = +{ $days } days · { $day }
press-measure-done = ✅ Done
press-measure-not-done = ✖️ Not done
press-measure-unsay = Take the mark back
press-measure-count = 🔗 Count another report
press-measure-count-yes = Yes, let it count
press-measure-own = A separate report again
press-measure-years = 📝 Result of a year
press-measure-wording = ✏️ Wording
press-measure-cancel = 🚫 Cancel
press-measure-restore = Restore
press-measure-restore-yes = Yes, restore
press-measure-back = ⬅️ To the measure

invalid-measure-same-day = That is the deadline now. Choose another day.
