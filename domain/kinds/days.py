"""A day, or a month without a day, in the many ways in which people write one."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from domain.answers import Asked, Invalid, Item, Items
from domain.typed import fold
from domain.vocabulary import vocabulary

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_DOTS = re.compile(r"[\s.]*\.[\s.]*")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?")
_DAY = re.compile(r"(?P<day>\d{1,2})[./ ,-](?P<month>\d{1,2})(?:[./ ,-](?P<year>\d{4}|\d{2}))")
_YEARLESS = re.compile(r"(?P<day>\d{1,2})[./ ,](?P<month>\d{1,2})")
_MONTH = re.compile(r"\.?(?P<month>\d{1,2})[./ ](?P<year>\d{4})")
_MONTH_ALONE = re.compile(r"\.(?P<month>\d{1,2})")
_SHAPES = (_ISO, _DAY, _MONTH, _YEARLESS, _MONTH_ALONE)
_EARLIEST, _LATEST = 2000, 2099
_MONTHS = 12
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or with `month_enough` a month. Items: one, its text in ISO: "2023-11-27" or "2023-11".

    Without a year the nearest such day to today is meant, within half a year either side.
    Invalid: day-not-understood; day-does-not-exist; day-needs-day.
    """

    month_enough: bool = True

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:
        found = read_date(raw, asked.today)
        if found.day is None and not self.month_enough:
            raise Invalid("day-needs-day")
        return (Item(text=found.iso),)

    def is_complete(self, items: Items) -> bool:
        return bool(items)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A day of a month, or the month as a whole; `year_said` tells whether the year was written."""

    year: int
    month: int
    day: int | None
    year_said: bool = True

    @property
    def iso(self) -> str:
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def read_date(raw: str, today: date | None) -> FoundDate:
    """The date that a text is. Raises Invalid("day-not-understood" | "day-does-not-exist")."""
    if named := _named_day(raw, today):
        return FoundDate(named.year, named.month, named.day)
    text = numeric(raw).strip(" ,;:!?")
    shapes = (shape.fullmatch(candidate) for shape in _SHAPES for candidate in (text, text.rstrip(".")))
    found = next((match for match in shapes if match), None)
    if found is None:
        raise Invalid("day-not-understood")
    said = found.groupdict()
    month, day = int(said["month"]), int(said["day"]) if said.get("day") else None
    if not 1 <= month <= _MONTHS or day == 0:
        raise Invalid("day-does-not-exist")
    if not said.get("year"):
        return nearest(month, day, today)
    year = int(said["year"]) + (_EARLIEST if len(said["year"]) == len("26") else 0)
    if not _EARLIEST <= year <= _LATEST:
        raise Invalid("day-not-understood")
    return existing(year, month, day)


def existing(year: int, month: int, day: int | None, *, year_said: bool = True) -> FoundDate:
    """The date, if the calendar has it. Raises Invalid("day-does-not-exist")."""
    if day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise Invalid("day-does-not-exist")
    return FoundDate(year, month, day, year_said)


def nearest(month: int, day: int | None, today: date | None) -> FoundDate:
    """The date of a year that was not said. Raises Invalid("day-not-understood") if today is not known."""
    if today is None:
        raise Invalid("day-not-understood")
    around = (today.year - 1, today.year, today.year + 1)
    years = [year for year in around if (day or 1) <= monthrange(year, month)[1]]
    if not years:
        raise Invalid("day-does-not-exist")
    year = min(years, key=lambda one: abs(date(one, month, day or 15) - today))
    return FoundDate(year, month, day, year_said=False)


def numeric(raw: str) -> str:
    """The folded text with months as ".11." and without the words that a date may have. Other words stay.

    Raises Invalid("day-not-understood") if it is too long.
    """
    known = vocabulary()

    def plain(found: re.Match[str]) -> str:
        word = found[0]
        if month := known.months.meaning(word):
            return f".{month}."
        return " " if word in known.calendar["filler"] else word

    return _BEFORE_DOTS.sub(".", " ".join(_WORD.sub(plain, short_enough(raw)).split()))


def short_enough(raw: str) -> str:
    """The folded text, if it may be a date by its length. Raises Invalid("day-not-understood")."""
    if len(raw) > _LONGEST:
        raise Invalid("day-not-understood")
    return fold(raw)


def _named_day(raw: str, today: date | None) -> date | None:
    """Today, tomorrow and their like."""
    offset = vocabulary().days.get(short_enough(raw).strip(" .,!?"))
    return today + timedelta(days=offset) if today and offset is not None else None
