# Photos: consent, and what is done with them.

photos-consent = May these photos be shown?
    .name = Consent for photos
    .hint =
        “May be published”: the pictures go into the summary.
        “For the report only”: the coordinator and the organisers see them.
        “No faces / no consent”: only the coordinator sees them, they go no further.

        The people in the pictures decide, for children their parents. You can change your mind later.
photos-consent-publish = May be published
photos-consent-report = For the report only
photos-consent-none = No faces / no consent

# --- what could not be taken ----------------------------------------------------------------------------------

photos-ready = Taken { $ready } of { $of }…
photos-refused = ⚠️ Not taken “{ $name }”: { $why }
photos-refused-nameless = ⚠️ One photo was not taken: { $why }
photos-refused-more = ⚠️ Not taken besides: { $count }.
photos-refused-later =
    ⚠️ Photo { $name } in the report “{ $title }”: { $why }
    The report is with the coordinator already. If the picture matters, take the report back or write to the coordinator.

invalid-photo-refused = Not taken into the photos: { $why }

photo-broken = the file does not open. Save the picture anew and send it again.
photo-not-an-image = this is no picture. JPEG, PNG, WebP and HEIC are fine.
photo-too-many-pixels = the picture is too large, more than 50 megapixels. Send it as a photo, not as a file.
photo-too-small = the picture is too small or too narrow.
photo-too-hard = the picture could not be processed. Send it as a photo, not as a file.
photo-too-large = the file is larger than 20 MB. Send it as a photo, not as a file.
photo-unreachable = Telegram did not give the file. Send the picture again.
photo-same = the report has this picture already.
photo-is-video = a video does not fit here. Give a link to it at the question about publications.
photo-is-gif = a moving picture is no photo. Send a photo.
photo-is-sticker = a sticker is no photo. Send a photo.
photo-is-file = this is no picture. JPEG, PNG, WebP and HEIC are fine, archives are not opened.

# --- blurring faces -------------------------------------------------------------------------------------------

press-blur = 🫥 Blur faces
press-blur-marked = Blur what is marked
press-blur-more = Mark more
press-blur-undo = ↩️ Undo blurring
press-blur-close = ✖️ Close
blur-grid =
    Photo { $number } of { $of }.
    Tap the cells with faces, then “Blur what is marked”.
blur-result =
    Photo { $number } of { $of }: blurred.
    Until the report is sent, you can undo this.
blur-mark-first = First mark the cells with faces.
blur-nothing-to-undo = Nothing is blurred on this photo.
blur-show-soon = Drawing the grid…
blur-blur-soon = Blurring…
blur-undo-soon = Undoing…
invalid-blur-not-done = Cells of a photo are marked but not blurred. Open “Blur faces” and press “Blur what is marked”, or take the marks away.
blur-failed = The photo could not be prepared. Open it once more with “Blur faces”, or send another one.

# --- photos that look alike -----------------------------------------------------------------------------------

match-line = 🔎 Photo { $number } looks like one of another report: { $where }.
match-asked = 🔎 Photo { $number } looks like one of another report: { $where }. The teacher has been asked about it.
match-event = “{ $title }”, { $day }
match-elsewhere = another organisation
match-heading = Photos that look alike
match-withheld = Cannot be shown: no consent was given.
match-caption =
    On the left is photo { $number } of this report, on the right the one like it.
    It happens: a common event, a common photographer. Is all well?
press-match-compare = 🔎 Compare photos ({ $count })
press-match-fine = ✅ All is well
press-match-ask = Ask the teacher
match-soon = Preparing the comparison…
match-fine = Good, I will not ask again.
match-decided = These photos have been decided upon.
match-reason = Photo { $number } looks like one of another report. Could you tell where it comes from, or send another one?
