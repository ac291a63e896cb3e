"""Which territory a table means by its city and its district."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from domain.typed import letters_and_digits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.people import Territory


ALIKE = 85
"""Percent of likeness (Indel distance) from which a name is taken for a misspelt one."""


class Places:
    """The tree of territories, as tables name its nodes: a district is a territory, a city is what it lies in."""

    def __init__(self, territories: Iterable[Territory]) -> None:
        self._by_path = {one.path: one for one in territories}
        self._by_name: defaultdict[str, list[Territory]] = defaultdict(list)
        for one in self._by_path.values():
            self._by_name[letters_and_digits(one.name)].append(one)

    @property
    def root(self) -> Territory | None:
        """The only territory that all others lie in."""
        tops = [one for one in self._by_path.values() if self.parent(one) is None]
        return tops[0] if len(tops) == 1 else None

    def parent(self, territory: Territory) -> Territory | None:
        return self._by_path.get(territory.path.removesuffix(f"{territory.id}/"))

    def city(self, territory: Territory) -> str:
        """The name of what the territory lies in; empty at the top of the tree."""
        parent = self.parent(territory)
        return parent.name if parent else ""

    def find(self, city: str, district: str) -> Territory | None:
        """The one territory of this name, in the city where one is named; None where there is none or several."""
        named = self._by_name.get(letters_and_digits(district or city), [])
        if city and district:
            above = self._by_name.get(letters_and_digits(city), [])
            # A city that is a district of its own stands twice in a table.
            named = [one for one in named if any(one.path.startswith(upper.path) for upper in above)]
        return named[0] if len(named) == 1 else None

    def is_misspelt(self, name: str) -> bool:
        """Whether there is no such territory, but one of almost this name: then a new one is hardly meant."""
        wanted = letters_and_digits(name)
        if not wanted or wanted in self._by_name:
            return False
        numbers = re.findall(r"\d+", wanted)
        alike = (known for known in self._by_name if re.findall(r"\d+", known) == numbers)
        return any(fuzz.ratio(wanted, known) >= ALIKE for known in alike)
