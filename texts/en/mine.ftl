# My reports: what is due and what is done.

mine-owed = { $count ->
    [one] { $count } report is due. Open it?
   *[other] { $count } reports are due. Which one shall I open?
}
mine-all-shut = Reporting is closed. If you still have to report, ask your coordinator for an extension.
mine-which-nothing = What did you not hold?
mine-title = { $mark } <b>{ $why }</b>
mine-whose = { $organisation }
mine-until = { $state } · until: { $due }
mine-late = { $state } · was due: { $due }. It is still taken.
mine-shut = closed: { $moment }. Ask your coordinator for an extension.
mine-done = { $state }
mine-not-held = nothing held: { $reason }
mine-covered = counts together with: { $title }
mine-needs-own = “{ $title }” can no longer be handed in, so this needs a report of its own
mine-covered-by = report No. { $number } counts here
