# Строки для календаря телефона.

calendar-nothing = Строків попереду немає. З’являться — я напишу.
calendar-sent = { $count ->
    [one] 📅 У файлі { $count } строк.
    [few] 📅 У файлі { $count } строки.
   *[many] 📅 У файлі { $count } строків.
} Відкрийте його на телефоні й додайте до календаря: він нагадає за день і за дві години.

    Строки змінилися — візьміть файл ще раз: записи оновляться, а не подвояться. /calendar
calendar-settled = 📅 Зараз подавати нічого. Якщо строки вже у вашому календарі, відкрийте файл: подане буде позначено, скасоване зникне.
calendar-name = Звіти та строки
calendar-owed = Подати звіт: { $title }
calendar-awaited = Строк звітів: { $title }
calendar-measure = Строк за планом: { $title }
calendar-done = ✅ { $title }
calendar-cancelled = Не потрібно: { $title }
calendar-until = Строк: { $day }, { $time }
calendar-share = Відповіли { $reported } з { $owed }
calendar-plan = План заходів: { $title }
calendar-report = Подати — у боті: /report
calendar-status = Хто подав, хто ні — у боті: /status
calendar-tomorrow = Уже завтра: { $title }
calendar-tomorrow-at = Уже завтра, до { $time }: { $title }
calendar-shortly = Сьогодні до { $time }: { $title }
