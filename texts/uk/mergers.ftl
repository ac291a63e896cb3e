# Об’єднання двох записів однієї організації.

press-organisations-merge = Об’єднати дві
merger-ask-double = 🔗 Який запис зайвий? Напишіть його назву.
merger-proposals = Або виберіть схожу пару. Перша залишиться.
merger-ask-stays = Зайва: <b>{ $double }</b> · { $place }

    Яка організація залишиться? Напишіть її назву.
merger-which = Уточніть, яка з них:
merger-unknown = Не знаходжу «{ $written }». Напишіть так, як у списку, наприклад: «Школа № 12».
press-merger-drop = Не об’єднувати
merger-dropped = Добре, усе лишилося як було.
merger-preview = <b>Об’єднати?</b>

    Залишиться: <b>{ $stays }</b> · { $stays_place }
    Зайва: <b>{ $double }</b> · { $double_place }
merger-moves = Від зайвої перейдуть:
    людей – { $people }
    початих і зданих звітів – { $reports }
    подій зі звітом – { $obligations }
    запрошень – { $invitations }
    назв – { $names }
merger-both-owe = Подій, де звіту чекали від обох: { $count }. Тепер чекаємо по одному.
merger-both-reported = ⚠️ Звіти є в обох. Рахуватимемо один, другий збережемо:
merger-pair = { $title }: рахуємо { $counts }, збережемо { $aside }
merger-side = «{ $name }» ({ $state })
merger-may-be-undone = Об’єднання можна буде скасувати.
press-merger-merge = ✅ Об’єднати
press-merger-swap = 🔄 Поміняти місцями
press-merger-other = Інша пара
merger-changed = Тим часом дещо змінилося. Подивіться ще раз.
merger-done = ✅ Об’єднано: «{ $double }» тепер «{ $stays }».
    Бот написав людям: { $count }.
press-merger-undo = ↩️ Скасувати об’єднання
register-did-merger = { $number }. { $moment }, { $name }: об’єднання. «{ $double }» тепер «{ $stays }».
merger-undone = ↩️ Об’єднання скасовано. «{ $double }» і «{ $stays }» знову окремо.
merger-kept = За цей час у «{ $stays }» почато звіти, вони там і лишилися: { $titles }.
merger-way-merged = Поки не скасувати: «{ $name }» потім об’єднали з іншою. Спершу скасуйте те об’єднання. Зараз нічого не змінилося.
merger-way-name = Поки не скасувати: у районі з’явилася інша «{ $name }». Спершу об’єднайте її з потрібною. Зараз нічого не змінилося.
merger-way-covered = Поки не скасувати: за «{ $name }» зараховано звіт іншої організації. Спершу попросіть зняти цю позначку у звіті. Зараз нічого не змінилося.
merger-told = «{ $double }» і «{ $stays }» – одна організація. Тепер ви звітуєте за «{ $stays }». Почате і здане збереглося.
merger-told-others = «{ $double }» і «{ $stays }» – одна організація. Її люди тепер з вами в «{ $stays }».
merger-told-aside = За «{ $title }» є два звіти. Рахуємо інший, ваш збережено.
merger-told-undone = «{ $double }» і «{ $stays }» знову окремо. Ви звітуєте за «{ $own }».
