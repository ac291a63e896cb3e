# Реєстр організацій і запрошення.

organisations-menu = <b>Організації: { $count }</b>
    Районів: { $districts }

    Надішліть таблицю XLSX або CSV чи виберіть нижче.
press-organisations-file = Додати або змінити
press-organisations-export = Вивантажити
press-organisations-changes = Останні зміни
