# The register of organisations as a table: in, out and back.

register-send-file = 📎 Send an XLSX or CSV file, or write a list, a line each: “Riverside – School No. 12”.

    The first row of a file holds headings: “Name”, “District”, “City”, “Phone”. Nothing changes before “Write”.
register-typed = List
register-offer = The file “{ $file }”. Is it a list of organisations?
press-register-read = Yes, read it
press-register-no = No
register-not-read = All right, the file is left alone.
register-reading = ⏳ Reading “{ $file }”…
register-no-file = ⚠️ The file “{ $file }” could not be fetched. Please send it again.
register-preview = <b>The table “{ $file }”</b>

    New: { $new }
    Changed: { $changed }
    Unchanged: { $unchanged }
    Doubtful: { $doubtful }, left to decide: { $undecided }
    Lines with mistakes: { $problems }
register-new-places = New districts: { $names }
register-not-yet = Nothing is written yet.
register-nothing-to-write = Nothing to write: the register is like this already.
press-register-write = ✅ Write: { $count }
press-register-decide = ❓ Decide doubts: { $count }
press-register-new = New: { $count }
press-register-changed = Changed: { $count }
press-register-unchanged = Unchanged: { $count }
press-register-problems = With mistakes: { $count }
press-register-drop = Do not write
register-list-new = <b>New: { $count }</b>
register-list-changed = <b>Changed: { $count }</b>
register-list-unchanged = <b>Unchanged: { $count }</b>
register-list-problems = <b>Lines with mistakes: { $count }</b>. They are left out, or taken in part.
register-line = Line { $line }: <b>{ $name }</b> { $place }
register-change = { $field } was: { $before } → { $after }
register-problem = Line { $line }: { $why }
    <i>{ $text }</i>
register-which = Which organisation is it? Left to decide: { $left }
register-repeats = This looks like line { $line } again. What shall I do?
press-register-make = A new one
press-register-skip = Leave out
press-register-make-rest = All others are new
press-register-skip-rest = Leave out the others
register-written = ✅ Written. Added: { $added }, changed: { $changed }.
register-kept = Left as they are, since somebody changed them meanwhile: { $names } ({ $count } in all).
register-left-out = Doubtful lines left out: { $count }.
press-register-undo = ↩️ Undo the import
press-register-undo-number = ↩️ Undo { $number }
register-undone = ↩️ The import is undone: all is as it was.
register-stay = These stay, since they are in use or were changed: { $names } ({ $count } in all).
register-nothing-to-undo = This is undone already.
register-dropped = All right, nothing is written.
register-changes = <b>Latest changes</b>
register-no-changes = There are no changes to undo.
register-did-import = { $number }. { $moment }, { $name }: an import. Added: { $added }, changed: { $changed }.
register-exporting = Preparing the tables…
register-not-exported = ⚠️ The tables could not be prepared. Please try again: /organisations
register-exported = Organisations: { $count }. Correct the table and send it back.
register-file-name = Organisations
register-column-name = Name
register-column-official-name = Official name
register-column-kind = Type
register-column-district = District
register-column-city = City
register-column-aliases = Other names
register-column-pupils = Number of pupils
register-column-contact = Contact
register-wrong-table-too-large = The file is too large: up to 20 MB and 20,000 lines. Please split the table.
register-wrong-table-empty = The file is empty. Check that it is the right one and send it again.
register-wrong-table-other-kind = This is no table. Please send an XLSX or CSV file.
register-wrong-table-not-xlsx = The file is named XLSX but is no table. Open it in Excel and save it as “Excel Workbook (.xlsx)”.
register-wrong-table-html = This is a web page, not a table. Open it in Excel and save it as “Excel Workbook (.xlsx)”.
register-wrong-table-old-xls = This is the old XLS format. Open it in Excel and save it as “Excel Workbook (.xlsx)”.
register-wrong-table-password = The file has a password. Take it off and send the file again.
register-wrong-table-macros = The file has macros. Save it as “Excel Workbook (.xlsx)” without macros.
register-wrong-table-bomb = The file unpacks to something huge. Save the table anew and send it.
register-wrong-table-broken = The file is damaged. Save the table anew and send it.
register-wrong-table-not-text = The letters cannot be read. Save the file as XLSX, or as CSV in UTF-8.
register-wrong-table-too-hard = The file is too complex. Copy the table into a new file and send that.
register-wrong-register-no-heading = I see no headings. One row must hold “Name”.
register-wrong-register-empty = There is nothing under the headings. Add organisations and send it again.
register-wrong-register-pupils-not-a-number = the number of pupils is no number, such as 312.
register-wrong-register-pupils-too-many = the number of pupils is too large.
register-wrong-register-text-too-long = the text in a cell is too long.
register-wrong-register-total-row = this is a row of totals, no organisation.
register-wrong-register-no-name = there is no name.
register-wrong-register-not-yours = this territory is not yours.
register-wrong-register-no-place = no district is named.
register-wrong-register-place-misspelt = there is no such district, but one of almost this name. Correct it.
