"""The tables of subscriptions to figures; part of the one schema of `storage.tables`."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from storage.tables import metadata
from storage.types import UtcDateTime

# Who is told how an event's reporting goes: every Monday, or once when a share has reported.
watches = Table(
    "watches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("event_id", ForeignKey("events.id"), nullable=False, index=True),
    # NULL: all that the person oversees.
    Column("territory_id", ForeignKey("territories.id")),
    # NULL: every Monday.
    Column("percent", Integer),
    Column("since", UtcDateTime, nullable=False),
    # The person ended it, it has said what it was to say, or the event is over.
    Column("ended_at", UtcDateTime),
)
