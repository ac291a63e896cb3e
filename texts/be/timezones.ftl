# Гадзінныя паясы.

timezones-head = <b>Гадзінныя паясы</b>
    Напаміны прыходзяць паводле мясцовага часу. Дзе не пазначана іншае: { $zone }.
timezones-which = <b>{ $name }</b>
    Зараз там { $time }. Які час правільны?
press-timezones = 🕒 Гадзінныя паясы
press-timezone-inherit = Як у вышэйшай тэрыторыі
