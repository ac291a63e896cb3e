# Что в отчёте непохоже на обычное: вопросы перед отправкой и что на них ответили.

doubt-head = 🔎 <b>Проверьте, пожалуйста</b> ({ $number } из { $of })
doubt-how = Если всё так, нажмите «Да, верно» или объясните парой слов: их увидит координатор. После этого отчёт отправится.
press-doubt-right = Да, верно
press-doubt-correct = Исправить
doubt-explained = 🔎 { $doubt }
    💬 { $text }
doubt-confirmed = 🔎 { $doubt }
    👌 Проверено и подтверждено.
doubt-sum-differs = Всего { $total }, а в списке { $listed }.
doubt-more-than-pupils = { $what }: { $number }, а всего учеников в организации { $pupils }.
doubt-same-photo = { $photos ->
    [1] Фотография № { $place } уже есть в другом отчёте: «{ $where }».
    [one] { $photos } фотография уже есть в другом отчёте: «{ $where }». Первая из них — № { $place }.
    [few] { $photos } фотографии уже есть в другом отчёте: «{ $where }». Первая из них — № { $place }.
   *[many] { $photos } фотографий уже есть в другом отчёте: «{ $where }». Первая из них — № { $place }.
}
doubt-far-from-history = { $what }: { $number }, а в ваших прошлых отчётах обычно около { $usual }.
doubt-far-from-peers = { $what }: { $number }, а у других организаций обычно около { $usual }.
doubt-near-partner = «{ $name }» похоже на «{ $other }». Если это одно и то же, пусть и пишется одинаково.
doubt-odd-link-mail = «{ $link }» — это почта, а не ссылка.
doubt-odd-link-local = «{ $link }» открывается только на вашем компьютере.
doubt-odd-link-no-address = «{ $link }» не похоже на ссылку: её не открыть.
doubt-odd-link-placeholder = «{ $link }» — это адрес из примера, а не публикация.
doubt-odd-link-search = «{ $link }» — это поиск, а не сама публикация.
doubt-odd-link-bare = «{ $link }» ведёт на главную страницу, а не на публикацию.
doubt-odd-link-private = «{ $link }» открывается только в вашем аккаунте, другие её не увидят.
