"""A few sentences in the person's own words."""

from __future__ import annotations

from dataclasses import dataclass

from domain.answers import SKIP, Asked, Invalid, Item, Items
from domain.typed import clean
from domain.vocabulary import says_nothing


@dataclass(frozen=True, slots=True)
class Text:
    """Free text with its line breaks. Items: one, with its text.

    Invalid: text-empty; text-too-long(at_most, length), both in characters; skip.
    """

    at_most: int = 1000

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:  # noqa: ARG002 - a later text replaces the earlier one
        text = clean(raw)
        if not text:
            raise Invalid("text-empty")
        if says_nothing(text):
            raise Invalid(SKIP)
        if len(text) > self.at_most:
            raise Invalid("text-too-long", at_most=self.at_most, length=len(text))
        return (Item(text=text),)

    def is_complete(self, items: Items) -> bool:
        return bool(items)
