# Протокол рейтингу.

protocol-title = ПРОТОКОЛ
protocol-of = визначення найактивнішого закладу освіти
protocol-source = { $count ->
    [one] Складено за { $count } прийнятим звітом на { $day }, { $time }.
   *[other] Складено за { $count } прийнятими звітами на { $day }, { $time }.
}
protocol-criteria = Критерії та вага
protocol-criterion = Критерій
protocol-means = Як рахується
protocol-weight = Вага
protocol-frozen = Вагу закріплено { $day }
protocol-ties = Підсумок — сума балів за критеріями з урахуванням ваги, найбільший можливий — 100. За рівної суми місце спільне.
protocol-results = Результати
protocol-place = Місце
protocol-organisation = Організація
protocol-territory = Територія
protocol-points = Усього
protocol-winners = Переможці
protocol-nobody = Переможців не підтверджено.
protocol-winner = «{ $nomination }» — { $territory }: { $name }
protocol-position = Посада
protocol-signatory = Власне ім’я ПРІЗВИЩЕ
