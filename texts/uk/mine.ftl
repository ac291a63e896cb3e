# Мої звіти: чого чекають і що подано.

mine-owed = { $count ->
    [1] Чекаємо на { $count } звіт. Відкрити?
    [one] Чекаємо на { $count } звіт. Який відкрити?
    [few] Чекаємо на { $count } звіти. Який відкрити?
   *[many] Чекаємо на { $count } звітів. Який відкрити?
}
mine-all-shut = Приймання закрито. Потрібно подати — попросіть координатора продовжити строк.
mine-which-nothing = Чого ви не проводили?
mine-title = { $mark } <b>{ $why }</b>
mine-whose = { $organisation }
mine-until = { $state } · строк: { $due }
mine-late = { $state } · строк минув: { $due }. Приймемо й зараз.
mine-shut = приймання закрито: { $moment }. Попросіть координатора продовжити строк.
mine-done = { $state }
mine-not-held = заходу не було: { $reason }
mine-covered = зараховано разом із цим: { $title }
mine-needs-own = «{ $title }» уже не здати, тому тут потрібен окремий звіт
mine-covered-by = зараховано звіт № { $number }
