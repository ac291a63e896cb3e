"""Photos as the bot keeps them: upright, small enough, free of all that tells more than the picture itself.

What children's photos could do harm with is taken away here: places, serial numbers, embedded thumbnails, faces that
somebody marked. These functions are for the workers (`picture_workers`): a nasty file must hurt nobody else.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFilter

from documents.lettering import font, length_of, write
from documents.looks import looks_of
from documents.picture_decoding import MAX_PIXELS, REFUSALS, Refused, decoded

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = [
    "LONGEST",
    "MAX_PIXELS",
    "PREVIEW",
    "REFUSALS",
    "Ready",
    "Refused",
    "blurred",
    "cell_name",
    "gridded",
    "jpeg",
    "prepare",
]

LONGEST, PREVIEW, GRID = 2560, 480, 1000
"""Pixels of the long side: of a picture, of its small copy, and of the picture with a grid on it."""
QUALITY = 85

_BLOCKS = 2
"""Of each cell's side: a face in a cell becomes a handful of numbers, and those run into each other."""
_MARGIN = 0.12
"""How far a blurred place goes beyond its cell, as a part of the cell's side."""
_LABEL = 30
_ACCENT, _LINE, _SHADE, _INK = "#d9480f", "#ffffff", "#1f2933", "#ffffff"


@dataclass(frozen=True, slots=True)
class Ready:
    """A picture to keep: JPEG without metadata, at most LONGEST pixels long, and its preview of at most PREVIEW.

    `looks` are hashes of 64 bits, the first of the whole, others of windows in it; none if there is no structure.
    `mirrored` is the hash of the mirrored whole.
    """

    picture: bytes
    preview: bytes
    width: int
    height: int
    looks: tuple[int, ...]
    mirrored: int | None


def prepare(content: bytes) -> Ready:
    """The picture of a file that a person sent. Raises Refused."""
    return _ready(decoded(content, LONGEST))


def cell_name(columns: int, cell: int) -> str:
    """What a cell is called on the picture and on its button: A1 is at the upper left, B1 at its right."""
    return f"{chr(ord('A') + cell % columns)}{cell // columns + 1}"


def gridded(picture: bytes, columns: int, rows: int, chosen: Collection[int]) -> bytes:
    """The picture under a grid of named cells, the chosen ones covered. Cells are numbered row by row from 0."""
    image = decoded(picture, GRID).convert("RGB")
    cover = Image.new("RGB", image.size, _ACCENT)
    boxes = _cells(image.size, columns, rows)
    mask = Image.new("L", image.size)
    for cell in chosen:
        ImageDraw.Draw(mask).rectangle(boxes[cell], 235)
    image.paste(cover, mask=mask)
    draw = ImageDraw.Draw(image)
    for box in boxes:
        draw.rectangle(box, outline=_SHADE, width=3)
        draw.rectangle(box, outline=_LINE)
    for cell, box in enumerate(boxes):
        _label(draw, cell_name(columns, cell), box, is_chosen=cell in chosen)
    return jpeg(image)


def blurred(picture: bytes, columns: int, rows: int, cells: Collection[int]) -> Ready:
    """The picture with these cells made unrecognisable for good, and the rest as it was. Raises Refused."""
    image = decoded(picture, LONGEST)
    boxes = _cells(image.size, columns, rows)
    side = max(1, min(image.width // columns, image.height // rows))
    block = max(1, side // _BLOCKS)
    few = image.resize((max(1, image.width // block), max(1, image.height // block)), Image.Resampling.BOX)
    veil = few.resize(image.size, Image.Resampling.NEAREST).filter(ImageFilter.GaussianBlur(block / 4))
    mask, beyond = Image.new("L", image.size), side * _MARGIN
    for cell in cells:
        left, top, right, bottom = boxes[cell]
        ImageDraw.Draw(mask).rectangle((left - beyond, top - beyond, right + beyond, bottom + beyond), 255)
    # So soft an edge ends before the cell itself begins.
    image.paste(veil, mask=mask.filter(ImageFilter.GaussianBlur(beyond / 4)))
    return _ready(image)


def jpeg(image: Image.Image) -> bytes:
    """The bytes of the picture and nothing else."""
    image.info = {}
    file = io.BytesIO()
    # Progressive files are 3 % smaller still, and take three times as long.
    image.save(file, "JPEG", quality=QUALITY, optimize=True)
    return file.getvalue()


def _ready(image: Image.Image) -> Ready:
    preview = image.copy()
    preview.thumbnail((PREVIEW, PREVIEW), Image.Resampling.HAMMING)
    looks, mirrored = looks_of(preview)
    return Ready(jpeg(image), jpeg(preview), image.width, image.height, looks, mirrored)


# --- the grid ---------------------------------------------------------------------------------------------------


def _cells(size: tuple[int, int], columns: int, rows: int) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom of each cell in pixels, the last ones included, row by row."""
    width, height = size
    across = [width * place // columns for place in range(columns + 1)]
    down = [height * place // rows for place in range(rows + 1)]
    return [
        (across[x], down[y], max(across[x], across[x + 1] - 1), max(down[y], down[y + 1] - 1))
        for y in range(rows)
        for x in range(columns)
    ]


def _label(draw: ImageDraw.ImageDraw, name: str, box: tuple[int, int, int, int], *, is_chosen: bool) -> None:
    left, top, right, bottom = box
    of = font(max(8, min(_LABEL, (bottom - top) // 2, (right - left) // 2)), bold=True)
    width, height = length_of(name, of) + 10, of.size + 4
    if is_chosen:
        x, y = (left + right - width) / 2, (top + bottom - height) / 2
    else:
        x, y = left + 4.0, top + 4.0
        draw.rounded_rectangle((x, y, x + width, y + height), 6, _SHADE)
    write(draw, x + 5, y + height / 2, name, _INK, of)
