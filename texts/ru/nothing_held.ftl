# «Мы не проводили».

nothing-why = ➖ <b>{ $title }</b>
    { $organisation }

    Почему не проводили? Нажмите или напишите сами.
nothing-not-this-year = не участвуем в этом году
nothing-moved = перенесли
nothing-cannot = нет возможности
nothing-reason-length = Нужно от 3 до 500 знаков. Например: «ремонт, перенесли на май».
nothing-reason-in-words = Напишите причину словами или нажмите кнопку.
nothing-recorded = ➖ Записано: не проводили.
    <b>{ $title }</b>
    { $organisation }
    Причина: { $reason }

    Отчёт сдавать не нужно.
nothing-still-owed = Хорошо, ждём отчёт: <b>{ $title }</b>
nothing-said-by = ➖ Записано, что этого не проводили. Автор записи: { $name }. Подробнее: /mine
nothing-told = ➖ { $organisation }: не проводили.
    { $title }
    Причина: { $reason }
nothing-taken-back = ✏️ { $organisation }: всё-таки проводили, будет отчёт.
    { $title }
press-not-nothing = ⬅️ Нет, сдадим отчёт
press-held = Всё-таки проводили
