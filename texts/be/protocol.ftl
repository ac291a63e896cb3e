# Пратакол рэйтынгу.

protocol-title = ПРАТАКОЛ
protocol-of = вызначэння самай актыўнай установы адукацыі
protocol-source = { $count ->
    [one] Складзены па { $count } прынятай справаздачы на { $day }, { $time }.
   *[other] Складзены па { $count } прынятых справаздачах на { $day }, { $time }.
}
protocol-criteria = Крытэрыі і вага
protocol-criterion = Крытэрый
protocol-means = Як лічыцца
protocol-weight = Вага
protocol-frozen = Вага замацавана { $day }
protocol-ties = Вынік — сума балаў па крытэрыях з улікам вагі, найбольшы магчымы — 100. Пры роўнай суме месца агульнае.
protocol-results = Вынікі
protocol-place = Месца
protocol-organisation = Арганізацыя
protocol-territory = Тэрыторыя
protocol-points = Усяго
protocol-winners = Пераможцы
protocol-nobody = Пераможцы не пацверджаны.
protocol-winner = «{ $nomination }» — { $territory }: { $name }
protocol-position = Пасада
protocol-signatory = І. І. Прозвішча
