"""What a plan's title, its requisites and the text of a measure say about its dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from domain.calendars import Country
from domain.plans.dates.context import Context
from domain.plans.dates.periods import months
from domain.plans.dates.prose import LONGEST, phrases_of, whens_of
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.school_years import school_year
from domain.plans.dates.tree import Phrase, Repeat, Unit, When
from domain.plans.dates.unsure import Unsure
from domain.plans.dates.words import folded, vocabulary
from domain.plans.plan import Span

_NEXT = timedelta(days=93)
"""Between school years there is a summer."""


def read_context(text: str, country: Country = "ru", year: int | None = None) -> Context:
    """What a plan's title or the line above a table says. Of a long text the first 2,000 characters are read.

    Of several years those count that lie within the others: a plan «for 2024» of a programme «for 2021-2025» is for
    2024. «Until 2030» is the end of a plan only if no other year is named; years that contradict each other are left.
    """
    phrases = phrases_of(text)
    whens = whens_of(phrases)
    days = [one.first for one in whens if one.first.shape == "day" and one.last is None]
    approved = next((_day(one) for one in days if one.year), None)
    found = Context(country, approved=approved, year=year, yearly=_is_yearly(phrases))
    named = tuple((one.number, one.month) for one in days if one.year is None)
    found = replace(found, named=named, proposed_year=_jubilee(text))
    return _with_span(found, whens)


def _is_yearly(phrases: Sequence[Phrase]) -> bool:
    return any(isinstance(phrase, Repeat) and phrase.period == "year" for phrase in phrases)


def _day(unit: Unit) -> date | None:
    try:
        return date(unit.year or 0, unit.month, unit.number)
    except ValueError:
        return None


def _with_span(context: Context, whens: Sequence[When]) -> Context:
    """The context with the narrowest of the spans that the others hold."""
    until = [one for one in whens if one.relation == "until"]
    spans = [(span, one) for one in whens if one not in until and (span := _span(one, context))]
    if spans:
        inner, chosen = min(spans, key=lambda each: (each[0].end - each[0].start).days)
        if any(inner.start < span.start or span.end < inner.end for span, _ in spans):
            return replace(context, span=_joined([span for span, _ in spans]))
        is_school = chosen.last is None and chosen.first.shape == "school_year"
        return replace(context, span=inner, school_year=chosen.first.school if is_school else None)
    for one in until:
        if one.first.shape == "school_year" and one.first.school:
            end = date(one.first.school, 8, 31)
            return replace(context, end=end).with_approved(context.approved)
        if span := _span(one, context):
            return replace(context, end=span.end).with_approved(context.approved)
    return context


def _joined(spans: Sequence[Span]) -> Span | None:
    """One span of several that follow each other: «for 2025 and the planned 2026 and 2027»."""
    ordered = sorted(spans, key=lambda one: (one.start, one.end))
    follow = all(before.start < after.start <= before.end + _NEXT for before, after in pairwise(ordered))
    return Span(ordered[0].start, ordered[-1].end) if follow else None


def _span(when: When, context: Context) -> Span | None:
    """The days that a phrase names with their year; a single day is no span of a plan."""
    first, last = when.first, when.last
    if first.school and (last is None or last.school) and first.shape == "school_year":
        ends = [school_year(context.country, unit.school).whole for unit in (first, last) if unit and unit.school]
        return Span(ends[0].start, ends[-1].end)
    if first.shape == "day" and last is None:
        return None
    try:
        dates = Resolver(Context(context.country))
        return dates.range(first, last) if last else dates.span(first)
    except Unsure:
        return months(first.year, 1, 12) if first.year else None


def _jubilee(text: str) -> int | None:
    """The year of a jubilee that a title names: «the 65th anniversary of the Victory» is 2010."""
    plain, _ = folded(text[:LONGEST])
    known = vocabulary()
    found = next(iter(known.jubilee.finditer(plain)), None)
    if not found:
        return None
    base = next((year for year, event in known.jubilees if event.search(plain, found.end())), None)
    return base + int(found[1]) if base else None
