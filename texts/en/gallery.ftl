# Photos of a report and of an event at the coordinator's: look, choose for the summary, put captions.

press-gallery = 🖼 Photos ({ $count })
press-gallery-event = 🖼 Event photos
press-gallery-number = { $number }
press-gallery-chosen = { $number } ⭐
press-star = ⭐ Into the summary
press-unstar = Out of the summary
press-caption = ✏️ Caption
press-gallery-plain = No caption
gallery-soon = Gathering the photos…
gallery-empty = There are no photos yet.
gallery-failed = The photos could not be gathered. Press the button again.
gallery-gone = This photo is not here any more.
gallery-returned = The report is with its teacher now. Wait until it is sent.
gallery-sheets =
    Photos { $first }–{ $last } of { $of }, chosen for the summary: { $chosen }.
    Tap a number to open the photo.
gallery-page =
    <b>Photo { $number } of { $of }</b>
    { $organisation } · { $title }
gallery-caption = Caption: { $caption }
gallery-plain = No caption.
gallery-consent = Consent: { $consent }.
gallery-chosen = ⭐ Chosen for the summary.
gallery-not-for-summary-report = Not for the summary: publishing it was not allowed.
gallery-not-for-summary-none = Not for the summary: no consent was given.
gallery-starred = ⭐ In the summary
gallery-unstarred = Out of the summary
gallery-ask-caption = ✏️ What is the caption of photo { $number }? Write it in one message.
gallery-caption-too-long = Keep to { $most } characters, such as “Opening of the exhibition”.
gallery-caption-in-words = Write the caption in words, such as “Opening of the exhibition”.
