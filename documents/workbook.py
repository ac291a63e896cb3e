"""The visible sheets of a workbook as texts, exactly as far as a table of people's hands may go."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

import python_calamine as calamine

from documents.reading import Keys, Unreadable

MAX_ROWS = 20_000
MAX_COLUMNS = 100

Corner = tuple[int, int]
"""Row and column, from 0."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Texts of all cells from the top left on, and the first and last cell of each merged range."""

    grid: list[list[str]]
    merged: list[tuple[Corner, Corner]]


def sheets(content: bytes, keys: Keys) -> Iterator[Sheet]:
    """The visible sheets that are not empty; a merged cell has its text at its first place. Raises Unreadable."""
    try:
        with calamine.load_workbook(io.BytesIO(content)) as book:
            for number, sheet in enumerate(book.sheets_metadata):
                if sheet.typ == calamine.SheetTypeEnum.WorkSheet and sheet.visible == calamine.SheetVisibleEnum.Visible:
                    read = _sheet(book.get_sheet_by_index(number), keys)
                    if any(any(line) for line in read.grid):
                        yield read
    except Unreadable:
        raise
    except calamine.PasswordError:
        raise Unreadable(keys.locked) from None
    except BaseException as failure:
        # A panic of the reader is no Exception; whoever stops the program is not the reader's failure.
        if isinstance(failure, (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError)):
            raise
        raise Unreadable(keys.broken) from None


def _sheet(sheet: calamine.CalamineSheet, keys: Keys) -> Sheet:
    if sheet.end is None:
        return Sheet([], [])
    if sheet.end[0] >= MAX_ROWS or sheet.end[1] >= MAX_COLUMNS:
        raise Unreadable(keys.too_large)
    grid = [[_text(value) for value in line] for line in sheet.to_python(skip_empty_area=False)]
    inside = [one for one in sheet.merged_cell_ranges or () if one[0][0] < len(grid) and one[0][1] < len(grid[0])]
    return Sheet(grid, inside)


def _text(value: object) -> str:
    """As a person writes it."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() != time():
        return f"{value:%d.%m.%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return str(value).strip()
