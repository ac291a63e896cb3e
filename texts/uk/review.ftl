# Координатор: прийняти, повернути.

review-head = <b>Звіт № { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Подано: { $moment }
review-late = Подано із запізненням: { $moment }
review-why = ✍️ Що виправити? Напишіть одним повідомленням, педагог прочитає його слово в слово.
review-reason-too-long = Задовго: найбільше 1000 знаків.
review-reason-in-words = Напишіть причину словами.
review-reason-too-short = Закоротко: напишіть хоча б кілька слів, що виправити.
review-confirm = ↩️ Педагог прочитає:

    <b>{ $reason }</b>
review-which-questions = Виправити треба щось одне? Позначте: педагогу відкриються лише позначені відповіді.
review-return-locked = Приймання звітів закрито, виправити не зможуть. Спершу продовжте строк цієї організації: /events
review-first-level-first = ⏳ Спершу приймає район
review-endorsed-by = ☑️ Прийнято районом: { $name }, { $moment }
review-endorsed = Прийнято. Далі вирішує координатор вищого рівня.
review-district-first = Спершу звіт приймає координатор району. Коли прийме, я надішлю звіт вам.
review-recalled = Звіт знову в педагога. Коли його надішлють, я повідомлю.
review-accepted = Прийнято
review-decided = Рішення вже є: { $state }.
review-too-late = Щодо цього звіту вже є рішення, або він не ваш. Що зараз: /status
review-returned = ↩️ Звіт № { $number } повернуто: { $organisation }. Я напишу, коли виправлять.
review-your-report-accepted = ✅ Звіт № { $number } прийнято. Дякуємо!
    { $title } · { $organisation }
review-your-report-returned = ↩️ Звіт № { $number } просять доопрацювати:
    <b>{ $reason }</b>

    { $title } · { $organisation }
    Решта відповідей на місці, виправте лише це.
review-your-answers-returned = ↩️ У звіті № { $number } просять виправити: { $names }.
    <b>{ $reason }</b>

    { $title } · { $organisation }
    Решта відповідей на місці, виправте лише це.
press-correct = ↩️ Повернути на правки
press-reword = ✏️ Змінити
press-return-ticked = ↩️ Повернути позначене
press-return-whole = ↩️ Повернути
press-history = 🕘 Історія
