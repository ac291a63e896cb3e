"""Rows of events as the rest of the storage reads them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from domain.events import Event
from storage.tables import events

EVENT_COLUMNS = (
    events.c.id.label("event_id"),
    events.c.title,
    events.c.form,
    events.c.categories,
    events.c.starts_on,
    events.c.ends_on,
    events.c.due_at,
    events.c.timezone,
    events.c.lock_at,
    events.c.two_levels,
    events.c.cancelled_at,
)


def event_of(row: Row[*tuple[Any, ...]]) -> Event:
    """From a row that holds EVENT_COLUMNS."""
    return Event(
        id=row.event_id,
        title=row.title,
        form=row.form,
        categories=tuple(row.categories),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        due_at=row.due_at,
        timezone=row.timezone,
        lock_at=row.lock_at,
        two_levels=row.two_levels,
        is_cancelled=row.cancelled_at is not None,
    )
