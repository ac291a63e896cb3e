"""The register as a table to be kept, corrected and sent back: what is written here is read again unchanged."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

import xlsxwriter

from domain.register import FIELDS, KnownOrganisation, written

_WIDTHS = {"name": 32, "official_name": 60, "kind": 16, "district": 22, "city": 22, "aliases": 32, "pupils": 12}
_OTHER_WIDTH = 28
"""In characters."""
_LONGEST_CELL = 32_767
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def register_xlsx(rows: Iterable[KnownOrganisation], headings: Sequence[str]) -> bytes:
    """A workbook of one sheet; `headings` are those of `domain.register.FIELDS`, in their order."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, headings, book.add_format({"bold": True, "text_wrap": True, "valign": "top"}))
        last = 0
        for last, cells in enumerate(_lines(rows), 1):
            for column, (field, text) in enumerate(zip(FIELDS, cells, strict=True)):
                if field == "pupils" and text:
                    sheet.write_number(last, column, int(text))
                else:
                    sheet.write_string(last, column, text[:_LONGEST_CELL])
        for column, field in enumerate(FIELDS):
            sheet.set_column(column, column, _WIDTHS.get(field, _OTHER_WIDTH))
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, last, len(FIELDS) - 1)
    return file.getvalue()


def register_csv(rows: Iterable[KnownOrganisation], headings: Sequence[str]) -> bytes:
    """The same as text: UTF-8 with its mark, semicolons; no cell is taken for a formula by a spreadsheet."""
    return csv_bytes([headings, *_lines(rows)])


def csv_bytes(lines: Iterable[Sequence[str]]) -> bytes:
    """Lines of texts as a file that any spreadsheet opens; what looks like a formula begins with an apostrophe."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    writer.writerows([f"'{cell}" if _FORMULA.match(cell) else cell for cell in line] for line in lines)
    return file.getvalue().encode("utf-8-sig")


def _lines(rows: Iterable[KnownOrganisation]) -> Iterator[list[str]]:
    return ([written(row, field) for field in FIELDS] for row in rows)
