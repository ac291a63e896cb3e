"""The schema. Whatever changes here needs a migration; a test holds the two together."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.types import UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite numbers rows by itself only where the key is INTEGER; PostgreSQL's INTEGER is too small for these tables.
BigKey = BigInteger().with_variant(Integer, "sqlite")

# --- who -----------------------------------------------------------------------------------------------------

territories = Table(
    "territories",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("territories.id"), index=True),
    Column("name", Text, nullable=False),
    # The ids from the root down, as «/1/4/»: a subtree is one prefix search.
    Column("path", Text, nullable=False, index=True),
    UniqueConstraint("parent_id", "name"),
)

organisations = Table(
    "organisations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("territory_id", ForeignKey("territories.id"), nullable=False, index=True),
    Column("name", Text, nullable=False),
    # Casefolded by Python, since SQLite's lower() knows no Cyrillic.
    Column("search_name", Text, nullable=False, index=True),
)

people = Table(
    "people",
    metadata,
    # Telegram's id of the person, which is also the id of the private chat with the bot.
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("language", String(8), nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("blocked_at", UtcDateTime),
)

reporters = Table(
    "reporters",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("organisation_id", ForeignKey("organisations.id"), primary_key=True, index=True),
    Column("since", UtcDateTime, nullable=False),
)

coordinators = Table(
    "coordinators",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("territory_id", ForeignKey("territories.id"), primary_key=True, index=True),
    Column("since", UtcDateTime, nullable=False),
)

invitations = Table(
    "invitations",
    metadata,
    Column("code", String(32), primary_key=True),
    Column("organisation_id", ForeignKey("organisations.id"), unique=True),
    Column("territory_id", ForeignKey("territories.id"), unique=True),
    Column("created_by", BigInteger),
    Column("created_at", UtcDateTime, nullable=False),
    CheckConstraint("(organisation_id IS NULL) <> (territory_id IS NULL)", name="one_target"),
)

# --- what is owed --------------------------------------------------------------------------------------------

events = Table(
    "events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("title", Text, nullable=False),
    Column("form", String(40), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("categories", JSON, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    Column("due_at", UtcDateTime, nullable=False, index=True),
    Column("timezone", String(64), nullable=False),
    Column("created_by", BigInteger),
    Column("created_at", UtcDateTime, nullable=False),
)

obligations = Table(
    "obligations",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event_id", ForeignKey("events.id"), nullable=False),
    Column("organisation_id", ForeignKey("organisations.id"), nullable=False, index=True),
    Column("state", String(12), nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    UniqueConstraint("event_id", "organisation_id"),
)

reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), nullable=False, unique=True),
    Column("number", String(24), unique=True),
    Column("started_at", UtcDateTime, nullable=False),
    Column("submitted_at", UtcDateTime),
    Column("submitted_by", BigInteger),
    Column("decided_at", UtcDateTime),
    Column("decided_by", BigInteger),
    Column("return_reason", Text),
)

# One row a question that was touched: who did it last, and whether it is to be asked again.
given = Table(
    "given",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("question", String(40), primary_key=True),
    Column("settled", Boolean, nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

answers = Table(
    "answers",
    metadata,
    Column("report_id", Integer, primary_key=True),
    Column("question", String(40), primary_key=True),
    Column("item", String(80), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("number", Numeric(18, 3, asdecimal=False)),
    Column("text", Text),
    ForeignKeyConstraint(["report_id", "question"], ["given.report_id", "given.question"], ondelete="CASCADE"),
)

# A picture of an answer, under Telegram's file_unique_id, which is the item of the answer.
files = Table(
    "files",
    metadata,
    Column("unique_id", String(80), primary_key=True),
    Column("file_id", Text, nullable=False),
    Column("kind", String(12), nullable=False),
    Column("size", BigInteger),
    Column("received_at", UtcDateTime, nullable=False),
)

# --- conversations -------------------------------------------------------------------------------------------

conversations = Table(
    "conversations",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("name", String(20), nullable=False),
    # What it is about, such as «report:12»: finds the others who have the same draft open.
    Column("subject", String(40), nullable=False, index=True),
    Column("data", JSON, nullable=False),
)

# The message that shows a conversation's card in a chat: edited in place, or sent anew at the bottom.
cards = Table(
    "cards",
    metadata,
    Column("chat_id", BigInteger, primary_key=True),
    Column("card", String(40), primary_key=True),
    Column("message_id", BigInteger, nullable=False),
)

# --- the spine -----------------------------------------------------------------------------------------------

updates = Table(
    "updates",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("error", Text),
    Index("ix_updates_new", "update_id", sqlite_where=text("state = 'new'"), postgresql_where=text("state = 'new'")),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", BigKey, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("method", String(40), nullable=False),
    Column("body", Text, nullable=False),
    Column("broadcast", Boolean, nullable=False, server_default=false()),
    Column("card", String(40)),
    # A card goes below this message of the chat: if its own message stands above, it is sent anew.
    Column("below", BigInteger),
    Column("created_at", UtcDateTime, nullable=False),
    Column("state", String(12), nullable=False),
    Column("error", Text),
    Index(
        "ix_outbox_pending", "id", sqlite_where=text("state = 'pending'"), postgresql_where=text("state = 'pending'")
    ),
)

due_work = Table(
    "due_work",
    metadata,
    Column("id", BigKey, primary_key=True),
    Column("key", String(120), nullable=False, unique=True),
    Column("kind", String(20), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("run_at", UtcDateTime, nullable=False),
    Column("leased_until", UtcDateTime),
    Column("tries", Integer, nullable=False, server_default=text("0")),
    Column("state", String(12), nullable=False),
    Column("error", Text),
    Index("ix_due_work_open", "run_at", sqlite_where=text("state = 'open'"), postgresql_where=text("state = 'open'")),
)

# What was said once and must not be said again, such as «event:organisation:person:remind:3d».
notices = Table(
    "notices",
    metadata,
    Column("key", String(120), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
