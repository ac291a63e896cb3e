"""Sheets of figures as XLSX whose sums recalculate, and as CSV. What people wrote is text, whatever it begins with."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import xlsxwriter
from xlsxwriter.utility import xl_range

from documents.paper import printable
from documents.tables_out import csv_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum of the cells of this row from the column `first` to the column `last`, counted from 0."""

    first: int
    last: int


Cell = str | int | float | datetime | Sum | None
"""A moment is written as it stands, without its time zone: spreadsheets know none."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with a row of headings. `summed` are the columns that have their sum below, beside the word `total`."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    """In characters; the last one holds for all columns after it."""
    summed: frozenset[int] = frozenset()
    total: str = ""

    def value(self, row: Sequence[Cell], column: int) -> Cell:
        """What a cell shows: of a sum, its value."""
        cell = row[column]
        if isinstance(cell, Sum):
            return _added(row[cell.first : cell.last + 1])
        return cell

    @property
    def totals(self) -> dict[int, int | float]:
        """Column → its sum."""
        return {column: _added([self.value(row, column) for row in self.rows]) for column in sorted(self.summed)}


_LONGEST_CELL = 32_767
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\]")
_WIDTH, _HEADING = 24, 48
"""Of a column, in characters; of the row of headings, in points."""
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "remove_timezone": True,
    "default_date_format": "dd.mm.yyyy hh:mm",
}


def workbook_bytes(sheets: Sequence[Sheet], *, title: str = "") -> bytes:
    """The sheets as an XLSX file, each with its filter and with its headings in sight."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties({"title": printable(title)[:255]})
        formats = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "number": book.add_format({"num_format": "#,##0", "valign": "top"}),
            "fraction": book.add_format({"num_format": "#,##0.0##", "valign": "top"}),
            "moment": book.add_format({"num_format": "dd.mm.yyyy hh:mm", "valign": "top"}),
            "total": book.add_format({"bold": True, "num_format": "#,##0", "top": 1}),
        }
        for sheet in sheets:
            _write(book.add_worksheet(_NOT_IN_NAMES.sub(" ", printable(sheet.name))[:_LONGEST_NAME]), sheet, formats)
    return file.getvalue()


def sheet_csv(sheet: Sheet) -> bytes:
    """One sheet as text, with its sums: UTF-8 with its mark, semicolons; no cell is taken for a formula."""
    lines = [list(sheet.headings)]
    lines += [[_said(sheet.value(row, column)) for column in range(len(row))] for row in sheet.rows]
    if sheet.summed:
        sums = sheet.totals
        first = min(sums)
        lines.append(
            [
                _said(sums[column]) if column in sums else sheet.total if column == first - 1 else ""
                for column in range(len(sheet.headings))
            ]
        )
    return csv_bytes(lines)


def _write(made: Worksheet, sheet: Sheet, formats: dict[str, Any]) -> None:
    """Row by row from above: what is written leaves the memory."""
    for column in range(len(sheet.headings)):
        widths = sheet.widths or (_WIDTH,)
        made.set_column(column, column, widths[min(column, len(widths) - 1)])
    made.freeze_panes(1, 0)
    last = max(1, len(sheet.rows))
    made.autofilter(0, 0, last, len(sheet.headings) - 1)
    made.set_landscape()
    made.set_paper(9)
    made.fit_to_pages(1, 0)
    made.repeat_rows(0)
    made.set_row(0, _HEADING)
    for column, heading in enumerate(sheet.headings):
        made.write_string(0, column, printable(heading), formats["head"])
    for place, row in enumerate(sheet.rows, 1):
        for column in range(len(row)):
            _write_cell(made, place, column, sheet, row, formats)
    _write_totals(made, sheet, last, formats["total"])


def _write_cell(
    made: Worksheet, place: int, column: int, sheet: Sheet, row: Sequence[Cell], formats: dict[str, Any]
) -> None:
    match row[column]:
        case None:
            pass
        case Sum(first, end):
            formula = f"=SUM({xl_range(place, first, place, end)})"
            made.write_formula(place, column, formula, formats["number"], sheet.value(row, column))
        case str(text):
            made.write_string(place, column, printable(text)[:_LONGEST_CELL], formats["text"])
        case datetime() as moment:
            made.write_datetime(place, column, moment, formats["moment"])
        case number:
            form = formats["number" if float(number).is_integer() else "fraction"]
            made.write_number(place, column, number, form)


def _write_totals(made: Worksheet, sheet: Sheet, last: int, form: Any) -> None:  # noqa: ANN401 - the library's format
    """Below the rows, outside of the filter; their values stand beside the formulas: not everything recalculates."""
    if not sheet.summed:
        return
    sums = sheet.totals
    for column in range(len(sheet.headings)):
        if column in sums:
            made.write_formula(last + 1, column, f"=SUM({xl_range(1, column, last, column)})", form, sums[column])
        elif column == min(sums) - 1:
            made.write_string(last + 1, column, sheet.total, form)


def _numbers(cells: Sequence[Cell]) -> Iterator[int | float]:
    return (cell for cell in cells if isinstance(cell, int | float))


def _added(cells: Sequence[Cell]) -> int | float:
    return sum(_numbers(cells))


def _said(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell:%d.%m.%Y %H:%M}"
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return printable(str(cell))
