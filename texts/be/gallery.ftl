# Фатаграфіі справаздачы і мерапрыемства ў каардынатара: паглядзець, выбраць для зводкі, падпісаць.

press-gallery = 🖼 Фота ({ $count })
press-gallery-event = 🖼 Фота падзеі
press-gallery-number = { $number }
press-gallery-chosen = { $number } ⭐
press-star = ⭐ У зводку
press-unstar = Прыбраць са зводкі
press-caption = ✏️ Подпіс
press-gallery-plain = Без подпісу
gallery-soon = Збіраю здымкі…
gallery-empty = Фатаграфій пакуль няма.
gallery-failed = Здымкі не сабраліся. Націсніце кнопку яшчэ раз.
gallery-gone = Гэтага здымка тут больш няма.
gallery-returned = Справаздача цяпер у педагога. Дачакайцеся, калі яе адправяць.
gallery-sheets =
    Здымкі { $first }–{ $last } з { $of }, у зводку выбрана: { $chosen }.
    Націсніце нумар, каб адкрыць здымак.
gallery-page =
    <b>Фота { $number } з { $of }</b>
    { $organisation } · { $title }
gallery-caption = Подпіс: { $caption }
gallery-plain = Подпісу няма.
gallery-consent = Згода: { $consent }.
gallery-chosen = ⭐ Выбрана ў зводку.
gallery-not-for-summary-report = У зводку не пойдзе: публікаваць яго не дазволілі.
gallery-not-for-summary-none = У зводку не пойдзе: згоды на яго няма.
gallery-starred = ⭐ У зводцы
gallery-unstarred = Прыбрана са зводкі
gallery-ask-caption = ✏️ Які подпіс у здымка № { $number }? Напішыце адным паведамленнем.
gallery-caption-too-long = Укладзіцеся ў { $most } знакаў, напрыклад: «Адкрыццё выставы».
gallery-caption-in-words = Напішыце подпіс словамі, напрыклад: «Адкрыццё выставы».
