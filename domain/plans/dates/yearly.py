"""What is done every year: on a day, until a day, from a day on; for as long as the plan lasts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date

from domain.plans.dates.bounds import LONGEST, Bounds, bounds_of, is_limit, pieces_of, without_end
from domain.plans.dates.moments import days_of, last_day_of, occurrences, start_of
from domain.plans.dates.periods import clipped, months
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.tree import When
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Kind, Schedule, Span

_FEBRUARY, _DECEMBER = 2, 12


def yearly(whens: Sequence[When], signs: Collection[str], dates: Resolver) -> Schedule:
    """The schedule of what is done every year, with the days and limits that are said beside it. Raises Unsure."""
    limits, targets = [when for when in whens if is_limit(when)], [when for when in whens if not is_limit(when)]
    if "THEN" in signs and not targets:
        targets, limits = limits, []
    bounds = bounds_of(limits, dates)
    if not targets:
        return _yearly_without_day(bounds, dates)
    _check(targets)
    if bounds.end is None:
        return _first_year(targets, bounds, dates)
    if targets[0].relation == "since":
        return _yearly_starts([one.start for one in in_years(targets[0], bounds, dates)], bounds.end)
    if "NEXT" in signs:
        bounds = _a_year_later(bounds)
    found = _yearly_days(targets, bounds, dates)
    return found if "NEXT" in signs else _with_last_report(found, targets, bounds, dates)


def _check(targets: Sequence[When]) -> None:
    """Raises Unsure if the phrases are not of one kind, or lack a month."""
    relations = {when.relation for when in targets}
    if len(relations) > 1 or (relations == {"since"} and len(targets) > 1):
        raise Unsure(Doubt("plan-several-meanings"))
    for when in targets:
        if when.last is None and when.first.shape in {"day_of_month", "bare"}:
            raise Unsure(Doubt("plan-day-of-which-month", {"day": str(when.first.number)}))


def _a_year_later(bounds: Bounds) -> Bounds:
    """The bounds for what is due in the year after the one that it is about."""
    start, end = (day and clipped(day.year + 1, day.month, day.day) for day in (bounds.start, bounds.end))
    return Bounds(start, end, bounds.written)


def _yearly_days(targets: Sequence[When], bounds: Bounds, dates: Resolver) -> Schedule:
    every = {one for when in targets for one in in_years(when, bounds, dates)}
    if not every:
        raise Unsure(Doubt("plan-outside-of-plan"))
    found = replace(occurrences([*every]), kind=Kind.RECURRING)
    return replace(found, start=bounds.start) if bounds.written and targets[0].relation == "until" else found


def _yearly_without_day(bounds: Bounds, dates: Resolver) -> Schedule:
    """Every year, by its end; on which day is asked."""
    doubt = Doubt("plan-day-of-year-not-said")
    if bounds.end is None or bounds.start is None:
        return without_end(bounds.start, dates, doubt)
    in_school = dates.context.school_year is not None
    periods = (Span(bounds.start, bounds.end),) if in_school else tuple(pieces_of(12, bounds.start, bounds.end))
    due = tuple(one.end for one in periods)
    return Schedule("", Kind.RECURRING, bounds.start, bounds.end, due, periods=periods, questions=(doubt,))


def _first_year(targets: Sequence[When], bounds: Bounds, dates: Resolver) -> Schedule:
    """Only the first time is known, and that only if its year was written."""
    written = [when for when in targets if _year_of(when) is not None]
    if not written:
        start = bounds.start or dates.context.approved
        return Schedule("", Kind.RECURRING, start, questions=(Doubt("plan-years-not-known"),))
    when = written[0]
    question = (Doubt("plan-end-not-known"),)
    if when.relation == "since":
        start = start_of(when.first, dates)
        return Schedule("", Kind.RECURRING, start, periods=(Span(start, start),), questions=question)
    days = Span(end := last_day_of(when, dates), end) if when.relation == "until" else days_of(when, dates)
    return Schedule("", Kind.RECURRING, days.start, due=(days.end,), periods=(days,), questions=question)


def _year_of(when: When) -> int | None:
    return when.first.year if when.first.year is not None else when.last.year if when.last else None


def in_years(when: When, bounds: Bounds, dates: Resolver) -> Iterator[Span]:
    """The days of a phrase in each year: from its own year on, else within the bounds; never after the end."""
    end = bounds.end or date.max
    own = _year_of(when)
    start = bounds.start or dates.context.approved
    if own is None and start is None:
        raise Unsure(Doubt("plan-year-not-said"))
    first = own if own is not None else start.year if start else end.year
    for year in range(first, min(end.year, first + LONGEST) + 1):
        context = replace(dates.context, year=year, school_year=None, span=months(year, 1, 12))
        days = _one_year(_in_year(when, year), Resolver(context, dates.notes))
        deciding = days.start if when.relation == "since" else days.end
        if deciding <= end and (own is not None or start is None or deciding >= start):
            yield days


def _in_year(when: When, year: int) -> When:
    """The phrase without the year that was written, so that the context's counts; a year itself is that year."""
    first, last = (
        unit and replace(unit, year=year if unit.shape == "year" else None) for unit in (when.first, when.last)
    )
    return replace(when, first=first or when.first, last=last)


def _one_year(when: When, dates: Resolver) -> Span:
    if when.relation == "since":
        start = start_of(when.first, dates)
        return Span(start, start)
    if when.relation == "until":
        end = last_day_of(when, dates)
        return Span(end, end)
    return days_of(when, dates)


def _yearly_starts(starts: Sequence[date], end: date) -> Schedule:
    """What begins anew each year has no deadline; the end of each year is when one may look."""
    if not starts:
        raise Unsure(Doubt("plan-outside-of-plan"))
    periods = tuple(Span(start, min(date(start.year, 12, 31), end)) for start in starts)
    return Schedule("", Kind.RECURRING, starts[0], end, controls=tuple(one.end for one in periods), periods=periods)


def _with_last_report(found: Schedule, targets: Sequence[When], bounds: Bounds, dates: Resolver) -> Schedule:
    """A deadline at a year's beginning may be that of the year before: whether one follows the plan's end is asked."""
    when, end = targets[0], bounds.end
    early = (
        when.relation == "until" and len(targets) == 1 and _year_of(when) is None and 0 < when.first.month <= _FEBRUARY
    )
    if not early or end is None or end.month != _DECEMBER:
        return found
    last = _one_year(when, Resolver(replace(dates.context, year=end.year + 1), dates.notes)).end
    longer = replace(found, end=last, due=(*found.due, last), periods=(*found.periods, Span(last, last)))
    question = Doubt("plan-last-after-plan", {"date": last.isoformat()})
    return replace(found, end=last, questions=(question,), readings=(longer, found))
