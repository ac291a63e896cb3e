"""Date and number of an order, as stamps, typists and blanks leave them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from domain.plans.layout.headings import meanings, wording
from domain.plans.plan import WrittenDate
from domain.typed import fold
from domain.vocabulary import vocabulary

_MONTHS = 12
_LEAP_YEAR = 2024
_EARLIEST, _LATEST = 1950, 2099
_CENTURY = 2000
_BLANK = r"_{2,}|\.{3,}|\u2026+"
_QUOTES = "\"\u00ab\u00bb\u201c\u201d\u201e\u201f'`<>"
_DAY = rf"[{_QUOTES}]*\s*(?P<day>\d{{1,2}}|{_BLANK}|(?<=[\u00ab\u201c\"])\s+)\s*[{_QUOTES}]*"
_YEAR = r"(?P<year>\d{4}|\d{2}(?!\d)|20_+)"
_LIMITS = (r"(?<![\w.])", r"(?![\w])")
_NAMED = re.compile(rf"{_LIMITS[0]}{_DAY}\s*(?P<month>[^\W\d_]{{3,12}}\.?|{_BLANK})\s*{_YEAR}{_LIMITS[1]}")
_NUMERIC = re.compile(
    rf"{_LIMITS[0]}{_DAY}\s*[./\-\s]\s*(?P<month>\d{{1,2}}|{_BLANK})\s*[./\-\s]\s*{_YEAR}{_LIMITS[1]}"
)
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_SHAPES = (_ISO, _NAMED, _NUMERIC)
_ORDER_NUMBER = re.compile(
    r"(?:\u2116|(?<![^\W_])N[o\u00ba\u00b0]?\.?(?=[\s\d]))\s*(?P<number>\d[\w/.\-\u2013]*(?:\s?[-/\u2013]\s?[\w.\-/]+)*)"
)


def written_date(text: str) -> tuple[WrittenDate, tuple[int, int]] | None:
    """The first date that stands in a text, with the places where it begins and ends; blanks stay None."""
    found = sorted(_dates(text), key=lambda one: (one[1][0], -one[1][1]))
    return found[0] if found else None


def _dates(text: str) -> Iterator[tuple[WrittenDate, tuple[int, int]]]:
    for shape in _SHAPES:
        for found in shape.finditer(text):
            if date := _date(found):
                yield date, found.span()
                break


def _date(found: re.Match[str]) -> WrittenDate | None:
    day, month, year = _number(found["day"]), _month(found["month"]), _number(found["year"])
    if year is not None and len(found["year"]) == len("26"):
        year += _CENTURY
    if year is not None and not _EARLIEST <= year <= _LATEST:
        return None
    if (month is None and found["month"].strip("_.\u2026")) or (month is not None and not 1 <= month <= _MONTHS):
        return None
    if day is not None and not 1 <= day <= monthrange(year or _LEAP_YEAR, month or 1)[1]:
        return None
    if day is None and month is None and year is None:
        return None
    return WrittenDate(found[0].strip(), day, month, year)


def _number(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _month(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    meaning = vocabulary().months.meaning(fold(text.rstrip(".")))
    return int(meaning) if meaning else None


def order_number(text: str) -> tuple[str, tuple[int, int]] | None:
    """The number of an order («No 978», «No 01-05/345-od») with the places where it and its sign begin and end.

    It stands beside a date or after the word for the order: other numbers are those of schools and appendices.
    """
    found = list(_ORDER_NUMBER.finditer(text))
    dated = [span for _, span in _dates(text)]
    beside = [one for one in found if any(_is_beside(text, one.span(), span) for span in dated)]
    named = [one for one in found if _is_act(text[: one.start()])]
    best = next(iter([*beside, *named]), None)
    return (best["number"].rstrip(".-/\u2013"), best.span()) if best else None


def _is_beside(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether nothing but small words stands between two places."""
    first, second = sorted((one, other))
    between = text[first[1] : second[0]].split()
    return first[1] <= second[0] and all(fold(word).strip(" .,") in wording().filler for word in between)


def _is_act(before: str) -> bool:
    """Whether the text ends with the word for an order."""
    words = before.split()
    return bool(words) and any(True for _ in meanings(words[-1], wording().act))


def without_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """The text without these places and the small words that lead to them."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} \n {text[end:]}"
    words = [word for word in text.split(" ") if word]
    filler = wording().filler
    kept = [
        word for at, word in enumerate(words) if not (_is_beside_gap(words, at) and fold(word).strip(" .,") in filler)
    ]
    return " ".join(" ".join(kept).split())


def _is_beside_gap(words: list[str], at: int) -> bool:
    return "\n" in words[max(at - 1, 0) : at] or "\n" in words[at + 1 : at + 2]
