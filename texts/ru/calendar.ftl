# Сроки для календаря телефона.

calendar-nothing = Сроков впереди нет. Появятся — я напишу.
calendar-sent = { $count ->
    [one] 📅 В файле { $count } срок.
    [few] 📅 В файле { $count } срока.
   *[many] 📅 В файле { $count } сроков.
} Откройте его на телефоне и добавьте в календарь: он напомнит за день и за два часа.

    Сроки изменились — возьмите файл ещё раз: записи обновятся, а не задвоятся. /calendar
calendar-settled = 📅 Сейчас сдавать нечего. Если сроки уже в вашем календаре, откройте файл: сданное отметится, отменённое уйдёт.
calendar-name = Отчёты и сроки
calendar-owed = Сдать отчёт: { $title }
calendar-awaited = Срок отчётов: { $title }
calendar-measure = Срок по плану: { $title }
calendar-done = ✅ { $title }
calendar-cancelled = Не нужно: { $title }
calendar-until = Срок: { $day }, { $time }
calendar-share = Ответили { $reported } из { $owed }
calendar-plan = План: { $title }
calendar-report = Сдать — в боте: /report
calendar-status = Кто сдал, кто нет — в боте: /status
calendar-tomorrow = Завтра: { $title }
calendar-tomorrow-at = Завтра до { $time }: { $title }
calendar-shortly = Сегодня до { $time }: { $title }
