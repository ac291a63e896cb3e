"""The phrases of a cell, sorted by what they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from domain.plans.dates.tree import Phrase, Relative, Repeat, Sign, Weekday, When


@dataclass(frozen=True, slots=True)
class Said:
    """The phrases of a cell by what they are."""

    whens: tuple[When, ...]
    repeats: tuple[Repeat, ...]
    relatives: tuple[Relative, ...]
    weekdays: tuple[int, ...]
    signs: frozenset[str]

    @classmethod
    def of(cls, phrases: Iterable[Phrase]) -> Said:
        every = [*phrases]
        return cls(
            tuple(one for one in every if isinstance(one, When)),
            tuple(dict.fromkeys(one for one in every if isinstance(one, Repeat))),
            tuple(one for one in every if isinstance(one, Relative)),
            tuple(one.number for one in every if isinstance(one, Weekday)),
            frozenset(one.kind for one in every if isinstance(one, Sign)),
        )
