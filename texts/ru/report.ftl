# Отчёт педагога.

report-head = <b>{ $title }</b>
    { $organisation } · срок: { $due }
report-returned-because = ↩️ Вернули на доработку: <b>{ $reason }</b>
report-nothing-asked = От вашей организации отчётов пока не ждут. Когда понадобится, я напишу.
report-choose = { $count ->
    [1] Ждём { $count } отчёт. Открыть?
    [one] Ждём { $count } отчёт. Какой открыть?
    [few] Ждём { $count } отчёта. Какой открыть?
   *[many] Ждём { $count } отчётов. Какой открыть?
}
report-all-done = Все отчёты сданы, спасибо! Их можно перечитать:
report-already-sent = Отчёт { $number } уже отправлен.
report-closed-meanwhile = Этот отчёт уже отправлен или закрыт. Остальные: /report
report-sent = ✅ <b>Отчёт № { $number } отправлен.</b>
    { $title }

    Спасибо! Координатор проверит, и я напишу. Ниже — копия.
report-sent-by = ✅ Отчёт № { $number } отправлен. Отправитель: { $name }.
report-copy-head = <b>Отчёт № { $number }</b> · { $state }
    { $title }
    { $organisation }
