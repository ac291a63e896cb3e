"""Quarters, terms and holidays of school years, where the school year itself may have to be guessed or asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from domain.plans.dates.context import Context
from domain.plans.dates.school_years import SEASONS, SchoolYear, first_of, school_year
from domain.plans.dates.tree import Unit
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Span

if TYPE_CHECKING:
    from domain.plans.dates.resolve import Resolver

SEASONS_BY_MONTH = (1, 4, 7, 10)
"""The middle month of winter, spring, summer and autumn."""
_WINTER, _AUTUMN = 1, 4
_SPRING_MONTH, _AUTUMN_MONTH = 3, 10
_EARLY = {"school_quarter": 2, "term": 1, "half": 1}
"""How many parts of a school year lie in its first calendar year."""


def school_year_of(unit: Unit, dates: Resolver) -> SchoolYear:
    """The school year that a unit is in. Raises Unsure."""
    first = unit.school or (dates.context.school_year if unit.year is None else None)
    if not first and unit.shape in {"term", "half", "school_quarter", "holidays"}:
        first = _first_of_part(unit, dates)
    if not first:
        first = _only_school_year(dates.context)
    return school_year(dates.context.country, first)


def _only_school_year(context: Context) -> int:
    """The school year that holds the plan's span, if there is one."""
    span = context.span
    if span and first_of(span.start) == first_of(span.end):
        return first_of(span.start)
    years = range(first_of(span.start), first_of(span.end) + 1) if span else ()
    raise Unsure(Doubt("plan-school-year-not-said"), contexts=[replace(context, school_year=year) for year in years])


def _first_of_part(unit: Unit, dates: Resolver) -> int | None:
    """The school year by the calendar year of its part, if that is known; which winter is meant is asked."""
    context, season = dates.context, unit.number if unit.shape == "holidays" else None
    in_one_year = context.span is not None and context.span.start.year == context.span.end.year
    if season == 0 or (unit.year is None and (season == _WINTER or not in_one_year)):
        return None
    later = season != _AUTUMN if season else unit.number > _EARLY[unit.shape]
    year = dates.year_of(unit, SEASONS_BY_MONTH[season - 1] if season else _SPRING_MONTH if later else _AUTUMN_MONTH)
    if season == _WINTER:
        spans = [_holidays(school_year(context.country, first), _WINTER, dates) for first in (year - 1, year)]
        raise Unsure(Doubt("plan-which-winter", {"year": str(year)}), spans=spans)
    return year - 1 if later else year


def school_span(unit: Unit, dates: Resolver) -> Span:
    """The days of a school year, its quarter, term or holidays. Raises Unsure."""
    year = school_year_of(unit, dates)
    match unit.shape:
        case "school_quarter":
            parts: Sequence[Span] = year.quarters
        case "term":
            parts = year.terms
        case "holidays":
            return _holidays(year, unit.number, dates)
        case _:
            return year.teaching
    number = len(parts) if unit.number == -1 else unit.number
    if not 1 <= number <= len(parts):
        raise Unsure(Doubt("plan-no-such-part", {"number": str(unit.number)}))
    _tell(year, dates)
    return parts[number - 1]


def _holidays(year: SchoolYear, season: int, dates: Resolver) -> Span:
    if not season:
        raise Unsure(Doubt("plan-which-holidays"), spans=list(year.holidays.values()))
    _tell(year, dates)
    return year.holidays[SEASONS[season - 1]]


def _tell(year: SchoolYear, dates: Resolver) -> None:
    label = f"{year.first}/{year.first + 1}"
    if not year.published:
        dates.note("plan-school-calendar-usual", year=label)
    elif not year.binding:
        dates.note("plan-school-calendar-recommended", year=label)
