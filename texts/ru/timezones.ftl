# Часовые пояса.

timezones-head = <b>Часовые пояса</b>
    Напоминания приходят по местному времени. Где не указано иное: { $zone }.
timezones-which = <b>{ $name }</b>
    Сейчас там { $time }. Какое время верное?
press-timezones = 🕒 Часовые пояса
press-timezone-inherit = Как у вышестоящей территории
