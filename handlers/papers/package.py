"""Photos with their reports in an archive: what goes in, into how many archives, in folders by district and school.

A picture goes in if its report's consent lets it out of the bot. What is left out is said in the contents sheet.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from documents.archive_out import PER_FILE, Archive
from documents.docx_out import docx_bytes
from documents.workbook_out import Sheet, workbook_bytes
from domain.photos import Consent, PhotoState, consent_of, pictures_of
from handlers.papers.one_report import report_paper
from storage import photos

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from domain.collected import Collected, Filed
    from domain.photos import Photo
    from storage.blobs import Blobs
    from storage.engine import Transaction
    from texts import Words

ARCHIVE = "archive"
"""Work: making such an archive for the chat."""
REPORT, PER_LETTER = 64 * 2**10, 4
"""Bytes of a report as DOCX, at most: its frame, and for each character of its answers."""
CONTENTS = 16 * 2**10
"""Bytes of the contents sheet without its rows, at most; a row takes less than `PER_FILE` leaves."""

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture that may go in, with its place in the report and its caption."""

    photo: Photo
    number: int
    caption: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """What there is of one organisation: its report, the pictures that may go in, and what stays out."""

    filed: Filed
    consent: Consent
    shots: tuple[Shot, ...] = ()
    withheld: int = 0
    """Pictures without consent."""
    absent: tuple[tuple[int, PhotoState], ...] = ()
    """Numbers of pictures that the bot does not have, and why."""

    @property
    def report(self) -> int:
        return self.filed.obligation.report_id or 0

    @property
    def size(self) -> int:
        """Bytes that it takes in an archive, at most."""
        letters = sum(len(item.text or item.key) for items in self.filed.answered.values() for item in items)
        names = PER_FILE * (2 + len(self.shots) + len(self.absent))
        return REPORT + PER_LETTER * letters + names + sum(shot.photo.size for shot in self.shots)


async def bundles_of(tx: Transaction, found: Collected, reports: Collection[int] | None = None) -> list[Bundle]:
    """A bundle for each report that counts, in the order of districts and names; of `reports` alone, if given."""
    wanted = [one for one in found.counted if reports is None or one.obligation.report_id in reports]
    kept = await photos.of_reports(tx, [one.obligation.report_id or 0 for one in wanted])
    return [_bundle(one, kept[one.obligation.report_id or 0]) for one in wanted]


def _bundle(one: Filed, kept: dict[str, Photo]) -> Bundle:
    draft = one.draft
    pictures, consent = pictures_of(draft), consent_of(draft)
    if not consent.may_be_handed_on:
        return Bundle(one, consent, withheld=len(pictures))
    shots: list[Shot] = []
    absent: list[tuple[int, PhotoState]] = []
    for number, item in enumerate(pictures, 1):
        photo = kept.get(item.key)
        if photo and photo.state is PhotoState.READY and photo.picture:
            shots.append(Shot(photo, number, item.text or ""))
        else:
            absent.append((number, photo.state if photo else PhotoState.WAITING))
    return Bundle(one, consent, tuple(shots), absent=tuple(absent))


def handed_on(bundles: Iterable[Bundle]) -> frozenset[tuple[int, int, str]]:
    """What they hold: each report, and each of its pictures with the photo's id and the name of its file."""
    return frozenset(
        one
        for bundle in bundles
        for one in (
            (bundle.report, 0, ""),
            *((bundle.report, shot.photo.id, shot.photo.picture or "") for shot in bundle.shots),
        )
    )


def parts_of(bundles: Iterable[Bundle], largest: int) -> list[list[Bundle]]:
    """The bundles in as many groups as archives of at most `largest` bytes need; an organisation is in one of them."""
    parts: list[list[Bundle]] = []
    left = 0
    for one in bundles:
        size = min(one.size, largest - CONTENTS)
        if size > left:
            parts.append([])
            left = largest - CONTENTS
        parts[-1].append(one)
        left -= size
    return parts


def is_reduced(bundle: Bundle, largest: int) -> bool:
    """Whether its pictures go in as previews: by themselves they are too large for an archive."""
    return bundle.size > largest - CONTENTS


# --- writing -------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Written:
    """What went into an archive: so many photos, and so many that should have and did not."""

    photos: int = 0
    withheld: int = 0
    missing: int = 0
    reduced: bool = False
    rows: list[Row] = field(default_factory=list)


async def write(
    target: IO[bytes],
    bundles: Sequence[Bundle],
    found: Collected,
    files: Blobs,
    words: Words,
    largest: int | None = None,
) -> Written:
    """Writes the archive of these bundles, of at most `largest` bytes. One picture at a time is in the memory."""
    done = Written()
    with Archive(target, found.at.astimezone(found.event.zone)) as archive:
        for one in bundles:
            await _write_one(archive, one, found, files, words, largest, done)
        content = await asyncio.to_thread(_contents, done.rows, words, found.event.title)
        archive.add("", words.plain("package-contents"), ".xlsx", content)
    return done


async def _write_one(
    archive: Archive,
    bundle: Bundle,
    found: Collected,
    files: Blobs,
    words: Words,
    largest: int | None,
    done: Written,
) -> None:
    """The report and its pictures."""
    organisation = bundle.filed.organisation
    names = organisation.territory.name, organisation.name
    folder = archive.folder(*names)
    report = await asyncio.to_thread(lambda: docx_bytes(report_paper(bundle.filed, words, found.at)))
    name = words.plain("one-report-file")
    done.rows.append((archive.add(folder, name, ".docx", report), *names, "", "", ""))
    consent = words.plain(f"photos-consent-{bundle.consent}")
    small = largest is not None and is_reduced(bundle, largest)
    for shot in bundle.shots:
        content = await _content(files, shot.photo, small=small)
        why = "package-missing"
        if content is not None and largest is not None and _full(archive, len(content), done, largest):
            content, why = None, "package-too-large"
        if content is None:
            done.missing += 1
            done.rows.append(("", *names, shot.caption, consent, words.plain(why, number=shot.number)))
            continue
        path = await asyncio.to_thread(
            archive.add, folder, f"{shot.number:02} {shot.caption}", ".jpg", content, packed=True
        )
        done.photos += 1
        note = words.plain("package-reduced") if small else ""
        done.rows.append((path, *names, shot.caption, consent, note))
    done.reduced |= small and bool(bundle.shots)
    for number, state in bundle.absent:
        done.missing += 1
        done.rows.append(("", *names, "", consent, words.plain(f"package-{state}", number=number)))
    if bundle.withheld:
        done.withheld += bundle.withheld
        done.rows.append(("", *names, "", consent, words.plain("package-withheld", number=bundle.withheld)))


async def _content(files: Blobs, photo: Photo, *, small: bool) -> bytes | None:
    """The picture or its preview; None if the file is gone."""
    name = (photo.preview if small else None) or photo.picture or ""
    try:
        return await files.get(name)
    except FileNotFoundError:
        return None


def _full(archive: Archive, size: int, done: Written, largest: int) -> bool:
    """Whether there is no room for so many bytes more, and for the list of all files."""
    return archive.size + size + CONTENTS + PER_FILE * (len(done.rows) + 2) > largest


def _contents(rows: Sequence[Row], words: Words, title: str) -> bytes:
    """The contents sheet: what each file is, and what is not there."""
    keys = ("package-file", "papers-cell-district", "papers-cell-organisation", "package-caption", "package-consent")
    headings = (*(words.plain(key) for key in keys), words.plain("package-note"))
    sheet = Sheet(words.plain("package-contents"), headings, tuple(rows), (70, 20, 30, 40, 24, 40))
    return workbook_bytes([sheet], title=title)
