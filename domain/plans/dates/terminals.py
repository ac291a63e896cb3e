"""The pieces of a text about dates, put in the order in which `dates.lark` reads them.

A word that means something only beside another («with», «to», «day», «after») is no terminal without it, and a dash
joins two units or nothing. What is left over is the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from domain.plans.dates.words import Token, folded, tokens, vocabulary

_SHORTEST_MISSPELT, _FAR = 6, 1
_UNITS = frozenset(
    [
        "NUMBER",
        "DATE",
        "DAY",
        "MONTH_YEAR",
        "YEAR",
        "SCHOOL_YEAR",
        "MONTH",
        "QUARTER",
        "HALF",
        "TERM",
        "SCHOOL_QUARTER",
        "DECADE",
        "HALF_OF",
        "WEEK",
        "MONTHS",
        "YEARS",
        "SCHOOL",
        "PLAN",
        "HOLIDAYS",
        "SEASON",
        "EDGE",
    ]
)
_ENDS = _UNITS | {"DAY_OF_MONTH", "WEEKDAY"}
_PERIODS = frozenset(
    ["YEARS", "HALF", "QUARTER", "MONTHS", "WEEK", "DAYS", "DECADE", "TERM", "SCHOOL", "SCHOOL_QUARTER"]
)
_BEFORE = {
    "FROM": _UNITS,
    "TO": _UNITS,
    "DURING": _UNITS | {"FROM"},
    "EACH": _PERIODS | {"NUMBER", "WEEKDAY"},
    "TIMES": _PERIODS | {"NUMBER"},
    "EDGE": _UNITS,
    "WORKING": frozenset({"DAYS"}),
}
"""What must follow a terminal."""
_COUNTED = frozenset(
    [
        "MONTH",
        "WEEKDAY",
        "QUARTER",
        "HALF",
        "TERM",
        "SCHOOL_QUARTER",
        "DECADE",
        "HALF_OF",
        "WEEK",
        "MONTHS",
        "YEARS",
        "DAYS",
        "WORKING",
        "TIMES",
        "DAY_OF_MONTH",
    ]
)
_COUNTING = frozenset({"NUMBER", "EACH", "TIMES", "DURING", "TO", "EDGE"})
_AFTER = {
    "DAYS": frozenset({"NUMBER", "WORKING", "EACH", "TIMES"}),
    "DAY_OF_MONTH": frozenset({"NUMBER"}),
    "HALF_OF": frozenset({"NUMBER"}),
    "ANCHOR": frozenset({"AFTER", "DAYS", "WEEK", "MONTHS"}),
    "WORKING": frozenset({"NUMBER"}),
    "DECADE": _COUNTING,
    "WEEK": _COUNTING | {"WORKING"},
}
"""What must stand before a terminal."""
_SEPARATOR = "_SEP"
_LEFT_OVER = frozenset({"WORD", "PLAIN", "DIGITS"})


@dataclass(frozen=True, slots=True)
class Arranged:
    """Terminals, and what is none: `rest` in the words of the text, `digits` of it that nobody explains.

    `misspelt` are words that were taken for months, with the month.
    """

    terminals: tuple[Token, ...]
    rest: tuple[str, ...]
    digits: tuple[str, ...]
    misspelt: tuple[tuple[str, int], ...]


def arranged(text: str) -> Arranged:
    """The terminals of a text."""
    plain, places = folded(text)
    found = [*_months_misspelt(_without_times(tokens(plain)))]
    misspelt = tuple((plain[one.start : one.end], one.value) for one in found if one.kind == "MISSPELT")
    found = [replace(one, kind="MONTH") if one.kind == "MISSPELT" else one for one in found]
    found = _school_years([one for one in found if one.kind != "NOISE"])
    found = _supported(_without_idle_months(found))
    digits = tuple(text[places[one.start] : places[one.end - 1] + 1] for one in found if one.kind == "DIGITS")
    return Arranged(tuple(_separated(found)), tuple(_rest(text, found, places)), digits, misspelt)


def _without_times(found: Sequence[Token]) -> Iterator[Token]:
    """Times of day say nothing about days, and so do the prepositions before them."""
    for place, one in enumerate(found):
        before_time = place + 1 < len(found) and found[place + 1].kind == "TIME"
        if one.kind != "TIME" and not (before_time and one.kind in {"FROM", "TO", "DASH", "DURING"}):
            yield one


def _months_misspelt(found: Iterable[Token]) -> Iterator[Token]:
    for one in found:
        month = _month_like(one.value) if one.kind == "WORD" and len(one.value) >= _SHORTEST_MISSPELT else None
        yield replace(one, kind="MISSPELT", value=month) if month else one


def _month_like(word: str) -> int | None:
    """The only month that is one slip away from a word."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - few texts have an unknown word

    forms = vocabulary().months
    months = {month for form, month in forms.items() if OSA.distance(word, form, score_cutoff=_FAR) <= _FAR}
    return months.pop() if len(months) == 1 else None


def _school_years(found: Sequence[Token]) -> list[Token]:
    """«2025-2026» and «2025-26» before the words «school year» are one year of school, otherwise two years."""
    made: list[Token] = []
    for place, one in enumerate(found):
        following = found[place + 1].kind if place + 1 < len(found) else ""
        if one.kind == "SHORT_SCHOOL_YEAR":
            dash, second = replace(one, kind="DASH"), replace(one, kind="YEAR", value=one.value + 1)
            school = [replace(one, kind="SCHOOL_YEAR")]
            made += school if following == "SCHOOL" else [replace(one, kind="YEAR"), dash, second]
            continue
        made.append(one)
        if following == "SCHOOL" and [each.kind for each in made[-3:]] == ["YEAR", "DASH", "YEAR"]:
            first = made[-3]
            if one.value == first.value + 1:
                made[-3:] = [replace(first, kind="SCHOOL_YEAR", end=one.end)]
    return made


def _without_idle_months(found: Sequence[Token]) -> list[Token]:
    """The word «month» beside the name of a month says nothing."""
    kinds = ["", *(one.kind for one in found), ""]
    return [
        one
        for place, one in enumerate(found, 1)
        if not (one.kind == "MONTHS" and "MONTH" in {kinds[place - 1], kinds[place + 1]})
    ]


def _supported(found: Sequence[Token]) -> list[Token]:
    """The pieces, with words for those terminals that lack the neighbour which gives them a meaning."""
    made: list[Token] = []
    for one in reversed(found):
        after = [each.kind for each in made[:-3:-1]]
        first = after[0] if after else ""
        if one.kind == "DASH" and first in {"TO", "THEN", "DASH"}:
            continue
        if one.kind == "ORDINAL":
            made.append(replace(one, kind="NUMBER" if _counts(after) else "WORD"))
        else:
            made.append(one if first in _BEFORE.get(one.kind, {first}) else replace(one, kind="WORD"))
    found, made = made[::-1], []
    for place, one in enumerate(found):
        before = made[-1].kind if made else ""
        following = found[place + 1].kind if place + 1 < len(found) else ""
        if one.kind in {"DASH", "OR"}:
            joins = before in _ENDS and following in _UNITS | (
                {"TO", "FROM", "WEEKDAY"} if one.kind == "OR" else {"WEEKDAY"}
            )
            made.append(one if joins else replace(one, kind="SEPARATOR"))
        else:
            made.append(one if before in _AFTER.get(one.kind, {before}) else replace(one, kind="WORD"))
    return made


def _counts(following: Sequence[str]) -> bool:
    """Whether a numeral counts what follows, at once or after another numeral."""
    joined = following[:1] and following[0] in {"AND", "SEPARATOR", "DASH"} and following[1:] == ["NUMBER"]
    return bool(joined) or bool(following and following[0] in _COUNTED)


def _separated(found: Iterable[Token]) -> Iterator[Token]:
    """The terminals; whatever is none separates them."""
    idle = _LEFT_OVER | {"SEPARATOR", "SIGN", "AND"}
    for left_out, some in groupby(found, key=lambda one: one.kind in idle):
        pieces = [*some]
        yield from [replace(pieces[0], kind=_SEPARATOR)] if left_out else pieces


def _rest(text: str, found: Iterable[Token], places: Sequence[int]) -> Iterator[str]:
    """What is no terminal, as the text has it: neighbours together, without the signs around them."""
    unknown = _LEFT_OVER | {"SIGN", "SEPARATOR"}
    for left_over, some in groupby(found, key=lambda one: one.kind in unknown):
        words = [*some] if left_over else []
        while words and words[0].kind == "SEPARATOR":
            words.pop(0)
        while words and words[-1].kind == "SEPARATOR":
            words.pop()
        if any(one.kind in _LEFT_OVER for one in words):
            yield " ".join(text[places[words[0].start] : places[words[-1].end - 1] + 1].split())
