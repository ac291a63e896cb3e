# Реквизиты: что человек добавляет к документам мероприятия.

press-requisites = ✍️ Реквизиты
press-requisite-clear = ✖️ Очистить
press-requisites-copy = Взять из «{ $title }»
requisites-head = Реквизиты: <b>{ $title }</b>

    Печатаются на документах мероприятия. Чего здесь нет, остаётся пустым: впишете от руки.
requisites-line = { $name }: <b>{ $text }</b>
requisites-blank = { $name }: —
requisites-annex = { $name }: <b>приложение к приказу</b>
requisites-approved = { $name }: <b>УТВЕРЖДАЮ</b>
requisites-ask = Напишите: <b>{ $name }</b>
requisites-now = Сейчас: { $text }
requisites-saved = Сохранено
requisites-copied = Пустые поля заполнены. Приказ и основание у каждого мероприятия свои: впишите их.
requisites-nothing-to-copy = Взять пока неоткуда: в других мероприятиях реквизитов нет.
requisites-admins-only = Реквизиты меняют администраторы.

requisite-is_annex = Угол листа
requisite-approver = Кто утверждает
    .hint = Должность. Для приложения — чей приказ. Например: Начальник управления образования
requisite-approver_name = Имя утверждающего
    .hint = Инициалы и фамилия. Например: А. П. Иванова
requisite-order = Приказ
    .hint = Дата и номер приказа. Например: от 27.11.2026 № 112
requisite-basis = Основание
    .hint = Документ, по которому проводили. Например: приказ управления образования от 01.09.2026 № 750
requisite-coordinator = Координатор
    .hint = Кто координировал. Например: Центр развития творчества «Орбита»
requisite-position = Должность подписанта
    .hint = Кто подписывает. Например: Директор центра
requisite-name = Имя подписанта
    .hint = Инициалы и фамилия. Например: А. П. Иванова
requisite-executor = Исполнитель
    .hint = Кто составил. Например: Петрова Мария Ивановна
requisite-phone = Телефон исполнителя
    .hint = Например: 8 (3842) 12-34-56
requisite-mail_to = E-mail для отчётов
    .hint = Куда отправлять отчёты мероприятия. Например: centre@example.ru

invalid-requisite-empty = Нужен текст одним сообщением.
invalid-requisite-too-long = Слишком длинно: { $length } знаков, уместится { $longest }. Напишите короче.
invalid-mail-at = В адресе должен быть ровно один знак @. Например: centre@example.ru
invalid-mail-space = В адресе не должно быть пробелов. Напишите один адрес, например: centre@example.ru
invalid-mail-letters = В адресе есть буквы не из латиницы: { $letters }. Напишите его латиницей, например: centre@example.ru
invalid-mail-before = Часть адреса до @ написана с ошибкой. Например: centre@example.ru
invalid-mail-domain = После @ нужно имя сайта с точкой, а здесь «{ $domain }». Например: centre@example.ru
invalid-mail-too-long = Адрес слишком длинный: уместится { $longest } знаков.
