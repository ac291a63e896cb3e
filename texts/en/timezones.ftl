# Time zones.

timezones-head = <b>Time zones</b>
    Reminders come by local time. Where nothing else is said: { $zone }.
timezones-which = <b>{ $name }</b>
    It is { $time } there now. Which time is right?
press-timezones = 🕒 Time zones
press-timezone-inherit = As the territory above
