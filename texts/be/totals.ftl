# Вынікі.

totals-head = <b>{ $title }</b>
    { $days }
totals-share = Здалі справаздачы <b>{ $reported } з { $owed }</b> ({ $percent } %): прынята { $accepted }, на праверцы { $submitted }
totals-not-held = ➖ Не праводзілі: { $number }
totals-people = 👥 <b>Удзельнікі: { $number }</b>
totals-category = · { $name }: { $number }
totals-reach = { $name }: <b>{ $number }</b>
totals-waiting = (з іх на праверцы { $number })
totals-by-district = <b>Па раёнах</b>
totals-district = · { $name }: { $number } чал., справаздачы { $reported } з { $owed }
totals-district-share = · { $name }: справаздачы { $reported } з { $owed }
totals-by-activity = <b>Па формах мерапрыемстваў</b>
totals-activity = · { $name }: { $count }
totals-own-activities = · свае варыянты: { $count }
