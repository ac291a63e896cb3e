# Реестр организаций и приглашения.

organisations-menu = <b>Организации: { $count }</b>
    Районов: { $districts }

    Пришлите таблицу XLSX или CSV или выберите ниже.
press-organisations-lines = Добавить списком
press-organisations-file = Загрузить таблицу
press-organisations-export = Выгрузить
press-organisations-changes = Последние изменения
organisations-head = <b>Организации</b>
organisations-list = Какие организации добавить?
    .name = Список
    .hint = По строке на каждую: «Заводский – Школа № 12».
organisations-added = ✅ Добавлено: { $added }. Уже были: { $known }.
    Приглашения для них: /invite
