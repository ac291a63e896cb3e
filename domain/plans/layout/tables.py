"""Which lines of a document are rows of its plan, and which columns these rows have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from domain.plans.layout.columns import Columns, by_headings, with_rest, with_subheadings
from domain.plans.layout.contents import SAMPLE, completed
from domain.plans.layout.headings import tokens
from domain.plans.layout.lines import Line
from domain.plans.layout.numbering import NUMBER
from domain.plans.layout.sections import signed

_LONGEST_ODD_HEADING = 6
"""In words."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A line with the columns of its table; None if it stands in no table of the plan."""

    line: Line
    columns: Columns | None = None
    is_header: bool = False


def placed(lines: Sequence[Line], is_date: Callable[[str], bool]) -> list[Placed]:
    """The lines in their order, those of the plan's tables with their columns.

    A table without a header goes on with the columns of the one before it, if it is as wide, or else is known by its
    content; before the first header only the content counts.
    """
    found: list[Placed] = []
    columns: Columns | None = None
    for table, group in groupby(lines, key=lambda line: line.table):
        rows = list(group)
        if table is None:
            found += map(Placed, rows)
            continue
        later = islice((line for line in lines[len(found) + len(rows) :] if line.table is not None), SAMPLE)
        of_table = _of_table(rows, list(later), columns, is_date)
        found += of_table
        columns = next((one.columns for one in reversed(of_table) if one.columns), columns)
    return found


def _of_table(
    rows: Sequence[Line], later: Sequence[Line], before: Columns | None, is_date: Callable[[str], bool]
) -> list[Placed]:
    """The rows up to the first header, then from header to header; `later` are rows of the tables below."""
    headers = {at: header for at, row in enumerate(rows) if (header := by_headings(row.cells))}
    first = min(headers, default=len(rows))
    found: list[Placed] = _headless(rows[:first], before, is_date, is_whole=not headers)
    current, at = before, first
    while at < len(rows):
        if header := headers.get(at):
            is_known = current is not None and _same(current, header)
            span = (header, 1) if is_known else _header_of(rows, at, header, is_date)
            if current is None or not _same(current, span[0]):
                current = completed(span[0], _below(header, [*rows[at + span[1] :], *later]), is_date)
            found += [Placed(row, current, is_header=True) for row in rows[at : at + span[1]]]
            at += span[1]
        else:
            found.append(Placed(rows[at], current))
            at += 1
    return found


def _below(header: Columns, rows: Sequence[Line]) -> list[tuple[str, ...]]:
    """The rows that stand under a header, up to one with other headings."""
    cells: list[tuple[str, ...]] = []
    for row in rows[: 2 * SAMPLE]:
        other = by_headings(row.cells)
        if other and not _same(other, header):
            break
        if not other and len(row.cells) <= len(header.fields) + 1:
            cells.append(row.cells)
    return cells


def _header_of(rows: Sequence[Line], at: int, header: Columns, is_date: Callable[[str], bool]) -> tuple[Columns, int]:
    """The header that begins in a row, and how many rows it takes: one or two."""
    below = rows[at + 1].cells if at + 1 < len(rows) else ()
    if any(is_date(text) or signed(text) for text in below):
        return header, 1
    whole = with_rest(header, below) or with_subheadings(header, below)
    return (whole, 2) if whole else (header, 1)


def _same(one: Columns, other: Columns) -> bool:
    """Whether the headings are the same; columns without a heading make no difference."""
    return _headings(one) == _headings(other)


def _headings(columns: Columns) -> list[list[str]]:
    return [tokens(title) for title in columns.titles if title]


def _headless(
    rows: Sequence[Line], before: Columns | None, is_date: Callable[[str], bool], *, is_whole: bool
) -> list[Placed]:
    """Rows over a header, or of a table that has none."""
    if before and _goes_on(rows, before):
        return [Placed(row, before) for row in rows]
    first = next((at for at, row in enumerate(rows) if row.lone is None), 0)
    if is_whole and first:
        above = [Placed(replace(row, table=None)) for row in _by_columns(rows[:first])]
        return [*above, *_headless(rows[first:], before, is_date, is_whole=is_whole)]
    if is_whole:
        columns = completed(None, [row.cells for row in rows], is_date)
        if columns.is_plan and (columns.has("dates") or columns.has("number")) and len(columns.fields) > 2:  # noqa: PLR2004
            return _guessed(rows, columns, is_date)
    return [Placed(replace(row, table=None)) for row in _by_columns(rows)]


def _goes_on(rows: Sequence[Line], before: Columns) -> bool:
    """Whether the rows are of the table above: as wide, or with numbers narrower: empty cells may be cut off."""
    width = max((len(row.cells) for row in rows if row.lone is None), default=0)
    if width in {0, len(before.fields)}:
        return True
    is_numbered = before.fields[0] == "number" and all(NUMBER.fullmatch(row.cells[0]) for row in rows)
    return is_numbered and 1 < width < len(before.fields)


def _guessed(rows: Sequence[Line], columns: Columns, is_date: Callable[[str], bool]) -> list[Placed]:
    """The rows of a table whose columns are known by their content; its first row may be a header in other words."""
    titles = rows[0].cells
    is_header = (
        columns.has("dates")
        and all(titles)
        and not any(is_date(title) or any(map(str.isdigit, title)) for title in titles)
        and all(len(tokens(title)) <= _LONGEST_ODD_HEADING for title in titles)
    )
    if not is_header:
        return [Placed(row, columns) for row in rows]
    named = replace(columns, titles=(*titles, *columns.titles[len(titles) :]))
    return [Placed(row, named, is_header=not at) for at, row in enumerate(rows)]


def _by_columns(rows: Sequence[Line]) -> list[Line]:
    """A table that only lays out text, as lines: one column after the other, as it is read."""
    width = max((len(row.cells) for row in rows), default=0)
    cells = [row.cells[at] for at in range(width) for row in rows if at < len(row.cells)]
    return [Line((line,)) for cell in cells for line in cell.split("\n") if line]
