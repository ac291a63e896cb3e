# Історія звіту: хто, що й коли.

history-choose = Історія якого звіту?
history-where = Відкрийте звіт у /status: під ним є кнопка «Історія».
history-head = 🕓 <b>{ $title }</b>
    { $organisation }
history-nothing = Поки нічого не відбувалося.
history-nobody = Програма
history-entry = <b>{ $moment }</b> · { $name }
history-something = Зміна
history-event-made = Подію створено: { $title }
history-event-moments = Строк події: { $due } (було: { $before })
history-event-moments-lock = Строк події: { $due } (було: { $before }), приймання закриється: { $lock }
history-event-levels = Приймання у два рівні
history-event-one-level = Приймання в один рівень
history-event-cancelled = Подію скасовано
history-event-restored = Подія знову діє
history-extended = Строк для організації продовжено: { $to }
history-extended-no-more = Для організації знову спільний строк
history-not-held = Заходу не було. Причина: { $reason }
history-held-after-all = Усе ж проводили
history-covered = Зараховано інший звіт: { $other }
history-uncovered = Потрібен окремий звіт
history-submitted = Звіт № { $number } надіслано
history-recalled = Звіт відкликано
history-endorsed = Звіт прийнято на першому рівні
history-accepted = Звіт прийнято
history-returned = Звіт повернули. Причина: { $reason }
history-returned-questions = Звіт повернули. Причина: { $reason }
    Виправити: { $questions }
history-merged = «{ $double }» і «{ $stays }» об’єднано
history-unmerged = «{ $double }» і «{ $stays }» знову окремо
history-event-weighed = Вага рейтингу: { $weights }
    було: { $former }
history-event-weights-changed = ⚠️ Закріплену вагу рейтингу змінено: { $weights }
    було: { $former }
history-event-weights-frozen = Вагу рейтингу закріплено: { $weights }
history-event-issuer = Дипломи видає: { $issuer }
history-event-requisites = Реквізити документів: { $fields }
history-awarded = Перемогу підтверджено: «{ $nomination }», { $territory }
history-award-withdrawn = Перемогу відкликано: «{ $nomination }», { $territory }
history-letter-sent = Звіт надіслано поштою: { $address }
history-consent-withdrawn = Згоду на фото відкликано, видалено фото: { $count }
history-event-photos-expired = Строк зберігання минув, видалено фото: { $count }
history-event-photos-kept = Строк зберігання фото змінено, днів: { $days }
history-photo-captioned = Підпис знімка № { $number }: «{ $caption }»
history-photo-uncaptioned = Знімок № { $number } — без підпису
