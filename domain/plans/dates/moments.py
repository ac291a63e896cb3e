"""The parts of which schedules are made: one phrase's days, start or deadline, and what single ones and lists mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from domain.plans.dates.periods import DAY
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.tree import Unit, When
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Kind, Schedule, Span

BEGINNING, END = 1, 3
"""Edges of a unit, as the vocabulary numbers them."""


def closed(days: Span) -> Schedule:
    kind = Kind.ONCE if days.start == days.end else Kind.RANGE
    return Schedule("", kind, days.start, days.end, (days.end,), periods=(days,))


def occurrences(periods: Sequence[Span]) -> Schedule:
    """Several occasions, each with the deadline of its last day. Raises Unsure if one begins within another."""
    periods = tuple(sorted(set(periods), key=lambda one: (one.start, one.end)))
    if any(before.end >= after.start for before, after in pairwise(periods)):
        raise Unsure(Doubt("plan-several-meanings"))
    if len(periods) == 1:
        return closed(periods[0])
    start, end = min(one.start for one in periods), max(one.end for one in periods)
    return Schedule("", Kind.RECURRING, start, end, tuple(one.end for one in periods), periods=periods)


def deadlines(days: Sequence[date]) -> Schedule:
    return occurrences([Span(day, day) for day in days])


def deadline(day: date) -> Schedule:
    return Schedule("", Kind.ONCE, end=day, due=(day,), periods=(Span(day, day),))


def days_of(when: When, dates: Resolver) -> Span:
    if when.first.shape == "bare" and when.last is None:
        raise Unsure(Doubt("plan-numbers-alone"))
    return dates.range(when.first, when.last) if when.last else dates.span(when.first)


def start_of(unit: Unit, dates: Resolver) -> date:
    if unit.shape == "edge" and unit.number == BEGINNING and unit.inner:
        return dates.span(unit.inner).start
    return days_of(When("at", unit), dates).start


def last_day_of(when: When, dates: Resolver) -> date:
    """The last day that is on time. «Until» a day or year includes it; what «until March» means is asked."""
    unit = when.first
    if unit.shape == "edge" and unit.inner and unit.number == END:
        return dates.span(unit.inner).end
    if unit.shape == "edge" and unit.inner and unit.number == BEGINNING:
        start = dates.span(unit.inner).start
        raise Unsure(Doubt("plan-until-when"), readings=[deadline(start - DAY), deadline(start)])
    days = days_of(replace(when, relation="at"), dates)
    if days.start == days.end or when.manner in {"latest", "through"}:
        return days.end
    if unit.shape == "year" and when.manner == "before":
        dates.note("plan-until-year-included", year=str(days.end.year))
        return days.end
    raise Unsure(Doubt("plan-until-when"), readings=[deadline(days.start - DAY), deadline(days.end)])
