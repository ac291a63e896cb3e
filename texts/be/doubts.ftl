# Што ў справаздачы непадобна да звычайнага: пытанні перад адпраўкай і што на іх адказалі.

doubt-head = 🔎 <b>Праверце, калі ласка</b> ({ $number } з { $of })
doubt-how = Калі ўсё так, націсніце «Так, правільна» або растлумачце некалькімі словамі: іх убачыць каардынатар. Пасля гэтага справаздача адправіцца.
press-doubt-right = Так, правільна
press-doubt-correct = Выправіць
doubt-explained = 🔎 { $doubt }
    💬 { $text }
doubt-confirmed = 🔎 { $doubt }
    👌 Праверана і пацверджана.
doubt-sum-differs = Усяго { $total }, а ў спісе { $listed }.
doubt-more-than-pupils = { $what }: { $number }, а ўсяго вучняў у арганізацыі { $pupils }.
doubt-same-photo = { $photos ->
    [1] Фотаздымак № { $place } ужо ёсць у іншай справаздачы: «{ $where }».
    [one] { $photos } фотаздымак ужо ёсць у іншай справаздачы: «{ $where }». Першы з іх — № { $place }.
    [few] { $photos } фотаздымкі ўжо ёсць у іншай справаздачы: «{ $where }». Першы з іх — № { $place }.
   *[many] { $photos } фотаздымкаў ужо ёсць у іншай справаздачы: «{ $where }». Першы з іх — № { $place }.
}
doubt-far-from-history = { $what }: { $number }, а ў вашых мінулых справаздачах звычайна каля { $usual }.
doubt-far-from-peers = { $what }: { $number }, а ў іншых арганізацый звычайна каля { $usual }.
doubt-near-partner = «{ $name }» падобна да «{ $other }». Калі гэта адно і тое ж, няхай і пішацца аднолькава.
doubt-odd-link-mail = «{ $link }» — гэта пошта, а не спасылка.
doubt-odd-link-local = «{ $link }» адкрываецца толькі на вашым камп’ютары.
doubt-odd-link-no-address = «{ $link }» непадобна да спасылкі: яе не адкрыць.
doubt-odd-link-placeholder = «{ $link }» — гэта адрас з прыкладу, а не публікацыя.
doubt-odd-link-search = «{ $link }» — гэта пошук, а не сама публікацыя.
doubt-odd-link-bare = «{ $link }» вядзе на галоўную старонку, а не на публікацыю.
doubt-odd-link-private = «{ $link }» адкрываецца толькі ў вашым акаўнце, іншыя яе не ўбачаць.
