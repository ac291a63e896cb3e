# Часові пояси.

timezones-head = <b>Часові пояси</b>
    Нагадування надходять за місцевим часом. Де не вказано інше: { $zone }.
timezones-which = <b>{ $name }</b>
    Зараз там { $time }. Який час правильний?
press-timezones = 🕒 Часові пояси
press-timezone-inherit = Як у вищої території
