# How long photos are kept.

press-keeping = 📷 Photos are kept: { $period }
press-keeping-longer = { $number }. Keep another year
press-keeping-papers = { $number }. Download
keeping-period = { $days ->
    [90] 3 months
    [365] 1 year
    [1095] 3 years
    [1825] 5 years
    [one] { $days } day
   *[other] { $days } days
}
keeping = 📷 <b>{ $title }</b>
    Photos that the bot has now: { $count }

    They are kept after the event for { $period }. The pictures are deleted on { $day }, the small copies on { $previews }.
    I write a week before.
keeping-soon = 📷 I am going to delete photos: they have been kept long enough.
    The numbers and texts of the reports stay. If the pictures are needed, download the ZIP archive or keep them longer.
keeping-one = { $number }. <b>{ $title }</b>
    Photos: { $count }. Deleted on { $day }.
