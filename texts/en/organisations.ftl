# The registry of organisations and the invitations.

organisations-menu = <b>Organisations: { $count }</b>
    Districts: { $districts }

    Send a table (XLSX or CSV) or choose below.
press-organisations-file = Add or change
press-organisations-export = Download
press-organisations-changes = Latest changes
