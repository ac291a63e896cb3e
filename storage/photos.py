"""Photos of reports: what the bot keeps of each, beside the item of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, delete, func, insert, select, update

from domain.photos import Photo, PhotoState
from storage.engine import insert_for
from storage.paper_tables import paper_assets
from storage.photo_tables import photo_looks, photos

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from storage.engine import Transaction

_FILES = (photos.c.picture, photos.c.preview, photos.c.unblurred, photos.c.original)
_COLUMNS = [one for one in photos.c if one.name not in {"original", "chosen_by"}]


def photo_of(row: Row[*tuple[Any, ...]]) -> Photo:
    """The photo of a row with the columns of `photos`."""
    return Photo(
        id=row.id,
        report=row.report_id,
        item=row.item,
        state=PhotoState(row.state),
        by=row.by,
        received_at=row.received_at,
        why=row.why,
        picture=row.picture,
        preview=row.preview,
        unblurred=row.unblurred,
        width=row.width or 0,
        height=row.height or 0,
        size=row.size or 0,
        blurred=tuple(row.blurred or ()),
        sent_as=row.sent_as,
        chosen_at=row.chosen_at,
    )


async def expect(tx: Transaction, report: int, item: str, by: int, now: datetime) -> bool:
    """Notes a picture that is to be fetched; False if it is known already, but for one that was refused before."""
    values = {"state": PhotoState.WAITING, "why": None, "by": by, "received_at": now}
    statement = insert_for(tx)(photos).values(report_id=report, item=item, **values)
    expected = await tx.execute(
        statement.on_conflict_do_update(
            index_elements=["report_id", "item"],
            set_=values,
            where=photos.c.state.in_([PhotoState.REFUSED, PhotoState.DELETED]),
        ).returning(photos.c.id)
    )
    return expected.one_or_none() is not None


async def find(tx: Transaction, key: int) -> Photo | None:
    row = (await tx.execute(select(*_COLUMNS).where(photos.c.id == key))).one_or_none()
    return photo_of(row) if row else None


async def of_item(tx: Transaction, report: int, item: str) -> Photo | None:
    """The picture that this item of a report's answer is."""
    mine = select(*_COLUMNS).where(photos.c.report_id == report, photos.c.item == item)
    row = (await tx.execute(mine)).one_or_none()
    return photo_of(row) if row else None


async def of_reports(tx: Transaction, reports: Collection[int]) -> dict[int, dict[str, Photo]]:
    """Report → item → its picture."""
    found: dict[int, dict[str, Photo]] = {key: {} for key in reports}
    for row in await tx.execute(select(*_COLUMNS).where(photos.c.report_id.in_(reports))):
        found[row.report_id][row.item] = photo_of(row)
    return found


async def set_ready(
    tx: Transaction, photo: Photo, *, size: tuple[int, int, int], files: Mapping[str, str | None]
) -> None:
    """A picture is fetched: its width, height and bytes, and the names of its files by their columns."""
    width, height, length = size
    await tx.execute(
        update(photos)
        .where(photos.c.id == photo.id)
        .values(state=PhotoState.READY, width=width, height=height, size=length, **files)
    )


async def refuse(tx: Transaction, photo: Photo, why: str) -> None:
    """`why` is the key of the sentence that says it."""
    await tx.execute(update(photos).where(photos.c.id == photo.id).values(state=PhotoState.REFUSED, why=why))


async def put_looks(tx: Transaction, photo: int, looks: Iterable[int]) -> None:
    """Keeps how the whole picture looks, and then its windows: hashes of 64 bits."""
    await tx.execute(delete(photo_looks).where(photo_looks.c.photo_id == photo))
    rows = [{"photo_id": photo, "place": place, **bands_of(look)} for place, look in enumerate(looks)]
    if rows:
        await tx.execute(insert(photo_looks), rows)


def bands_of(look: int) -> dict[str, int]:
    """A hash of 64 bits in its four bands of 16."""
    return {f"band{number}": look >> 16 * number & 0xFFFF for number in range(4)}


async def remember_sent(tx: Transaction, sent_as: Mapping[str, str]) -> None:
    """Notes Telegram's file_id of pictures that were sent, by the names of their files."""
    for picture, file_id in sent_as.items():
        await tx.execute(update(photos).where(photos.c.picture == picture).values(sent_as=file_id))


# --- files that nobody names -----------------------------------------------------------------------------------


async def without_item(tx: Transaction, report: int, items: Collection[str]) -> list[str]:
    """Forgets the pictures of a report that its answer does not hold any more. Returns the files that they had."""
    gone = (photos.c.report_id == report) & photos.c.item.not_in(items)
    rows = (await tx.execute(delete(photos).where(gone).returning(*_FILES))).all()
    return [name for row in rows for name in row if name]


async def unused(tx: Transaction, names: Collection[str]) -> set[str]:
    """Which of these files no row names."""
    used: set[str] = set()
    for column in (*_FILES, paper_assets.c.blob):
        used.update((await tx.execute(select(column).where(column.in_(names)))).scalars())
    return set(names) - used


async def named(tx: Transaction) -> set[str]:
    """All files that rows name."""
    found: set[str] = set()
    for column in (*_FILES, paper_assets.c.blob):
        found.update((await tx.execute(select(column).where(column.is_not(None)))).scalars())
    return found


async def waiting(tx: Transaction, report: int) -> int:
    """How many pictures of a report are still to be fetched."""
    mine = (photos.c.report_id == report) & (photos.c.state == PhotoState.WAITING)
    return int((await tx.execute(select(func.count()).where(mine))).scalar_one())
