# Справаздача педагога.

report-head = <b>{ $title }</b>
    { $organisation } · тэрмін: { $due }
report-returned-because = ↩️ Вярнулі на дапрацоўку: <b>{ $reason }</b>
report-nothing-asked = Ад вашай арганізацыі справаздач пакуль не чакаюць. Калі спатрэбіцца, я напішу.
report-choose = { $count ->
    [1] Чакаем { $count } справаздачу. Адкрыць?
    [one] Чакаем { $count } справаздачу. Якую адкрыць?
    [few] Чакаем { $count } справаздачы. Якую адкрыць?
   *[many] Чакаем { $count } справаздач. Якую адкрыць?
}
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
