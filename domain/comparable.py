"""Which earlier event an event is compared with: the same one of another year, else the last of the same form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.events import Event

_ALIKE = 85
_NUMBERED = re.compile(r"\S*\d\S*")
_WORD = re.compile(r"[^\W\d_]{3,}")
"""A lone letter beside a year stands for the word «year»."""


@dataclass(frozen=True, slots=True)
class Former:
    """An earlier event to compare with."""

    event: Event
    is_alike: bool
    """Whether it is called alike, and has not only the same form."""


def last_comparable(event: Event, others: Iterable[Event]) -> Former | None:
    """The last event before this one that is called alike but for the year; else the last one of the same form."""
    earlier = sorted(_earlier(event, others), key=lambda one: (one.starts_on, one.id), reverse=True)
    alike = next((one for one in earlier if is_alike(event, one)), None)
    if alike is not None:
        return Former(alike, is_alike=True)
    return Former(earlier[0], is_alike=False) if earlier else None


def years_of(event: Event, others: Iterable[Event]) -> list[Event]:
    """The event and those before it that are called alike, one a year (its last), the earliest first."""
    by_year: dict[int, Event] = {}
    for one in sorted(_earlier(event, others), key=lambda one: (one.starts_on, one.id)):
        if is_alike(event, one):
            by_year[one.starts_on.year] = one
    return [one for _, one in sorted((by_year | {event.starts_on.year: event}).items())]


def is_alike(one: Event, other: Event) -> bool:
    """Whether two events have the same form, and titles that differ in little but numbers."""
    return one.form == other.form and fuzz.token_sort_ratio(_bare(one.title), _bare(other.title)) >= _ALIKE


def _bare(title: str) -> str:
    return " ".join(_WORD.findall(_NUMBERED.sub(" ", title.casefold())))


def _earlier(event: Event, others: Iterable[Event]) -> list[Event]:
    return [
        one
        for one in others
        if one.form == event.form and not one.is_cancelled and (one.starts_on, one.id) < (event.starts_on, event.id)
    ]
