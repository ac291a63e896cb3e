# The form “Measure of a plan”.

plan-measure-title = Measure of a plan

plan-measure-done = Has the measure been carried out?
    .name = Carried out
    .hint = { "" }
plan-measure-day = When?
    .name = When
    .hint = A day or a month: “27.11.2026”, “November 2026”.
plan-measure-people = How many people took part?
    .name = Participants
    .hint = One message is enough: “pupils 120, parents 30, teachers 9”.
plan-measure-evidence = What confirms it?
    .name = Evidence
    .hint = Links or the details in print, each on a new line.
plan-measure-photos = Send the photos
    .name = Photos
    .hint = Up to 30; an album is fine.
plan-measure-indicator = What is the value of the indicator?
    .name = Indicator
    .hint = A number in per cent, for example “12.5”.
plan-measure-note = Would you like to add anything?
    .name = Note
    .hint = Up to 2000 characters.
