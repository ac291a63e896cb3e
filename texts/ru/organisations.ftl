# Реестр организаций и приглашения.

organisations-menu = <b>Организации: { $count }</b>
    Районов: { $districts }

    Пришлите таблицу XLSX или CSV или выберите ниже.
press-organisations-file = Добавить или изменить
press-organisations-export = Выгрузить
press-organisations-changes = Последние изменения
