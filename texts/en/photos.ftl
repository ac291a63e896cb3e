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
