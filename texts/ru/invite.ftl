# Приглашения: ссылка, картинка, листы.

invite-choose = Из какого района организация?
invite-choose-organisation = <b>{ $territory }</b>: кому дать ссылку?
invite-no-organisations = Организаций здесь ещё нет.
invite-reporter = Перешлите эту картинку или ссылку тем, кто отчитывается за «{ $name }»:

    { $link }
invite-substitute = Перешлите эту картинку или ссылку заместителю («{ $name }»). Ему напомню, только когда станет срочно:

    { $link }
invite-coordinator = Перешлите эту картинку или ссылку координатору ({ $name }):

    { $link }
invite-until = Действует до { $day }.
invite-endless = Действует без срока.
invite-any = Откроется любому числу людей.
invite-uses = { $count ->
        [one] Откроется ещё { $count } человеку.
       *[other] Откроется ещё { $count } людям.
    }
invite-revoked = Ссылка отозвана: «{ $name }». Кто уже вошёл, остаётся. Новая ссылка: /invite
invite-revoked-before = Эту ссылку уже отозвали. Новая: /invite

sheets = <b>{ $territory }</b>: { $count ->
        [one] { $count } картинка.
        [few] { $count } картинки.
       *[many] { $count } картинок.
    } Распечатайте и раздайте: у каждой организации своя.
sheets-drawing = ⏳ Готовлю листы: { $territory }…
sheets-ready = ✅ Листы готовы: { $territory }
sheets-failed = ⚠️ Листы подготовить не удалось. Попробуйте ещё раз: /invite
sheets-archive = Приглашения
sheets-file = Файл
sheets-name = Организация
sheets-link = Ссылка

press-sheets = 🖨 Листы для всех
press-invite = 🔗 Пригласить
press-week = 7 дней
press-month = 30 дней
press-endless = Без срока
press-one = 1 человек
press-five = 5 человек
press-any = Сколько угодно
press-for-substitute = Ссылка для заместителя
press-for-reporter = Основная ссылка
press-revoke = 🚫 Отозвать
press-revoke-indeed = 🚫 Да, отозвать
press-leave-it = Оставить как есть
