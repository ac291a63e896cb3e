# Уласны шаблон дакумента.

press-template = 📝 Уласны шаблон
press-template-fields = 📎 Якія палі ёсць
press-template-drop = ✖️ Прыбраць шаблон
papers-own = Уласны DOCX
template-head = Уласны шаблон: <b>{ $title }</b>
template-now = Цяпер: { $name }
template-send = Дашліце файл DOCX да 5 МБ. Назвы палёў пішыце ў падвойных фігурных дужках, бот заменіць іх данымі. Усе назвы ёсць ва ўзоры: «Якія палі ёсць».
template-sample-being-made = Рыхтую ўзор. Дашлю сюды.
template-sample = Узор з усімі палямі. Прыбярыце лішняе, аформіце па-свойму і дашліце сюды.
template-sample-name = Узор шаблона
template-checking = ⏳ Правяраю { $name }
template-kept = Шаблон прыняты: <b>{ $name }</b>

    Дакументы па ім — у спісе файлаў мерапрыемства.
template-not-checked = Файл атрымаць не ўдалося. Дашліце яго яшчэ раз.
template-unknown = У шаблоне поле { $field } не знойдзена. Выпраўце назву і дашліце файл яшчэ раз.
    Ёсць: { $known }
template-unsafe = У шаблоне ёсць зварот да таго, што схавана ад шаблонаў. Пакіньце толькі назвы палёў і дашліце файл яшчэ раз.
template-syntax = Памылка ў запісе поля: { $where }
    Праверце дужкі і словы for, if, endfor, endif. Потым дашліце файл яшчэ раз.
template-failed = Шаблон не запоўніўся: { $where }
    Выпраўце гэтае месца і дашліце файл яшчэ раз.
template-too-large = Файл большы за 5 МБ. Паменшыце ў ім малюнкі і дашліце яшчэ раз.
template-too-hard = Шаблон занадта цяжкі: запаўненне не скончылася. Прыбярыце лішнія паўторы і дашліце яшчэ раз.
template-locked = Файл закрыты паролем. Захавайце яго без пароля і дашліце яшчэ раз.
template-macros = У файле ёсць макрасы. Захавайце яго як звычайны DOCX і дашліце яшчэ раз.
template-broken = Гэта не DOCX або файл пашкоджаны. Адкрыйце яго ў Word, захавайце як DOCX і дашліце яшчэ раз.

template-how-title = Узор шаблона
template-how-fields = Назвы ў падвойных фігурных дужках бот заменіць данымі мерапрыемства. Шрыфт і месца застануцца вашымі.
template-how-lists = У спісах усё, што стаіць паміж for і endfor, паўторыцца для кожнага запісу.
template-how-edit = Прыбярыце лішняе, аформіце па-свойму і дашліце файл боту.

field-title = Назва мерапрыемства
field-form = Форма справаздачы
field-days = Дні правядзення
field-year = Год правядзення
field-place = Тэрыторыя
field-moment = Калі складзена
field-source = Па якіх справаздачах складзена
field-organisations_owed = Колькі арганізацый павінны адсправаздачыцца
field-organisations_reported = Колькі справаздач улічана
field-organisations_missing = Колькі яшчэ не адсправаздачыліся
field-organisations_not_held = Колькі мерапрыемства не праводзілі
field-people_total = Удзельнікаў усяго
field-categories = Удзельнікі па катэгорыях
field-districts = Раёны
field-organisations = Арганізацыі, чые справаздачы ўлічаны
field-activities = Формы мерапрыемстваў
field-attracted = Прыцягнутыя арганізацыі
field-partners = Сацыяльныя партнёры
field-publications = Публікацыі
field-winners = Пераможцы
field-missing = Хто не адсправаздачыўся (толькі ў рабочым дакуменце)
field-row-name = Назва
field-row-people = Удзельнікаў
field-row-owed = Павінны адсправаздачыцца
field-row-reported = Улічана справаздач
field-row-number = № па парадку
field-row-official_name = Поўнае найменне
field-row-district = Раён
field-row-activities = Формы і мерапрыемствы
field-row-partners = Партнёры арганізацыі
field-row-links = Спасылкі
field-row-reports = Справаздач
field-row-source = Крыніца
field-row-date = Дата публікацыі
field-row-link = Спасылка
