"""Which days a unit of a plan's dates means: years that were left out, parts of years, school years.

What could mean several things is not decided here: `Unsure` carries the question and what to read instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from domain.plans.dates.context import Context
from domain.plans.dates.lists import together
from domain.plans.dates.periods import DAY, decade, months, nth_weekday
from domain.plans.dates.school_parts import SEASONS_BY_MONTH, school_span
from domain.plans.dates.tree import Unit
from domain.plans.dates.unsure import Unsure
from domain.plans.dates.years import SEPTEMBER, possible_years
from domain.plans.plan import Doubt, Span

_SCHOOL = frozenset({"school_year", "this_school_year", "school_quarter", "term", "holidays"})
_PARTS = ("decade", "half_of", "week", "nth_weekday", "edge")
_WINTER = 1
_LONGEST_MONTH, _LONGEST_QUARTER, _LONGEST_HALF = 31, 92, 184
_WEEK = 7
_CALENDAR_PARTS = {"quarter": 3, "half": 6}
_MIDDLE = {"quarter": (2, 5, 8, 11), "half": (4, 10), "season": SEASONS_BY_MONTH}
"""The month by which a part of a year without its year finds it."""
_THIS = {
    "this_month": _LONGEST_MONTH,
    "this_quarter": _LONGEST_QUARTER,
    "this_half": _LONGEST_HALF,
    "this_term": _LONGEST_HALF,
}


@dataclass(frozen=True, slots=True)
class Resolver:
    """Finds the days of units in a context; `notes` gathers what a person is told about them."""

    context: Context
    notes: list[Doubt] = field(default_factory=list)

    def note(self, key: str, **values: str) -> None:
        doubt = Doubt(key, values)
        if doubt not in self.notes:
            self.notes.append(doubt)

    def span(self, unit: Unit) -> Span:
        """The days of a unit. Raises Unsure."""
        if unit.shape == "day":
            day = self._day(unit, self.year_of(unit))
            return Span(day, day)
        if unit.shape == "month":
            return months(self.year_of(unit), unit.month, unit.month)
        if unit.shape == "year" and unit.year:
            return months(unit.year, 1, 12)
        if unit.shape == "day_of_month":
            month = self._plan_part("this_month").start
            day = self._day(replace(unit, month=month.month), month.year)
            return Span(day, day)
        if unit.shape in _SCHOOL:
            return school_span(unit, self)
        find = {"quarter": self._part, "half": self._part, "season": self._part, **dict.fromkeys(_PARTS, self._within)}
        return find.get(unit.shape, self._this)(unit)

    def range(self, first: Unit, last: Unit) -> Span:
        """The days from the beginning of one unit to the end of another, each lacking what the other has."""
        first, last = together(first, last)
        if "edge" in {first.shape, last.shape}:
            raise Unsure(Doubt("plan-vague-part"), spans=self._vague_range(first, last))
        if first.year is None and last.year is None and first.shape not in _SCHOOL and not first.school:
            return self._yearless_range(first, last)
        if first.year is None and last.year is not None:
            end = self.span(last).end
            start = self.span(replace(first, year=last.year)).start
            return Span(start if start <= end else self.span(replace(first, year=last.year - 1)).start, end)
        start = self.span(first).start
        end = self.span(replace(last, year=first.year) if last.year is None else last).end
        if end < start and last.year is None and first.year is not None:
            end = self.span(replace(last, year=first.year + 1)).end
        if end < start:
            raise Unsure(Doubt("plan-ends-before-start", {"start": start.isoformat(), "end": end.isoformat()}))
        return Span(start, end)

    def _vague_range(self, first: Unit, last: Unit) -> list[Span]:
        starts, ends = (self._thirds(unit) if unit.shape == "edge" else [self.span(unit)] for unit in (first, last))
        return [Span(starts[0].start, ends[-1].end)] if starts and ends and starts[0].start <= ends[-1].end else []

    def _yearless_range(self, first: Unit, last: Unit) -> Span:
        start = self.span(first).start
        year = start.year
        end = self.span(replace(last, year=year)).end
        if end >= start:
            return Span(start, end)
        span, context = self.context.span, self.context
        if context.year is None and context.school_year is None and (span is None or span.start.year == span.end.year):
            contexts = [replace(context, year=one) for one in (year, year - 1)]
            raise Unsure(Doubt("plan-year-not-said"), contexts=contexts)
        return Span(start, self.span(replace(last, year=year + 1)).end)

    # --- years -----------------------------------------------------------------------------------------------------

    def year_of(self, unit: Unit, month: int | None = None) -> int:
        """The year of a unit: written, or the only one that the context leaves. Raises Unsure."""
        if unit.year is not None:
            return unit.year
        month = month or unit.month
        if unit.school is not None:
            first = unit.school or self.context.school_year
            if first:
                return first if month >= SEPTEMBER else first + 1
        years = self._years(month, unit.number if unit.shape == "day" else 15)
        if len(years) == 1:
            return years[0]
        contexts = [replace(self.context, year=year) for year in years]
        raise Unsure(Doubt("plan-year-not-said"), contexts=contexts)

    def _years(self, month: int, day: int) -> Sequence[int]:
        years = possible_years(self.context, month, day)
        proposed = self.context.proposed_year
        if years or proposed is None:
            return years
        self.note("plan-year-proposed", year=str(proposed))
        return (proposed,)

    def _day(self, unit: Unit, year: int) -> date:
        try:
            return date(year, unit.month, unit.number)
        except ValueError:
            raise Unsure(Doubt("plan-no-such-day", {"day": f"{unit.number:02}.{unit.month:02}.{year}"})) from None

    # --- parts of years --------------------------------------------------------------------------------------------

    def _part(self, unit: Unit) -> Span:
        """A calendar quarter, half-year or season. A half-year in the plan of a school year is one of that year."""
        in_school = unit.school is not None or (unit.year is None and self.context.school_year is not None)
        if unit.shape == "half" and in_school and self.context.year is None:
            return school_span(replace(unit, shape="term"), self)
        middles = _MIDDLE[unit.shape]
        if not 1 <= unit.number <= len(middles):
            raise Unsure(Doubt("plan-no-such-part", {"number": str(unit.number)}))
        if unit.shape == "season" and unit.number == _WINTER:
            return self._winter(unit)
        year = self.year_of(unit, middles[unit.number - 1])
        if unit.shape == "season":
            return months(year, 3 * unit.number - 3, 3 * unit.number - 1)
        length = _CALENDAR_PARTS[unit.shape]
        return months(year, length * (unit.number - 1) + 1, length * unit.number)

    def _winter(self, unit: Unit) -> Span:
        """December to February: of which two years, only a school year tells."""
        first = unit.school or (self.context.school_year if unit.year is None else None)
        if first:
            return Span(date(first, 12, 1), months(first + 1, 2, 2).end)
        year = self.year_of(unit, 1)
        spans = [Span(date(one, 12, 1), months(one + 1, 2, 2).end) for one in (year - 1, year)]
        raise Unsure(Doubt("plan-which-winter", {"year": str(year)}), spans=spans)

    def _within(self, unit: Unit) -> Span:
        match unit.shape:
            case "half_of":
                return self._half_of(unit)
            case "edge":
                raise Unsure(Doubt("plan-vague-part"), spans=self._thirds(unit))
            case "week":
                return self._week(unit)
            case "nth_weekday":
                day = nth_weekday(self.year_of(unit), unit.month, unit.weekday, unit.number)
                if day is None:
                    raise Unsure(Doubt("plan-no-such-part", {"number": str(unit.number)}))
                return Span(day, day)
        number = 3 if unit.number == -1 else unit.number
        if not 1 <= number <= 3:  # noqa: PLR2004 - a month has three decades
            raise Unsure(Doubt("plan-no-such-part", {"number": str(unit.number)}))
        month = months(self.year_of(unit), unit.month, unit.month) if unit.month else self._plan_part("this_month")
        return decade(month, number)

    def _half_of(self, unit: Unit) -> Span:
        whole = self.span(unit.inner) if unit.inner else self._plan_part("this_month")
        number = 2 if unit.number == -1 else unit.number
        if number not in {1, 2} or (whole.end - whole.start).days >= _LONGEST_MONTH:
            raise Unsure(Doubt("plan-vague-part"), spans=())
        middle = whole.start.replace(day=15)
        return Span(whole.start, middle) if number == 1 else Span(middle + DAY, whole.end)

    def _thirds(self, unit: Unit) -> list[Span]:
        """What the beginning, middle or end of something may be: a third of a month, a month of more, its last day."""
        if unit.inner is None:
            return []
        whole = self.span(unit.inner)
        if (whole.end - whole.start).days < _LONGEST_MONTH:
            return [decade(whole, unit.number)]
        first, last = (
            months(whole.start.year, whole.start.month, whole.start.month),
            months(whole.end.year, whole.end.month, whole.end.month),
        )
        return {1: [Span(whole.start, whole.start), first], 3: [Span(whole.end, whole.end), last]}.get(unit.number, [])

    def _week(self, unit: Unit) -> Span:
        """A week of a month may be its days 1-7, 8-14… or a week of the calendar."""
        month = months(self.year_of(unit), unit.month, unit.month)
        monday = month.start - DAY * month.start.weekday()
        weeks = [Span(monday + DAY * _WEEK * number, monday + DAY * (_WEEK * number + 6)) for number in range(6)]
        weeks = [week for week in weeks if week.start <= month.end]
        if unit.number == -1:
            raise Unsure(
                Doubt("plan-vague-part"),
                spans=[Span(month.end - DAY * 6, month.end), Span(weeks[-1].start, min(weeks[-1].end, month.end))],
            )
        if not 1 <= unit.number <= len(weeks):
            raise Unsure(Doubt("plan-no-such-part", {"number": str(unit.number)}))
        start = month.start + DAY * _WEEK * (unit.number - 1)
        week = weeks[unit.number - 1]
        spans = [
            Span(start, min(start + DAY * 6, month.end)),
            Span(max(week.start, month.start), min(week.end, month.end)),
        ]
        if spans[0] == spans[1]:
            return spans[0]
        raise Unsure(Doubt("plan-vague-part"), spans=spans)

    # --- what the plan itself is for ---------------------------------------------------------------------------------

    def _this(self, unit: Unit) -> Span:
        if unit.shape in {"plan", "this_year"}:
            if self.context.span is None:
                raise Unsure(Doubt("plan-year-not-said"))
            return self.context.span
        if unit.shape in _THIS:
            return self._plan_part(unit.shape)
        raise Unsure(Doubt("plan-date-not-understood"))

    def _plan_part(self, shape: str) -> Span:
        """The month or quarter of which nothing more is said: that of the plan, if it is no longer."""
        span = self.context.span
        if span is None or (span.end - span.start).days >= _THIS[shape]:
            raise Unsure(Doubt("plan-which-period"))
        return span
