# «Мы не праводзілі».

nothing-why = ➖ <b>{ $title }</b>
    { $organisation }

    Чаму не праводзілі? Націсніце або напішыце самі.
nothing-not-this-year = не ўдзельнічаем сёлета
nothing-moved = перанеслі
nothing-cannot = няма магчымасці
nothing-reason-length = Трэба ад 3 да 500 знакаў. Напрыклад: «рамонт, перанеслі на май».
nothing-reason-in-words = Напішыце прычыну словамі або націсніце кнопку.
nothing-recorded = ➖ Запісана: не праводзілі.
    <b>{ $title }</b>
    { $organisation }
    Прычына: { $reason }

    Справаздачу здаваць не трэба.
nothing-still-owed = Добра, чакаем справаздачу: <b>{ $title }</b>
nothing-said-by = ➖ Запісана, што гэтага не праводзілі. Аўтар запісу: { $name }. Падрабязней: /mine
nothing-told = ➖ { $organisation }: не праводзілі.
    { $title }
    Прычына: { $reason }
nothing-taken-back = ✏️ { $organisation }: усё ж праводзілі, будзе справаздача.
    { $title }
press-not-nothing = ⬅️ Не, здадзім справаздачу
press-held = Усё ж праводзілі
