# Отчёт педагога.

report-head = <b>{ $title }</b>
    { $organisation } · срок: { $due }
report-returned-because = ↩️ Вернули на доработку: <b>{ $reason }</b>
report-nothing-asked = От вашей организации отчётов пока не ждут. Когда понадобится, я напишу.
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
report-only-these = ✏️ Исправить нужно только это: { $names }.
report-cancelled = Событие отменено, отчёт не нужен.
report-is-covered = Здесь засчитан другой отчёт. Подробнее: /mine
report-nothing-held = Записано, что вы этого не проводили. Передумали? Откройте /mine
report-locked = 🔒 Приём закрыт: { $moment }. Черновик сохранён. Попросите координатора продлить срок.
report-others = Остальные отчёты: /mine
recall-done = Отчёт снова черновик
recall-locked = 🔒 Приём закрыт, изменить уже нельзя. Попросите координатора продлить срок.
recall-too-late = Отозвать уже нельзя. Отчёт: { $state }.
cover-head = <b>{ $title }</b>
    { $organisation }
cover-counts-for = 🔗 Засчитан и за: { $title }
cover-choose = За что ещё засчитать этот отчёт? Нажмите — отдельный не понадобится.
cover-no-more = Других несданных отчётов у организации нет.
cover-too-late = Это уже не изменить: по отчёту есть решение или приём закрыт.
cover-shown = 🔗 <b>{ $title }</b>

    Здесь засчитан отчёт № { $number }: { $other }.
cover-draft = 🔗 <b>{ $title }</b>

    Здесь засчитается отчёт, который ещё не отправлен: { $other }.
cover-own = Хорошо, ждём отдельный отчёт: <b>{ $title }</b>
press-put = ✍️ Записать: { $text }
press-cover = 🔗 Засчитать и за другое
press-recall = ↩️ Отозвать отчёт
press-back-to-report = ⬅️ К отчёту
press-open-that = 📄 Открыть тот отчёт
press-own-report = Сдать отдельный отчёт
