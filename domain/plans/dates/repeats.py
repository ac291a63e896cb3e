"""What repeats: every year on a day, every quarter by its end, every Monday; within the plan or what the cell says."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.plans.dates.bounds import Bounds, bounds_of, pieces_of, without_end
from domain.plans.dates.moments import closed, days_of, occurrences
from domain.plans.dates.periods import DAY, clipped, months, nth_weekday
from domain.plans.dates.resolve import Resolver
from domain.plans.dates.school_parts import school_year_of
from domain.plans.dates.school_years import school_year
from domain.plans.dates.tree import Repeat, Unit, When
from domain.plans.dates.unsure import Unsure
from domain.plans.dates.yearly import in_years, yearly
from domain.plans.plan import Doubt, Kind, Schedule, Span

_LENGTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
"""Months."""
_IDLE = frozenset({"this_month", "this_quarter", "this_half", "this_week"})
_LONGEST_MONTH = 31
_MOST = 600
"""Times that something comes again: every month of 50 years."""
_SPLIT = {
    ("year", 2): "half",
    ("year", 4): "quarter",
    ("year", 12): "month",
    ("half", 2): "quarter",
    ("quarter", 3): "month",
    ("half", 6): "month",
}


def repeated(
    repeat: Repeat, whens: Sequence[When], signs: Collection[str], weekdays: Sequence[int], dates: Resolver
) -> Schedule:
    """The schedule of a repetition with the days, months and limits that are said beside it. Raises Unsure."""
    whens = [when for when in whens if when.first.shape not in _IDLE]
    if repeat.every > 1:
        raise Unsure(Doubt("plan-interval-start", {"period": repeat.period, "every": str(repeat.every)}))
    if repeat.period in {"year", "school-year"} and repeat.times == 1:
        return yearly(whens, signs, dates)
    if "THEN" in signs and len(whens) == 1 and whens[0].relation == "at" and repeat.period in _LENGTHS:
        return _from_then_on(whens[0], _LENGTHS[repeat.period], dates)
    if repeat.period in {"week", "day"} or repeat.weekday:
        return _weekly(repeat, whens, weekdays, dates)
    return _within_years(repeat, whens, signs, dates)


# --- shorter periods --------------------------------------------------------------------------------------------------


def _within_years(repeat: Repeat, whens: Sequence[When], signs: Collection[str], dates: Resolver) -> Schedule:
    numbered = [when for when in whens if (when.last or when.first).shape in {"day_of_month", "bare"}]
    named, limits = _named(repeat, [when for when in whens if when not in numbered])
    bounds = bounds_of(limits, dates)
    if bounds.start is None or bounds.end is None:
        return without_end(bounds.start, dates)
    if named:
        spans = {one for when in named for one in in_years(when, bounds, dates)}
        return _recurring(_in_order([*spans]), bounds)
    periods = _periods(repeat, bounds, dates)
    if not numbered:
        return _recurring(periods, bounds)
    if any(when.last for when in numbered):
        return _recurring(_from_day_to_day(repeat, periods, numbered), bounds)
    days = [when.first.number for when in numbered]
    return _recurring(_numbered(repeat, periods, days, signs, bounds), bounds)


def _recurring(periods: Sequence[Span], bounds: Bounds) -> Schedule:
    due = tuple(one.end for one in periods)
    if not due:
        raise Unsure(Doubt("plan-outside-of-plan"))
    end = max(bounds.end or due[-1], due[-1])
    return Schedule("", Kind.RECURRING, bounds.start, end, due, periods=tuple(periods))


def _named(repeat: Repeat, whens: Sequence[When]) -> tuple[list[When], list[When]]:
    """The days or months at which something is due, and what only limits it: «monthly, from September to May»."""
    shorter = {"day", "month", "decade"} if repeat.period in {"quarter", "half", "year"} else {"day", "month"}
    plain = [when for when in whens if when.last is None and when.relation != "since" and when.first.shape in shorter]
    days = [when for when in plain if when.first.shape == "day"]
    is_list = len(plain) > 1 or (len(plain) == 1 and (repeat.period != "month" and plain[0].relation == "at"))
    if not is_list or (days and len(days) != len(plain)):
        return [], list(whens)
    return plain, [when for when in whens if when not in plain]


def _periods(repeat: Repeat, bounds: Bounds, dates: Resolver) -> list[Span]:
    """The periods of the calendar, or of the school, that a repetition is in."""
    start, end, context = bounds.start or date.min, bounds.end or date.max, dates.context
    period = repeat.period
    if repeat.times > 1:
        split = _SPLIT.get((period, repeat.times))
        values = {"times": str(repeat.times), "period": period}
        readings = [_recurring([*pieces_of(_LENGTHS[split], start, end)], bounds)] if split else []
        raise Unsure(Doubt("plan-months-not-said", values), readings=readings)
    if period in {"term", "school-quarter", "school_quarter"}:
        year = school_year_of(Unit("this_school_year"), dates)
        return [*(year.terms if period == "term" else year.quarters)]
    if period == "quarter" and context.school_year is not None and not bounds.written:
        year = school_year(context.country, context.school_year)
        readings = [_recurring(periods, bounds) for periods in ([*pieces_of(3, start, end)], list(year.quarters))]
        raise Unsure(Doubt("plan-which-quarters"), readings=readings)
    if period == "decade":
        return [piece for month in pieces_of(1, start, end) for piece in _decades(month)]
    if period not in _LENGTHS:
        raise Unsure(Doubt("plan-date-not-understood"))
    return [*pieces_of(_LENGTHS[period], start, end)]


def _decades(month: Span) -> Iterator[Span]:
    whole = months(month.start.year, month.start.month, month.start.month)
    for first, last in ((1, 10), (11, 20), (21, whole.end.day)):
        yield Span(whole.start.replace(day=first), whole.start.replace(day=last))


def _numbered(
    repeat: Repeat, periods: Sequence[Span], days: Sequence[int], signs: Collection[str], bounds: Bounds
) -> list[Span]:
    """The same days of each period's last month or of the month after it; of longer periods it must be said which."""
    _check_days(days)
    after = [_after(one, day) for one in periods for day in days]
    last = [one for one in (_inside(one, day) for one in periods for day in days) if _holds(bounds, one.end)]
    if "NEXT" in signs:
        return _in_order(after)
    if repeat.period == "month" or "LAST_MONTH" in signs:
        return _in_order(last)
    readings = [_recurring(_in_order(spans), bounds) for spans in (after, last) if spans]
    raise Unsure(Doubt("plan-day-of-which-month", {"day": str(days[0])}), readings=readings)


def _from_day_to_day(repeat: Repeat, periods: Sequence[Span], numbered: Sequence[When]) -> list[Span]:
    """«From the 1st to the 10th» of each month."""
    when = numbered[0]
    days = (when.first.number, when.last.number if when.last else 0)
    _check_days(days)
    if repeat.period != "month" or len(numbered) > 1 or days[0] > days[1]:
        raise Unsure(Doubt("plan-several-meanings"))
    return [Span(*(clipped(one.start.year, one.start.month, day) for day in days)) for one in periods]


def _check_days(days: Sequence[int]) -> None:
    for day in days:
        if not 1 <= day <= _LONGEST_MONTH:
            raise Unsure(Doubt("plan-no-such-part", {"number": str(day)}))


def _holds(bounds: Bounds, day: date) -> bool:
    return (bounds.start or date.min) <= day <= (bounds.end or date.max)


def _in_order(spans: Sequence[Span]) -> list[Span]:
    return sorted(spans, key=lambda one: (one.end, one.start))


def _inside(period: Span, day: int) -> Span:
    end = clipped(period.end.year, period.end.month, day)
    return Span(min(period.start, end), end)


def _after(period: Span, day: int) -> Span:
    following = months(period.end.year, period.end.month, period.end.month).end + DAY
    return Span(period.start, clipped(following.year, following.month, day))


# --- weeks, days, and what goes on from a day -----------------------------------------------------------------------


def _weekly(repeat: Repeat, whens: Sequence[When], weekdays: Sequence[int], dates: Resolver) -> Schedule:
    bounds = bounds_of(whens, dates)
    days = [repeat.weekday] if repeat.weekday else [] if repeat.period == "day" else list(weekdays)
    questions = () if days or repeat.period == "day" else (Doubt("plan-weekday-not-said"),)
    if bounds.start is None or bounds.end is None:
        return without_end(bounds.start, dates, *questions)
    if repeat.times > 1:
        raise Unsure(Doubt("plan-months-not-said", {"times": str(repeat.times), "period": repeat.period}))
    if not days:
        return Schedule("", Kind.RECURRING, bounds.start, bounds.end, controls=(bounds.end,), questions=questions)
    return _recurring([Span(day, day) for day in _weekday_days(repeat, set(days), bounds.start, bounds.end)], bounds)


def _weekday_days(repeat: Repeat, weekdays: Collection[int], start: date, end: date) -> Iterator[date]:
    if repeat.number:
        every = (
            nth_weekday(one.start.year, one.start.month, repeat.weekday, repeat.number)
            for one in pieces_of(1, start, end)
        )
        yield from (day for day in every if day and start <= day <= end)
        return
    candidates = (start + timedelta(days=distance) for distance in range((end - start).days + 1))
    yield from (day for day in candidates if day.isoweekday() in weekdays)


def _from_then_on(when: When, length: int, dates: Resolver) -> Schedule:
    """Days that come again after so many months, up to the plan's end."""
    first = days_of(when, dates)
    end = dates.context.span.end if dates.context.span else dates.context.end
    if end is None:
        return replace(closed(first), kind=Kind.RECURRING, end=None, questions=(Doubt("plan-end-not-known"),))
    periods = [first]
    for number in range(1, _MOST):
        following = Span(_later(first.start, length * number, first), _later(first.end, length * number, first))
        if following.end > end:
            break
        periods.append(following)
    return replace(occurrences(periods), kind=Kind.RECURRING)


def _later(day: date, count: int, whole: Span) -> date:
    """A day so many months later; the last day of a month stays the last where whole months repeat."""
    place = day.year * 12 + day.month - 1 + count
    is_last = day == whole.end and (day + DAY).day == 1 and whole.start.day == 1
    return clipped(place // 12, place % 12 + 1, 31 if is_last else day.day)
