# The card of a question, the summary of answers and what is said about mistakes: the same for all forms.

yes = Yes
no = No
today = today
tomorrow = tomorrow
yesterday = yesterday
language-name = English

card-progress = Question { $number } of { $of }  { $bar }
card-skipped = — skipped
card-more = … and { $count } more
card-given-by = — { $name }
card-count = { $category } — <b>{ $number }</b>
card-count-missing = { $category } — ?
card-total = <b>Total: { $number }</b>. Is that right?
card-next-category = ➡️ Next number: { $category }
card-check = Is everything right? You can change any answer.

press-done = Next ➡️
press-right = ✅ That’s right
press-skip = Skip ➡️
press-back = ⬅️ Back
press-anew = 🗑 Start anew
press-clear = 🗑 Clear
press-rest = Nobody else
press-change = ✏️ { $name }
press-send-report = 📨 Send the report
press-send-again = 📨 Send it again
press-create-event = ✅ Create the event
press-report = Start the report
press-continue = Continue the report
press-report-on = Report: { $title }
press-fix = Correct the report
press-status = Who has reported
press-other-event = Another event
press-all-districts = All districts
press-next-district = Next ▶️
press-read = 📄 { $name }
press-refresh = 🔄 Refresh
press-accept = ✅ Accept
press-return = ↩️ Return
press-keep = Don’t return it
press-whole = The whole report
press-coordinator = 🔑 Link for a coordinator

item-count = { $category } { $number }
item-counts = <b>{ $total }</b> ({ $parts })
item-number = { $number }
item-photos = { $count ->
    [one] { $count } photo
   *[other] { $count } photos
}
item-indicator = { $number } { $unit }

category-pupils = pupils
category-parents = parents
category-teachers = teachers
category-public = general public
category-others = others
category-students = students
category-preschoolers = preschoolers
category-guests = guests
category-mentors = mentors
category-partners = partners
category-volunteers = volunteers

state-expected = expected
state-draft = draft
state-submitted = under review
state-accepted = accepted
state-returned = returned for changes
state-not_held = did not take part

mark-expected = ⬜
mark-draft = ✏️
mark-submitted = 📨
mark-accepted = ✅
mark-returned = ↩️
mark-not_held = ➖

not-yours = This is not your report or district.
stale = That button is out of date. Here is how things stand now.
no-events = No events yet.
choose-event = Which event?
trouble = Something broke on our side. Your message is saved and your answers are safe. Please try again a little later: /report

# Mistakes: what is wrong, and an example of what is right.

invalid-nothing-asked = All the answers are here. Send the report or choose what to change.
invalid-not-complete = This question has no complete answer yet.
invalid-cannot-skip = This question is required: the report cannot be accepted without it.
invalid-photo-kept = The photo was added to the answer “Photos”. The question above is still waiting.
invalid-no-photos-here = This report needs no photos. Please answer in words.
invalid-wrong-kind-of-message = Such a message cannot be read. Write the answer or send a photo; for a video, send a link.
invalid-changed-by-other = The answer has just been changed. Changed by: { $name }.
invalid-not-asked-again = Nobody asked to change that answer, it stays. Please answer the question above.
invalid-question-moved-on = The question changed while you were writing. Not saved: “{ $typed }”. What stands above is asked now.
invalid-answered-by-other = “{ $question }” has just been answered by { $name }. Yours is not saved: “{ $typed }”. What stands above is asked now.
invalid-choices-empty = Tick at least one option with a button.
invalid-choice-unknown = There is no such option: “{ $piece }”. Press a button or type its number, for example “1, 3”.
invalid-choice-no-such-number = There is no option { $number }: the last one is { $last }. For example: “1, 3”.
invalid-choices-too-many = You can add at most { $at_most } options of your own.
invalid-own-too-long = Too long: “{ $piece }”. Please keep it within { $at_most } characters.
invalid-count-not-a-number = A number is needed, for example “120”.
invalid-count-not-whole = People are counted in whole numbers: “{ $piece }” will not do. For example: “12”.
invalid-count-negative = The number cannot be below zero. If there was nobody, type 0.
invalid-count-too-large = The number is too large (over { $at_most }). Please check it for a typo.
invalid-count-about = An exact number is needed. If it was { NUMBER($number, useGrouping: 0) }, just type “{ NUMBER($number, useGrouping: 0) }”.
invalid-count-ambiguous = Not clear: is “{ $piece }” { NUMBER($number, useGrouping: 0) }? Type the number without points or commas.
invalid-counts-not-understood = Not clear: “{ $piece }”. For example: “pupils 120, parents 30, teachers 9”.
invalid-counts-unknown-category = Not clear who this is: “{ $piece }”. The rest is saved.
invalid-counts-whose = Not clear who these { NUMBER($number, useGrouping: 0) } are. Please label them, for example: “pupils { NUMBER($number, useGrouping: 0) }”.
invalid-counts-twice = Two different numbers for the same thing: “{ $piece }”. Please type the right one again.
invalid-counts-how-many = Numbers given: { $given }, needed: { $wanted }. Please label them: “pupils 120, parents 30, teachers 9”.
invalid-counts-total-differs = You say { $stated } in total, but the categories add up to { $sum }. Please correct the number that is wrong.
invalid-counts-only-total = { $stated } in total, good. And how many of each? For example: “pupils 120, parents 30, teachers 9”.
invalid-names-empty = Write the names, each on a new line.
invalid-name-too-long = Too long: “{ $piece }”. Please keep it within { $at_most } characters. The rest is saved.
invalid-name-not-understood = This does not look like a name: “{ $piece }”. The rest is saved.
invalid-names-too-many = There is room for at most { $at_most } names.
invalid-link-not-an-address = This is not an address: “{ $piece }”. Copy the whole link, for example https://t.me/school12/345. The rest is saved.
invalid-link-not-understood = Not clear: “{ $piece }”. Send a link or the details in print: “Teacher’s Newspaper, 28.11.2026, p. 3”.
invalid-link-too-long = Too long: at most { $at_most } characters for one publication.
invalid-links-empty = Send a link, for example https://t.me/school12/345.
invalid-links-too-many = There is room for at most { $at_most } publications.
invalid-text-empty = Write at least one word.
invalid-text-too-long = There is room for { $at_most } characters and you have { $length }. Please shorten it.
invalid-photos-need-pictures = Photos are needed here: press the paperclip 📎 and choose the pictures.
invalid-photos-too-many = There is room for at most { $at_most } photos. The extra ones were not added.
invalid-day-not-understood = The date is not clear. For example: “27.11.2026” or “27 November”.
invalid-day-does-not-exist = There is no such day in the calendar. For example: “27.11.2026”.
invalid-day-needs-day = The day is needed too, not only the month. For example: “27.11.2026”.
invalid-period-backwards = The end comes before the beginning. For example: “27.11–29.11.2026”.
invalid-moment-needs-time = Please add the time. For example: “28.11.2026 18:00”.
invalid-moment-no-such-time = There is no such time. For example: “28.11.2026 18:00”.
invalid-due-in-the-past = That deadline has already passed. Choose another one.
invalid-due-before-event = The deadline comes before the event itself. Choose another one.
invalid-yes-no-not-understood = Please answer “yes” or “no”.
invalid-indicator-not-a-number = A number is needed, for example “12.5”.
invalid-indicator-negative = The number cannot be below zero.
invalid-indicator-too-precise = Too precise. Please round it, for example “12.5”.
invalid-records-empty = Write at least one line.
invalid-record-parts = Parts needed in the line “{ $piece }”: { $wanted }. Separate them with a dash and spaces.
invalid-record-too-long = Too long: “{ $piece }”. At most { $at_most } characters in each part.
invalid-records-too-many = There is room for at most { $at_most } lines.
