# Што друкуецца на дыпломах і сертыфікатах.

diploma-title = ДЫПЛОМ
diploma-lead = узнагароджваецца
diploma-won = пераможца ў намінацыі
diploma-nomination = «{ $nomination }»
diploma-when = { $days } — { $territory }
certificate-title = СЕРТЫФІКАТ
certificate-lead = пацвярджае ўдзел арганізацыі
diploma-position = пасада
diploma-signature = подпіс
diploma-signatory = ініцыялы, прозвішча
diploma-seal = М. П.
diploma-number = № ________   «____» ______________ 20____ г.
diploma-verify = Код для праверкі
diploma-bot = у Telegram: @{ $bot }, каманда /verify
