# Totals.

totals-head = <b>{ $title }</b>
    { $days }
totals-place = 📍 { $name }
totals-whole = All territories
totals-share = Answered: <b>{ $reported } of { $owed }</b> ({ $percent }%), accepted { $accepted }, under review { $submitted }
totals-in-time = ⏱ On time: { $on_time } ({ $on_time_percent }%), late: { $late } ({ $late_percent }%)
totals-returned = ↩️ Returned for correction: { $number }
totals-not-held = ➖ Held nothing: { $number }
totals-people = 👥 <b>Participants: { $number }</b>
totals-participations = 👥 <b>Participations: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (of these under review: { $number })
totals-by-district = <b>By territory</b>
totals-by-district-participations = <b>By territory, participations</b>
totals-district = · { $name }: people { $number }, answered { $reported } of { $owed }
totals-district-share = · { $name }: answered { $reported } of { $owed }
totals-by-activity = <b>By kind of activity</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · their own kinds: { $count }
totals-accepted-and-submitted = <i>Accepted reports and those under review are counted.</i>
totals-only-accepted = <i>Only accepted reports are counted.</i>
totals-number = { $number }
totals-percent = Share that answered

totals-places = <b>{ $title }</b>
    📍 { $place }. Open a territory or a report:
totals-organisation = { $mark } { $name }
totals-organisation-number = { $mark } { $name }: { $number }

totals-parts = <b>{ $title }</b>
    📍 { $place }. Which reports make up a number? Press it:
totals-parts-none = <b>{ $title }</b>
    📍 { $place }. No reports yet, nothing to add up.
totals-from = <b>{ $title }</b>
    📍 { $place }
    { $name }: <b>{ $number }</b> · { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
totals-source = { $mark } { $name } ({ $place })
totals-source-number = { $mark } { $name } ({ $place }): <b>{ $number }</b>
totals-part-people = All participants
totals-part-own = Their own kinds
totals-part-reported = Answered (with “not held”)
totals-part-accepted = Accepted
totals-part-submitted = Under review
totals-part-on-time = Handed in on time
totals-part-late = Handed in late
totals-part-returned = Returned
totals-part-not-held = Held nothing
totals-part-missing = Not answered yet

totals-compare = <b>{ $title }</b> ({ $days })
    Compared with the last time: “{ $former }” ({ $former_days })
totals-compare-form = <b>{ $title }</b> ({ $days })
    There was no earlier event of this name. Compared with the last one of the same form: “{ $former }” ({ $former_days })
totals-compare-none = <b>{ $title }</b>
    Nothing to compare with yet: there was no earlier event of this form.
totals-compare-line = { $name }: <b>{ $now }</b>, before { $before } ({ $change })

totals-several = Several events match “{ $text }”. Which one?
totals-not-found = “{ $text }” is not clear. You can write:
    /totals 2026
    /totals november
    /totals North district
    /totals workshops
    /totals plan of education
    /totals Science Week, North district
    Part of a title or the number of an event will do. Put commas between several conditions. Or choose an event:
totals-counting = Counting…
totals-counting-period = ⏳ Counting: { $period }…
totals-period = <b>{ $period }</b> · { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
totals-period-none = No events in this time.
totals-period-form = <b>{ $form }</b> · { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
totals-period-twice = <i>Whoever was at two events is counted twice: these are participations.</i>
totals-period-event = · { $title }, { $days }: people { $number }, answered { $reported } of { $owed }
totals-period-event-share = · { $title }, { $days }: answered { $reported } of { $owed }

totals-all-times = All time
totals-any-plan = All events
totals-any-activity = All forms of activity
totals-filter-periods = Which time is to be counted?
totals-filter-plans = Which plan is to be counted?
totals-filter-forms = Reports with which form of activity are to be counted? The figures will be of these reports as a whole.
totals-naming = { $count ->
    [one] Named by <b>{ $count } report</b>: accepted { $accepted }, under review { $submitted }
   *[other] Named by <b>{ $count } reports</b>: accepted { $accepted }, under review { $submitted }
}
totals-from-reports = { $count ->
    [one] The sum of <b>{ $count } report</b>:
   *[other] The sum of <b>{ $count } reports</b>:
}
totals-typed-noise = in of for the year district form forms events reports
totals-typed-plan = plan

totals-charts = <b>{ $title }</b>
    📍 { $place }. Which picture?
totals-drawing = Drawing…
totals-chart-empty = Nothing to draw yet: there are not enough reports for this picture.
totals-chart-caption = { $title } · { $place }
totals-chart-categories = Participants by category
totals-chart-places = Participants by territory
totals-chart-places-reports = Reports by territory
totals-chart-progress = How reports come in
totals-chart-years = Participants by year
totals-chart-years-reports = Reports by year
totals-chart-rest = and { $count } more
totals-chart-due = due: { $moment }
totals-chart-handed-in = { $reported } of { $owed } handed in ({ $percent }%)
totals-chart-share = reports { $percent }%
totals-legend-accepted = accepted
totals-legend-waiting = under review

totals-watch = <b>{ $title }</b>
    📍 { $place }. Answered: { $percent }%.

    I can send the totals by myself as long as reports are taken. In working hours only.
totals-watching = All right, I will keep an eye on it
totals-watch-ended = I will not send this any more
totals-watch-over = No more reports are taken: there is nothing to follow.
totals-news-weekly = 🔔 <b>{ $title }</b>: this week’s totals
    📍 { $place }
totals-news-percent = 🔔 <b>{ $title }</b>: at least { $percent }% have answered
    📍 { $place }
totals-news-over = 🔕 <b>{ $title }</b>: reports are no longer taken
    📍 { $place }. Nothing more will be sent. This is how it ended:
totals-news-over-percent = 🔕 <b>{ $title }</b>: reports are no longer taken, { $percent }% was not reached
    📍 { $place }. Nothing more will be sent. This is how it ended:

press-totals-places = 📍 By territory
press-totals-parts = 🔍 From what?
press-totals-charts = 📊 Pictures
press-totals-compare = ⚖️ Compare
press-totals-accepted = Only accepted
press-totals-both = Accepted and under review
press-totals-watch = 🔔 Send me totals
press-totals-up = ⬆️ { $name }
press-totals-place = { $name }
press-totals-part = { $name }: { $number }
press-totals-event = { $title }, { $days }
press-totals-events = 📅 By event
press-totals-chart-categories = Participants by category
press-totals-chart-places = By territory
press-totals-chart-progress = How reports come in
press-totals-chart-years = By year
press-totals-watch-weekly = Every Monday morning
press-totals-watch-percent = When { $percent }% have answered
press-totals-watch-end = Do not send this any more
press-totals-open = Open the totals
press-totals-many = 📅 Over a period or a plan
press-totals-periods = 📅 Period
press-totals-plans = 📋 Plan
press-totals-forms = 🧩 Form of activity
press-totals-whole-event = Whole event
