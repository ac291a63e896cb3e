# Каардынатар: прыняць, вярнуць.

review-head = <b>Справаздача № { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Здадзена: { $moment }
review-late = Здадзена са спазненнем: { $moment }
review-why = ✍️ Што выправіць? Напішыце адным паведамленнем, педагог прачытае яго слова ў слова.
review-reason-too-long = Занадта доўга: найбольш 1000 знакаў.
review-reason-in-words = Напішыце прычыну словамі.
review-reason-too-short = Занадта коратка: напішыце хаця б пару слоў, што выправіць.
review-confirm = ↩️ Педагог прачытае:

    <b>{ $reason }</b>
review-which-questions = Выправіць трэба нешта адно? Адзначце: педагогу адкрыюцца толькі адзначаныя адказы.
review-return-locked = Прыём справаздач закрыты, выправіць не змогуць. Спачатку падоўжыце тэрмін гэтай арганізацыі: /events
review-first-level-first = ⏳ Спачатку прымае раён
review-endorsed-by = ☑️ Прынята раёнам: { $name }, { $moment }
review-endorsed = Прынята. Далей вырашае вышэйшы каардынатар.
review-district-first = Спачатку справаздачу прымае каардынатар раёна. Калі прыме, я дашлю справаздачу вам.
review-recalled = Справаздача зноў у педагога. Калі яе адправяць, я дашлю.
review-accepted = Прынята
review-decided = Рашэнне ўжо ёсць: { $state }.
review-too-late = Па гэтай справаздачы ўжо ёсць рашэнне, або яна не ваша. Што цяпер: /status
review-returned = ↩️ Справаздача № { $number } вернута: { $organisation }. Я напішу, калі выправяць.
review-your-report-accepted = ✅ Справаздача № { $number } прынята. Дзякуй!
    { $title } · { $organisation }
review-your-report-returned = ↩️ Справаздачу № { $number } просяць дапрацаваць:
    <b>{ $reason }</b>

    { $title } · { $organisation }
    Астатнія адказы на месцы, выпраўце толькі гэта.
review-your-answers-returned = ↩️ У справаздачы № { $number } просяць выправіць: { $names }.
    <b>{ $reason }</b>

    { $title } · { $organisation }
    Астатнія адказы на месцы, выпраўце толькі гэта.
press-correct = ↩️ Вярнуць на праўкі
press-reword = ✏️ Змяніць
press-return-ticked = ↩️ Вярнуць адзначанае
press-return-whole = ↩️ Вярнуць
press-history = 🕘 Гісторыя
