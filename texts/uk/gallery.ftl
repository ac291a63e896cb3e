# Фотографії звіту та заходу в координатора: переглянути, вибрати для зведення, підписати.

press-gallery = 🖼 Знімки ({ $count })
press-gallery-event = 🖼 Фото події
press-gallery-number = { $number }
press-gallery-chosen = { $number } ⭐
press-star = ⭐ До зведення
press-unstar = Прибрати зі зведення
press-caption = ✏️ Підпис
press-gallery-plain = Без підпису
gallery-soon = Збираю знімки…
gallery-empty = Фотографій поки немає.
gallery-failed = Знімки не зібралися. Натисніть кнопку ще раз.
gallery-gone = Цього знімка тут більше немає.
gallery-returned = Звіт зараз у педагога. Дочекайтеся, коли його надішлють.
gallery-sheets =
    Знімки { $first }–{ $last } з { $of }, до зведення вибрано: { $chosen }.
    Натисніть номер, щоб відкрити знімок.
gallery-page =
    <b>Фото { $number } з { $of }</b>
    { $organisation } · { $title }
gallery-caption = Підпис: { $caption }
gallery-plain = Підпису немає.
gallery-consent = Згода: { $consent }.
gallery-chosen = ⭐ Вибрано до зведення.
gallery-not-for-summary-report = До зведення не піде: публікувати його не дозволили.
gallery-not-for-summary-none = До зведення не піде: згоди на нього немає.
gallery-starred = ⭐ У зведенні
gallery-unstarred = Прибрано зі зведення
gallery-ask-caption = ✏️ Який підпис у знімка № { $number }? Напишіть одним повідомленням.
gallery-caption-too-long = Вкладіться в { $most } знаків, наприклад: «Відкриття виставки».
gallery-caption-in-words = Напишіть підпис словами, наприклад: «Відкриття виставки».
