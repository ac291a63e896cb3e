"""Deadlines as a file that any phone's calendar takes in: iCalendar, RFC 5545.

Moments are written in UTC: every calendar shows them by its own clock, and none has to trust a VTIMEZONE.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from icalendar import Alarm as AlarmPart
from icalendar import Calendar, Event

PRODUCT = "-//Svodka//Svodka//EN"
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""What RFC 5545 does not let stand in a text (a line's end is written by its own sign)."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """A reminder so long before the entry's start, with what it says."""

    before: timedelta
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something in a calendar: a moment, or whole days.

    A `start` that is a moment (with its time zone) has no duration: it is a deadline. One that is a day lasts until
    `last`, that day included. An import takes the entry for a change of the one with the same `uid` if its `sequence`
    is higher; a cancelled one takes that away.
    """

    uid: str
    start: datetime | date
    title: str
    last: date | None = None
    description: str = ""
    url: str | None = None
    alarms: tuple[Alarm, ...] = ()
    sequence: int = 0
    updated: datetime | None = None
    is_cancelled: bool = False


def ics(entries: Sequence[Entry], *, name: str, now: datetime) -> bytes:
    """The entries as a calendar of this name; the same bytes for the same entries and moment."""
    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODUCT)
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", _text(name))
    for one in entries:
        calendar.add_component(_event(one, now))
    content: bytes = calendar.to_ical(sorted=False)
    return content


def _event(entry: Entry, now: datetime) -> Event:
    event = Event()
    event.add("UID", entry.uid)
    event.add("DTSTAMP", _utc(now))
    if entry.updated is not None:
        event.add("LAST-MODIFIED", _utc(entry.updated))
    event.add("SEQUENCE", entry.sequence)
    event.add("STATUS", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    if isinstance(entry.start, datetime):
        event.add("DTSTART", _utc(entry.start))
    else:
        event.add("DTSTART", entry.start)
        event.add("DTEND", (entry.last or entry.start) + timedelta(days=1))
    event.add("SUMMARY", _text(entry.title))
    if entry.description:
        event.add("DESCRIPTION", _text(entry.description))
    if entry.url is not None:
        event.add("URL", entry.url)
    event.add("TRANSP", "TRANSPARENT")
    for alarm in entry.alarms:
        event.add_component(_alarm(alarm))
    return event


def _alarm(alarm: Alarm) -> AlarmPart:
    part = AlarmPart()
    part.add("ACTION", "DISPLAY")
    part.add("TRIGGER", -alarm.before)
    part.add("DESCRIPTION", _text(alarm.words))
    return part


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _text(text: str) -> str:
    return _NO_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
