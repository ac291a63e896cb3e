# What the bot knows about a person, and how it is deleted.

privacy = 🔐 <b>What the bot stores about you</b>
    Name: { $name }
    Telegram number: { $id }
    Language: { $language }
    Noted on: { $seen }
    Reports with answers of yours: { $reports }, answers: { $answers }
    Entries in the history: { $entries }
privacy-why = Why: to know who answers for a report, and to write to you about deadlines. Messages are kept for three days, the history and the reports as long as the bot works, photos until their own time.
press-privacy-export = 📄 Export
press-privacy-delete = 🗑 Delete my data
press-privacy-yes = Yes, delete for good
privacy-exported = All that the bot stores about you.
privacy-sure = Delete your data?

    • Your roles end: you can file and see no more reports.
    • Your name and number disappear from the database and the history.
    • Reports of the organisation stay, without your name.
    • The bot cannot delete them from backups and from other people's chats.

    This cannot be undone. If you want to come back, you need a new link.
privacy-tell = You look after reports. Tell these people first: { $names }
privacy-named-admin = Your number stands in the bot's configuration. Ask to have it taken out, or /start makes you an admin again.
privacy-last-admin = The configuration names no other admin: without you nobody could manage the bot. Let somebody else be added there first.
privacy-deleted = Done: your data are deleted. If you want to come back: /start
privacy-unknown = The bot does not know you. Press /start
privacy-somebody = Deleted user No.
