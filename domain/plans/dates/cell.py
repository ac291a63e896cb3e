"""A cell of dates: its words are arranged, parsed and understood; what is left over is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from domain.plans.dates.context import Context
from domain.plans.dates.meaning import understood
from domain.plans.dates.moments import closed
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.terminals import Arranged, arranged
from domain.plans.dates.tree import Read, parse
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Kind, Schedule
from domain.typed import shortened

LONGEST = 400
"""Characters of a text: a longer one is no date."""
_ASKED = frozenset({"plan-year-proposed"})
"""What is noted while reading, but asked, not told."""


def read(text: str, context: Context | None = None) -> Schedule:
    """What a cell of dates means. It takes any text; what stays unclear has kind UNCLEAR and says why."""
    context = context or Context()
    if len(text) > LONGEST:
        return _unclear(text, Doubt("plan-date-too-long", {"text": shortened(text)}))
    pieces = arranged(text)
    phrases = parse(pieces.terminals)
    found = _read(phrases, context, pieces) if phrases is not None else _unclear("", Doubt("plan-date-not-understood"))
    if pieces.digits and found.kind is not Kind.UNCLEAR:
        found = _unclear("", Doubt("plan-digits-left", {"rest": "; ".join(pieces.digits)}), (found,))
    return _about(text, found, context)


def _read(phrases: Read, context: Context, pieces: Arranged) -> Schedule:
    dates = Resolver(context)
    try:
        found = understood(phrases, dates)
    except Unsure as unsure:
        found = _unclear("", unsure.doubt, tuple(_readings(phrases, unsure)))
    questions = tuple(doubt for doubt in dates.notes if doubt.key in _ASKED)
    told = tuple(doubt for doubt in dates.notes if doubt.key not in _ASKED)
    rest = (Doubt("plan-rest-of-dates", {"rest": "; ".join(pieces.rest)}),) if pieces.rest else ()
    misspelt = tuple(Doubt("plan-misspelt", {"word": word, "month": str(month)}) for word, month in pieces.misspelt)
    return replace(found, questions=found.questions + questions, warnings=told + rest + misspelt)


def _readings(phrases: Read, unsure: Unsure) -> Iterator[Schedule]:
    """Likely answers: those that were found with the doubt, and those of other contexts."""
    yield from unsure.readings
    yield from map(closed, unsure.spans)
    for context in unsure.contexts:
        try:
            yield understood(phrases, Resolver(context))
        except Unsure:
            continue


def _unclear(text: str, doubt: Doubt, readings: Sequence[Schedule] = ()) -> Schedule:
    return Schedule(text, Kind.UNCLEAR, questions=(doubt,), readings=tuple(_unlike(readings)))


def _unlike(readings: Sequence[Schedule]) -> Iterator[Schedule]:
    return (one for place, one in enumerate(readings) if one not in readings[:place])


def _about(text: str, found: Schedule, context: Context) -> Schedule:
    """The schedule with its text, and with what a person is told about days that do not fit the plan."""
    readings = tuple(replace(one, text=text, readings=()) for one in found.readings)
    return replace(found, text=text, readings=readings, warnings=(*found.warnings, *_misfits(found, context)))


def _misfits(found: Schedule, context: Context) -> Iterator[Doubt]:
    days = sorted({day for day in (found.start, found.end, *found.due) if day})
    if not days:
        return
    first, last = days[0], days[-1]
    if context.span and first.year < context.span.start.year:
        yield Doubt("plan-before-plan", {"date": first.isoformat()})
    if context.span and last > context.span.end and found.kind is not Kind.RECURRING:
        yield Doubt("plan-after-plan", {"date": last.isoformat()})
    early = [day for day in found.due if context.approved and day < context.approved]
    if early:
        yield Doubt("plan-before-approval", {"date": early[0].isoformat()})
    if other := _other_day(found, context):
        yield Doubt("plan-row-names-other-day", {"day": f"{other[0]:02}.{other[1]:02}"})


def _other_day(found: Schedule, context: Context) -> tuple[int, int] | None:
    """A day that the measure itself names and that lies in none of its periods."""
    for day, month in context.named:
        if found.periods and not any(_holds(one.start, one.end, day, month) for one in found.periods):
            return day, month
    return None


def _holds(start: date, end: date, day: int, month: int) -> bool:
    """Whether a day of whatever year lies in a period; one that spans a new year is taken to hold all days."""
    return start.year < end.year or (start.month, start.day) <= (month, day) <= (end.month, end.day)
