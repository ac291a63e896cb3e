"""The tables of photos and of how long they stay; part of the one schema of `storage.tables`."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from storage.tables import BigKey, metadata
from storage.types import UtcDateTime

# A picture of a report, beside the item of its answer: what the bot keeps of it. The names are of files (`blobs`).
photos = Table(
    "photos",
    metadata,
    Column("id", BigKey, primary_key=True),
    Column("report_id", ForeignKey("reports.id"), nullable=False),
    # Telegram's file_unique_id, which is the item of the answer.
    Column("item", String(80), nullable=False),
    # waiting, ready, refused, or deleted (withdrawn, or kept long enough)
    Column("state", String(12), nullable=False),
    # What the person knows it by: the name of the file, or the caption.
    Column("name", Text),
    # Which sentence says why it was refused.
    Column("why", String(40)),
    # The picture as it may leave the bot, its small copy, and what there was before something on it was blurred.
    Column("picture", String(64), index=True),
    Column("preview", String(64), index=True),
    Column("unblurred", String(64), index=True),
    # The very bytes that were sent, where the operator wants them kept.
    Column("original", String(64), index=True),
    Column("width", Integer),
    Column("height", Integer),
    Column("size", BigInteger),
    # The places of the grid that were made unrecognisable; those that were so before what undoing brings back; and
    # those that are marked and not blurred yet.
    Column("blurred", JSON(none_as_null=True)),
    Column("blurred_before", JSON(none_as_null=True)),
    Column("marked", JSON(none_as_null=True)),
    # Telegram's file_id of the picture as the bot has sent it: sent once, shown to many.
    Column("sent_as", Text),
    # Which pictures the coordinator takes into the summary.
    Column("chosen_at", UtcDateTime),
    Column("chosen_by", BigInteger),
    Column("by", BigInteger, nullable=False),
    Column("received_at", UtcDateTime, nullable=False),
    UniqueConstraint("report_id", "item"),
    Index(
        "ix_photos_waiting",
        "report_id",
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
)

FILES = (photos.c.picture, photos.c.preview, photos.c.unblurred, photos.c.original)
"""The columns that name stored files."""

# How a picture looks: hashes of 64 bits of the whole and of windows in it, in four bands of 16. Two hashes that differ
# in at most seven bits have a band that differs in at most one, which an index finds.
photo_looks = Table(
    "photo_looks",
    metadata,
    Column("photo_id", ForeignKey("photos.id", ondelete="CASCADE"), primary_key=True),
    # 0 is the whole picture.
    Column("place", SmallInteger, primary_key=True),
    *(Column(f"band{number}", Integer, nullable=False, index=True) for number in range(4)),
)

# A picture that is found in another report too, and what a person says to that.
photo_matches = Table(
    "photo_matches",
    metadata,
    Column("photo_id", ForeignKey("photos.id", ondelete="CASCADE"), primary_key=True),
    Column("other_id", ForeignKey("photos.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("is_mirrored", Boolean, nullable=False, server_default=false()),
    Column("found_at", UtcDateTime, nullable=False),
    # fine, or to be explained
    Column("verdict", String(12)),
    Column("decided_by", BigInteger),
    Column("decided_at", UtcDateTime),
)

# How long an event's pictures stay, where that is not what the configuration says; and what was done about it.
photo_keeping = Table(
    "photo_keeping",
    metadata,
    Column("event_id", ForeignKey("events.id"), primary_key=True),
    Column("days", Integer),
    Column("told_at", UtcDateTime),
    Column("pictures_deleted_at", UtcDateTime),
    Column("previews_deleted_at", UtcDateTime),
)
