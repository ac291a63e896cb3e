"""Subscriptions to an event's figures, and the times at which they are looked at, as due work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, insert, select, update

from storage import due
from storage.due import Work
from storage.watch_tables import watches

if TYPE_CHECKING:
    from datetime import datetime

    from storage.engine import Transaction

KIND = "watch"


@dataclass(frozen=True, slots=True)
class Watch:
    """Who wants to be told of which event, where, and when: at a share of reports, or (None) every Monday."""

    id: int
    person_id: int
    event_id: int
    territory_id: int | None
    percent: int | None


def _watch(row: Row[*tuple[Any, ...]]) -> Watch:
    return Watch(row.id, row.person_id, row.event_id, row.territory_id, row.percent)


async def begin(
    tx: Transaction, person: int, event: int, territory: int | None, percent: int | None, now: datetime
) -> Watch | None:
    """A new subscription; None if there is the same already."""
    if any((one.territory_id, one.percent) == (territory, percent) for one in await open_of(tx, person, event)):
        return None
    values = {"person_id": person, "event_id": event, "territory_id": territory, "percent": percent, "since": now}
    key = (await tx.execute(insert(watches).values(values).returning(watches.c.id))).scalar_one()
    return Watch(key, person, event, territory, percent)


async def end(tx: Transaction, key: int, now: datetime) -> None:
    await tx.execute(update(watches).where(watches.c.id == key, watches.c.ended_at.is_(None)).values(ended_at=now))


async def find_open(tx: Transaction, key: int) -> Watch | None:
    row = (await tx.execute(select(watches).where(watches.c.id == key, watches.c.ended_at.is_(None)))).one_or_none()
    return _watch(row) if row else None


async def open_of(tx: Transaction, person: int, event: int) -> list[Watch]:
    """The person's subscriptions to the event, the oldest first."""
    mine = watches.c.person_id == person, watches.c.event_id == event, watches.c.ended_at.is_(None)
    return [_watch(row) for row in await tx.execute(select(watches).where(*mine).order_by(watches.c.id))]


async def plan(tx: Transaction, watch: Watch, moment: datetime) -> None:
    """Plans the next look at it."""
    key = f"{KIND}:{watch.id}:{moment:%Y%m%dT%H%M%S}"
    await due.plan(tx, [Work(key, KIND, {"watch": watch.id}, moment)])
