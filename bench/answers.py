"""How many answers a second reach the disk, from stored updates to stored replies: in batches, and one by one.

Run with `make bench`. The figure that counts is the ratio: the machine's own speed drifts.
"""

from __future__ import annotations

import asyncio
import gc
import tempfile
import time
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.clock import Clock
from bot.inbox import Handling, Inbox
from domain.cadence import Cadence
from domain.calendars import WorkingDays
from domain.reminders import Reminding
from handlers.dispatch import Conversations
from handlers.setting import Setting
from storage import events, obligations, people, registry
from storage.blobs import Folder
from storage.engine import Database
from storage.migrate import upgrade

if TYPE_CHECKING:
    from collections.abc import Callable

TEACHERS = 200
FIRST = 1000
ZONE = "Europe/Moscow"
CATEGORIES = ("pupils", "parents", "teachers", "public", "others")

_ids = count(1)


def says(teacher: int, text: str) -> dict[str, Any]:
    """A message as Telegram sends it."""
    return {"message": {"message_id": next(_ids), "date": 1, "text": text, **_of(teacher)}}


def presses(teacher: int, data: str) -> dict[str, Any]:
    """A pressed button of the teacher's report, whose number is the teacher's place."""
    card = {"message_id": 1, "date": 1, "text": "card", "chat": _of(teacher)["chat"]}
    query = {"id": "1", "chat_instance": "1", "from": _of(teacher)["from"], "message": card}
    return {"callback_query": {**query, "data": f"r1:{teacher + 1}:{data}"}}


def _of(teacher: int) -> dict[str, Any]:
    person = {"id": FIRST + teacher, "first_name": f"Teacher {teacher}"}
    return {"chat": {**person, "type": "private"}, "from": {**person, "is_bot": False}}


STEPS: tuple[Callable[[int], dict[str, Any]], ...] = (
    lambda teacher: presses(teacher, "pick:activities:workshops"),
    lambda teacher: presses(teacher, "done:activities:"),
    lambda teacher: says(teacher, "120 30 9 1 0"),
    lambda teacher: presses(teacher, "done:people:"),
    lambda teacher: says(teacher, "12"),
    lambda teacher: says(teacher, "300"),
    lambda teacher: says(teacher, "Library"),
    lambda teacher: presses(teacher, "done:attracted:"),
)


async def measure(batch: int) -> float:
    """Answers a second with so many updates in one transaction."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/svodka.db"
        await asyncio.to_thread(upgrade, url)
        database, clock = Database(url), Clock()
        await settle(database)
        setting = Setting(
            clock.now, ZONE, "ru", (), Reminding(Cadence(), WorkingDays("ru")), "bench_bot", Folder(Path("nowhere"))
        )
        conversations = Conversations(setting)
        inbox = Inbox(database, clock, Handling(conversations.handle, conversations.apologise), lambda: None)
        await feed(inbox, [says(teacher, "/report") for teacher in range(TEACHERS)], batch)
        gc.collect()
        gc.freeze()
        began = time.perf_counter()
        for step in STEPS:
            await feed(inbox, [step(teacher) for teacher in range(TEACHERS)], batch)
        seconds = time.perf_counter() - began
        await database.close()
    return TEACHERS * len(STEPS) / seconds


async def settle(database: Database) -> None:
    """A district of schools, each with a teacher and one report to give."""
    now = datetime.now(UTC)
    async with database.write() as tx:
        district = await registry.add_territory(tx, "District")
        schools = [(await registry.add_organisation(tx, f"School {n}", district))[0] for n in range(TEACHERS)]
        for teacher, school in enumerate(schools):
            await people.meet(tx, FIRST + teacher, f"Teacher {teacher}", "ru", now)
            await people.join_organisation(tx, FIRST + teacher, school.id, now)
        event = await events.add(
            tx,
            title="Event",
            form=("single-day", 1),
            categories=CATEGORIES,
            days=(now.date(), now.date()),
            due_at=now + timedelta(days=3),
            timezone=ZONE,
            by=None,
            now=now,
        )
        await obligations.oblige(tx, event, schools, now)


async def feed(inbox: Inbox, updates: list[dict[str, Any]], batch: int) -> None:
    """Stores the updates and handles them, each so many at a time."""
    numbered = [{"update_id": next(_ids), **update} for update in updates]
    for place in range(0, len(numbered), batch):
        await inbox.store(numbered[place : place + batch])
        while await inbox.handle_batch(batch):
            pass


async def main() -> None:
    alone = await measure(1)
    together = await measure(100)
    print(f"one update a transaction: {alone:7.0f} answers a second")
    print(f"up to 100 a transaction:  {together:7.0f} answers a second")
    print(f"ratio: {together / alone:.1f}")


if __name__ == "__main__":
    asyncio.run(main())
