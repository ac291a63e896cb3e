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
    LargeBinary,
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
    # Where people live by another clock than the region's; the territories below inherit it.
    Column("timezone", String(64)),
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
    Column("official_name", Text),
    Column("kind", Text),
    Column("pupils", Integer),
    Column("contact", Text),
    # The organisation that this one turned out to be: it owes nothing any more, and its name is found there.
    Column("merged_into", ForeignKey("organisations.id"), index=True),
)

# Other names that an organisation goes by.
aliases = Table(
    "aliases",
    metadata,
    Column("organisation_id", ForeignKey("organisations.id"), primary_key=True),
    Column("name", Text, primary_key=True),
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

# Admins whom another admin appointed in the chat; those whom the configuration names are not here.
admins = Table(
    "admins",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("since", UtcDateTime, nullable=False),
)

reporters = Table(
    "reporters",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("organisation_id", ForeignKey("organisations.id"), primary_key=True, index=True),
    Column("since", UtcDateTime, nullable=False),
    # Reminded only when it becomes urgent.
    Column("is_substitute", Boolean, nullable=False, server_default=false()),
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
    Column("role", String(12), nullable=False),
    Column("organisation_id", ForeignKey("organisations.id"), index=True),
    Column("territory_id", ForeignKey("territories.id"), index=True),
    Column("created_by", BigInteger),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    # How many more people it lets in; NULL: any number.
    Column("uses_left", Integer),
    Column("revoked_at", UtcDateTime),
    CheckConstraint("(organisation_id IS NULL) <> (territory_id IS NULL)", name="one_target"),
)

# People without an invitation who asked to report for an organisation.
applications = Table(
    "applications",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person_id", ForeignKey("people.id"), nullable=False, index=True),
    Column("organisation_id", ForeignKey("organisations.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    # open, accepted or declined
    Column("state", String(12), nullable=False),
    Column("decided_by", BigInteger),
    Column("decided_at", UtcDateTime),
    Index(
        "uq_applications_open",
        "person_id",
        "organisation_id",
        unique=True,
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)

# Group chats of coordinators, who get the digest of a territory there.
groups = Table(
    "groups",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("territory_id", ForeignKey("territories.id"), primary_key=True),
    Column("added_by", BigInteger, nullable=False),
    Column("since", UtcDateTime, nullable=False),
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
    # Late reports are taken until then; NULL: for ever.
    Column("lock_at", UtcDateTime),
    Column("timezone", String(64), nullable=False),
    # Accepted by the district first and then by whoever stands above it.
    Column("two_levels", Boolean, nullable=False, server_default=false()),
    Column("cancelled_at", UtcDateTime),
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
    Column("asked_at", UtcDateTime),
    # Why it is owed, where the event does not say it all: the number and the wording of a plan's measure.
    Column("why", Text),
    # The due moment of this organisation alone, and the lock that goes with it.
    Column("extended_to", UtcDateTime),
    # Why nothing was held.
    Column("reason", Text),
    # The obligation of the same organisation whose report counts for this one too; their states go together.
    Column("covered_by", ForeignKey("obligations.id"), index=True),
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
    # The questions that a return names; NULL: all of them.
    Column("return_questions", JSON(none_as_null=True)),
    # The first of two levels of acceptance.
    Column("endorsed_at", UtcDateTime),
    Column("endorsed_by", BigInteger),
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
    # Finds the same picture in other reports.
    Index(
        "ix_answers_photo",
        "item",
        sqlite_where=text("question = 'photos'"),
        postgresql_where=text("question = 'photos'"),
    ),
)

# What looked odd in a report and what its author says to it. Another odd value is another doubt.
explanations = Table(
    "explanations",
    metadata,
    Column("report_id", ForeignKey("reports.id"), primary_key=True),
    Column("doubt", String(48), primary_key=True),
    Column("key", String(40), nullable=False),
    Column("question", String(40), nullable=False),
    Column("facts", JSON, nullable=False),
    Column("text", Text),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
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
    # When the person last did something in it.
    Column("touched_at", UtcDateTime),
)

# Unfinished forms of the bot's own, such as a new event: another conversation does not lose them.
notebooks = Table(
    "notebooks",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("name", String(20), primary_key=True),
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
    # A reminder that could not be sent for so long is asked afresh instead.
    Column("not_after", UtcDateTime),
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

# When a person was last reminded of an obligation, and until when they do not want to be.
reminded = Table(
    "reminded",
    metadata,
    Column("person_id", ForeignKey("people.id"), primary_key=True),
    Column("obligation_id", ForeignKey("obligations.id"), primary_key=True, index=True),
    Column("at", UtcDateTime),
    Column("snoozed_until", UtcDateTime),
)

# A file that the bot made and sends: it goes with the call of the outbox that names it, and is deleted after it.
uploads = Table(
    "uploads",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

# --- what was done -------------------------------------------------------------------------------------------

# Who changed what and when. Only ever added to; it names rows that may be gone, so it has no foreign keys.
history = Table(
    "history",
    metadata,
    Column("id", BigKey, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("by", BigInteger),
    Column("action", String(40), nullable=False),
    Column("event_id", Integer, index=True),
    Column("obligation_id", Integer, index=True),
    Column("organisation_id", Integer, index=True),
    Column("territory_id", Integer),
    Column("person_id", BigInteger, index=True),
    Column("measure_id", Integer, index=True),
    Column("facts", JSON, nullable=False),
)

# Large changes that can be taken back: an import of the registry, a merger. `undo` is what they found before.
undoable = Table(
    "undoable",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("by", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("undo", JSON, nullable=False),
    Column("undone_at", UtcDateTime),
)

# What was said once and must not be said again, such as «event:organisation:person:remind:3d».
notices = Table(
    "notices",
    metadata,
    Column("key", String(120), primary_key=True),
    Column("at", UtcDateTime, nullable=False),
)
