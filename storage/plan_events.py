"""The events that a plan has made, and which of them follow a measure that is cancelled or restored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from storage.event_rows import EVENT_COLUMNS, event_of
from storage.plan_tables import measures, occurrences
from storage.tables import events

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Select

    from domain.events import Event
    from domain.plans.standing import StoredMeasure
    from storage.engine import Transaction

_TIMES = occurrences.join(measures, measures.c.id == occurrences.c.measure_id)
_STANDS = measures.c.cancelled_at.is_(None)


async def idle(tx: Transaction, measure: StoredMeasure) -> list[Event]:
    """Events of this measure that count for no measure that stands: nobody need report on them.

    Only such as its own plan has made: an event from elsewhere lives its own life.
    """
    counting = select(occurrences.c.event_id).select_from(_TIMES).where(_STANDS, occurrences.c.event_id.is_not(None))
    statement = _events_of(measure).where(events.c.cancelled_at.is_(None), events.c.id.not_in(counting))
    return [event_of(row) for row in await tx.execute(statement)]


async def cancelled_with(tx: Transaction, measure: StoredMeasure) -> list[Event]:
    """Events that were cancelled in the same breath as a measure, and count for this one when it stands again.

    One that somebody has cancelled by itself stays cancelled.
    """
    together = (
        select(measures.c.id)
        .select_from(_TIMES)
        .where(or_(occurrences.c.event_id == events.c.id, occurrences.c.own_event_id == events.c.id))
        .where(measures.c.cancelled_at == events.c.cancelled_at)
        .exists()
    )
    counting = select(occurrences.c.event_id).where(occurrences.c.measure_id == measure.id)
    statement = _events_of(measure).where(events.c.id.in_(counting), together)
    return [event_of(row) for row in await tx.execute(statement)]


def _events_of(measure: StoredMeasure) -> Select[tuple[object, ...]]:
    """Events that count for the measure or were made for it, and that its plan has made."""
    mine = occurrences.c.measure_id == measure.id
    counting = select(occurrences.c.event_id).where(mine)
    own = select(occurrences.c.own_event_id).where(mine)
    made = select(occurrences.c.own_event_id).select_from(_TIMES).where(measures.c.plan_id == measure.plan_id)
    return (
        select(*EVENT_COLUMNS)
        .where(events.c.id.in_(made), or_(events.c.id.in_(counting), events.c.id.in_(own)))
        .order_by(events.c.due_at, events.c.id)
    )


async def deadlines(tx: Transaction, event: int) -> list[date]:
    """The days until which measures that stand want the event's reports."""
    counting = (occurrences.c.event_id == event) & occurrences.c.due_on.is_not(None)
    found = await tx.execute(select(occurrences.c.due_on).select_from(_TIMES).where(counting, _STANDS))
    return list(found.scalars())
