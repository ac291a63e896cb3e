# The archive with photos, and the report of one organisation.

press-papers-zip = ZIP with photos
package-part = Part { $part } of { $parts }.
package-photos = Photos in the archive: { $number }.
package-withheld = No consent, photos left out: { $number }.
package-not-there = Photos that are not in the archive: { $number }. The list inside says why.
package-no-reports = There are no reports yet, so nothing to put into an archive.
package-contents = Contents
package-file = File
package-caption = Caption
package-consent = Consent
package-note = Note
package-reduced = Made smaller
package-missing = Photo { $number }: the file was not found
package-too-large = Photo { $number }: did not fit
package-waiting = Photo { $number }: still being fetched
package-ready = Photo { $number }: the file was not found
package-refused = Photo { $number }: could not be taken
package-deleted = Photo { $number }: deleted

one-report-title = REPORT
one-report-file = Report
one-report-source = Made from the organisation’s answers as of { $moment }.
