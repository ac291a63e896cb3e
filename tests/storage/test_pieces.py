"""However many pictures there are, no statement has more parameters than a database takes."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event, func, insert, select

from domain.photos import PhotoState
from storage import events, photo_deleting, photo_keeping, photos, registry
from storage import reports as reports_of
from storage.photo_tables import photos as rows
from storage.pieces import PIECE, in_pieces
from storage.tables import answers, files, given, obligations, reports

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.engine import Database, Transaction

NOW = datetime(2031, 10, 5, 12, tzinfo=UTC)
MANY = 2 * PIECE + 7
ROOM = 100
"""Parameters beside those of a piece."""


@contextmanager
def bounded(tx: Transaction) -> Iterator[None]:
    """No statement within may have more parameters than a piece needs."""
    most = 0

    def note(*told: Any) -> None:
        nonlocal most
        _, _, _, parameters, _, is_many = told
        most = max(most, len(parameters) if not is_many else 0)

    connection = tx.sync_connection
    event.listen(connection, "before_cursor_execute", note)
    yield
    event.remove(connection, "before_cursor_execute", note)
    assert 0 < most < PIECE + ROOM


def test_pieces() -> None:
    assert list(in_pieces([])) == []
    assert list(in_pieces("abcde", 2)) == [["a", "b"], ["c", "d"], ["e"]]
    assert [len(one) for one in in_pieces(range(2 * PIECE))] == [PIECE, PIECE]


@pytest.fixture(autouse=True)
async def many(database: Database) -> None:
    """A report, of id 1, with very many pictures; each has its files, its caption and Telegram's name."""
    async with database.write() as tx:
        place = await registry.add_territory(tx, "Т")
        organisation, _ = await registry.add_organisation(tx, "О", place)
        day, form = date(2031, 10, 1), ("single-day", 1)
        made = await events.add(
            tx, title="Д", form=form, categories=(), days=(day, day), due_at=NOW, timezone="UTC", by=None, now=NOW
        )
        owed = {"id": 1, "event_id": made.id, "organisation_id": organisation.id, "state": "draft", "changed_at": NOW}
        await tx.execute(insert(obligations).values(owed))
        await tx.execute(insert(reports).values(id=1, obligation_id=1, started_at=NOW))
        answer = {"report_id": 1, "question": "photos"}
        await tx.execute(insert(given).values(**answer, settled=True, by=1, at=NOW))
        every = range(MANY)
        captions = [{**answer, "item": f"i{key}", "position": key, "text": "Подпись"} for key in every]
        await tx.execute(insert(answers), captions)
        names = [{"unique_id": f"i{key}", "file_id": "x", "kind": "photo", "received_at": NOW} for key in every]
        await tx.execute(insert(files), names)
        kept = {"report_id": 1, "state": PhotoState.READY, "by": 1, "received_at": NOW, "name": "Имя"}
        await tx.execute(
            insert(rows),
            [{**kept, "item": f"i{key}", "picture": f"p{key}", "preview": f"s{key}"} for key in every],
        )


@pytest.mark.parametrize("previews", [True, False])
async def test_what_was_kept_long_enough(database: Database, *, previews: bool) -> None:
    async with database.write() as tx:
        with bounded(tx):
            gone = await photo_keeping.delete_of(tx, 1, NOW, previews=previews)
        kinds = "ps" if previews else "p"
        assert sorted(gone) == sorted(f"{kind}{key}" for kind in kinds for key in range(MANY))
        assert (await tx.execute(select(func.count(rows.c.picture)))).scalar_one() == 0
        assert (await tx.execute(select(func.count(rows.c.preview)))).scalar_one() == (0 if previews else MANY)
        assert (await tx.execute(select(func.count()).select_from(files))).scalar_one() == 0


async def test_consent_withdrawn(database: Database) -> None:
    items = [f"i{key}" for key in range(1, MANY)]
    async with database.write() as tx:
        report = await reports_of.find(tx, 1)
        assert report is not None
        with bounded(tx):
            gone = await photo_deleting.withdraw(tx, report, items, 1, NOW)
        assert len(gone) == 2 * len(items)
        left = (await tx.execute(select(rows.c.item).where(rows.c.name.is_not(None)))).scalars()
        assert list(left) == ["i0"]
        captions = (await tx.execute(select(answers.c.item).where(answers.c.text.is_not(None)))).scalars()
        assert list(captions) == ["i0"]


async def test_files_that_nobody_names(database: Database) -> None:
    async with database.read() as tx:
        with bounded(tx):
            found = await photos.unused(tx, [f"{kind}{key}" for kind in "px" for key in range(MANY)])
    assert found == {f"x{key}" for key in range(MANY)}
