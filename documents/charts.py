"""Charts of an event's figures, to be read in a chat on a phone: bars, the progress of reporting, years side by side.

Nothing here knows a sentence or how a number is written: whoever asks for a chart brings the words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from documents.charts_canvas import (
    ACCENT,
    ACCEPTED,
    CARD,
    FAINT,
    FORMER,
    INK,
    LINE,
    MARGIN,
    PALE_INK,
    SMALL,
    TEXT,
    WAITING,
    WIDTH,
    Canvas,
    Head,
    nice_step,
    nice_top,
)
from documents.lettering import drawable, fitted, font, length_of, wrapped

if TYPE_CHECKING:
    from datetime import datetime

MOST_BARS, MOST_YEARS = 24, 8
WAITING_COLOUR, ACCEPTED_COLOUR = WAITING, ACCEPTED

_NAMES, _NUMBERS = 400, 170
"""Pixels for the names at the left of bars, and for the numbers at their right."""
_ROW, _NAME_LINE, _BAR = 74, 34, 40
_PLOT = 560
_BELOW = 96

Written = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: what is accepted, and what still waits for it."""

    name: str
    accepted: int
    waiting: int = 0

    @property
    def both(self) -> int:
        return self.accepted + self.waiting


def bars_png(head: Head, bars: Sequence[Bar], written: Written) -> bytes:
    """Horizontal bars, one under another. Long names take two lines and are cut after that."""
    top = head.height
    canvas = Canvas(top + max(1, len(bars)) * _ROW + MARGIN)
    head.draw(canvas)
    left, right = MARGIN + _NAMES, WIDTH - MARGIN - _NUMBERS
    greatest = max((one.both for one in bars), default=0) or 1
    canvas.line([(left, top), (left, top + len(bars) * _ROW)], LINE, 2)
    for place, one in enumerate(bars):
        middle = top + (place + 0.5) * _ROW
        _name(canvas, one.name, left - 20, middle)
        length = (right - left) / greatest
        _stacked(canvas, one, left + 1, middle, length)
        number = written(one.both)
        canvas.text(left + one.both * length + 16, middle, number, bold=True, ink=INK if one.both else PALE_INK)
    return canvas.png()


def _name(canvas: Canvas, name: str, right: float, middle: float) -> None:
    lines = wrapped(drawable(name), _NAMES - 20, font(SMALL), at_most=2)
    for place, line in enumerate(lines):
        canvas.text(right, middle + (place - (len(lines) - 1) / 2) * _NAME_LINE, line, size=SMALL, end="right")


def _stacked(canvas: Canvas, one: Bar, left: float, middle: float, length: float) -> None:
    edge, end = left + one.accepted * length, left + one.both * length
    top, bottom = middle - _BAR / 2, middle + _BAR / 2
    if one.waiting:
        canvas.bar(left, top, max(end, left + 3), bottom, WAITING, corners="right")
    if one.accepted:
        canvas.bar(left, top, max(edge, left + 3), bottom, ACCEPTED, corners="none" if one.waiting else "right")


@dataclass(frozen=True, slots=True)
class Progress:
    """Reports handed in over time. `moments` are those of handing in, `ticks` name days on the axis."""

    moments: Sequence[datetime]
    owed: int
    start: datetime
    due: datetime
    end: datetime
    """The present, or where the picture ends if all is over."""
    ticks: Sequence[tuple[datetime, str]]
    due_name: str


def progress_png(head: Head, progress: Progress, written: Written) -> bytes:
    """A line that climbs with every report towards all that are owed; the due moment is a line across it."""
    top, bottom = head.height + 40, head.height + 40 + _PLOT
    canvas = Canvas(bottom + _BELOW)
    head.draw(canvas)
    left, right = MARGIN + 90, WIDTH - MARGIN - 110
    last = max(progress.end, progress.due, progress.start)
    span = (last - progress.start).total_seconds() or 1

    def x_of(moment: datetime) -> float:
        share = (moment - progress.start).total_seconds() / span
        return left + (right - left) * min(max(share, 0), 1)

    def y_of(number: float) -> float:
        return bottom - (bottom - top) * number / max(progress.owed, 1)

    for percent in (0, 25, 50, 75, 100):
        y = y_of(progress.owed * percent / 100)
        canvas.line([(left, y), (right, y)], LINE if percent in {0, 100} else FAINT, 2)
        canvas.text(left - 16, y, f"{percent}\u00a0%", size=SMALL, ink=PALE_INK, end="right")
    _days(canvas, [(x_of(moment), name) for moment, name in progress.ticks], bottom)
    points = [(x_of(progress.start), y_of(0))]
    for count, moment in enumerate(sorted(progress.moments), 1):
        points += [(x_of(moment), y_of(count - 1)), (x_of(moment), y_of(count))]
    points.append((x_of(progress.end), points[-1][1]))
    canvas.area([(left, bottom), *points, (points[-1][0], bottom)], "#e3eefa")
    canvas.line(points, ACCEPTED, 5)
    _due(canvas, x_of(progress.due), (top, bottom), (left, right), progress.due_name)
    canvas.dot(*points[-1], 11, ACCEPTED)
    _reached(canvas, points[-1], written(len(progress.moments)))
    return canvas.png()


def _reached(canvas: Canvas, at: tuple[float, float], number: str) -> None:
    """The last number, beside the end of the line: where there is room."""
    x, y = at
    room = length_of(number, font(TEXT, bold=True)) + 24
    has_room = x + room < WIDTH - MARGIN
    if has_room:
        canvas.text(x + 20, y, number, bold=True)
    else:
        canvas.text(x - 20, y - 30, number, bold=True, end="right")


def _days(canvas: Canvas, ticks: Sequence[tuple[float, str]], bottom: float) -> None:
    """Names under the axis, as many as have room."""
    free = 0.0
    for x, name in ticks:
        half = length_of(drawable(name), font(SMALL)) / 2
        if x - half >= free and x + half <= WIDTH - MARGIN / 2:
            canvas.line([(x, bottom), (x, bottom + 8)], LINE, 2)
            canvas.text(x, bottom + 32, name, size=SMALL, ink=PALE_INK, end="middle")
            free = x + half + 24


def _due(canvas: Canvas, x: float, heights: tuple[float, float], ends: tuple[float, float], name: str) -> None:
    canvas.dashes(x, heights[0] - 8, heights[1], ACCENT)
    cut = fitted(drawable(name), 700, font(SMALL, bold=True))
    half = length_of(cut, font(SMALL, bold=True)) / 2
    middle = min(max(x, ends[0] + half), WIDTH - MARGIN - half)
    canvas.text(middle, heights[0] - 28, cut, size=SMALL, bold=True, ink=ACCENT, end="middle")


def _above(canvas: Canvas, middle: float, y: float, number: str) -> None:
    """A number on a patch of the card's colour, so that no line of the axis goes through it."""
    half = length_of(number, font(TEXT, bold=True)) / 2 + 8
    canvas.bar(middle - half, y - 18, middle + half, y + 18, CARD)
    canvas.text(middle, y, number, bold=True, end="middle")


@dataclass(frozen=True, slots=True)
class Year:
    """A column: the year, its number, and a word below, such as the share of those who reported."""

    name: str
    number: int
    note: str = ""
    is_present: bool = False


def years_png(head: Head, years: Sequence[Year], written: Written) -> bytes:
    """Columns side by side, the present year in the colour of accepted reports."""
    top, bottom = head.height + 44, head.height + 44 + _PLOT
    canvas = Canvas(bottom + _BELOW + 24)
    head.draw(canvas)
    left, right = MARGIN + 110, WIDTH - MARGIN
    greatest = max((one.number for one in years), default=0)
    end, step = nice_top(greatest), nice_step(greatest)
    for number in range(0, end + 1, step):
        y = bottom - (bottom - top) * number / end
        canvas.line([(left, y), (right, y)], FAINT if number else LINE, 2)
        canvas.text(left - 16, y, written(number), size=SMALL, ink=PALE_INK, end="right")
    room = (right - left) / max(len(years), 1)
    for place, one in enumerate(years):
        middle, half = left + (place + 0.5) * room, min(room * 0.32, 90)
        y = bottom - (bottom - top) * one.number / end
        canvas.bar(middle - half, y, middle + half, bottom, ACCEPTED if one.is_present else FORMER, corners="top")
        _above(canvas, middle, y - 26, written(one.number))
        canvas.text(middle, bottom + 30, one.name, bold=one.is_present, end="middle")
        note = fitted(drawable(one.note), room - 8, font(SMALL))
        canvas.text(middle, bottom + 68, note, size=SMALL, ink=PALE_INK, end="middle")
    return canvas.png()
