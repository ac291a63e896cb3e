"""Between which days something repeats: what the cell says of beginning and end, otherwise the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from domain.plans.dates.moments import days_of, last_day_of, start_of
from domain.plans.dates.periods import DAY, months
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.school_years import school_year
from domain.plans.dates.tree import When
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Kind, Schedule, Span

_YEARS = frozenset({"year", "school_year", "this_year", "this_school_year", "plan"})
LONGEST = 50
"""Years: nothing repeats for longer."""
_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which days something repeats; `written` tells that the cell itself says so."""

    start: date | None
    end: date | None
    written: bool = False


def bounds_of(limits: Sequence[When], dates: Resolver) -> Bounds:
    """What the cell says of beginning and end, else the plan's; of a school year its lessons. Raises Unsure."""
    start, end = _of_plan(dates)
    limits = [when for when in limits if not _is_plan(when, dates)]
    written = [days_of(when, dates) for when in limits if when.relation in {"at", "during"}]
    if written:
        start, end = _joined(written)
    for when in limits:
        if when.relation == "since":
            start = start_of(when.first, dates)
        elif when.relation == "until":
            end = last_day_of(when, dates)
    if start and end and end < start:
        raise Unsure(Doubt("plan-ends-before-start", {"start": start.isoformat(), "end": end.isoformat()}))
    if start and end and end.year - start.year > LONGEST:
        raise Unsure(Doubt("plan-too-long"))
    return Bounds(start, end, bool(written))


def _of_plan(dates: Resolver) -> tuple[date | None, date | None]:
    context = dates.context
    if context.span is None:
        return context.approved, context.end
    if context.school_year is None:
        return context.span.start, context.span.end
    teaching = school_year(context.country, context.school_year).teaching
    return max(context.span.start, teaching.start), min(context.span.end, teaching.end)


def _is_plan(when: When, dates: Resolver) -> bool:
    """Whether the phrase says no more than that the plan's own time is meant."""
    context = dates.context
    known = {"this_year": context.span, "plan": context.span, "this_school_year": context.school_year}
    return known.get(when.first.shape) is not None


def _joined(spans: Sequence[Span]) -> tuple[date, date]:
    """One time of several that follow each other. Raises Unsure about others."""
    ordered = sorted(spans, key=lambda one: (one.start, one.end))
    if any(before.end + DAY != after.start for before, after in pairwise(ordered)):
        raise Unsure(Doubt("plan-several-meanings"))
    return ordered[0].start, ordered[-1].end


def is_limit(when: When) -> bool:
    return when.first.shape in _YEARS


def without_end(start: date | None, dates: Resolver, *doubts: Doubt) -> Schedule:
    """A repetition of which not even the end is known: it is asked."""
    end = Doubt("plan-end-not-known")
    return Schedule("", Kind.RECURRING, start or dates.context.approved, questions=(*doubts, end))


def pieces_of(length: int, start: date, end: date) -> Iterator[Span]:
    """The calendar's months, quarters, halves or years from a start up to an end; the last one is cut."""
    first = (start.month - 1) // length * length + 1
    year = start.year
    while date(year, first, 1) <= end:
        whole = months(year, first, first + length - 1)
        yield Span(max(whole.start, start), min(whole.end, end))
        year, first = (year + 1, 1) if first + length > _DECEMBER else (year, first + length)
