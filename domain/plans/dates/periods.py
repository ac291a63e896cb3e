"""Arithmetic of the calendar: months, decades and weeks as spans of days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from domain.plans.plan import Span

DAY = timedelta(days=1)
_DECADES = 3
"""In a month; the last is as long as the month leaves it."""


def months(year: int, first: int, last: int) -> Span:
    """Whole months of a year."""
    return Span(date(year, first, 1), date(year, last, monthrange(year, last)[1]))


def clipped(year: int, month: int, day: int) -> date:
    """A day of a month, or its last one if it has fewer."""
    return date(year, month, max(1, min(day, monthrange(year, month)[1])))


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date | None:
    """The first, second… or last (-1) Monday (1)… of a month; None if it has fewer."""
    whole = months(year, month, month)
    days = [whole.start + DAY * distance for distance in range((whole.end - whole.start).days + 1)]
    fitting = [day for day in days if day.isoweekday() == weekday]
    place = number - 1 if number > 0 else len(fitting) + number
    return fitting[place] if 0 <= place < len(fitting) else None


def decade(month: Span, number: int) -> Span:
    start = month.start.replace(day=10 * number - 9)
    return Span(start, month.end if number == _DECADES else start.replace(day=10 * number))
