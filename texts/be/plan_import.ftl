# План мерапрыемстваў прыходзіць файлам: што прачытана, што няясна, што запісана.

plan-send-file = 📎 Дашліце план файлам: DOCX, XLSX, PDF або тэкст.

    Да слова «Запісаць» нічога не зменіцца.
plan-reading = ⏳ Чытаю «{ $file }»…
plan-failed = Не атрымалася. Дашліце файл яшчэ раз.
plan-dropped = План не запісаны.
plan-writing = ⏳ Запісваю план: { $done } з { $count }
plan-written = ✅ <b>{ $title }</b>
    Мерапрыемстваў: { $measures }. Справаздач, якіх чакаем: { $reports }.
    Усім, ад каго чакаем справаздачу, паведамляю. Глядзець план: /plan
plan-told = 📌 <b>{ $title }</b>
    Новы план. Справаздач за вашу арганізацыю: { $count }. Пра кожную нагадаю загадзя. Увесь спіс: /mine
plan-why = { $number }. { $text }
plan-gone = Няма ў новай рэдакцыі плана

plan-wrong-document-empty = Файл пусты. Праверце яго і дашліце яшчэ раз.
plan-wrong-document-too-large = Файл завялікі: да 20 МБ і 300 старонак. Дашліце толькі сам план.
plan-wrong-document-too-hard = Файл не чытаецца за разумны час. Адкрыйце яго ў Word, захавайце як новы DOCX і дашліце.
plan-wrong-document-broken = Файл пашкоджаны. Адкрыйце яго, захавайце нанова і дашліце.
plan-wrong-document-wrong-kind = Гэта не дакумент з планам. Дашліце DOCX, XLSX, PDF або тэкст.
plan-wrong-document-is-locked = Файл пад паролем. Зніміце пароль і дашліце яшчэ раз.
plan-wrong-document-has-macros = У файле макрасы, іх я не адкрываю. Захавайце яго як звычайны DOCX або XLSX.
plan-wrong-document-is-a-scan = Гэта скан: у ім няма літар, толькі карцінка. Дашліце DOCX, з якога яго друкавалі, або распазнайце тэкст.
plan-wrong-document-is-old-doc = Гэта стары фармат DOC. У Word: «Файл», «Захаваць як», тып «Дакумент Word (*.docx)». Дашліце тое, што атрымаецца.
plan-wrong-document-is-rtf = Гэта RTF. Адкрыйце яго ў Word і захавайце як DOCX.
plan-wrong-document-is-odt = Гэта ODT. Адкрыйце яго ў LibreOffice і захавайце як DOCX.
plan-wrong-document-is-html = Гэта вэб-старонка пад чужым імем. Адкрыйце яе ў Word і захавайце як DOCX.

plan-import-head = 📄 <b>{ $title }</b>
plan-import-approved = { $text }
plan-import-span = Тэрмін плана: { $days }
plan-import-counts = Мерапрыемстваў: { $measures }, раздзелаў: { $sections }
plan-import-count-due = • з тэрмінам: { $count }
plan-import-count-continuous = • без тэрміну (пастаянна, пачатак): { $count }
plan-import-count-unclear = • незразумела калі: { $count }
plan-import-reports = Справаздач чакаць: { $reports }, арганізацый: { $organisations }
plan-import-change = Такі план ужо ёсць. Новых: { $new }, зменяцца: { $changed }, без змен: { $same }, зніклі: { $gone }. Здадзеныя справаздачы застануцца.
plan-import-doubt = ⚠️ { $text }
plan-import-unknown = Няма сярод арганізацый ({ $count }), справаздач ад іх не чакаю: { $names }
plan-import-line = <b>{ $number }</b> { $text }
    🗓 { $dates }
plan-import-rest = Гэтага я не зразумеў і нікуды не запісаў:
plan-import-rest-line = • { $text }
plan-import-where = Для якой тэрыторыі план?

plan-ask-left = Засталося ўдакладніць: { $count }
plan-ask-dates = <b>{ $number }</b> { $text }
    <i>{ $section }</i>

    У дакуменце: «{ $dates }»
    ❓ { $question }

    Выберыце або напішыце, напрыклад: «да 20.12.2026».
plan-ask-party = Адказны запісаны незразумела: «{ $name }»

    Напішыце, хто гэта, або выберыце.
plan-ask-group = Хто такія «{ $name }»? (мерапрыемстваў з імі: { $measures })

    Адзначце кнопкамі або напішыце назву арганізацыі. Спытаю адзін раз.
plan-ask-past = { $count ->
        [one] { $count } тэрмін ужо прайшоў
        [few] { $count } тэрміны ўжо прайшлі
       *[other] { $count } тэрмінаў ужо прайшло
    }. Што з гэтымі мерапрыемствамі?
plan-group-unknown = Не знайшоў дакладна: «{ $name }». Напішыце назву паўней, з нумарам.
plan-press-a-button = Тут выберыце кнопкай.

plan-understood-unclear = незразумела
plan-understood-due = да { $days }
plan-understood-due-more = да { $days } і яшчэ { $more }
plan-understood-continuous = пастаянна, без тэрміну
plan-understood-start = пачатак { $day }, без тэрміну
plan-understood-range = { $days }, без тэрміну

plan-picture-deadline = тэрмін
plan-picture-range = перыяд
plan-picture-continuous = пастаянна
plan-picture-today = сёння
plan-picture-first = Першыя { $shown } карцінак з { $count }.

press-plan-read = Гэта план мерапрыемстваў
press-plan-questions = ❓ Удакладніць: { $count }
press-plan-write = ✅ Запісаць
press-plan-list = Спіс
press-plan-picture = Па месяцах
press-plan-not-understood = Незразумела: { $count }
press-plan-where = Тэрыторыя: { $name }
press-plan-another = Гэта іншы план
press-plan-drop = Не запісваць
press-plan-no-deadline = Без тэрміну
press-plan-leave-rest = Усе такія — без тэрміну ({ $count })
press-plan-as-written = Пакінуць як напісана
press-plan-nobody = Ніхто не здае справаздач
press-plan-everybody = Усе арганізацыі ({ $count })
press-plan-past-done = Лічыць выкананымі
press-plan-past-later = Адзначым пазней
press-plan-past-collect = Сабраць справаздачы
press-plan-open = Адкрыць план
