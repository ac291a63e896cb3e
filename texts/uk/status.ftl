# Хто подав, хто ні.

status-head = <b>{ $title }</b>
    Строк: { $due }
status-share = Відповіли <b>{ $reported } з { $owed }</b>
status-district = { $name }: { $reported } з { $owed }
status-district-head = <b>{ $name }</b>
status-expected = ⬜ { $name }
status-draft = ✏️ { $name } — заповнюють
status-submitted = 📨 { $name } — чекає на перевірку
status-accepted = ✅ { $name }
status-returned = ↩️ { $name } — доопрацьовують
status-not_held = ➖ { $name } — не брали участі
tally-expected = ⬜ не почали: { $count }
tally-draft = ✏️ заповнюють: { $count }
tally-submitted = 📨 на перевірці: { $count }
tally-accepted = ✅ прийнято: { $count }
tally-returned = ↩️ на доопрацюванні: { $count }
status-endorsed = ☑️ { $name } — прийнято районом
status-extended = ⏳ продовжено до { $moment }
status-reason = · { $reason }
tally-not_held = ➖ не брали участі: { $count }
status-covered = · спільний звіт з іншою подією
