# Реєстр організацій таблицею: завантаження, вивантаження, скасування.

register-send-file = 📎 Надішліть файл XLSX або CSV чи напишіть переліком, по рядку на кожен заклад: «Заводський – Школа № 12».

    У першому рядку файлу – заголовки: «Назва», «Район», «Місто», «Телефон». До слова «Записати» нічого не зміниться.
register-typed = Перелік
register-offer = Файл «{ $file }». Це перелік організацій?
press-register-read = Так, прочитати
press-register-no = Ні
register-not-read = Добре, файл не чіпаємо.
register-reading = ⏳ Читаю файл «{ $file }»…
register-no-file = ⚠️ Файл «{ $file }» не вдалося отримати. Надішліть його ще раз.
register-preview = <b>Таблиця «{ $file }»</b>

    Нові: { $new }
    Зміняться: { $changed }
    Без змін: { $unchanged }
    Сумнівні: { $doubtful }, лишилося вирішити: { $undecided }
    Рядки з помилками: { $problems }
register-new-places = З’являться нові райони: { $names }
register-not-yet = Поки нічого не записано.
register-nothing-to-write = Записувати нічого: реєстр уже такий.
press-register-write = ✅ Записати: { $count }
press-register-decide = ❓ Вирішити сумнівні: { $count }
press-register-new = Нові: { $count }
press-register-changed = Зміняться: { $count }
press-register-unchanged = Без змін: { $count }
press-register-problems = З помилками: { $count }
press-register-drop = Не записувати
register-list-new = <b>Нові: { $count }</b>
register-list-changed = <b>Зміняться: { $count }</b>
register-list-unchanged = <b>Без змін: { $count }</b>
register-list-problems = <b>Рядки з помилками: { $count }</b>. Вони не потраплять до реєстру або потраплять не повністю.
register-line = Рядок { $line }: <b>{ $name }</b> { $place }
register-change = { $field } – було: { $before } → { $after }
register-problem = Рядок { $line }: { $why }
    <i>{ $text }</i>
register-which = Яка це організація? Лишилося вирішити: { $left }
register-repeats = Схоже, це вже було в рядку { $line }. Що робити?
press-register-make = Нова
press-register-skip = Пропустити
press-register-make-rest = Усі інші – нові
press-register-skip-rest = Пропустити інші
register-written = ✅ Записано. Додано: { $added }, змінено: { $changed }.
register-kept = Не змінено, бо їх тим часом змінили: { $names } (усього { $count }).
register-left-out = Сумнівних рядків пропущено: { $count }.
press-register-undo = ↩️ Скасувати імпорт
press-register-undo-number = ↩️ Скасувати { $number }
register-undone = ↩️ Імпорт скасовано: усе як було.
register-stay = Лишилося, бо цим уже користуються або це змінили: { $names } (усього { $count }).
register-nothing-to-undo = Це вже скасовано.
register-dropped = Добре, нічого не записано.
register-changes = <b>Останні зміни</b>
register-no-changes = Змін, які можна скасувати, немає.
register-did-import = { $number }. { $moment }, { $name }: імпорт. Додано: { $added }, змінено: { $changed }.
register-exporting = Готую таблиці…
register-not-exported = ⚠️ Таблиці підготувати не вдалося. Спробуйте ще раз: /organisations
register-exported = Організацій: { $count }. Виправте таблицю й надішліть назад.
register-file-name = Організації
register-column-name = Назва
register-column-official-name = Повна назва
register-column-kind = Тип закладу
register-column-district = Район або округа
register-column-city = Місто
register-column-aliases = Інші назви
register-column-pupils = Кількість учнів
register-column-contact = Контактна особа
register-wrong-table-too-large = Файл завеликий: до 20 МБ і 20 000 рядків. Поділіть таблицю на частини.
register-wrong-table-empty = У файлі порожньо. Перевірте, чи той це файл, і надішліть ще раз.
register-wrong-table-other-kind = Це не таблиця. Надішліть файл XLSX або CSV.
register-wrong-table-not-xlsx = Файл названо як XLSX, але це не таблиця. Відкрийте його в Excel і збережіть як «Книга Excel (.xlsx)».
register-wrong-table-html = Це вебсторінка, а не таблиця. Відкрийте її в Excel і збережіть як «Книга Excel (.xlsx)».
register-wrong-table-old-xls = Це старий формат XLS. Відкрийте файл в Excel і збережіть як «Книга Excel (.xlsx)».
register-wrong-table-password = Файл із паролем. Зніміть пароль і надішліть ще раз.
register-wrong-table-macros = У файлі є макроси. Збережіть його як «Книга Excel (.xlsx)» без макросів.
register-wrong-table-bomb = Файл розпаковується в щось величезне. Збережіть таблицю заново й надішліть.
register-wrong-table-broken = Файл пошкоджено. Збережіть таблицю заново й надішліть.
register-wrong-table-not-text = Не вдалося прочитати літери. Збережіть файл як XLSX або CSV у UTF-8.
register-wrong-table-too-hard = Файл заскладний. Скопіюйте таблицю в новий файл і надішліть його.
register-wrong-register-no-heading = Не бачу заголовків. Потрібен рядок, де є «Назва» або «Найменування».
register-wrong-register-empty = Під заголовками порожньо. Додайте організації й надішліть ще раз.
register-wrong-register-pupils-not-a-number = кількість учнів – не число, наприклад: 312.
register-wrong-register-pupils-too-many = завелика кількість учнів.
register-wrong-register-text-too-long = задовгий текст у клітинці.
register-wrong-register-total-row = це рядок підсумків, не організація.
register-wrong-register-no-name = немає назви.
register-wrong-register-not-yours = ця територія не ваша.
register-wrong-register-no-place = не вказано район.
register-wrong-register-place-misspelt = такого району немає, але є схожий. Виправте назву.
