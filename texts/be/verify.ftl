# Праверка дыплома па кодзе.

verify-how = Напішыце код з дыплома або сертыфіката пасля каманды, напрыклад: /verify 7K4M-Q2XD
verify-unknown = Такога кода няма. Праверце знакі: нуля, адзінкі і падобных да іх літар у кодах не бывае.
verify-diploma = ✅ Дыплом сапраўдны.
    <b>{ $name }</b>
    «{ $nomination }» · { $territory }
    { $event }, { $days }
verify-certificate = ✅ Сертыфікат удзелу сапраўдны.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
verify-withdrawn = ⚠️ Гэты дыплом адкліканы { $day }.
    <b>{ $name }</b>, { $territory }
    { $event }, { $days }
