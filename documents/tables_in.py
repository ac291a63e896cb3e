"""A table that a person sent becomes rows of text, or a key that says why it cannot."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from documents.decoding import decoded
from documents.reading import (
    MARKUP,
    MAX_FILE,
    OLE,
    ZIP,
    Keys,
    Unreadable,
    has_stream,
    in_own_process,
    look_through,
    parts_of,
    serve,
)
from documents.separated import lines_of
from documents.workbook import MAX_COLUMNS, MAX_ROWS, Sheet, sheets

__all__ = ["MAX_FILE", "Row", "Unreadable", "read_safely", "read_table"]

MAX_TEXT = 20_000_000
"""Characters of all cells together: a long text may be written once and referred to from every cell."""
CPU_SECONDS = 20
SECONDS = 30
"""What the reading process may use."""

_KEYS = Keys(
    empty="table-empty",
    too_large="table-too-large",
    too_hard="table-too-hard",
    bomb="table-bomb",
    broken="table-broken",
    locked="table-password",
    macros="table-macros",
    not_text="table-not-text",
)
_TEXT_ENDINGS = {".csv", ".tsv", ".txt"}
_SHEET_ENDINGS = {".xlsx", ".xlsm", ".xltx", ".xls"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table that is not empty. `number` is that of the file, from 1; cells may be empty texts."""

    number: int
    cells: tuple[str, ...]


async def read_safely(name: str, content: bytes) -> list[Row]:
    """The rows of a file, read in a process of its own. Raises Unreadable as `read_table` does, or "table-too-hard"."""
    read = await in_own_process("documents.tables_in", f"table{_ending(name)}", content, SECONDS, _KEYS)
    return [Row(number, tuple(cells)) for number, cells in read]


def read_table(name: str, content: bytes) -> list[Row]:
    """The rows of an XLSX or CSV file that are not empty, the text of a merged cell in each of its cells.

    Raises Unreadable: "table-too-large", "table-empty", "table-other-kind", "table-not-xlsx", "table-html",
    "table-old-xls", "table-password", "table-macros", "table-bomb", "table-broken", "table-not-text".
    """
    if len(content) > MAX_FILE:
        raise Unreadable("table-too-large")
    if not content.strip():
        raise Unreadable("table-empty")
    lines = _lines_of_sheet(content) if _is_workbook(name, content) else _lines_of_text(content)
    rows, length = [], 0
    for number, cells in lines:
        if any(cells):
            rows.append(Row(number, cells))
            length += sum(map(len, cells))
        if len(rows) > MAX_ROWS or len(cells) > MAX_COLUMNS or length > MAX_TEXT:
            raise Unreadable("table-too-large")
    if not rows:
        raise Unreadable("table-empty")
    return rows


def _is_workbook(name: str, content: bytes) -> bool:
    """Whether to read a workbook (else text), by the content first: names lie."""
    ending = _ending(name)
    if content.startswith(ZIP):
        parts = parts_of(content)
        if parts is None or not {"[content_types].xml", "xl/workbook.xml"} <= {one.filename.lower() for one in parts}:
            raise Unreadable("table-not-xlsx")
        look_through(content, parts, _KEYS)
        return True
    if content.startswith(OLE):
        if has_stream(content, "EncryptedPackage"):
            raise Unreadable("table-password")
        is_old = has_stream(content, "Workbook") or has_stream(content, "Book")
        raise Unreadable("table-old-xls" if is_old else "table-other-kind")
    if MARKUP.match(content):
        raise Unreadable("table-html")
    if ending in _SHEET_ENDINGS:
        raise Unreadable("table-not-xlsx")
    if ending not in _TEXT_ENDINGS:
        raise Unreadable("table-other-kind")
    return False


def _ending(name: str) -> str:
    """The ending if it is one that means something here."""
    ending = PurePath(name).suffix.lower()
    return ending if ending in _TEXT_ENDINGS | _SHEET_ENDINGS else ""


def _lines_of_sheet(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lines of the first visible sheet that is not empty."""
    grid = next((_spread(sheet) for sheet in sheets(content, _KEYS)), [])
    return ((number, tuple(line)) for number, line in enumerate(grid, 1))


def _spread(sheet: Sheet) -> list[list[str]]:
    """The grid with the text of a merged cell in each of its cells."""
    grid, spread = sheet.grid, 0
    for (top, left), (bottom, right) in sheet.merged:
        for line in grid[top : bottom + 1]:
            width = len(line[left : right + 1])
            line[left : right + 1] = [grid[top][left]] * width
            spread += width + 1
        if spread > MAX_ROWS * MAX_COLUMNS:
            raise Unreadable("table-too-large")
    return grid


def _lines_of_text(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    try:
        yield from lines_of(decoded(content, "table-not-text"))
    except csv.Error:
        raise Unreadable("table-too-large") from None


def main() -> None:
    """The reading process."""
    serve(lambda name, content: [(row.number, row.cells) for row in read_table(name, content)], CPU_SECONDS)


if __name__ == "__main__":
    main()
