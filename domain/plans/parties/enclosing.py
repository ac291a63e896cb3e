"""Quotes and brackets as people leave them: one forgotten, one too many, one closed with the other's sign."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from domain.plans.parties.spelling import CLOSE, OPEN

_SIGNS = re.compile(f"[(){OPEN}{CLOSE}]")
_ENDS_PIECE = re.compile(r"[,;\n]\s*")
_ENDS_REMARK = re.compile(r"[,;\n()]|$")
_AT_THE_END = re.compile(r"\s*(?:[,;\n]|$)")
_SEEN_AHEAD = 80
"""Characters that are enough to say what begins."""

Judge = Callable[[str], bool]


def depths(text: str, surely: Judge, likely: Judge, remark: Judge) -> list[int]:
    """Of each character, in how many quotes and brackets it stands.

    `surely` and `likely` say of what follows a comma whether it begins a party: quotes that seem to hold a sure
    beginning were forgotten to be closed, and such quotes end where a likely one is. `remark` says whether a bracket
    that is never closed may end where its first words do; otherwise it encloses nothing.
    """
    pairs, unclosed = _pairs(text)
    ends = [found.span() for found in _ENDS_PIECE.finditer(text)]
    sure = [start for start, end in ends if text[start] == ";" or surely(text[end : end + _SEEN_AHEAD])]
    wide = [place for place, end in pairs.items() if text[place] == OPEN and _first(sure, place, end) is not None]
    forgotten = [place for place in (*unclosed, *wide) if text[place] == OPEN]
    if forgotten:
        sure = [start for start, end in ends if text[start] == ";" or likely(text[end : end + _SEEN_AHEAD])]
    for place in forgotten:
        end = _first(sure, place, len(text))
        pairs[place] = len(text) if end is None else end
    for place in unclosed:
        if text[place] == "(" and remark(unclosed_remark(text, place)):
            pairs[place] = place + 1 + len(unclosed_remark(text, place))
    return _depths(pairs, len(text))


def unclosed_remark(text: str, place: int) -> str:
    """The first words in the bracket at the place: what it would hold if it were closed after them."""
    found = _ENDS_REMARK.search(text, place + 1)
    return text[place + 1 : found.start()] if found else ""


def balanced(piece: str, remark: Judge) -> str:
    """A single name with every quote closed and no sign left that closes nothing.

    A bracket is closed after a remark; one that cannot be mended is left alone.
    """
    pairs, unclosed = _pairs(piece)
    made = list(piece)
    for place, end in pairs.items():
        if made[end] == ")" and piece[place] == OPEN:
            made[end] = CLOSE
    closing = set(pairs.values())
    for place in (found.start() for found in _SIGNS.finditer(piece) if found.start() not in closing):
        last = not piece[place + 1 :].strip(" .,")
        if piece[place] == CLOSE or (piece[place] == ")" and last):
            made[place] = ""
    for place in unclosed:
        if piece[place] == "(" and remark(rest := unclosed_remark(piece, place)):
            made[place + len(rest)] += ")"
    if any(piece[place] == OPEN for place in unclosed) and not piece.rstrip().endswith((CLOSE, OPEN)):
        made.append(CLOSE)
    return "".join(made).strip()


def _first(places: list[int], start: int, end: int) -> int | None:
    at = bisect_right(places, start)
    return places[at] if at < len(places) and places[at] < end else None


def _depths(pairs: dict[int, int], length: int) -> list[int]:
    changes = [0] * (length + 1)
    for place, end in pairs.items():
        changes[place] += 1
        changes[end] -= 1
    return list(accumulate(changes[:-1]))


def _pairs(text: str) -> tuple[dict[int, int], list[int]]:
    """Where what is opened is closed, and what is never closed.

    A bracket closes a quote too, where no bracket is open and a name ends.
    """
    pairs: dict[int, int] = {}
    unclosed: list[int] = []
    stack: list[int] = []
    opened = {OPEN: 0, "(": 0}
    for found in _SIGNS.finditer(text):
        place, sign = found.start(), found[0]
        if sign in opened:
            stack.append(place)
            opened[sign] += 1
            continue
        opening = OPEN if sign == CLOSE else "("
        if not opened[opening] and sign == ")" and opened[OPEN] and _AT_THE_END.match(text, place + 1):
            opening = OPEN
        while opened[opening]:
            last = stack.pop()
            opened[text[last]] -= 1
            if text[last] == opening:
                pairs[last] = place
                break
            unclosed.append(last)
    return pairs, sorted([*unclosed, *stack])
