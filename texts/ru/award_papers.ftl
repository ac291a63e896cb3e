# Что печатается на дипломах и сертификатах.

diploma-title = ДИПЛОМ
diploma-lead = награждается
diploma-won = победитель в номинации
diploma-nomination = «{ $nomination }»
diploma-when = { $days } · { $territory }
certificate-title = СЕРТИФИКАТ
certificate-lead = подтверждает участие организации
diploma-position = должность
diploma-signature = подпись
diploma-signatory = инициалы, фамилия
diploma-seal = М. П.
diploma-number = № ________   «____» ______________ 20____ г.
diploma-verify = Код для проверки
diploma-bot = в Telegram: @{ $bot }, команда /verify
