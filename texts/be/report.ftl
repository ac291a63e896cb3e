# Справаздача педагога.

report-head = <b>{ $title }</b>
    { $organisation } · тэрмін: { $due }
report-returned-because = ↩️ Вярнулі на дапрацоўку: <b>{ $reason }</b>
report-nothing-asked = Ад вашай арганізацыі справаздач пакуль не чакаюць. Калі спатрэбіцца, я напішу.
report-all-done = Усе справаздачы здадзены, дзякуй! Іх можна перачытаць:
report-already-sent = Справаздача { $number } ужо адпраўлена.
report-closed-meanwhile = Гэта справаздача ўжо адпраўлена або закрыта. Астатнія: /report
report-sent = ✅ <b>Справаздача № { $number } адпраўлена.</b>
    { $title }

    Дзякуй! Каардынатар праверыць, і я напішу. Ніжэй — копія.
report-sent-by = ✅ Справаздача № { $number } адпраўлена. Ад каго: { $name }.
report-copy-head = <b>Справаздача № { $number }</b> · { $state }
    { $title }
    { $organisation }
report-only-these = ✏️ Выправіць трэба толькі гэта: { $names }.
report-cancelled = Падзею скасавалі, справаздача не патрэбна.
report-is-covered = Тут залічана іншая справаздача. Падрабязней: /mine
report-nothing-held = Запісана, што вы гэтага не праводзілі. Перадумалі? Адкрыйце /mine
report-locked = 🔒 Прыём закрыты: { $moment }. Чарнавік захаваны. Папрасіце каардынатара падоўжыць тэрмін.
report-others = Астатнія справаздачы: /mine
recall-done = Справаздача зноў чарнавік
recall-locked = 🔒 Прыём закрыты, змяніць ужо нельга. Папрасіце каардынатара падоўжыць тэрмін.
recall-too-late = Адклікаць ужо нельга. Справаздача: { $state }.
cover-head = <b>{ $title }</b>
    { $organisation }
cover-counts-for = 🔗 Залічана і за: { $title }
cover-choose = За што яшчэ залічыць гэту справаздачу? Націсніце — асобная не спатрэбіцца.
cover-no-more = Іншых нездадзеных справаздач у арганізацыі няма.
cover-too-late = Гэта ўжо не змяніць: па справаздачы ёсць рашэнне або прыём закрыты.
cover-shown = 🔗 <b>{ $title }</b>

    Тут залічана справаздача № { $number }: { $other }.
cover-draft = 🔗 <b>{ $title }</b>

    Тут залічыцца справаздача, якая яшчэ не адпраўлена: { $other }.
cover-own = Добра, чакаем асобную справаздачу: <b>{ $title }</b>
press-put = ✍️ Запісаць: { $text }
press-cover = 🔗 Залічыць і за іншае
press-recall = ↩️ Адклікаць справаздачу
press-back-to-report = ⬅️ Да справаздачы
press-open-that = 📄 Адкрыць тую справаздачу
press-own-report = Здаць асобную справаздачу
