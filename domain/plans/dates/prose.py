"""The phrases about dates that a text of prose has: a title, requisites, what a measure is called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.plans.dates.terminals import arranged
from domain.plans.dates.tree import Phrase, Read, When, parse

LONGEST = 2000
"""Characters; what follows is not read."""
_BLANK = re.compile(r"_{2,}[\s_]*(?:\d{4})?")
"""A date to be filled in by hand: its year is not the plan's."""


def phrases_of(text: str) -> Read:
    """The phrases of each line, in their order."""
    lines = _BLANK.sub(" ", text[:LONGEST]).splitlines()
    return tuple(phrase for line in lines for phrase in _phrases(line))


def whens_of(phrases: Sequence[Phrase]) -> list[When]:
    return [phrase for phrase in phrases if isinstance(phrase, When)]


def _phrases(text: str) -> Read:
    """The phrases of a line of prose; of one that the grammar does not know, those of its parts."""
    pieces = arranged(text).terminals
    whole = parse(pieces)
    if whole is not None:
        return whole
    found: list[Phrase] = []
    start = 0
    for place, one in enumerate([*pieces, None]):
        if one is None or one.kind == "_SEP":
            found += parse(pieces[start:place]) or ()
            start = place
    return tuple(found)
