# План заходів надходить файлом: що прочитано, що неясно, що записано.

plan-send-file = 📎 Надішліть план файлом: DOCX, XLSX, PDF або текст.

    До слова «Записати» нічого не зміниться.
plan-reading = ⏳ Читаю «{ $file }»…
plan-failed = Не вийшло. Надішліть файл ще раз.
plan-dropped = План не записано.
plan-writing = ⏳ Записую план: { $done } з { $count }
plan-written = ✅ <b>{ $title }</b>
    Заходів: { $measures }. Звітів, на які чекаємо: { $reports }.
    Усім, від кого чекаємо звіт, повідомляю. Дивитися план: /plan
plan-told = 📌 <b>{ $title }</b>
    Новий план. Звітів за ваш заклад: { $count }. Про кожен нагадаю заздалегідь. Увесь список: /mine
plan-why = { $number }. { $text }
plan-gone = Немає в новій редакції плану

plan-wrong-document-empty = Файл порожній. Перевірте його й надішліть ще раз.
plan-wrong-document-too-large = Файл завеликий: до 20 МБ і 300 сторінок. Надішліть лише сам план.
plan-wrong-document-too-hard = Файл не читається за розумний час. Відкрийте його у Word, збережіть як новий DOCX і надішліть.
plan-wrong-document-broken = Файл пошкоджено. Відкрийте його, збережіть знову й надішліть.
plan-wrong-document-wrong-kind = Це не документ із планом. Надішліть DOCX, XLSX, PDF або текст.
plan-wrong-document-is-locked = Файл під паролем. Зніміть пароль і надішліть ще раз.
plan-wrong-document-has-macros = У файлі макроси, їх я не відкриваю. Збережіть його як звичайний DOCX або XLSX.
plan-wrong-document-is-a-scan = Це скан: у ньому немає літер, лише картинка. Надішліть DOCX, з якого його друкували, або розпізнайте текст.
plan-wrong-document-is-old-doc = Це старий формат DOC. У Word: «Файл», «Зберегти як», тип «Документ Word (*.docx)». Надішліть те, що вийде.
plan-wrong-document-is-rtf = Це RTF. Відкрийте його у Word і збережіть як DOCX.
plan-wrong-document-is-odt = Це ODT. Відкрийте його в LibreOffice і збережіть як DOCX.
plan-wrong-document-is-html = Це вебсторінка під чужим ім’ям. Відкрийте її у Word і збережіть як DOCX.

plan-import-head = 📄 <b>{ $title }</b>
plan-import-approved = { $text }
plan-import-span = Строк плану: { $days }
plan-import-counts = Заходів: { $measures }, розділів: { $sections }
plan-import-count-due = • зі строком: { $count }
plan-import-count-continuous = • без строку (постійно, початок): { $count }
plan-import-count-unclear = • незрозуміло коли: { $count }
plan-import-reports = Звітів чекати: { $reports }, закладів: { $organisations }
plan-import-change = Такий план уже є. Нових: { $new }, зміняться: { $changed }, без змін: { $same }, зникли: { $gone }. Подані звіти залишаться.
plan-import-doubt = ⚠️ { $text }
plan-import-unknown = Немає серед закладів ({ $count }), звітів від них не чекаю: { $names }
plan-import-line = <b>{ $number }</b> { $text }
    🗓 { $dates }
plan-import-rest = Цього я не зрозумів і нікуди не записав:
plan-import-rest-line = • { $text }
plan-import-where = Для якої території план?

plan-ask-left = Залишилося уточнити: { $count }
plan-ask-dates = <b>{ $number }</b> { $text }
    <i>{ $section }</i>

    У документі: «{ $dates }»
    ❓ { $question }

    Виберіть або напишіть, наприклад: «до 20.12.2026».
plan-ask-party = Відповідального записано незрозуміло: «{ $name }»

    Напишіть, хто це, або виберіть.
plan-ask-group = Хто такі «{ $name }»? (заходів із ними: { $measures })

    Позначте кнопками або напишіть назву закладу. Запитаю один раз.
plan-ask-past = { $count ->
        [one] { $count } строк уже минув
        [few] { $count } строки вже минули
       *[other] { $count } строків уже минуло
    }. Що з цими заходами?
plan-group-unknown = Не знайшов точно: «{ $name }». Напишіть назву повніше, з номером.
plan-press-a-button = Тут виберіть кнопкою.

plan-understood-unclear = незрозуміло
plan-understood-due = до { $days }
plan-understood-due-more = до { $days } і ще { $more }
plan-understood-continuous = постійно, без строку
plan-understood-start = початок { $day }, без строку
plan-understood-range = { $days }, без строку

plan-picture-deadline = строк
plan-picture-range = період
plan-picture-continuous = постійно
plan-picture-today = сьогодні
plan-picture-first = Перші { $shown } картинок із { $count }.

press-plan-read = Це план заходів
press-plan-questions = ❓ Уточнити: { $count }
press-plan-write = ✅ Записати
press-plan-list = Перелік
press-plan-picture = За місяцями
press-plan-not-understood = Не зрозуміло: { $count }
press-plan-where = Територія: { $name }
press-plan-another = Це інший план
press-plan-drop = Не записувати
press-plan-no-deadline = Без строку
press-plan-leave-rest = Усі такі — без строку ({ $count })
press-plan-as-written = Залишити як написано
press-plan-nobody = Ніхто не звітує
press-plan-everybody = Усі заклади ({ $count })
press-plan-past-done = Вважати виконаними
press-plan-past-later = Позначимо пізніше
press-plan-past-collect = Зібрати звіти
press-plan-open = Відкрити план
