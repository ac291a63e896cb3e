"""Many pictures on one: what a coordinator looks through on a phone, and two side by side to be compared."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from math import cos, pi, sin
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from documents.charts_canvas import CARD, EDGE, INK, PALE_INK, PAPER, WIDTH
from documents.lettering import drawable, font, wrapped, write
from documents.picture_decoding import Refused, decoded
from documents.pictures import jpeg

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 12
"""Pictures on a page."""

_MARGIN, _GAP, _PADDING = 24, 20, 12
_HEADING, _HEADING_LINE = 42, 52
_TITLE, _NOTE, _LINE = 28, 26, 34
_LINES = 2
_TALLEST = 900
_FRAME = 5
_STAR, _STARRED = 30, "#f2b200"


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture (JPEG), whose it is, what is said of it, and whether it is one of the best."""

    content: bytes
    title: str
    note: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class _Card:
    """What is drawn of a picture; sizes in pixels."""

    picture: Image.Image
    title: list[str]
    note: list[str]
    marked: bool

    @property
    def words_height(self) -> int:
        return (len(self.title) + len(self.note)) * _LINE + 2 * _PADDING


def contact_sheets(shown: Sequence[Shown], heading: str, first: int = 1) -> list[bytes]:
    """JPEG pages of WIDTH pixels with up to MOST pictures each, whole, numbered through, with words under them."""
    pages = [shown[place : place + MOST] for place in range(0, len(shown), MOST)]
    return [
        _page(page, place * MOST + first, f"{heading} · {place + 1}/{len(pages)}" if len(pages) > 1 else heading)
        for place, page in enumerate(pages)
    ]


def _page(shown: Sequence[Shown], first: int, heading: str) -> bytes:
    columns = min(len(shown), 2) if len(shown) <= 4 else 3  # noqa: PLR2004 - two rows of two are larger than one of three
    width = (WIDTH - 2 * _MARGIN - (columns - 1) * _GAP) // columns
    cards = [_card(one, number, width) for number, one in enumerate(shown, first)]
    rows = [cards[place : place + columns] for place in range(0, len(cards), columns)]
    heads = wrapped(drawable(heading), WIDTH - 2 * _MARGIN, font(_HEADING, bold=True), at_most=2)
    top = _MARGIN + len(heads) * _HEADING_LINE + _GAP
    tallest = [max(card.picture.height for card in row) for row in rows]
    heights = [tall + max(card.words_height for card in row) for tall, row in zip(tallest, rows, strict=True)]
    tops = list(accumulate((height + _GAP for height in heights), initial=top))
    sheet = Image.new("RGB", (WIDTH, tops[-1] - _GAP + _MARGIN), PAPER)
    draw = ImageDraw.Draw(sheet)
    for place, line in enumerate(heads):
        write(draw, _MARGIN, _MARGIN + (place + 0.5) * _HEADING_LINE, line, INK, font(_HEADING, bold=True))
    for row, height, tall, y in zip(rows, heights, tallest, tops[:-1], strict=True):
        for place, card in enumerate(row):
            _draw(sheet, card, (_MARGIN + place * (width + _GAP), y), (width, height), tall)
    return jpeg(sheet)


def _card(shown: Shown, number: int, width: int) -> _Card:
    room = width - 2 * _PADDING
    title = wrapped(drawable(f"{number}. {shown.title}"), room, font(_TITLE, bold=True), at_most=_LINES)
    note = wrapped(drawable(shown.note), room, font(_NOTE), at_most=_LINES)
    return _Card(_picture(shown.content, width), title, note, shown.marked)


def _picture(content: bytes, width: int) -> Image.Image:
    """The picture as large as its column; a crossed field where the file cannot be read any more."""
    try:
        picture = decoded(content, max(width, _TALLEST)).convert("RGB")
    except Refused:
        empty = Image.new("RGB", (width, width // 2), EDGE)
        for ends in ((0, 0, width, width // 2), (0, width // 2, width, 0)):
            ImageDraw.Draw(empty).line(ends, PALE_INK, 3)
        return empty
    part = min(width / picture.width, min(_TALLEST, width * 4 / 3) / picture.height)
    size = (max(1, round(picture.width * part)), max(1, round(picture.height * part)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _draw(sheet: Image.Image, card: _Card, place: tuple[int, int], size: tuple[int, int], tall: int) -> None:
    """The card at this place, of this size; the words begin below `tall`, as in the whole row."""
    (x, y), (width, height) = place, size
    draw = ImageDraw.Draw(sheet)
    frame = (x - _FRAME, y - _FRAME, x + width + _FRAME - 1, y + height + _FRAME - 1)
    draw.rectangle(frame, CARD, _STARRED if card.marked else EDGE, _FRAME if card.marked else 1)
    draw.rectangle((x, y, x + width - 1, y + tall - 1), PAPER)
    sheet.paste(card.picture, (x + (width - card.picture.width) // 2, y + (tall - card.picture.height) // 2))
    if card.marked:
        _star(draw, x + width - _STAR - 10, y + _STAR + 10)
    middle = y + tall + _PADDING + _LINE / 2
    for line in card.title:
        write(draw, x + _PADDING, middle, line, INK, font(_TITLE, bold=True))
        middle += _LINE
    for line in card.note:
        write(draw, x + _PADDING, middle, line, PALE_INK, font(_NOTE))
        middle += _LINE


def _star(draw: ImageDraw.ImageDraw, x: float, y: float) -> None:
    """A star of five points around this place, on a disk on which it is seen whatever the picture is."""
    draw.ellipse((x - _STAR, y - _STAR, x + _STAR, y + _STAR), INK)
    radii = (_STAR * 0.85, _STAR * 0.36)
    points = [(x + radii[n % 2] * sin(n * pi / 5), y - radii[n % 2] * cos(n * pi / 5)) for n in range(10)]
    draw.polygon([part for point in points for part in point], _STARRED)
