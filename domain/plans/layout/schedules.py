"""When a measure is due: its cell of dates read with what stands around it, places and sections among that."""

from __future__ import annotations

import re
from dataclasses import replace

from domain.plans import dates
from domain.plans.dates import Context
from domain.plans.layout.headings import meanings, tokens, wording
from domain.plans.layout.marks import one_text
from domain.plans.plan import Doubt, Kind, Schedule

_LONGEST = 150
"""In characters: a longer text is no cell of dates."""
_LONGEST_SPAN = 4
"""In words: a title that is a time and nothing else."""
_PIECES = re.compile(r"[\n;()]|,(?!\d)")


class Schedules:
    """Reads cells of dates in one context; what is written the same is read once."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._read: dict[str, Schedule] = {}

    def read(self, text: str) -> Schedule:
        if text not in self._read:
            self._read[text] = dates.read(text, self.context)
        return self._read[text]

    def beside(self, measure: str) -> Schedules:
        """The same for the measure with this text, which may name a day itself."""
        if not any(map(str.isdigit, measure)):
            return self
        context = self.context.with_row(measure)
        return Schedules(context) if context.named else self

    def within(self, section: str) -> Schedules:
        """The same for a section that is called by its own time («2024», «September 2024»)."""
        if len(tokens(section)) > _LONGEST_SPAN or not any(map(str.isdigit, section)):
            return self
        inner, outer = dates.read_context(section, self.context.country), self.context.span
        if inner.span is None or (outer and not outer.start <= inner.span.start <= inner.span.end <= outer.end):
            return self
        return Schedules(replace(self.context, span=inner.span, school_year=inner.school_year))

    def is_date(self, text: str) -> bool:
        """Whether the text says when, clearly or not."""
        if not text or len(text) > _LONGEST:
            return False
        schedule = self.read(text)
        return schedule.kind is not Kind.UNCLEAR or bool(schedule.readings)

    def of_cell(self, text: str, *, with_places: bool = False) -> tuple[Schedule, str]:
        """The schedule in a cell, and the place that stands there too or "". `with_places`: the heading says so."""
        schedule = self._of_lines(text)
        if schedule.kind is not Kind.UNCLEAR:
            return schedule, ""
        pieces = [piece.strip(" .") for piece in _PIECES.split(text) if piece.strip(" .")]
        when = [piece for piece in pieces if self.is_date(piece)]
        where = [piece for piece in pieces if piece not in when]
        if not when or not where or not all(with_places or _is_place(piece) for piece in where):
            return schedule, ""
        apart = self.read("\n".join(when))
        return (schedule, "") if apart.kind is Kind.UNCLEAR else (apart, ", ".join(where))

    def _of_lines(self, text: str) -> Schedule:
        """The schedule of a cell that may be wrapped: its lines are one text unless they say something else apart."""
        apart = self.read(text)
        if "\n" not in text:
            return apart
        whole = self.read(one_text(text))
        if apart.kind is Kind.UNCLEAR or whole == replace(apart, text=whole.text):
            return whole
        return apart

    def of_section(self, title: str, day: str = "") -> Schedule | None:
        """The schedule of a measure that has no dates, or only a day, if its section is called by a time («May»)."""
        if len(tokens(title)) > _LONGEST_SPAN or not self.is_date(title):
            return None
        schedule = self.read(f"{day} {title}".strip())
        if schedule.kind in {Kind.UNCLEAR, Kind.CONTINUOUS}:
            return None
        return replace(schedule, warnings=(*schedule.warnings, Doubt("plan-dates-from-section", {"section": title})))


def missing(text: str, above: Schedule | None) -> Schedule:
    """The schedule of a measure without dates, or with a ditto mark; that of the measure above it is a likely one."""
    likely = (above,) if above and above.kind is not Kind.UNCLEAR else ()
    return Schedule(text, Kind.UNCLEAR, questions=(Doubt("plan-dates-missing"),), readings=likely)


def _is_place(text: str) -> bool:
    return any(True for _ in meanings(text, wording().places))
