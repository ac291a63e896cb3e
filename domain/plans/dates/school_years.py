"""School years with their quarters, terms and holidays in Russia, Belarus and Ukraine, from `school_years.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from domain.calendars import Country
from domain.plans.plan import Span

SEASONS = ("winter", "spring", "summer", "autumn")
_SEPTEMBER = 9


@dataclass(frozen=True, slots=True)
class SchoolYear:
    """The school year that begins in the calendar year `first`.

    `teaching` ends with the last lesson, `whole` when the year ends by law or custom. `holidays` go by season.
    `published` tells whether somebody has announced this very year, `binding` whether schools must keep to it.
    """

    first: int
    teaching: Span
    whole: Span
    quarters: tuple[Span, ...]
    terms: tuple[Span, ...]
    holidays: Mapping[str, Span]
    published: bool
    binding: bool


@cache
def school_year(country: Country, first: int) -> SchoolYear:
    """The school year of a country as it was published, or by its usual rule."""
    table = _tables()[country]
    usual: Mapping[str, Any] = table["usual"]
    published: Mapping[str, Any] = next((year for year in table["published"] if year["year"] == first), {})
    said = {**usual, **published}
    holidays = {**usual["holidays"], **published.get("holidays", {})}
    start = _day(said["first"], first)
    return SchoolYear(
        first=first,
        teaching=Span(start, _day(said["lessons_end"], first)),
        whole=Span(start, _day(said["year_end"], first, last=True)),
        quarters=tuple(_span(days, first) for days in said["quarters"]),
        terms=tuple(_span(days, first) for days in said["terms"]),
        holidays={season: _span(days, first, summer=season == "summer") for season, days in holidays.items()},
        published=bool(published),
        binding=table["binding"],
    )


def first_of(day: date) -> int:
    """The year in which the school year of a day begins; August is the end of one."""
    return day.year if day.month >= _SEPTEMBER else day.year - 1


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def _span(days: Sequence[str], first: int, *, summer: bool = False) -> Span:
    start, end = days
    return Span(_day(start, first, last=summer), _day(end, first, last=summer))


def _day(text: str, first: int, *, last: bool = False) -> date:
    """The day of a school year that is written as month and day; `last` is the summer after the lessons."""
    month, day = map(int, text.split("-"))
    return date(first + (last or month < _SEPTEMBER), month, day)
