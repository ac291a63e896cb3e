# The entrance: invitation, help, language, menu.

start-hello = Hello! This is where reports on events are filed and collected.
start-reporter = Hello! You report for: <b>{ $organisation }</b>.

    { $count ->
        [0] No reports are due now. When one is, I will write to you.
        [one] { $count } report is due. It takes two or three minutes: I ask, you answer.
       *[other] { $count } reports are due. Each takes two or three minutes.
    }
start-coordinator = Hello! You are the coordinator of: <b>{ $territory }</b>.

    The reports of your territory will come here. Who has reported and who has not: /status
start-expired-invitation = This link no longer works: it has expired, was revoked or has been used. Ask whoever sent it for a new one.
start-removed = You were removed here: <b>{ $name }</b>. This link is older than that and does not let you in any more. If it is you who reports after all, ask the coordinator for a new link.
start-unknown-invitation = This link does not work. Please ask your coordinator for a new one.
start-stranger = Hello! This is where reports on events are filed.

    Got an invitation link? Open it. If not, type the name of your organisation, for example: School No. 7.

    Your number for the coordinator: <code>{ $id }</code>
start-application-waits = ⏳ Your request waits for an answer: “{ $organisation }”. I will write as soon as there is one.
start-already = You report for <b>{ $organisation }</b> already. The link is not needed any more.

    File a report: /report
start-already-coordinator = You coordinate <b>{ $territory }</b> already. The link is not needed any more.

    Who has reported and who has not: /status
start-joined = 👋 By your link: { $person } now reports for “{ $name }”.
start-joined-coordinator = 👋 { $person } now coordinates { $name }.
help = The report is saved after every answer: you can break off and come back. Made a mistake? Any answer can be changed before sending.

language-choose = Which language shall we speak?
language-chosen = Fine, we speak English.

command-report = file a report
command-mine = my reports and deadlines
command-plan = plans of measures
command-calendar = deadlines for the phone's calendar
command-history = history of a report
command-status = who has reported and who has not
command-remind = remind those who have not reported
command-events = events and deadlines
command-totals = totals of an event
command-rating = the most active organisation
command-send = send reports by e-mail
command-invite = invitation links
command-people = who is here, requests
command-newevent = new event
command-organisations = organisations: list and table
command-verify = check a diploma by its code
command-join = report for an organisation
command-help = help
command-language = language
command-privacy = what the bot knows about me
command-cancel = break off
