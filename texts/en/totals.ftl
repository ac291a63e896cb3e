# Totals.

totals-head = <b>{ $title }</b>
    { $days }
totals-share = Reported: <b>{ $reported } of { $owed }</b> ({ $percent }%), accepted { $accepted }, under review { $submitted }
totals-not-held = ➖ Held nothing: { $number }
totals-people = 👥 <b>Participants: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (of these under review: { $number })
totals-by-district = <b>By district</b>
totals-district = · { $name }: people { $number }, reports { $reported } of { $owed }
totals-district-share = · { $name }: reports { $reported } of { $owed }
totals-by-activity = <b>By kind of activity</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · their own kinds: { $count }
