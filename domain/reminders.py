"""The habits of reminding: which cadence, whose calendar, when the coordinators' mornings are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from domain.cadence import Cadence, Round, Stage, digest_moment_after, end_of_asking

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from domain.calendars import WorkingDays
    from domain.events import Obligation

ANSWERING = timedelta(minutes=30)
"""Whoever did something in a report within this time is answering: a reminder waits until they are through."""

FRESH = timedelta(hours=1)
"""A reminder that could not be sent within this time asks afresh: the report may be there by now."""

SOON = timedelta(days=7)
"""An event that is due within this time is in the digest even if nothing has happened."""


_STEP = timedelta(minutes=5)


def rounded_up(moment: datetime) -> datetime:
    """The next full five minutes: what many people put off is one round, not one for each second."""
    return moment + (datetime.min.replace(tzinfo=UTC) - moment) % _STEP


@dataclass(frozen=True, slots=True)
class Reminding:
    """How and when people are reminded."""

    cadence: Cadence
    days: WorkingDays
    digest_at: time = time(9)

    def rounds(self, owed: Obligation, zone: ZoneInfo) -> tuple[Round, ...]:
        """When whoever owes this is reminded, by the clock of their territory."""
        asked_at = owed.asked_at or owed.event.due_at
        return _rounds(self.cadence, self.days, asked_at, owed.due_at, owed.lock_at, zone)

    def latest(self, owed: Obligation, zone: ZoneInfo, after: datetime, now: datetime) -> Stage | None:
        """The stage of the last round after the one moment and not after the other: it stands for those before it."""
        passed = [one.stage for one in self.rounds(owed, zone) if after < one.moment <= now]
        return passed[-1] if passed else None

    def still_asks(self, owed: Obligation, now: datetime) -> bool:
        """Whether this is owed and may be reported, and people are still told so."""
        return owed.is_open(now) and now < end_of_asking(owed.due_at, owed.lock_at)

    def last_round(self, owed: Obligation, zone: ZoneInfo, now: datetime) -> datetime | None:
        """The moment of the last round that has come."""
        return max((one.moment for one in self.rounds(owed, zone) if one.moment <= now), default=None)

    def allowed(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The moment, or the next one at which people may be disturbed."""
        return self.cadence.allowed(moment, zone, self.days)

    def fresh_until(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """Until when a reminder of this moment may be sent as it is."""
        end, quiet = moment + FRESH, self.cadence.quiet_after(moment, zone)
        return min(end, quiet) if quiet else end

    def next_digest(self, moment: datetime, zone: ZoneInfo) -> datetime:
        return digest_moment_after(moment, zone, self.days, self.digest_at)

    def digest_before(self, moment: datetime, zone: ZoneInfo) -> datetime:
        """The morning of the working day before: what changed since then is news."""
        day = self.days.on_or_before(moment.astimezone(zone).date() - timedelta(days=1))
        return datetime.combine(day, self.digest_at, zone).astimezone(UTC)


@lru_cache(4096)
def _rounds(
    cadence: Cadence, days: WorkingDays, asked_at: datetime, due_at: datetime, lock_at: datetime | None, zone: ZoneInfo
) -> tuple[Round, ...]:
    """Hundreds of organisations owe the same until the same moment."""
    return cadence.rounds(asked_at, due_at, lock_at, zone, days)
