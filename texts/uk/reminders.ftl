# Нагадування та зведення координаторові.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: чекаємо на звіт.
    Строк: { $due }.
reminder-several = Нагадую: чекаємо на звіти — { $count }.
reminder-missing = Залишилося відповісти: { $names }.
reminder-not-sent = Усі відповіді є, залишилося надіслати.
digest = 📋 <b>{ $title }</b>
    Строк: { $due }. Подали { $reported } з { $owed }.
digest-waiting = Чекають на вашу перевірку: { $count }.
digest-owing = Ще не подали: { $names }
