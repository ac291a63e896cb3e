# Реєстр організацій і запрошення.

organisations-menu = <b>Організації: { $count }</b>
    Районів: { $districts }

    Надішліть таблицю XLSX або CSV чи виберіть нижче.
press-organisations-lines = Додати списком
press-organisations-file = Завантажити таблицю
press-organisations-export = Вивантажити
press-organisations-changes = Останні зміни
organisations-head = <b>Організації</b>
organisations-list = Які організації додати?
    .name = Список
    .hint = По рядку на кожну: «Покровський – Школа № 12».
organisations-added = ✅ Додано: { $added }. Уже були: { $known }.
    Запрошення для них: /invite
