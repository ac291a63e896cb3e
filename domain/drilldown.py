"""From the whole down to a district: which territories a screen of figures names, and which one is above it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from domain.people import Territory


def places_below(of: Iterable[Territory], known: Mapping[int, Territory]) -> dict[int, Territory]:
    """Each of these territories → the one that stands for it: one level below what all of them have in common.

    A territory that holds all the others stands for itself, as far as organisations are its own.
    """
    paths = {one.id: (one, _keys(one)) for one in of}
    levels = zip(*(keys for _, keys in paths.values()), strict=False)
    common = sum(1 for _ in takewhile(lambda keys: len(set(keys)) == 1, levels))
    return {key: known.get(keys[min(common, len(keys) - 1)], one) for key, (one, keys) in paths.items()}


def above(place: Territory, known: Mapping[int, Territory]) -> int:
    """The nearest territory above that holds more than this one; 0 where that is all that is `known`."""
    lower = _inside(place.path, known.values())
    for key in _keys(place)[-2::-1]:
        inside = _inside(known[key].path, known.values()) if key in known else len(known)
        if inside == len(known):
            return 0
        if inside > lower + 1:
            return key
        lower = inside
    return 0


def _inside(path: str, known: Collection[Territory]) -> int:
    return sum(one.path.startswith(path) for one in known)


def _keys(place: Territory) -> tuple[int, ...]:
    return tuple(map(int, place.path.strip("/").split("/")))
