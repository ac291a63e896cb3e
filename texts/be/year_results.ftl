# Форма «Вынікі года».

year-results-title = Вынікі года

year-results-status = Які ў пляцоўкі статус і тэма?
    .name = Статус
    .hint = Напрыклад: «абласная стажыровачная пляцоўка па тэме …».
year-results-events = Што праведзена за год?
    .name = Мерапрыемствы
    .hint = Па радку: «дата – назва – вочна ці анлайн».
year-results-registered = Колькі ўсяго зарэгістравана?
    .name = Зарэгістравана
    .hint = Адзін лік.
year-results-people_in_person = Колькі чалавек удзельнічала вочна?
    .name = Вочна
    .hint = Адзін лік.
year-results-online = Колькі чалавек удзельнічала анлайн?
    .name = Анлайн
    .hint = Адзін лік.
year-results-views = Колькі праглядаў?
    .name = Прагляды
    .hint = Адзін лік. З удзельнікамі ён не складваецца.
year-results-works = Колькі работ на конкурсах?
    .name = Работы
    .hint = Адзін лік.
year-results-feedback = Якія былі водгукі?
    .name = Водгукі
    .hint = Да 2000 знакаў.
year-results-problems = Што перашкаджала і што вы прапануеце?
    .name = Цяжкасці
    .hint = Да 2000 знакаў.
year-results-conclusions = Які вынік года?
    .name = Вынік
    .hint = Да 2000 знакаў.
