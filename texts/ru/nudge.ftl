# /remind: написать всем, кто не сдал.

remind-nobody = Напоминать некому: все ответили.
remind-reaches-nobody = <b>{ $title }</b>
    Написать некому.
remind-preview = <b>{ $title }</b>
    Напоминание получат: людей — { $people }, организаций — { $organisations }. Вот что они прочтут:
remind-line-hint = Можно дописать строку от себя: просто пришлите её сообщением. Новая строка заменит прежнюю.
remind-line-too-long = Слишком длинно: строка от себя — до 300 знаков.
remind-from = 💬 { $name }: { $line }
remind-sent = Отправляю: { $title }. Напоминание получат { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }.
remind-approved = Принято: { $title }. Напоминание получат { $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }.
remind-later = 🌙 Сейчас людей не тревожим: напоминание придёт { $moment }.
remind-later-some = 🌙 Где сейчас ночь или выходной, напоминание придёт { $moment }.
remind-left = Ничего не отправлено.
remind-unreached = ☎️ Боту некому написать ({ $count }), этим лучше позвонить:
remind-never-joined = • { $name } — никто не подключился
remind-blocked = • { $name } — бот заблокирован
press-send-to = Отправить ({ $count })
press-leave = Не отправлять
remind-turned-out = Напоминание о «{ $title }» дошло не до всех.
remind-phone = · тел.: { $contact }
