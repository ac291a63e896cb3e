"""What people add to the papers of an event: who approves and signs them, where they are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from domain.requisites import ANNEX, FIELDS, GIVEN, MAIL, OF_ONE_EVENT
from storage import history
from storage.engine import insert_for
from storage.event_rows import EVENT_COLUMNS, event_of
from storage.paper_tables import requisites
from storage.tables import events

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.events import Event
    from storage.engine import Transaction

ACTION = "event-requisites"


async def of_event(tx: Transaction, event_id: int) -> dict[str, str]:
    """Field → its text, of what is given; in the order of `domain.requisites.FIELDS`."""
    rows = await tx.execute(select(requisites.c.field, requisites.c.text).where(requisites.c.event_id == event_id))
    given = {row.field: row.text for row in rows}
    return {field: given[field] for field in FIELDS if field in given}


async def mail_to(tx: Transaction, event_id: int) -> str | None:
    """The address to which the event's reports are sent by e-mail; None while nobody has given one."""
    return (await of_event(tx, event_id)).get(MAIL)


async def change(tx: Transaction, event_id: int, given: Mapping[str, str], by: int, now: datetime) -> None:
    """Sets these fields; an empty text clears one. What changes is noted, in one entry; nothing else is."""
    before = await of_event(tx, event_id)
    changed = {field: text for field, text in given.items() if before.get(field, "") != text}
    if not changed:
        return
    await tx.execute(delete(requisites).where(requisites.c.event_id == event_id, requisites.c.field.in_(changed)))
    rows = [
        {"event_id": event_id, "field": field, "text": text, "by": by, "at": now}
        for field, text in changed.items()
        if text
    ]
    if rows:
        await tx.execute(insert_for(tx)(requisites), rows)
    await history.note(tx, ACTION, by, now, event=event_id, facts={"fields": ",".join(changed), **changed})


async def to_take_over(tx: Transaction, event_id: int) -> tuple[Event, dict[str, str]] | None:
    """The latest other event that has any which suit another event too, and those; None if there is none."""
    found = (
        await tx.execute(
            select(*EVENT_COLUMNS)
            .where(
                events.c.id != event_id,
                events.c.id.in_(select(requisites.c.event_id).where(requisites.c.field.not_in(OF_ONE_EVENT))),
            )
            .order_by(events.c.starts_on.desc(), events.c.id.desc())
            .limit(1)
        )
    ).one_or_none()
    if found is None:
        return None
    theirs = await of_event(tx, found.event_id)
    return event_of(found), {field: text for field, text in theirs.items() if field not in OF_ONE_EVENT}


async def take_over(tx: Transaction, event_id: int, by: int, now: datetime) -> bool:
    """Fills in what is not given yet from the latest other event; returns whether there is such an event."""
    found = await to_take_over(tx, event_id)
    if found is None:
        return False
    own = await of_event(tx, event_id)
    await change(tx, event_id, {field: text for field, text in found[1].items() if field not in own}, by, now)
    return True


async def turn_annex(tx: Transaction, event_id: int, by: int, now: datetime) -> None:
    """From a paper that is approved to an annex to an order, or back."""
    is_annex = ANNEX in await of_event(tx, event_id)
    await change(tx, event_id, {ANNEX: "" if is_annex else GIVEN}, by, now)
