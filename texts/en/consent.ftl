# Taking back the consent to photos, and what the law says about it.

press-consent = 🚫 Withdraw photo consent
press-consent-all = All photos ({ $count })
press-consent-one = One photo
press-consent-yes = Yes, delete for good
press-consent-law = What the law says

consent-withdraw = Withdraw the consent to photos?
    “{ $title }”, { $organisation }

    • The files are deleted for good and cannot be brought back.
    • New documents, archives and letters will be without these photos.
    • What was sent or printed already, the bot cannot undo.
    • The report itself and its numbers stay.

    Which photos are to be deleted?
consent-which = Which photo is to be deleted? “{ $title }”, { $organisation }
consent-sure-all = Delete all photos of the report for good: { $count }?
    “{ $title }”, { $organisation }

    The report will say “no consent”.
consent-sure-one = Delete photo { $name } for good?
    “{ $title }”, { $organisation }
consent-withdrawn = Done. Photos deleted: { $count }.
    “{ $title }”, { $organisation }

    Pictures that have come to chats already are beyond the bot: delete them in yours, and ask those who had them forwarded.
consent-nothing-left = The bot has no photos of this report: “{ $title }”, { $organisation }
consent-told = 🚫 Consent to photos was withdrawn by { $name }. Photos deleted: { $count }.
    “{ $title }”, { $organisation }

    If you have these pictures in your chat or in documents, delete them there too.
photos-deleted = Photos that are there no more: { $count }

consent-law = { $law }

    This is for information and no legal advice: how consent is recorded is for your organisation to decide.
consent-law-ru = Civil Code of Russia, article 152.1: a person's image may be published with their consent, parents decide for children; the article has exceptions. Law No. 152-FZ on personal data lets people withdraw the consent to use theirs.
consent-law-by = Belarus, Law No. 99-Z of 7 May 2021 on the protection of personal data: people give the consent to use their data themselves, legal representatives for children, and it can be withdrawn. The law has exceptions.
consent-law-ua = Civil Code of Ukraine, articles 307 and 308: a person may be photographed, and the photo shown, with their consent; the articles have exceptions. The law on the protection of personal data lets people withdraw the consent to use theirs.
