"""Who is the most active: criteria that do justice to small organisations, weighed as a person chose.

A mark is between 0 and 1 and comes from facts of the organisation's own accepted report, measured against its size
where size matters; so a village school can win. More of anything never makes a mark, or a place, worse.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from domain.collected import Collected, Filed
from domain.events import State
from domain.rating_marks import FIRST_PRESET, PRESETS, Criterion, Fact, Mark, criteria_of, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from domain.people import Organisation

__all__ = [
    "FIRST_PRESET",
    "FULL",
    "HEAVIEST",
    "PRESETS",
    "Criterion",
    "Fact",
    "Mark",
    "Rated",
    "Weights",
    "Why",
    "criteria_of",
    "marked",
    "rated",
    "shown",
    "weighed",
    "why",
    "within",
]

HEAVIEST = 10
FULL = 100
"""Points of whoever has full marks in everything that weighs."""

Weights = Mapping[Criterion, int]
"""Each from 0 (does not count) to HEAVIEST."""

Marked = tuple[Filed, tuple[Mark, ...]]
"""A report with what it has of each criterion."""


class Why(StrEnum):
    """What is said of a place besides the marks; each is a sentence of texts."""

    ALONE = "alone"
    TIED = "tied"
    BEHIND = "behind"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Rated:
    """An organisation with its marks and what they are worth. Who has the same points has the same place."""

    organisation: Organisation
    report_id: int
    marks: tuple[Mark, ...]
    parts: Mapping[Criterion, Fraction]
    """The points that come from each criterion."""
    place: int = 0

    @property
    def points(self) -> Fraction:
        """Of FULL, with one decimal as they are shown: nobody is put behind for what nobody sees."""
        return shown(sum(self.parts.values(), Fraction()))


def rated(collected: Collected, weights: Weights) -> tuple[Rated, ...]:
    """All whose report is accepted, the first place first; equals by name. Nothing else is looked at."""
    return weighed(marked(collected), weights)


def marked(collected: Collected) -> list[Marked]:
    """The accepted reports with their marks, which hang on no weights."""
    accepted = [one for one in collected.counted if one.state is State.ACCEPTED]
    return list(zip(accepted, marks_of(accepted, collected.event), strict=True))


def weighed(found: Iterable[Marked], weights: Weights) -> tuple[Rated, ...]:
    """`rated` from marks that are known."""
    return _placed(
        Rated(one.organisation, one.obligation.report_id or 0, marks, _parts(marks, weights)) for one, marks in found
    )


def _parts(marks: tuple[Mark, ...], weights: Weights) -> dict[Criterion, Fraction]:
    weighing = sum(weights.get(mark.criterion, 0) for mark in marks) or 1
    return {one.criterion: FULL * weights.get(one.criterion, 0) * one.value / weighing for one in marks}


def within(table: Iterable[Rated], paths: Sequence[str]) -> tuple[Rated, ...]:
    """Those in these subtrees, with their places among themselves. Points stay: they are measured against all."""
    return _placed(one for one in table if any(one.organisation.territory.path.startswith(path) for path in paths))


def shown(points: Fraction) -> Fraction:
    """To one decimal, a half upwards."""
    return Fraction((points * 10 + Fraction(1, 2)).__floor__(), 10)


def _placed(found: Iterable[Rated]) -> tuple[Rated, ...]:
    """1, 2, 2, 4: as many are before a place as its number says, less one."""
    scored = [(one.points, one) for one in found]
    scored.sort(key=lambda pair: (-pair[0], pair[1].organisation.sort_key, pair[1].organisation.id))
    places: dict[Fraction, int] = {}
    return tuple(
        replace(one, place=places.setdefault(points, number)) for number, (points, one) in enumerate(scored, 1)
    )


# --- why this place ------------------------------------------------------------------------------------------


def why(table: Sequence[Rated], one: Rated) -> list[Fact]:
    """What brought the organisation to its place beside its marks: equals, and what parts it from its neighbours.

    `behind` and `ahead` have `organisation`, `points` and the `criterion` that makes the most of them.
    """
    equals = [other for other in table if other.place == one.place and other.organisation.id != one.organisation.id]
    before = [other for other in table if other.place < one.place]
    after = [other for other in table if other.place > one.place]
    if not (equals or before or after):
        return [Fact(Why.ALONE, {})]
    facts = [Fact(Why.TIED, {"count": len(equals)})] if equals else []
    if before:
        facts.append(_gap(Why.BEHIND, before[-1], one))
    elif after:
        facts.append(_gap(Why.AHEAD, one, after[0]))
    return facts


def _gap(key: Why, better: Rated, worse: Rated) -> Fact:
    """How many points lie between two, and which criterion makes the most of that."""
    other = better if key is Why.BEHIND else worse
    most = max(better.parts, key=lambda one: better.parts[one] - worse.parts[one])
    points = float(better.points - worse.points)
    return Fact(key, {"organisation": other.organisation.name, "points": points, "criterion": most.value})
