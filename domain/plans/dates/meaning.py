"""What the phrases of a cell mean together: a deadline, a start, a span, a duty without end or a repetition."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.plans.dates.context import Context
from domain.plans.dates.counted import after_event
from domain.plans.dates.lists import with_years
from domain.plans.dates.moments import closed, days_of, deadlines, last_day_of, occurrences, start_of
from domain.plans.dates.repeats import repeated
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.said import Said
from domain.plans.dates.school_parts import school_year_of
from domain.plans.dates.tree import Phrase, Read, Repeat, Sign, When
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Kind, Schedule, Span

_WHOLE = frozenset({"year", "this_year", "school_year", "this_school_year", "plan"})
"""Units that last: what is done «during» them is never overdue."""
_REFUSED = {
    "BAD": "plan-no-such-day",
    "AFTER": "plan-after-what",
    "EXCEPT": "plan-exception",
}
_ELSEWHERE = {
    "AGREED": "plan-to-be-agreed",
    "ELSEWHERE": "plan-dates-elsewhere",
    "DOCUMENT": "plan-date-of-document",
}
_LASTING = frozenset({"this_year", "this_school_year", "plan"})


def understood(phrases: Read, dates: Resolver) -> Schedule:
    """The schedule that phrases mean; its text is left to the caller. Raises Unsure."""
    said = Said.of(phrases)
    _refuse(phrases, said, dates)
    if said.relatives:
        return after_event(said.relatives, dates.context, alone=not said.whens and not said.repeats)
    if dates.context.yearly and not said.repeats and said.whens:
        said = replace(said, repeats=(Repeat("year"),))
    found = _main(said, dates)
    _check_weekdays(said, found, dates)
    return found


def _main(said: Said, dates: Resolver) -> Schedule:
    if said.repeats:
        return repeated(_told_apart(said), list(with_years(said.whens)), said.signs, said.weekdays, dates)
    if "ALWAYS" in said.signs or ("THEN" in said.signs and said.whens and not said.signs & {"ON_REQUEST"}):
        return _always(said, dates)
    if said.whens:
        return _once(list(with_years(said.whens)), dates)
    if "ON_REQUEST" in said.signs:
        return Schedule("", Kind.CONTINUOUS)
    raise Unsure(Doubt("plan-date-of-weekday" if said.weekdays else "plan-no-date-in-text"))


def _refuse(phrases: Read, said: Said, dates: Resolver) -> None:
    """Raises Unsure about signs that leave nothing sure to read; beside dates a person is only told of some."""
    for sign, key in _REFUSED.items():
        if sign in said.signs:
            raise Unsure(Doubt(key))
    if "OR" in said.signs:
        raise Unsure(Doubt("plan-alternatives"), readings=_each(_sides(phrases), dates.context))
    if "THEN" in said.signs and any(one.period == "year" for one in said.repeats) and _both_sides_of_then(phrases):
        raise Unsure(Doubt("plan-several-meanings"))
    for sign, key in _ELSEWHERE.items():
        if sign in said.signs:
            _dated_elsewhere(sign, key, phrases, said, dates)
    if "ON_REQUEST" in said.signs and (said.whens or said.repeats) and not _is_lasting(said):
        dates.note("plan-on-request")


def _dated_elsewhere(sign: str, key: str, phrases: Read, said: Said, dates: Resolver) -> None:
    """Dates that somebody else sets: beside days of its own the cell only tells so. A document's date is never sure."""
    others = tuple(one for one in phrases if one != Sign(sign))
    if sign == "DOCUMENT" or _is_lasting(said):
        likely = others or ((Sign("ON_REQUEST"),) if sign != "DOCUMENT" else ())
        raise Unsure(Doubt(key), readings=_each([likely], dates.context))
    dates.note(key)


def _both_sides_of_then(phrases: Read) -> bool:
    """Whether days are named both before «then» and after it."""
    place = phrases.index(Sign("THEN"))
    sides = (phrases[:place], phrases[place:])
    return all(any(isinstance(one, When) and one.first.shape not in _WHOLE for one in side) for side in sides)


def _is_lasting(said: Said) -> bool:
    """Whether nothing but a duty without deadlines is dated."""
    return not said.repeats and all(when.relation == "during" or when.first.shape in _LASTING for when in said.whens)


def _sides(phrases: Read) -> list[Read]:
    sides: list[list[Phrase]] = [[]]
    for phrase in phrases:
        if isinstance(phrase, Sign) and phrase.kind == "OR":
            sides.append([])
        else:
            sides[-1].append(phrase)
    return [tuple(side) for side in sides]


def _each(readings: Iterable[Read], context: Context) -> tuple[Schedule, ...]:
    """The schedules of several ways to read, as far as they are sure."""
    found = []
    for phrases in readings:
        try:
            found.append(understood(phrases, Resolver(context)))
        except Unsure:
            continue
    return tuple(found)


def _told_apart(said: Said) -> Repeat:
    """The one repetition that is meant: «every year, once a quarter» is quarterly. Raises Unsure."""
    shorter = [one for one in said.repeats if one.period != "year" or one.times > 1] or list(said.repeats)
    weekly = [one for one in shorter if one.weekday]
    chosen = weekly if weekly and all(one.weekday or one.period in {"week", "month"} for one in shorter) else shorter
    if len({(one.period, one.every, one.number) for one in chosen}) > 1:
        raise Unsure(Doubt("plan-several-meanings"))
    return max(chosen, key=lambda one: one.times)


# --- what happens once ----------------------------------------------------------------------------------------------


def _once(whens: Sequence[When], dates: Resolver) -> Schedule:
    """The schedule of phrases that nothing repeats; a list of days is a repetition of its own."""
    lead = whens[0]
    if len(whens) == 1:
        return single(lead, dates)
    rest_is_plain = all(when.relation == "at" for when in whens[1:])
    if lead.relation == "during" and rest_is_plain and all(_whole(when) for when in whens):
        return _during([days_of(when, dates) for when in whens], whens, dates)
    holidays = [when for when in whens if when.first.shape == "holidays"]
    if holidays and len(holidays) < len(whens):
        raise Unsure(Doubt("plan-several-meanings"), readings=_each([(when,) for when in whens], dates.context))
    if rest_is_plain and lead.relation in {"at", "during"}:
        if any(when.first.shape == "year" and when.last for when in whens):
            raise Unsure(Doubt("plan-several-meanings"))
        return _listed([days_of(when, dates) for when in whens])
    if lead.relation == "until" and all(when.relation == "until" or _is_day(when) for when in whens):
        return deadlines([last_day_of(when, dates) for when in whens])
    if [when.relation for when in whens] == ["since", "until"]:
        return closed(Span(days_of(lead, dates).start, last_day_of(whens[1], dates)))
    raise Unsure(Doubt("plan-several-meanings"), readings=_each([(when,) for when in whens], dates.context))


def _listed(spans: Sequence[Span]) -> Schedule:
    """Occurrences; where one lies within another, each may be the one that is meant."""
    try:
        return occurrences(spans)
    except Unsure as unsure:
        raise Unsure(unsure.doubt, spans=spans) from None


def _is_day(when: When) -> bool:
    return when.relation == "at" and when.first.shape == "day" and when.last is None


def _whole(when: When) -> bool:
    return when.first.shape in _WHOLE


def single(when: When, dates: Resolver) -> Schedule:
    """The schedule of one phrase. Raises Unsure."""
    match when.relation:
        case "until":
            end = last_day_of(when, dates)
            return Schedule("", Kind.ONCE, end=end, due=(end,), periods=(Span(end, end),))
        case "since":
            return _since(when, dates)
        case "during" if _whole(when):
            return _during([days_of(when, dates)] if _is_known(when, dates) else [], [when], dates)
    if when.first.shape in _LASTING:
        return _during([days_of(when, dates)] if _is_known(when, dates) else [], [when], dates)
    if when.relation == "during" and when.first.shape == "this_month":
        return _continuous(days_of(when, dates))
    return closed(days_of(when, dates))


def _is_known(when: When, dates: Resolver) -> bool:
    return dates.context.span is not None or when.first.shape not in _LASTING


def _continuous(days: Span | None) -> Schedule:
    if days is None:
        return Schedule("", Kind.CONTINUOUS)
    return Schedule("", Kind.CONTINUOUS, days.start, days.end, controls=(days.end,), periods=(days,))


def _since(when: When, dates: Resolver) -> Schedule:
    """A start has no deadline; the end of the plan is when one may look."""
    start = start_of(when.first, dates)
    span = dates.context.span
    controls = (span.end,) if span and span.end >= start else ()
    return Schedule("", Kind.ONCE, start, controls=controls, periods=(Span(start, start),))


def _during(days: Sequence[Span], whens: Sequence[When], dates: Resolver) -> Schedule:
    """What lasts for years: no deadlines, a look at the end of each."""
    schools = [
        when.first for when in whens if when.first.shape in {"school_year", "this_school_year"} and when.last is None
    ]
    if len(schools) != len(whens):
        spans = [*days]
        if not spans:
            return _continuous(None)
        whole = Span(min(one.start for one in spans), max(one.end for one in spans))
        return _continuous(whole)
    if not days:
        return _continuous(None)
    years = [school_year_of(unit, dates) for unit in schools]
    whole = Span(years[0].whole.start, years[-1].whole.end)
    kind = Kind.RANGE if len(years) > 1 else Kind.CONTINUOUS
    periods = tuple(year.teaching for year in years)
    return Schedule("", kind, whole.start, whole.end, controls=tuple(one.end for one in periods), periods=periods)


def _always(said: Said, dates: Resolver) -> Schedule:
    """A duty without end, within what else is said or the plan."""
    span = dates.context.span
    if not said.whens:
        return _continuous(span)
    if len(said.whens) > 1:
        raise Unsure(Doubt("plan-several-meanings"), readings=_each([(one,) for one in said.whens], dates.context))
    when = said.whens[0]
    if when.relation == "until":
        end = last_day_of(when, dates)
        return Schedule("", Kind.CONTINUOUS, span.start if span else None, end, controls=(end,))
    if when.relation in {"at", "during"} and "THEN" not in said.signs:
        return single(replace(when, relation="during"), dates) if _whole(when) else _continuous(days_of(when, dates))
    start = start_of(when.first, dates)
    end_of_plan = span.end if span and span.end >= start else None
    return Schedule("", Kind.CONTINUOUS, start, end_of_plan, controls=(end_of_plan,) if end_of_plan else ())


def _check_weekdays(said: Said, found: Schedule, dates: Resolver) -> None:
    """Weekdays beside single days are compared with the calendar."""
    days = [one.start for one in found.periods if one.start == one.end]
    if said.repeats or len(days) != len(said.weekdays):
        return
    for day, weekday in zip(days, said.weekdays, strict=True):
        if day.isoweekday() != weekday:
            dates.note("plan-weekday-differs", day=day.isoformat())
