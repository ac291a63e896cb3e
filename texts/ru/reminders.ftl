# Напоминания и сводки координатору.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: ждём отчёт.
    Срок: { $due }.
reminder-several = Напоминаю: ждём отчётов — { $count }.
reminder-missing = Осталось ответить: { $names }.
reminder-not-sent = Все ответы есть, осталось отправить.
digest = 📋 <b>{ $title }</b>
    Срок: { $due }. Сдали { $reported } из { $owed }.
digest-waiting = Ждут вашей проверки: { $count }.
digest-owing = Ещё не сдали: { $names }
