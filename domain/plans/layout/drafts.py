"""A measure in the making: the pieces of its cells as they come, from one row or from several."""

from __future__ import annotations

from dataclasses import dataclass, field

from domain.plans.layout.columns import WHEN, Columns, is_mark
from domain.plans.layout.lines import Line
from domain.plans.layout.marks import glued
from domain.plans.layout.sections import Section

_NOTES = frozenset({"note", "unknown", "time", "task"})


@dataclass(slots=True, eq=False)
class Draft:
    """A measure in the making: texts by field, notes by heading. `is_unsure`: its cells were told apart by guess."""

    section: Section
    number: str
    columns: Columns
    texts: dict[str, str] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    is_unsure: bool = False

    @property
    def measure(self) -> str:
        return self.texts.get("measure", "")

    def add(self, line: Line, columns: Columns, compounds: frozenset[str], *, by: str) -> None:
        """Puts the cells to what is there. `by` separates what does not go on within a sentence."""
        self.is_unsure = self.is_unsure or line.is_unsure
        for at, cell in enumerate(line.cells):
            kind = columns.of(at)
            if not cell or kind in {"number", "section"}:
                continue
            text = columns.titles[at] if kind == "period" and is_mark(cell) else cell
            is_note = kind in _NOTES
            texts, key = (self.notes, columns.title(at)) if is_note else (self.texts, kind)
            above = texts.get(key, "")
            joined = glued(above, text, compounds)
            is_apart = above and kind != "measure" and joined == f"{above} {text}"
            texts[key] = f"{above}{by}{text}" if is_apart else joined

    def inherit(self, line: Line) -> None:
        """Takes what merged cells of the rows above say in this row too; measures and numbers are each row's own."""
        for at, text in line.above.items():
            kind = self.columns.of(at)
            if kind in {*WHEN, "responsible", "place"} and not self.texts.get(kind):
                self.texts[kind] = text

    @property
    def whole(self) -> str:
        return " ".join(" ".join([self.number, *self.texts.values(), *self.notes.values()]).split())
