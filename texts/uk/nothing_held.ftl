# «Ми не проводили».

nothing-why = ➖ <b>{ $title }</b>
    { $organisation }

    Чому не проводили? Натисніть або напишіть самі.
nothing-not-this-year = не беремо участі цього року
nothing-moved = перенесли на інший час
nothing-cannot = немає можливості
nothing-reason-length = Потрібно від 3 до 500 знаків. Наприклад: «ремонт, перенесли на травень».
nothing-reason-in-words = Напишіть причину словами або натисніть кнопку.
nothing-recorded = ➖ Записано: не проводили.
    <b>{ $title }</b>
    { $organisation }
    Причина: { $reason }

    Звіт подавати не потрібно.
nothing-still-owed = Добре, чекаємо звіт: <b>{ $title }</b>
nothing-said-by = ➖ Записано, що цього не проводили. Автор запису: { $name }. Докладніше: /mine
nothing-told = ➖ { $organisation }: заходу не було.
    { $title }
    Причина: { $reason }
nothing-taken-back = ✏️ { $organisation }: усе ж проводили, буде звіт.
    { $title }
press-not-nothing = ⬅️ Ні, подамо звіт
press-held = Усе ж проводили
