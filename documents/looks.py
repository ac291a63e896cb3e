"""How pictures look: hashes that stay nearly the same when a picture is scaled, saved anew, mirrored or cropped.

A hash tells nothing about who is in a picture. Two that differ in few bits are a question to a person, not an answer.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageOps

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIKE = 7
"""Bits within which two hashes are called alike: at most as many as the bands in the database find for certain."""

_SIDE = 32
"""Pixels of the square that a hash is made of."""
_GREY = 256
"""Pixels of the long side of what windows are cut from."""
_GRAIN = 3
"""Levels of grey by which a picture may be roughened without looking different."""
_WINDOWS = (
    (0.9, ((0.5, 0.5),)),
    (0.8, ((0.5, 0.5), (0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))),
    (0.65, ((0.5, 0.5),)),
)
"""Sides of windows as parts of the picture's, and where they lie in the room there is.

A picture that is cropped has windows too: these find any crop around the middle down to 65 %, and those to 80 % that
keep a corner. Crops at other places are found if they take little away.
"""


def looks_of(picture: Image.Image) -> tuple[tuple[int, ...], int | None]:
    """Hashes of 64 bits: of the whole picture and of windows in it, and the one of the mirrored whole.

    Nothing and None if the picture has so little structure that its hash would be like everything. Windows without
    structure are left out.
    """
    grey = picture.convert("L")
    grey.thumbnail((_GREY, _GREY), Image.Resampling.BOX)
    whole = _hash(grey.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS))
    if whole is None:
        return (), None
    windows = (_hash(grey.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS, box)) for box in _boxes(*grey.size))
    mirrored = _hash(ImageOps.mirror(grey).resize((_SIDE, _SIDE), Image.Resampling.LANCZOS))
    return (whole, *(one for one in windows if one is not None)), mirrored


def distance(one: int, other: int) -> int:
    """In how many bits two hashes differ."""
    return (one ^ other).bit_count()


def _boxes(width: int, height: int) -> Iterator[tuple[float, float, float, float]]:
    for part, places in _WINDOWS:
        for across, down in places:
            left, top = (1 - part) * across * width, (1 - part) * down * height
            yield left, top, left + part * width, top + part * height


def _hash(square: Image.Image) -> int | None:
    """The hash of a square of _SIDE grey pixels; None if hardly visible grain makes another hash of it."""
    plain, rough = (_bits(one) for one in (square, ImageChops.add(square, _grain(), offset=-_GRAIN)))
    return plain if distance(plain, rough) <= ALIKE else None


def _bits(square: Image.Image) -> int:
    import imagehash  # noqa: PLC0415 - numpy and scipy are for the workers, not for the bot

    return int(str(imagehash.phash(square)), 16)


@cache
def _grain() -> Image.Image:
    """Always the same uneven surface, of levels 0 to 2 * _GRAIN."""
    state, levels = 1, bytearray()
    for _ in range(_SIDE * _SIDE):
        state = state * 1_103_515_245 + 12_345 & 0x7FFFFFFF
        levels.append((state >> 16) % (2 * _GRAIN + 1))
    return Image.frombytes("L", (_SIDE, _SIDE), bytes(levels))
