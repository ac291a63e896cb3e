# What is printed on diplomas and certificates.

diploma-title = DIPLOMA
diploma-lead = is awarded to
diploma-won = winner of the nomination
diploma-nomination = “{ $nomination }”
diploma-when = { $days }, { $territory }
certificate-title = CERTIFICATE
certificate-lead = confirms the participation of
diploma-position = position
diploma-signature = signature
diploma-signatory = name
diploma-seal = seal
diploma-number = No. ________   date ____________ 20____
diploma-verify = Code to check this paper
diploma-bot = in Telegram: @{ $bot }, command /verify
