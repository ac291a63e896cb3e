"""A document as lines in their order: what stood in a table has cells, what stood outside of one has none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.plans.blocks import Block, Paragraph, Table
from domain.plans.layout.headings import tokens, wording
from domain.plans.layout.marks import cleaned

_COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
_LONGEST_PAGE = 3
"""In digits."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table, or with `table` None a line of text, which has one cell. Cells are cleaned and may be empty.

    `above` has by column the text of a cell that stretches down into this row. `is_wide`: its only text stretches
    over several columns. `is_unsure`: the cells were told apart by guess.
    """

    cells: tuple[str, ...]
    table: int | None = None
    above: Mapping[int, str] = field(default_factory=dict)
    is_wide: bool = False
    is_unsure: bool = False

    @property
    def texts(self) -> list[str]:
        """The cells that are not empty; one that stands in all of a merged row counts once."""
        texts = [cell for cell in self.cells if cell]
        return texts[:1] if len(set(texts)) == 1 else texts

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())

    @property
    def lone(self) -> int | None:
        """Where the only text of the row stands; None if there are more or none."""
        return next(at for at, cell in enumerate(self.cells) if cell) if len(self.texts) == 1 else None


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """All lines that say something. Tables of a single column are text; text with tabs or bars is rows."""
    lines: list[Line] = []
    table, was_row = 0, False
    for block in blocks:
        table += isinstance(block, Table) or not was_row
        found = list(_of_table(block, table) if isinstance(block, Table) else _of_text(block, table))
        was_row = isinstance(block, Paragraph) and bool(found) and found[-1].table is not None
        lines += found
    return lines


def _of_table(block: Table, table: int) -> Iterator[Line]:
    rows = [tuple(map(cleaned, cells)) for cells in block.rows]
    if max((sum(map(bool, cells)) for cells in rows), default=0) > 1:
        above, wide = _stretched(block, rows)
        lines = (Line(cells, table, above.get(at, {}), at in wide) for at, cells in enumerate(rows))
        yield from (line for line in lines if any(line.cells))
    else:
        yield from (Line((line,)) for cells in rows for cell in cells for line in cell.split("\n") if line)


def _stretched(block: Table, rows: Sequence[tuple[str, ...]]) -> tuple[dict[int, dict[int, str]], set[int]]:
    """By row, what the merged cells of rows above say in it; and the rows with a text merged sideways."""
    above: dict[int, dict[int, str]] = defaultdict(dict)
    wide: set[int] = set()
    for merged in block.merged:
        if not 0 <= merged.top < len(rows) or not 0 <= merged.left < len(rows[merged.top]):
            continue
        text = rows[merged.top][merged.left]
        if text and merged.right > merged.left:
            wide.add(merged.top)
        elif text:
            for row in range(merged.top + 1, min(merged.bottom + 1, len(rows))):
                above[row][merged.left] = text
    return above, wide


def _of_text(block: Paragraph, table: int) -> Iterator[Line]:
    for raw in block.text.replace("\r\n", "\n").split("\n"):
        cells = _cells(raw)
        if len(cells) > 1 and any(cells):
            yield Line(cells, table)
        elif any(cells):
            yield from (Line((line,)) for line in cells[0].split("\n"))


def _cells(raw: str) -> tuple[str, ...]:
    """The cells of a line of text: between tabs or between bars; a line that has none of them is one cell."""
    bare = raw.strip()
    if "\t" in bare:
        return tuple(map(cleaned, raw.strip("\r\n").split("\t")))
    if bare.startswith("|") and bare.endswith("|") and bare.count("|") > 1:
        return tuple(map(cleaned, bare[1:-1].split("|")))
    return (cleaned(raw),)


def compounds_of(lines: Iterable[Line]) -> frozenset[str]:
    """The hyphenated words of a document, folded."""
    return frozenset(word.casefold() for line in lines for cell in line.cells for word in _COMPOUND.findall(cell))


def page_of(text: str) -> int | None:
    """The number of a page, if the text is nothing else: «2», «- 2 -», with a word for page, «2 / 15»."""
    numbers = [word for word in tokens(text) if word not in wording().pages]
    is_page = len(numbers) in {1, 2} and all(one.isdecimal() and len(one) <= _LONGEST_PAGE for one in numbers)
    return int(numbers[0]) if is_page else None
