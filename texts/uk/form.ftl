# Картка запитання, зведення відповідей і те, що кажемо про помилки: спільне для всіх форм.

yes = Так
no = Ні
today = сьогодні
tomorrow = завтра
yesterday = учора
language-name = Українська

card-progress = Запитання { $number } з { $of }  { $bar }
card-skipped = — пропущено
card-more = … і ще { $count }
card-given-by = — { $name }
card-count = { $category } — <b>{ $number }</b>
card-count-missing = { $category } — ?
card-total = <b>Усього: { $number }</b>. Правильно?
card-next-category = ➡️ Наступне число: { $category }
card-check = Усе правильно? Будь-яку відповідь можна змінити.

press-done = Далі ➡️
press-right = ✅ Правильно
press-skip = Пропустити ➡️
press-back = ⬅️ Назад
press-anew = 🗑 Почати спочатку
press-clear = 🗑 Стерти
press-rest = Решти не було
press-change = ✏️ { $name }
press-send-report = 📨 Надіслати звіт
press-send-again = 📨 Надіслати ще раз
press-create-event = ✅ Створити подію
press-report = Подати звіт
press-continue = Продовжити звіт
press-report-on = Звіт: { $title }
press-fix = Виправити звіт
press-status = Хто подав, хто ні
press-other-event = Інша подія
press-all-districts = Усі райони
press-next-district = Наступний ▶️
press-read = 📄 { $name }
press-refresh = 🔄 Оновити
press-accept = ✅ Прийняти
press-return = ↩️ Повернути
press-keep = Не повертати
press-whole = Увесь звіт
press-coordinator = 🔑 Посилання координатору

item-count = { $category } { $number }
item-counts = <b>{ $total }</b> ({ $parts })
item-number = { $number }
item-photos = { $count ->
    [one] { $count } фотографія
    [few] { $count } фотографії
   *[many] { $count } фотографій
}
item-indicator = { $number } { $unit }

category-pupils = учні
category-parents = батьки
category-teachers = педагоги
category-public = представники громадськості
category-others = інші
category-students = студенти
category-preschoolers = дошкільнята
category-guests = гості
category-mentors = наставники
category-partners = партнери
category-volunteers = волонтери

state-expected = чекаємо
state-draft = чернетка
state-submitted = на перевірці
state-accepted = прийнято
state-returned = на доопрацюванні
state-not_held = не брали участі

mark-expected = ⬜
mark-draft = ✏️
mark-submitted = 📨
mark-accepted = ✅
mark-returned = ↩️
mark-not_held = ➖

not-yours = Це не ваш звіт або район.
stale = Кнопка застаріла. Ось як зараз.
no-events = Подій поки немає.
choose-event = Яка подія?
trouble = Щось зламалося з нашого боку. Ваше повідомлення збережено, відповіді цілі. Спробуйте ще раз трохи згодом: /report

# Помилки: що не так і приклад правильного.

invalid-nothing-asked = Усі відповіді вже є. Надішліть звіт або виберіть, що змінити.
invalid-not-complete = На це запитання ще немає повної відповіді.
invalid-cannot-skip = Це запитання обов’язкове, без нього звіт не приймуть.
invalid-photo-kept = Фото додано до відповіді «Фотографії». А зараз — запитання вище.
invalid-no-photos-here = У цьому звіті фотографії не потрібні. Дайте, будь ласка, відповідь текстом.
invalid-wrong-kind-of-message = Таке повідомлення не прочитати. Напишіть відповідь текстом або надішліть фото; на відео дайте посилання.
invalid-changed-by-other = Відповідь щойно змінено. Автор правки: { $name }.
invalid-not-asked-again = Цю відповідь змінювати не просили, вона лишилася такою самою. Дайте відповідь на запитання вище.
invalid-question-moved-on = Поки ви писали, запитання змінилося. Не записано: «{ $typed }». Зараз — те, що вище.
invalid-answered-by-other = На запитання «{ $question }» щойно є відповідь, її автор: { $name }. Ваше не записано: «{ $typed }». Зараз — те, що вище.
invalid-choices-empty = Позначте кнопкою хоча б один варіант.
invalid-choice-unknown = Немає такого варіанта: «{ $piece }». Натисніть кнопку або напишіть її номер, наприклад «1, 3».
invalid-choice-no-such-number = Варіанта { $number } немає: їх { $last }. Наприклад: «1, 3».
invalid-choices-too-many = Власних варіантів може бути не більше ніж { $at_most }.
invalid-own-too-long = Задовго: «{ $piece }». Найбільше знаків: { $at_most }.
invalid-count-not-a-number = Потрібне число, наприклад «120».
invalid-count-not-whole = Людей рахуємо цілими: «{ $piece }» не підходить. Наприклад: «12».
invalid-count-negative = Число не буває менше нуля. Якщо нікого не було, напишіть 0.
invalid-count-too-large = Завелике число (більше ніж { $at_most }). Перевірте, чи немає описки.
invalid-count-about = Потрібне точне число. Якщо було { NUMBER($number, useGrouping: 0) }, так і напишіть: «{ NUMBER($number, useGrouping: 0) }».
invalid-count-ambiguous = Незрозуміло: «{ $piece }» — це { NUMBER($number, useGrouping: 0) }? Напишіть число без крапок і ком.
invalid-counts-not-understood = Незрозуміло: «{ $piece }». Наприклад: «учн 120, бать 30, пед 9».
invalid-counts-unknown-category = Незрозуміло, хто це: «{ $piece }». Решту записано.
invalid-counts-whose = Незрозуміло, хто ці { NUMBER($number, useGrouping: 0) }. Підпишіть, наприклад: «учні { NUMBER($number, useGrouping: 0) }».
invalid-counts-twice = Два різні числа про те саме: «{ $piece }». Напишіть ще раз, яке правильне.
invalid-counts-how-many = Чисел { $given }, а потрібно { $wanted }. Підпишіть їх: «учн 120, бать 30, пед 9».
invalid-counts-total-differs = Ви пишете, що всього { $stated }, а за категоріями виходить { $sum }. Виправте те число, що неправильне.
invalid-counts-only-total = Усього { $stated } — добре. А скільки з них кого? Наприклад: «учн 120, бать 30, пед 9».
invalid-names-empty = Напишіть назви, кожну з нового рядка.
invalid-name-too-long = Задовго: «{ $piece }». Найбільше знаків: { $at_most }. Решту записано.
invalid-name-not-understood = Не схоже на назву: «{ $piece }». Решту записано.
invalid-names-too-many = Більше ніж { $at_most } назв не вміститься.
invalid-link-not-an-address = Це не адреса: «{ $piece }». Скопіюйте посилання повністю, наприклад https://facebook.com/school12/posts/345. Решту записано.
invalid-link-not-understood = Незрозуміло: «{ $piece }». Надішліть посилання або вихідні дані: «Газета „Освіта України“, 28.11.2026, с. 3».
invalid-link-too-long = Задовго: не більше ніж { $at_most } знаків на одну публікацію.
invalid-links-empty = Надішліть посилання, наприклад https://facebook.com/school12/posts/345.
invalid-links-too-many = Більше ніж { $at_most } публікацій не вміститься.
invalid-text-empty = Напишіть хоча б слово.
invalid-text-too-long = Уміщується знаків: { $at_most }, а у вас { $length }. Скоротіть, будь ласка.
invalid-photos-need-pictures = Тут потрібні фотографії: натисніть скріпку 📎 і виберіть знімки.
invalid-photos-too-many = Більше ніж { $at_most } фотографій не вміститься. Зайвих не додано.
invalid-day-not-understood = Дата незрозуміла. Наприклад: «27.11.2026» або «27 листопада».
invalid-day-does-not-exist = Такого дня немає в календарі. Наприклад: «27.11.2026».
invalid-day-needs-day = Потрібен і день, не лише місяць. Наприклад: «27.11.2026».
invalid-period-backwards = Кінець раніше за початок. Наприклад: «27.11–29.11.2026».
invalid-moment-needs-time = Додайте час. Наприклад: «28.11.2026 18:00».
invalid-moment-no-such-time = Такого часу немає. Наприклад: «28.11.2026 18:00».
invalid-due-in-the-past = Цей строк уже минув. Виберіть інший.
invalid-due-before-event = Строк раніше за саму подію. Виберіть інший.
invalid-yes-no-not-understood = Дайте відповідь «так» або «ні».
invalid-indicator-not-a-number = Потрібне число, наприклад «12,5».
invalid-indicator-negative = Число не буває менше нуля.
invalid-indicator-too-precise = Надто точно. Округліть, наприклад «12,5».
invalid-records-empty = Напишіть хоча б один рядок.
invalid-record-parts = У рядку «{ $piece }» потрібно частин: { $wanted }. Розділіть їх тире з пробілами.
invalid-record-too-long = Задовго: «{ $piece }». Найбільше знаків у кожній частині: { $at_most }.
invalid-records-too-many = Більше ніж { $at_most } рядків не вміститься.
