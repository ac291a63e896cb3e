"""The clocks of a country: those of its time zones that show different times."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from babel.core import get_global

if TYPE_CHECKING:
    from datetime import datetime, timedelta

    from domain.calendars import Country

Clocks = dict["timedelta", tuple[str, ...]]
"""Distance from UTC → the time zones that have it, by name."""


def clocks_of(country: Country, now: datetime) -> Clocks:
    """The clocks of a country by CLDR's list of its time zones, from west to east."""
    found: defaultdict[timedelta, list[str]] = defaultdict(list)
    for zone, territory in get_global("zone_territories").items():
        offset = now.astimezone(ZoneInfo(zone)).utcoffset() if territory == country.upper() else None
        if offset is not None:
            found[offset].append(zone)
    return {offset: tuple(sorted(found[offset])) for offset in sorted(found)}
