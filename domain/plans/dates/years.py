"""In which year a date without one is: what a plan's title, its school year or its approval leave possible."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from domain.plans.dates.context import Context
from domain.plans.dates.periods import clipped
from domain.plans.plan import Span

SEPTEMBER = 9
_AUGUST = 8
"""It prepares one school year and ends another."""
_SOON = timedelta(days=31)
"""A day so little before the approval is of the same year: orders are signed late."""


def possible_years(context: Context, month: int, day: int) -> Sequence[int]:
    """The years that a day or month without one may be in, the likeliest first; none if nothing tells."""
    if context.year is not None:
        return (context.year,)
    if context.school_year is not None:
        first = context.school_year
        return (first, first + 1) if month == _AUGUST else (first if month >= SEPTEMBER else first + 1,)
    if context.span is not None:
        return _years_in(context.span, month, day)
    if context.approved is not None:
        approved = context.approved
        earlier = approved - clipped(approved.year, month, day) > _SOON
        return (approved.year + 1, approved.year) if earlier else (approved.year,)
    return ()


def _years_in(span: Span, month: int, day: int) -> Sequence[int]:
    """The years in which a day lies in a span; else the nearest, and if that is not the span's own, both."""
    years = range(span.start.year, span.end.year + 1)
    inside = [year for year in years if span.start <= clipped(year, month, day) <= span.end]
    if inside or len(years) > 1:
        return inside or years
    own = years[0]
    near = min((own, own + 1, own - 1), key=lambda year: _distance(clipped(year, month, day), span))
    return (own,) if near == own else (near, own)


def _distance(day: date, span: Span) -> int:
    return max((span.start - day).days, (day - span.end).days, 0)
