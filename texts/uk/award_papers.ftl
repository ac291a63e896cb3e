# Що друкується на дипломах і сертифікатах.

diploma-title = ДИПЛОМ
diploma-lead = нагороджується
diploma-won = переможець у номінації
diploma-nomination = «{ $nomination }»
diploma-when = { $days } — { $territory }
certificate-title = СЕРТИФІКАТ
certificate-lead = підтверджує участь закладу
diploma-position = посада
diploma-signature = підпис
diploma-signatory = власне ім’я, прізвище
diploma-seal = М. П.
diploma-number = № ________   «____» ______________ 20____ р.
diploma-verify = Код для перевірки
diploma-bot = у Telegram: @{ $bot }, команда /verify
