"""Rows whose cells had line breaks of their own, so that a text file tore them: put together again by their width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.plans.layout.columns import by_headings
from domain.plans.layout.lines import Line
from domain.plans.layout.marks import is_unfinished
from domain.plans.layout.numbering import NUMBER
from domain.plans.layout.sections import signed

_NARROWEST = 3
_MOST_LINES = 30
"""A row is not torn into more."""


def whole_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines with the torn rows whole: those that begin with a number and reach the width of the header below."""
    headers = (line for line in lines if line.table is not None and by_headings(line.cells))
    width = len(next(headers, Line(())).cells)
    if width < _NARROWEST:
        return list(lines)
    found: list[Line] = []
    at = 0
    while at < len(lines):
        row, at = _row(lines, at, width)
        found.append(row)
    return found


def _row(lines: Sequence[Line], at: int, width: int) -> tuple[Line, int]:
    """The row that begins here, and where the next line is."""
    line, end = lines[at], at + 1
    if line.table is None or len(line.cells) == 1 or not NUMBER.fullmatch(line.cells[0]):
        return line, end
    cells = list(line.cells)
    while len(cells) < width and end < min(len(lines), at + _MOST_LINES) and not _begins(lines[end]):
        first, *others = lines[end].cells
        cells[-1:] = ["\n".join(filter(None, (cells[-1], first))), *others]
        end += 1
    if len(cells) != width:
        return line, at + 1
    while end < len(lines) and lines[end].table is None and is_unfinished(cells[-1]) and not _begins(lines[end]):
        cells[-1] += f"\n{lines[end].text}"
        end += 1
    return replace(line, cells=tuple(cells)), end


def _begins(line: Line) -> bool:
    """Whether a line begins something of its own."""
    if line.table is None:
        return signed(line.text) is not None
    return bool(NUMBER.fullmatch(line.cells[0])) or by_headings(line.cells) is not None
