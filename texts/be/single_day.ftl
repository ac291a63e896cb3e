# Форма «Адзіны дзень» (раздзел 6 палажэння).

single-day-title = Адзіны дзень

single-day-activities = Якія формы мерапрыемстваў прайшлі?
    .name = Мерапрыемствы
    .hint = Адзначце кнопкамі. Калі было яшчэ нешта, напішыце.
single-day-activities-open-days = Дні адчыненых дзвярэй, прэзентацыі
single-day-activities-meetings = Сустрэчы з цікавымі людзьмі
single-day-activities-exhibitions = Выставы тэхнічнай творчасці
single-day-activities-demonstrations = Паказальныя выступленні
single-day-activities-competitions = Спаборніцтвы, конкурсы, алімпіяды
single-day-activities-workshops = Майстар-класы
single-day-activities-with-parents-and-partners = З бацькамі і партнёрамі
single-day-activities-excursions = Экскурсіі
single-day-activities-promotions = Рэкламныя акцыі
single-day-activities-media = Асвятленне ў СМІ

single-day-people = Колькі чалавек удзельнічала вочна?
    .name = Удзельнікі
    .hint = Можна адным паведамленнем: «вуч 120, бацькі 30, пед 9».

single-day-online = Колькі чалавек удзельнічала анлайн?
    .name = Анлайн
    .hint = Адзін лік. Да вочных удзельнікаў ён не дадаецца.

single-day-views = Колькі праглядаў у трансляцый і запісаў?
    .name = Прагляды
    .hint = Адзін лік. З удзельнікамі ён не складваецца.

single-day-attracted = Якія арганізацыі вы прыцягнулі?
    .name = Прыцягнутыя
    .hint = Кожная назва з новага радка.

single-day-partners = Хто быў сацыяльным партнёрам або спонсарам?
    .name = Партнёры
    .hint = Кожная назва з новага радка.

single-day-photos = Дашліце фотаздымкі
    .name = Фотаздымкі
    .hint = Ад 1 да 30, можна альбомам або файламі. Подпісы захаваюцца. Імёны дзяцей не патрэбны.

single-day-publications = Дзе пра гэта напісалі або паказалі?
    .name = Публікацыі
    .hint = Спасылкі на відэа і нататкі. Друкаваныя выданні — словамі: «Настаўніцкая газета, 28.11.2026, с. 3».

single-day-comment = Хочаце нешта дадаць?
    .name = Каментарый
    .hint = Коратка, да 1000 знакаў.
