# Нагадування, «пізніше» і зведення координатору.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: чекаємо на звіт.
    Строк: { $due }.
reminder-late = ⏰ <b>{ $title }</b>
    { $organisation }: строк минув ({ $due }), але звіт іще можна подати.
reminder-lock = Приймаємо до: { $lock }.
reminder-several = Нагадую: чекаємо на звіти — { $count }.
reminder-missing = Залишилося відповісти: { $names }.
reminder-not-sent = Усі відповіді є, залишилося надіслати.
press-snooze = Нагадати пізніше
press-nothing-held = Ми не проводили
snooze-until-when = Коли нагадати?
snooze-too-late = До строку лишилося мало часу: відкладати вже нікуди. Звіт забере хвилини дві.
snooze-nothing = За цим звітом більше нічого не потрібно.
snoozed = Гаразд, нагадаю: { $moment }.
digest-head = 🗓 Зведення на { $day }
digest-uncoordinated = { $count ->
    [one] 🔑 Немає координатора, тому пишу вам: { $names }
   *[other] 🔑 Немає координаторів, тому пишу вам: { $names }
}
digest-uncoordinated-more = 🔑 Немає координаторів, тому пишу вам: { $names } і ще { $left }
digest = 📋 <b>{ $title }</b>
    Строк: { $due }. Відповіли { $reported } з { $owed }.
digest-news = Нових відповідей від минулого робочого ранку: { $count }
digest-waiting = Чекають на вашу перевірку: { $count }
digest-returned = На доопрацюванні: { $count }
digest-late = ⚠️ Прострочили: { $names }
digest-silent = ☎️ Боту нікому написати, зателефонуйте: { $names }
digest-owing = Ще не подали: { $names }
press-status-of = Хто подав: { $title }
group-joined = Вітаю! Робочими ранками надсилатиму сюди зведення: { $names }.
group-not-yours = Зведення до групи може підключити координатор або адміністратор. Нехай він додасть мене сам.
