"""When whoever follows an event's figures is told, and when following ends."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.cadence import end_of_asking

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from domain.events import Event
    from domain.reminders import Reminding

THRESHOLDS = (50, 80, 100)
"""Per cent of reports at which one can ask to be told."""

OFTEN = timedelta(minutes=30)
"""Between two looks at whether a share is reached."""

_DAYS_OF_WEEK = 7


def next_look(percent: int | None, zone: ZoneInfo, reminding: Reminding, now: datetime) -> datetime:
    """In half an hour; for a weekly message (None) the next Monday's morning. Never when people are left in peace."""
    if percent is not None:
        return reminding.allowed(now + OFTEN, zone)
    local = now.astimezone(zone)
    monday = local.date() - timedelta(days=local.weekday())
    while True:
        moment = reminding.allowed(datetime.combine(monday, reminding.digest_at, zone), zone)
        # A holiday moves this week's message; it may lie ahead though its Monday is over.
        if moment > now:
            return moment
        monday += timedelta(days=_DAYS_OF_WEEK)


def is_over(event: Event, now: datetime) -> bool:
    """Whether nothing more is to be expected of the event's reports."""
    return event.is_cancelled or now >= end_of_asking(event.due_at, event.lock_at)
