"""A PDF becomes paragraphs and tables, page by page: it only knows where letters and strokes stand on paper."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from documents.pdf_columns import Columns
from documents.pdf_lines import Line, Word, lines_of, unwrapped
from documents.reading import Unreadable
from domain.plans.blocks import Block, Merged, Paragraph, Table

MAX_PAGES = 300
_MAX_EDGES = 5_000
"""Strokes of a page from which on it is a drawing and no table."""
_SAME = 2.0
"""Points by which strokes of one line may lie apart."""
_UNNAMED = "(cid:"
"""What stands for a letter that the file draws and does not name."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in points."""


def blocks(content: bytes) -> Iterator[Block]:
    """The paragraphs and the tables in reading order; a table that goes on is another table on the next page.

    Raises Unreadable ("document-is-locked", "document-is-a-scan", "document-too-large", "document-too-hard") and what
    the library raises.
    """
    try:
        with pdfplumber.open(io.BytesIO(content)) as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise Unreadable("document-too-large")
            yield from _pages(pdf.pages)
    except PdfminerException as failure:
        cause = failure.args[0] if failure.args else None
        if isinstance(cause, (PDFPasswordIncorrect, PDFEncryptionError)):
            raise Unreadable("document-is-locked") from None
        if isinstance(cause, MemoryError):
            raise Unreadable("document-too-hard") from None
        raise


def _pages(pages: list[Page]) -> Iterator[Block]:
    """Raises Unreadable("document-is-a-scan") after most of the pages turned out to be pictures."""
    pictures = read = 0
    columns = Columns()
    for page in pages:
        words = [Word(*(one[side] for side in ("text", "x0", "top", "x1", "bottom"))) for one in page.extract_words()]
        unnamed = sum(_UNNAMED in word.text for word in words)
        if (not words and page.images) or unnamed * 2 > len(words):
            pictures += 1
        elif words:
            read += 1
            yield from _blocks(page, words, columns)
        page.close()
    if pictures > read:
        raise Unreadable("document-is-a-scan")


def _blocks(page: Page, words: list[Word], columns: Columns) -> Iterator[Block]:
    """Tables between strokes, and what is between them."""
    drawn = page.find_tables() if len(page.edges) <= _MAX_EDGES else []
    tables = sorted((one for one in drawn if len(one.cells) > 1), key=lambda table: (table.bbox[1], table.bbox[0]))
    inside: list[dict[Box, list[Word]]] = [{cell: [] for cell in table.cells} for table in tables]
    outside: list[Word] = []
    for word in words:
        place = next((cell for cells in inside for box, cell in cells.items() if _is_within(word, box)), outside)
        place.append(word)
    lines = lines_of(outside)
    if tables or len(lines) > 1:
        lines = _without_number(lines, page.page_number)
    sides = [(line.left, line.right) for line in lines] + [(table.bbox[0], table.bbox[2]) for table in tables]
    left, right = min((one for one, _ in sides), default=0.0), max((one for _, one in sides), default=0.0)
    for table, cells in zip(tables, inside, strict=True):
        above = [line for line in lines if line.middle < table.bbox[1]]
        lines = lines[len(above) :]
        yield from _free(columns.split(above), left, right)
        yield _table(cells)
    yield from _free(columns.split(lines), left, right)


def _is_within(word: Word, box: Box) -> bool:
    """Whether the middle of the word is."""
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return box[0] <= across < box[2] and box[1] <= down < box[3]


def _without_number(lines: list[Line], number: int) -> list[Line]:
    """Without the number of the page at its top or bottom."""
    for at in (0, -1):
        if lines and lines[at].text.strip("-\u2013\u2014 ") == str(number):
            del lines[at]
    return lines


def _free(pieces: Iterable[Table | list[Line]], left: float, right: float) -> Iterator[Block]:
    """What is outside of strokes: paragraphs, and tables whose columns are plain to see without any."""
    for piece in pieces:
        if isinstance(piece, Table):
            yield piece
        else:
            yield from map(Paragraph, unwrapped(piece, left, right))


def _table(cells: dict[Box, list[Word]]) -> Table:
    columns, rows = _grid(box[0] for box in cells), _grid(box[1] for box in cells)
    texts = [[""] * len(columns) for _ in rows]
    merged = []
    for box, words in cells.items():
        left, top = _last(columns, box[0] + _SAME), _last(rows, box[1] + _SAME)
        right, bottom = _last(columns, box[2] - _SAME), _last(rows, box[3] - _SAME)
        texts[top][left] = "\n".join(unwrapped(lines_of(words), box[0], box[2], is_cell=True))
        if (top, left) != (bottom, right):
            merged.append(Merged(top, left, bottom, right))
    return Table(tuple(map(tuple, texts)), tuple(sorted(merged, key=lambda one: (one.top, one.left))))


def _grid(begins: Iterator[float]) -> list[float]:
    """Where columns or rows begin, each once."""
    found = sorted(begins)
    return found[:1] + [after for before, after in pairwise(found) if after - before > _SAME]


def _last(begins: list[float], at: float) -> int:
    """The last column or row that begins before."""
    return max(sum(begin < at for begin in begins) - 1, 0)
