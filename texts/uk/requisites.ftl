# Реквізити: що людина додає до документів заходу.

press-requisites = ✍️ Реквізити
press-requisite-clear = ✖️ Очистити
press-requisites-copy = Взяти з «{ $title }»
requisites-head = Реквізити: <b>{ $title }</b>

    Друкуються на документах заходу. Чого тут немає, лишається порожнім: впишете від руки.
requisites-line = { $name }: <b>{ $text }</b>
requisites-blank = { $name }: —
requisites-annex = { $name }: <b>додаток до наказу</b>
requisites-approved = { $name }: <b>ЗАТВЕРДЖУЮ</b>
requisites-ask = Напишіть: <b>{ $name }</b>
requisites-now = Зараз: { $text }
requisites-saved = Збережено
requisites-copied = Порожні поля заповнено. Наказ і підстава в кожного заходу свої: впишіть їх.
requisites-nothing-to-copy = Взяти поки немає звідки: в інших заходах реквізитів немає.
requisites-admins-only = Реквізити змінюють адміністратори.

requisite-is_annex = Кут аркуша
requisite-approver = Хто затверджує
    .hint = Посада. Для додатка — чий наказ. Наприклад: Начальник управління освіти
requisite-approver_name = Ім’я того, хто затверджує
    .hint = Ініціали та прізвище. Наприклад: О. П. Іваненко
requisite-order = Наказ
    .hint = Дата й номер наказу. Наприклад: від 27.11.2026 № 112
requisite-basis = Підстава
    .hint = Документ, за яким проводили. Наприклад: наказ управління освіти від 01.09.2026 № 750
requisite-coordinator = Координатор заходу
    .hint = Хто координував. Наприклад: Центр дитячої творчості «Орбіта»
requisite-position = Посада підписанта
    .hint = Хто підписує. Наприклад: Директор центру
requisite-name = Ім’я підписанта
    .hint = Ініціали та прізвище. Наприклад: О. П. Іваненко
requisite-executor = Виконавець
    .hint = Хто склав. Наприклад: Петренко Марія Іванівна
requisite-phone = Телефон виконавця
    .hint = Наприклад: (056) 123-45-67
requisite-mail_to = E-mail для звітів
    .hint = Куди надсилати звіти заходу. Наприклад: centre@example.ua

invalid-requisite-empty = Потрібен текст одним повідомленням.
invalid-requisite-too-long = Надто довго: { $length } знаків, уміститься { $longest }. Напишіть коротше.
invalid-mail-at = В адресі має бути рівно один знак @. Наприклад: centre@example.ua
invalid-mail-space = В адресі не повинно бути пробілів. Напишіть одну адресу, наприклад: centre@example.ua
invalid-mail-letters = В адресі є літери не з латиниці: { $letters }. Напишіть її латиницею, наприклад: centre@example.ua
invalid-mail-before = Частину адреси до @ написано з помилкою. Наприклад: centre@example.ua
invalid-mail-domain = Після @ потрібне ім’я сайту з крапкою, а тут «{ $domain }». Наприклад: centre@example.ua
invalid-mail-too-long = Адреса надто довга: уміститься { $longest } знаків.
