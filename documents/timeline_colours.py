"""The colours of a timeline. They are few, so that its pictures are small and quickly written."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from itertools import product

from PIL import Image, ImageColor

PAPER, STRIPE, SHADE = "#fbfbf8", "#f3f4f1", "#e4ebf4"
"""Of the picture, of every other row, and behind the heading of a section."""
INK, PALE_INK = "#20242a", "#5f6670"
FAINT, LINE, STRONG = "#eceeec", "#d9dcde", "#a9afb5"
"""Of the lines between months, between the parts that are named, and between years."""
TODAY = "#e07b1f"


class Tone(StrEnum):
    """How a measure stands, by the colour of its bar."""

    AHEAD = "ahead"
    DONE = "done"
    LATE = "late"
    CANCELLED = "cancelled"


FILL = {Tone.AHEAD: "#a9c6e8", Tone.DONE: "#aed8b8", Tone.LATE: "#f0b9b2", Tone.CANCELLED: "#dcdee0"}
"""Of a range, or of a continuous duty."""
MARK = {Tone.AHEAD: "#1f5da8", Tone.DONE: "#2c8047", Tone.LATE: "#bf3626", Tone.CANCELLED: "#8a9098"}
"""Of a deadline."""
_SHADES = 8
"""Between a letter's colour and the paper's, at its edges."""


def few_colours(picture: Image.Image) -> Image.Image:
    """The picture in the colours of the timeline alone."""
    return picture.quantize(palette=_palette(), dither=Image.Dither.NONE)


@cache
def _palette() -> Image.Image:
    papers = PAPER, STRIPE, SHADE
    plain = [*papers, FAINT, LINE, STRONG, TODAY, *FILL.values(), *MARK.values()]
    colours: list[tuple[int, ...]] = [ImageColor.getrgb(one) for one in plain]
    for ink, paper in product((INK, PALE_INK), papers):
        colours += _between(ImageColor.getrgb(ink), ImageColor.getrgb(paper))
    image = Image.new("P", (1, 1))
    image.putpalette([part for colour in colours for part in colour])
    return image


def _between(ink: tuple[int, ...], paper: tuple[int, ...]) -> list[tuple[int, ...]]:
    return [
        tuple(round(i + (p - i) * step / _SHADES) for i, p in zip(ink, paper, strict=True)) for step in range(_SHADES)
    ]
