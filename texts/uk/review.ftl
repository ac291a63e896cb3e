# Координатор: прийняти, повернути.

review-head = <b>Звіт № { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Подано: { $moment }
review-late = Подано із запізненням: { $moment }
review-why = ✍️ Що виправити? Напишіть одним повідомленням, педагог прочитає його слово в слово.
review-reason-too-long = Задовго: найбільше 1000 знаків.
review-reason-in-words = Напишіть причину словами.
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
