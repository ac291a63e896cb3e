"""The axis of a timeline: which days it shows, by which unit it is divided, and where each day lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from domain.plans.plan import Span

YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100)


class Unit(IntEnum):
    """What an axis is divided by, in months."""

    MONTH = 1
    QUARTER = 3
    YEAR = 12


@dataclass(frozen=True, slots=True)
class Axis:
    """Days from `start` (included) to `end` (not included) between `left` and `right`, in pixels."""

    start: date
    end: date
    unit: Unit
    left: float
    right: float

    def at(self, day: date) -> float:
        """Where the day begins; days beyond the axis are at its ends."""
        share = (day - self.start) / (self.end - self.start)
        return self.left + (self.right - self.left) * min(max(share, 0), 1)

    def after(self, day: date) -> float:
        """Where the day ends."""
        return self.at(min(day, date.max - timedelta(days=1)) + timedelta(days=1))

    def parts(self, unit: Unit) -> Iterator[tuple[date, float, float]]:
        """The months, quarters or years: first day, left and right end. Those at the axis' ends may be cut."""
        month = first = _month_of(self.start) // unit * unit
        last = _month_of(self.end - timedelta(days=1)) // unit * unit
        for month in range(first, last + 1, unit):
            day = _first_day(month)
            yield day, self.at(day), self.at(_first_day(month + unit))

    def year_step(self, room: float) -> int:
        """Every how many years can be named, if a name takes so many pixels."""
        years = max(1, self.end.year - self.start.year)
        width = (self.right - self.left) / years
        return next((step for step in YEAR_STEPS if step * width >= room), YEAR_STEPS[-1])


def axis_for(span: Span, left: float, right: float, *, month: float, quarter: float) -> Axis:
    """An axis of whole units; `month` and `quarter` are the pixels that the widest name of each wants."""
    first, last = _month_of(span.start), _month_of(span.end)
    width = (right - left) / (last - first + 1)
    room = {Unit.MONTH: month, Unit.QUARTER: quarter}
    unit = next((one for one in room if width * one >= room[one]), Unit.YEAR)
    start = _first_day(first // unit * unit)
    return Axis(start, _first_day((last // unit + 1) * unit), unit, left, right)


def _month_of(day: date) -> int:
    return day.year * 12 + day.month - 1


def _first_day(month: int) -> date:
    """Of the month with this number, counted from the year 0; the calendar's end for what is beyond it."""
    year, rest = divmod(month, 12)
    return date(year, rest + 1, 1) if year <= date.max.year else date.max
