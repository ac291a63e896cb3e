"""The tables of plans of measures; part of the one schema of `storage.tables`."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    ForeignKey,
    Integer,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.tables import metadata
from storage.types import UtcDateTime

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    # Whose coordinators manage it.
    Column("territory_id", ForeignKey("territories.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("approved_by", Text),
    # As written; an incomplete date stays incomplete and has no `approved_on`.
    Column("approved_text", Text),
    Column("approved_on", Date),
    Column("order_number", String(60)),
    Column("starts_on", Date),
    Column("ends_on", Date),
    # Titles of the sections by their sign.
    Column("sections", JSON, nullable=False),
    Column("created_by", BigInteger, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

measures = Table(
    "measures",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("plan_id", ForeignKey("plans.id"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    Column("section", Text, nullable=False),
    Column("number", String(40), nullable=False),
    Column("text", Text, nullable=False),
    # What the document says of its time, and what that was read as (a domain.plans.plan.Schedule).
    Column("dates", Text, nullable=False),
    Column("schedule", JSON, nullable=False),
    # Who is responsible: (name, whether it is a group) each, as the document names them.
    Column("responsible", JSON, nullable=False),
    Column("cancelled_at", UtcDateTime),
    Column("reason", Text),
)

# One time at which a measure is to be done. Several may share an event: one report counts for all of them.
occurrences = Table(
    "occurrences",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("measure_id", ForeignKey("measures.id"), nullable=False, index=True),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    # NULL: no deadline, so it is never overdue.
    Column("due_on", Date, index=True),
    # Whose reports count for it; `own_event_id` is the event that was made for it, which another may stand in for.
    Column("event_id", ForeignKey("events.id"), index=True),
    Column("own_event_id", ForeignKey("events.id"), index=True),
    # What a person said of one without an event: done, or not done.
    Column("is_done", Boolean),
    Column("reason", Text),
    UniqueConstraint("measure_id", "starts_on", "ends_on"),
)

# Which organisations a group of a plan means («schools»), said once by the territory's coordinator.
meanings = Table(
    "meanings",
    metadata,
    Column("territory_id", ForeignKey("territories.id"), primary_key=True),
    Column("group", String(200), primary_key=True),
    Column("meaning", JSON, nullable=False),
)

# What is known of a continuous measure or an indicator for a year: a number, or words.
measure_notes = Table(
    "measure_notes",
    metadata,
    Column("measure_id", ForeignKey("measures.id"), primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("number", Numeric(18, 3, asdecimal=False)),
    Column("text", Text),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
