# Каардынатар: прыняць, вярнуць.

review-head = <b>Справаздача № { $number }</b> · { $state }
    { $title }
    { $organisation } · { $territory }
review-in-time = Здадзена: { $moment }
review-late = Здадзена са спазненнем: { $moment }
review-why = ✍️ Што выправіць? Напішыце адным паведамленнем, педагог прачытае яго слова ў слова.
review-reason-too-long = Занадта доўга: найбольш 1000 знакаў.
review-reason-in-words = Напішыце прычыну словамі.
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
