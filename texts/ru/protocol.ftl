# Протокол рейтинга.

protocol-title = ПРОТОКОЛ
protocol-of = определения самой активной образовательной организации
protocol-source = { $count ->
    [one] Составлен по { $count } принятому отчёту на { $day }, { $time }.
   *[other] Составлен по { $count } принятым отчётам на { $day }, { $time }.
}
protocol-criteria = Критерии и веса
protocol-criterion = Критерий
protocol-means = Как считается
protocol-weight = Вес
protocol-frozen = Веса закреплены { $day }
protocol-ties = Итог — сумма баллов по критериям с учётом весов, наибольший возможный — 100. При равной сумме место общее.
protocol-results = Результаты
protocol-place = Место
protocol-organisation = Организация
protocol-territory = Территория
protocol-points = Всего
protocol-winners = Победители
protocol-nobody = Победители не подтверждены.
protocol-winner = «{ $nomination }» ({ $territory }): { $name }
protocol-position = Должность
protocol-signatory = И. О. Фамилия
