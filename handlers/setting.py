"""What every conversation knows besides the person and the message: the region, the moment, who the bot is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.letters import Letters
from domain.photos import Keeping

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from domain.reminders import Reminding
    from storage.blobs import Blobs


@dataclass(frozen=True, slots=True)
class Setting:
    """The circumstances of a bot. `now` is the one clock, in UTC; `letters` are None where no mail server is known."""

    now: Callable[[], datetime]
    timezone: str
    language: str
    admins: tuple[int, ...]
    reminding: Reminding
    bot_username: str
    files: Blobs
    keeping: Keeping = field(default_factory=Keeping)
    letters: Letters | None = None
    country: str = "ru"
    """Whose law is spoken of: ru, by or ua."""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def today(self) -> date:
        return self.now().astimezone(self.zone).date()

    def link(self, code: str) -> str:
        """The address that opens the bot with an invitation."""
        return f"https://t.me/{self.bot_username}?start={code}"
