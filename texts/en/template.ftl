# One's own template of a paper.

press-template = 📝 Own template
press-template-fields = 📎 Which fields there are
press-template-drop = ✖️ Drop the template
papers-own = Own DOCX
template-head = Own template: <b>{ $title }</b>
template-now = Now: { $name }
template-send = Please send a DOCX file of at most 5 MB. Write names of fields in double curly brackets, the bot puts the data there. All names are in the sample: “Which fields there are”.
template-sample-being-made = Making the sample. It will come here.
template-sample = A sample with all fields. Take out what you do not need, make it yours and send it here.
template-sample-name = Sample template
template-checking = ⏳ Checking { $name }
template-kept = The template is taken: <b>{ $name }</b>

    Papers made by it are in the event's list of files.
template-not-checked = The file could not be fetched. Please send it again.
template-unknown = There is no field { $field }, which the template names. Correct the name and send the file again.
    There are: { $known }
template-unsafe = The template reaches for what is hidden from templates. Leave only names of fields and send the file again.
template-syntax = A field is written wrongly: { $where }
    Check the brackets and the words for, if, endfor, endif. Then send the file again.
template-failed = The template could not be filled in: { $where }
    Correct this place and send the file again.
template-too-large = The file is larger than 5 MB. Make its pictures smaller and send it again.
template-too-hard = The template is too heavy: filling it in did not end. Take out needless repetitions and send it again.
template-locked = The file has a password. Save it without one and send it again.
template-macros = The file has macros. Save it as a plain DOCX and send it again.
template-broken = This is no DOCX, or the file is damaged. Open it in Word, save it as DOCX and send it again.

template-how-title = Sample template
template-how-fields = Names in double curly brackets are replaced by the event's data. Font and place stay yours.
template-how-lists = In lists, everything between for and endfor is repeated for each entry.
template-how-edit = Take out what you do not need, make it yours and send the file to the bot.

field-title = Title of the event
field-form = Form of the report
field-days = Days
field-year = Year
field-place = Territory
field-moment = When it was made
field-source = From which reports it was made
field-organisations_owed = How many organisations owe a report
field-organisations_reported = How many reports count
field-organisations_missing = How many still owe it
field-organisations_not_held = How many held nothing
field-people_total = People in all
field-categories = People by category
field-districts = Districts
field-organisations = Organisations whose reports count
field-activities = Forms of activity
field-attracted = Organisations that were drawn in
field-partners = Partners
field-publications = Publications
field-winners = Winners
field-missing = Who has not reported (in the working copy alone)
field-row-name = Name
field-row-people = People
field-row-owed = Owe a report
field-row-reported = Reports that count
field-row-number = No.
field-row-official_name = Full name
field-row-district = District
field-row-activities = Forms and activities
field-row-partners = Partners
field-row-links = Links
field-row-reports = Reports
field-row-source = Source
field-row-date = Date
field-row-link = Link
