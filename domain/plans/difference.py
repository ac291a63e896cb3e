"""A plan that came again, corrected: which of its measures are new, changed, gone, and which are as they were."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from domain.plans.plan import Measure
from domain.plans.standing import StoredMeasure

ALIKE = 85
"""Percent of likeness (Indel distance) from which a measure under another number is taken for the same one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """`new` and `changed` are by the position in the corrected plan; `gone` are no longer in it."""

    new: tuple[int, ...]
    changed: tuple[tuple[int, StoredMeasure], ...]
    same: tuple[tuple[int, StoredMeasure], ...]
    gone: tuple[StoredMeasure, ...]


def difference(stored: Sequence[StoredMeasure], read: Sequence[Measure]) -> Difference:
    """Pairs measures by wording and key, then by the one alone, then by likeness; each is paired once."""
    left = dict(enumerate(read))
    free = {one.id: one for one in stored if not one.is_cancelled}
    pairs: dict[int, StoredMeasure] = {}

    def pair(is_same: Callable[[StoredMeasure, Measure], bool]) -> None:
        for position, measure in list(left.items()):
            found = next((one for one in free.values() if is_same(one, measure)), None)
            if found is not None:
                pairs[position] = free.pop(found.id)
                del left[position]

    pair(lambda one, measure: _key(one) == _key(measure) and one.text == measure.text)
    pair(lambda one, measure: one.text == measure.text)
    pair(lambda one, measure: _key(one) == _key(measure) and fuzz.ratio(one.text, measure.text) >= ALIKE // 2)
    pair(lambda one, measure: fuzz.ratio(one.text, measure.text) >= ALIKE)
    same = {position for position, one in pairs.items() if _is_same(one, read[position])}
    return Difference(
        new=tuple(left),
        changed=tuple((position, one) for position, one in sorted(pairs.items(), key=_place) if position not in same),
        same=tuple((position, one) for position, one in sorted(pairs.items(), key=_place) if position in same),
        gone=tuple(free.values()),
    )


def _place(pair: tuple[int, StoredMeasure]) -> int:
    return pair[0]


def _key(measure: Measure | StoredMeasure) -> tuple[str, str]:
    return measure.section, measure.number


def _is_same(stored: StoredMeasure, read: Measure) -> bool:
    parties = tuple((party.name, party.is_group) for party in read.responsible)
    return (
        _key(stored) == _key(read)
        and stored.text == read.text
        and stored.responsible == parties
        and stored.schedule.kind == read.schedule.kind
        and stored.schedule.due == read.schedule.due
        and stored.schedule.periods == read.schedule.periods
    )
