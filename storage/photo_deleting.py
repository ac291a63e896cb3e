"""Pictures that leave the bot for good: consent was withdrawn, or they were kept long enough. Their rows stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, select, update

from domain.photos import PhotoState
from storage import history, papers_made
from storage.photo_tables import FILES, photo_looks, photo_matches, photos
from storage.pieces import in_pieces
from storage.tables import answers, files

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.reports import Report
    from storage.engine import Transaction

_FORGET_TELEGRAMS = delete(files).where(
    files.c.unique_id.in_(bindparam("items", expanding=True)),
    files.c.unique_id.not_in(select(photos.c.item).where(photos.c.state == PhotoState.WAITING)),
)
THERE = (PhotoState.READY, PhotoState.WAITING)
"""The states of pictures that the bot has or is about to fetch."""


async def there(tx: Transaction, report: int) -> int:
    """How many pictures of the report the bot has, or is about to fetch."""
    return await _count(tx, report, THERE)


async def deleted(tx: Transaction, report: int) -> int:
    """How many pictures of the report the bot had and does not have any more."""
    return await _count(tx, report, [PhotoState.DELETED])


async def _count(tx: Transaction, report: int, states: Collection[PhotoState]) -> int:
    mine = select(func.count()).where(photos.c.report_id == report, photos.c.state.in_(states))
    return int((await tx.execute(mine)).scalar_one())


async def withdraw(tx: Transaction, report: Report, items: Collection[str], by: int, now: datetime) -> list[str]:
    """Deletes these pictures of a report with their captions, and notes who withdrew the consent.

    What was counted stays: an item of the answer is there without its picture. Returns the files that they had.
    """
    mine = (photos.c.report_id == report.id) & photos.c.state.in_(THERE)
    captions = update(answers).where(answers.c.report_id == report.id, answers.c.question == "photos")
    keys: list[int] = []
    for some in in_pieces(items):
        named = update(photos).where(mine, photos.c.item.in_(some)).values(name=None).returning(photos.c.id)
        keys += (await tx.execute(named)).scalars()
        await tx.execute(captions.where(answers.c.item.in_(some)).values(text=None))
    gone = await delete_pictures(tx, keys)
    await history.note(
        tx,
        "consent-withdrawn",
        by,
        now,
        event=report.event.id,
        obligation=report.obligation.id,
        organisation=report.organisation.id,
        facts={"count": len(keys)},
    )
    await papers_made.look_again(tx, [report.obligation.id], now)
    return gone


async def delete_pictures(tx: Transaction, keys: Collection[int]) -> list[str]:
    """Takes all files of these photos from them, and what tells how they look. Returns the names of the files."""
    nothing = {one.name: None for one in (*FILES, photos.c.sent_as, photos.c.chosen_at, photos.c.chosen_by)}
    gone: list[str] = []
    for some in in_pieces(keys):
        mine = photos.c.id.in_(some)
        rows = (await tx.execute(select(photos.c.item, *FILES).where(mine))).all()
        await tx.execute(update(photos).where(mine).values(state=PhotoState.DELETED, **nothing))
        for column in (photo_looks.c.photo_id, photo_matches.c.photo_id, photo_matches.c.other_id):
            await tx.execute(delete(column.table).where(column.in_(some)))
        await forget_telegrams(tx, [row.item for row in rows])
        gone += [name for row in rows for name in row[1:] if name]
    return gone


async def forget_telegrams(tx: Transaction, items: Collection[str]) -> None:
    """Telegram's names of pictures that were fetched or deleted would bring the originals back."""
    for some in in_pieces(items):
        await tx.execute(_FORGET_TELEGRAMS, {"items": some})
