# Форма «Единый день» (раздел 6 положения).

single-day-title = Единый день

single-day-activities = Какие формы мероприятий прошли?
    .name = Мероприятия
    .hint = Отметьте кнопками. Если было ещё что-то, напишите.
single-day-activities-open-days = Дни открытых дверей, презентации
single-day-activities-meetings = Встречи с интересными людьми
single-day-activities-exhibitions = Выставки технического творчества
single-day-activities-demonstrations = Показательные выступления
single-day-activities-competitions = Соревнования, конкурсы, олимпиады
single-day-activities-workshops = Мастер-классы
single-day-activities-with-parents-and-partners = С родителями и партнёрами
single-day-activities-excursions = Экскурсии
single-day-activities-promotions = Рекламные акции
single-day-activities-media = Освещение в СМИ

single-day-people = Сколько человек участвовало очно?
    .name = Участники
    .hint = Можно одним сообщением: «уч 120, род 30, пед 9».

single-day-online = Сколько человек участвовало онлайн?
    .name = Онлайн
    .hint = Одно число. К очным участникам оно не прибавляется.

single-day-views = Сколько просмотров у трансляций и записей?
    .name = Просмотры
    .hint = Одно число. С участниками оно не складывается.

single-day-attracted = Какие организации вы привлекли?
    .name = Привлечённые
    .hint = Каждое название с новой строки.

single-day-partners = Кто был социальным партнёром или спонсором?
    .name = Партнёры
    .hint = Каждое название с новой строки.

single-day-photos = Пришлите фотографии
    .name = Фотографии
    .hint = От 1 до 30, можно альбомом или файлами. Подписи сохранятся. Имена детей не нужны.

single-day-publications = Где об этом написали или показали?
    .name = Публикации
    .hint = Ссылки на видео и заметки. Печатные издания — словами: «Газета „Кузбасс“, 28.11.2026, с. 3».

single-day-comment = Хотите что-нибудь добавить?
    .name = Комментарий
    .hint = Коротко, до 1000 знаков.
