# Що у звіті не схоже на звичайне: запитання перед надсиланням і що на них відповіли.

doubt-head = 🔎 <b>Перевірте, будь ласка</b> ({ $number } з { $of })
doubt-how = Якщо все так, натисніть «Так, правильно» або поясніть кількома словами: їх побачить координатор. Після цього звіт буде надіслано.
press-doubt-right = Так, правильно
press-doubt-correct = Виправити
doubt-explained = 🔎 { $doubt }
    💬 { $text }
doubt-confirmed = 🔎 { $doubt }
    👌 Перевірено й підтверджено.
doubt-sum-differs = Усього { $total }, а у списку { $listed }.
doubt-more-than-pupils = { $what }: { $number }, а всього учнів в організації { $pupils }.
doubt-same-photo = { $photos ->
    [1] Світлина № { $place } вже є в іншому звіті: «{ $where }».
    [one] { $photos } світлина вже є в іншому звіті: «{ $where }». Перша з них — № { $place }.
    [few] { $photos } світлини вже є в іншому звіті: «{ $where }». Перша з них — № { $place }.
   *[many] { $photos } світлин вже є в іншому звіті: «{ $where }». Перша з них — № { $place }.
}
doubt-far-from-history = { $what }: { $number }, а у ваших попередніх звітах зазвичай близько { $usual }.
doubt-far-from-peers = { $what }: { $number }, а в інших організацій зазвичай близько { $usual }.
doubt-near-partner = «{ $name }» схоже на «{ $other }». Якщо це те саме, нехай і пишеться однаково.
doubt-odd-link-mail = «{ $link }» — це пошта, а не посилання.
doubt-odd-link-local = «{ $link }» відкривається лише на вашому комп’ютері.
doubt-odd-link-no-address = «{ $link }» не схоже на посилання: його не відкрити.
doubt-odd-link-placeholder = «{ $link }» — це адреса з прикладу, а не публікація.
doubt-odd-link-search = «{ $link }» — це пошук, а не сама публікація.
doubt-odd-link-bare = «{ $link }» веде на головну сторінку, а не на публікацію.
doubt-odd-link-private = «{ $link }» відкривається лише у вашому акаунті, інші її не побачать.
