"""What surrounds the dates of a plan: its years, when it was approved, the event that it speaks of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from domain.calendars import Country
from domain.plans.dates.prose import phrases_of, whens_of
from domain.plans.plan import Span


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a measure's dates are read; all of it may be missing.

    `span` is what the plan covers; for one school year `school_year` is the year in which it begins. `end` is known
    where only the end is. `year` is taken for each date without one; `proposed_year` too, but a person is asked.
    `yearly` tells that the document repeats every year. `named` are days (day, month) that the measure's own text
    names: dates elsewhere contradict it.
    """

    country: Country = "ru"
    span: Span | None = None
    approved: date | None = None
    school_year: int | None = None
    end: date | None = None
    year: int | None = None
    proposed_year: int | None = None
    event: Span | None = None
    yearly: bool = False
    named: tuple[tuple[int, int], ...] = ()

    def with_approved(self, approved: date | None) -> Context:
        """The same with the day of approval; a plan whose end alone is known begins on that day."""
        span = (
            Span(approved, self.end) if approved and self.end and not self.span and approved <= self.end else self.span
        )
        return replace(self, approved=approved, span=span)

    def with_row(self, text: str) -> Context:
        """The same for a measure whose own text may name days, which its dates should not contradict."""
        units = [when.first for when in whens_of(phrases_of(text)) if when.last is None]
        return replace(self, named=tuple((one.number, one.month) for one in units if one.shape == "day"))
