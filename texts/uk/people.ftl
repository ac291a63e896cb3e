# Хто в боті: списки й картка людини.

people = <b>Люди</b>

    Звітують: { $reporters }, заступники: { $substitutes }
    Координатори: { $coordinators }
    Організації, де нікого немає: { $empty }
    Заблокували бота: { $blocked }
people-of-district = <b>{ $territory }</b>: про кого розповісти? Після назви — скільки там людей.
people-of-organisation = <b>{ $organisation }</b> ({ $territory })
people-of-organisation-nobody = <b>{ $organisation }</b> ({ $territory })

    Тут поки нікого. Запросіть:
people-admins = <b>Адміністратори</b>

    Призначити ще одного: знайдіть людину в списку району чи організації, відкрийте її та натисніть «{ press-appoint }».
people-reporter = { $name }
people-substitute = { $name } · заступник
people-coordinator = 🔑 { $name }
people-no-applications = Заявок немає.

member = <b>{ $person }</b>
member-reporter = Звітує: { $place }, з { $since }
member-substitute = Заступник: { $place }, з { $since }
member-coordinator = Координатор: { $place }, з { $since }
member-admin = Адміністратор
member-admin-named = Призначення з налаштувань бота: у чаті його не зняти.
member-blocked = 🔕 Бота заблоковано: повідомлення не дійдуть.
member-gone = { $person }: цієї ролі більше немає.
member-remove = Прибрати: { $person } ({ $place })? Доступ закриється одразу, звіти залишаться.
member-appoint = { $person } отримає права адміністратора: бачити й змінювати все. Призначити?
member-dismiss = { $person } більше не зможе керувати ботом. Зняти?
member-removed = { $person } більше не має доступу: { $place }. Звіти залишилися.
member-you-are-main = Тепер ви звітуєте за «{ $place }» як основна людина: нагадуватиму про все.
member-you-are-substitute = Тепер ви заступник («{ $place }»): нагадаю, лише коли стане терміново.
member-you-are-removed = Ви більше не працюєте тут зі звітами: «{ $place }». Якщо це помилка, запитайте: { $by }.
member-you-are-appointed = Тепер у вас права адміністратора. Що можна робити: /help
member-you-are-dismissed = Прав адміністратора у вас більше немає. Якщо це помилка, запитайте: { $by }.

press-applications = 📥 Заявки: { $count }
press-admins = Адміністратори
press-main = Зробити основним
press-substitute = Зробити заступником
press-remove = Прибрати
press-remove-indeed = Так, прибрати
press-appoint = Призначити адміністратором
press-appoint-indeed = Так, призначити
press-dismiss = Зняти права адміністратора
press-dismiss-indeed = Так, зняти
