"""Numbers and line breaks in a cell: some breaks part the items of a list, others only wrap a long text."""

from __future__ import annotations

import re
from itertools import pairwise

from domain.plans.parties.opening import STRONG, Role, opening
from domain.plans.parties.spelling import CLOSE, LETTER, OPEN, folded, is_sign
from domain.plans.parties.words import party_words

_FIRST_NUMBER = re.compile(r"\s*1[.)]\s*\D")
_NUMBERED = re.compile(rf"\s(?=\d{{1,2}}[.)]\s+{LETTER})")
_BULLET = re.compile(r"(?m)^\s*(?:[-\u2013\u2014\u2022\u00b7*\uf0b7\u25cf\u25aa]\s+|\d{1,2}[.)]\s*(?=\D))")
_SEPARATORS = (",", ";")
_BEGIN_LINES = frozenset({Role.LEGAL, Role.AUTHORITY, Role.ORGANISATION, Role.GROUP, Role.PERSON})
_MAY_BEGIN_LINES = STRONG | {Role.POSITION, Role.POSITIONS}
_SHORTEST_ADJECTIVE = 4


def unnumbered(cell: str) -> str:
    """The cell with a list's numbers and bullets gone, a semicolon between its items."""
    if _FIRST_NUMBER.match(cell):
        cell = _NUMBERED.sub("\n", cell)
    return _BULLET.sub(";", cell).strip(" ;\n") if _BULLET.match(cell) else cell


def unwrapped(cell: str) -> str:
    """The cell with a space for each line break that surely parts nothing."""
    lines = cell.split("\n")
    width = max(map(len, lines))
    separated = any(separator in cell for separator in _SEPARATORS)
    made = [lines[0]]
    enclosed = _enclosed(lines[0])
    for above, line in pairwise(lines):
        fitted = len(above) + 1 + len(line.partition(" ")[0]) <= width
        parts = _may_part(above, line, separated=separated, fitted=fitted, enclosed=enclosed > 0)
        made += ["\n" if parts else " ", line]
        enclosed = _enclosed(line) + (0 if parts else enclosed)
    return "".join(made)


def _may_part(above: str, line: str, *, separated: bool, fitted: bool, enclosed: bool) -> bool:
    """Whether the break between the lines may part two items.

    `separated`: the cell parts its items by other signs; `fitted`: the next word would have fitted the line above.
    """
    right = opening(line)
    if above.endswith(_SEPARATORS) or not _is_complete(above) or _goes_on(above, line):
        return False
    if enclosed and right.role is not Role.LEGAL:
        return False
    if separated:
        return right.capital and right.role in _BEGIN_LINES
    if line[:1].islower() and right.role is not Role.GROUP:
        return fitted and right.role in _MAY_BEGIN_LINES
    return True


def _is_complete(line: str) -> bool:
    """Whether a name may end so: no preposition and no adjective goes last."""
    known, last = party_words(), line.rpartition(" ")[2]
    plain = folded(last)
    adjective = (
        plain.endswith((*known.adjectives_plural, *known.adjectives_strict)) and len(plain) >= _SHORTEST_ADJECTIVE
    )
    return plain not in known.dangling and not (adjective and known.heads.meaning(plain) is None)


def _goes_on(above: str, line: str) -> bool:
    """Whether the line begins with a bracket or with the rest of a legal form."""
    form = is_sign(above.rpartition(" ")[2]) and folded(line.partition(" ")[0]) in party_words().levels
    return form or line.startswith("(")


def _enclosed(line: str) -> int:
    return line.count(OPEN) - line.count(CLOSE)
