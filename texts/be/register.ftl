# Рэестр арганізацый табліцай: загрузка, выгрузка, адмена.

register-send-file = 📎 Дашліце файл XLSX або CSV ці напішыце спісам, па радку на кожную: «Заводскі – Школа № 12».

    У першым радку файла – загалоўкі: «Назва», «Раён», «Горад», «Тэлефон». Да слова «Запісаць» нічога не зменіцца.
register-typed = Спіс
register-offer = Файл «{ $file }». Гэта спіс арганізацый?
press-register-read = Так, прачытаць
press-register-no = Не
register-not-read = Добра, файл не чапаем.
register-reading = ⏳ Чытаю «{ $file }»…
register-no-file = ⚠️ Файл «{ $file }» не ўдалося атрымаць. Дашліце яго яшчэ раз.
register-preview = <b>Табліца «{ $file }»</b>

    Новыя: { $new }
    Зменяцца: { $changed }
    Без змен: { $unchanged }
    Сумнеўныя: { $doubtful }, засталося вырашыць: { $undecided }
    Радкі з памылкамі: { $problems }
register-new-places = З’явяцца новыя раёны: { $names }
register-not-yet = Пакуль нічога не запісана.
register-nothing-to-write = Запісваць няма чаго: рэестр ужо такі.
press-register-write = ✅ Запісаць: { $count }
press-register-decide = ❓ Вырашыць сумнеўныя: { $count }
press-register-new = Новыя: { $count }
press-register-changed = Зменяцца: { $count }
press-register-unchanged = Без змен: { $count }
press-register-problems = З памылкамі: { $count }
press-register-drop = Не запісваць
register-list-new = <b>Новыя: { $count }</b>
register-list-changed = <b>Зменяцца: { $count }</b>
register-list-unchanged = <b>Без змен: { $count }</b>
register-list-problems = <b>Радкі з памылкамі: { $count }</b>. Яны не трапяць у рэестр або трапяць не цалкам.
register-line = Радок { $line }: <b>{ $name }</b> { $place }
register-change = { $field } – было: { $before } → { $after }
register-problem = Радок { $line }: { $why }
    <i>{ $text }</i>
register-which = Якая гэта арганізацыя? Засталося вырашыць: { $left }
register-repeats = Падобна, гэта ўжо было ў радку { $line }. Што рабіць?
press-register-make = Новая арганізацыя
press-register-skip = Прапусціць
press-register-make-rest = Усе астатнія – новыя
press-register-skip-rest = Прапусціць астатнія
register-written = ✅ Запісана. Дададзена: { $added }, зменена: { $changed }.
register-kept = Не зменены, бо іх тым часам змянілі: { $names } (усяго { $count }).
register-left-out = Сумнеўных радкоў прапушчана: { $count }.
press-register-undo = ↩️ Адмяніць імпарт
press-register-undo-number = ↩️ Адмяніць { $number }
register-undone = ↩️ Імпарт адменены: усё як было.
register-stay = Засталося, бо гэтым ужо карыстаюцца або гэта змянілі: { $names } (усяго { $count }).
register-nothing-to-undo = Гэта ўжо адменена.
register-dropped = Добра, нічога не запісана.
register-changes = <b>Апошнія змены</b>
register-no-changes = Змен, якія можна адмяніць, няма.
register-did-import = { $number }. { $moment }, { $name }: імпарт. Дададзена: { $added }, зменена: { $changed }.
register-exporting = Рыхтую табліцы…
register-not-exported = ⚠️ Табліцы падрыхтаваць не ўдалося. Паспрабуйце яшчэ раз: /organisations
register-exported = Арганізацый: { $count }. Выпраўце табліцу і дашліце назад.
register-file-name = Арганізацыі
register-column-name = Назва
register-column-official-name = Поўная назва
register-column-kind = Тып
register-column-district = Раён
register-column-city = Горад
register-column-aliases = Іншыя назвы
register-column-pupils = Колькасць вучняў
register-column-contact = Кантакт
register-wrong-table-too-large = Файл завялікі: да 20 МБ і 20 000 радкоў. Падзяліце табліцу на часткі.
register-wrong-table-empty = У файле пуста. Праверце, ці той гэта файл, і дашліце яшчэ раз.
register-wrong-table-other-kind = Гэта не табліца. Дашліце файл XLSX або CSV.
register-wrong-table-not-xlsx = Файл названы як XLSX, але гэта не табліца. Адкрыйце яго ў Excel і захавайце як «Кніга Excel (.xlsx)».
register-wrong-table-html = Гэта вэб-старонка, а не табліца. Адкрыйце яе ў Excel і захавайце як «Кніга Excel (.xlsx)».
register-wrong-table-old-xls = Гэта стары фармат XLS. Адкрыйце файл у Excel і захавайце як «Кніга Excel (.xlsx)».
register-wrong-table-password = Файл з паролем. Зніміце пароль і дашліце яшчэ раз.
register-wrong-table-macros = У файле ёсць макрасы. Захавайце яго як «Кніга Excel (.xlsx)» без макрасаў.
register-wrong-table-bomb = Файл распакоўваецца ў нешта вялізнае. Захавайце табліцу нанова і дашліце.
register-wrong-table-broken = Файл пашкоджаны. Захавайце табліцу нанова і дашліце.
register-wrong-table-not-text = Не ўдалося прачытаць літары. Захавайце файл як XLSX або CSV у UTF-8.
register-wrong-table-too-hard = Файл занадта складаны. Скапіруйце табліцу ў новы файл і дашліце яго.
register-wrong-register-no-heading = Не бачу загалоўкаў. Патрэбны радок, дзе ёсць «Назва» або «Найменне».
register-wrong-register-empty = Пад загалоўкамі пуста. Дадайце арганізацыі і дашліце яшчэ раз.
register-wrong-register-pupils-not-a-number = колькасць вучняў – не лік, напрыклад: 312.
register-wrong-register-pupils-too-many = завялікая колькасць вучняў.
register-wrong-register-text-too-long = задоўгі тэкст у ячэйцы.
register-wrong-register-total-row = гэта радок вынікаў, не арганізацыя.
register-wrong-register-no-name = няма назвы.
register-wrong-register-not-yours = гэта тэрыторыя не ваша.
register-wrong-register-no-place = не названы раён.
register-wrong-register-place-misspelt = такога раёна няма, але ёсць падобны. Выпраўце назву.
