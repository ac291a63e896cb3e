# Новое событие.

newevent-head = <b>Новое событие</b>
newevent-no-organisations = Сначала добавьте организации: /organisations

newevent-title = Как называется событие?
    .name = Название
    .hint = Например: «Единый день технического творчества».
newevent-days = Когда оно проходит?
    .name = Когда
    .hint = День или период: «27.11.2026», «27.11–29.11.2026».
newevent-form = По какой форме отчитываются?
    .name = Форма
    .hint = { "" }
newevent-categories = Какие категории участников считаем?
    .name = Категории
    .hint = Отметьте нужные.
newevent-who = Кто отчитывается?
    .name = Кто
    .hint = { "" }
newevent-who-all = Все организации
newevent-who-districts = Отдельные районы
newevent-who-picked = Отдельные организации
newevent-districts = Какие районы?
    .name = Районы
    .hint = Отметьте кнопками.
newevent-organisations = Какие организации?
    .name = Организации
    .hint = Отметьте кнопками или напишите название.
newevent-due = До какого момента ждём отчёты?
    .name = Срок
    .hint = Выберите или напишите: «28.11.2026 18:00».

newevent-created = ✅ <b>{ $title }</b>
    { $count ->
        [1] Отчёт ждём от { $count } организации
        [one] Отчёты ждём от { $count } организации
       *[many] Отчёты ждём от { $count } организаций
    }. Срок: { $due }. Сообщаю всем, кто отчитывается, и буду напоминать.
    Кто сдал: /status
newevent-told = 📌 <b>{ $title }</b>
    { $days } · { $organisation }
    Ждём отчёт, срок: { $due }. Это две-три минуты.
