"""Work to do at a time. Claimed with a lease, under a unique key: neither lost nor done twice by a restart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, func, or_, select, update

from storage.engine import insert_for, insert_or_ignore
from storage.tables import due_work, notices

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime, timedelta

    from storage.engine import Transaction

OPEN, DONE, FAILED = "open", "done", "failed"
TRIES = 5


@dataclass(frozen=True, slots=True)
class Work:
    """One thing to do. `kind` names who does it, `payload` is JSON."""

    key: str
    kind: str
    payload: dict[str, Any]
    run_at: datetime


async def plan(tx: Transaction, planned: Iterable[Work]) -> None:
    """Plans work under its key. Planned again, it moves to the new time, unless it was done."""
    rows = [
        {"key": one.key, "kind": one.kind, "payload": one.payload, "run_at": one.run_at, "state": OPEN}
        for one in planned
    ]
    if rows:
        statement = insert_for(tx)(due_work)
        fresh = {name: statement.excluded[name] for name in ("payload", "run_at")}
        await tx.execute(
            statement.on_conflict_do_update(
                index_elements=["key"], set_={**fresh, "tries": 0}, where=due_work.c.state == OPEN
            ),
            rows,
        )


async def claim(
    tx: Transaction, now: datetime, lease: timedelta, most: int = 100, *, in_hand: Collection[str] = ()
) -> list[Work]:
    """Takes what is due and not in others' hands, for the time of the lease, the earliest first.

    What is `in_hand` stays there, however long it takes.
    """
    due = (
        select(due_work.c.id)
        .where(
            due_work.c.state == OPEN,
            due_work.c.run_at <= now,
            or_(due_work.c.leased_until.is_(None), due_work.c.leased_until < now),
            due_work.c.key.not_in(in_hand),
        )
        .order_by(due_work.c.run_at, due_work.c.id)
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    rows = await tx.execute(
        update(due_work)
        .where(due_work.c.id.in_(due))
        .values(leased_until=now + lease, tries=due_work.c.tries + 1)
        .returning(due_work.c.key, due_work.c.kind, due_work.c.payload, due_work.c.run_at)
    )
    return sorted((Work(*row) for row in rows), key=lambda work: (work.run_at, work.key))


async def renew(tx: Transaction, keys: Collection[str], until: datetime) -> None:
    """Whoever has this work in hand is still at it."""
    mine = due_work.c.key.in_(keys) & (due_work.c.state == OPEN)
    await tx.execute(update(due_work).where(mine).values(leased_until=until))


async def still_open(tx: Transaction, keys: Collection[str]) -> set[str]:
    """What of it nobody has done meanwhile: a lease may run out before its work is done."""
    mine = select(due_work.c.key).where(due_work.c.key.in_(keys), due_work.c.state == OPEN)
    return set((await tx.execute(mine)).scalars())


async def finish(tx: Transaction, keys: Iterable[str]) -> None:
    await tx.execute(
        update(due_work).where(due_work.c.key.in_(list(keys))).values(state=DONE, leased_until=None, error=None)
    )


async def drop(tx: Transaction, keys: Iterable[str]) -> None:
    """Leaves no trace of this work."""
    await tx.execute(delete(due_work).where(due_work.c.key.in_(list(keys))))


async def put_back(tx: Transaction, keys: Iterable[str], error: str, again_at: datetime) -> set[str]:
    """Lets failed work be tried again at that time; after TRIES it is given up. Returns what was given up."""
    mine = due_work.c.key.in_(list(keys))
    await tx.execute(update(due_work).where(mine).values(leased_until=again_at, error=error))
    given_up = update(due_work).where(mine, due_work.c.state == OPEN, due_work.c.tries >= TRIES)
    return set((await tx.execute(given_up.values(state=FAILED).returning(due_work.c.key))).scalars())


async def put_off(tx: Transaction, keys: Iterable[str], error: str, again_at: datetime) -> None:
    """Lets work that could not even begin be tried again at that time, as if it was the first."""
    mine = due_work.c.key.in_(list(keys)) & (due_work.c.state == OPEN)
    await tx.execute(update(due_work).where(mine).values(leased_until=again_at, error=error, tries=0))


async def given_up(tx: Transaction) -> int:
    """How much work failed too often; it is forgotten after a while."""
    return int((await tx.execute(select(func.count()).where(due_work.c.state == FAILED))).scalar_one())


async def next_moment(tx: Transaction, *, in_hand: Collection[str] = ()) -> datetime | None:
    """When the next open work that is not `in_hand` is due (a lease counts), for the ticker to sleep until."""
    moment = func.coalesce(due_work.c.leased_until, due_work.c.run_at)
    found = (
        await tx.execute(
            select(due_work.c.run_at, due_work.c.leased_until)
            .where(due_work.c.state == OPEN, due_work.c.key.not_in(in_hand))
            .order_by(moment)
            .limit(1)
        )
    ).one_or_none()
    return (found.leased_until or found.run_at) if found else None


async def first_time(tx: Transaction, keys: list[str], now: datetime) -> set[str]:
    """Which of these notices were not given before; notes them all as given, in this transaction."""
    if not keys:
        return set()
    known = set((await tx.execute(select(notices.c.key).where(notices.c.key.in_(keys)))).scalars())
    fresh = set(keys) - known
    await insert_or_ignore(tx, notices, [{"key": key, "at": now} for key in sorted(fresh)])
    return fresh


async def latest_notice(tx: Transaction, prefix: str) -> datetime | None:
    """When the last of the notices whose keys begin so was given."""
    mine = select(func.max(notices.c.at)).where(notices.c.key.startswith(prefix, autoescape=True))
    latest: datetime | None = (await tx.execute(mine)).scalar_one()
    return latest


async def forget(tx: Transaction, before: datetime) -> None:
    """Deletes work that was done, and notices that were given, before this moment."""
    await tx.execute(delete(due_work).where(due_work.c.state != OPEN, due_work.c.run_at < before))
    await tx.execute(delete(notices).where(notices.c.at < before))
