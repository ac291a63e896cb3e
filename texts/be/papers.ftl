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
papers-copy-working = рабочы
papers-copy-official = афіцыйны
papers-too-early = ⏳ Тэрмін здачы яшчэ не выйшаў ({ $moment }): вынік можа змяніцца.
papers-failed = Файл зрабіць не ўдалося. Паспрабуйце яшчэ раз: /totals

papers-changed = 📄 <b>{ $title }</b>
    З таго часу, як вы атрымалі { $papers }, справаздачы змяніліся.
papers-changed-paper = { $paper } ад { $day }
papers-changed-names = { $count ->
    [one] { $count } справаздача: { $names }.
    [few] { $count } справаздачы: { $names }.
   *[many] { $count } справаздач: { $names }.
}
papers-changed-names-more = { $count ->
    [one] { $count } справаздача: { $names } і яшчэ { $left }.
    [few] { $count } справаздачы: { $names } і яшчэ { $left }.
   *[many] { $count } справаздач: { $names } і яшчэ { $left }.
}
papers-changed-hint = Калі дакумент ужо адпраўлены, зрабіце яго нанова:
press-papers-again = 🔄 Зрабіць нанова: { $format }

papers-number = { $number }
papers-day = { $day } года
papers-quoted = «{ $text }»
papers-quoted-within = „{ $text }“

papers-approve = ЗАЦВЯРДЖАЮ
papers-annex = Дадатак № ____
papers-annex-to = да загада: { $whose }
papers-blank-order = ад ___.___.20___ № ________
papers-blank-name = __________________
papers-blank-date = «___» ______________ 20___ г.
papers-blank-position = __________________
papers-executor = Вык. { $name }
papers-basis = Падстава: { $basis }.
papers-source = { $number ->
    [one] Складзена па { $number } справаздачы (прынята: { $accepted }, на праверцы: { $submitted }) на { $moment }.
   *[other] Складзена па { $number } справаздачах (прынята: { $accepted }, на праверцы: { $submitted }) на { $moment }.
}
papers-nothing-yet = Справаздач яшчэ няма.
papers-appendix = Дадатак. Фотаздымкі
papers-photo = Фотаздымак { $number }. { $caption }
papers-photos-more = У дадатак увайшлі не ўсе выбраныя фатаграфіі. Яшчэ { $number } — у архіве з фота.

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

papers-plan-title = МАНІТОРЫНГ
papers-plan-about = выканання плана мерапрыемстваў
papers-plan-on = па стане на { $day }
papers-plan-approved = План зацверджаны: { $by }.
papers-plan-measures = { $number ->
    [one] У плане { $number } мерапрыемства: { $list }.
    [few] У плане { $number } мерапрыемствы: { $list }.
   *[many] У плане { $number } мерапрыемстваў: { $list }.
}
papers-plan-quarters = Тэрміны і выкананне па кварталах
papers-plan-quarter = { $quarter } квартал { $year } года
papers-plan-column-quarter = Квартал, год
papers-plan-column-planned = Тэрмінаў па плане
papers-plan-column-finished = Выканана
papers-plan-column-overdue = Пратэрмінавана
papers-plan-column-measure = Мерапрыемства
papers-plan-column-dates = Тэрмін па плане
papers-plan-column-responsible = Адказныя
papers-plan-column-state = Стан справы
papers-plan-column-fact = Выкананне
papers-plan-column-proof = Пацвярджэнне
papers-plan-moved = Тэрмін перанесены на { $day }: { $reason }
papers-plan-until = Да { $day }:
papers-plan-said-done = Адзначана: выканана
papers-plan-said-not-done = Адзначана: не выканана
papers-plan-reports = Адказалі: { $reported } з { $owed }
papers-plan-carried-out = Выканалі: { $number }
papers-plan-held = Праведзена: { $days }
papers-plan-people = Удзельнікаў: { $number }
papers-plan-indicator = Паказчык: { $value }
papers-plan-photos = Фотаздымкаў: { $number }
papers-plan-more = і яшчэ спасылак: { $number }
papers-plan-ready = 📋 План: <b>{ $title }</b>
    { $source }

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
