"""What a paper was made from, as digests: whether the reports behind it are still the same, and which are not."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from domain.events import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from domain.collected import Collected, Filed

Behind = dict[str, str]
"""Obligation (its id, as JSON has it) → a digest of what it adds to a paper; without those that add nothing."""

Shown = dict[int, list[tuple[str, bool]]]
"""Report → the pictures that a paper takes from it: the names of their files, and whether they were chosen for it."""

_ENOUGH = 16
"""Characters of a digest that tell the states of one report apart."""


def behind(collected: Collected, shown: Shown | None = None) -> Behind:
    """The reports that count, with their numbers, states, answers and the pictures that the paper shows of them.

    And who said that nothing was held.
    """
    pictures = shown or {}
    counted = {one.obligation.id for one in collected.counted}
    return {
        str(one.obligation.id): _sha256(_facts(one, pictures.get(one.obligation.report_id or 0, ())))[:_ENOUGH]
        for one in collected.filed
        if one.obligation.id in counted or one.state is State.NOT_HELD
    }


def digest_of(made_from: Behind) -> str:
    """SHA-256 over all of it, in hexadecimal figures."""
    return _sha256(made_from)


def changed(before: Mapping[str, str], after: Mapping[str, str]) -> list[int]:
    """Ids of the obligations that add something else than before, or something for the first time, or nothing more."""
    return sorted(int(one) for one in before.keys() | after.keys() if before.get(one) != after.get(one))


def _facts(one: Filed, pictures: Sequence[tuple[str, bool]]) -> object:
    answers = {key: [[item.key, item.number, item.text] for item in items] for key, items in one.answered.items()}
    return [one.number, one.state.value, answers, *pictures]


def _sha256(facts: object) -> str:
    canonical = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
