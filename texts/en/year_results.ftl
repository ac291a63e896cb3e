# The form “Results of the year”.

year-results-title = Results of the year

year-results-status = What are the site’s status and topic?
    .name = Status
    .hint = For example: “regional training site on the topic …”.
year-results-events = What was held during the year?
    .name = Events
    .hint = One per line: “date – title – in person or online”.
year-results-registered = How many registered in total?
    .name = Registered
    .hint = One number.
year-results-people_in_person = How many took part in person?
    .name = In person
    .hint = One number.
year-results-online = How many took part online?
    .name = Online
    .hint = One number.
year-results-views = How many views?
    .name = Views
    .hint = One number. It is not added to the participants.
year-results-works = How many works were entered in contests?
    .name = Works
    .hint = One number.
year-results-feedback = What was the feedback?
    .name = Feedback
    .hint = Up to 2000 characters.
year-results-problems = What got in the way, and what do you suggest?
    .name = Difficulties
    .hint = Up to 2000 characters.
year-results-conclusions = What is the outcome of the year?
    .name = Outcome
    .hint = Up to 2000 characters.
