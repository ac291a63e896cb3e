"""Places of pictures that were marked and blurred: what there was before stays until the report is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from domain.photos import PhotoState
from storage.photo_tables import photos

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from domain.photos import Photo
    from storage.engine import Transaction


async def mark(tx: Transaction, photo: Photo, cells: Iterable[int]) -> None:
    """These cells of the grid, and no others, are to be blurred."""
    await tx.execute(update(photos).where(photos.c.id == photo.id).values(marked=sorted(cells) or None))


async def put_blurred(
    tx: Transaction, photo: Photo, cells: Collection[int], *, size: tuple[int, int, int], files: Mapping[str, str]
) -> list[str]:
    """The picture with more of its cells blurred; the first time, the one before it is kept as `unblurred`.

    Returns the files that the row has let go of.
    """
    is_first = photo.unblurred is None
    await _replace(
        tx,
        photo,
        size,
        files,
        marked=sorted({*photo.marked} - {*cells}) or None,
        unblurred=photo.unblurred or photo.picture,
        blurred=sorted({*photo.blurred, *cells}),
        blurred_before=list(photo.blurred if is_first else photo.blurred_before) or None,
    )
    return [one for one in (None if is_first else photo.picture, photo.preview) if one]


async def put_back(tx: Transaction, photo: Photo, *, size: tuple[int, int, int], files: Mapping[str, str]) -> list[str]:
    """The picture from before it was blurred. Returns the files that the row has let go of."""
    before = list(photo.blurred_before) or None
    await _replace(tx, photo, size, files, unblurred=None, blurred=before, blurred_before=None, marked=None)
    return [one for one in (photo.picture, photo.preview) if one]


async def _replace(
    tx: Transaction, photo: Photo, size: tuple[int, int, int], files: Mapping[str, str], **facts: str | list[int] | None
) -> None:
    width, height, length = size
    await tx.execute(
        update(photos)
        .where(photos.c.id == photo.id, photos.c.state == PhotoState.READY)
        .values(width=width, height=height, size=length, sent_as=None, **files, **facts)
    )
