"""How many people: one whole number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.answers import SKIP, Asked, Invalid, Item, Items
from domain.kinds.numerals import NUMBERS, Sense, Token, tokens
from domain.typed import shortened
from domain.vocabulary import says_nothing

_BELOW_ZERO = re.compile(r"\s*[-\u2212]\d")
_LONGEST = 200
_NEGLIGIBLE = frozenset(".,;:!=-()+")


@dataclass(frozen=True, slots=True)
class Count:
    """A whole number of people, in digits or words; "nobody" is 0. Items: one, with its number.

    Invalid: count-not-a-number; count-not-whole(piece); count-negative; count-about(number), where the exact number
    is to be asked; count-ambiguous(number, piece), where a point or comma may part thousands;
    count-too-large(at_most); skip for a mere dash.
    """

    at_most: int = 1_000_000

    @property
    def gathers(self) -> bool:
        return False

    def parse(self, raw: str, asked: Asked) -> Items:  # noqa: ARG002 - a number says it all
        if len(raw) > _LONGEST:
            raise Invalid("count-not-a-number")
        found = tokens(raw, spaced=True)
        numbers = [token for token in found if token.sense in NUMBERS]
        if not numbers and says_nothing(raw):
            raise Invalid(SKIP)
        minus = _BELOW_ZERO.match(raw) or any(token.sense is Sense.MINUS for token in found)
        if len(numbers) == 1 and _understood(found) and minus:
            raise Invalid("count-negative")
        return (Item(number=self._exact(numbers, found, shortened(raw))),)

    def _exact(self, numbers: list[Token], found: list[Token], piece: str) -> int:
        about = any(token.sense is Sense.ABOUT for token in found)
        several = len({(token.sense, token.value) for token in numbers}) > 1
        if not numbers or not _understood(found) or (several and not about):
            raise Invalid("count-not-a-number")
        number = numbers[0]
        if any(token.value > self.at_most for token in numbers):
            raise Invalid("count-too-large", at_most=self.at_most)
        if about:
            raise Invalid("count-about", number=number.value)
        if number.sense is Sense.FRACTION:
            raise Invalid("count-not-whole", piece=piece)
        if number.sense is Sense.GROUPED:
            raise Invalid("count-ambiguous", number=number.value, piece=piece)
        return number.value

    def is_complete(self, items: Items) -> bool:
        return bool(items)


def _understood(found: list[Token]) -> bool:
    return all(
        token.sense is not Sense.UNKNOWN and (token.sense is not Sense.MARK or token.text in _NEGLIGIBLE)
        for token in found
    )
