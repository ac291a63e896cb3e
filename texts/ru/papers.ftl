# Официальные документы события и то, что говорится о них в чате.

press-papers = 📄 Документы
press-papers-working = { $format } · рабочий
press-papers-official = { $format } · официальный
papers-choose = <b>{ $title }</b>

    Какой файл сделать?
    Рабочий: с отчётами на проверке и списком тех, кто не сдал.
    Официальный: только принятые отчёты.
papers-making = ⏳ Готовлю { $format }. Пришлю сюда.
papers-ready = <b>{ $title }</b>
    { $source }
papers-copy-working = рабочий
papers-copy-official = официальный
papers-too-early = ⏳ Срок сдачи ещё не вышел ({ $moment }): итог может измениться.
papers-failed = Файл сделать не получилось. Попробуйте ещё раз: /totals

papers-changed = 📄 <b>{ $title }</b>
    С тех пор как вы получили { $papers }, отчёты изменились.
papers-changed-paper = { $paper } от { $day }
papers-changed-names = { $count ->
    [one] { $count } отчёт: { $names }.
    [few] { $count } отчёта: { $names }.
   *[many] { $count } отчётов: { $names }.
}
papers-changed-names-more = { $count ->
    [one] { $count } отчёт: { $names } и ещё { $left }.
    [few] { $count } отчёта: { $names } и ещё { $left }.
   *[many] { $count } отчётов: { $names } и ещё { $left }.
}
papers-changed-hint = Если документ уже отправлен, сделайте его заново:
press-papers-again = 🔄 Сделать заново: { $format }

papers-number = { $number }
papers-day = { $day } года
papers-quoted = «{ $text }»
papers-quoted-within = „{ $text }“

papers-approve = УТВЕРЖДАЮ
papers-annex = Приложение № ____
papers-annex-to = к приказу: { $whose }
papers-blank-order = от ___.___.20___ № ________
papers-blank-name = __________________
papers-blank-date = «___» ______________ 20___ г.
papers-blank-position = __________________
papers-executor = Исп. { $name }
papers-basis = Основание: { $basis }.
papers-source = { $number ->
    [one] Составлено по { $number } отчёту (принято: { $accepted }, на проверке: { $submitted }) на { $moment }.
   *[other] Составлено по { $number } отчётам (принято: { $accepted }, на проверке: { $submitted }) на { $moment }.
}
papers-nothing-yet = Отчётов ещё нет.
papers-appendix = Приложение. Фотографии
papers-photo = Фото { $number }. { $caption }
papers-photos-more = В приложение вошли не все выбранные фотографии. Ещё { $number } — в архиве с фото.

papers-summary-title = СВОДНЫЙ ОТЧЁТ
papers-summary-about = о проведении мероприятия
papers-held = { $days } проведено мероприятие { $title }.
papers-place = Территория: { $place }.
papers-coordinator = Координатор: { $name }.
papers-reported = { $number ->
    [one] Учтён отчёт { $number } организации из { $owed }.
   *[other] Учтены отчёты { $number } организаций из { $owed }.
}
papers-not-held = Мероприятие не проводили: { $number }.
papers-people = { $number ->
    [one] В мероприятии принял участие { $number } человек.
    [few] В мероприятии приняли участие { $number } человека.
   *[many] В мероприятии приняли участие { $number } человек.
}
papers-apart = Отдельно, без сложения с участниками: { $list }.
papers-table-categories = Таблица { $number }. Участники по категориям
papers-table-organisations = Таблица { $number }. Сведения по организациям
papers-column-category = Категория
papers-column-people = Количество, чел.
papers-column-number = № п/п
papers-column-organisation = Образовательная организация
papers-column-activities = Формы и мероприятия
papers-column-all = Всего
papers-column-partners = Партнёры
papers-column-links = Ссылки
papers-column-activity = Форма
papers-column-count = Количество отчётов
papers-column-source = Источник
papers-column-date = Дата
papers-column-link = Ссылка или выходные данные
papers-total = ИТОГО
papers-activities = Формы мероприятий
papers-own-activities = Иные формы
papers-attracted = Привлечённые организации
papers-partners = Социальные партнёры и спонсоры
papers-publications = Публикации
papers-missing = Отчёты не представили ({ $number }): { $names }.
papers-nothing-held = Сообщили, что мероприятие не проводили ({ $number }): { $names }.
papers-results = Итоги
papers-winners = { $number ->
    [one] По итогам мероприятия наиболее активной образовательной организацией признана: { $names }.
   *[other] По итогам мероприятия наиболее активными образовательными организациями признаны: { $names }.
}

papers-note-title = ИНФОРМАЦИОННАЯ СПРАВКА
papers-note-about = об итогах проведения мероприятия
papers-note-topic = Тема: { $topic }.
papers-note-venue = Место проведения: { $venue }.
papers-note-organisers = Организаторы: { $names }.
papers-note-took-part = В работе приняли участие:
papers-note-person = { $name }, { $position }
papers-note-localities = География участников: { $names }.
papers-note-total = { $number ->
    [one] Всего в работе принял участие { $number } человек.
    [few] Всего в работе приняли участие { $number } человека.
   *[many] Всего в работе приняли участие { $number } человек.
}
papers-note-programme = В программе:
papers-note-item = { $speaker }, { $position } – { $form }: { $topic }

papers-year-title = ИТОГИ ДЕЯТЕЛЬНОСТИ
papers-year-of = за { $year } год
papers-year-held = { $number ->
    [one] По плану работы проведено { $number } мероприятие.
    [few] По плану работы проведено { $number } мероприятия.
   *[many] По плану работы проведено { $number } мероприятий.
}
papers-year-apart = Показатели (каждый сам по себе, между собой не складываются):
papers-year-all = Показатели всех организаций
papers-column-event = Мероприятие
papers-column-mode = Форма проведения
papers-column-figure = Показатель
papers-column-number-of = Количество

papers-plan-title = МОНИТОРИНГ
papers-plan-about = выполнения плана мероприятий
papers-plan-on = по состоянию на { $day }
papers-plan-approved = План утверждён: { $by }.
papers-plan-measures = { $number ->
    [one] В плане { $number } мероприятие: { $list }.
    [few] В плане { $number } мероприятия: { $list }.
   *[many] В плане { $number } мероприятий: { $list }.
}
papers-plan-quarters = Сроки и исполнение по кварталам
papers-plan-quarter = { $quarter } квартал { $year } г.
papers-plan-column-quarter = Квартал
papers-plan-column-planned = Сроков по плану
papers-plan-column-finished = Исполнено
papers-plan-column-overdue = Просрочено
papers-plan-column-measure = Мероприятие
papers-plan-column-dates = Срок по плану
papers-plan-column-responsible = Ответственные
papers-plan-column-state = Состояние
papers-plan-column-fact = Факт
papers-plan-column-proof = Подтверждение
papers-plan-moved = Срок перенесён на { $day }: { $reason }
papers-plan-until = До { $day }:
papers-plan-said-done = Отмечено: выполнено
papers-plan-said-not-done = Отмечено: не выполнено
papers-plan-reports = Ответили: { $reported } из { $owed }
papers-plan-carried-out = Выполнили: { $number }
papers-plan-held = Проведено: { $days }
papers-plan-people = Участников: { $number }
papers-plan-indicator = Показатель: { $value }
papers-plan-photos = Фотографий: { $number }
papers-plan-more = и ещё ссылок: { $number }
papers-plan-ready = 📋 <b>{ $title }</b>
    { $source }

papers-sheet-reports = Отчёты
papers-sheet-counts = По категориям
papers-sheet-choices = Варианты
papers-sheet-numbers = Числа
papers-sheet-names = Названия
papers-sheet-links = Ссылки
papers-sheet-records = Записи
papers-sheet-texts = Тексты
papers-sheet-photos = Фотографии
papers-cell-report = № отчёта
papers-cell-organisation = Организация
papers-cell-official = Полное наименование
papers-cell-district = Район
papers-cell-state = Состояние
papers-cell-handed-in = Сдан
papers-cell-late = Опоздание
papers-cell-question = Вопрос
papers-cell-answer = Ответ
papers-cell-count = Сколько
papers-cell-part = Часть { $number }
papers-cell-caption = Подписи
papers-cell-total = Итого
