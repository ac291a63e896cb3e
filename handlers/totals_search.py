"""What was written behind /totals: an event by its number or its title, a year or a month, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.typed import letters_and_digits
from storage import events, registry

if TYPE_CHECKING:
    from domain.events import Event
    from domain.people import Person
    from storage.engine import Transaction

LISTED = 10
_YEAR = re.compile(r"((?:19|20)\d{2})")
_MONTH = re.compile(r"(?:(?P<first>0?[1-9]|1[0-2])[./-])?(?P<year>(?:19|20)\d{2})(?:[./-](?P<last>0?[1-9]|1[0-2]))?")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was found: a period (2026, or 202611 for a month), or events; and the territory, 0 for all."""

    period: int = 0
    events: tuple[Event, ...] = ()
    territory: int = 0


async def wanted(tx: Transaction, text: str, person: Person) -> Wanted:
    """The period or the events meant; a territory may stand behind a comma. The latest due come first."""
    found = await _what(tx, text.strip(), person)
    what, comma, where = text.rpartition(",")
    if found.period or found.events or not comma:
        return found
    territory = await _where(tx, where, person)
    if not territory:
        return found
    found = await _what(tx, what.strip(), person)
    return Wanted(found.period, found.events, territory)


async def _what(tx: Transaction, text: str, person: Person) -> Wanted:
    if period := _period(text):
        return Wanted(period)
    within = await events.within_reach(tx, person.oversees, 1000)
    numbered = [one for one in within if text.lstrip("#\u2116 ") == str(one.id)]
    asked = letters_and_digits(text)
    exact = [one for one in within if letters_and_digits(one.title) == asked]
    partly = [one for one in within if asked and asked in letters_and_digits(one.title)]
    return Wanted(events=tuple((numbered or (exact if len(exact) == 1 else partly))[:LISTED]))


def _period(text: str) -> int:
    """2026, or 202611 for «11.2026» and «2026-11»; 0 for anything else."""
    if match := _YEAR.fullmatch(text):
        return int(match[1])
    match = _MONTH.fullmatch(text)
    if match is None or bool(match["first"]) == bool(match["last"]):
        return 0
    return int(match["year"]) * 100 + int(match["first"] or match["last"])


async def _where(tx: Transaction, text: str, person: Person) -> int:
    asked = letters_and_digits(text)
    known = await registry.territories_within(tx, person.oversees)
    found = [one for one in known if asked and letters_and_digits(one.name) == asked]
    found = found or [one for one in known if asked and letters_and_digits(one.name).startswith(asked)]
    return found[0].id if found else 0
