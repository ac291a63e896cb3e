# Координатор: принять, вернуть.

review-head = <b>Отчёт № { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Сдан { $moment }
review-late = Сдан с опозданием: { $moment }
review-why = ✍️ Что исправить? Напишите одним сообщением, педагог прочтёт его слово в слово.
review-reason-too-long = Слишком длинно: уложитесь в 1000 знаков.
review-reason-in-words = Напишите причину словами.
review-reason-too-short = Слишком коротко: напишите хотя бы пару слов, что исправить.
review-confirm = ↩️ Педагог прочтёт:

    <b>{ $reason }</b>
review-which-questions = Исправить нужно что-то одно? Отметьте: педагогу откроются только отмеченные ответы.
review-return-locked = Приём отчётов закрыт, исправить не смогут. Сначала продлите срок этой организации: /events
review-first-level-first = ⏳ Сначала принимает район
review-endorsed-by = ☑️ Принят районом: { $name }, { $moment }
review-endorsed = Принято. Дальше решает вышестоящий координатор.
review-district-first = Сначала отчёт принимает координатор района. Когда примет, я пришлю отчёт вам.
review-recalled = Отчёт снова у педагога. Когда его отправят, я пришлю.
review-accepted = Принято
review-decided = Решение уже есть: { $state }.
review-too-late = Этот отчёт уже решён или не ваш. Что сейчас: /status
review-returned = ↩️ Отчёт № { $number } возвращён: { $organisation }. Я напишу, когда исправят.
review-your-report-accepted = ✅ Отчёт № { $number } принят. Спасибо!
    { $title } · { $organisation }
review-your-report-returned = ↩️ Отчёт № { $number } просят доработать:
    <b>{ $reason }</b>

    { $title } · { $organisation }
    Остальные ответы на месте, исправьте только это.
review-your-answers-returned = ↩️ В отчёте № { $number } просят исправить: { $names }.
    <b>{ $reason }</b>

    { $title } · { $organisation }
    Остальные ответы на месте, исправьте только это.
press-correct = ↩️ Вернуть на исправление
press-reword = ✏️ Изменить
press-return-ticked = ↩️ Вернуть отмеченное
press-return-whole = ↩️ Вернуть
press-history = 🕘 История
