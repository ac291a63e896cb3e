"""Files of an event for whoever keeps the bot running: those that it sends in the chat."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, BinaryIO

from bot.operations import EVERYWHERE, named, totals_json
from documents.calendar_out import ics
from handlers.deadlines import Sight, event_entry, event_standing
from handlers.papers.data import reports_json
from handlers.papers.making import MAKERS, collect
from handlers.papers.package import bundles_of, write
from handlers.papers.photo_appendix import ILLUSTRATED, with_pictures
from storage import calendar, collected
from storage.blobs import Folder
from storage.engine import Database
from texts import words_in

if TYPE_CHECKING:
    from pathlib import Path

    from bot.config import Config
    from domain.events import Event
    from storage.blobs import Blobs
    from storage.engine import Transaction
    from texts import Words

ZIP = "zip"
_Maker = Callable[["Transaction", "Event", "Words", datetime, "Blobs"], Awaitable[bytes]]
"""What makes the file of an event."""


async def export(config: Config, wanted: str, kind: str, out: Path, *, official: bool = False) -> int:
    """Writes the file of an event, named by its number or its title, and returns its size in bytes.

    What was there is replaced by the whole file or not at all. Raises NoSuchEvent, and OSError.
    """
    words, now = words_in(config.region.language), datetime.now(UTC)
    database = Database(config.database.url)
    try:
        if kind == ZIP:
            return await _archive(config, database, wanted, words, now, out)
        async with database.read() as tx:
            event = await named(tx, wanted)
            content = await (OFFICIAL if official else _FILES)[kind](tx, event, words, now, Folder(config.files.dir))
    finally:
        await database.close()
    with _put(out) as file:
        file.write(content)
    return len(content)


async def _archive(config: Config, database: Database, wanted: str, words: Words, now: datetime, out: Path) -> int:
    """All reports and their photos in one archive, however large: it is written as it is made."""
    async with database.read() as tx:
        found = await collected.of_event(tx, await named(tx, wanted), EVERYWHERE, now)
        bundles = await bundles_of(tx, found)
    with _put(out) as file:
        await write(file, bundles, found, Folder(config.files.dir), words)
        return file.tell()


def _document(kind: str, *, is_working: bool = True) -> _Maker:
    """The maker of an official paper or of its data, from the reports of the whole town."""

    async def make(tx: Transaction, event: Event, words: Words, now: datetime, files: Blobs) -> bytes:
        found, copy = await collect(tx, event, EVERYWHERE, now, is_working=is_working)
        copy = await with_pictures(copy, files) if kind in ILLUSTRATED else copy
        return MAKERS[kind](found, words, copy)

    return make


async def _json(tx: Transaction, event: Event, words: Words, now: datetime, files: Blobs) -> bytes:  # noqa: ARG001
    """The figures as `svodka totals --json` prints them, and all reports that they come from."""
    found, _ = await collect(tx, event, EVERYWHERE, now, is_working=True)
    content = {**totals_json(event, found.totals()), **reports_json(found)}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()


async def _calendar(tx: Transaction, event: Event, words: Words, now: datetime, files: Blobs) -> bytes:  # noqa: ARG001
    """The event's deadline, though it may have passed."""
    share = (await calendar.shares(tx, [event.id], EVERYWHERE))[event.id]
    revision = (await calendar.revisions_of_events(tx, [event.id]))[event.id]
    entry = event_entry(event, event_standing(event, share), share, revision, Sight(words, now))
    return ics([entry], name=words.plain("calendar-name"), now=now)


_FILES: Mapping[str, _Maker] = {
    "ics": _calendar,
    "json": _json,
    **{kind: _document(kind) for kind in MAKERS},
}
OFFICIAL: Mapping[str, _Maker] = {kind: _document(kind, is_working=False) for kind in ("docx", "pdf")}


@contextmanager
def _put(out: Path) -> Iterator[BinaryIO]:
    """A file to write into, which takes the place of what was there when the block ends well."""
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(f"{out.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
