"""Organisations of one territory that are called almost alike: they may be one that was written down twice."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from domain.names import normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from domain.names import Known, Normal

_ALIKE = 85


def doubles(known: Iterable[Known]) -> Iterator[tuple[int, int]]:
    """Pairs of ids, the lower one first. Numbers must match, and nothing in the names may tell the two apart."""
    groups: defaultdict[tuple[str, tuple[str, ...]], dict[tuple[int, Normal], None]] = defaultdict(dict)
    for one in known:
        for name in map(normal, one.names):
            groups[one.place, name.numbers].setdefault((one.id, name))
    found = {
        (min(one, other), max(one, other))
        for named in groups.values()
        for (one, name), (other, another) in combinations(named, 2)
        if one != other and _are_alike(name, another)
    }
    yield from sorted(found)


def _are_alike(one: Normal, other: Normal) -> bool:
    if one.kind != other.kind:
        return bool(one.numbers) and None in {one.kind, other.kind} and one.text == other.text
    if not one.numbers:
        return bool(one.text and other.text) and fuzz.ratio(one.text, other.text) >= _ALIKE
    have, has = {*one.words, *one.tail}, {*other.words, *other.tail}
    return have <= {*has, *other.honours} or has <= {*have, *one.honours}
