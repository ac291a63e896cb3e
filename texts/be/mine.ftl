# Мае справаздачы: чаго чакаюць і што здадзена.

mine-owed = { $count ->
    [1] Чакаем { $count } справаздачу. Адкрыць?
    [one] Чакаем { $count } справаздачу. Якую адкрыць?
    [few] Чакаем { $count } справаздачы. Якую адкрыць?
   *[many] Чакаем { $count } справаздач. Якую адкрыць?
}
mine-all-shut = Прыём закрыты. Трэба здаць — папрасіце каардынатара падоўжыць тэрмін.
mine-which-nothing = Чаго вы не праводзілі?
mine-title = { $mark } <b>{ $why }</b>
mine-whose = { $organisation }
mine-until = { $state } · да: { $due }
mine-late = { $state } · тэрмін мінуў: { $due }. Прымем і цяпер.
mine-shut = прыём закрыты: { $moment }. Папрасіце каардынатара падоўжыць тэрмін.
mine-done = { $state }
mine-not-held = не праводзілі: { $reason }
mine-covered = залічана разам з гэтым: { $title }
mine-needs-own = «{ $title }» ужо не здаць, таму тут патрэбна асобная справаздача
mine-covered-by = залічана справаздача № { $number }
