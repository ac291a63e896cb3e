"""Pictures that leave the bot for good: consent was withdrawn, or they were kept long enough. Their rows stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select, update

from domain.photos import PhotoState
from storage import history, papers_made
from storage.photo_tables import photo_looks, photo_matches, photos
from storage.tables import answers, files

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.reports import Report
    from storage.engine import Transaction

FILES = (photos.c.picture, photos.c.preview, photos.c.unblurred, photos.c.original)
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
    mine = (photos.c.report_id == report.id) & photos.c.item.in_(items) & photos.c.state.in_(THERE)
    keys = list((await tx.execute(select(photos.c.id).where(mine))).scalars())
    gone = await delete_pictures(tx, keys)
    await tx.execute(update(photos).where(photos.c.id.in_(keys)).values(name=None))
    captions = update(answers).where(answers.c.report_id == report.id, answers.c.question == "photos")
    await tx.execute(captions.where(answers.c.item.in_(items)).values(text=None))
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
    mine = photos.c.id.in_(keys)
    rows = (await tx.execute(select(photos.c.item, *FILES).where(mine))).all()
    nothing = {one.name: None for one in (*FILES, photos.c.sent_as, photos.c.chosen_at, photos.c.chosen_by)}
    await tx.execute(update(photos).where(mine).values(state=PhotoState.DELETED, **nothing))
    await tx.execute(delete(photo_looks).where(photo_looks.c.photo_id.in_(keys)))
    for column in (photo_matches.c.photo_id, photo_matches.c.other_id):
        await tx.execute(delete(photo_matches).where(column.in_(keys)))
    await forget_telegrams(tx, [row.item for row in rows])
    return [name for row in rows for name in row[1:] if name]


async def forget_telegrams(tx: Transaction, items: Collection[str]) -> None:
    """Telegram's names of pictures that were deleted would bring them back; those that a report still has stay."""
    has_it = photos.c.picture.is_not(None) | (photos.c.state == PhotoState.WAITING)
    held = select(photos.c.item).where(has_it)
    await tx.execute(delete(files).where(files.c.unique_id.in_(items), files.c.unique_id.not_in(held)))
