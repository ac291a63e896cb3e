"""An official paper, whatever file it becomes: what is written where, page set-up by GOST R 7.0.97-2016.

The customs of Belarus and Ukraine ask for the same page. Whoever builds a paper brings all of its words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

PAGE = (210, 297)
LEFT, RIGHT, TOP, BOTTOM = 30, 10, 20, 20
"""Millimetres, of upright and of lying pages alike."""
HEADER = 10
"""Of the page's number, from the edge."""
TEXT_SIZE, TABLE_SIZE, SMALL_SIZE = 14, 10, 10
"""Points."""
LINE_SPACING = 1.15
INDENT = 12.5
"""Of a paragraph's first line, in millimetres."""
VERTICAL = 34
"""Millimetres that a vertical heading is long."""
PICTURE = 105
"""Millimetres that a picture may be high."""
CORNER = 85
"""Millimetres that the corner block is wide."""

_T = TypeVar("_T")


class Align(StrEnum):
    """How lines stand; the words are those of the typesetter."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"
    JUSTIFIED = "justify"


@dataclass(frozen=True, slots=True)
class Corner:
    """The block in the upper right corner: who approves it, or what it is an annex to."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Title:
    """What the paper is: bold lines in the middle, no full stop."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """What follows is about; it stays with it."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with an indented first line; without the indent if it stands to the right or small."""

    text: str
    align: Align = Align.JUSTIFIED
    small: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Short texts, one a line; numbered from 1 or not."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` is its share of the width; a `vertical` heading is read from below."""

    heading: str
    width: float
    align: Align = Align.LEFT
    vertical: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A line through all columns, over the rows that belong to it."""

    text: str


Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row that is repeated on each page, and perhaps a bold row of sums at its end.

    A cell may have several lines. A row keeps together on a page unless it is longer than `KEPT_TOGETHER`.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row | Band, ...]
    total: Row | None = None
    caption: str = ""


KEPT_TOGETHER = 700
"""Characters in a cell: more of them might not fit on a page."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG or PNG with its caption below."""

    content: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """The line of whoever signs: the position on the left, place for the signature, the name on the right."""

    position: str
    name: str


@dataclass(frozen=True, slots=True)
class Executor:
    """Who made the paper and their telephone, small."""

    lines: tuple[str, ...]


Block = Corner | Title | Heading | Paragraph | Listing | Table | Picture | Signature | Executor


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one orientation."""

    blocks: tuple[Block, ...]
    lying: bool = False

    @property
    def width(self) -> int:
        """Of the text, in millimetres."""
        return PAGE[self.lying] - LEFT - RIGHT


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in a language (its IETF tag), with the title that its file has."""

    language: str
    title: str
    sections: tuple[Section, ...]

    def typeset(self) -> Paper:
        """The same with no character that a file cannot hold and with no-break spaces where custom wants them."""
        return _each_text(self, lambda text: tied(printable(text)))


def shares(columns: Sequence[Column], width: float) -> list[float]:
    """The widths of the columns of a table of this width, in the same unit."""
    whole = sum(one.width for one in columns)
    return [one.width * width / whole for one in columns]


# --- letters -------------------------------------------------------------------------------------------------

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TIES = re.compile(
    r"""
      (?<=[\u2116\u00a7]) [ ]? (?=\d)                    # a sign before its number
    | (?<=\d) [ ] (?=[^\W\d_]|%)                         # a number and what it counts
    | (?<=\u2013) [ ] (?=\d)                             # a dash and the number after it
    | (?<=\b[^\W\d_]\.) [ ]? (?=[^\W\d_]\.)              # two initials
    | (?<=\b[^\W\d_]\.) [ ] (?=[^\W\d_]{2})              # initials and the name after them
    | (?<=[^\W\d_]{2}) [ ] (?=[^\W\d_]\.\s?[^\W\d_]\.)   # a name and its initials
    """,
    re.VERBOSE,
)
_BEFORE_DASH = re.compile(r" (?=\u2013 )")


def printable(text: str) -> str:
    """The text without what XML cannot hold."""
    return _NOT_IN_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def tied(text: str) -> str:
    """The text with no-break spaces after a numero sign, between a number and its unit, within initials and names."""
    return _BEFORE_DASH.sub("\u00a0", _TIES.sub("\u00a0", text))


def _each_text(value: _T, change: Callable[[str], str]) -> _T:
    """The value, a tree of dataclasses and tuples, with each text changed."""
    changed: Any = value
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        changed = change(value)
    elif isinstance(value, tuple):
        changed = tuple(_each_text(one, change) for one in value)
    elif is_dataclass(value) and not isinstance(value, type):
        changed = replace(value, **{one.name: _each_text(getattr(value, one.name), change) for one in fields(value)})
    return changed  # type: ignore[no-any-return]
