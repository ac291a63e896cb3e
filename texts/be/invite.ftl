# Запрашэнні: спасылка, карцінка, лісты.

invite-choose = З якога раёна арганізацыя?
invite-choose-organisation = <b>{ $territory }</b>: каму даць спасылку?
invite-no-organisations = Арганізацый тут яшчэ няма.
invite-reporter = Перашліце гэту карцінку або спасылку тым, хто здае справаздачы за «{ $name }»:

    { $link }
invite-substitute = Перашліце гэту карцінку або спасылку намесніку («{ $name }»). Яму нагадаю, толькі калі стане тэрмінова:

    { $link }
invite-coordinator = Перашліце гэту карцінку або спасылку каардынатару ({ $name }):

    { $link }
invite-until = Дзейнічае да { $day }.
invite-endless = Дзейнічае без тэрміну.
invite-any = Адкрыецца любой колькасці людзей.
invite-uses = { $count ->
        [one] Адкрыецца яшчэ { $count } чалавеку.
       *[other] Адкрыецца яшчэ { $count } людзям.
    }
invite-revoked = Спасылка адклікана: «{ $name }». Хто ўжо ўвайшоў, застаецца. Новая спасылка: /invite
invite-revoked-before = Гэту спасылку ўжо адклікалі. Новая: /invite

sheets = <b>{ $territory }</b>: { $count ->
        [one] { $count } карцінка.
        [few] { $count } карцінкі.
       *[many] { $count } карцінак.
    } Раздрукуйце і раздайце: у кожнай арганізацыі свая.
sheets-drawing = ⏳ Рыхтую лісты: { $territory }…
sheets-ready = ✅ Лісты гатовыя: { $territory }
sheets-failed = ⚠️ Лісты падрыхтаваць не ўдалося. Паспрабуйце яшчэ раз: /invite
sheets-archive = Запрашэнні
sheets-file = Файл
sheets-name = Арганізацыя
sheets-link = Спасылка

press-sheets = 🖨 Лісты для ўсіх
press-invite = 🔗 Запрасіць
press-week = 7 дзён
press-month = 30 дзён
press-endless = Без тэрміну
press-one = 1 чалавек
press-five = 5 чалавек
press-any = Колькі заўгодна
press-for-substitute = Спасылка для намесніка
press-for-reporter = Асноўная спасылка
press-revoke = 🚫 Адклікаць
press-revoke-indeed = 🚫 Так, адклікаць
press-leave-it = Пакінуць як ёсць
