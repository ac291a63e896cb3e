# Напоминания, «позже» и сводки координатору.

reminder = ⏰ <b>{ $title }</b>
    { $organisation }: ждём отчёт.
    Срок: { $due }.
reminder-late = ⏰ <b>{ $title }</b>
    { $organisation }: срок прошёл ({ $due }), но отчёт ещё можно сдать.
reminder-lock = Принимаем до: { $lock }.
reminder-several = Напоминаю: ждём отчётов — { $count }.
reminder-missing = Осталось ответить: { $names }.
reminder-not-sent = Все ответы есть, осталось отправить.
press-snooze = Напомнить позже
press-nothing-held = Мы не проводили
snooze-until-when = Когда напомнить?
snooze-too-late = До срока осталось мало времени: откладывать уже некуда. Отчёт займёт минуты две.
snooze-nothing = По этому отчёту больше ничего не нужно.
snoozed = Хорошо, напомню: { $moment }.
digest-head = 🗓 Сводка на { $day }
digest-uncoordinated = { $count ->
    [one] 🔑 Нет координатора, поэтому пишу вам: { $names }
   *[other] 🔑 Нет координаторов, поэтому пишу вам: { $names }
}
digest-uncoordinated-more = 🔑 Нет координаторов, поэтому пишу вам: { $names } и ещё { $left }
digest = 📋 <b>{ $title }</b>
    Срок: { $due }. Ответили { $reported } из { $owed }.
digest-news = Новых ответов с прошлого рабочего утра: { $count }
digest-waiting = Ждут вашей проверки: { $count }
digest-returned = На доработке: { $count }
digest-late = ⚠️ Просрочили: { $names }
digest-silent = ☎️ Боту некому написать, позвоните: { $names }
digest-owing = Ещё не сдали: { $names }
press-status-of = Кто сдал: { $title }
group-joined = Здравствуйте! По рабочим утрам буду присылать сюда сводку: { $names }.
group-not-yours = Сводку в группу может подключить координатор или администратор. Пусть он добавит меня сам.
