# История отчёта: кто, что и когда.

history-choose = История какого отчёта?
history-where = Откройте отчёт в /status: под ним есть кнопка «История».
history-head = 🕓 <b>{ $title }</b>
    { $organisation }
history-nothing = Пока ничего не происходило.
history-nobody = Бот
history-entry = <b>{ $moment }</b> · { $name }
history-something = Изменение
history-event-made = Событие создано: { $title }
history-event-moments = Срок события: { $due } (было: { $before })
history-event-moments-lock = Срок события: { $due } (было: { $before }), приём закроется: { $lock }
history-event-levels = Приёмка в два уровня
history-event-one-level = Приёмка в один уровень
history-event-cancelled = Событие отменено
history-event-restored = Событие снова действует
history-extended = Срок для организации продлён: { $to }
history-extended-no-more = Для организации снова общий срок
history-not-held = Не проводили. Причина: { $reason }
history-held-after-all = Всё-таки проводили
history-covered = Засчитан другой отчёт: { $other }
history-uncovered = Нужен отдельный отчёт
history-submitted = Отчёт № { $number } отправлен
history-recalled = Отчёт отозван
history-endorsed = Отчёт принят на первом уровне
history-accepted = Отчёт принят
history-returned = Отчёт вернули. Причина: { $reason }
history-returned-questions = Отчёт вернули. Причина: { $reason }
    Исправить: { $questions }
history-merged = «{ $double }» и «{ $stays }» объединены
history-unmerged = «{ $double }» и «{ $stays }» снова отдельно
history-event-weighed = Веса рейтинга: { $weights }
    было: { $former }
history-event-weights-changed = ⚠️ Закреплённые веса рейтинга изменены: { $weights }
    было: { $former }
history-event-weights-frozen = Веса рейтинга закреплены: { $weights }
history-event-issuer = Дипломы выдаёт: { $issuer }
history-event-requisites = Реквизиты документов: { $fields }
history-awarded = Победа подтверждена: «{ $nomination }», { $territory }
history-award-withdrawn = Победа отозвана: «{ $nomination }», { $territory }
history-letter-sent = Отчёт отправлен по почте: { $address }
history-consent-withdrawn = Согласие на фото отозвано, удалено фото: { $count }
history-event-photos-expired = Срок хранения истёк, удалено фото: { $count }
history-event-photos-kept = Срок хранения фото изменён, дней: { $days }
history-photo-captioned = Подпись снимка № { $number }: «{ $caption }»
history-photo-uncaptioned = Снимок № { $number } — без подписи
