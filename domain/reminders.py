"""When people are reminded of an event's report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.events import Event


@dataclass(frozen=True, slots=True)
class Cadence:
    """Distances from the due moment: whole days, at a local time of day, and hours."""

    days_before: tuple[int, ...]
    at: time
    hours_before: tuple[int, ...]

    def rounds(self, event: Event) -> dict[str, datetime]:
        """Distance, as «3d» or «2h» → the moment of the reminder; moments at or after the due moment are left out.

        Days are counted on the calendar of the event's territory, so a change to summer time moves nothing.
        """
        due = event.due_at.astimezone(event.zone)
        rounds = {
            f"{days}d": datetime.combine(due.date() - timedelta(days=days), self.at, event.zone).astimezone(UTC)
            for days in self.days_before
        }
        rounds |= {f"{hours}h": event.due_at - timedelta(hours=hours) for hours in self.hours_before}
        return {distance: moment for distance, moment in rounds.items() if moment < event.due_at}
