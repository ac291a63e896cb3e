"""Letters in pictures: the fonts that come with the program, and texts cut to the room they have."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import accumulate, takewhile
from pathlib import Path
from typing import Literal

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).parent / "fonts"
_NOBODYS = "\U0010fffd"
"""No font has a glyph for it: what is drawn for it is what is drawn for every letter that is missing."""


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """PT Sans in this size, in pixels. Loaded at first use."""
    name = "PTSans-Bold.ttf" if bold else "PTSans-Regular.ttf"
    # These alphabets need no other layout than one letter after another.
    return ImageFont.truetype(_FONTS / name, size, layout_engine=ImageFont.Layout.BASIC)


@cache
def has_glyph(letter: str) -> bool:
    """Whether the fonts can draw it."""
    return _drawn(letter) != _drawn(_NOBODYS)


def _drawn(letter: str) -> tuple[tuple[int, int], bytes]:
    mask = font(20).getmask(letter)
    return mask.size, bytes(mask)


def drawable(text: str) -> str:
    """The text in one line, without what the fonts cannot draw."""
    composed = unicodedata.normalize("NFC", text)
    return " ".join("".join(one for one in composed if one.isspace() or has_glyph(one)).split())


def length_of(text: str, of: ImageFont.FreeTypeFont) -> float:
    """In pixels."""
    return sum(_advance(letter, of) for letter in text)


@cache
def _advance(letter: str, of: ImageFont.FreeTypeFont) -> float:
    return of.getlength(letter)


def fitted(text: str, room: float, of: ImageFont.FreeTypeFont) -> str:
    """The text, cut with an ellipsis where it is wider than `room` pixels."""
    if length_of(text, of) <= room:
        return text
    left = room - length_of("…", of)
    ends = accumulate(_advance(letter, of) for letter in text)
    return f"{text[: sum(1 for _ in takewhile(lambda end: end <= left, ends))].rstrip()}…"


def wrapped(text: str, room: float, of: ImageFont.FreeTypeFont, *, at_most: int) -> list[str]:
    """The text in lines of `room` pixels; what does not fit into `at_most` lines is cut."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < at_most - 1:
        count = 1
        while count < len(words) and length_of(" ".join(words[: count + 1]), of) <= room:
            count += 1
        lines.append(fitted(" ".join(words[:count]), room, of))
        words = words[count:]
    return [*lines, fitted(" ".join(words), room, of)] if words else lines


def write(
    draw: ImageDraw.ImageDraw,
    x: float,
    middle: float,
    text: str,
    ink: str,
    of: ImageFont.FreeTypeFont,
    *,
    end: Literal["left", "middle", "right"] = "left",
) -> None:
    """Draws a line of letters around the height `middle`; `end` of it is at `x`.

    Each letter is drawn by the font once and then copied: a long plan has a hundred thousand of them.
    """
    x -= {"left": 0.0, "middle": 0.5, "right": 1.0}[end] * length_of(text, of)
    ascent, descent = of.getmetrics()
    base = round(middle + (ascent - descent) / 2)
    for letter in text:
        shape, left, top = _shape(letter, of)
        draw.bitmap((round(x) + left, base + top), shape, ink)
        x += _advance(letter, of)


@cache
def _shape(letter: str, of: ImageFont.FreeTypeFont) -> tuple[Image.Image, int, int]:
    """The letter's picture, and where that lies from the letter's place on the base line."""
    left, top, right, bottom = map(int, of.getbbox(letter, anchor="ls"))
    shape = Image.new("L", (max(1, right - left), max(1, bottom - top)))
    ImageDraw.Draw(shape).text((-left, -top), letter, 255, of, anchor="ls")
    return shape, left, top
