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
start-unknown-invitation = This link does not work. Please ask your coordinator for a new one.
start-stranger = Hello! To file reports, open the invitation link from your coordinator.

    If you have none, ask for it and give your number: <code>{ $id }</code>
help = The report is saved after every answer: you can break off and come back. Made a mistake? Any answer can be changed before sending.

language-choose = Which language shall we speak?
language-chosen = Fine, we speak English.

command-report = file a report
command-status = who has reported and who has not
command-totals = totals of an event
command-invite = invitation links
command-newevent = new event
command-organisations = add organisations
command-help = help
command-language = language
command-cancel = break off
