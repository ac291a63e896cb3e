# Invitations: the link, the picture, the sheets.

invite-choose = Which district is the organisation in?
invite-choose-organisation = <b>{ $territory }</b>: who is the link for?
invite-no-organisations = There are no organisations here yet.
invite-reporter = Forward this picture or link to those who report for “{ $name }”:

    { $link }
invite-substitute = Forward this picture or link to the substitute (“{ $name }”). They are reminded only when it becomes urgent:

    { $link }
invite-coordinator = Forward this picture or link to the coordinator ({ $name }):

    { $link }
invite-until = Works until { $day }.
invite-endless = Works without end.
invite-any = Opens for any number of people.
invite-uses = { $count ->
        [one] Opens for { $count } more person.
       *[other] Opens for { $count } more people.
    }
invite-revoked = The link is revoked: “{ $name }”. Whoever came in stays. A new link: /invite
invite-revoked-before = This link has been revoked. A new one: /invite

sheets = <b>{ $territory }</b>: { $count ->
        [one] { $count } picture.
       *[other] { $count } pictures.
    } Print them and hand them out: each organisation has its own.
sheets-drawing = ⏳ Preparing the sheets: { $territory }…
sheets-ready = ✅ The sheets are ready: { $territory }
sheets-failed = ⚠️ The sheets could not be prepared. Please try again: /invite
sheets-archive = Invitations
sheets-file = File
sheets-name = Organisation
sheets-link = Link

press-sheets = 🖨 Sheets for all
press-invite = 🔗 Invite
press-week = 7 days
press-month = 30 days
press-endless = Without end
press-one = 1 person
press-five = 5 people
press-any = Any number
press-for-substitute = Link for a substitute
press-for-reporter = Main link
press-revoke = 🚫 Revoke
press-revoke-indeed = 🚫 Yes, revoke
press-leave-it = Leave as it is
