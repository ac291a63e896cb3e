"""The tables of the rating and of what is awarded; part of the one schema of `storage.tables`."""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from storage.tables import metadata
from storage.types import UtcDateTime

# How the most active organisation of an event is found, and who gives the diploma.
ratings = Table(
    "ratings",
    metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    # Criterion → weight; NULL while nobody has chosen.
    Column("weights", JSON),
    Column("frozen_at", UtcDateTime),
    # As it is printed on diplomas.
    Column("issuer", Text),
)

# A diploma (with a nomination) or a certificate of participation (without one), as it was given.
awards = Table(
    "awards",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), nullable=False),
    Column("organisation_id", ForeignKey("organisations.id"), nullable=False, index=True),
    # Within which the nomination was won.
    Column("territory_id", ForeignKey("territories.id"), nullable=False, index=True),
    Column("nomination", Text, nullable=False),
    # The organisation's name as it is printed.
    Column("name", Text, nullable=False),
    Column("code", String(16), nullable=False, unique=True),
    Column("confirmed_by", BigInteger, nullable=False),
    Column("confirmed_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    UniqueConstraint("event_id", "organisation_id", "territory_id", "nomination"),
)
