# The most active organisation: the table, the weights, the reasons.

rating-head = 🏆 <b>{ $title }</b>
    { $days }
rating-accepted = { $count ->
    [one] { $count } organisation with an accepted report is in the rating.
   *[other] { $count } organisations with an accepted report are in the rating.
}
rating-weights = Weights: { $weights }
rating-weight = { $name }: { $weight }
rating-no-weights = all zero
rating-trial = 🧪 This is a trial: the weights are not saved, only you see them.
rating-settled = In force now: { $weights }
rating-frozen = 🔒 Weights frozen on { $day }
rating-own-territory = Places are among the organisations of your territory.
rating-of-territory = Places are among the organisations of: { $name }
rating-nobody = No report has been accepted yet. As soon as one is, the organisation appears here.
rating-line = { $place }. <b>{ $name }</b> — { $points } pts
rating-line-moved = { $place }. <b>{ $name }</b> — { $points } (was at place { $before })
rating-part = { $name }: { $points }
rating-no-parts = no points yet
rating-choose-territory = Compare the organisations of which territory?
rating-admins-only = An administrator changes weights and winners. You see the table.
rating-nothing-weighs = All weights are zero. Give a weight to at least one criterion.
rating-save-first = First save the new weights or give up the trial.

press-rating-why = { $place }: { $name }
press-rating-where = 🗺 By territory
press-rating-everywhere = 🗺 All organisations
press-rating-weights = ⚖️ Weights
press-rating-winners = 🏆 Winners
press-rating-table = ⬅️ To the table
press-rating-report = 📄 Report
press-rating-win = 🏆 Confirm as winner
press-rating-save = ✅ Save
press-rating-drop = ↩️ Give up the trial
press-rating-freeze = 🔒 Freeze

rating-people = participants
rating-breadth = forms
rating-partners = partners
rating-evidence = photos and publications
rating-timeliness = on time
rating-parents = parents

rating-preset-balanced = Usual
rating-preset-reach = Reach
rating-preset-openness = Openness
rating-preset-families = Families

rating-weights-how = A criterion weighs from 0 (does not count) to { $heaviest }. Change them: below you see at once who would be first. Nothing changes until you save.
rating-frozen-how = 🔒 The weights are frozen. A change is noted in the history of the event.

rating-mark = <b>{ $name }</b>: { $fact }
    { $percent } % of { $most } = { $points }
rating-fact-by-size = { $number } people for { $size } pupils ({ $percent } %)
rating-fact-by-usual-size = { $number } people; the number of pupils is unknown, the median of similar organisations was taken: { $size } ({ $percent } %)
rating-fact-by-median = { $number } people; numbers of pupils are unknown, compared with the median of participants: { $median }
rating-fact-forms = different forms: { $number }
rating-fact-partners = partners and attracted: { $number }
rating-fact-evidence = photos: { $photos }, publications: { $publications }
rating-fact-on-time = the report came on time
rating-fact-late = { $days ->
    [one] the report was { $days } day late
   *[other] the report was { $days } days late
}
rating-why-alone = There is nobody to compare with yet.
rating-why-tied = { $count ->
    [one] { $count } more organisation has as many points: they share the place.
   *[other] { $count } more organisations have as many points: they share the place.
}
rating-why-behind = The place above is { $points } away: { $organisation }. The criterion “{ $criterion }” makes most of the difference.
rating-why-ahead = The next place is { $points } behind: { $organisation }. The criterion “{ $criterion }” makes most of the difference.

rating-number = { NUMBER($number, minimumFractionDigits: 1) }
rating-means-people = Participants in person relative to the organisation’s pupils. As many as there are pupils is a full mark. Where the number is unknown, the median of similar organisations is taken.
rating-means-breadth = Different forms of activity. A full mark is { $forms }.
rating-means-partners = Partners and attracted organisations, each once. A full mark is { $partners }.
rating-means-evidence = Photos (half a mark is { $photos }) and publications (half a mark is { $publications }).
rating-means-timeliness = The report came on time, extensions included. A late one loses the mark within { $days } days.
rating-means-parents = Parents relative to the number of pupils. One for { $pupils } pupils is a full mark.
