# Координатор: принять, вернуть.

review-head = <b>Отчёт № { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Сдан { $moment }
review-late = Сдан с опозданием: { $moment }
review-why = ✍️ Что исправить? Напишите одним сообщением, педагог прочтёт его слово в слово.
review-reason-too-long = Слишком длинно: уложитесь в 1000 знаков.
review-reason-in-words = Напишите причину словами.
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
