# Рэестр арганізацый і запрашэнні.

organisations-menu = <b>Арганізацыі: { $count }</b>
    Раёнаў: { $districts }

    Дашліце табліцу XLSX або CSV ці выберыце ніжэй.
press-organisations-lines = Дадаць спісам
press-organisations-file = Загрузіць табліцу
press-organisations-export = Выгрузіць
press-organisations-changes = Апошнія змены
organisations-head = <b>Арганізацыі</b>
organisations-list = Якія арганізацыі дадаць?
    .name = Спіс
    .hint = Па радку на кожную: «Заводскі – Школа № 12».
organisations-added = ✅ Дададзена: { $added }. Ужо былі: { $known }.
    Запрашэнні для іх: /invite
