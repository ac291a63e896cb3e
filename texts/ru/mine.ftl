# Мои отчёты: что ждут и что сдано.

mine-owed = { $count ->
    [1] Ждём { $count } отчёт. Открыть?
    [one] Ждём { $count } отчёт. Какой открыть?
    [few] Ждём { $count } отчёта. Какой открыть?
   *[many] Ждём { $count } отчётов. Какой открыть?
}
mine-all-shut = Приём закрыт. Нужно сдать — попросите координатора продлить срок.
mine-which-nothing = Чего вы не проводили?
mine-title = { $mark } <b>{ $why }</b>
mine-whose = { $organisation }
mine-until = { $state } · до: { $due }
mine-late = { $state } · срок прошёл: { $due }. Примем и сейчас.
mine-shut = приём закрыт: { $moment }. Попросите координатора продлить срок.
mine-done = { $state }
mine-not-held = не проводили: { $reason }
mine-covered = засчитан вместе с этим: { $title }
mine-needs-own = «{ $title }» уже не сдать, поэтому здесь нужен отдельный отчёт
mine-covered-by = засчитан отчёт № { $number }
