# Картка пытання, зводка адказаў і тое, што кажам пра памылкі: агульнае для ўсіх форм.

yes = Так
no = Не
today = сёння
tomorrow = заўтра
yesterday = учора
language-name = Беларуская

card-progress = Пытанне { $number } з { $of }  { $bar }
card-skipped = — прапушчана
card-more = … і яшчэ { $count }
card-given-by = — { $name }
card-count = { $category } — <b>{ $number }</b>
card-count-missing = { $category } — ?
card-total = <b>Усяго: { $number }</b>. Правільна?
card-next-category = ➡️ Наступны лік: { $category }
card-check = Усё правільна? Любы адказ можна змяніць.

press-done = Далей ➡️
press-right = ✅ Правільна
press-skip = Прапусціць ➡️
press-back = ⬅️ Назад
press-anew = 🗑 Пачаць нанова
press-clear = 🗑 Сцерці
press-rest = Астатніх не было
press-change = ✏️ { $name }
press-send-report = 📨 Адправіць справаздачу
press-send-again = 📨 Адправіць яшчэ раз
press-create-event = ✅ Стварыць падзею
press-report = Здаць справаздачу
press-continue = Працягнуць справаздачу
press-report-on = Справаздача: { $title }
press-fix = Выправіць справаздачу
press-status = Хто здаў, хто не
press-other-event = Іншая падзея
press-all-districts = Усе раёны
press-next-district = Наступны ▶️
press-read = 📄 { $name }
press-refresh = 🔄 Абнавіць
press-accept = ✅ Прыняць
press-return = ↩️ Вярнуць
press-keep = Не вяртаць
press-whole = Уся справаздача
press-coordinator = 🔑 Спасылка каардынатару

item-count = { $category } { $number }
item-counts = <b>{ $total }</b> ({ $parts })
item-number = { $number }
item-photos = { $count ->
    [one] { $count } фотаздымак
    [few] { $count } фотаздымкі
   *[many] { $count } фотаздымкаў
}
item-indicator = { $number } { $unit }

category-pupils = вучні
category-parents = бацькі
category-teachers = педагогі
category-public = прадстаўнікі грамадскасці
category-others = іншыя
category-students = студэнты
category-preschoolers = дашкольнікі
category-guests = госці
category-mentors = ментары
category-partners = партнёры
category-volunteers = валанцёры

state-expected = чакаем
state-draft = чарнавік
state-submitted = на праверцы
state-accepted = прынята
state-returned = на дапрацоўцы
state-not_held = не ўдзельнічалі

mark-expected = ⬜
mark-draft = ✏️
mark-submitted = 📨
mark-accepted = ✅
mark-returned = ↩️
mark-not_held = ➖

not-yours = Гэта не ваша справаздача або не ваш раён.
stale = Кнопка састарэла. Вось як цяпер.
no-events = Падзей пакуль няма.
choose-event = Якая падзея?
trouble = Нешта зламалася з нашага боку. Ваша паведамленне захавана, адказы цэлыя. Паспрабуйце яшчэ раз крыху пазней: /report

# Памылкі: што не так і прыклад правільнага.

invalid-nothing-asked = Усе адказы ўжо ёсць. Адпраўце справаздачу або выберыце, што змяніць.
invalid-not-complete = На гэта пытанне яшчэ няма поўнага адказу.
invalid-cannot-skip = Гэта пытанне абавязковае, без яго справаздачу не прымуць.
invalid-photo-kept = Фота дададзена да адказу «Фотаздымкі». А цяпер — пытанне вышэй.
invalid-no-photos-here = У гэтай справаздачы фотаздымкі не патрэбны. Адкажыце, калі ласка, тэкстам.
invalid-wrong-kind-of-message = Такое паведамленне не прачытаць. Напішыце адказ тэкстам або дашліце фота; на відэа дайце спасылку.
invalid-changed-by-other = Адказ толькі што зменены. Аўтар праўкі: { $name }.
invalid-not-asked-again = Гэты адказ мяняць не прасілі, ён застаўся ранейшым. Адкажыце на пытанне вышэй.
invalid-question-moved-on = Пакуль вы пісалі, пытанне змянілася. Не запісана: «{ $typed }». Цяпер — тое, што вышэй.
invalid-answered-by-other = На пытанне «{ $question }» толькі што ёсць адказ, яго аўтар: { $name }. Ваша не запісана: «{ $typed }». Цяпер — тое, што вышэй.
invalid-choices-empty = Адзначце кнопкай хаця б адзін варыянт.
invalid-choice-unknown = Няма такога варыянта: «{ $piece }». Націсніце кнопку або напішыце яе нумар, напрыклад «1, 3».
invalid-choice-no-such-number = Варыянта { $number } няма: іх { $last }. Напрыклад: «1, 3».
invalid-choices-too-many = Сваіх варыянтаў можа быць не больш за { $at_most }.
invalid-own-too-long = Занадта доўга: «{ $piece }». Найбольш знакаў: { $at_most }.
invalid-count-not-a-number = Патрэбны лік, напрыклад «120».
invalid-count-not-whole = Людзей лічаць цэлымі: «{ $piece }» не падыходзіць. Напрыклад: «12».
invalid-count-negative = Лік не бывае меншы за нуль. Калі нікога не было, напішыце 0.
invalid-count-too-large = Занадта вялікі лік (больш за { $at_most }). Праверце, ці няма апіскі.
invalid-count-about = Патрэбны дакладны лік. Калі было { NUMBER($number, useGrouping: 0) }, так і напішыце: «{ NUMBER($number, useGrouping: 0) }».
invalid-count-ambiguous = Незразумела: «{ $piece }» — гэта { NUMBER($number, useGrouping: 0) }? Напішыце лік без кропак і косак.
invalid-counts-not-understood = Незразумела: «{ $piece }». Напрыклад: «вуч 120, бацькі 30, пед 9».
invalid-counts-unknown-category = Незразумела, хто гэта: «{ $piece }». Астатняе запісана.
invalid-counts-whose = Незразумела, хто гэтыя { NUMBER($number, useGrouping: 0) }. Падпішыце, напрыклад: «вучні { NUMBER($number, useGrouping: 0) }».
invalid-counts-twice = Два розныя лікі пра адно і тое ж: «{ $piece }». Напішыце яшчэ раз, які правільны.
invalid-counts-how-many = Лікаў { $given }, а трэба { $wanted }. Падпішыце іх: «вуч 120, бацькі 30, пед 9».
invalid-counts-total-differs = Вы пішаце, што ўсяго { $stated }, а па катэгорыях выходзіць { $sum }. Выпраўце той лік, што няправільны.
invalid-counts-only-total = Усяго { $stated } — добра. А колькі з іх каго? Напрыклад: «вуч 120, бацькі 30, пед 9».
invalid-names-empty = Напішыце назвы, кожную з новага радка.
invalid-name-too-long = Занадта доўга: «{ $piece }». Найбольш знакаў: { $at_most }. Астатняе запісана.
invalid-name-not-understood = Не падобна на назву: «{ $piece }». Астатняе запісана.
invalid-names-too-many = Больш за { $at_most } назваў не змесціцца.
invalid-link-not-an-address = Гэта не адрас: «{ $piece }». Скапіруйце спасылку цалкам, напрыклад https://t.me/school12/345. Астатняе запісана.
invalid-link-not-understood = Незразумела: «{ $piece }». Дашліце спасылку або выхадныя звесткі: «Настаўніцкая газета, 28.11.2026, с. 3».
invalid-link-too-long = Занадта доўга: не больш за { $at_most } знакаў на адну публікацыю.
invalid-links-empty = Дашліце спасылку, напрыклад https://t.me/school12/345.
invalid-links-too-many = Больш за { $at_most } публікацый не змесціцца.
invalid-text-empty = Напішыце хаця б слова.
invalid-text-too-long = Змяшчаецца знакаў: { $at_most }, а ў вас { $length }. Скараціце, калі ласка.
invalid-photos-need-pictures = Тут патрэбны фотаздымкі: націсніце сашчэпку 📎 і выберыце здымкі.
invalid-photos-too-many = Больш за { $at_most } фотаздымкаў не змесціцца. Лішнія не дададзены.
invalid-day-not-understood = Дата незразумелая. Напрыклад: «27.11.2026» або «27 лістапада».
invalid-day-does-not-exist = Такога дня няма ў календары. Напрыклад: «27.11.2026».
invalid-day-needs-day = Патрэбны і дзень, не толькі месяц. Напрыклад: «27.11.2026».
invalid-period-backwards = Канец раней за пачатак. Напрыклад: «27.11–29.11.2026».
invalid-moment-needs-time = Дадайце час. Напрыклад: «28.11.2026 18:00».
invalid-moment-no-such-time = Такога часу няма. Напрыклад: «28.11.2026 18:00».
invalid-due-in-the-past = Гэты тэрмін ужо мінуў. Выберыце іншы.
invalid-due-before-event = Тэрмін раней за саму падзею. Выберыце іншы.
invalid-yes-no-not-understood = Адкажыце «так» або «не».
invalid-indicator-not-a-number = Патрэбны лік, напрыклад «12,5».
invalid-indicator-negative = Лік не бывае меншы за нуль.
invalid-indicator-too-precise = Занадта дакладна. Акругліце, напрыклад «12,5».
invalid-records-empty = Напішыце хаця б адзін радок.
invalid-record-parts = У радку «{ $piece }» трэба частак: { $wanted }. Раздзяліце іх працяжнікам з прабеламі.
invalid-record-too-long = Занадта доўга: «{ $piece }». Найбольш знакаў у кожнай частцы: { $at_most }.
invalid-records-too-many = Больш за { $at_most } радкоў не змесціцца.
