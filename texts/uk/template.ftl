# Власний шаблон документа.

press-template = 📝 Свій шаблон
press-template-fields = 📎 Які поля є
press-template-drop = ✖️ Прибрати шаблон
papers-own = Свій DOCX
template-head = Свій шаблон: <b>{ $title }</b>
template-now = Зараз: { $name }
template-send = Надішліть файл DOCX до 5 МБ. Назви полів пишіть у подвійних фігурних дужках, бот замінить їх даними. Усі назви є у зразку: «Які поля є».
template-sample-being-made = Готую зразок. Надішлю сюди.
template-sample = Зразок з усіма полями. Приберіть зайве, оформіть по-своєму й надішліть сюди.
template-sample-name = Зразок шаблону
template-checking = ⏳ Перевіряю { $name }
template-kept = Шаблон прийнято: <b>{ $name }</b>

    Документи за ним — у списку файлів заходу.
template-not-checked = Файл отримати не вдалося. Надішліть його ще раз.
template-unknown = У шаблоні поле { $field } не знайдено. Виправте назву й надішліть файл ще раз.
    Є: { $known }
template-unsafe = У шаблоні є звернення до того, що приховано від шаблонів. Залиште лише назви полів і надішліть файл ще раз.
template-syntax = Помилка в записі поля: { $where }
    Перевірте дужки й слова for, if, endfor, endif. Потім надішліть файл ще раз.
template-failed = Шаблон не заповнився: { $where }
    Виправте це місце й надішліть файл ще раз.
template-too-large = Файл більший за 5 МБ. Зменште картинки в ньому й надішліть ще раз.
template-too-hard = Шаблон надто важкий: заповнення не закінчилося. Приберіть зайві повтори й надішліть ще раз.
template-locked = Файл закрито паролем. Збережіть його без пароля й надішліть ще раз.
template-macros = У файлі є макроси. Збережіть його як звичайний DOCX і надішліть ще раз.
template-broken = Це не DOCX або файл пошкоджено. Відкрийте його у Word, збережіть як DOCX і надішліть ще раз.

template-how-title = Зразок шаблону
template-how-fields = Назви в подвійних фігурних дужках бот замінить даними заходу. Шрифт і місце залишаться вашими.
template-how-lists = У списках усе, що стоїть між for і endfor, повториться для кожного запису.
template-how-edit = Приберіть зайве, оформіть по-своєму й надішліть файл боту.

field-title = Назва заходу
field-form = Форма звіту
field-days = Дні проведення
field-year = Рік
field-place = Територія, про яку документ
field-moment = Коли складено
field-source = За якими звітами складено
field-organisations_owed = Скільки організацій мають відзвітувати
field-organisations_reported = Скільки звітів ураховано
field-organisations_missing = Скільки ще не відзвітували
field-organisations_not_held = Скільки захід не проводили
field-people_total = Учасників усього
field-categories = Учасники за категоріями
field-districts = Райони міста
field-organisations = Організації, чиї звіти враховано
field-activities = Форми заходів
field-attracted = Залучені організації
field-partners = Партнери
field-publications = Публікації
field-winners = Переможці
field-missing = Хто не відзвітував (лише в робочому документі)
field-row-name = Назва
field-row-people = Учасників
field-row-owed = Мають відзвітувати
field-row-reported = Ураховано звітів
field-row-number = № з/п
field-row-official_name = Повне найменування
field-row-district = Район міста
field-row-activities = Форми та заходи
field-row-partners = Партнери
field-row-links = Посилання
field-row-reports = Звітів
field-row-source = Джерело
field-row-date = Дата публікації
field-row-link = Посилання на матеріал
