# Рэестр арганізацый і запрашэнні.

organisations-menu = <b>Арганізацыі: { $count }</b>
    Раёнаў: { $districts }

    Дашліце табліцу XLSX або CSV ці выберыце ніжэй.
press-organisations-file = Дадаць або змяніць
press-organisations-export = Выгрузіць
press-organisations-changes = Апошнія змены
