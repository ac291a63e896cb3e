"""Tables as text: cells between separators, with quotation marks where the writer knew of them."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

_SEPARATORS = ";\t,"
_SAMPLE = 100_000
_SAMPLE_ROWS = 50
_GUARDED = re.compile(r"\A'(?='*[=+\-@\t\r])")
"""What `tables_out` puts before a cell that a spreadsheet would take for a formula."""


def lines_of(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Numbers of the lines where records begin, from 1, and their cells. Raises csv.Error if a cell has no end."""
    separator = _separator(text)
    try:
        # A quotation mark that is never closed would swallow the lines after it: then marks are mere characters.
        is_strict = all(_records(text, separator, strict=True))
    except csv.Error:
        is_strict = False
    for number, cells in _records(text, separator, strict=is_strict):
        yield number, tuple(_GUARDED.sub("", cell if is_strict else _unquoted(cell)).strip() for cell in cells)


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
