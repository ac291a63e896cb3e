# Кто в боте: списки и карточка человека.

people = <b>Люди</b>

    Отчитываются: { $reporters }, заместители: { $substitutes }
    Координаторы: { $coordinators }
    Организации, где никого нет: { $empty }
    Заблокировали бота: { $blocked }
people-of-district = <b>{ $territory }</b>: о ком рассказать? После названия — сколько там людей.
people-of-organisation = <b>{ $organisation }</b> ({ $territory })
people-of-organisation-nobody = <b>{ $organisation }</b> ({ $territory })

    Здесь пока никого. Пригласите:
people-admins = <b>Администраторы</b>

    Назначить ещё одного: найдите человека в списке района или организации, откройте его и нажмите «{ press-appoint }».
people-reporter = { $name }
people-substitute = { $name } · заместитель
people-coordinator = 🔑 { $name }
people-no-applications = Заявок нет.

member = <b>{ $person }</b>
member-reporter = Отчитывается: { $place }, с { $since }
member-substitute = Заместитель: { $place }, с { $since }
member-coordinator = Координатор: { $place }, с { $since }
member-admin = Администратор
member-admin-named = Назначение из настроек бота: в чате его не снять.
member-blocked = 🔕 Бот заблокирован: сообщения не дойдут.
member-gone = { $person }: этой роли больше нет.
member-remove = Убрать: { $person } ({ $place })? Доступ закроется сразу, отчёты останутся.
member-appoint = { $person } получит права администратора: видеть и менять всё. Назначить?
member-dismiss = { $person } больше не сможет управлять ботом. Снять?
member-removed = { $person } больше не имеет доступа: { $place }. Отчёты остались.
member-you-are-main = Теперь вы отчитываетесь за «{ $place }» как основной человек: буду напоминать обо всём.
member-you-are-substitute = Теперь вы заместитель («{ $place }»): напомню, только когда станет срочно.
member-you-are-removed = Вы больше не работаете здесь с отчётами: «{ $place }». Если это ошибка, спросите: { $by }.
member-you-are-appointed = Теперь у вас права администратора. Что можно делать: /help
member-you-are-dismissed = Прав администратора у вас больше нет. Если это ошибка, спросите: { $by }.

press-applications = 📥 Заявки: { $count }
press-admins = Администраторы
press-main = Сделать основным
press-substitute = Сделать заместителем
press-remove = Убрать
press-remove-indeed = Да, убрать
press-appoint = Назначить администратором
press-appoint-indeed = Да, назначить
press-dismiss = Снять права администратора
press-dismiss-indeed = Да, снять
