# Запрошення: посилання, картинка, аркуші.

invite-choose = З якого району організація?
invite-choose-organisation = <b>{ $territory }</b>: кому дати посилання?
invite-no-organisations = Організацій тут ще немає.
invite-reporter = Перешліть цю картинку або посилання тим, хто звітує за «{ $name }»:

    { $link }
invite-substitute = Перешліть цю картинку або посилання заступникові («{ $name }»). Йому нагадаю, лише коли стане терміново:

    { $link }
invite-coordinator = Перешліть цю картинку або посилання координатору ({ $name }):

    { $link }
invite-until = Діє до { $day }.
invite-endless = Діє безстроково.
invite-any = Відкриється будь-якій кількості людей.
invite-uses = { $count ->
        [one] Відкриється ще { $count } людині.
       *[other] Відкриється ще { $count } людям.
    }
invite-revoked = Посилання відкликано: «{ $name }». Хто вже увійшов, залишається. Нове посилання: /invite
invite-revoked-before = Це посилання вже відкликали. Нове: /invite

sheets = <b>{ $territory }</b>: { $count ->
        [one] { $count } картинка.
        [few] { $count } картинки.
       *[many] { $count } картинок.
    } Роздрукуйте й роздайте: у кожної організації своя.
sheets-drawing = ⏳ Готую аркуші: { $territory }…
sheets-ready = ✅ Аркуші готові: { $territory }
sheets-failed = ⚠️ Аркуші підготувати не вдалося. Спробуйте ще раз: /invite
sheets-archive = Запрошення
sheets-file = Файл
sheets-name = Організація
sheets-link = Посилання

press-sheets = 🖨 Аркуші для всіх
press-invite = 🔗 Запросити
press-week = 7 днів
press-month = 30 днів
press-endless = Безстроково
press-one = 1 людина
press-five = 5 людей
press-any = Скільки завгодно
press-for-substitute = Посилання для заступника
press-for-reporter = Основне посилання
press-revoke = 🚫 Відкликати
press-revoke-indeed = 🚫 Так, відкликати
press-leave-it = Залишити як є
