# Deadlines for the phone's calendar.

calendar-nothing = No deadlines ahead. When there is one, I will write to you.
calendar-sent = { $count ->
    [one] 📅 { $count } deadline is in the file.
   *[other] 📅 { $count } deadlines are in the file.
} Open it on your phone and add it to the calendar: it will remind you a day and two hours before.

    Deadlines have changed? Take the file again: entries are updated, not doubled. /calendar
calendar-settled = 📅 Nothing is due now. If the deadlines are in your calendar, open the file: what is filed gets its mark, what is cancelled goes.
calendar-name = Reports and deadlines
calendar-owed = File the report: { $title }
calendar-awaited = Reports are due: { $title }
calendar-measure = Due by the plan: { $title }
calendar-done = ✅ { $title }
calendar-cancelled = Not needed: { $title }
calendar-until = Due: { $day }, { $time }
calendar-share = { $reported } of { $owed } have answered
calendar-plan = Plan: { $title }
calendar-report = File it in the bot: /report
calendar-status = Who has reported, who has not, in the bot: /status
calendar-tomorrow = Tomorrow: { $title }
calendar-tomorrow-at = Tomorrow by { $time }: { $title }
calendar-shortly = Today by { $time }: { $title }
