# What is unsure about a plan that was read: questions about dates, and remarks.

# No dates, or none that can be read

plan-dates-missing = There is no deadline. When is this to be done?
plan-no-date-in-text = There is no date here. When is this to be done?
plan-date-not-understood = The deadline is not clear. When is this to be done?
plan-date-too-long = A long text stands where the deadline should be. When is this to be done?
plan-date-of-weekday = Only a weekday is given. On which date is this?
plan-date-of-document = This looks like the date of a document. When is the measure itself due?
plan-digits-left = It is not clear what “{ $rest }” means. Which deadline is right?
plan-numbers-alone = There are only numbers here. Which dates are they?
plan-no-such-day = There is no such day in the calendar. Which one is right?
plan-no-such-part = The calendar has no such thing. Which deadline is right?
plan-ends-before-start = The end ({ $end }) is before the start ({ $start }). Which dates are right?
plan-too-long = That makes more than 50 years. Which deadline is right?
plan-outside-of-plan = These dates lie outside the plan. Which ones are right?

# Years, months, school years

plan-year-not-said = Which year is this date in?
plan-year-proposed = No year is given. Is it { $year }?
plan-years-not-known = Every year: from which year to which?
plan-school-year-not-said = Which school year is this?
plan-which-period = It is not clear which month or quarter this is. By which date is this to be done?
plan-which-quarters = Are these quarters of the calendar year or of the school year?
plan-which-winter = Which winter is this: at the beginning of { $year } or at its end?
plan-which-holidays = Which holidays are these: autumn, winter, spring or summer?

# The exact day

plan-vague-part = There is no exact day here. By which date is this to be done?
plan-until-when = Which day is the last one here?
plan-after-what = There is no last day here. By which date is this to be done?
plan-event-day-not-known = It is not clear from which day to count. By which date is this to be done?
plan-several-meanings = The deadline can be understood in several ways. Which one is right?
plan-alternatives = There are several deadlines to choose from. Which one is right?
plan-exception = There is an exception here. Which deadlines remain?

# What repeats

plan-day-of-year-not-said = By which date every year?
plan-day-of-which-month = Day { $day } of which month?
plan-weekday-not-said = On which days of the week?
plan-months-not-said = How many times is clear. But by which dates?
plan-interval-start = When is this done first, and when after that?
plan-end-not-known = Until which day does this repeat?
plan-last-after-plan = The plan will be over by { $date }. Is this deadline needed too?

# Remarks about dates

plan-to-be-agreed = The deadline is still to be agreed.
plan-dates-elsewhere = The exact dates are in another document.
plan-on-request = Not only by the deadline but also whenever needed.
plan-until-year-included = Taken to include the year { $year } as well.
plan-weekday-differs = By the calendar, { $day } is another day of the week.
plan-before-plan = The date { $date } is before the plan begins.
plan-after-plan = The date { $date } is after the plan ends.
plan-before-approval = The date { $date } came before the plan was approved.
plan-row-names-other-day = The measure itself names another day: { $day }.
plan-rest-of-dates = Where the dates stand it also says: “{ $rest }”.
plan-misspelt = “{ $word }” is misspelt: check that the month is right.
plan-dates-from-section = The deadline is taken from the section’s title: “{ $section }”.
plan-school-calendar-recommended = The dates are from the recommended calendar for { $year }: compare them with your own.
plan-school-calendar-usual = There is no calendar for { $year } yet, so the usual dates are taken: check them.

# Remarks about the plan, its rows and who is responsible

plan-no-measures = No measures were found in the file.
plan-no-title = The plan’s title was not found.
plan-columns-guessed = The headings do not tell what the columns are, so their contents did: check the list.
plan-numbers-made = The document has no numbers, so the measures are numbered in order.
plan-number-made = There is no number in the document; { $number } was given.
plan-number-repeated = Number { $number } is used twice.
plan-measure-repeated = The plan has the same measure already.
plan-row-unsure = Check that this row was read right: “{ $text }”.
plan-responsible-missing = Nobody is named as responsible.
plan-party-corrupt = It is not clear who is responsible: “{ $text }”.
plan-party-same = Instead of a name it says “{ $text }”: probably the same as above.
plan-party-others = It does not say who else is responsible: “{ $text }”.
