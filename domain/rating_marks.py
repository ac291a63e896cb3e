"""The marks of a rating: a number between 0 and 1 for each criterion, and the facts it comes from."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from domain.collected import ACTIVITIES
from domain.kinds import Counts, Links, Photos
from domain.reports import draft_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.answers import Item
    from domain.collected import Filed
    from domain.events import Event

_DATA = tomllib.loads(Path(__file__).with_name("rating.toml").read_text("utf-8"), parse_float=Fraction)
ENOUGH: Mapping[str, Fraction] = {key: Fraction(value) for key, value in _DATA["enough"].items()}
PARTNERS = ("attracted", "partners")
TOTALS = ("total", "people_in_person")
"""Questions for all participants at once, in forms that do not ask by category."""
_DAY = timedelta(days=1)
_PER_CENT = 100


class Criterion(StrEnum):
    """What activity is judged by."""

    PEOPLE = "people"
    BREADTH = "breadth"
    PARTNERS = "partners"
    EVIDENCE = "evidence"
    TIMELINESS = "timeliness"
    PARENTS = "parents"


PRESETS: Mapping[str, Mapping[Criterion, int]] = {
    name: {Criterion(key): weight for key, weight in weights.items()} for name, weights in _DATA["presets"].items()
}
FIRST_PRESET = next(iter(PRESETS))


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is told in a sentence of texts: its key and what fills it."""

    key: str
    values: Mapping[str, str | int | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mark:
    """What an organisation has of a criterion, between 0 and 1, and why."""

    criterion: Criterion
    value: Fraction
    fact: Fact


def criteria_of(event: Event) -> tuple[Criterion, ...]:
    """Those that the event's form has facts for; being on time is one of every form."""
    asked = draft_of(event, {}).form.questions
    has_parents = any(isinstance(one.kind, Counts) and "parents" in one.kind.categories for one in asked)
    there = {
        Criterion.PEOPLE: any(isinstance(one.kind, Counts) or one.key in TOTALS for one in asked),
        Criterion.BREADTH: any(one.key == ACTIVITIES for one in asked),
        Criterion.PARTNERS: any(one.key in PARTNERS for one in asked),
        Criterion.EVIDENCE: any(isinstance(one.kind, Photos | Links) for one in asked),
        Criterion.TIMELINESS: True,
        Criterion.PARENTS: has_parents,
    }
    return tuple(one for one in Criterion if there[one])


def marks_of(filed: Sequence[Filed], event: Event) -> list[tuple[Mark, ...]]:
    """The marks of each, in their order. Those given are each other's peers."""
    said = [_Said(one) for one in filed]
    people = _Sized(said, {one.key: _people(one) for one in said}, ENOUGH["people_per_pupil"])
    parents = _Sized(said, {one.key: _parents(one) for one in said}, ENOUGH["parents_per_pupil"])
    by_criterion = {
        Criterion.PEOPLE: people.mark,
        Criterion.BREADTH: _breadth,
        Criterion.PARTNERS: _partners,
        Criterion.EVIDENCE: _evidence,
        Criterion.TIMELINESS: _timeliness,
        Criterion.PARENTS: parents.mark,
    }
    wanted = criteria_of(event)
    return [tuple(Mark(criterion, *by_criterion[criterion](one)) for criterion in wanted) for one in said]


class _Said:
    """A report and what it says to each question that applies, looked up once."""

    def __init__(self, filed: Filed) -> None:
        draft = filed.draft
        self.filed = filed
        self.key = filed.obligation.id
        self.questions = draft.form.questions
        self._items = {one.key: draft.answer(one.key).items for one in draft.asked}

    def items(self, *questions: str) -> list[Item]:
        return [item for question in questions for item in self._items.get(question, ())]

    def asked(self, kind: type) -> list[str]:
        """The questions of a kind."""
        return [question.key for question in self.questions if isinstance(question.kind, kind)]


# --- against the size ----------------------------------------------------------------------------------------


class _Sized:
    """Marks for numbers of people, measured against the organisation's number of pupils.

    Parents too are measured against that and not against all participants: else each pupil who comes would cost marks.
    An unknown size is taken for the median of the peers: organisations of the same kind, or all where none of them is
    known. Where nobody's size is known, the number itself is held against the median of all.
    """

    def __init__(self, said: Sequence[_Said], numbers: Mapping[int, int], per_pupil: Fraction) -> None:
        self._numbers = numbers
        self._per_pupil = per_pupil
        self._usual = Fraction(median(numbers.values())) if numbers else Fraction()
        sizes: defaultdict[str | None, list[int]] = defaultdict(list)
        for one in said:
            if one.filed.organisation.pupils:
                sizes[one.filed.organisation.kind].append(one.filed.organisation.pupils)
        self._sizes = {kind: Fraction(median(known)) for kind, known in sizes.items() if kind}
        everybody = [size for known in sizes.values() for size in known]
        self._all = Fraction(median(everybody)) if everybody else None

    def mark(self, one: _Said) -> tuple[Fraction, Fact]:
        organisation, number = one.filed.organisation, self._numbers[one.key]
        pupils = organisation.pupils
        size = Fraction(pupils) if pupils else self._sizes.get(organisation.kind or "", self._all)
        if size is None:
            enough = ENOUGH["medians"] * self._usual
            return _of(number, enough or 1), Fact("by-median", {"number": number, "median": float(self._usual)})
        values = {"number": number, "size": float(size), "percent": int(_PER_CENT * number / size)}
        return _of(number, self._per_pupil * size), Fact("by-size" if pupils else "by-usual-size", values)


def _people(one: _Said) -> int:
    counted = one.items(*one.asked(Counts)) or one.items(*TOTALS)
    return int(sum(item.number or 0 for item in counted))


def _parents(one: _Said) -> int:
    return int(sum(item.number or 0 for item in one.items(*one.asked(Counts)) if item.key == "parents"))


# --- counted -------------------------------------------------------------------------------------------------


def _breadth(one: _Said) -> tuple[Fraction, Fact]:
    number = len(one.items(ACTIVITIES))
    return _of(number, ENOUGH["forms"]), Fact("forms", {"number": number})


def _partners(one: _Said) -> tuple[Fraction, Fact]:
    """Each name once, in whichever of the lists and however often it stands."""
    names = {" ".join((item.text or "").casefold().split()) for item in one.items(*PARTNERS)} - {""}
    return _of(len(names), ENOUGH["partners"]), Fact("partners", {"number": len(names)})


def _evidence(one: _Said) -> tuple[Fraction, Fact]:
    """Photos are one half, publications the other; the whole where the form asks for one of them."""
    photos, links = one.asked(Photos), one.asked(Links)
    number, published = len(one.items(*photos)), len({item.text for item in one.items(*links)})
    halves = [_of(number, ENOUGH["photos"])] if photos else []
    halves += [_of(published, ENOUGH["publications"])] if links else []
    value = sum(halves, Fraction()) / len(halves) if halves else Fraction()
    return value, Fact("evidence", {"photos": number, "publications": published})


def _timeliness(one: _Said) -> tuple[Fraction, Fact]:
    """By the due moment that held for this organisation; every day after it takes a part of the mark."""
    filed = one.filed
    if filed.submitted_at is None or not filed.was_late:
        return Fraction(1), Fact("on-time", {})
    days = -((filed.obligation.due_at - filed.submitted_at) // _DAY)
    return 1 - _of(days, ENOUGH["days_late"]), Fact("late", {"days": days})


def _of(number: int, enough: Fraction | int) -> Fraction:
    return min(Fraction(1), Fraction(number) / enough)
