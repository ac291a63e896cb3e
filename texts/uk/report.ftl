# Звіт педагога.

report-head = <b>{ $title }</b>
    { $organisation } · строк: { $due }
report-returned-because = ↩️ Повернули на доопрацювання: <b>{ $reason }</b>
report-nothing-asked = Від вашої організації звітів поки не чекають. Коли знадобиться, я напишу.
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
report-only-these = ✏️ Виправити потрібно лише це: { $names }.
report-cancelled = Подію скасовано, звіт не потрібен.
report-is-covered = Тут зараховано інший звіт. Докладніше: /mine
report-nothing-held = Записано, що ви цього не проводили. Передумали? Відкрийте /mine
report-locked = 🔒 Приймання закрито: { $moment }. Чернетку збережено. Попросіть координатора продовжити строк.
report-others = Решта звітів: /mine
recall-done = Звіт знову чернетка
recall-locked = 🔒 Приймання закрито, змінити вже не можна. Попросіть координатора продовжити строк.
recall-too-late = Відкликати вже не можна. Звіт: { $state }.
cover-head = <b>{ $title }</b>
    { $organisation }
cover-counts-for = 🔗 Зараховано й за: { $title }
cover-choose = За що ще зарахувати цей звіт? Натисніть — окремий не знадобиться.
cover-no-more = Інших неподаних звітів в організації немає.
cover-too-late = Цього вже не змінити: щодо звіту є рішення або приймання закрито.
cover-shown = 🔗 <b>{ $title }</b>

    Тут зараховано звіт № { $number }: { $other }.
cover-draft = 🔗 <b>{ $title }</b>

    Тут зарахується звіт, який ще не надіслано: { $other }.
cover-own = Добре, чекаємо окремий звіт: <b>{ $title }</b>
press-put = ✍️ Записати: { $text }
press-cover = 🔗 Зарахувати й за інше
press-recall = ↩️ Відкликати звіт
press-back-to-report = ⬅️ До звіту
press-open-that = 📄 Відкрити той звіт
press-own-report = Подати окремий звіт
