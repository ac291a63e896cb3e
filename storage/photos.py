"""Photos of reports: what the bot keeps of each, beside the item of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, delete, func, insert, select, update

from domain.photos import Photo, PhotoState
from storage.engine import insert_for
from storage.paper_tables import paper_assets
from storage.photo_tables import FILES, photo_looks, photos
from storage.pieces import in_pieces

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from storage.engine import Transaction

NAMING = (*FILES, paper_assets.c.blob)
"""All columns that name stored files."""

_COLUMNS = [one for one in photos.c if one.name not in {"original", "chosen_by"}]
# Built once: a thousand pictures may come in a minute.
_OF_ITEM = select(*_COLUMNS).where(photos.c.report_id == bindparam("report"), photos.c.item == bindparam("named"))
_OF_REPORTS = select(*_COLUMNS).where(photos.c.report_id.in_(bindparam("reports", expanding=True)))
_WHOLE_LOOKS = (
    select(photos.c.id, photos.c.picture, photo_looks)
    .outerjoin(photo_looks, (photo_looks.c.photo_id == photos.c.id) & (photo_looks.c.place == 0))
    .where(photos.c.report_id == bindparam("report"), photos.c.state == PhotoState.READY)
)
_SET_READY = (
    update(photos)
    .where(photos.c.id == bindparam("key"))
    .values(
        {
            "state": PhotoState.READY,
            **{name: bindparam(name) for name in ("width", "height", "size", "picture", "preview", "original")},
        }
    )
)
_NO_LOOKS = delete(photo_looks).where(photo_looks.c.photo_id == bindparam("key"))
_PUT_LOOKS = insert(photo_looks)
_WAITING = (
    select(func.count())
    .select_from(photos)
    .where(photos.c.report_id == bindparam("report"), photos.c.state == PhotoState.WAITING)
)


def photo_of(row: Row[*tuple[Any, ...]]) -> Photo:
    """The photo of a row with the columns of `photos`."""
    return Photo(
        id=row.id,
        report=row.report_id,
        item=row.item,
        state=PhotoState(row.state),
        by=row.by,
        received_at=row.received_at,
        name=row.name,
        why=row.why,
        picture=row.picture,
        preview=row.preview,
        unblurred=row.unblurred,
        width=row.width or 0,
        height=row.height or 0,
        size=row.size or 0,
        blurred=tuple(row.blurred or ()),
        blurred_before=tuple(row.blurred_before or ()),
        marked=tuple(row.marked or ()),
        sent_as=row.sent_as,
        chosen_at=row.chosen_at,
    )


async def expect(
    tx: Transaction, report: int, item: str, name: str | None, by: int, now: datetime, refused: str | None = None
) -> bool:
    """Notes a picture that is to be fetched, or is `refused` at once; False if it is there or expected already."""
    state = PhotoState.REFUSED if refused else PhotoState.WAITING
    values = {"state": state, "why": refused, "name": name, "by": by, "received_at": now}
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
    row = (await tx.execute(_OF_ITEM, {"report": report, "named": item})).one_or_none()
    return photo_of(row) if row else None


async def of_reports(tx: Transaction, reports: Collection[int]) -> dict[int, dict[str, Photo]]:
    """Report → item → its picture."""
    found: dict[int, dict[str, Photo]] = {key: {} for key in reports}
    for row in await tx.execute(_OF_REPORTS, {"reports": list(reports)}):
        found[row.report_id][row.item] = photo_of(row)
    return found


async def set_ready(
    tx: Transaction, photo: Photo, *, size: tuple[int, int, int], files: Mapping[str, str | None]
) -> None:
    """A picture is fetched: its width, height and bytes, and the names of its files by their columns."""
    width, height, length = size
    await tx.execute(_SET_READY, {"key": photo.id, "width": width, "height": height, "size": length, **files})


async def refuse(tx: Transaction, photo: Photo, why: str) -> None:
    """`why` is the key of the sentence that says it."""
    await tx.execute(update(photos).where(photos.c.id == photo.id).values(state=PhotoState.REFUSED, why=why))


async def put_looks(tx: Transaction, photo: int, looks: Iterable[int]) -> None:
    """Keeps how the whole picture looks, and then its windows: hashes of 64 bits."""
    await tx.execute(_NO_LOOKS, {"key": photo})
    rows = [{"photo_id": photo, "place": place, **bands_of(look)} for place, look in enumerate(looks)]
    if rows:
        await tx.execute(_PUT_LOOKS, rows)


def bands_of(look: int) -> dict[str, int]:
    """A hash of 64 bits in its four bands of 16."""
    return {f"band{number}": look >> 16 * number & 0xFFFF for number in range(4)}


async def whole_looks(tx: Transaction, report: int) -> list[tuple[str, int | None]]:
    """Of the pictures of a report that are ready: the name of the file, and the hash of the whole if it has one."""
    rows = await tx.execute(_WHOLE_LOOKS, {"report": report})
    return [(row.picture, None if row.band0 is None else look_of(row)) for row in rows]


def look_of(row: Row[*tuple[Any, ...]]) -> int:
    """The hash that a row of bands stands for."""
    return sum(band << 16 * place for place, band in enumerate((row.band0, row.band1, row.band2, row.band3)))


async def choose(tx: Transaction, photo: Photo, by: int, at: datetime | None) -> None:
    """Takes a picture into the summary, or (None) out of it."""
    chosen = {"chosen_at": at, "chosen_by": by if at else None}
    await tx.execute(update(photos).where(photos.c.id == photo.id).values(chosen))


async def remember_sent(tx: Transaction, sent_as: Mapping[str, str]) -> None:
    """Notes Telegram's file_id of pictures that were sent, by the names of their files."""
    for picture, file_id in sent_as.items():
        await tx.execute(update(photos).where(photos.c.picture == picture).values(sent_as=file_id))


# --- files that nobody names -----------------------------------------------------------------------------------


async def forget_refused(tx: Transaction, report: int) -> None:
    """The person has seen which pictures could not be taken."""
    await tx.execute(delete(photos).where(photos.c.report_id == report, photos.c.state == PhotoState.REFUSED))


async def marked(tx: Transaction, report: int) -> bool:
    """Whether cells of a picture are marked, and not blurred yet."""
    mine = (photos.c.report_id == report) & (photos.c.state == PhotoState.READY) & photos.c.marked.is_not(None)
    return (await tx.execute(select(photos.c.id).where(mine).limit(1))).one_or_none() is not None


async def seal(tx: Transaction, report: int) -> list[str]:
    """The report is handed in: what was blurred stays blurred for good, and nobody asks after refused pictures.

    Returns the files that show what was blurred.
    """
    await forget_refused(tx, report)
    mine = photos.c.report_id == report
    kept = select(photos.c.unblurred, photos.c.original).where(mine, photos.c.unblurred.is_not(None))
    gone = [name for row in await tx.execute(kept) for name in (row.unblurred, row.original) if name]
    nothing = {"unblurred": None, "original": None, "blurred_before": None, "marked": None}
    await tx.execute(update(photos).where(mine, photos.c.unblurred.is_not(None)).values(nothing))
    return gone


async def without_item(tx: Transaction, report: int, items: Collection[str]) -> list[str]:
    """Forgets the pictures of a report that its answer does not hold any more. Returns the files that they had."""
    gone = (photos.c.report_id == report) & (photos.c.state != PhotoState.REFUSED) & photos.c.item.not_in(items)
    rows = (await tx.execute(delete(photos).where(gone).returning(*FILES))).all()
    return [name for row in rows for name in row if name]


async def unused(tx: Transaction, names: Collection[str]) -> set[str]:
    """Which of these files no row names."""
    used: set[str] = set()
    for some in in_pieces(names):
        for column in NAMING:
            used.update((await tx.execute(select(column).where(column.in_(some)))).scalars())
    return set(names) - used


async def named(tx: Transaction) -> set[str]:
    """All files that rows name."""
    found: set[str] = set()
    for column in NAMING:
        found.update((await tx.execute(select(column).where(column.is_not(None)))).scalars())
    return found


async def waiting(tx: Transaction, report: int) -> int:
    """How many pictures of a report are still to be fetched."""
    return int((await tx.execute(_WAITING, {"report": report})).scalar_one())
