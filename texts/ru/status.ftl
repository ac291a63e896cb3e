# Кто сдал, кто нет.

status-head = <b>{ $title }</b>
    Срок: { $due }
status-share = Ответили <b>{ $reported } из { $owed }</b>
status-district = { $name }: { $reported } из { $owed }
status-district-head = <b>{ $name }</b>
status-expected = ⬜ { $name }
status-draft = ✏️ { $name } — заполняют
status-submitted = 📨 { $name } — ждёт проверки
status-accepted = ✅ { $name }
status-returned = ↩️ { $name } — дорабатывают
status-not_held = ➖ { $name } — не участвовали
tally-expected = ⬜ не начали: { $count }
tally-draft = ✏️ заполняют: { $count }
tally-submitted = 📨 на проверке: { $count }
tally-accepted = ✅ приняты: { $count }
tally-returned = ↩️ на доработке: { $count }
status-endorsed = ☑️ { $name } — принят районом
status-extended = ⏳ продлено до { $moment }
status-reason = · { $reason }
tally-not_held = ➖ не участвовали: { $count }
status-covered = · общий отчёт с другим событием
