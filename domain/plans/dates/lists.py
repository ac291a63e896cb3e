"""Lists and ranges of dates, in which a month, a year or a unit stands once for its neighbours too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.plans.dates.tree import Unit, When
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt


def with_years(whens: Sequence[When]) -> Iterable[When]:
    """The phrases with what their neighbours say: «12, 13 March», «January, May 2025», «IV quarter, 2022»."""
    whens = _with_units(whens)
    years = [when for when in whens if when.relation == "at" and when.first.shape == "year" and when.last is None]
    lacking = [when for when in whens if when not in years and _lacks_year(when)]
    if years and lacking and len(years) + len(lacking) == len(whens):
        return [_in_year(when, year.first.year) for year in years for when in lacking]
    if (
        years
        and len(whens) == len(years) + 1
        and whens[0].first.shape in {"month", "quarter", "half", "day"}
        and whens[0].last is None
    ):
        return [whens[0], *(replace(whens[0], first=replace(whens[0].first, year=year.first.year)) for year in years)]
    made, year = [], None
    for when in reversed(whens):
        own = (when.last or when.first).year
        made.append(_in_year(when, year) if own is None and year and _lacks_year(when) else when)
        year = own if own is not None and when.first.shape != "year" else year
    return _after_earlier(made[::-1])


def _after_earlier(whens: Sequence[When]) -> Iterable[When]:
    """A year that was said at the beginning holds on: «12 March 2025, 15 May»."""
    year: int | None = None
    for when in whens:
        own = (when.last or when.first).year
        yield _in_year(when, year) if own is None and year and _lacks_year(when) else when
        year = own if own is not None and when.first.shape != "year" else year


def _with_units(whens: Sequence[When]) -> list[When]:
    """Numbers alone get the unit of the next phrase that has one."""
    made: list[When] = []
    for when in reversed(whens):
        lonely = when.first.shape == "bare" and when.last is None
        pair = when.first.shape == "bare" and when.last is not None and when.last.shape == "bare"
        if made and (lonely or pair) and made[-1].first.shape != "bare":
            like = made[-1].first
            made.append(
                replace(when, first=filled(when.first, like), last=filled(when.last, like) if when.last else None)
            )
        else:
            made.append(when)
    return made[::-1]


def _lacks_year(when: When) -> bool:
    return all(
        unit.year is None
        and unit.school is None
        and unit.shape in {"day", "month", "quarter", "half", "decade", "bare", "season"}
        for unit in (when.first, when.last)
        if unit
    )


def _in_year(when: When, year: int | None) -> When:
    last = when.last and replace(when.last, year=year)
    return replace(when, first=when.first if last else replace(when.first, year=year), last=last)


def together(first: Unit, last: Unit) -> tuple[Unit, Unit]:
    """Both ends of a range with what only one of them says: «1-5 March», «III-IV quarter»."""
    if first.shape == last.shape == "bare":
        raise Unsure(Doubt("plan-numbers-alone"))
    if first.shape == "bare":
        first = filled(first, last)
    elif last.shape == "bare":
        last = replace(filled(last, first), year=None)
    if last.school is not None and first.school is None and first.year is None and last.shape != "school_year":
        first = replace(first, school=last.school)
    return first, last


def filled(bare: Unit, other: Unit) -> Unit:
    """A number alone as a unit like another one. Raises Unsure if that has no numbers."""
    if other.shape not in {
        "day",
        "quarter",
        "half",
        "decade",
        "term",
        "school_quarter",
        "week",
        "half_of",
        "nth_weekday",
        "day_of_month",
    }:
        raise Unsure(Doubt("plan-numbers-alone"))
    return replace(other, number=bare.number)
