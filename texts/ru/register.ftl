# Реестр организаций таблицей: загрузка, выгрузка, отмена.

register-send-file = 📎 Пришлите файл XLSX или CSV, или напишите списком, по строке на каждую: «Заводский – Школа № 12».

    В первой строке файла – заголовки: «Название», «Район», «Город», «Телефон». До слова «Записать» ничего не изменится.
register-typed = Список
register-offer = Файл «{ $file }». Это список организаций?
press-register-read = Да, прочитать
press-register-no = Нет
register-not-read = Хорошо, файл не тронут.
register-reading = ⏳ Читаю «{ $file }»…
register-no-file = ⚠️ Файл «{ $file }» не удалось получить. Пришлите его ещё раз.
register-preview = <b>Таблица «{ $file }»</b>

    Новые: { $new }
    Изменятся: { $changed }
    Без изменений: { $unchanged }
    Сомнительные: { $doubtful }, осталось решить: { $undecided }
    Строки с ошибками: { $problems }
register-new-places = Появятся новые районы: { $names }
register-not-yet = Пока ничего не записано.
register-nothing-to-write = Записывать нечего: реестр уже такой.
press-register-write = ✅ Записать: { $count }
press-register-decide = ❓ Решить сомнительные: { $count }
press-register-new = Новые: { $count }
press-register-changed = Изменятся: { $count }
press-register-unchanged = Без изменений: { $count }
press-register-problems = С ошибками: { $count }
press-register-drop = Не записывать
register-list-new = <b>Новые: { $count }</b>
register-list-changed = <b>Изменятся: { $count }</b>
register-list-unchanged = <b>Без изменений: { $count }</b>
register-list-problems = <b>Строки с ошибками: { $count }</b>. Они не попадут в реестр или попадут не целиком.
register-line = Строка { $line }: <b>{ $name }</b> { $place }
register-change = { $field }: { $before } → { $after }
register-problem = Строка { $line }: { $why }
    <i>{ $text }</i>
register-which = Какая это организация? Осталось решить: { $left }
register-repeats = Похоже, это уже было в строке { $line }. Что делать?
press-register-make = Новая
press-register-skip = Пропустить
press-register-make-rest = Все остальные – новые
press-register-skip-rest = Пропустить остальные
register-written = ✅ Записано. Добавлено: { $added }, изменено: { $changed }.
register-kept = Не тронуты, потому что их изменили тем временем: { $names } (всего { $count }).
register-left-out = Сомнительных строк пропущено: { $count }.
press-register-undo = ↩️ Отменить импорт
press-register-undo-number = ↩️ Отменить { $number }
register-undone = ↩️ Импорт отменён: всё как было.
register-stay = Осталось, потому что этим уже пользуются или это изменили: { $names } (всего { $count }).
register-nothing-to-undo = Это уже отменено.
register-dropped = Хорошо, ничего не записано.
register-changes = <b>Последние изменения</b>
register-no-changes = Изменений, которые можно отменить, нет.
register-did-import = { $number }. { $moment }, { $name }: импорт. Добавлено: { $added }, изменено: { $changed }.
register-exporting = Готовлю таблицы…
register-not-exported = ⚠️ Таблицы подготовить не удалось. Попробуйте ещё раз: /organisations
register-exported = Организаций: { $count }. Исправьте таблицу и пришлите обратно.
register-file-name = Организации
register-column-name = Название
register-column-official-name = Полное наименование
register-column-kind = Тип
register-column-district = Район
register-column-city = Город
register-column-aliases = Другие названия
register-column-pupils = Число обучающихся
register-column-contact = Контакт
register-wrong-table-too-large = Файл слишком большой: до 20 МБ и 20 000 строк. Разделите таблицу на части.
register-wrong-table-empty = В файле пусто. Проверьте, тот ли файл, и пришлите ещё раз.
register-wrong-table-other-kind = Это не таблица. Пришлите файл XLSX или CSV.
register-wrong-table-not-xlsx = Файл назван как XLSX, но это не таблица. Откройте его в Excel и сохраните как «Книга Excel (.xlsx)».
register-wrong-table-html = Это веб-страница, а не таблица. Откройте её в Excel и сохраните как «Книга Excel (.xlsx)».
register-wrong-table-old-xls = Это старый формат XLS. Откройте файл в Excel и сохраните как «Книга Excel (.xlsx)».
register-wrong-table-password = Файл с паролем. Снимите пароль и пришлите ещё раз.
register-wrong-table-macros = В файле есть макросы. Сохраните его как «Книга Excel (.xlsx)» без макросов.
register-wrong-table-bomb = Файл распаковывается во что-то огромное. Сохраните таблицу заново и пришлите.
register-wrong-table-broken = Файл повреждён. Сохраните таблицу заново и пришлите.
register-wrong-table-not-text = Не удалось прочитать буквы. Сохраните файл как XLSX или CSV в UTF-8.
register-wrong-table-too-hard = Файл слишком сложный. Скопируйте таблицу в новый файл и пришлите его.
register-wrong-register-no-heading = Не вижу заголовков. Нужна строка, где есть «Название» или «Наименование».
register-wrong-register-empty = Под заголовками пусто. Добавьте организации и пришлите ещё раз.
register-wrong-register-pupils-not-a-number = число обучающихся – не число, например: 312.
register-wrong-register-pupils-too-many = слишком большое число обучающихся.
register-wrong-register-text-too-long = слишком длинный текст в ячейке.
register-wrong-register-total-row = это строка итогов, не организация.
register-wrong-register-no-name = нет названия.
register-wrong-register-not-yours = эта территория не ваша.
register-wrong-register-no-place = не указан район.
register-wrong-register-place-misspelt = такого района нет, но есть похожий. Исправьте название.
