# Новая падзея.

newevent-head = <b>Новая падзея</b>
newevent-no-organisations = Спачатку дадайце арганізацыі: /organisations

newevent-title = Як называецца падзея?
    .name = Назва
    .hint = Напрыклад: «Адзіны дзень тэхнічнай творчасці».
newevent-days = Калі яна праходзіць?
    .name = Калі
    .hint = Дзень або перыяд: «27.11.2026», «27.11–29.11.2026».
newevent-form = Па якой форме здаюць справаздачу?
    .name = Форма
    .hint = { "" }
newevent-categories = Якія катэгорыі ўдзельнікаў лічым?
    .name = Катэгорыі
    .hint = Адзначце патрэбныя.
newevent-who = Хто здае справаздачу?
    .name = Хто
    .hint = { "" }
newevent-who-all = Усе арганізацыі
newevent-who-districts = Асобныя раёны
newevent-who-picked = Асобныя арганізацыі
newevent-districts = Якія раёны?
    .name = Раёны
    .hint = Адзначце кнопкамі.
newevent-organisations = Якія арганізацыі?
    .name = Арганізацыі
    .hint = Адзначце кнопкамі або напішыце назву.
newevent-due = Да якога моманту чакаем справаздачы?
    .name = Тэрмін
    .hint = Выберыце або напішыце: «28.11.2026 18:00».

newevent-created = ✅ <b>{ $title }</b>
    { $count ->
        [1] Чакаем справаздачу ад { $count } арганізацыі
        [one] Чакаем справаздачы ад { $count } арганізацыі
       *[many] Чакаем справаздачы ад { $count } арганізацый
    }. Тэрмін: { $due }. Паведамляю ўсім, хто здае, і буду нагадваць.
    Хто здаў: /status
newevent-told = 📌 <b>{ $title }</b>
    { $days } · { $organisation }
    Чакаем справаздачу, тэрмін: { $due }. Гэта дзве-тры хвіліны.
