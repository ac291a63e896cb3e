# Форма «Підсумки року».

year-results-title = Підсумки року

year-results-status = Який у майданчика статус і тема?
    .name = Статус
    .hint = Наприклад: «обласний стажувальний майданчик за темою …».
year-results-events = Що проведено за рік?
    .name = Заходи
    .hint = По рядку: «дата – назва – очно чи онлайн».
year-results-registered = Скільки всього зареєстровано?
    .name = Зареєстровано
    .hint = Одне число.
year-results-people_in_person = Скільки осіб узяло участь очно?
    .name = Очно
    .hint = Одне число.
year-results-online = Скільки осіб узяло участь онлайн?
    .name = Онлайн
    .hint = Одне число.
year-results-views = Скільки переглядів?
    .name = Перегляди
    .hint = Одне число. З учасниками воно не сумується.
year-results-works = Скільки робіт на конкурсах?
    .name = Роботи
    .hint = Одне число.
year-results-feedback = Які були відгуки?
    .name = Відгуки
    .hint = До 2000 знаків.
year-results-problems = Що заважало і що ви пропонуєте?
    .name = Труднощі
    .hint = До 2000 знаків.
year-results-conclusions = Який підсумок року?
    .name = Підсумок
    .hint = До 2000 знаків.
