"""How long pictures stay: their period counts from the last day of the event, and nothing goes without a week's notice.

The picture goes first, with what it was made from; its small copy stays longer, for whoever looks back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import datetime

    from domain.photos import Keeping

NOTICE = timedelta(days=7)
"""Between the announcement and the deletion, however late the announcement came."""

YEAR = 365
PERIODS = (90, YEAR, 3 * YEAR, 5 * YEAR)
"""Days that are offered: three months, one year, three and five."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The pictures that the bot has of an event. `days` None: as long as the configuration says."""

    event: int
    title: str
    timezone: str
    ends_on: date
    days: int | None = None
    told_at: datetime | None = None
    pictures: int = 0
    previews: int = 0

    def period(self, keeping: Keeping) -> int:
        """Days after the event."""
        return keeping.days if self.days is None else self.days

    def pictures_until(self, keeping: Keeping) -> date:
        """The day on which the pictures are deleted."""
        return self.ends_on + timedelta(days=self.period(keeping))

    def previews_until(self, keeping: Keeping) -> date:
        """The day on which the small copies are deleted: after a period of the event's own they stay for one more."""
        days = keeping.previews_days if self.days is None else 2 * self.days
        return self.ends_on + timedelta(days=max(self.period(keeping), days))

    def is_to_be_announced(self, keeping: Keeping, now: datetime) -> bool:
        """Whether the deletion of the pictures is near and nobody was told."""
        is_near = self.today(now) >= self.pictures_until(keeping) - NOTICE
        return self.pictures > 0 and self.told_at is None and is_near

    def loses_pictures(self, keeping: Keeping, now: datetime) -> bool:
        """Whether the pictures are to be deleted now."""
        if self.told_at is None or self.pictures == 0:
            return False
        return self.today(now) >= self.goes_on(keeping, self.told_at)

    def loses_previews(self, keeping: Keeping, now: datetime) -> bool:
        """Whether the small copies are to be deleted now; pictures that are still there keep theirs."""
        is_time = self.today(now) >= self.previews_until(keeping)
        return self.previews > 0 and is_time and (self.pictures == 0 or self.loses_pictures(keeping, now))

    def goes_on(self, keeping: Keeping, told_at: datetime) -> date:
        """The day on which the pictures are deleted, if that is announced at this moment."""
        return max(self.pictures_until(keeping), self.today(told_at) + NOTICE)

    def a_year_longer(self, keeping: Keeping, now: datetime) -> int:
        """The period that keeps the pictures a year longer than now, or than they would be."""
        return (max(self.pictures_until(keeping), self.today(now)) - self.ends_on).days + YEAR

    def today(self, now: datetime) -> date:
        """The day where the event was."""
        return now.astimezone(ZoneInfo(self.timezone)).date()
