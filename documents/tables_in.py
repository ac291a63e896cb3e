"""A table that a person sent becomes rows of text, or a key that says why it cannot.

Whatever the bytes are, they are looked through before they are opened, and opened in a process of its own with
little memory and little time: a nasty file hurts nobody else.
"""

from __future__ import annotations

import asyncio
import csv
import io
import json
import re
import resource
import struct
import sys
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path, PurePath

import python_calamine as calamine

MAX_FILE = 20 * 2**20
MAX_UNPACKED = 60 * 2**20
"""Bytes of all parts of an XLSX together."""
MAX_RATIO = 200
"""How many times larger a part may unpack; looked at from a megabyte on."""
MAX_PARTS = 2_000
MAX_ROWS = 20_000
MAX_COLUMNS = 100
MAX_TEXT = 20_000_000
"""Characters of all cells together: a long text may be written once and referred to from every cell."""

MEMORY = 512 * 2**20
CPU_SECONDS = 20
SECONDS = 30
"""What the reading process may use."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_HEADER = 30
"""In bytes; the last four are the lengths of what follows it before the part itself."""
_TEXT_ENDINGS = {".csv", ".tsv", ".txt"}
_SHEET_ENDINGS = {".xlsx", ".xlsm", ".xltx", ".xls"}
_SEPARATORS = ";\t,"
_SAMPLE = 100_000
_SAMPLE_ROWS = 50
_MARKUP = re.compile(rb"[\xef\xbb\xbf\s]*<(?:!doctype|html|head|body|table|meta|\?xml|!--)", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_GUARDED = re.compile(r"\A'(?='*[=+\-@\t\r])")
"""What `tables_out` puts before a cell that a spreadsheet would take for a formula."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table that is not empty. `number` is that of the file, from 1; cells may be empty texts."""

    number: int
    cells: tuple[str, ...]


class Unreadable(ValueError):
    """The file is no table that can be read; `key` names the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


async def read_safely(name: str, content: bytes) -> list[Row]:
    """The rows of a file, read in a process of its own. Raises Unreadable as `read_table` does, or "table-too-hard"."""
    if len(content) > MAX_FILE:
        raise Unreadable("table-too-large")
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "documents.tables_in",
        f"table{_ending(name)}",
        cwd=Path(__file__).parents[1],
        env={},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(SECONDS):
            answer, _ = await process.communicate(content)
    except TimeoutError:
        raise Unreadable("table-too-hard") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise Unreadable("table-too-hard")
    read = await asyncio.to_thread(json.loads, answer)
    if isinstance(read, str):
        raise Unreadable(read)
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
    if content.startswith(_ZIP):
        _look_through(content)
        return True
    if content.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Unreadable("table-password")
        is_old = any(stream.encode("utf-16-le") in content for stream in ("Workbook", "Book"))
        raise Unreadable("table-old-xls" if is_old else "table-other-kind")
    if _MARKUP.match(content):
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


# --- workbooks -------------------------------------------------------------------------------------------------


def _look_through(content: bytes) -> None:
    """Refuses what is no workbook, has macros, or unpacks to far more than it should, whatever sizes it declares."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OSError):
        raise Unreadable("table-not-xlsx") from None
    names = {part.filename.lower() for part in parts}
    if "[content_types].xml" not in names or "xl/workbook.xml" not in names:
        raise Unreadable("table-not-xlsx")
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("table-password")
    if any(name.endswith("vbaproject.bin") for name in names):
        raise Unreadable("table-macros")
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Unreadable("table-bomb")
    unpacked = 0
    for part in parts:
        size = _unpacked_size(content, part, MAX_UNPACKED - unpacked)
        unpacked += size
        if unpacked > MAX_UNPACKED or size > max(2**20, MAX_RATIO * part.compress_size):
            raise Unreadable("table-bomb")


def _unpacked_size(content: bytes, part: zipfile.ZipInfo, at_most: int) -> int:
    """The true size of a part in bytes, counted on the way; more than `at_most` is not counted to the end."""
    header = content[part.header_offset : part.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER or not header.startswith(_ZIP):
        raise Unreadable("table-broken")
    start = part.header_offset + _LOCAL_HEADER + sum(struct.unpack("<HH", header[-4:]))
    packed = content[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        return len(packed)
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise Unreadable("table-broken")
    size, inflate = 0, zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while packed and not inflate.eof and size <= at_most:
            size += len(inflate.decompress(packed, 2**20))
            packed = inflate.unconsumed_tail
    except zlib.error:
        raise Unreadable("table-broken") from None
    return size


def _lines_of_sheet(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lines of the first visible sheet that is not empty."""
    try:
        with calamine.load_workbook(io.BytesIO(content)) as book:
            grid = next((grid for grid in map(_grid, _sheets(book)) if grid), [])
    except Unreadable:
        raise
    except BaseException as failure:
        # A panic of the reader is no Exception; whoever stops the program is not the reader's failure.
        if isinstance(failure, (KeyboardInterrupt, SystemExit, GeneratorExit, MemoryError)):
            raise
        raise Unreadable("table-broken") from None
    return ((number, tuple(line)) for number, line in enumerate(grid, 1))


def _sheets(book: calamine.CalamineWorkbook) -> Iterator[calamine.CalamineSheet]:
    for number, sheet in enumerate(book.sheets_metadata):
        if sheet.typ == calamine.SheetTypeEnum.WorkSheet and sheet.visible == calamine.SheetVisibleEnum.Visible:
            yield book.get_sheet_by_index(number)


def _grid(sheet: calamine.CalamineSheet) -> list[list[str]]:
    """The texts of all cells from the top left on; nothing if all are empty."""
    if sheet.end is None:
        return []
    if sheet.end[0] >= MAX_ROWS or sheet.end[1] >= MAX_COLUMNS:
        raise Unreadable("table-too-large")
    grid = [[_text(value) for value in line] for line in sheet.to_python(skip_empty_area=False)]
    if not any(any(line) for line in grid):
        return []
    spread = 0
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(grid) or left >= len(grid[top]):
            continue
        for line in grid[top : bottom + 1]:
            width = len(line[left : right + 1])
            line[left : right + 1] = [grid[top][left]] * width
            spread += width + 1
        if spread > MAX_ROWS * MAX_COLUMNS:
            raise Unreadable("table-too-large")
    return grid


def _text(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value).strip()


# --- text ------------------------------------------------------------------------------------------------------


def _lines_of_text(content: bytes) -> Iterator[tuple[int, tuple[str, ...]]]:
    text = _decoded(content)
    separator = _separator(text)
    try:
        # A quotation mark that is never closed would swallow the lines after it: then marks are mere characters.
        is_strict = all(_records(text, separator, strict=True))
    except csv.Error:
        is_strict = False
    try:
        for number, cells in _records(text, separator, strict=is_strict):
            yield number, tuple(_GUARDED.sub("", cell if is_strict else _unquoted(cell)).strip() for cell in cells)
    except csv.Error:
        raise Unreadable("table-too-large") from None


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in content:
        encodings = ["utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", "cp1251"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return text
    raise Unreadable("table-not-text")


def _separator(text: str) -> str:
    """The separator that cuts most of the first lines into equally many cells, and into most."""
    sample = "\n".join(text[:_SAMPLE].splitlines()[:_SAMPLE_ROWS])
    return max(_SEPARATORS, key=lambda separator: _evenness(sample, separator))


def _evenness(sample: str, separator: str) -> tuple[int, int]:
    """How many lines have the most common number of cells, and that number; a single cell is none."""
    try:
        widths = Counter(len(cells) for _, cells in _records(sample, separator, strict=False) if len(cells) > 1)
    except csv.Error:
        return 0, 0
    return max(((lines, width) for width, lines in widths.items()), default=(0, 0))


def _records(text: str, separator: str, *, strict: bool) -> Iterator[tuple[int, list[str]]]:
    """Numbers of the lines where records begin, and their cells. Raises csv.Error."""
    lines = io.StringIO(text, newline="")
    if strict:
        reader = csv.reader(lines, delimiter=separator, strict=True)
    else:
        reader = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)
    number = 1
    for cells in reader:
        yield number, cells
        number = reader.line_num + 1


def _unquoted(cell: str) -> str:
    bare = cell.strip()
    is_quoted = len(bare) > 1 and bare.startswith('"') and bare.endswith('"')
    return bare[1:-1].replace('""', '"') if is_quoted else cell


# --- the reading process ---------------------------------------------------------------------------------------


def main() -> None:
    """Reads the file from stdin, a name with its ending from the command line; writes the rows or the key as JSON."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    answer: str | list[tuple[int, tuple[str, ...]]]
    try:
        answer = [(row.number, row.cells) for row in read_table(sys.argv[1], sys.stdin.buffer.read())]
    except Unreadable as failure:
        answer = failure.key
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
