"""What the columns of a plan are, and how a header says it: in a row, or in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from domain.plans.layout.headings import meanings, tokens, wording
from domain.plans.layout.numbering import NUMBER

Field = Literal[
    "number",
    "section",
    "measure",
    "dates",
    "month",
    "day",
    "start",
    "end",
    "period",
    "time",
    "task",
    "place",
    "responsible",
    "note",
    "unknown",
]
WHEN: tuple[Field, ...] = ("dates", "month", "day", "start", "end", "period")
"""Fields that say when; of a period the heading does, and a mark in the cell."""
Cells = Sequence[str]

LONGEST_HEADING = 12
"""In words."""
_FEWEST_HEADINGS = 2
_LONGEST_MARK = 3
_LONGEST_TITLE = 200
"""In characters."""
_LONGEST_SUBHEADING, _LONGEST_REST = 5, 4
"""In words."""
_ONCE: tuple[Field, ...] = ("number", "section", "measure", "month", "day")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns are, from left to right, with their headings as written (empty where there are none).

    `dates_are_mixed`: the heading says that places stand there too. `numbers_in_text`: measures begin with their
    numbers. `guessed`: measures or dates were found by their content.
    """

    fields: tuple[Field, ...]
    titles: tuple[str, ...]
    dates_are_mixed: bool = False
    numbers_in_text: bool = False
    guessed: bool = False

    def has(self, field: Field) -> bool:
        return field in self.fields

    def at(self, field: Field) -> int | None:
        """The first column of this kind."""
        return self.fields.index(field) if field in self.fields else None

    def of(self, position: int) -> Field:
        return self.fields[position] if position < len(self.fields) else "unknown"

    def title(self, position: int) -> str:
        """The heading of a column; of one without a heading its number from 1."""
        return (self.titles[position] if position < len(self.titles) else "") or str(position + 1)

    def cell(self, cells: Cells, field: Field) -> str:
        """What the cells say of a field; the texts of several columns, one a line."""
        texts = [text for text, kind in zip(cells, self.fields, strict=False) if kind == field and text]
        return "\n".join(dict.fromkeys(texts))

    @property
    def is_plan(self) -> bool:
        """Whether the columns are those of a plan: measures, and something about them."""
        about: tuple[Field, ...] = (*WHEN, "responsible", "number", "section")
        return self.has("measure") and any(map(self.has, about))


def is_mark(text: str) -> bool:
    """Whether a cell only marks its column: «+», «x»."""
    return len(text) <= _LONGEST_MARK and not any(map(str.isdecimal, text))


# --- headings ----------------------------------------------------------------------------------------------------


def by_headings(cells: Cells) -> Columns | None:
    """The columns that a row names; None if the row is no header."""
    if sum(map(bool, cells)) < _FEWEST_HEADINGS or max(map(len, cells)) > _LONGEST_TITLE:
        return None
    if any(len(tokens(cell)) > LONGEST_HEADING for cell in cells):
        return None
    fields = [_field(cell) for cell in cells]
    known = {field for field in fields if field != "unknown"}
    if len(known - {"note"}) < _FEWEST_HEADINGS or not known & {"measure", "task", "dates", "month", "responsible"}:
        return None
    if any(NUMBER.fullmatch(cell) and not cell.isalpha() for cell in cells):
        return None
    unknown = sum(field == "unknown" for cell, field in zip(cells, fields, strict=True) if cell)
    if unknown > len(known) and fields[0] != "number":
        return None
    return _settled(fields, cells)


def _field(heading: str) -> Field:
    found: Field = next(meanings(heading, wording().headings), "unknown")  # type: ignore[arg-type]
    return "dates" if found == "place" and _says_when(heading) else found


def _says_when(heading: str) -> bool:
    return any(meaning == "dates" for meaning in meanings(heading, wording().headings))


def _settled(fields: Sequence[Field], titles: Cells) -> Columns:
    """Columns that stand in for others do so where there are no others; of numbers and sections the first counts."""
    settled = list(fields)
    for weak, strong in (("time", "dates"), ("task", "measure")):
        is_free = not {strong, *(WHEN if weak == "time" else ())} & set(settled)
        settled = [("note" if not is_free else strong) if field == weak else field for field in settled]  # type: ignore[misc]
    if "measure" in settled and "measure" not in fields:
        settled = _only_first(settled, "measure")
    for once in _ONCE:
        settled = _only_first(settled, once)
    mixed = any(
        field == "dates" and any(meaning == "place" for meaning in meanings(title, wording().headings))
        for field, title in zip(settled, titles, strict=True)
    )
    return Columns(tuple(settled), tuple(" ".join(title.split()) for title in titles), dates_are_mixed=mixed)


def _only_first(fields: Sequence[Field], once: Field) -> list[Field]:
    first = next((at for at, field in enumerate(fields) if field == once), None)
    return ["note" if field == once and at != first else field for at, field in enumerate(fields)]


def with_subheadings(columns: Columns, cells: Cells) -> Columns | None:
    """The columns once the second row of a header is read too; None if the row is no such row."""
    texts = [(at, text) for at, text in enumerate(cells) if text]
    if not texts or any(len(tokens(text)) > _LONGEST_SUBHEADING for _, text in texts):
        return None
    if any(columns.of(at) in {"number", "measure"} for at, _ in texts):
        return None
    if not any(_field(text) not in {"unknown", "note"} for _, text in texts):
        return None
    titles = list(columns.titles) + [""] * (len(cells) - len(columns.titles))
    for at in range(1, len(titles)):
        titles[at] = titles[at] or (titles[at - 1] if at < len(cells) and cells[at] else "")
    fields: list[Field] = []
    joined = [" ".join(filter(None, pair)) for pair in zip_longest(titles, cells, fillvalue="")]
    for at, (above, below) in enumerate(zip_longest(titles, cells, fillvalue="")):
        field = _field(below) if below else "unknown"
        fields.append(field if field != "unknown" else (_field(above) if above else columns.of(at)))
    return _settled(fields, joined)


def with_rest(columns: Columns, cells: Cells) -> Columns | None:
    """The columns once headings that go on in the row below are whole («Dates | Who» over «of the event | does it»).

    None if the row is no such row.
    """
    texts = [text for text in cells if text]
    is_rest = all(text[0].islower() and len(tokens(text)) <= _LONGEST_REST for text in texts)
    if len(texts) < _FEWEST_HEADINGS or not is_rest or not any(map(_is_of_heading, texts)):
        return None
    pairs = list(zip_longest(columns.titles, cells, fillvalue=""))
    if any(below and not above for above, below in pairs):
        return None
    return by_headings([" ".join(filter(None, pair)) for pair in pairs])


def _is_of_heading(text: str) -> bool:
    return _field(text) != "unknown" or next(meanings(text, wording().wrapped), None) is not None
