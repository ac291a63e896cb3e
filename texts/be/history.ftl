# Гісторыя справаздачы: хто, што і калі.

history-choose = Гісторыя якой справаздачы?
history-where = Адкрыйце справаздачу ў /status: пад ёй ёсць кнопка «Гісторыя».
history-head = 🕓 <b>{ $title }</b>
    { $organisation }
history-nothing = Пакуль нічога не адбывалася.
history-nobody = Праграма
history-entry = <b>{ $moment }</b> · { $name }
history-something = Змена
history-event-made = Падзея створана: { $title }
history-event-moments = Тэрмін падзеі: { $due } (было: { $before })
history-event-moments-lock = Тэрмін падзеі: { $due } (было: { $before }), прыём закрыецца: { $lock }
history-event-levels = Прыёмка ў два ўзроўні
history-event-one-level = Прыёмка ў адзін узровень
history-event-cancelled = Падзея скасавана
history-event-restored = Падзея зноў дзейнічае
history-extended = Тэрмін для арганізацыі падоўжаны: { $to }
history-extended-no-more = Для арганізацыі зноў агульны тэрмін
history-not-held = Не праводзілі. Прычына: { $reason }
history-held-after-all = Усё ж праводзілі
history-covered = Залічана іншая справаздача: { $other }
history-uncovered = Патрэбна асобная справаздача
history-submitted = Справаздача № { $number } адпраўлена
history-recalled = Справаздача адкліканая
history-endorsed = Справаздача прынята на першым узроўні
history-accepted = Справаздача прынята
history-returned = Справаздачу вярнулі. Прычына: { $reason }
history-returned-questions = Справаздачу вярнулі. Прычына: { $reason }
    Выправіць: { $questions }
history-merged = «{ $double }» і «{ $stays }» аб’яднаны
history-unmerged = «{ $double }» і «{ $stays }» зноў асобна
history-event-weighed = Вага рэйтынгу: { $weights }
    было: { $former }
history-event-weights-changed = ⚠️ Замацаваная вага рэйтынгу зменена: { $weights }
    было: { $former }
history-event-weights-frozen = Вага рэйтынгу замацавана: { $weights }
history-event-issuer = Дыпломы выдае: { $issuer }
history-event-requisites = Рэквізіты дакументаў: { $fields }
history-awarded = Перамога пацверджана: «{ $nomination }», { $territory }
history-award-withdrawn = Перамога адклікана: «{ $nomination }», { $territory }
history-letter-sent = Справаздача адпраўлена поштай: { $address }
history-consent-withdrawn = Згода на фота адклікана, выдалена фота: { $count }
history-event-photos-expired = Тэрмін захоўвання скончыўся, выдалена фота: { $count }
history-event-photos-kept = Тэрмін захоўвання фота зменены, дзён: { $days }
history-photo-captioned = Подпіс здымка № { $number }: «{ $caption }»
history-photo-uncaptioned = Здымак № { $number } — без подпісу
