# Official papers of an event, and what is said of them in the chat.

press-papers = 📄 Documents
press-papers-working = { $format } · working
press-papers-official = { $format } · official
papers-choose = <b>{ $title }</b>

    Which file shall I make?
    Working: with reports under review and a list of those still missing.
    Official: accepted reports alone.
papers-making = ⏳ Making the { $format }. It will come here.
papers-ready = <b>{ $title }</b>
    { $source }
papers-copy-working = working copy
papers-copy-official = official copy
papers-too-early = ⏳ The deadline is still to come ({ $moment }): the result may change.
papers-failed = The file could not be made. Please try again: /totals

papers-changed = 📄 <b>{ $title }</b>
    The reports have changed since you were given { $papers }.
papers-changed-paper = { $paper } of { $day }
papers-changed-names = { $count ->
    [one] { $count } report: { $names }.
   *[other] { $count } reports: { $names }.
}
papers-changed-names-more = { $count ->
    [one] { $count } report: { $names } and { $left } more.
   *[other] { $count } reports: { $names } and { $left } more.
}
papers-changed-hint = If the document has been sent on already, make it anew:
press-papers-again = 🔄 Make anew: { $format }

papers-number = { $number }
papers-day = { $day }
papers-quoted = “{ $text }”
papers-quoted-within = ‘{ $text }’

papers-approve = APPROVED BY
papers-annex = Annex No. ____
papers-annex-to = to the order: { $whose }
papers-blank-order = of ___.___.20___ No. ________
papers-blank-name = __________________
papers-blank-date = ___ ______________ 20___
papers-blank-position = __________________
papers-executor = Prepared by { $name }
papers-basis = Basis: { $basis }.
papers-source = { $number ->
    [one] Made from { $number } report (accepted: { $accepted }, under review: { $submitted }) as of { $moment }.
   *[other] Made from { $number } reports (accepted: { $accepted }, under review: { $submitted }) as of { $moment }.
}
papers-nothing-yet = There are no reports yet.
papers-appendix = Annex. Photographs
papers-photo = Photo { $number }. { $caption }
papers-photos-more = Not all chosen photos are in this appendix. { $number } more are in the archive with photos.

papers-summary-title = SUMMARY REPORT
papers-summary-about = on the event
papers-held = { $days }: the event { $title } was held.
papers-place = Territory: { $place }.
papers-coordinator = Coordinated by: { $name }.
papers-reported = { $number ->
    [one] It covers the report of { $number } organisation out of { $owed }.
   *[other] It covers the reports of { $number } organisations out of { $owed }.
}
papers-not-held = Held nothing: { $number }.
papers-people = { $number ->
    [one] { $number } person took part.
   *[other] { $number } people took part.
}
papers-apart = Separately, not added to the participants: { $list }.
papers-table-categories = Table { $number }. Participants by category
papers-table-organisations = Table { $number }. By organisation
papers-column-category = Category
papers-column-people = Number of people
papers-column-number = No.
papers-column-organisation = Organisation
papers-column-activities = Activities
papers-column-all = Total
papers-column-partners = Partners
papers-column-links = Links
papers-column-activity = Activity
papers-column-count = Number of reports
papers-column-source = Source
papers-column-date = Date
papers-column-link = Link or imprint
papers-total = TOTAL
papers-activities = Forms of activity
papers-own-activities = Other forms
papers-attracted = Organisations involved
papers-partners = Social partners and sponsors
papers-publications = Publications
papers-missing = Have not reported ({ $number }): { $names }.
papers-nothing-held = Said that they held nothing ({ $number }): { $names }.
papers-results = Results
papers-winners = { $number ->
    [one] The most active educational organisation of the event is: { $names }.
   *[other] The most active educational organisations of the event are: { $names }.
}

papers-note-title = INFORMATION NOTE
papers-note-about = on the results of the event
papers-note-topic = Topic: { $topic }.
papers-note-venue = Venue: { $venue }.
papers-note-organisers = Organisers: { $names }.
papers-note-took-part = Those who took part:
papers-note-person = { $name }, { $position }
papers-note-localities = Where they came from: { $names }.
papers-note-total = { $number ->
    [one] In all, { $number } person took part.
   *[other] In all, { $number } people took part.
}
papers-note-programme = The programme:
papers-note-item = { $speaker }, { $position } – { $form }: { $topic }

papers-year-title = RESULTS OF THE YEAR
papers-year-of = { $year }
papers-year-held = { $number ->
    [one] { $number } event was held by the plan of work.
   *[other] { $number } events were held by the plan of work.
}
papers-year-apart = Figures (each by itself, never added up):
papers-year-all = Figures of all organisations
papers-column-event = Event
papers-column-mode = How it was held
papers-column-figure = Figure
papers-column-number-of = Number

papers-plan-title = MONITORING
papers-plan-about = of how the plan of measures is carried out
papers-plan-on = as of { $day }
papers-plan-approved = The plan was approved: { $by }.
papers-plan-measures = { $number ->
    [one] The plan has { $number } measure: { $list }.
   *[other] The plan has { $number } measures: { $list }.
}
papers-plan-quarters = Deadlines and what was done, by quarter
papers-plan-quarter = { $quarter } quarter of { $year }
papers-plan-column-quarter = Quarter
papers-plan-column-planned = Deadlines planned
papers-plan-column-finished = Met
papers-plan-column-overdue = Overdue
papers-plan-column-measure = Measure
papers-plan-column-dates = Planned for
papers-plan-column-responsible = Responsible
papers-plan-column-state = State
papers-plan-column-fact = Fact
papers-plan-column-proof = Evidence
papers-plan-moved = Moved to { $day }: { $reason }
papers-plan-until = By { $day }:
papers-plan-said-done = Marked as done
papers-plan-said-not-done = Marked as not done
papers-plan-reports = Answered: { $reported } of { $owed }
papers-plan-carried-out = Carried out: { $number }
papers-plan-held = Held: { $days }
papers-plan-people = People: { $number }
papers-plan-indicator = Indicator: { $value }
papers-plan-photos = Photos: { $number }
papers-plan-more = and more links: { $number }
papers-plan-ready = 📋 Plan: <b>{ $title }</b>
    { $source }

papers-sheet-reports = Reports
papers-sheet-counts = By category
papers-sheet-choices = Choices
papers-sheet-numbers = Numbers
papers-sheet-names = Names
papers-sheet-links = Links
papers-sheet-records = Records
papers-sheet-texts = Texts
papers-sheet-photos = Photos
papers-cell-report = Report No.
papers-cell-organisation = Organisation
papers-cell-official = Full name
papers-cell-district = District
papers-cell-state = State
papers-cell-handed-in = Handed in
papers-cell-late = Late
papers-cell-question = Question
papers-cell-answer = Answer
papers-cell-count = How many
papers-cell-part = Part { $number }
papers-cell-caption = Captions
papers-cell-total = Total
