# Проверка диплома по коду.

verify-how = Напишите код с диплома или сертификата после команды, например: /verify 7K4M-Q2XD
verify-unknown = Такого кода нет. Проверьте знаки: нуля, единицы и похожих на них букв в кодах не бывает.
verify-diploma = ✅ Диплом подлинный.
    <b>{ $name }</b>
    «{ $nomination }» · { $territory }
    { $event }, { $days }
verify-certificate = ✅ Сертификат участия подлинный.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
verify-withdrawn = ⚠️ Этот диплом отозван { $day }.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
