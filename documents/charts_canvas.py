"""The ground that charts are drawn on: smooth shapes, with letters above them, on a light card.

Shapes are drawn twice as large and made smaller, which smooths their edges; letters are drawn by the font itself.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PIL import Image, ImageDraw

from documents.lettering import drawable, fitted, font, length_of, wrapped, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.ImageFont import FreeTypeFont

WIDTH = 1280
"""Pixels: what Telegram shows of a picture without scaling it down."""
MARGIN = 48
TITLE, TEXT, SMALL = 42, 30, 26
"""Sizes of letters in pixels: on a phone a picture is a third as wide."""

PAPER, CARD, EDGE = "#eef1f5", "#ffffff", "#dfe4ea"
INK, PALE_INK, FAINT, LINE = "#1f2933", "#5b6875", "#edf0f4", "#d5dbe2"
ACCEPTED, WAITING, ACCENT, FORMER = "#2b6cb0", "#a3c8ec", "#d9480f", "#9fb3c8"

_SCALE = 2
_ROUND, _FRAME = 28, 12
_TITLE_LINE, _SUBTITLE_LINE = 52, 38
_SIGN = 28


@dataclass(frozen=True, slots=True)
class _Letters:
    x: float
    middle: float
    text: str
    ink: str
    of: FreeTypeFont
    end: Literal["left", "middle", "right"]


@dataclass(slots=True)
class Canvas:
    """A card of WIDTH and `height` pixels."""

    height: int
    _letters: list[_Letters] = field(default_factory=list)
    _picture: Image.Image = field(init=False)
    _draw: ImageDraw.ImageDraw = field(init=False)

    def __post_init__(self) -> None:
        self._picture = Image.new("RGB", (WIDTH * _SCALE, self.height * _SCALE), PAPER)
        self._draw = ImageDraw.Draw(self._picture)
        box = (_FRAME, _FRAME, WIDTH - _FRAME, self.height - _FRAME)
        self._draw.rounded_rectangle(_scaled(box), _ROUND * _SCALE, CARD, EDGE, _SCALE)

    def bar(self, left: float, top: float, right: float, bottom: float, colour: str, *, corners: str = "both") -> None:
        """A bar whose `corners` at both ends, at its right, at its top or nowhere are round."""
        radius = min(10.0, (right - left) / 2, (bottom - top) / 2)
        if radius < 1:
            return
        chosen = {
            "both": (True,) * 4,
            "right": (False, True, True, False),
            "left": (True, False, False, True),
            "top": (True, True, False, False),
            "none": (False,) * 4,
        }
        box = _scaled((left, top, right, bottom))
        self._draw.rounded_rectangle(box, radius * _SCALE, colour, corners=chosen[corners])

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float = 1) -> None:
        flat = [part * _SCALE for point in points for part in point]
        self._draw.line(flat, colour, round(width * _SCALE), joint="curve")

    def dashes(self, x: float, top: float, bottom: float, colour: str) -> None:
        """A broken vertical line."""
        for y in range(round(top), round(bottom), 18):
            self.line([(x, y), (x, min(y + 10, bottom))], colour, 3)

    def area(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        self._draw.polygon([part * _SCALE for point in points for part in point], colour)

    def dot(self, x: float, y: float, radius: float, colour: str) -> None:
        box = _scaled((x - radius, y - radius, x + radius, y + radius))
        self._draw.ellipse(box, colour, CARD, 3 * _SCALE)

    def text(
        self,
        x: float,
        middle: float,
        text: str,
        *,
        size: int = TEXT,
        bold: bool = False,
        ink: str = INK,
        end: Literal["left", "middle", "right"] = "left",
    ) -> None:
        """A line of letters around the height `middle`; `end` of it is at `x`. It lies above all shapes."""
        self._letters.append(_Letters(x, middle, drawable(text), ink, font(size, bold=bold), end))

    def png(self) -> bytes:
        size = (WIDTH, self.height)
        picture = self._picture.resize(size, Image.Resampling.BOX)
        draw = ImageDraw.Draw(picture)
        for one in self._letters:
            write(draw, one.x, one.middle, one.text, one.ink, one.of, end=one.end)
        file = io.BytesIO()
        picture.save(file, "PNG", compress_level=6)
        return file.getvalue()


def _scaled(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    left, top, right, bottom = (part * _SCALE for part in box)
    return left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a chart. `legend` names colours, each beside its sign."""

    title: str
    subtitle: str = ""
    legend: tuple[tuple[str, str], ...] = ()

    @property
    def lines(self) -> list[str]:
        return wrapped(drawable(self.title), WIDTH - 2 * MARGIN, font(TITLE, bold=True), at_most=2)

    @property
    def height(self) -> int:
        """Pixels from the top of the picture to where the chart begins."""
        rows = bool(self.subtitle) + bool(self.legend)
        return MARGIN + len(self.lines) * _TITLE_LINE + rows * _SUBTITLE_LINE + 22

    def draw(self, canvas: Canvas) -> None:
        y = MARGIN + _TITLE_LINE / 2
        for line in self.lines:
            canvas.text(MARGIN, y, line, size=TITLE, bold=True)
            y += _TITLE_LINE
        y += (_SUBTITLE_LINE - _TITLE_LINE) / 2
        if self.subtitle:
            cut = fitted(drawable(self.subtitle), WIDTH - 2 * MARGIN, font(SMALL))
            canvas.text(MARGIN, y, cut, size=SMALL, ink=PALE_INK)
            y += _SUBTITLE_LINE
        x = float(MARGIN)
        for colour, name in self.legend:
            canvas.bar(x, y - _SIGN / 2 + 2, x + _SIGN, y + _SIGN / 2 - 2, colour)
            canvas.text(x + _SIGN + 12, y, name, size=SMALL, ink=PALE_INK)
            x += _SIGN + 12 + length_of(drawable(name), font(SMALL)) + 36


def nice_top(greatest: float) -> int:
    """The end of an axis: 1, 2, 2.5 or 5 with zeros, in four or five steps; never below the greatest value."""
    step = nice_step(greatest)
    return step * max(1, -(-round(greatest) // step))


def nice_step(greatest: float, steps: int = 5) -> int:
    """The distance between the lines of an axis from 0 to the greatest value."""
    wanted, size = max(greatest, 1) / steps, 1
    while True:
        for part in (1, 2, 5):
            if part * size >= wanted:
                return part * size
        size *= 10
