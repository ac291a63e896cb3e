# Фотографии отчёта и мероприятия у координатора: посмотреть, выбрать для сводки, подписать.

press-gallery = 🖼 Фото ({ $count })
press-gallery-event = 🖼 Фото события
press-gallery-number = { $number }
press-gallery-chosen = { $number } ⭐
press-star = ⭐ В сводку
press-unstar = Убрать из сводки
press-caption = ✏️ Подпись
press-gallery-plain = Без подписи
gallery-soon = Собираю снимки…
gallery-empty = Фотографий пока нет.
gallery-failed = Снимки не собрались. Нажмите кнопку ещё раз.
gallery-gone = Этого снимка здесь больше нет.
gallery-returned = Отчёт сейчас у педагога. Дождитесь, когда его отправят.
gallery-sheets =
    Снимки { $first }–{ $last } из { $of }, в сводку выбрано: { $chosen }.
    Нажмите номер, чтобы открыть снимок.
gallery-page =
    <b>Фото { $number } из { $of }</b>
    { $organisation } · { $title }
gallery-caption = Подпись: { $caption }
gallery-plain = Подписи нет.
gallery-consent = Согласие: { $consent }.
gallery-chosen = ⭐ Выбрано в сводку.
gallery-not-for-summary-report = В сводку не пойдёт: публиковать его не разрешили.
gallery-not-for-summary-none = В сводку не пойдёт: согласия на него нет.
gallery-starred = ⭐ В сводке
gallery-unstarred = Убрано из сводки
gallery-ask-caption = ✏️ Какая подпись у снимка № { $number }? Напишите одним сообщением.
gallery-caption-too-long = Уложитесь в { $most } знаков, например: «Открытие выставки».
gallery-caption-in-words = Напишите подпись словами, например: «Открытие выставки».
