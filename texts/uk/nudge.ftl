# /remind: написати всім, хто не подав.

remind-nobody = Нагадувати нікому: усі відповіли.
remind-reaches-nobody = <b>{ $title }</b>
    Написати нікому.
remind-preview = <b>{ $title }</b>
    Нагадування отримають: людей — { $people }, організацій — { $organisations }. Ось що вони прочитають:
remind-line-hint = Можна дописати рядок від себе: просто надішліть його повідомленням. Новий рядок замінить попередній.
remind-line-too-long = Задовго: рядок від себе — до 300 знаків.
remind-from = 💬 { $name }: { $line }
remind-sent = Надсилаю: { $title }. Нагадування { $people ->
        [one] отримає { $people } людина
        [few] отримають { $people } людини
       *[other] отримають { $people } людей
    }.
remind-approved = Прийнято: { $title }. Нагадування { $people ->
        [one] отримає { $people } людина
        [few] отримають { $people } людини
       *[other] отримають { $people } людей
    }.
remind-later = 🌙 Зараз людей не турбуємо: нагадування надійде { $moment }.
remind-later-some = 🌙 Де зараз ніч або вихідний, нагадування надійде { $moment }.
remind-left = Нічого не надіслано.
remind-unreached = ☎️ Боту нікому написати ({ $count }), цим краще зателефонувати:
remind-never-joined = • { $name } — ніхто не підключився
remind-blocked = • { $name } — бота заблоковано
press-send-to = Надіслати ({ $count })
press-leave = Не надсилати
remind-turned-out = Нагадування про «{ $title }» дійшло не до всіх.
remind-phone = · телефон: { $contact }
