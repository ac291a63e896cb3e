"""Yes or no."""

from __future__ import annotations

from dataclasses import dataclass

from domain.answers import Asked, Invalid, Item, Items
from domain.vocabulary import is_one_of

YES, NO = Item("yes", 1), Item("no", 0)
"""The key lets a later question depend on the answer (`Question.when`)."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no. Items: `YES` or `NO`, with number 1 or 0. Invalid: yes-no-not-understood."""

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:  # noqa: ARG002 - a word says it all
        if is_one_of(raw, "yes"):
            return (YES,)
        if is_one_of(raw, "no"):
            return (NO,)
        raise Invalid("yes-no-not-understood")

    def is_complete(self, items: Items) -> bool:
        return bool(items)
