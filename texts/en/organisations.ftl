# The registry of organisations and the invitations.

organisations-menu = <b>Organisations: { $count }</b>
    Districts: { $districts }

    Send a table (XLSX or CSV) or choose below.
press-organisations-lines = Add a list
press-organisations-file = Upload a table
press-organisations-export = Download
press-organisations-changes = Latest changes
organisations-head = <b>Organisations</b>
organisations-list = Which organisations shall I add?
    .name = List
    .hint = One per line: “Central – School No. 12”.
organisations-added = ✅ Added: { $added }. Already there: { $known }.
    Invitations for them: /invite
