# Підсумки.

totals-head = <b>{ $title }</b>
    { $days }
totals-share = Відзвітували <b>{ $reported } з { $owed }</b> ({ $percent } %): прийнято { $accepted }, на перевірці { $submitted }
totals-not-held = ➖ Заходу не було: { $number }
totals-people = 👥 <b>Учасники: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (з них на перевірці { $number })
totals-by-district = <b>За районами</b>
totals-district = · { $name }: осіб { $number }, звіти { $reported } з { $owed }
totals-district-share = · { $name }: звіти { $reported } з { $owed }
totals-by-activity = <b>За формами заходів</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · власні варіанти: { $count }
