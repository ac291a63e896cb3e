"""The tables of official papers and of letters; part of the one schema of `storage.tables`."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.tables import BigKey, metadata
from storage.types import UtcDateTime

# What a person adds to the papers of an event: who approves and signs them, where they are sent.
requisites = Table(
    "requisites",
    metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    Column("field", String(24), primary_key=True),
    Column("text", Text, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# Files of one's own for papers: a template, the background of a diploma, a logo. `blob` names the file.
paper_assets = Table(
    "paper_assets",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), index=True),
    # template, background or logo
    Column("kind", String(12), nullable=False),
    Column("name", Text, nullable=False),
    Column("blob", String(64), nullable=False, index=True),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# Papers that were given to a person: if what is behind them changes, they are told once.
papers_made = Table(
    "papers_made",
    metadata,
    Column("id", BigKey, primary_key=True),
    Column("event_id", ForeignKey("events.id"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id"), nullable=False),
    # 0: all that the person oversees.
    Column("territory_id", Integer, nullable=False),
    Column("kind", String(8), nullable=False),
    Column("is_official", Boolean, nullable=False, server_default=false()),
    # Of the data that it was made from.
    Column("digest", String(64), nullable=False),
    # The same by obligation, so that it can be said whose report is another one.
    Column("reports", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
)

# Letters with a package of an event's reports. A package may take several letters: `part` of `parts`.
letters = Table(
    "letters",
    metadata,
    Column("id", BigKey, primary_key=True),
    Column("package", String(40), nullable=False),
    Column("event_id", ForeignKey("events.id"), nullable=False, index=True),
    # NULL: all organisations together.
    Column("report_id", ForeignKey("reports.id"), index=True),
    # All reports that it brings.
    Column("reports", JSON, nullable=False),
    Column("part", Integer, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("address", Text, nullable=False),
    # waiting, sent or refused
    Column("state", String(12), nullable=False),
    # How often it was handed to the server.
    Column("tries", Integer, nullable=False, server_default=text("0")),
    # What the server said: its receipt, or why not, and which sentence says that.
    Column("answer", Text),
    Column("trouble", String(12)),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("sent_at", UtcDateTime),
    UniqueConstraint("package", "part"),
)
