"""A file that waits to be sent is kept with its call and goes with the note that it was made."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from aiogram.methods import SendDocument
from sqlalchemy import func, select

from handlers.replies import document, outgoing
from storage import outbox, uploads
from storage.tables import uploads as rows

if TYPE_CHECKING:
    from storage.engine import Database

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


async def kept(database: Database) -> int:
    async with database.read() as tx:
        return int((await tx.execute(select(func.count()).select_from(rows))).scalar_one())


async def test_a_file_is_stored_with_its_call_and_deleted_with_its_note(database: Database) -> None:
    replies = [document(5, "первый.csv", b"\x00\xff" * 9), document(5, "второй.csv", b"2")]
    async with database.write() as tx:
        await outbox.put(tx, outgoing(replies, 5), NOW)
    async with database.read() as tx:
        one, other = await outbox.pending(tx, (), 10, broadcast=False)
        (key,) = one.call.upload_ids
        found = (await uploads.find(tx, [key]))[key]
    assert (found.name, found.content) == ("первый.csv", b"\x00\xff" * 9)
    async with database.write() as tx:
        await outbox.settle(tx, [(one.id, None)], one.call.upload_ids)
    assert await kept(database) == 1
    async with database.read() as tx:
        assert await outbox.pending(tx, (), 10, broadcast=False) == [other]


async def test_what_is_rolled_back_leaves_no_file(database: Database) -> None:
    async def put_and_fail() -> None:
        async with database.write() as tx:
            await outbox.put(tx, outgoing([document(5, "a.csv", b"1")], 5), NOW)
            raise LookupError

    try:
        await put_and_fail()
    except LookupError:
        assert await kept(database) == 0


async def test_a_file_that_telegram_has_is_no_upload() -> None:
    (call,) = outgoing([SendDocument(chat_id=5, document="BQACAgIAAx", caption="attach://me")], 5)
    assert call.uploads == ()
    assert call.attached == (None,)
