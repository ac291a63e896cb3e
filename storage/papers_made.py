"""Papers that were given to people, with what they were made from: if that changes, their owners are told once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, or_, select, update

from domain.behind import digest_of
from domain.reminders import rounded_up
from storage import due
from storage.due import Work
from storage.paper_tables import papers_made
from storage.tables import obligations

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from domain.behind import Behind
    from storage.engine import Transaction

KIND = "papers-changed"
"""Work: looking whether what is behind the papers of an event is still the same."""

LATER = timedelta(minutes=10)
"""Whoever accepts reports accepts several: one word is said of all of them."""


@dataclass(frozen=True, slots=True)
class Made:
    """A paper of an event that a person was given. `territory` is 0 for all that the person oversees."""

    id: int
    event: int
    person: int
    territory: int
    kind: str
    is_official: bool
    behind: Behind
    at: datetime


async def note(
    tx: Transaction,
    event: int,
    person: int,
    made_from: Behind,
    at: datetime,
    *,
    kind: str,
    territory: int = 0,
    is_official: bool = False,
) -> None:
    """Remembers what was given, made from what was there `at` that moment.

    Of an older paper of the same sort nothing needs to be said any more.
    """
    values = {"event_id": event, "person_id": person, "territory_id": territory, "kind": kind}
    same = [papers_made.c[name] == value for name, value in values.items()]
    older = update(papers_made).where(*same, papers_made.c.is_official == is_official, papers_made.c.told_at.is_(None))
    await tx.execute(older.values(told_at=at))
    fresh = {"is_official": is_official, "digest": digest_of(made_from), "reports": made_from, "at": at}
    await tx.execute(insert(papers_made).values({**values, **fresh}))
    # What changed while the paper was being made knew of no paper.
    meanwhile = select(obligations.c.id).where(obligations.c.event_id == event, obligations.c.changed_at >= at).limit(1)
    if (await tx.execute(meanwhile)).first():
        await look_at(tx, event, rounded_up(at + LATER))


_WITH_PAPERS = select(obligations.c.event_id).where(
    or_(
        obligations.c.id.in_(bindparam("keys", expanding=True)),
        obligations.c.covered_by.in_(bindparam("keys", expanding=True)),
    ),
    select(papers_made.c.id)
    .where(papers_made.c.event_id == obligations.c.event_id, papers_made.c.told_at.is_(None))
    .exists(),
)


async def look_again(tx: Transaction, keys: Collection[int], now: datetime) -> None:
    """Plans a look at the papers of the events of these obligations, if there are any that nobody was told of."""
    for event in sorted(set((await tx.execute(_WITH_PAPERS, {"keys": list(keys)})).scalars())):
        await look_at(tx, event, rounded_up(now + LATER))


async def look_at(tx: Transaction, event: int, moment: datetime) -> None:
    """What changes until this moment is looked at in one go."""
    await due.plan(tx, [Work(f"{KIND}:{event}:{moment:%Y%m%dT%H%M%S}", KIND, {"event": event}, moment)])


async def untold(tx: Transaction, event: int) -> list[Made]:
    """The papers of the event, the latest of each sort, of which nobody was told anything yet; the earliest first."""
    mine = (papers_made.c.event_id == event) & papers_made.c.told_at.is_(None)
    sort = (papers_made.c.person_id, papers_made.c.kind, papers_made.c.territory_id, papers_made.c.is_official)
    latest = select(func.max(papers_made.c.id)).where(mine).group_by(*sort)
    rows = await tx.execute(select(papers_made).where(papers_made.c.id.in_(latest)).order_by(papers_made.c.id))
    return [
        Made(row.id, row.event_id, row.person_id, row.territory_id, row.kind, row.is_official, row.reports, row.at)
        for row in rows
    ]


async def told(tx: Transaction, keys: Iterable[int], now: datetime) -> set[int]:
    """Notes that it was said of these papers. Returns those of which it was not said before."""
    mine = papers_made.c.id.in_(list(keys)) & papers_made.c.told_at.is_(None)
    changed = update(papers_made).where(mine).values(told_at=now)
    return set((await tx.execute(changed.returning(papers_made.c.id))).scalars())
