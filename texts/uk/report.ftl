# Звіт педагога.

report-head = <b>{ $title }</b>
    { $organisation } · строк: { $due }
report-returned-because = ↩️ Повернули на доопрацювання: <b>{ $reason }</b>
report-nothing-asked = Від вашої організації звітів поки не чекають. Коли знадобиться, я напишу.
report-choose = { $count ->
    [1] Чекаємо на { $count } звіт. Відкрити?
    [one] Чекаємо на { $count } звіт. Який відкрити?
    [few] Чекаємо на { $count } звіти. Який відкрити?
   *[many] Чекаємо на { $count } звітів. Який відкрити?
}
report-all-done = Усі звіти подано, дякуємо! Їх можна перечитати:
report-already-sent = Звіт { $number } уже надіслано.
report-closed-meanwhile = Цей звіт уже надіслано або закрито. Інші: /report
report-sent = ✅ <b>Звіт № { $number } надіслано.</b>
    { $title }

    Дякуємо! Координатор перевірить, і я напишу. Нижче — копія.
report-sent-by = ✅ Звіт № { $number } надіслано. Від кого: { $name }.
report-copy-head = <b>Звіт № { $number }</b> · { $state }
    { $title }
    { $organisation }
