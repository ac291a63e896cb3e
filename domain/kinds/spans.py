"""A period of days and a moment of a day: what a day is not enough for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.answers import Asked, Invalid, Item, Items
from domain.kinds.days import FoundDate, existing, numeric, read_date, short_enough
from domain.vocabulary import vocabulary

if TYPE_CHECKING:
    from datetime import date

_WORD = re.compile(r"[^\W\d_]+")
_ISO_RANGE = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})\s*-\s*(\d{4}-\d{1,2}-\d{1,2})")
_RANGE = re.compile(r"([\d.]+)\s*-+\s*([\d.]+)")
_START = re.compile(r"(?P<day>\d{1,2})(?:\.(?P<month>\d{1,2}))?")
_TIME_LAST = re.compile(
    r"(?P<day>.*?)[\s,]+(?P<hour>\d{1,2})(?:[:.-](?P<minute>\d\d))?\s*(?P<word>[^\W\d_]*)\.?",
)
_TIME_FIRST = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)[\s,]+(?P<day>.+)")
_HOURS, _MINUTES = 24, 60


@dataclass(frozen=True, slots=True)
class Period:
    """One day or a closed range of days. Items: "start" and "end", their texts ISO days.

    Invalid: period-backwards; day-not-understood; day-does-not-exist; day-needs-day.
    """

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:
        start, end = _ends(raw, asked.today)
        if start.day is None or end.day is None:
            raise Invalid("day-needs-day")
        if start.iso > end.iso:
            raise Invalid("period-backwards")
        return (Item("start", text=start.iso), Item("end", text=end.iso))

    def is_complete(self, items: Items) -> bool:
        return bool(items)


def _ends(raw: str, today: date | None) -> tuple[FoundDate, FoundDate]:
    text = _dashed(raw)
    if found := _ISO_RANGE.fullmatch(text):
        return read_date(found[1], today), read_date(found[2], today)
    if found := _RANGE.fullmatch(numeric(text).strip(" ,;!?")):
        first, last = found[1].strip("."), found[2].rstrip(".")
        end = read_date(last, today)
        return _start(first, end, today), _end(first, end, today)
    day = read_date(text, today)
    return day, day


def _start(text: str, end: FoundDate, today: date | None) -> FoundDate:
    """The first day of a range, which may leave its month and year to the last one."""
    found = _START.fullmatch(text)
    if found is None:
        return read_date(text, today)
    month = int(found["month"] or end.month)
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        raise Invalid("day-does-not-exist")
    return existing(end.year - (month > end.month), month, int(found["day"]))


def _end(first: str, end: FoundDate, today: date | None) -> FoundDate:
    """The last day of a range, which may leave its year to the first one."""
    if end.year_said or _START.fullmatch(first):
        return end
    start = read_date(first, today)
    return existing(start.year + (end.month < start.month), end.month, end.day)


def _dashed(raw: str) -> str:
    """The folded text with a dash for "until", and without "from"."""
    words = vocabulary().calendar

    def plain(found: re.Match[str]) -> str:
        if found[0] in words["until"] and found.start() > 0:
            return "-"
        return " " if found[0] in words["since"] else found[0]

    return " ".join(_WORD.sub(plain, short_enough(raw)).split()).strip(" .,")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with a time. Items: one, its text "2026-11-28T18:00", in the time of the place that is asked.

    Invalid: moment-needs-time; moment-no-such-time; day-not-understood; day-does-not-exist; day-needs-day.
    """

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:
        text = _without_at(raw)
        found = _TIME_FIRST.fullmatch(text) or _time_last(text)
        if found is None:
            read_date(text, asked.today)
            raise Invalid("moment-needs-time")
        day = read_date(found["day"], asked.today)
        if day.day is None:
            raise Invalid("day-needs-day")
        hour, minute = int(found["hour"]), int(found["minute"] or 0)
        if hour >= _HOURS or minute >= _MINUTES:
            raise Invalid("moment-no-such-time")
        return (Item(text=f"{day.iso}T{hour:02}:{minute:02}"),)

    def is_complete(self, items: Items) -> bool:
        return bool(items)


def _time_last(text: str) -> re.Match[str] | None:
    """Day and time, if minutes or a word for hours show that the last number is a time."""
    found = _TIME_LAST.fullmatch(text)
    hour = vocabulary().calendar["hour"]
    return found if found and (found["word"] in hour or (found["minute"] and not found["word"])) else None


def _without_at(raw: str) -> str:
    """The folded text without the word before the time. Raises Invalid("day-not-understood") if too long."""
    words = vocabulary().calendar["at"]
    text = _WORD.sub(lambda found: " " if found[0] in words else found[0], short_enough(raw))
    return " ".join(text.split())
