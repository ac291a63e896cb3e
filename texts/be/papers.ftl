# Афіцыйныя дакументы падзеі і тое, што гаворыцца пра іх у чаце.

press-papers = 📄 Дакументы
press-papers-working = { $format } · рабочы
press-papers-official = { $format } · афіцыйны
papers-choose = <b>{ $title }</b>

    Які файл зрабіць?
    Рабочы: са справаздачамі на праверцы і спісам тых, хто не здаў.
    Афіцыйны: толькі прынятыя справаздачы.
papers-making = ⏳ Рыхтую { $format }. Дашлю сюды.
papers-ready = <b>{ $title }</b>
    { $source }
papers-failed = Файл зрабіць не ўдалося. Паспрабуйце яшчэ раз: /totals

papers-number = { $number }
papers-day = { $day } года
papers-quoted = «{ $text }»
papers-quoted-within = „{ $text }“

papers-approve = ЗАЦВЯРДЖАЮ
papers-annex = Дадатак № ____
papers-annex-to = да загада: { $whose }
papers-blank-order = ад ___.___.20___ № ________
papers-blank-name = І. І. Прозвішча
papers-blank-date = «___» ______________ 20___ г.
papers-blank-position = Пасада
papers-executor = Вык. { $name }
papers-basis = Падстава: { $basis }.
papers-source = { $number ->
    [one] Складзена па { $number } справаздачы (прынята: { $accepted }, на праверцы: { $submitted }) на { $moment }.
   *[other] Складзена па { $number } справаздачах (прынята: { $accepted }, на праверцы: { $submitted }) на { $moment }.
}
papers-nothing-yet = Справаздач яшчэ няма.
papers-appendix = Дадатак. Фотаздымкі
papers-photo = Фотаздымак { $number }. { $caption }

papers-summary-title = ЗВОДНАЯ СПРАВАЗДАЧА
papers-summary-about = аб правядзенні мерапрыемства
papers-held = { $days } праведзена мерапрыемства { $title }.
papers-place = Тэрыторыя: { $place }.
papers-coordinator = Каардынатар: { $name }.
papers-reported = { $number ->
    [one] Улічана справаздача { $number } арганізацыі з { $owed }.
   *[other] Улічаны справаздачы { $number } арганізацый з { $owed }.
}
papers-not-held = Мерапрыемства не праводзілі: { $number }.
papers-people = { $number ->
    [one] У мерапрыемстве прыняў удзел { $number } чалавек.
    [few] У мерапрыемстве прынялі ўдзел { $number } чалавекі.
   *[many] У мерапрыемстве прынялі ўдзел { $number } чалавек.
}
papers-apart = Асобна, без складання з удзельнікамі: { $list }.
papers-table-categories = Табліца { $number }. Удзельнікі па катэгорыях
papers-table-organisations = Табліца { $number }. Звесткі па арганізацыях
papers-column-category = Катэгорыя
papers-column-people = Колькасць, чал.
papers-column-number = № п/п
papers-column-organisation = Установа адукацыі
papers-column-activities = Формы і мерапрыемствы
papers-column-all = Усяго
papers-column-partners = Партнёры
papers-column-links = Спасылкі
papers-column-activity = Форма
papers-column-count = Колькасць справаздач
papers-column-source = Крыніца
papers-column-date = Дата
papers-column-link = Спасылка або выходныя даныя
papers-total = УСЯГО
papers-activities = Формы мерапрыемстваў
papers-own-activities = Іншыя формы
papers-attracted = Прыцягнутыя арганізацыі
papers-partners = Сацыяльныя партнёры і спонсары
papers-publications = Публікацыі
papers-missing = Справаздачы не падалі ({ $number }): { $names }.
papers-nothing-held = Паведамілі, што мерапрыемства не праводзілі ({ $number }): { $names }.
papers-results = Вынікі
papers-winners = { $number ->
    [one] Па выніках мерапрыемства найбольш актыўнай установай адукацыі прызнана: { $names }.
   *[other] Па выніках мерапрыемства найбольш актыўнымі ўстановамі адукацыі прызнаны: { $names }.
}

papers-note-title = ІНФАРМАЦЫЙНАЯ ДАВЕДКА
papers-note-about = аб выніках правядзення мерапрыемства
papers-note-topic = Тэма: { $topic }.
papers-note-venue = Месца правядзення: { $venue }.
papers-note-organisers = Арганізатары: { $names }.
papers-note-took-part = У рабоце прынялі ўдзел:
papers-note-person = { $name }, { $position }
papers-note-localities = Геаграфія ўдзельнікаў: { $names }.
papers-note-total = { $number ->
    [one] Усяго ў рабоце прыняў удзел { $number } чалавек.
    [few] Усяго ў рабоце прынялі ўдзел { $number } чалавекі.
   *[many] Усяго ў рабоце прынялі ўдзел { $number } чалавек.
}
papers-note-programme = У праграме:
papers-note-item = { $speaker }, { $position } – { $form }: { $topic }

papers-year-title = ВЫНІКІ ДЗЕЙНАСЦІ
papers-year-of = за { $year } год
papers-year-held = { $number ->
    [one] Па плане работы праведзена { $number } мерапрыемства.
    [few] Па плане работы праведзены { $number } мерапрыемствы.
   *[many] Па плане работы праведзена { $number } мерапрыемстваў.
}
papers-year-apart = Паказчыкі (кожны сам па сабе, паміж сабой не складаюцца):
papers-year-all = Паказчыкі ўсіх арганізацый
papers-column-event = Мерапрыемства
papers-column-mode = Форма правядзення
papers-column-figure = Паказчык
papers-column-number-of = Колькасць

papers-sheet-reports = Справаздачы
papers-sheet-counts = Па катэгорыях
papers-sheet-choices = Варыянты
papers-sheet-numbers = Лікі
papers-sheet-names = Назвы
papers-sheet-links = Спасылкі
papers-sheet-records = Запісы
papers-sheet-texts = Тэксты
papers-sheet-photos = Фотаздымкі
papers-cell-report = № справаздачы
papers-cell-organisation = Арганізацыя
papers-cell-official = Поўная назва
papers-cell-district = Раён
papers-cell-state = Стан
papers-cell-handed-in = Здадзена
papers-cell-late = Спазненне
papers-cell-question = Пытанне
papers-cell-answer = Адказ
papers-cell-count = Колькі
papers-cell-part = Частка { $number }
papers-cell-caption = Подпісы
papers-cell-total = Разам
