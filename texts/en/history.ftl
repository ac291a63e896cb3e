# The history of a report: who, what and when.

history-choose = The history of which report?
history-where = Open a report in /status: the button “History” is below it.
history-head = 🕓 <b>{ $title }</b>
    { $organisation }
history-nothing = Nothing has happened yet.
history-nobody = The bot
history-entry = <b>{ $moment }</b> · { $name }
history-something = A change
history-event-made = The event was made: { $title }
history-event-moments = The event is due: { $due } (before: { $before })
history-event-moments-lock = The event is due: { $due } (before: { $before }), closes: { $lock }
history-event-levels = Accepted in two levels
history-event-one-level = Accepted in one level
history-event-cancelled = The event was cancelled
history-event-restored = The event is on again
history-extended = Extended for the organisation: { $to }
history-extended-no-more = The extension was taken back
history-not-held = Nothing was held. Reason: { $reason }
history-held-after-all = It was held after all
history-covered = Another report counts here: { $other }
history-uncovered = A separate report is due again
history-submitted = Report No. { $number } was sent
history-recalled = The report was recalled
history-endorsed = The report was accepted at the first level
history-accepted = The report was accepted
history-returned = The report was returned. Reason: { $reason }
history-returned-questions = The report was returned. Reason: { $reason }
    To correct: { $questions }
history-merged = “{ $double }” and “{ $stays }” were merged
history-unmerged = “{ $double }” and “{ $stays }” are separate again
history-event-weighed = Weights of the rating: { $weights }
    before: { $former }
history-event-weights-changed = ⚠️ Frozen weights of the rating were changed: { $weights }
    before: { $former }
history-event-weights-frozen = Weights of the rating are frozen: { $weights }
history-event-issuer = Diplomas are issued by: { $issuer }
history-event-requisites = Requisites of the papers: { $fields }
history-awarded = The win is confirmed: “{ $nomination }”, { $territory }
history-award-withdrawn = The win is withdrawn: “{ $nomination }”, { $territory }
history-letter-sent = The report was sent by e-mail: { $address }
history-consent-withdrawn = Consent to photos withdrawn, photos deleted: { $count }
history-event-photos-expired = The photos were kept long enough, deleted: { $count }
history-event-photos-kept = Photos are now kept for so many days: { $days }
history-photo-captioned = Caption of photo { $number }: “{ $caption }”
history-photo-uncaptioned = Photo { $number } has no caption any more
