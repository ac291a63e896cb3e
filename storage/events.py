"""Events: announced, changed, cancelled, found by who owes a report for them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from domain.events import Event
from storage import history
from storage import obligations as obligation_storage
from storage.event_rows import EVENT_COLUMNS, event_of
from storage.registry import STANDING, within
from storage.tables import events, obligations, organisations, territories

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from storage.engine import Transaction


async def add(
    tx: Transaction,
    *,
    title: str,
    form: tuple[str, int],
    categories: tuple[str, ...],
    days: tuple[date, date],
    due_at: datetime,
    timezone: str,
    by: int | None,
    now: datetime,
    lock_at: datetime | None = None,
    two_levels: bool = False,
) -> Event:
    """A new event. `form` is its key and version, `days` the first and the last day."""
    key = (
        await tx.execute(
            insert(events)
            .values(
                title=title,
                form=form[0],
                form_version=form[1],
                categories=list(categories),
                starts_on=days[0],
                ends_on=days[1],
                due_at=due_at,
                timezone=timezone,
                lock_at=lock_at,
                two_levels=two_levels,
                created_by=by,
                created_at=now,
            )
            .returning(events.c.id)
        )
    ).scalar_one()
    await history.note(tx, "event-made", by, now, event=key, facts={"title": title})
    return Event(key, title, form[0], categories, *days, due_at, timezone, lock_at, two_levels)


async def set_moments(
    tx: Transaction, event: Event, *, due_at: datetime, lock_at: datetime | None, by: int, now: datetime
) -> Event:
    """Changes until when the event's reports are on time, and until when they are taken at all."""
    await tx.execute(update(events).where(events.c.id == event.id).values(due_at=due_at, lock_at=lock_at))
    facts = {
        "before": event.due_at.isoformat(),
        "due": due_at.isoformat(),
        "lock": lock_at.isoformat() if lock_at else None,
    }
    await history.note(tx, "event-moments", by, now, event=event.id, facts=facts)
    return replace(event, due_at=due_at, lock_at=lock_at)


async def set_levels(tx: Transaction, event: Event, *, two_levels: bool, by: int, now: datetime) -> Event:
    await tx.execute(update(events).where(events.c.id == event.id).values(two_levels=two_levels))
    await history.note(tx, "event-levels", by, now, event=event.id, facts={"two_levels": two_levels})
    return replace(event, two_levels=two_levels)


async def set_cancelled(tx: Transaction, event: Event, *, cancelled: bool, by: int, now: datetime) -> Event:
    """Cancels the event, or takes that back: nothing is owed for a cancelled one, and all that was sent stays.

    What its reports counted for too wants reports of its own again, unless they are accepted already.
    """
    if cancelled:
        for one in await obligation_storage.covered_of_event(tx, event):
            await obligation_storage.uncover(tx, one, by, now)
    await tx.execute(update(events).where(events.c.id == event.id).values(cancelled_at=now if cancelled else None))
    await history.note(tx, "event-cancelled" if cancelled else "event-restored", by, now, event=event.id)
    return replace(event, is_cancelled=cancelled)


async def find(tx: Transaction, key: int) -> Event | None:
    row = (await tx.execute(select(*EVENT_COLUMNS).where(events.c.id == key))).one_or_none()
    return event_of(row) if row else None


async def within_reach(
    tx: Transaction, paths: Iterable[str], limit: int = 50, offset: int = 0, *, cancelled: bool = False
) -> list[Event]:
    """The events that organisations of these subtrees owe a report for, the latest due first.

    The cancelled ones come last, if they are asked for.
    """
    rows = await tx.execute(
        select(*EVENT_COLUMNS)
        .where(_in_reach(paths, cancelled=cancelled))
        .order_by(events.c.cancelled_at.is_not(None), events.c.due_at.desc(), events.c.id.desc())
        .limit(limit)
        .offset(offset)
    )
    return [event_of(row) for row in rows]


async def count_within_reach(tx: Transaction, paths: Iterable[str], *, cancelled: bool = False) -> int:
    """How many events there are in all that `within_reach` gives a part of."""
    found = await tx.execute(select(func.count()).select_from(events).where(_in_reach(paths, cancelled=cancelled)))
    return int(found.scalar_one())


async def next_within_reach(tx: Transaction, paths: Iterable[str], now: datetime) -> Event | None:
    """The event that is due next; else the one that was due last."""
    reach = select(*EVENT_COLUMNS).where(_in_reach(paths, cancelled=False)).limit(1)
    coming = reach.where(events.c.due_at >= now).order_by(events.c.due_at, events.c.id)
    row = (await tx.execute(coming)).one_or_none()
    if row is None:
        row = (await tx.execute(reach.order_by(events.c.due_at.desc(), events.c.id.desc()))).one_or_none()
    return event_of(row) if row else None


async def find_within(tx: Transaction, key: int, paths: Iterable[str]) -> Event | None:
    """The event, if an organisation of these subtrees owes a report for it. A cancelled one is found too."""
    found = select(*EVENT_COLUMNS).where(events.c.id == key, _in_reach(paths, cancelled=True))
    row = (await tx.execute(found)).one_or_none()
    return event_of(row) if row else None


def _in_reach(paths: Iterable[str], *, cancelled: bool) -> ColumnElement[bool]:
    owed_here = (
        select(obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(within(paths), STANDING)
    )
    reached = events.c.id.in_(owed_here)
    return reached if cancelled else reached & events.c.cancelled_at.is_(None)


async def still_asking(tx: Transaction, paths: Iterable[str], now: datetime) -> list[Event]:
    """The events for which somebody in these subtrees may still report, the earliest due first."""
    may_report = obligation_storage.may_report(now)
    asked = obligation_storage.unsettled(may_report, obligations.c.covered_by.is_(None), within(paths))
    statement = select(*EVENT_COLUMNS).where(events.c.id.in_(asked))
    return [event_of(row) for row in await tx.execute(statement.order_by(events.c.due_at, events.c.id))]
