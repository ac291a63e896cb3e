# Requisites: what a person adds to the papers of an event.

press-requisites = ✍️ Requisites
press-requisite-clear = ✖️ Clear
press-requisites-copy = Take from “{ $title }”
requisites-head = Requisites: <b>{ $title }</b>

    They are printed on the event's papers. What is not here stays blank, for a pen.
requisites-line = { $name }: <b>{ $text }</b>
requisites-blank = { $name }: —
requisites-annex = { $name }: <b>annex to an order</b>
requisites-approved = { $name }: <b>APPROVED</b>
requisites-ask = Please type: <b>{ $name }</b>
requisites-now = Now: { $text }
requisites-saved = Saved
requisites-copied = Blank fields are filled in. Order and basis are each event's own: please type them.
requisites-nothing-to-copy = There is nothing to take yet: no other event has requisites.
requisites-admins-only = Admins change the requisites.

requisite-is_annex = Corner of the sheet
requisite-approver = Who approves
    .hint = The position. For an annex, whose order it is. For example: Head of the education department
requisite-approver_name = Name of the approver
    .hint = Initials and surname. For example: A. P. Ivanova
requisite-order = Order
    .hint = Date and number of the order. For example: of 27.11.2026 No. 112
requisite-basis = Basis
    .hint = The document behind the event. For example: order of the education department of 01.09.2026 No. 750
requisite-coordinator = Coordinator
    .hint = Who coordinated it. For example: Centre of Creativity Orbita
requisite-position = Position of the signatory
    .hint = Who signs. For example: Director of the centre
requisite-name = Name of the signatory
    .hint = Initials and surname. For example: A. P. Ivanova
requisite-executor = Made by
    .hint = Who made the paper. For example: Maria Petrova
requisite-phone = Telephone of the maker
    .hint = For example: +7 3842 12-34-56
requisite-mail_to = E-mail for reports
    .hint = Where the event's reports are sent. For example: centre@example.org

invalid-requisite-empty = Please send it as text, in one message.
invalid-requisite-too-long = Too long: { $length } characters, { $longest } will fit. Please make it shorter.
invalid-mail-at = An address has exactly one @. For example: centre@example.org
invalid-mail-space = An address has no spaces. Please type one address, for example: centre@example.org
invalid-mail-letters = The address has letters that are not Latin: { $letters }. For example: centre@example.org
invalid-mail-before = The part before @ is misspelt. For example: centre@example.org
invalid-mail-domain = After @ comes a site's name with a dot, and here it is “{ $domain }”. For example: centre@example.org
invalid-mail-too-long = The address is too long: { $longest } characters will fit.
