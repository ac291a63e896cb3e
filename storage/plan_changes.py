"""What people change and say of the measures of a plan after it was imported; all of it is in the history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from storage import history
from storage.engine import insert_for
from storage.plan_tables import measure_notes, measures, occurrences

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.events import Event
    from domain.plans.standing import Occurrence, StoredMeasure
    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Note:
    """What is known of a measure for a year: a number, or words."""

    measure_id: int
    year: int
    number: float | None
    text: str | None


async def reword(tx: Transaction, one: StoredMeasure, text: str, by: int, now: datetime) -> None:
    await tx.execute(update(measures).where(measures.c.id == one.id).values(text=text))
    await history.note(tx, "measure-reworded", by, now, measure=one.id, facts={"text": one.text})


async def count_event(tx: Transaction, one: Occurrence, event: Event, by: int, now: datetime) -> None:
    """Lets the event's reports count for the occurrence in the place of its own event's. That one is the caller's."""
    await tx.execute(update(occurrences).where(occurrences.c.id == one.id).values(event_id=event.id))
    await history.note(tx, "measure-counted", by, now, measure=one.measure_id, facts={"title": event.title})


async def keep_note(
    tx: Transaction, measure: int, year: int, *, number: float | None, text: str | None, by: int, now: datetime
) -> None:
    """What is known of a measure for a year; the former note gives way and stays in the history."""
    values = {"measure_id": measure, "year": year, "number": number, "text": text, "by": by, "at": now}
    statement = insert_for(tx)(measure_notes).values(values)
    fresh = {name: statement.excluded[name] for name in ("number", "text", "by", "at")}
    await tx.execute(statement.on_conflict_do_update(index_elements=["measure_id", "year"], set_=fresh))
    facts = {"year": year, "number": str(number) if number is not None else None, "text": text}
    await history.note(tx, "measure-noted", by, now, measure=measure, facts=facts)


async def notes_of(tx: Transaction, keys: Collection[int]) -> list[Note]:
    """The notes on these measures, the earliest year first."""
    rows = await tx.execute(
        select(measure_notes).where(measure_notes.c.measure_id.in_(keys)).order_by(measure_notes.c.year)
    )
    return [Note(row.measure_id, row.year, row.number, row.text) for row in rows]
