"""Files of an event for whoever keeps the bot running: those that it sends in the chat."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.operations import EVERYWHERE, named
from documents.calendar_out import ics
from handlers.deadlines import Sight, event_entry, event_standing
from storage import calendar
from storage.engine import Database
from texts import words_in

if TYPE_CHECKING:
    from pathlib import Path

    from bot.config import Config
    from domain.events import Event
    from storage.engine import Transaction
    from texts import Words


async def export(config: Config, wanted: str, kind: str, out: Path) -> int:
    """Writes the file of an event, named by its number or its title, and returns its size in bytes.

    What was there is replaced by the whole file or not at all. Raises NoSuchEvent, and OSError.
    """
    words, now = words_in(config.region.language), datetime.now(UTC)
    database = Database(config.database.url)
    try:
        async with database.read() as tx:
            event = await named(tx, wanted)
            content = await _FILES[kind](tx, event, words, now)
    finally:
        await database.close()
    _put(out, content)
    return len(content)


async def _calendar(tx: Transaction, event: Event, words: Words, now: datetime) -> bytes:
    """The event's deadline, though it may have passed."""
    share = (await calendar.shares(tx, [event.id], EVERYWHERE))[event.id]
    revision = (await calendar.revisions_of_events(tx, [event.id]))[event.id]
    entry = event_entry(event, event_standing(event, share), share, revision, Sight(words, now))
    return ics([entry], name=words.plain("calendar-name"), now=now)


_FILES = {"ics": _calendar}


def _put(out: Path, content: bytes) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(content)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
