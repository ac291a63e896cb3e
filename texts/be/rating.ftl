# Самая актыўная арганізацыя: табліца, вага, прычыны.

rating-head = 🏆 <b>{ $title }</b>
    { $days }
rating-accepted = { $count ->
    [one] У рэйтынгу { $count } арганізацыя з прынятай справаздачай.
    [few] У рэйтынгу { $count } арганізацыі з прынятай справаздачай.
   *[many] У рэйтынгу { $count } арганізацый з прынятай справаздачай.
}
rating-weights = Вага: { $weights }
rating-weight = { $name }: { $weight }
rating-no-weights = усюды нуль
rating-trial = 🧪 Гэта проба: вага не захавана, яе бачыце толькі вы.
rating-settled = Цяпер дзейнічае: { $weights }
rating-frozen = 🔒 Вага замацавана { $day }
rating-own-territory = Месцы — сярод арганізацый вашай тэрыторыі.
rating-of-territory = Месцы — сярод арганізацый тэрыторыі: { $name }
rating-nobody = Пакуль ніводная справаздача не прынята. Як толькі прымуць, арганізацыя з’явіцца тут.
rating-line = { $place }. <b>{ $name }</b> — { $points }
rating-line-moved = { $place }. <b>{ $name }</b> — { $points } (было месца { $before })
rating-part = { $name }: { $points }
rating-no-parts = балаў пакуль няма
rating-choose-territory = Сярод арганізацый якой тэрыторыі параўнаць?
rating-admins-only = Вагу і пераможцаў мяняе адміністратар. Вам бачна табліца.
rating-nothing-weighs = Уся вага нулявая. Дайце вагу хаця б аднаму крытэрыю.
rating-save-first = Спачатку захавайце новую вагу або скасуйце пробу.

press-rating-why = { $place }. { $name }
press-rating-where = 🗺 Па тэрыторыях
press-rating-everywhere = 🗺 Усе арганізацыі
press-rating-weights = ⚖️ Вага
press-rating-winners = 🏆 Пераможцы
press-rating-table = ⬅️ Да табліцы
press-rating-report = 📄 Справаздача
press-rating-win = 🏆 Пацвердзіць перамогу
press-rating-save = ✅ Захаваць
press-rating-drop = ↩️ Скасаваць пробу
press-rating-freeze = 🔒 Замацаваць

rating-people = удзельнікі
rating-breadth = формы
rating-partners = партнёры
rating-evidence = фота і публікацыі
rating-timeliness = у тэрмін
rating-parents = бацькі

rating-preset-balanced = Звычайны
rating-preset-reach = Ахоп
rating-preset-openness = Адкрытасць
rating-preset-families = Сем’і

rating-weights-how = Вага крытэрыю — ад 0 (не ўлічваць) да { $heaviest }. Мяняйце: ніжэй адразу відаць, хто быў бы першым. Да захавання нічога не зменіцца.
rating-frozen-how = 🔒 Вага замацавана. Змена трапіць у гісторыю падзеі.

rating-mark = <b>{ $name }</b>: { $fact }
    { $percent } % ад { $most } = { $points }
rating-fact-by-size = { $number } чал. на { $size } навучэнцаў ({ $percent } %)
rating-fact-by-usual-size = { $number } чал.; колькасць навучэнцаў невядомая, узята медыяна падобных арганізацый: { $size } ({ $percent } %)
rating-fact-by-median = { $number } чал.; колькасці навучэнцаў невядомыя, параўналі з медыянай удзельнікаў: { $median }
rating-fact-forms = розных форм: { $number }
rating-fact-partners = партнёраў і прыцягнутых: { $number }
rating-fact-evidence = фота: { $photos }, публікацый: { $publications }
rating-fact-on-time = справаздача здадзена ў тэрмін
rating-fact-late = { $days ->
    [one] справаздача пазней тэрміну: { $days } дзень
    [few] справаздача пазней тэрміну: { $days } дні
   *[many] справаздача пазней тэрміну: { $days } дзён
}
rating-why-alone = Параўноўваць пакуль няма з кім.
rating-why-tied = { $count ->
    [one] Столькі ж балаў яшчэ ў { $count } арганізацыі: месца агульнае.
   *[other] Столькі ж балаў яшчэ ў { $count } арганізацый: месца агульнае.
}
rating-why-behind = Да месца вышэй не хапае { $points }: там { $organisation }. Найбольшую розніцу дае крытэрый «{ $criterion }».
rating-why-ahead = Адрыў ад наступнага месца — { $points }: там { $organisation }. Найбольшую розніцу дае крытэрый «{ $criterion }».

rating-number = { NUMBER($number, minimumFractionDigits: 1) }
rating-means-people = Удзельнікі вочна адносна колькасці навучэнцаў арганізацыі. Столькі ж, колькі навучэнцаў, — поўны бал. Дзе колькасць невядомая, бярэцца медыяна падобных арганізацый.
rating-means-breadth = Розныя формы мерапрыемстваў. Поўны бал — { $forms }.
rating-means-partners = Партнёры і прыцягнутыя арганізацыі, кожная адзін раз. Поўны бал — { $partners }.
rating-means-evidence = Фотаздымкі (палова бала — { $photos }) і публікацыі (палова бала — { $publications }).
rating-means-timeliness = Справаздача здадзена ў тэрмін, з улікам падаўжэння. За спазненне бал змяншаецца і знікае за { $days } дн.
rating-means-parents = Бацькі адносна колькасці навучэнцаў. Адзін на { $pupils } навучэнцаў — поўны бал.
