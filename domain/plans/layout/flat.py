"""A plan whose table has become one value a line, or a numbered list with labels: put back into rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from domain.plans.layout.columns import LONGEST_HEADING, Columns, by_headings
from domain.plans.layout.headings import meanings, tokens, wording
from domain.plans.layout.lines import Line
from domain.plans.layout.numbering import NUMBER, follows, leading_number
from domain.plans.layout.sections import signed

IsDate = Callable[[str], bool]

TABLE = 0
_FEWEST_RECORDS = 2
_LONGEST_DATES = 150
"""In characters."""
_LONGEST_LABEL = 4
"""In words."""
_LONGEST_ABBREVIATED = 2
"""In letters: the full stop after such a word is its own."""
_INNER_LABEL = re.compile(r"(?<=\s)(?=[^\W\d_][^:.;,]{2,30}:\s)")
_PAGE = "\f"
"""Stands for a header that a page repeats; no line is like it."""
_USUAL = Columns(("number", "measure", "dates", "responsible", "place"), ("",) * 5)


@dataclass(slots=True, eq=False)
class _Record:
    """What stands after a number, by pages: a header that comes again begins another."""

    number: str
    pages: list[list[str]]

    @property
    def values(self) -> list[str]:
        return [value for page in self.pages for value in page]


def put_back(texts: Sequence[str], is_date: IsDate) -> tuple[list[str], Columns, list[Line]] | None:
    """The lines above the plan, its columns and its rows, each with as many cells; None if it is no such plan.

    Lines between the records that are headings of sections, and what stood above the first record, are rows of one
    cell. A row whose values could not be told apart beyond doubt is unsure.
    """
    lines = [piece for text in texts for piece in _at_labels(text)]
    begin, end, columns = _header(lines)
    body = _with_pages(lines[end:], columns)
    columns = _with_numbers(columns, body)
    found = list(_records(body, columns))
    records = [one for one in found if isinstance(one, _Record)]
    if not records or (columns is None and not _is_plan(records, is_date)):
        return None
    if columns is None:
        first = found.index(records[0])
        begin = first - 1 if first and signed(lines[first - 1]) else first
        found, columns = found[begin:], _USUAL
    known = columns
    rows = [_row(one, known, is_date) if isinstance(one, _Record) else Line((one,), TABLE) for one in found]
    return lines[:begin], columns, rows


def _at_labels(text: str) -> list[str]:
    """The pieces of a line that has labels in its middle: «Rally. Dates: May. Responsible: the centre»."""
    cuts = [0, *(found.start() for found in _INNER_LABEL.finditer(text) if _labelled(text[found.start() :])), len(text)]
    return [piece for start, end in pairwise(cuts) if (piece := text[start:end].strip())]


def _with_numbers(columns: Columns | None, body: Sequence[str]) -> Columns | None:
    """The columns, with one of numbers where such stand between the values though no heading says so."""
    if columns is None or columns.has("number") or sum(bool(NUMBER.fullmatch(line)) for line in body) < _FEWEST_RECORDS:
        return columns
    return replace(columns, fields=("number", *columns.fields), titles=("", *columns.titles))


def _is_plan(records: Sequence[_Record], is_date: IsDate) -> bool:
    """Whether at least half of several records say when: other lists with numbers are no plans."""

    def says_when(value: str) -> bool:
        return _is_dates(value, is_date) or "dates" in _labelled(value)

    dated = sum(any(map(says_when, record.values)) for record in records)
    return len(records) >= _FEWEST_RECORDS and 2 * dated >= len(records)


# --- headers -------------------------------------------------------------------------------------------------------


def _header(lines: Sequence[str]) -> tuple[int, int, Columns | None]:
    """Where the first header begins and ends, and what it names; nothing at 0 if there is none."""
    for at in range(len(lines)):
        run = _run(lines, at)
        if len(run) > 1 and (columns := by_headings(run)) and columns.has("measure"):
            return at, at + len(run), columns
    return 0, 0, None


def _run(lines: Sequence[str], at: int) -> list[str]:
    """The lines from here on that are headings, each of another column."""
    run: list[str] = []
    for line in lines[at : at + LONGEST_HEADING]:
        is_heading = len(tokens(line)) <= _LONGEST_LABEL and next(meanings(line, wording().headings, within=1), "")
        if not is_heading or line in run or line.endswith((".", ";")) or any(map(str.isdecimal, line)):
            break
        run.append(line)
    return run


def _with_pages(lines: Sequence[str], columns: Columns | None) -> list[str]:
    """The lines with a mark for each header that a page repeats."""
    if columns is None:
        return list(lines)
    titles = [tokens(title) for title in columns.titles if title]
    marked: list[str] = []
    at = 0
    while at < len(lines):
        is_header = [tokens(line) for line in lines[at : at + len(titles)]] == titles
        marked.append(_PAGE if is_header else lines[at])
        at += len(titles) if is_header else 1
    return marked


# --- records -------------------------------------------------------------------------------------------------------


def _records(lines: Sequence[str], columns: Columns | None) -> Iterator[_Record | str]:
    """Records by their numbers, which go up by one or begin again; headings of sections and lines above as text."""
    if columns and not columns.has("number"):
        yield from _unnumbered(lines, len(columns.fields))
        return
    record: _Record | None = None
    last = ""
    for line in lines:
        number, rest = _number_of(line)
        begins, heads = bool(number) and follows(number, last), bool(signed(line))
        if record and (begins or heads):
            yield record
            record = None
        if begins:
            record, last = _Record(number, [[rest] if rest else []]), number
        elif record and line == _PAGE:
            record.pages.append([])
        elif record:
            record.pages[-1].append(line)
        elif line != _PAGE:
            yield line
    if record:
        yield record


def _unnumbered(lines: Sequence[str], width: int) -> Iterator[_Record | str]:
    """Records of as many lines as there are columns, if the lines come out even."""
    texts = [line for line in lines if line != _PAGE]
    if sum(not signed(line) for line in texts) % width:
        yield from texts
        return
    taken: list[str] = []
    for line in texts:
        if signed(line) and not taken:
            yield line
            continue
        taken.append(line)
        if len(taken) == width:
            yield _Record("", [taken])
            taken = []


def _number_of(line: str) -> tuple[str, str]:
    found = NUMBER.fullmatch(line)
    return (found["number"], "") if found and found["number"][0].isdecimal() else leading_number(line)


def _is_dates(value: str, is_date: IsDate) -> bool:
    return len(value) <= _LONGEST_DATES and is_date(value)


def _labelled(value: str) -> Mapping[str, str]:
    """A value with its label («Dates: by 1 March»), by field."""
    label, colon, text = value.partition(":")
    if not colon or not text.strip() or len(tokens(label)) > _LONGEST_LABEL:
        return {}
    meaning = next(meanings(label, wording().headings, within=1), "")
    words = tokens(text)
    text = (
        text.strip() if words and len(words[-1]) <= _LONGEST_ABBREVIATED and words[-1].isalpha() else text.strip(" .")
    )
    return {meaning: text} if meaning in {"dates", "responsible", "place", "measure"} else {}


# --- rows ----------------------------------------------------------------------------------------------------------


def _row(record: _Record, columns: Columns, is_date: IsDate) -> Line:
    """The record as a row. It is sure if there is one value a column, or a label says what a value is."""
    values = record.values
    labels = [_labelled(value) for value in values]
    if any(labels):
        return _of_labels(record, labels, columns)
    fields = [name for name in columns.fields if name != "number"]
    first, *others = [page for page in record.pages if page] or [[]]
    is_sure = not others and len(first) == len(fields) and _fits(first, fields, is_date)
    by_field: list[tuple[str, str]] = []
    for page in (first, *others):
        is_even = len(page) == len(fields)
        by_field += zip(fields, page, strict=True) if is_even else _by_date(page, fields, is_date)
    return _line(record.number, by_field, columns, is_unsure=not is_sure)


def _fits(values: Sequence[str], fields: Sequence[str], is_date: IsDate) -> bool:
    return all(_is_dates(value, is_date) for value, name in zip(values, fields, strict=True) if name == "dates")


def _of_labels(record: _Record, labels: Sequence[Mapping[str, str]], columns: Columns) -> Line:
    """What comes before the first label is the measure; what has no label after it goes on with the one above."""
    by_field: list[tuple[str, str]] = []
    current = "measure"
    for value, label in zip(record.values, labels, strict=True):
        current, text = next(iter(label.items()), (current, value))
        by_field.append((current, text))
    return _line(record.number, by_field, columns, is_unsure=False)


def _by_date(values: Sequence[str], fields: Sequence[str], is_date: IsDate) -> list[tuple[str, str]]:
    """The values around the first that is a date: what is done above it, who does it below.

    Without a date the last of several values is who does it.
    """
    nowhere = len(values) - 1 if len(values) > 1 else len(values)
    dated = next((at for at, value in enumerate(values) if _is_dates(value, is_date)), None)
    last = "responsible" if "responsible" in fields else "measure"
    end = nowhere if dated is None else dated
    return [("measure" if at < end else "dates" if at == dated else last, value) for at, value in enumerate(values)]


def _line(number: str, values: Sequence[tuple[str, str]], columns: Columns, *, is_unsure: bool) -> Line:
    cells = ["\n".join(text for name, text in values if name == wanted) for wanted in columns.fields]
    lost = [text for name, text in values if name not in columns.fields]
    if (at := columns.at("measure")) is not None and lost:
        cells[at] = "\n".join([cells[at], *lost])
    if (at := columns.at("number")) is not None:
        cells[at] = number
    return Line(tuple(cells), TABLE, is_unsure=is_unsure)
