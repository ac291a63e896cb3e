# The form “Seminar”.

seminar-title = Seminar

seminar-organisers = Who organised it?
    .name = Organisers
    .hint = Each name on a new line.
seminar-day = When was the seminar held?
    .name = Day
    .hint = For example: “21.11.2026”.
seminar-venue = Where was it held?
    .name = Venue
    .hint = The name of the organisation or the address.
seminar-topic = What was the topic?
    .name = Topic
    .hint = As in the programme.
seminar-people = Who took part, by name?
    .name = Participants
    .hint = One person per line: “Anna Ivanova – head teacher”.
seminar-groups = Which groups took part?
    .name = Groups
    .hint = For example: “methodologists of the centre”. Each on a new line.
seminar-total = How many people in total?
    .name = Total
    .hint = One number.
seminar-localities = Where did people come from?
    .name = Places
    .hint = Towns and districts, each on a new line.
seminar-programme = What was in the programme?
    .name = Programme
    .hint = One item per line: “who – position – form – topic”.
seminar-conclusion = How did the seminar conclude?
    .name = Outcome
    .hint = Up to 2000 characters.
seminar-photos = Send the photos
    .name = Photos
    .hint = Up to 30; an album is fine.
