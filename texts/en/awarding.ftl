# Winners and their papers.

award-usual-nomination = The most active educational organisation
award-ask-nomination = <b>{ $name }</b>

    In which nomination does it win? Press the button or type your own, for example: The best village school
award-ask-territory = <b>{ $name }</b>
    “{ $nomination }”

    In which territory does it win? The press confirms it.
award-not-accepted = This organisation’s report is not accepted now, so it cannot win.
award-confirmed = The win is confirmed
award-withdrawn = The win is withdrawn
award-list = 🏆 Winners: <b>{ $title }</b>
award-nobody = Nobody is confirmed yet. Open an organisation in the table and confirm that it wins.
award-line = · <b>{ $name }</b>
    “{ $nomination }” · { $territory }
award-code = The diploma’s code: <code>{ $code }</code>. Anybody can check it: /verify
award-issuer = Issued by: { $issuer }
award-ask-issuer = Who issues the diplomas and certificates? Write it as it is to be printed, for example: Department of Education of the City of Kemerovo
award-too-long = Too long: { $length } characters, there is room for { $longest }. Write it shorter.
award-being-made = It is being made. You get it here in a few seconds.
award-nothing-to-make = There is nothing to print: no reports yet, or the win was withdrawn.
award-not-made = The file could not be made. Try again a little later.
award-sent-diploma = The diploma to be printed. Signature, seal, number and date are added by hand.
award-sent-certificates = { $count ->
    [one] Certificates: { $count } page. Signature and seal are added by hand.
   *[other] Certificates: { $count } pages. Signature and seal are added by hand.
}
award-sent-certificates-zip = { $count ->
    [one] Certificates: { $count } file, in folders by district. Sign and seal by hand.
   *[other] Certificates: { $count } files, in folders by district. Sign and seal by hand.
}
award-sent-protocol = The protocol with criteria and table. Signatures are added by hand.
award-told-won = 🏆 Congratulations! <b>{ $name }</b> is a winner.
    “{ $nomination }”, { $territory }. Event: { $title }

    Thank you for your work and for the report! The organisers will hand over the diploma.
award-told-withdrawn = The award “{ $nomination }” was withdrawn: { $name }, { $territory }. Event: { $title }

    Sorry for the trouble. The organisers will tell you why. Your report is still accepted.

press-award-diploma = 📜 Diploma
press-award-withdraw = ✖️ Withdraw the win
press-award-certificates = 📄 Certificates
press-award-certificates-zip = 🗂 Certificates as files
press-award-protocol = 📄 Protocol
press-award-issuer = ✏️ Who issues them
