"""What the kinds that gather a list have in common: lines, bullets, numbering, a message that adds none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.answers import SKIP, Invalid
from domain.typed import clean, shortened
from domain.vocabulary import says_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.answers import Items

_MOST_QUOTED = 3
_BULLET = re.compile(
    r"(?:[-\s,;\u2010-\u2015\u2022\u25cf\u25aa\u25e6\u00b7*\u2705\u2714\ufe0f]"
    r"|\d{1,3}[.)](?!\d|\s*\d{1,2}\.\s*\d))*"  # numbering, but no date
)


def lines(raw: str) -> list[str]:
    """The lines that hold something, without bullets and numbering."""
    return [line for line in map(without_bullet, clean(raw).split("\n")) if line]


def without_bullet(line: str) -> str:
    """The line without what makes it an item of a list."""
    return _BULLET.sub("", line, count=1).strip()


def adds_nothing(raw: str, so_far: Items) -> bool:
    """Whether the message is a "no": no more items than there are. Raises Invalid(SKIP) if there are none."""
    if not says_nothing(raw):
        return False
    if not so_far:
        raise Invalid(SKIP)
    return True


def quoted(pieces: Iterable[str]) -> str:
    """The wrong pieces of a message as they are quoted back to the person: the first few of them."""
    listed = [shortened(piece) for piece in pieces]
    return "; ".join(listed[:_MOST_QUOTED]) + ("\u2026" if len(listed) > _MOST_QUOTED else "")


def last_number(items: Items, prefix: str = "") -> int:
    """The highest n among keys that look like `<prefix>n` or `<prefix>n.<part>`; 0 if there is none."""
    pattern = re.compile(re.escape(prefix) + r"(\d+)(?:\..+)?")
    found = (pattern.fullmatch(item.key) for item in items)
    return max((int(match[1]) for match in found if match), default=0)
