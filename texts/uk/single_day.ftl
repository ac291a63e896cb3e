# Форма «Єдиний день» (розділ 6 положення).

single-day-title = Єдиний день

single-day-activities = Які форми заходів відбулися?
    .name = Заходи
    .hint = Позначте кнопками. Якщо було ще щось, напишіть.
single-day-activities-open-days = Дні відкритих дверей, презентації
single-day-activities-meetings = Зустрічі з цікавими людьми
single-day-activities-exhibitions = Виставки технічної творчості
single-day-activities-demonstrations = Показові виступи
single-day-activities-competitions = Змагання, конкурси, олімпіади
single-day-activities-workshops = Майстер-класи
single-day-activities-with-parents-and-partners = З батьками та партнерами
single-day-activities-excursions = Екскурсії
single-day-activities-promotions = Рекламні акції
single-day-activities-media = Висвітлення в ЗМІ

single-day-people = Скільки осіб узяло участь очно?
    .name = Учасники
    .hint = Можна одним повідомленням: «учн 120, бать 30, пед 9».

single-day-online = Скільки осіб узяло участь онлайн?
    .name = Онлайн
    .hint = Одне число. До очних учасників воно не додається.

single-day-views = Скільки переглядів у трансляцій і записів?
    .name = Перегляди
    .hint = Одне число. З учасниками воно не сумується.

single-day-attracted = Які організації ви залучили?
    .name = Залучені
    .hint = Кожна назва з нового рядка.

single-day-partners = Хто був соціальним партнером або спонсором?
    .name = Партнери
    .hint = Кожна назва з нового рядка.

single-day-photos = Надішліть фотографії
    .name = Фотографії
    .hint = Від 1 до 30, можна альбомом або файлами. Підписи збережуться. Імена дітей не потрібні.

single-day-publications = Де про це написали або показали?
    .name = Публікації
    .hint = Посилання на відео й замітки. Друковані видання — словами: «Газета „Освіта України“, 28.11.2026, с. 3».

single-day-comment = Хочете щось додати?
    .name = Коментар
    .hint = Коротко, до 1000 знаків.
