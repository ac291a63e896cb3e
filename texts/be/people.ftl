# Хто ў боце: спісы і картка чалавека.

people = <b>Людзі</b>

    Здаюць справаздачы: { $reporters }, намеснікі: { $substitutes }
    Каардынатары: { $coordinators }
    Арганізацыі, дзе нікога няма: { $empty }
    Заблакіравалі бота: { $blocked }
people-of-district = <b>{ $territory }</b>: пра каго расказаць? Пасля назвы — колькі там людзей.
people-of-organisation = <b>{ $organisation }</b> ({ $territory })
people-of-organisation-nobody = <b>{ $organisation }</b> ({ $territory })

    Тут пакуль нікога. Запрасіце:
people-admins = <b>Адміністратары</b>

    Прызначыць яшчэ аднаго: знайдзіце чалавека ў спісе раёна або арганізацыі, адкрыйце яго і націсніце «{ press-appoint }».
people-reporter = { $name }
people-substitute = { $name } · намеснік
people-coordinator = 🔑 { $name }
people-no-applications = Заявак няма.

member = <b>{ $person }</b>
member-reporter = Здае справаздачы: { $place }, з { $since }
member-substitute = Намеснік: { $place }, з { $since }
member-coordinator = Каардынатар: { $place }, з { $since }
member-admin = Адміністратар
member-admin-named = Прызначэнне з налад бота: у чаце яго не зняць.
member-blocked = 🔕 Бот заблакіраваны: паведамленні не дойдуць.
member-gone = { $person }: гэтай ролі больш няма.
member-remove = Прыбраць: { $person } ({ $place })? Доступ закрыецца адразу, справаздачы застануцца.
member-appoint = { $person } атрымае правы адміністратара: бачыць і мяняць усё. Прызначыць?
member-dismiss = { $person } больш не зможа кіраваць ботам. Зняць?
member-removed = { $person } больш не мае доступу: { $place }. Справаздачы засталіся.
member-you-are-main = Цяпер вы здаяце справаздачы за «{ $place }» як асноўны чалавек: буду нагадваць пра ўсё.
member-you-are-substitute = Цяпер вы намеснік («{ $place }»): нагадаю, толькі калі стане тэрмінова.
member-you-are-removed = Вы больш не працуеце тут са справаздачамі: «{ $place }». Калі гэта памылка, спытайце: { $by }.
member-you-are-appointed = Цяпер у вас правы адміністратара. Што можна рабіць: /help
member-you-are-dismissed = Правоў адміністратара ў вас больш няма. Калі гэта памылка, спытайце: { $by }.

press-applications = 📥 Заяўкі: { $count }
press-admins = Адміністратары
press-main = Зрабіць асноўным
press-substitute = Зрабіць намеснікам
press-remove = Прыбраць
press-remove-indeed = Так, прыбраць
press-appoint = Прызначыць адміністратарам
press-appoint-indeed = Так, прызначыць
press-dismiss = Зняць правы адміністратара
press-dismiss-indeed = Так, зняць
