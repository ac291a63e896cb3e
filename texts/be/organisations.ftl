# Реестр организаций и приглашения.

organisations-head = <b>Организации</b>
organisations-list = Какие организации добавить?
    .name = Список
    .hint = По строке на каждую: «Заводский – Школа № 12».
organisations-added = ✅ Добавлено: { $added }. Уже были: { $known }.
    Приглашения для них: /invite

invite-choose = Из какого района организация?
invite-choose-organisation = <b>{ $territory }</b>: кому дать ссылку?
invite-reporter = Перешлите эту ссылку тем, кто отчитывается за «{ $organisation }»:

    { $link }
invite-coordinator = Перешлите эту ссылку координатору ({ $territory }):

    { $link }
