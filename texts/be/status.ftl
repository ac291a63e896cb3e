# Хто здаў, хто не.

status-head = <b>{ $title }</b>
    Тэрмін: { $due }
status-share = Адказалі <b>{ $reported } з { $owed }</b>
status-district = { $name }: { $reported } з { $owed }
status-district-head = <b>{ $name }</b>
status-expected = ⬜ { $name }
status-draft = ✏️ { $name } — запаўняюць
status-submitted = 📨 { $name } — чакае праверкі
status-accepted = ✅ { $name }
status-returned = ↩️ { $name } — дапрацоўваюць
status-not_held = ➖ { $name } — не ўдзельнічалі
tally-expected = ⬜ не пачалі: { $count }
tally-draft = ✏️ запаўняюць: { $count }
tally-submitted = 📨 на праверцы: { $count }
tally-accepted = ✅ прынята: { $count }
tally-returned = ↩️ на дапрацоўцы: { $count }
status-endorsed = ☑️ { $name } — прынята раёнам
status-extended = ⏳ падоўжана да { $moment }
status-reason = · { $reason }
tally-not_held = ➖ не ўдзельнічалі: { $count }
status-covered = · агульная справаздача з іншай падзеяй
