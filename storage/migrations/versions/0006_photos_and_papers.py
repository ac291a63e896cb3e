"""Photos with what the bot keeps of them; requisites, own files, papers given out and letters sent."""

from __future__ import annotations

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paper_assets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("blob", sa.String(length=64), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_paper_assets_event_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_assets")),
    )
    with op.batch_alter_table("paper_assets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_paper_assets_blob"), ["blob"], unique=False)
        batch_op.create_index(batch_op.f("ix_paper_assets_event_id"), ["event_id"], unique=False)

    op.create_table(
        "papers_made",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("territory_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("is_official", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("reports", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_papers_made_event_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_papers_made_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers_made")),
    )
    with op.batch_alter_table("papers_made", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_papers_made_event_id"), ["event_id"], unique=False)

    op.create_table(
        "photo_keeping",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("pictures_deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("previews_deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_photo_keeping_event_id")),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_photo_keeping")),
    )
    op.create_table(
        "requisites",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.String(length=24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_requisites_event_id")),
        sa.PrimaryKeyConstraint("event_id", "field", name=op.f("pk_requisites")),
    )
    op.create_table(
        "letters",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("package", sa.String(length=40), nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=True),
        sa.Column("reports", sa.JSON(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("tries", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("trouble", sa.String(length=12), nullable=True),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_letters_event_id")),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_letters_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")),
        sa.UniqueConstraint("package", "part", name=op.f("uq_letters_package_part")),
    )
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_letters_event_id"), ["event_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_letters_report_id"), ["report_id"], unique=False)

    op.create_table(
        "photos",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("report_id", sa.Integer(), nullable=False),
        sa.Column("item", sa.String(length=80), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("why", sa.String(length=40), nullable=True),
        sa.Column("picture", sa.String(length=64), nullable=True),
        sa.Column("preview", sa.String(length=64), nullable=True),
        sa.Column("unblurred", sa.String(length=64), nullable=True),
        sa.Column("original", sa.String(length=64), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("blurred", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("blurred_before", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("marked", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("sent_as", sa.Text(), nullable=True),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("chosen_by", sa.BigInteger(), nullable=True),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_photos_report_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photos")),
        sa.UniqueConstraint("report_id", "item", name=op.f("uq_photos_report_id_item")),
    )
    with op.batch_alter_table("photos", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photos_original"), ["original"], unique=False)
        batch_op.create_index(batch_op.f("ix_photos_picture"), ["picture"], unique=False)
        batch_op.create_index(batch_op.f("ix_photos_preview"), ["preview"], unique=False)
        batch_op.create_index(batch_op.f("ix_photos_unblurred"), ["unblurred"], unique=False)
        batch_op.create_index(
            "ix_photos_waiting",
            ["report_id"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "photo_looks",
        sa.Column("photo_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("place", sa.SmallInteger(), nullable=False),
        sa.Column("band0", sa.Integer(), nullable=False),
        sa.Column("band1", sa.Integer(), nullable=False),
        sa.Column("band2", sa.Integer(), nullable=False),
        sa.Column("band3", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["photo_id"], ["photos.id"], name=op.f("fk_photo_looks_photo_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("photo_id", "place", name=op.f("pk_photo_looks")),
    )
    with op.batch_alter_table("photo_looks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photo_looks_band0"), ["band0"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_looks_band1"), ["band1"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_looks_band2"), ["band2"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_looks_band3"), ["band3"], unique=False)

    op.create_table(
        "photo_matches",
        sa.Column("photo_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("other_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("is_mirrored", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("verdict", sa.String(length=12), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["other_id"], ["photos.id"], name=op.f("fk_photo_matches_other_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["photo_id"], ["photos.id"], name=op.f("fk_photo_matches_photo_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("photo_id", "other_id", name=op.f("pk_photo_matches")),
    )
    with op.batch_alter_table("photo_matches", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photo_matches_other_id"), ["other_id"], unique=False)
    _expect_what_is_there()


def _expect_what_is_there() -> None:
    """Pictures that were sent before the bot kept any are fetched now."""
    connection = op.get_bind()
    now = datetime.now(UTC)
    there = connection.execute(
        sa.text(
            "SELECT answers.report_id, answers.item, given.by, given.at FROM answers"
            " JOIN given ON given.report_id = answers.report_id AND given.question = answers.question"
            " WHERE answers.question = 'photos'"
        ).columns(at=sa.DateTime(timezone=True))
    ).all()
    photos = sa.table("photos", *(sa.column(one) for one in ("report_id", "item", "state", "by", "received_at")))
    work = sa.table(
        "due_work",
        *(sa.column(one) for one in ("key", "kind", "state")),
        sa.column("payload", sa.JSON()),
        sa.column("run_at", sa.DateTime(timezone=True)),
    )
    for report, item, by, at in there:
        connection.execute(photos.insert().values(report_id=report, item=item, state="waiting", by=by, received_at=at))
        payload = {"report": report, "item": item}
        connection.execute(
            work.insert().values(key=f"photo:{report}:{item}", kind="photo", payload=payload, state="open", run_at=now)
        )


def downgrade() -> None:
    with op.batch_alter_table("photo_matches", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_photo_matches_other_id"))

    op.drop_table("photo_matches")
    with op.batch_alter_table("photo_looks", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_photo_looks_band3"))
        batch_op.drop_index(batch_op.f("ix_photo_looks_band2"))
        batch_op.drop_index(batch_op.f("ix_photo_looks_band1"))
        batch_op.drop_index(batch_op.f("ix_photo_looks_band0"))

    op.drop_table("photo_looks")
    with op.batch_alter_table("photos", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_photos_waiting",
            sqlite_where=sa.text("state = 'waiting'"),
            postgresql_where=sa.text("state = 'waiting'"),
        )
        batch_op.drop_index(batch_op.f("ix_photos_unblurred"))
        batch_op.drop_index(batch_op.f("ix_photos_preview"))
        batch_op.drop_index(batch_op.f("ix_photos_picture"))
        batch_op.drop_index(batch_op.f("ix_photos_original"))

    op.drop_table("photos")
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_letters_report_id"))
        batch_op.drop_index(batch_op.f("ix_letters_event_id"))

    op.drop_table("letters")
    op.drop_table("requisites")
    op.drop_table("photo_keeping")
    with op.batch_alter_table("papers_made", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_papers_made_event_id"))

    op.drop_table("papers_made")
    with op.batch_alter_table("paper_assets", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_paper_assets_event_id"))
        batch_op.drop_index(batch_op.f("ix_paper_assets_blob"))

    op.drop_table("paper_assets")
