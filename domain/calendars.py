"""Which days people work on: nobody is reminded of a report on a Sunday or on the second of January."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache
from typing import Literal

Country = Literal["ru", "by", "ua"]

_DAY = timedelta(days=1)
_LONGEST_REST = 60
"""Days: no holidays last longer, so a search for a working day that takes longer is given up."""


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The working days of a country: its weekends, official days off and moved working days.

    `extra_off` and `extra_working` are what a region adds to the calendar; a day in both is off. Ukraine has no
    official days off under martial law (since 2022), its weekends stay.
    """

    country: Country
    extra_off: frozenset[date] = frozenset()
    extra_working: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        if day in self.extra_off:
            return False
        return day in self.extra_working or day not in _days_off(self.country, day.year)

    def on_or_before(self, day: date) -> date:
        """The day itself, or the last working one before it; the day itself if there is none within two months."""
        return self._nearest(day, -_DAY, (day - date.min).days)

    def on_or_after(self, day: date) -> date:
        """The day itself, or the first working one after it; the day itself if there is none within two months."""
        return self._nearest(day, _DAY, (date.max - day).days)

    def _nearest(self, day: date, step: timedelta, left: int) -> date:
        candidates = (day + step * distance for distance in range(min(left, _LONGEST_REST) + 1))
        return next(filter(self.is_working, candidates), day)


@cache
def _days_off(country: Country, year: int) -> frozenset[date]:
    """The weekends and holidays of a year. The neighbouring years are read too: they may move days into this one."""
    from holidays import country_holidays  # noqa: PLC0415 - slow to import, and not every start needs a calendar

    years = range(max(MINYEAR, year - 1), min(MAXYEAR, year + 1) + 1)
    calendar = country_holidays(country.upper(), years=years)
    new_year = date(year, 1, 1).toordinal()
    days = (date.fromordinal(number) for number in range(new_year, date(year, 12, 31).toordinal() + 1))
    return frozenset(day for day in days if not calendar.is_working_day(day))
