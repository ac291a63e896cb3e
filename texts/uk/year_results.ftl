# Форма «Итоги года».

year-results-title = Итоги года

year-results-status = Какой у площадки статус и тема?
    .name = Статус
    .hint = Например: «областная стажёрская площадка по теме …».
year-results-events = Что проведено за год?
    .name = Мероприятия
    .hint = По строке: «дата – название – очно или онлайн».
year-results-registered = Сколько всего зарегистрировано?
    .name = Зарегистрировано
    .hint = Одно число.
year-results-people_in_person = Сколько участвовало очно?
    .name = Очно
    .hint = Одно число.
year-results-online = Сколько участвовало онлайн?
    .name = Онлайн
    .hint = Одно число.
year-results-views = Сколько просмотров?
    .name = Просмотры
    .hint = Одно число. С участниками оно не складывается.
year-results-works = Сколько работ на конкурсах?
    .name = Работы
    .hint = Одно число.
year-results-feedback = Какие были отзывы?
    .name = Отзывы
    .hint = До 2000 знаков.
year-results-problems = Что мешало и что вы предлагаете?
    .name = Трудности
    .hint = До 2000 знаков.
year-results-conclusions = Какой итог года?
    .name = Итог
    .hint = До 2000 знаков.
