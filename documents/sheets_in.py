"""A workbook becomes tables: each visible sheet is one, with all that stands above its heading."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from documents.reading import Keys
from documents.workbook import Sheet, sheets
from domain.plans.blocks import Merged, Table


def blocks(content: bytes, keys: Keys) -> Iterator[Table]:
    """The sheets without the rows and columns that are empty. Raises Unreadable."""
    return map(_table, sheets(content, keys))


def _table(sheet: Sheet) -> Table:
    rows = [number for number, line in enumerate(sheet.grid) if any(line)]
    columns = [number for number, line in enumerate(zip(*sheet.grid, strict=True)) if any(line)]
    merged = []
    for (first_row, first_column), (last_row, last_column) in sorted(sheet.merged):
        top, bottom = bisect_left(rows, first_row), bisect_right(rows, last_row) - 1
        left, right = bisect_left(columns, first_column), bisect_right(columns, last_column) - 1
        if top <= bottom and left <= right and (top, left) != (bottom, right):
            merged.append(Merged(top, left, bottom, right))
    return Table(tuple(tuple(sheet.grid[row][column] for column in columns) for row in rows), tuple(merged))
