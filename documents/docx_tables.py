"""The grid of a table of a DOCX: which cell stands where, and over how many places it stretches (§ 17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from documents.docx_words import W, is_deleted
from documents.reading import Unreadable
from documents.workbook import MAX_COLUMNS, MAX_ROWS
from domain.plans.blocks import Merged

_AROUND = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo")}


@dataclass(slots=True)
class Cell:
    """A cell by its first place."""

    element: etree._Element
    row: int
    column: int
    span: int
    rows: int = 1


@dataclass(slots=True)
class Grid:
    """All cells in reading order, and the number of places of each row."""

    cells: list[Cell] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)

    @property
    def merged(self) -> tuple[Merged, ...]:
        return tuple(
            Merged(one.row, one.column, one.row + one.rows - 1, one.column + one.span - 1)
            for one in self.cells
            if one.span > 1 or one.rows > 1
        )


def cells_of(table: etree._Element) -> Grid:
    """The grid of the table. Raises Unreadable("document-too-large")."""
    grid, above = Grid(), dict[int, Cell]()
    for number, row in enumerate(_inside(table, f"{W}tr")):
        column, stretching = _skipped(row), dict[int, Cell]()
        for element in _inside(row, f"{W}tc"):
            span = min(_span(element), max(1, MAX_COLUMNS - column))
            down, begun = element.find(f"{W}tcPr/{W}vMerge"), above.get(column)
            if _goes_on(element.find(f"{W}tcPr/{W}hMerge")) and grid.cells and grid.cells[-1].row == number:
                grid.cells[-1].span += span
            elif _goes_on(down) and begun and begun.span == span:
                begun.rows += 1
                stretching[column] = begun
            else:
                grid.cells.append(Cell(element, number, column, span))
                if down is not None:
                    stretching[column] = grid.cells[-1]
            column += span
        if column > MAX_COLUMNS or number >= MAX_ROWS:
            raise Unreadable("document-too-large")
        grid.widths.append(column)
        above = stretching
    return grid


def _goes_on(merge: etree._Element | None) -> bool:
    """Whether the cell is one with that before or above it."""
    return merge is not None and merge.get(f"{W}val") != "restart"


def _inside(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, also those in content controls."""
    for child in parent:
        if child.tag == tag and not is_deleted(child):
            yield child
        elif child.tag in _AROUND:
            yield from _inside(child, tag)


def _span(cell: etree._Element) -> int:
    return max(1, _number(cell.find(f"{W}tcPr/{W}gridSpan")))


def _skipped(row: etree._Element) -> int:
    """How many places a row leaves out at its beginning."""
    return _number(row.find(f"{W}trPr/{W}gridBefore"))


def _number(element: etree._Element | None) -> int:
    """The value as a number that no table exceeds; 0 if there is none."""
    value = "" if element is None else element.get(f"{W}val", "")
    return min(int(value), MAX_COLUMNS) if value.isdecimal() and len(value) < 10 else 0  # noqa: PLR2004 - digits
