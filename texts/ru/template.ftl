# Свой шаблон документа.

press-template = 📝 Свой шаблон
press-template-fields = 📎 Какие поля есть
press-template-drop = ✖️ Убрать шаблон
papers-own = Свой DOCX
template-head = Свой шаблон: <b>{ $title }</b>
template-now = Сейчас: { $name }
template-send = Пришлите файл DOCX до 5 МБ. Имена полей пишите в двойных фигурных скобках, бот заменит их данными. Все имена есть в образце: «Какие поля есть».
template-sample-being-made = Готовлю образец. Пришлю сюда.
template-sample = Образец со всеми полями. Уберите лишнее, оформите по-своему и пришлите сюда.
template-sample-name = Образец шаблона
template-checking = ⏳ Проверяю { $name }
template-kept = Шаблон принят: <b>{ $name }</b>

    Документы по нему — в списке файлов мероприятия.
template-not-checked = Файл получить не удалось. Пришлите его ещё раз.
template-unknown = В шаблоне поле { $field } не найдено. Исправьте имя и пришлите файл ещё раз.
    Есть: { $known }
template-unsafe = В шаблоне есть обращение к тому, что скрыто от шаблонов. Оставьте только имена полей и пришлите файл ещё раз.
template-syntax = Ошибка в записи поля: { $where }
    Проверьте скобки и слова for, if, endfor, endif. Потом пришлите файл ещё раз.
template-failed = Шаблон не заполнился: { $where }
    Исправьте это место и пришлите файл ещё раз.
template-too-large = Файл больше 5 МБ. Уменьшите картинки в нём и пришлите ещё раз.
template-too-hard = Шаблон слишком тяжёлый: заполнение не закончилось. Уберите лишние повторы и пришлите ещё раз.
template-locked = Файл закрыт паролем. Сохраните его без пароля и пришлите ещё раз.
template-macros = В файле есть макросы. Сохраните его как обычный DOCX и пришлите ещё раз.
template-broken = Это не DOCX или файл повреждён. Откройте его в Word, сохраните как DOCX и пришлите ещё раз.

template-how-title = Образец шаблона
template-how-fields = Имена в двойных фигурных скобках бот заменит данными мероприятия. Шрифт и место останутся вашими.
template-how-lists = В списках всё, что стоит между for и endfor, повторится для каждой записи.
template-how-edit = Уберите лишнее, оформите по-своему и пришлите файл боту.

field-title = Название мероприятия
field-form = Форма отчёта
field-days = Дни проведения
field-year = Год
field-place = Территория
field-moment = Когда составлено
field-source = По каким отчётам составлено
field-organisations_owed = Сколько организаций должны отчитаться
field-organisations_reported = Сколько отчётов учтено
field-organisations_missing = Сколько ещё не отчитались
field-organisations_not_held = Сколько мероприятие не проводили
field-people_total = Участников всего
field-categories = Участники по категориям
field-districts = Районы
field-organisations = Организации, чьи отчёты учтены
field-activities = Формы мероприятий
field-attracted = Привлечённые организации
field-partners = Партнёры
field-publications = Публикации
field-winners = Победители
field-missing = Кто не отчитался (только в рабочем документе)
field-row-name = Название
field-row-people = Участников
field-row-owed = Должны отчитаться
field-row-reported = Учтено отчётов
field-row-number = № п/п
field-row-official_name = Полное наименование
field-row-district = Район
field-row-activities = Формы и мероприятия
field-row-partners = Партнёры
field-row-links = Ссылки
field-row-reports = Отчётов
field-row-source = Источник
field-row-date = Дата
field-row-link = Ссылка
