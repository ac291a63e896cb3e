# План мероприятий приходит файлом: что прочитано, что неясно, что записано.

plan-send-file = 📎 Пришлите план файлом: DOCX, XLSX, PDF или текст.

    До слова «Записать» ничего не изменится.
plan-reading = ⏳ Читаю «{ $file }»…
plan-failed = Не получилось. Пришлите файл ещё раз.
plan-dropped = План не записан.
plan-writing = ⏳ Записываю план: { $done } из { $count }
plan-written = ✅ <b>{ $title }</b>
    Мероприятий: { $measures }. Отчётов, которых ждём: { $reports }.
    Всем, от кого ждём отчёт, сообщаю. Смотреть план: /plan
plan-told = 📌 <b>{ $title }</b>
    Новый план. Отчётов за вашу организацию: { $count }. О каждом напомню заранее. Весь список: /mine
plan-why = { $number }. { $text }
plan-gone = Нет в новой редакции плана

plan-wrong-document-empty = Файл пустой. Проверьте его и пришлите ещё раз.
plan-wrong-document-too-large = Файл слишком большой: до 20 МБ и 300 страниц. Пришлите только сам план.
plan-wrong-document-too-hard = Файл не читается за разумное время. Откройте его в Word, сохраните как новый DOCX и пришлите.
plan-wrong-document-broken = Файл повреждён. Откройте его, сохраните заново и пришлите.
plan-wrong-document-wrong-kind = Это не документ с планом. Пришлите DOCX, XLSX, PDF или текст.
plan-wrong-document-is-locked = Файл под паролем. Снимите пароль и пришлите ещё раз.
plan-wrong-document-has-macros = В файле макросы, их я не открываю. Сохраните его как обычный DOCX или XLSX.
plan-wrong-document-is-a-scan = Это скан: в нём нет букв, только картинка. Пришлите DOCX, из которого его печатали, или распознайте текст.
plan-wrong-document-is-old-doc = Это старый формат DOC. В Word: «Файл», «Сохранить как», тип «Документ Word (*.docx)». Пришлите то, что получится.
plan-wrong-document-is-rtf = Это RTF. Откройте его в Word и сохраните как DOCX.
plan-wrong-document-is-odt = Это ODT. Откройте его в LibreOffice и сохраните как DOCX.
plan-wrong-document-is-html = Это веб-страница под чужим именем. Откройте её в Word и сохраните как DOCX.

plan-import-head = 📄 <b>{ $title }</b>
plan-import-approved = { $text }
plan-import-span = Срок плана: { $days }
plan-import-counts = Мероприятий: { $measures }, разделов: { $sections }
plan-import-count-due = • со сроком: { $count }
plan-import-count-continuous = • без срока (постоянно, начало): { $count }
plan-import-count-unclear = • непонятно когда: { $count }
plan-import-reports = Отчётов ждать: { $reports }, организаций: { $organisations }
plan-import-change = Такой план уже есть. Новых: { $new }, изменятся: { $changed }, без изменений: { $same }, исчезли: { $gone }. Сданные отчёты останутся.
plan-import-doubt = ⚠️ { $text }
plan-import-unknown = Нет среди организаций ({ $count }), отчётов от них не жду: { $names }
plan-import-line = <b>{ $number }</b> { $text }
    🗓 { $dates }
plan-import-rest = Этого я не понял и никуда не записал:
plan-import-rest-line = • { $text }
plan-import-where = Для какой территории план?

plan-ask-left = Осталось уточнить: { $count }
plan-ask-dates = <b>{ $number }</b> { $text }
    <i>{ $section }</i>

    В документе: «{ $dates }»
    ❓ { $question }

    Выберите или напишите, например: «до 20.12.2026».
plan-ask-party = Ответственный записан непонятно: «{ $name }»

    Напишите, кто это, или выберите.
plan-ask-group = Кто такие «{ $name }»? (мероприятий с ними: { $measures })

    Отметьте кнопками или напишите название организации. Спрошу один раз.
plan-ask-past = { $count ->
        [one] { $count } срок уже прошёл
        [few] { $count } срока уже прошли
       *[other] { $count } сроков уже прошло
    }. Что с этими мероприятиями?
plan-group-unknown = Не нашёл точно: «{ $name }». Напишите название полнее, с номером.
plan-press-a-button = Здесь выберите кнопкой.

plan-understood-unclear = непонятно
plan-understood-due = до { $days }
plan-understood-due-more = до { $days } и ещё { $more }
plan-understood-continuous = постоянно, без срока
plan-understood-start = начало { $day }, без срока
plan-understood-range = { $days }, без срока

plan-picture-deadline = срок
plan-picture-range = период
plan-picture-continuous = постоянно
plan-picture-today = сегодня
plan-picture-first = Первые { $shown } картинок из { $count }.

press-plan-read = Это план мероприятий
press-plan-questions = ❓ Уточнить: { $count }
press-plan-write = ✅ Записать
press-plan-list = Список
press-plan-picture = По месяцам
press-plan-not-understood = Не понято: { $count }
press-plan-where = Территория: { $name }
press-plan-another = Это другой план
press-plan-drop = Не записывать
press-plan-no-deadline = Без срока
press-plan-leave-rest = Все такие — без срока ({ $count })
press-plan-as-written = Оставить как написано
press-plan-nobody = Никто не отчитывается
press-plan-everybody = Все организации ({ $count })
press-plan-past-done = Считать выполненными
press-plan-past-later = Отметим позже
press-plan-past-collect = Собрать отчёты
press-plan-open = Открыть план
