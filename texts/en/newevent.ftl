# A new event.

newevent-head = <b>New event</b>
newevent-no-organisations = First add the organisations: /organisations

newevent-title = What is the event called?
    .name = Title
    .hint = For example: “Single Day of Technical Creativity”.
newevent-days = When does it take place?
    .name = When
    .hint = A day or a period: “27.11.2026”, “27.11–29.11.2026”.
newevent-form = Which form is the report?
    .name = Form
    .hint = { "" }
newevent-categories = Which categories of participants do we count?
    .name = Categories
    .hint = Tick those you need.
newevent-who = Who reports?
    .name = Who
    .hint = { "" }
newevent-who-all = All organisations
newevent-who-districts = Some districts
newevent-who-picked = Some organisations
newevent-districts = Which districts?
    .name = Districts
    .hint = Tick them with the buttons.
newevent-organisations = Which organisations?
    .name = Organisations
    .hint = Tick them with the buttons or type a name.
newevent-due = By when are the reports due?
    .name = Deadline
    .hint = Choose or type: “28.11.2026 18:00”.
newevent-lock = Until when are late reports taken?
    .name = Late reports
    .hint = Skip for no limit. Or choose or type: “28.11.2026 18:00”.
newevent-levels = Who accepts the reports?
    .name = Acceptance
    .hint = One level is usually enough: then skip.
newevent-levels-one = One level: the coordinator
newevent-levels-two = Two levels: the district, then the city

newevent-created = ✅ <b>{ $title }</b>
    { $count ->
        [one] { $count } organisation is to report
       *[other] { $count } organisations are to report
    }. Deadline: { $due }. I am telling everyone who reports and will remind them.
    Who has reported: /status
newevent-told = 📌 <b>{ $title }</b>
    { $days } · { $organisation }
    Deadline: { $due }. It takes two or three minutes.
