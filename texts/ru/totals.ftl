# Итоги.

totals-head = <b>{ $title }</b>
    { $days }
totals-share = Отчитались <b>{ $reported } из { $owed }</b> ({ $percent } %): принято { $accepted }, на проверке { $submitted }
totals-not-held = ➖ Не проводили: { $number }
totals-people = 👥 <b>Участники: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (из них на проверке { $number })
totals-by-district = <b>По районам</b>
totals-district = · { $name }: { $number } чел., отчёты { $reported } из { $owed }
totals-district-share = · { $name }: отчёты { $reported } из { $owed }
totals-by-activity = <b>По формам мероприятий</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · свои варианты: { $count }
