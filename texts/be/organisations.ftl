# Рэестр арганізацый і запрашэнні.

organisations-head = <b>Арганізацыі</b>
organisations-list = Якія арганізацыі дадаць?
    .name = Спіс
    .hint = Па радку на кожную: «Заводскі – Школа № 12».
organisations-added = ✅ Дададзена: { $added }. Ужо былі: { $known }.
    Запрашэнні для іх: /invite

invite-choose = З якога раёна арганізацыя?
invite-choose-organisation = <b>{ $territory }</b>: каму даць спасылку?
invite-reporter = Перашліце гэту спасылку тым, хто здае справаздачы за «{ $organisation }»:

    { $link }
invite-coordinator = Перашліце гэту спасылку каардынатару ({ $territory }):

    { $link }
