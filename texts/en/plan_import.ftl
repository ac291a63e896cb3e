# A plan of measures comes as a file: what was read, what is unclear, what was written.

plan-send-file = 📎 Send the plan as a file: DOCX, XLSX, PDF or text.

    Nothing changes before you press “Write”.
plan-reading = ⏳ Reading “{ $file }”…
plan-failed = That did not work. Send the file again.
plan-dropped = The plan was not written.
plan-writing = ⏳ Writing the plan: { $done } of { $count }
plan-written = ✅ <b>{ $title }</b>
    Measures: { $measures }. Reports expected: { $reports }.
    I am telling everybody who has to report. See the plan: /plan
plan-told = 📌 <b>{ $title }</b>
    A new plan. Reports for your organisation: { $count }. I will remind you of each in time. The whole list: /mine
plan-why = { $number }. { $text }
plan-gone = Not in the new edition of the plan

plan-wrong-document-empty = The file is empty. Check it and send it again.
plan-wrong-document-too-large = The file is too large: 20 MB and 300 pages at most. Send the plan alone.
plan-wrong-document-too-hard = The file cannot be read in reasonable time. Open it in Word, save it as a new DOCX and send that.
plan-wrong-document-broken = The file is damaged. Open it, save it anew and send it.
plan-wrong-document-wrong-kind = This is no document with a plan. Send DOCX, XLSX, PDF or text.
plan-wrong-document-is-locked = The file has a password. Remove it and send the file again.
plan-wrong-document-has-macros = The file has macros, which I do not open. Save it as a plain DOCX or XLSX.
plan-wrong-document-is-a-scan = This is a scan: a picture without letters. Send the DOCX it was printed from, or recognise the text.
plan-wrong-document-is-old-doc = This is the old DOC format. In Word: File, Save as, type “Word document (*.docx)”. Send what you get.
plan-wrong-document-is-rtf = This is RTF. Open it in Word and save it as DOCX.
plan-wrong-document-is-odt = This is ODT. Open it in LibreOffice and save it as DOCX.
plan-wrong-document-is-html = This is a web page under another name. Open it in Word and save it as DOCX.

plan-import-head = 📄 <b>{ $title }</b>
plan-import-approved = { $text }
plan-import-span = The plan covers { $days }
plan-import-counts = Measures: { $measures }, sections: { $sections }
plan-import-count-due = • with a deadline: { $count }
plan-import-count-continuous = • without one (continuous, or only a start): { $count }
plan-import-count-unclear = • unclear when: { $count }
plan-import-reports = Reports to come: { $reports }, organisations: { $organisations }
plan-import-change = This plan is known. New: { $new }, changed: { $changed }, unchanged: { $same }, gone: { $gone }. Reports that were sent stay.
plan-import-doubt = ⚠️ { $text }
plan-import-unknown = Not among the organisations ({ $count }), no reports expected from: { $names }
plan-import-line = <b>{ $number }</b> { $text }
    🗓 { $dates }
plan-import-rest = This I did not understand and wrote nowhere:
plan-import-rest-line = • { $text }
plan-import-where = Which territory is the plan for?

plan-ask-left = Left to settle: { $count }
plan-ask-dates = <b>{ $number }</b> { $text }
    <i>{ $section }</i>

    In the document: “{ $dates }”
    ❓ { $question }

    Choose, or write for example “20.12.2026”.
plan-ask-party = The responsible party is hard to read: “{ $name }”

    Write who it is, or choose.
plan-ask-group = Who are “{ $name }”? (measures with them: { $measures })

    Tick the buttons or write an organisation’s name. I ask only once.
plan-ask-past = { $count ->
        [one] { $count } deadline is over
       *[other] { $count } deadlines are over
    }. What about these measures?
plan-group-unknown = Nothing fits exactly: “{ $name }”. Write the name in full, with its number.
plan-press-a-button = Please choose by a button here.

plan-understood-unclear = unclear
plan-understood-due = by { $days }
plan-understood-due-more = by { $days } and { $more } more
plan-understood-continuous = all the time, no deadline
plan-understood-start = begins { $day }, no deadline
plan-understood-range = { $days }, no deadline

plan-picture-deadline = deadline
plan-picture-range = period
plan-picture-continuous = continuous
plan-picture-today = today
plan-picture-first = The first { $shown } pictures of { $count }.

press-plan-read = This is a plan of measures
press-plan-questions = ❓ Settle: { $count }
press-plan-write = ✅ Write
press-plan-list = List
press-plan-picture = By month
press-plan-not-understood = Not understood: { $count }
press-plan-where = Territory: { $name }
press-plan-another = This is another plan
press-plan-drop = Do not write
press-plan-no-deadline = No deadline
press-plan-leave-rest = None for all these ({ $count })
press-plan-as-written = Leave as written
press-plan-nobody = Nobody reports
press-plan-everybody = All organisations ({ $count })
press-plan-past-done = Count as done
press-plan-past-later = We mark them later
press-plan-past-collect = Collect reports
press-plan-open = Open the plan
