# Нова подія.

newevent-head = <b>Нова подія</b>
newevent-no-organisations = Спершу додайте організації: /organisations

newevent-title = Як називається подія?
    .name = Назва
    .hint = Наприклад: «Єдиний день технічної творчості».
newevent-days = Коли вона відбувається?
    .name = Коли
    .hint = День або період: «27.11.2026», «27.11–29.11.2026».
newevent-form = За якою формою звітують?
    .name = Форма
    .hint = { "" }
newevent-categories = Які категорії учасників рахуємо?
    .name = Категорії
    .hint = Позначте потрібні.
newevent-who = Хто звітує?
    .name = Хто
    .hint = { "" }
newevent-who-all = Усі організації
newevent-who-districts = Окремі райони
newevent-who-picked = Окремі організації
newevent-districts = Які райони?
    .name = Райони
    .hint = Позначте кнопками.
newevent-organisations = Які організації?
    .name = Організації
    .hint = Позначте кнопками або напишіть назву.
newevent-due = До якого моменту чекаємо на звіти?
    .name = Строк
    .hint = Виберіть або напишіть: «28.11.2026 18:00».
newevent-lock = До якого часу приймати звіти із запізненням?
    .name = Запізнення
    .hint = Без обмеження — пропустіть. Або виберіть чи напишіть: «28.11.2026 18:00».
newevent-levels = Хто приймає звіти?
    .name = Приймання
    .hint = Зазвичай досить одного рівня: тоді пропустіть.
newevent-levels-one = Один рівень: координатор
newevent-levels-two = Два рівні: район, потім місто

newevent-created = ✅ <b>{ $title }</b>
    { $count ->
        [1] Чекаємо на звіт від { $count } організації
        [one] Чекаємо на звіти від { $count } організації
       *[many] Чекаємо на звіти від { $count } організацій
    }. Строк: { $due }. Повідомляю всіх, хто звітує, і нагадуватиму.
    Хто подав: /status
newevent-told = 📌 <b>{ $title }</b>
    { $days } · { $organisation }
    Чекаємо на звіт, строк: { $due }. Це дві-три хвилини.
