# Реєстр організацій і запрошення.

organisations-head = <b>Організації</b>
organisations-list = Які організації додати?
    .name = Список
    .hint = По рядку на кожну: «Покровський – Школа № 12».
organisations-added = ✅ Додано: { $added }. Уже були: { $known }.
    Запрошення для них: /invite

invite-choose = З якого району організація?
invite-choose-organisation = <b>{ $territory }</b>: кому дати посилання?
invite-reporter = Перешліть це посилання тим, хто звітує за «{ $organisation }»:

    { $link }
invite-coordinator = Перешліть це посилання координатору ({ $territory }):

    { $link }
