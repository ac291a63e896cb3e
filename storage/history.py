"""Who changed what and when. Noted in the transaction of the change itself, by whatever makes it: none is forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, or_, select

from storage.tables import history, obligations, people

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done. `action` names the sentence (`history-<action>`), `facts` fill it."""

    at: datetime
    by: int | None
    name: str | None
    """Of who did it; None where the bot did, or nobody knows the person any more."""
    action: str
    facts: dict[str, Any]


async def note(
    tx: Transaction,
    action: str,
    by: int | None,
    now: datetime,
    *,
    event: int | None = None,
    obligation: int | None = None,
    organisation: int | None = None,
    territory: int | None = None,
    person: int | None = None,
    measure: int | None = None,
    facts: Mapping[str, str | int | bool | None] | None = None,
) -> None:
    """Adds an entry about these. `facts` are what the ids do not say, such as the reason of a return."""
    await tx.execute(
        insert(history).values(
            at=now,
            by=by,
            action=action,
            event_id=event,
            obligation_id=obligation,
            organisation_id=organisation,
            territory_id=territory,
            person_id=person,
            measure_id=measure,
            facts=dict(facts or {}),
        )
    )


async def note_organisations(
    tx: Transaction, action: str, by: int, now: datetime, changed: Iterable[tuple[int, Mapping[str, Any]]]
) -> None:
    """Adds an entry about each of many organisations at once: (id, facts)."""
    rows = [
        {"at": now, "by": by, "action": action, "organisation_id": one, "facts": dict(facts)} for one, facts in changed
    ]
    if rows:
        await tx.execute(insert(history), rows)


async def of_obligation(tx: Transaction, key: int, most: int = 100) -> list[Entry]:
    """What was done to an obligation, its report and its event, the earliest first; of very much, the latest.

    What was done about the event without changing it, such as a reminder to one district, is not among it.
    """
    event = select(obligations.c.event_id).where(obligations.c.id == key).scalar_subquery()
    of_event = (history.c.event_id == event) & history.c.action.startswith("event-")
    return await _entries(tx, or_(history.c.obligation_id == key, of_event), most)


async def of_measure(tx: Transaction, key: int, most: int = 100) -> list[Entry]:
    """What was done to a measure of a plan, the earliest first; of very much, the latest."""
    return await _entries(tx, history.c.measure_id == key, most)


async def _entries(tx: Transaction, about: ColumnElement[bool], most: int) -> list[Entry]:
    rows = await tx.execute(
        select(history, people.c.name)
        .outerjoin(people, people.c.id == history.c.by)
        .where(about)
        .order_by(history.c.id.desc())
        .limit(most)
    )
    return [Entry(row.at, row.by, row.name, row.action, row.facts) for row in rows][::-1]
