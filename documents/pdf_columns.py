"""Tables without strokes: columns that are plain to see because the white between them goes through all lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from documents.pdf_lines import Line, lines_of, unwrapped
from domain.plans.blocks import Merged, Table

_WIDE, _NARROW = 1.5, 0.4
"""The white between the headings of columns, and what must be left of it, of the height of a line."""
_LEAST_GUTTERS = 2
_LEAST_LINES = 3
_MOST_ACROSS = 4
"""Lines that a heading from side to side may have between rows."""
_MORE_WHITE = 0.2
"""White above a row beyond that within rows, of the height of a line."""
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,3})*[.)]?")

Gutter = tuple[float, float]
"""White from left to right, in points."""


@dataclass(slots=True)
class _Found:
    """Lines that keep the gutters white, and among them those from side to side, by their numbers."""

    gutters: list[Gutter]
    lines: list[Line] = field(default_factory=list)
    across: set[int] = field(default_factory=set)

    def cells(self, line: Line) -> list[Line | None]:
        bounds = [float("-inf"), *((left + right) / 2 for left, right in self.gutters), float("inf")]
        parts = (tuple(word for word in line.words if left <= word.left < right) for left, right in pairwise(bounds))
        return [Line(part) if part else None for part in parts]

    @property
    def is_plain(self) -> bool:
        """Whether there are some lines, of which at least two have words in three columns."""
        rows = [line for number, line in enumerate(self.lines) if number not in self.across]
        return len(rows) >= _LEAST_LINES and sum(_is_row(self, line) for line in rows) > 1


class Columns:
    """Finds tables among lines, of one page after another: a table goes on where the last one had its columns."""

    def __init__(self) -> None:
        self._known: list[Gutter] = []

    def split(self, lines: list[Line]) -> Iterator[Table | list[Line]]:
        """The tables, and the lines between them."""
        free: list[Line] = []
        at = 0
        while at < len(lines):
            likely = (_found(lines, at, gutters) for gutters in (_gutters(lines[at]), self._known))
            found = max(likely, key=lambda one: (one.is_plain, len(one.gutters), len(one.lines)))
            if not found.is_plain:
                free.append(lines[at])
                at += 1
                continue
            if free:
                yield free
            yield _table(found)
            free, at, self._known = [], at + len(found.lines), found.gutters
        if free:
            yield free


def _found(lines: list[Line], at: int, gutters: list[Gutter]) -> _Found:
    """As many lines from there on as keep the gutters."""
    found = _Found(gutters)
    end, most = at, len(gutters)
    while most >= _LEAST_GUTTERS and end < len(lines):
        ahead = range(end, min(end + _MOST_ACROSS + 1, len(lines)))
        keeping = (one for one in ahead if len(_left_of(found.gutters, lines[one])) == most)
        further = next((one for one in keeping if one == end or _is_row(found, lines[one])), None)
        if further is None:
            break
        found.across.update(range(end - at, further - at))
        found.gutters = _left_of(found.gutters, lines[further])
        end = further + 1
    found.lines = lines[at:end]
    return found


def _is_row(found: _Found, line: Line) -> bool:
    """Whether the line has words in three columns."""
    return sum(map(bool, found.cells(line))) > _LEAST_GUTTERS


def _gutters(line: Line) -> list[Gutter]:
    return [(one.right, two.left) for one, two in pairwise(line.words) if two.left - one.right > _WIDE * line.height]


def _left_of(gutters: list[Gutter], line: Line) -> list[Gutter]:
    """What stays white of each gutter; those that do not stay are left out."""
    found = []
    for left, right in gutters:
        marks = [(word.left, word.right) for word in line.words if word.right > left and word.left < right]
        edges = [left, *(edge for mark in marks for edge in mark), right]
        white = max(zip(edges[::2], edges[1::2], strict=True), key=lambda one: one[1] - one[0])
        if white[1] - white[0] >= _NARROW * line.height:
            found.append(white)
    return found


def _table(found: _Found) -> Table:
    left, right = min(line.left for line in found.lines), max(line.right for line in found.lines)
    lefts, rights = [left, *(one[1] for one in found.gutters)], [*(one[0] for one in found.gutters), right]
    rows: list[tuple[str, ...]] = []
    merged: list[Merged] = []
    for is_across, row in _rows(found):
        if is_across:
            merged.append(Merged(len(rows), 0, len(rows), len(found.gutters)))
            rows.append((" ".join(unwrapped(row, left, right)), *([""] * len(found.gutters))))
            continue
        columns = zip(*map(found.cells, row), strict=True)
        parts = ([word for cell in column if cell for word in cell.words] for column in columns)
        sides = zip(parts, lefts, rights, strict=True)
        rows.append(tuple("\n".join(unwrapped(lines_of(words), begin, end)) for words, begin, end in sides))
    return Table(tuple(rows), tuple(merged))


def _rows(found: _Found) -> Iterator[tuple[bool, list[Line]]]:
    """Lines that belong together; whether they go from side to side."""
    white = min(below.top - above.bottom for above, below in pairwise(found.lines))
    begun, numbered = 0, []
    for number, line in enumerate(found.lines):
        first = found.cells(line)[0]
        is_apart = number > 0 and line.top - found.lines[number - 1].bottom > white + _MORE_WHITE * line.height
        is_numbered = number not in found.across and first is not None and bool(_NUMBER.fullmatch(first.text))
        changes = (number in found.across) != (number - 1 in found.across)
        begun += is_apart or is_numbered or changes
        numbered.append((begun, number))
    for _, row in groupby(numbered, key=lambda one: one[0]):
        which = [number for _, number in row]
        yield which[0] in found.across, [found.lines[number] for number in which]
