# Who is here: the lists and a person's card.

people = <b>People</b>

    Reporting: { $reporters }, substitutes: { $substitutes }
    Coordinators: { $coordinators }
    Organisations with nobody: { $empty }
    Have blocked the bot: { $blocked }
people-of-district = <b>{ $territory }</b>: whom shall I show? After each name, how many people are there.
people-of-organisation = <b>{ $organisation }</b> ({ $territory })
people-of-organisation-nobody = <b>{ $organisation }</b> ({ $territory })

    Nobody is here yet. Invite someone:
people-admins = <b>Administrators</b>

    To appoint another one, find the person in the list of a district or an organisation, open them and press “{ press-appoint }”.
people-reporter = { $name }
people-substitute = { $name } · substitute
people-coordinator = 🔑 { $name }
people-no-applications = There are no requests.

member = <b>{ $person }</b>
member-reporter = Reports for { $place }, since { $since }
member-substitute = Substitute for { $place }, since { $since }
member-coordinator = Coordinates { $place }, since { $since }
member-admin = Admin
member-admin-named = Named in the bot's settings: cannot be dismissed in the chat.
member-blocked = 🔕 Has blocked the bot: messages will not arrive.
member-gone = { $person }: this role is there no more.
member-remove = Remove { $person } ({ $place })? Access ends at once, the reports stay.
member-appoint = { $person } will be an admin, who sees and changes everything. Appoint?
member-dismiss = { $person } will not run the bot any more. Dismiss?
member-removed = { $person } has no access any more: { $place }. The reports stay.
member-you-are-main = You now report for “{ $place }” as the main person: I will remind you of everything.
member-you-are-substitute = You are now a substitute (“{ $place }”): I will remind you only when it becomes urgent.
member-you-are-removed = You do not work with the reports here any more: “{ $place }”. If that is a mistake, ask { $by }.
member-you-are-appointed = You are an admin now. What you can do: /help
member-you-are-dismissed = You are not an admin any more. If that is a mistake, ask { $by }.

press-applications = 📥 Requests: { $count }
press-admins = Admins
press-main = Make the main person
press-substitute = Make a substitute
press-remove = Remove
press-remove-indeed = Yes, remove
press-appoint = Appoint as admin
press-appoint-indeed = Yes, appoint
press-dismiss = Dismiss as admin
press-dismiss-indeed = Yes, dismiss
