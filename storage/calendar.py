"""What a calendar shows besides the obligations: shares of events, days of plans, and how often each was changed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from domain.events import REPORTED
from storage.plan_tables import measures, occurrences, plans
from storage.registry import STANDING, within
from storage.tables import history, obligations, organisations, territories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from domain.events import Obligation
    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Revision:
    """How many changes there were, and when the last one was. The history only grows, and so does the number."""

    number: int = 0
    at: datetime | None = None

    def __add__(self, other: Revision) -> Revision:
        return Revision(self.number + other.number, max(filter(None, (self.at, other.at)), default=None))


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """The deadline of a plan's measure that no event reports on. `is_done` is what a person said, or None."""

    id: int
    measure_id: int
    due_on: date
    number: str
    text: str
    plan: str
    is_cancelled: bool
    is_done: bool | None


async def shares(tx: Transaction, keys: Collection[int], paths: Iterable[str]) -> dict[int, tuple[int, int]]:
    """Event → how many organisations of these subtrees have reported, and how many owe a report at all."""
    reported = func.sum(case((obligations.c.state.in_(REPORTED), 1), else_=0))
    rows = await tx.execute(
        select(obligations.c.event_id, reported.label("reported"), func.count().label("owed"))
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(obligations.c.event_id.in_(keys), within(paths), STANDING)
        .group_by(obligations.c.event_id)
    )
    return {row.event_id: (row.reported, row.owed) for row in rows}


async def planned_days(tx: Transaction, paths: Iterable[str], since: date) -> list[PlannedDay]:
    """The deadlines from this day on in the plans of these subtrees that have no event, the earliest first."""
    rows = await tx.execute(
        select(occurrences, measures.c.number, measures.c.text, measures.c.cancelled_at, plans.c.title)
        .join(measures, measures.c.id == occurrences.c.measure_id)
        .join(plans, plans.c.id == measures.c.plan_id)
        .join(territories, territories.c.id == plans.c.territory_id)
        .where(within(paths), occurrences.c.event_id.is_(None), occurrences.c.due_on >= since)
        .order_by(occurrences.c.due_on, occurrences.c.id)
    )
    return [
        PlannedDay(
            id=row.id,
            measure_id=row.measure_id,
            due_on=row.due_on,
            number=row.number,
            text=row.text,
            plan=row.title,
            is_cancelled=row.cancelled_at is not None,
            is_done=row.is_done,
        )
        for row in rows
    ]


# --- how often each was changed ------------------------------------------------------------------------------


async def revisions_of_obligations(tx: Transaction, owed: Collection[Obligation]) -> Mapping[int, Revision]:
    """Obligation → what was done to it, and to its event as a whole."""
    keys, of_events = {one.id for one in owed}, {one.event.id for one in owed}
    own = await _counted(tx, history.c.obligation_id, history.c.obligation_id.in_(keys))
    shared = await _counted(
        tx, history.c.event_id, history.c.event_id.in_(of_events) & history.c.obligation_id.is_(None)
    )
    return {one.id: own[one.id] + shared[one.event.id] for one in owed}


async def revisions_of_events(tx: Transaction, keys: Collection[int]) -> Mapping[int, Revision]:
    """Event → what was done to it and to what is owed for it. Of one that nothing was done to: none."""
    return await _counted(tx, history.c.event_id, history.c.event_id.in_(keys))


async def revisions_of_measures(tx: Transaction, keys: Collection[int]) -> Mapping[int, Revision]:
    """Measure → what was done to it and to its days. Of one that nothing was done to: none."""
    return await _counted(tx, history.c.measure_id, history.c.measure_id.in_(keys))


async def _counted(tx: Transaction, key: ColumnElement[int], wanted: ColumnElement[bool]) -> defaultdict[int, Revision]:
    rows = await tx.execute(
        select(key.label("about"), func.count().label("number"), func.max(history.c.at).label("latest"))
        .where(wanted)
        .group_by("about")
    )
    return defaultdict(Revision, {row.about: Revision(row.number, row.latest) for row in rows})
