# The form “Single Day” (section 6 of the regulation).

single-day-title = Single Day

single-day-activities = Which kinds of activities took place?
    .name = Activities
    .hint = Tick them with the buttons. If there was anything else, write it.
single-day-activities-open-days = Open days, presentations
single-day-activities-meetings = Meetings with interesting people
single-day-activities-exhibitions = Exhibitions of technical work
single-day-activities-demonstrations = Demonstrations
single-day-activities-competitions = Contests, competitions, olympiads
single-day-activities-workshops = Workshops
single-day-activities-with-parents-and-partners = With parents and partners
single-day-activities-excursions = Excursions
single-day-activities-promotions = Promotional campaigns
single-day-activities-media = Media coverage

single-day-people = How many people took part in person?
    .name = Participants
    .hint = One message is enough: “pupils 120, parents 30, teachers 9”.

single-day-online = How many people took part online?
    .name = Online
    .hint = One number. It is not added to those who came in person.

single-day-views = How many views did the broadcasts and recordings get?
    .name = Views
    .hint = One number. It is not added to the participants.

single-day-attracted = Which organisations did you bring in?
    .name = Brought in
    .hint = Each name on a new line.

single-day-partners = Who was a social partner or a sponsor?
    .name = Partners
    .hint = Each name on a new line.

single-day-photos = Send the photos
    .name = Photos
    .hint = From 1 to 30; an album or files are fine. Captions are kept. Please give no names of children.

single-day-publications = Where was it written about or shown?
    .name = Publications
    .hint = Links to videos and articles. For print, in words: “Teacher’s Newspaper, 28.11.2026, p. 3”.

single-day-comment = Would you like to add anything?
    .name = Comment
    .hint = Briefly, up to 1000 characters.
