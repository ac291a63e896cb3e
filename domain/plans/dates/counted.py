"""Deadlines that are counted from an event or from the approval, in days, working days, weeks or months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from domain.calendars import WorkingDays
from domain.plans.dates.context import Context
from domain.plans.dates.moments import deadline
from domain.plans.dates.periods import DAY, clipped
from domain.plans.dates.tree import Relative
from domain.plans.dates.unsure import Unsure
from domain.plans.plan import Doubt, Schedule, Span

_LONGEST_RELATIVE = 366


def after_event(relatives: Sequence[Relative], context: Context, *, alone: bool) -> Schedule:
    """A deadline that is counted from an event; its own day does not count."""
    relative = relatives[0]
    values = {"count": str(relative.count), "unit": relative.unit, "working": "yes" if relative.working else "no"}
    approval = Span(context.approved, context.approved) if context.approved else None
    event = {"event": context.event, "approval": approval}.get(relative.anchor)
    if event is None or not alone or len(relatives) > 1 or not 0 < relative.count <= _LONGEST_RELATIVE:
        raise Unsure(Doubt("plan-event-day-not-known", values))
    return deadline(_counted(event.start if relative.before else event.end, relative, context))


def _counted(day: date, relative: Relative, context: Context) -> date:
    step = -DAY if relative.before else DAY
    if relative.unit == "months":
        place = day.year * 12 + day.month - 1 + relative.count * step.days
        return clipped(place // 12, place % 12 + 1, day.day)
    if not relative.working:
        return day + step * relative.count * (7 if relative.unit == "week" else 1)
    working = WorkingDays(context.country)
    for _ in range(relative.count):
        day = working.on_or_before(day - DAY) if relative.before else working.on_or_after(day + DAY)
    return day
