# Карточка вопроса, сводка ответов и то, что говорится об ошибках: общее для всех форм.

yes = Да
no = Нет
today = сегодня
tomorrow = завтра
yesterday = вчера
language-name = Русский

card-progress = Вопрос { $number } из { $of }  { $bar }
card-skipped = — пропущено
card-more = … и ещё { $count }
card-given-by = — { $name }
card-count = { $category } — <b>{ $number }</b>
card-count-missing = { $category } — ?
card-total = <b>Всего: { $number }</b>. Верно?
card-next-category = ➡️ Следующее число: { $category }
card-check = Всё верно? Любой ответ можно изменить.

press-done = Дальше ➡️
press-right = ✅ Верно
press-skip = Пропустить ➡️
press-back = ⬅️ Назад
press-anew = 🗑 Начать заново
press-clear = 🗑 Стереть
press-rest = Остальных не было
press-change = ✏️ { $name }
press-send-report = 📨 Отправить отчёт
press-send-again = 📨 Отправить снова
press-create-event = ✅ Создать событие
press-report = Сдать отчёт
press-continue = Продолжить отчёт
press-report-on = Отчёт: { $title }
press-fix = Исправить отчёт
press-status = Кто сдал, кто нет
press-other-event = Другое событие
press-all-districts = Все районы
press-next-district = Следующий ▶️
press-read = 📄 { $name }
press-refresh = 🔄 Обновить
press-accept = ✅ Принять
press-return = ↩️ Вернуть
press-keep = Не возвращать
press-whole = Весь отчёт
press-coordinator = 🔑 Ссылка для координатора

item-count = { $category } { $number }
item-counts = <b>{ $total }</b> ({ $parts })
item-number = { $number }
item-photos = { $count ->
    [one] { $count } фотография
    [few] { $count } фотографии
   *[many] { $count } фотографий
}
item-indicator = { $number } { $unit }

category-pupils = учащиеся
category-parents = родители
category-teachers = педагоги
category-public = представители общественности
category-others = другие
category-students = студенты
category-preschoolers = дошкольники
category-guests = гости
category-mentors = наставники
category-partners = партнёры
category-volunteers = волонтёры

state-expected = ждём
state-draft = черновик
state-submitted = на проверке
state-accepted = принят
state-returned = на доработке
state-not_held = не участвовали

mark-expected = ⬜
mark-draft = ✏️
mark-submitted = 📨
mark-accepted = ✅
mark-returned = ↩️
mark-not_held = ➖

not-yours = Это не ваш отчёт или район.
stale = Кнопка устарела. Вот как сейчас.
no-events = Событий пока нет.
choose-event = Какое событие?
trouble = Что-то сломалось на нашей стороне. Ваше сообщение сохранено, ответы целы. Попробуйте ещё раз чуть позже: /report

# Ошибки: что не так и пример верного.

invalid-nothing-asked = Все ответы уже есть. Отправьте отчёт или выберите, что изменить.
invalid-not-complete = На этот вопрос ещё нет полного ответа.
invalid-cannot-skip = Этот вопрос обязательный, без него отчёт не примут.
invalid-photo-kept = Фото добавлено к ответу «Фотографии». А сейчас — вопрос выше.
invalid-no-photos-here = В этом отчёте фотографии не нужны. Ответьте, пожалуйста, текстом.
invalid-wrong-kind-of-message = Такое сообщение не прочитать. Напишите ответ текстом или пришлите фото; на видео дайте ссылку.
invalid-changed-by-other = Ответ только что изменён. Автор правки: { $name }.
invalid-not-asked-again = Этот ответ менять не просили, он остался прежним. Ответьте на вопрос выше.
invalid-question-moved-on = Пока вы писали, вопрос сменился. Не записано: «{ $typed }». Сейчас — то, что выше.
invalid-answered-by-other = На вопрос «{ $question }» только что есть ответ, его автор: { $name }. Ваше не записано: «{ $typed }». Сейчас — то, что выше.
invalid-choices-empty = Отметьте хотя бы один вариант кнопкой.
invalid-choice-unknown = Нет такого варианта: «{ $piece }». Нажмите кнопку или напишите её номер, например «1, 3».
invalid-choice-no-such-number = Варианта { $number } нет: их { $last }. Например: «1, 3».
invalid-choices-too-many = Своих вариантов может быть не больше { $at_most }.
invalid-own-too-long = Слишком длинно: «{ $piece }». Уложитесь в { $at_most } знаков.
invalid-count-not-a-number = Нужно число, например «120».
invalid-count-not-whole = Людей считают целыми: «{ $piece }» не подходит. Например: «12».
invalid-count-negative = Число не бывает меньше нуля. Если никого не было, напишите 0.
invalid-count-too-large = Слишком большое число (больше { $at_most }). Проверьте, нет ли опечатки.
invalid-count-about = Нужно точное число. Если было { NUMBER($number, useGrouping: 0) }, так и напишите: «{ NUMBER($number, useGrouping: 0) }».
invalid-count-ambiguous = Непонятно: «{ $piece }» — это { NUMBER($number, useGrouping: 0) }? Напишите число без точек и запятых.
invalid-counts-not-understood = Непонятно: «{ $piece }». Например: «уч 120, род 30, пед 9».
invalid-counts-unknown-category = Непонятно, кто это: «{ $piece }». Остальное записано.
invalid-counts-whose = Непонятно, кто эти { NUMBER($number, useGrouping: 0) }. Подпишите, например: «учащиеся { NUMBER($number, useGrouping: 0) }».
invalid-counts-twice = Два разных числа про одно и то же: «{ $piece }». Напишите ещё раз, какое верно.
invalid-counts-how-many = Чисел { $given }, а нужно { $wanted }. Подпишите их: «уч 120, род 30, пед 9».
invalid-counts-total-differs = Вы пишете, что всего { $stated }, а по категориям выходит { $sum }. Исправьте то число, что неверно.
invalid-counts-only-total = Всего { $stated } — хорошо. А сколько из них кого? Например: «уч 120, род 30, пед 9».
invalid-names-empty = Напишите названия, каждое с новой строки.
invalid-name-too-long = Слишком длинно: «{ $piece }». Уложитесь в { $at_most } знаков. Остальное записано.
invalid-name-not-understood = Не похоже на название: «{ $piece }». Остальное записано.
invalid-names-too-many = Больше { $at_most } названий не поместится.
invalid-link-not-an-address = Это не адрес: «{ $piece }». Скопируйте ссылку целиком, например https://vk.com/wall-1_23. Остальное записано.
invalid-link-not-understood = Непонятно: «{ $piece }». Пришлите ссылку или выходные данные: «Газета „Кузбасс“, 28.11.2026, с. 3».
invalid-link-too-long = Слишком длинно: не больше { $at_most } знаков на одну публикацию.
invalid-links-empty = Пришлите ссылку, например https://vk.com/wall-1_23.
invalid-links-too-many = Больше { $at_most } публикаций не поместится.
invalid-text-empty = Напишите хотя бы слово.
invalid-text-too-long = Помещается знаков: { $at_most }, а у вас { $length }. Сократите, пожалуйста.
invalid-photos-need-pictures = Здесь нужны фотографии: нажмите скрепку 📎 и выберите снимки.
invalid-photos-too-many = Больше { $at_most } фотографий не поместится. Лишние не добавлены.
invalid-day-not-understood = Дата непонятна. Например: «27.11.2026» или «27 ноября».
invalid-day-does-not-exist = Такого дня нет в календаре. Например: «27.11.2026».
invalid-day-needs-day = Нужен и день, не только месяц. Например: «27.11.2026».
invalid-period-backwards = Конец раньше начала. Например: «27.11–29.11.2026».
invalid-moment-needs-time = Добавьте время. Например: «28.11.2026 18:00».
invalid-moment-no-such-time = Такого времени нет. Например: «28.11.2026 18:00».
invalid-due-in-the-past = Этот срок уже прошёл. Выберите другой.
invalid-due-before-event = Срок раньше самого события. Выберите другой.
invalid-yes-no-not-understood = Ответьте «да» или «нет».
invalid-indicator-not-a-number = Нужно число, например «12,5».
invalid-indicator-negative = Число не бывает меньше нуля.
invalid-indicator-too-precise = Слишком точно. Округлите, например «12,5».
invalid-records-empty = Напишите хотя бы одну строку.
invalid-record-parts = В строке «{ $piece }» нужно частей: { $wanted }. Разделите их тире с пробелами.
invalid-record-too-long = Слишком длинно: «{ $piece }». Не больше { $at_most } знаков в каждой части.
invalid-records-too-many = Больше { $at_most } строк не поместится.
