"""What a text about dates says, as `dates.lark` reads it: phrases over units of the calendar, nothing resolved yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeGuard, cast

from domain.plans.dates.words import Token as Piece

if TYPE_CHECKING:
    from lark import Lark, Token, Tree


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of the calendar: a day, month, quarter… `shape` is the rule of the grammar that found it.

    `number` counts within what surrounds it (-1 is the last); `year` is a calendar year, `school` the year in which a
    school year begins: what was not written is None. `weekday` is 1 for Monday; `inner` is what the unit is a part of.
    """

    shape: str
    number: int = 0
    month: int = 0
    year: int | None = None
    school: int | None = None
    weekday: int = 0
    inner: Unit | None = None


@dataclass(frozen=True, slots=True)
class When:
    """`relation` is "at", "since", "until" or "during"; `manner` is how «until» was said; with `last` it is a range."""

    relation: str
    first: Unit
    last: Unit | None = None
    manner: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """So many `times` in every so many periods. `weekday` is 1 for Monday; `number` is which of them in a month."""

    period: str
    times: int = 1
    every: int = 1
    weekday: int = 0
    number: int = 0


@dataclass(frozen=True, slots=True)
class Relative:
    """So many days, weeks or months from an event on, before or after it; `working`: days off do not count.

    `anchor` is "event", "approval" or "" where the cell does not say.
    """

    count: int
    unit: str
    working: bool
    before: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 1 for Monday, beside a date or alone."""

    number: int


@dataclass(frozen=True, slots=True)
class Sign:
    """A phrase of one terminal; `kind` is the terminal."""

    kind: str


Phrase = When | Repeat | Relative | Weekday | Sign
Read = tuple[Phrase, ...]


_REPEATS = frozenset({"every", "every_few", "times", "times_in_few"})
_PERIODS = {"YEARS": "year", "MONTHS": "month", "DAYS": "day", "SCHOOL": "school-year"}


def parse(terminals: Iterable[Piece]) -> Read | None:
    """The phrases of a text; None if the grammar has no such text."""
    from lark.exceptions import LarkError  # noqa: PLC0415 - the grammar is loaded when it is first needed

    try:
        tree = _parser().parse([*terminals])
    except LarkError:
        return None
    return tuple(_phrase(child) for child in tree.children if _is_tree(child))


@cache
def _parser() -> Lark:
    from lark import Lark, Token  # noqa: PLC0415
    from lark.lexer import Lexer  # noqa: PLC0415

    class Given(Lexer):
        """Hands over the terminals that were made already."""

        def __init__(self, _conf: object) -> None: ...

        def lex(self, data: Iterable[Piece]) -> Iterable[Token]:  # type: ignore[override]
            for one in data:
                token = Token(one.kind, "")
                token.value = one.value
                yield token

    grammar = Path(__file__).with_name("dates.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer=Given, maybe_placeholders=False)


def _phrase(tree: Tree[Token]) -> Phrase:
    name, said = str(tree.data), _tokens(tree)
    numbers = [int(one.value) for one in said if one.type == "NUMBER"]
    match name:
        case "sign" | "after":
            return Sign(said[0].type)
        case "weekday":
            return Weekday(said[0].value)
        case "weekly" | "nth_weekly":
            weekday = next(int(one.value) for one in reversed(said) if one.type in {"WEEKDAY", "WEEKLY"})
            return Repeat("month" if numbers else "week", weekday=weekday, number=numbers[0] if numbers else 0)
        case "relative":
            return _relative(said, numbers[0])
    return _repeat(name, tree, numbers) if name in _REPEATS else _when(name, tree)


def _tokens(tree: Tree[Token]) -> list[Token]:
    return [cast("Token", one) for one in tree.children if not _is_tree(one)]


def _is_tree(child: Tree[Token] | Token) -> TypeGuard[Tree[Token]]:
    return hasattr(child, "data")


def _when(name: str, tree: Tree[Token]) -> When:
    units = [_unit(one) for one in tree.children if _is_tree(one)]
    manner = next((str(one.value) for one in _tokens(tree) if one.type == "TO"), "")
    relation = "at" if name.startswith("between") else name
    return When(relation, units[0], units[1] if len(units) > 1 else None, manner)


def _repeat(name: str, tree: Tree[Token], numbers: list[int]) -> Repeat:
    said = _tokens(tree)
    periods = [_tokens(one)[0].type for one in tree.children if _is_tree(one)]
    period = _PERIODS.get(periods[0], periods[0].lower()) if periods else str(said[-1].value)
    if name == "every_few":
        return Repeat(period, every=numbers[0])
    if name == "times_in_few":
        return Repeat(period, times=numbers[0] if len(numbers) > 1 else 1, every=numbers[-1])
    twice = next((int(one.value) for one in said if one.type == "TIMES" and one.value), 1)
    return Repeat(period, times=numbers[0] if numbers else twice)


def _relative(said: list[Token], count: int) -> Relative:
    values = {one.type: one.value for one in said}
    unit = next(kind for kind in ("DAYS", "WEEK", "MONTHS") if kind in values).lower()
    before = any(one.type == "AFTER" and one.value == "before" for one in said)
    anchor = "event" if before else values.get("ANCHOR", "")
    return Relative(count, unit, values.get("WORKING") == "working", before, anchor)


def _unit(tree: Tree[Token]) -> Unit:
    shape = str(tree.data)
    values: dict[str, Any] = {one.type: one.value for one in _tokens(tree)}
    parts = [one for one in tree.children if _is_tree(one)]
    match shape:
        case "date":
            return Unit("day", values["DATE"].day, values["DATE"].month, values["DATE"].year)
        case "yearless":
            day, month = values["DAY"]
            return Unit("day", day, month, values.get("YEAR"))
        case "numeric_month":
            month, year = values["MONTH_YEAR"]
            return Unit("month", month=month, year=year)
        case "day_of_month" if "MONTH" in values:
            shape = "day"
    made = Unit(
        shape,
        number=values.get("NUMBER", values.get("EDGE", values.get("SEASON", 0))),
        month=values.get("MONTH", 0),
        year=values.get("YEAR"),
        school=values.get("SCHOOL_YEAR"),
        weekday=values.get("WEEKDAY", 0),
        inner=next((_unit(one) for one in parts if one.data != "of_year"), None),
    )
    written = next((one for one in parts if one.data == "of_year"), None)
    return _of_year(made, {one.type: one.value for one in _tokens(written)}) if written else made


def _of_year(unit: Unit, values: dict[str, Any]) -> Unit:
    """The unit of a year that was written. «Of the school year» without a number is the school year of the plan: 0."""
    if "SCHOOL_YEAR" in values or "SCHOOL" in values:
        return replace(unit, school=values.get("SCHOOL_YEAR", 0))
    return replace(unit, year=values.get("YEAR"))
