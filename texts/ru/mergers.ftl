# Объединение двух записей одной организации.

press-organisations-merge = Объединить две
merger-ask-double = 🔗 Какая запись лишняя? Напишите её название.
merger-proposals = Или выберите похожую пару. Первая останется.
merger-ask-stays = Лишняя: <b>{ $double }</b> · { $place }

    Какая организация останется? Напишите её название.
merger-which = Уточните, какая из них:
merger-unknown = Не нахожу «{ $written }». Напишите так, как в списке, например: «Школа № 12».
press-merger-drop = Не объединять
merger-dropped = Хорошо, всё осталось как было.
merger-preview = <b>Объединить?</b>

    Останется: <b>{ $stays }</b> · { $stays_place }
    Лишняя: <b>{ $double }</b> · { $double_place }
merger-moves = От лишней перейдут:
    людей – { $people }
    начатых и сданных отчётов – { $reports }
    событий с отчётом – { $obligations }
    приглашений – { $invitations }
    названий – { $names }
merger-both-owe = Событий, где отчёта ждали от обеих: { $count }. Теперь ждём по одному.
merger-both-reported = ⚠️ Отчёты есть у обеих. Считать будем один, второй сохраним:
merger-pair = { $title }: считаем { $counts }, сохраним { $aside }
merger-side = «{ $name }» ({ $state })
merger-may-be-undone = Объединение можно будет отменить.
press-merger-merge = ✅ Объединить
press-merger-swap = 🔄 Поменять местами
press-merger-other = Другая пара
merger-changed = Тем временем кое-что изменилось. Посмотрите ещё раз.
merger-done = ✅ Объединено: «{ $double }» теперь «{ $stays }».
    Бот написал людям: { $count }.
press-merger-undo = ↩️ Отменить объединение
register-did-merger = { $number }. { $moment }, { $name }: объединение. «{ $double }» теперь «{ $stays }».
merger-undone = ↩️ Объединение отменено. «{ $double }» и «{ $stays }» снова отдельно.
merger-kept = За это время у «{ $stays }» начаты отчёты, они там и остались: { $titles }.
merger-way-merged = Пока не отменить: «{ $name }» потом объединили с другой. Сначала отмените то объединение. Сейчас ничего не изменилось.
merger-way-name = Пока не отменить: в районе появилась другая «{ $name }». Сначала объедините её с нужной. Сейчас ничего не изменилось.
merger-way-covered = Пока не отменить: за «{ $name }» засчитан отчёт другой организации. Сначала попросите снять эту отметку в отчёте. Сейчас ничего не изменилось.
merger-told = «{ $double }» и «{ $stays }» – одна организация. Теперь вы отчитываетесь за «{ $stays }». Начатое и сданное сохранилось.
merger-told-others = «{ $double }» и «{ $stays }» – одна организация. Её люди теперь с вами в «{ $stays }».
merger-told-aside = За «{ $title }» есть два отчёта. Считаем другой, ваш сохранён.
merger-told-undone = «{ $double }» и «{ $stays }» снова отдельно. Вы отчитываетесь за «{ $own }».
