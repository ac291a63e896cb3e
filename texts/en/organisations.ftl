# The registry of organisations and the invitations.

organisations-head = <b>Organisations</b>
organisations-list = Which organisations shall I add?
    .name = List
    .hint = One per line: “Central – School No. 12”.
organisations-added = ✅ Added: { $added }. Already there: { $known }.
    Invitations for them: /invite

invite-choose = Which district is the organisation in?
invite-choose-organisation = <b>{ $territory }</b>: who is the link for?
invite-reporter = Forward this link to those who report for “{ $organisation }”:

    { $link }
invite-coordinator = Forward this link to the coordinator ({ $territory }):

    { $link }
