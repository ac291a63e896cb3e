# Падзеі і тэрміны.

events-card = <b>{ $title }</b>
    { $days }
    Тэрмін: <b>{ $due }</b>
events-lock-at = Са спазненнем прымаем да: { $moment }
events-lock-none = Са спазненнем прымаем без абмежавання
events-levels-one = Прыём у адзін узровень
events-levels-two = Прыём у два ўзроўні: раён, потым вышэйшы
events-share = Здалі { $reported } з { $owed }
events-extended = ⏳ { $name }: да { $moment }
events-cancelled = 🚫 Падзея адменена, справаздач не чакаем.
events-ask-due = <b>{ $title }</b>
    Тэрмін цяпер: { $due }
    Якім ён стане? Выберыце або напішыце: «28.11.2026 18:00».
events-ask-lock = <b>{ $title }</b>
    Тэрмін: { $due }
    Да якога часу прымаць са спазненнем? Выберыце або напішыце: «28.11.2026 18:00».
events-ask-extend = <b>{ $title }</b>
    { $organisation }
    Тэрмін цяпер: { $due }
    Да якога часу падоўжыць? Выберыце або напішыце: «28.11.2026 18:00».
events-extend-whom = <b>{ $title }</b>
    Каму падоўжыць тэрмін?
events-extend-nobody = <b>{ $title }</b>
    Падаўжаць няма каму: справаздачы ні ад кога не чакаем.
events-cancel-sure = Адмяніць «{ $title }»?
    Справаздачу больш ніхто не будзе вінен, дасланае застанецца. Тым, хто яшчэ не здаў, я напішу.
events-restore-sure = Аднавіць «{ $title }»?
    Справаздачу зноў чакаем ад тых, хто не здаў. Я ім напішу.
events-add = <b>{ $title }</b>
    Каго дадаць? Лік — колькі арганізацый яшчэ без гэтай справаздачы. Іх педагогам я адразу напішу.
events-add-nobody = <b>{ $title }</b>
    Дадаваць няма каго: справаздачу чакаем ужо ад усіх.
events-add-too-late = Тэрмін ужо мінуў. Спачатку перанясіце яго.
events-gone = Тут ужо няма чаго мяняць. Як цяпер: /events
events-told-due = 📅 <b>{ $title }</b>
    { $names }
    Тэрмін справаздачы зменены. Было: { $was }. Стала: <b>{ $due }</b>.
events-told-cancelled = 🚫 <b>{ $title }</b>
    { $names }
    Падзея адменена, справаздача не патрэбна.
events-told-restored = 📌 <b>{ $title }</b>
    { $names }
    Падзея зноў у сіле, чакаем справаздачу. Тэрмін: { $due }.

press-event-due = 📅 Тэрмін
press-event-lock = 🔒 Спазненні
press-event-one-level = Прымаць у адзін узровень
press-event-two-levels = Прымаць у два ўзроўні
press-event-add = ➕ Арганізацыі
press-event-add-all = ➕ Усіх: { $count }
press-event-extend = ⏳ Падоўжыць адной
press-event-cancel = 🚫 Адмяніць
press-event-cancel-yes = 🚫 Так, адмяніць падзею
press-event-restore = Аднавіць
press-event-restore-yes = Так, аднавіць
press-event-list = Усе падзеі
press-event-back = ⬅️ Да падзеі
press-no-lock = Без абмежавання
press-no-extension = Зняць падаўжэнне

invalid-extension-before-due = Гэта не пазней за агульны тэрмін. Падаўжаюць на больш позні час.
invalid-lock-in-the-past = Гэты час ужо мінуў. Выберыце іншы.
invalid-lock-before-due = Гэта раней за тэрмін. Выберыце час не раней за тэрмін.
