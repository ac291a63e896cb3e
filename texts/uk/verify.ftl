# Перевірка диплома за кодом.

verify-how = Напишіть код із диплома або сертифіката після команди, наприклад: /verify 7K4M-Q2XD
verify-unknown = Такого коду немає. Перевірте знаки: нуля, одиниці та схожих на них літер у кодах не буває.
verify-diploma = ✅ Диплом справжній.
    <b>{ $name }</b>
    «{ $nomination }» · { $territory }
    { $event }, { $days }
verify-certificate = ✅ Сертифікат участі справжній.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
verify-withdrawn = ⚠️ Цей диплом відкликано { $day }.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
