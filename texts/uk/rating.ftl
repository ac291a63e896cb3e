# Найактивніша організація: таблиця, вага, причини.

rating-head = 🏆 <b>{ $title }</b>
    { $days }
rating-accepted = { $count ->
    [one] У рейтингу { $count } організація з прийнятим звітом.
    [few] У рейтингу { $count } організації з прийнятим звітом.
   *[many] У рейтингу { $count } організацій з прийнятим звітом.
}
rating-weights = Вага: { $weights }
rating-weight = { $name }: { $weight }
rating-no-weights = усюди нуль
rating-trial = 🧪 Це проба: вагу не збережено, її бачите лише ви.
rating-settled = Зараз діє: { $weights }
rating-frozen = 🔒 Вагу закріплено { $day }
rating-own-territory = Місця — серед організацій вашої території.
rating-of-territory = Місця — серед організацій території: { $name }
rating-nobody = Поки жодного звіту не прийнято. Щойно приймуть, організація з’явиться тут.
rating-line = { $place }. <b>{ $name }</b> — { $points }
rating-line-moved = { $place }. <b>{ $name }</b> — { $points } (було місце { $before })
rating-part = { $name }: { $points }
rating-no-parts = балів поки немає
rating-choose-territory = Серед організацій якої території порівняти?
rating-admins-only = Вагу й переможців змінює адміністратор. Вам видно таблицю.
rating-nothing-weighs = Уся вага нульова. Дайте вагу хоча б одному критерію.
rating-save-first = Спочатку збережіть нову вагу або скасуйте пробу.

press-rating-why = { $place }. { $name }
press-rating-where = 🗺 За територіями
press-rating-everywhere = 🗺 Усі організації
press-rating-weights = ⚖️ Вага
press-rating-winners = 🏆 Переможці
press-rating-table = ⬅️ До таблиці
press-rating-report = 📄 Звіт
press-rating-win = 🏆 Підтвердити перемогу
press-rating-save = ✅ Зберегти
press-rating-drop = ↩️ Скасувати пробу
press-rating-freeze = 🔒 Закріпити

rating-people = учасники
rating-breadth = форми
rating-partners = партнери
rating-evidence = фото й публікації
rating-timeliness = вчасно
rating-parents = батьки

rating-preset-balanced = Звичайний
rating-preset-reach = Охоплення
rating-preset-openness = Відкритість
rating-preset-families = Родини

rating-weights-how = Вага критерію — від 0 (не враховувати) до { $heaviest }. Змінюйте: нижче одразу видно, хто був би першим. До збереження нічого не зміниться.
rating-frozen-how = 🔒 Вагу закріплено. Зміна потрапить до історії події.

rating-mark = <b>{ $name }</b>: { $fact }
    { $percent } % від { $most } = { $points }
rating-fact-by-size = { $number } осіб на { $size } учнів ({ $percent } %)
rating-fact-by-usual-size = { $number } осіб; кількість учнів невідома, взято медіану схожих організацій: { $size } ({ $percent } %)
rating-fact-by-median = { $number } осіб; кількості учнів невідомі, порівняли з медіаною учасників: { $median }
rating-fact-forms = різних форм: { $number }
rating-fact-partners = партнерів і залучених: { $number }
rating-fact-evidence = фото: { $photos }, публікацій: { $publications }
rating-fact-on-time = звіт подано вчасно
rating-fact-late = { $days ->
    [one] звіт пізніше строку: { $days } день
    [few] звіт пізніше строку: { $days } дні
   *[many] звіт пізніше строку: { $days } днів
}
rating-why-alone = Порівнювати поки ні з ким.
rating-why-tied = { $count ->
    [one] Стільки ж балів ще в { $count } організації: місце спільне.
   *[other] Стільки ж балів ще в { $count } організацій: місце спільне.
}
rating-why-behind = До місця вище бракує { $points }: там { $organisation }. Найбільшу різницю дає критерій «{ $criterion }».
rating-why-ahead = Відрив від наступного місця — { $points }: там { $organisation }. Найбільшу різницю дає критерій «{ $criterion }».

rating-number = { NUMBER($number, minimumFractionDigits: 1) }
rating-means-people = Учасники очно відносно кількості учнів організації. Стільки ж, скільки учнів, — повний бал. Де кількість невідома, береться медіана схожих організацій.
rating-means-breadth = Різні форми заходів. Повний бал — { $forms }.
rating-means-partners = Партнери й залучені організації, кожна один раз. Повний бал — { $partners }.
rating-means-evidence = Фотографії (половина бала — { $photos }) і публікації (половина бала — { $publications }).
rating-means-timeliness = Звіт подано вчасно, з урахуванням продовження. За запізнення бал зменшується і зникає за { $days } дн.
rating-means-parents = Батьки відносно кількості учнів. Один на { $pupils } учнів — повний бал.
