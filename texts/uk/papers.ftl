# Офіційні документи події та те, що кажуть про них у чаті.

press-papers = 📄 Документи
press-papers-working = { $format } · робочий
press-papers-official = { $format } · офіційний
papers-choose = <b>{ $title }</b>

    Який файл зробити?
    Робочий: зі звітами на перевірці та списком тих, хто не здав.
    Офіційний: лише прийняті звіти.
papers-making = ⏳ Готую { $format }. Надішлю сюди.
papers-ready = <b>{ $title }</b>
    { $source }
papers-copy-working = робочий
papers-copy-official = офіційний
papers-too-early = ⏳ Термін подання ще не минув ({ $moment }): підсумок може змінитися.
papers-failed = Файл зробити не вдалося. Спробуйте ще раз: /totals

papers-changed = 📄 <b>{ $title }</b>
    Відтоді як ви отримали { $papers }, звіти змінилися.
papers-changed-paper = { $paper } від { $day }
papers-changed-names = { $count ->
    [one] { $count } звіт: { $names }.
    [few] { $count } звіти: { $names }.
   *[many] { $count } звітів: { $names }.
}
papers-changed-names-more = { $count ->
    [one] { $count } звіт: { $names } і ще { $left }.
    [few] { $count } звіти: { $names } і ще { $left }.
   *[many] { $count } звітів: { $names } і ще { $left }.
}
papers-changed-hint = Якщо документ уже надіслано, зробіть його заново:
press-papers-again = 🔄 Зробити заново: { $format }

papers-number = { $number }
papers-day = { $day } року
papers-quoted = «{ $text }»
papers-quoted-within = „{ $text }“

papers-approve = ЗАТВЕРДЖУЮ
papers-annex = Додаток № ____
papers-annex-to = до наказу: { $whose }
papers-blank-order = від ___.___.20___ № ________
papers-blank-name = __________________
papers-blank-date = «___» ______________ 20___ р.
papers-blank-position = __________________
papers-executor = Вик. { $name }
papers-basis = Підстава: { $basis }.
papers-source = { $number ->
    [one] Складено за { $number } звітом (прийнято: { $accepted }, на перевірці: { $submitted }) станом на { $moment }.
   *[other] Складено за { $number } звітами (прийнято: { $accepted }, на перевірці: { $submitted }) станом на { $moment }.
}
papers-nothing-yet = Звітів ще немає.
papers-appendix = Додаток. Світлини
papers-photo = Світлина { $number }. { $caption }
papers-photos-more = До додатка увійшли не всі вибрані фотографії. Ще { $number } — в архіві з фото.

papers-summary-title = ЗВЕДЕНИЙ ЗВІТ
papers-summary-about = про проведення заходу
papers-held = { $days } проведено захід { $title }.
papers-place = Територія: { $place }.
papers-coordinator = Координатор: { $name }.
papers-reported = { $number ->
    [one] Враховано звіт { $number } закладу з { $owed }.
   *[other] Враховано звіти { $number } закладів з { $owed }.
}
papers-not-held = Захід не проводили: { $number }.
papers-people = { $number ->
    [one] У заході взяла участь { $number } особа.
    [few] У заході взяли участь { $number } особи.
   *[many] У заході взяло участь { $number } осіб.
}
papers-apart = Окремо, без додавання до учасників: { $list }.
papers-table-categories = Таблиця { $number }. Учасники за категоріями
papers-table-organisations = Таблиця { $number }. Відомості за закладами
papers-column-category = Категорія
papers-column-people = Кількість, осіб
papers-column-number = № з/п
papers-column-organisation = Заклад освіти
papers-column-activities = Форми та заходи
papers-column-all = Усього
papers-column-partners = Партнери
papers-column-links = Посилання
papers-column-activity = Форма
papers-column-count = Кількість звітів
papers-column-source = Джерело
papers-column-date = Дата
papers-column-link = Посилання або вихідні дані
papers-total = УСЬОГО
papers-activities = Форми заходів
papers-own-activities = Інші форми
papers-attracted = Залучені організації
papers-partners = Соціальні партнери та спонсори
papers-publications = Публікації
papers-missing = Звітів не подали ({ $number }): { $names }.
papers-nothing-held = Повідомили, що захід не проводили ({ $number }): { $names }.
papers-results = Підсумки
papers-winners = { $number ->
    [one] За підсумками заходу найактивнішим закладом освіти визнано: { $names }.
   *[other] За підсумками заходу найактивнішими закладами освіти визнано: { $names }.
}

papers-note-title = ІНФОРМАЦІЙНА ДОВІДКА
papers-note-about = про підсумки проведення заходу
papers-note-topic = Тема: { $topic }.
papers-note-venue = Місце проведення: { $venue }.
papers-note-organisers = Організатори: { $names }.
papers-note-took-part = У роботі взяли участь:
papers-note-person = { $name }, { $position }
papers-note-localities = Географія учасників: { $names }.
papers-note-total = { $number ->
    [one] Усього у роботі взяла участь { $number } особа.
    [few] Усього у роботі взяли участь { $number } особи.
   *[many] Усього у роботі взяло участь { $number } осіб.
}
papers-note-programme = У програмі:
papers-note-item = { $speaker }, { $position } – { $form }: { $topic }

papers-year-title = ПІДСУМКИ ДІЯЛЬНОСТІ
papers-year-of = за { $year } рік
papers-year-held = { $number ->
    [one] За планом роботи проведено { $number } захід.
    [few] За планом роботи проведено { $number } заходи.
   *[many] За планом роботи проведено { $number } заходів.
}
papers-year-apart = Показники (кожен сам по собі, між собою не додаються):
papers-year-all = Показники всіх закладів
papers-column-event = Захід
papers-column-mode = Форма проведення
papers-column-figure = Показник
papers-column-number-of = Кількість

papers-plan-title = МОНІТОРИНГ
papers-plan-about = виконання плану заходів
papers-plan-on = станом на { $day }
papers-plan-approved = План затверджено: { $by }.
papers-plan-measures = { $number ->
    [one] У плані { $number } захід: { $list }.
    [few] У плані { $number } заходи: { $list }.
   *[many] У плані { $number } заходів: { $list }.
}
papers-plan-quarters = Строки й виконання за кварталами
papers-plan-quarter = { $quarter } квартал { $year } р.
papers-plan-column-quarter = Квартал року
papers-plan-column-planned = Строків за планом
papers-plan-column-finished = Виконано
papers-plan-column-overdue = Прострочено
papers-plan-column-measure = Захід
papers-plan-column-dates = Строк за планом
papers-plan-column-responsible = Відповідальні
papers-plan-column-state = Стан
papers-plan-column-fact = Виконання
papers-plan-column-proof = Підтвердження
papers-plan-moved = Строк перенесено на { $day }: { $reason }
papers-plan-until = До { $day } включно:
papers-plan-said-done = Позначено: виконано
papers-plan-said-not-done = Позначено: не виконано
papers-plan-reports = Відповіли: { $reported } з { $owed }
papers-plan-carried-out = Виконали: { $number }
papers-plan-held = Проведено { $days }
papers-plan-people = Учасників: { $number }
papers-plan-indicator = Показник: { $value }
papers-plan-photos = Світлин: { $number }
papers-plan-more = і ще посилань: { $number }
papers-plan-ready = 📋 План «<b>{ $title }</b>»
    { $source }

papers-sheet-reports = Звіти
papers-sheet-counts = За категоріями
papers-sheet-choices = Варіанти
papers-sheet-numbers = Числа
papers-sheet-names = Назви
papers-sheet-links = Посилання
papers-sheet-records = Записи
papers-sheet-texts = Тексти
papers-sheet-photos = Світлини
papers-cell-report = № звіту
papers-cell-organisation = Заклад
papers-cell-official = Повна назва
papers-cell-district = Район
papers-cell-state = Стан
papers-cell-handed-in = Здано
papers-cell-late = Запізнення
papers-cell-question = Питання
papers-cell-answer = Відповідь
papers-cell-count = Скільки
papers-cell-part = Частина { $number }
papers-cell-caption = Підписи
papers-cell-total = Разом
