# Аб’яднанне двух запісаў адной арганізацыі.

press-organisations-merge = Аб’яднаць дзве
merger-ask-double = 🔗 Які запіс лішні? Напішыце яго назву.
merger-proposals = Або выберыце падобную пару. Першая застанецца.
merger-ask-stays = Лішняя: <b>{ $double }</b> · { $place }

    Якая арганізацыя застанецца? Напішыце яе назву.
merger-which = Удакладніце, якая з іх:
merger-unknown = Не знаходжу «{ $written }». Напішыце так, як у спісе, напрыклад: «Школа № 12».
press-merger-drop = Не аб’ядноўваць
merger-dropped = Добра, усё засталося як было.
merger-preview = <b>Аб’яднаць?</b>

    Застанецца: <b>{ $stays }</b> · { $stays_place }
    Лішняя: <b>{ $double }</b> · { $double_place }
merger-moves = Ад лішняй пяройдуць:
    людзей – { $people }
    пачатых і здадзеных справаздач – { $reports }
    падзей са справаздачай – { $obligations }
    запрашэнняў – { $invitations }
    назваў – { $names }
merger-both-owe = Падзей, дзе справаздачу чакалі ад абедзвюх: { $count }. Цяпер чакаем па адной.
merger-both-reported = ⚠️ Справаздачы ёсць у абедзвюх. Лічыць будзем адну, другую захаваем:
merger-pair = { $title }: лічым { $counts }, захаваем { $aside }
merger-side = «{ $name }» ({ $state })
merger-may-be-undone = Аб’яднанне можна будзе адмяніць.
press-merger-merge = ✅ Аб’яднаць
press-merger-swap = 🔄 Памяняць месцамі
press-merger-other = Іншая пара
merger-changed = Тым часам нешта змянілася. Паглядзіце яшчэ раз.
merger-done = ✅ Аб’яднана: «{ $double }» цяпер «{ $stays }».
    Бот напісаў людзям: { $count }.
press-merger-undo = ↩️ Адмяніць аб’яднанне
register-did-merger = { $number }. { $moment }, { $name }: аб’яднанне. «{ $double }» цяпер «{ $stays }».
merger-undone = ↩️ Аб’яднанне адменена. «{ $double }» і «{ $stays }» зноў асобна.
merger-kept = За гэты час у «{ $stays }» пачаты справаздачы, яны там і засталіся: { $titles }.
merger-way-merged = Пакуль не адмяніць: «{ $name }» потым аб’ядналі з іншай. Спачатку адмяніце тое аб’яднанне. Зараз нічога не змянілася.
merger-way-name = Пакуль не адмяніць: у раёне з’явілася іншая «{ $name }». Спачатку аб’яднайце яе з патрэбнай. Зараз нічога не змянілася.
merger-way-covered = Пакуль не адмяніць: за «{ $name }» залічана справаздача іншай арганізацыі. Спачатку папрасіце зняць гэтую адзнаку ў справаздачы. Зараз нічога не змянілася.
merger-told = «{ $double }» і «{ $stays }» – адна арганізацыя. Цяпер вы даяце справаздачы за «{ $stays }». Пачатае і здадзенае захавалася.
merger-told-others = «{ $double }» і «{ $stays }» – адна арганізацыя. Яе людзі цяпер з вамі ў «{ $stays }».
merger-told-aside = За «{ $title }» ёсць дзве справаздачы. Лічым другую, ваша захавана.
merger-told-undone = «{ $double }» і «{ $stays }» зноў асобна. Вы даяце справаздачы за «{ $own }».
