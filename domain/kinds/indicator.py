"""An indicator of a plan: a measured number with a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.answers import Asked, Invalid, Item, Items
from domain.typed import fold
from domain.vocabulary import vocabulary

_NUMBER = re.compile(r"(?P<sign>[-+]?) ?(?P<whole>\d{1,3}(?: \d{3})+|\d+)(?:[.,](?P<part>\d+))?(?![\d.,])")
_CENTS = 2
"""Digits after the point whose zeros mean nothing; three may be thousands, so "1.200" is asked again."""

_LONGEST = 12
"""Digits before the point: what a float still holds exactly, with three after it."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A number of `unit`, with at most `decimals` digits after the point. Items: one, with its number.

    Invalid: indicator-not-a-number; indicator-too-precise(decimals); indicator-negative.
    """

    unit: str
    decimals: int = 1

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:  # noqa: ARG002 - a number says it all
        text = " ".join(fold(raw).split())
        found = _NUMBER.match(text)
        if found is None or not self._is_unit(text[found.end() :].strip(" .")):
            raise Invalid("indicator-not-a-number")
        whole, part = found["whole"].replace(" ", ""), found["part"] or ""
        if len(part) == _CENTS:
            part = part.rstrip("0")
        if len(whole.lstrip("0")) > _LONGEST:
            raise Invalid("indicator-not-a-number")
        if len(part) > self.decimals:
            raise Invalid("indicator-too-precise", decimals=self.decimals)
        number = float(f"{whole}.{part or 0}")
        if found["sign"] == "-" and number:
            raise Invalid("indicator-negative")
        return (Item(number=number),)

    def is_complete(self, items: Items) -> bool:
        return bool(items)

    def _is_unit(self, text: str) -> bool:
        return text in {"", fold(self.unit).strip(" .")} or vocabulary().units.meaning(text) is not None
