# How to come in without an invitation, and the applications at the coordinator's.

join-ask = Which organisation will you report for? Type its name, for example: School No. 7.
join-is-it = Are you from “{ $organisation }” ({ $territory })?
join-which = Which of these is yours?
join-otherwise = Type it otherwise: kind and number or name, for example “School No. 7” or “Rainbow Centre”.

    Cannot find it? Ask the coordinator of your district for a link and give your number: <code>{ $id }</code>
join-unknown = I cannot find “{ $written }”. Type kind and number or name, for example “School No. 7” or “Rainbow Centre”.

    Cannot find it? Ask the coordinator of your district for a link and give your number: <code>{ $id }</code>
join-sent = ✅ Your request is sent: “{ $organisation }”. The coordinator will answer, and I will write to you at once.
join-sent-before = The coordinator has your request already: “{ $organisation }”. I will write as soon as it is answered.
join-already = You report for “{ $organisation }” already. Reports: /report
join-too-many = No more than { $count } requests at once. Wait for an answer or ask the coordinator for a link.
join-declined = Your request was declined: “{ $organisation }”. If that is a mistake, ask the coordinator for a link. Another organisation: /join

application = <b>Request</b>
    { $person } wants to report for “{ $organisation }” ({ $territory }).
application-accepted = ✅ Accepted ({ $by }).
application-declined = 🚫 Declined ({ $by }).

press-decline = 🚫 Decline
press-none-of-these = Mine is not here
