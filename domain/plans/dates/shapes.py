"""What numbers look like in plans: dates, months, years, times of day, classes, rooms.

A shape is a pattern, into which the words beside numbers are put by name, and a reader of what it found. The first that
fits wins, so that a time is never taken for a date where it cannot be one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

Terminal = tuple[str, Any]
Reader = Callable[[re.Match[str], Mapping[str, str]], Terminal | None]
"""Makes a terminal and its value of a match; None if it cannot be that. The mapping knows the looks of Roman digits."""

_EARLIEST, _LATEST = 1900, 2199
_CENTURY = 2000
_MONTHS, _LONGEST_MONTH = 12, 31
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "iiii": 4}
_BAD: Terminal = ("BAD", None)


def _as_is(kind: str) -> Reader:
    return lambda match, _: (kind, match[0])


def _roman(match: re.Match[str], digits: Mapping[str, str]) -> Terminal | None:
    number = _ROMAN.get("".join(digits[sign] for sign in match[1]))
    return ("NUMBER", number) if number and not match[1].isdigit() else None


def _times(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    return None if all(map(_may_be_day, match.groups())) else ("TIME", None)


def _clock(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    return None if _may_be_day(match[0]) else ("TIME", None)


def _may_be_day(clock: str) -> bool:
    """Whether hours and minutes could be a day and a month as well."""
    hours, _, minutes = clock.replace(" ", "").partition(".")
    return ":" not in clock and 1 <= int(minutes) <= _MONTHS and int(hours) > 0


def _iso(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    year, month, day = map(int, match.groups())
    return _full(year, month, day)


def _date(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    day, month, year = match[1], match[3], match[4]
    return _full(int(year) + (_CENTURY if len(year) == len("25") else 0), int(month), int(day))


def _full(year: int, month: int, day: int) -> Terminal:
    try:
        return ("DATE", date(year, month, day)) if _EARLIEST <= year <= _LATEST else _BAD
    except ValueError:
        return _BAD


def _month(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    month, year = int(match[1]), int(match[2])
    return ("MONTH_YEAR", (month, year)) if 1 <= month <= _MONTHS and _EARLIEST <= year <= _LATEST else None


def _day(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    day, month = (int(part) for part in match.groups() if part)
    return ("DAY", (day, month)) if 1 <= month <= _MONTHS and 1 <= day <= _LONGEST_MONTH else _BAD


def _school_year(kind: str) -> Reader:
    def read(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
        first, second = int(match[1]), int(match[2])
        follows = second in {first + 1, (first + 1) % 100}
        return (kind, first) if follows and _EARLIEST <= first <= _LATEST else None

    return read


def _year(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    return ("YEAR", int(match[1])) if _EARLIEST <= int(match[1]) <= _LATEST else None


def _number(match: re.Match[str], _: Mapping[str, str]) -> Terminal | None:
    return "NUMBER", int(match[1])


_CLOCK = r"(?:[01]?\d|2[0-4])\s?[.:]\s?[0-5]\d(?!\d|\.\d)"
SHAPES: tuple[tuple[str, Reader], ...] = (
    (r"(?:{at}\s*)?\d\d?\s*(?:-|{hours_between}\s)\s*\d\d?\s*{hours}", _as_is("TIME")),
    (r"({roman})(?!\w)(?:\s?-\s?{ordinal_endings})?(?=(?:\s*(?:[-,]|{and_})\s*{roman}(?!\w))*\s*{counted})", _roman),
    (rf"(?:{{at}}\s*)?({_CLOCK})\s*(?:-|{{hours_between}}\s)\s*({_CLOCK})(?:\s*{{hours}})?", _times),
    (rf"{{at_alone}}\s*{_CLOCK}(?:\s*{{hours}})?|{_CLOCK}\s*{{hours}}|\d?\d\s?:\s?\d\d(?::\d\d)?", _as_is("TIME")),
    (r"(?:{at}\s*)?\d\d?\s*(?:-[^\W\d]+\s*)?{hours}(?:\s*\d\d?\s*{minutes})?", _as_is("TIME")),
    (r"{at_alone}\s*\d\d?-[0-5][05](?!\d|[.-]|\s*[^\W\d])|(?:{at}\s+)?[012]?\d-00(?!\d|\.)", _as_is("TIME")),
    (r"(\d{{4}})-(\d\d)-(\d\d)(?!\d)", _iso),
    (r"(\d\d?)\s?([./])\s?(\d\d?)\s?\2\s?(\d{{4}}|\d\d)(?!\d|\.\d)(?:\s*{years})?", _date),
    (r"(\d\d?)(-)(\d\d?)-(\d{{4}})(?!\d)(?:\s*{years})?", _date),
    (r"(\d\d?)[./](\d{{4}})(?!\d)(?:\s*{years})?", _month),
    (rf"{_CLOCK}", _clock),
    (r"(\d\d?)\.\s?(\d\d)(?!\d|\.\d)\.?|(\d\d?)\.(\d)\.(?!\d)", _day),
    (r"(\d{{4}})\s*/\s*(\d{{4}}|\d\d)(?!\d)(?:\s*{years})?", _school_year("SCHOOL_YEAR")),
    (r"(\d{{4}})\s*-\s*(\d\d)(?!\d|\.)", _school_year("SHORT_SCHOOL_YEAR")),
    (r"(\d{{4}})(?!\d)(?:\s*-?\s*{years})?(?!\d)", _year),
    (
        r"\d+(?:\s*[-,]\s*\d+)*(?:\s*-?\s*[\"\u00ab]?[^\W\d]{{1,2}}[\"\u00bb]?)?\s*-?\s*{classes}"
        r"|{places}\s*#?\s*\d+|#\s*\d+(?:\s*,\s*\d+)*|\d+\s*{people}",
        _as_is("PLAIN"),
    ),
    (r"(\d\d?)(?!\d)(?:\s?-\s?{ordinal_endings}|{ordinal_endings})?", _number),
    (r"\d+(?:[.,]\d+)*", _as_is("DIGITS")),
)
