"""How many people of each category: the question that teachers answer in every way but one."""

from __future__ import annotations

from dataclasses import dataclass

from domain.answers import SKIP, Asked, Invalid, Item, Items
from domain.kinds.numerals import NUMBERS, Sense, tokens
from domain.kinds.tally import REST, TOTAL, Tally, Wrong, read_tally
from domain.typed import shortened
from domain.vocabulary import says_nothing

CATEGORIES = (
    "pupils",
    "parents",
    "teachers",
    "public",
    "students",
    "preschoolers",
    "guests",
    "mentors",
    "partners",
    "volunteers",
    "others",
)
"""The categories whose words the vocabulary knows."""

_TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of people by category. Items: one per category that has a number, in the order of `categories`.

    A message may name any of them, or hold bare numbers: one for the first category still missing, or as many
    as are missing or as there are, in order. A later message overrides an earlier one.

    Invalid, `kept` being all that was right: counts-not-understood(piece); counts-unknown-category(piece);
    counts-whose(piece, number), where a number beside others does not say who they are; counts-twice(piece);
    counts-how-many(given, wanted); counts-total-differs(stated, sum); counts-only-total(stated);
    count-about(piece, number); count-ambiguous(piece, number); count-not-whole(piece); count-negative(piece);
    count-too-large(piece, at_most); skip for a mere dash.
    """

    categories: tuple[str, ...] = ("pupils", "parents", "teachers", "public", "others")
    at_most: int = 1_000_000

    @property
    def gathers(self) -> bool:
        return True

    def parse(self, raw: str, asked: Asked) -> Items:
        if says_nothing(raw) and not any(token.sense in NUMBERS for token in tokens(raw, spaced=False)):
            raise Invalid(SKIP)
        numbers = {item.key: int(item.number) for item in asked.so_far if item.number is not None}
        tally = read_tally(raw, self.categories, self.at_most)
        if tally.bare:
            self._place_bare(tally, self._items(numbers), raw)
        return self._with(numbers, tally, raw)

    def is_complete(self, items: Items) -> bool:
        return not self.missing(items)

    def missing(self, items: Items) -> tuple[str, ...]:
        """The categories that have no number yet."""
        given = {item.key for item in items if item.number is not None}
        return tuple(category for category in self.categories if category not in given)

    def rest_is_zero(self, items: Items) -> Items:
        """The items with a zero for each category that has no number yet."""
        given = {item.key: item for item in items if item.number is not None}
        return tuple(given.get(category) or Item(category, 0) for category in self.categories)

    def total(self, items: Items) -> int:
        """How many people all categories of the question have together."""
        return sum(int(item.number or 0) for item in items if item.key in self.categories)

    def _items(self, numbers: dict[str, int]) -> Items:
        return tuple(Item(key=one, number=numbers[one]) for one in self.categories if one in numbers)

    def _place_bare(self, tally: Tally, so_far: Items, raw: str) -> None:
        """Gives numbers without labels to categories by their order, if how many they are leaves no doubt."""
        if tally.labelled or tally.wrong:
            tally.wrong.append(Wrong("counts-whose", ", ".join(map(str, tally.bare)), {"number": tally.bare[0]}))
            return
        missing = self.missing(so_far)
        for numbers in (tally.bare, _thousands(raw)):
            for places in (missing, self.categories, missing[:1]):
                if numbers and len(numbers) == len(places):
                    tally.labelled.update(zip(places, numbers, strict=True))
                    return
        wanted = len(missing or self.categories)
        raise Invalid("counts-how-many", so_far or None, given=len(tally.bare), wanted=wanted)

    def _with(self, so_far: dict[str, int], tally: Tally, raw: str) -> Items:
        said = dict(tally.labelled)
        stated, rest = said.pop(TOTAL, None), said.pop(REST, None)
        numbers = so_far | said
        if rest is not None and numbers:
            numbers |= dict.fromkeys(self.missing(self._items(numbers)), 0)
        items = self._items(numbers)
        if tally.wrong:
            raise tally.complaint(items)
        if stated is None and not said and (rest is None or not items):
            raise Invalid("counts-not-understood", items or None, piece=shortened(raw))
        self._check_total(stated, items)
        return items

    def _check_total(self, stated: int | None, items: Items) -> None:
        """A stated total is no answer of its own, and must be the sum: what lacks to it is asked for."""
        if stated is None:
            return
        together = self.total(items)
        if together > stated or (self.is_complete(items) and together != stated):
            raise Invalid("counts-total-differs", items or None, stated=stated, sum=together)
        if together != stated:
            raise Invalid("counts-only-total", items or None, stated=stated)


def _thousands(raw: str) -> list[int]:
    """The single number that "1 200" may be, if it is not two."""
    numbers = [token.value for token in tokens(raw, spaced=True) if token.sense is Sense.NUMBER]
    return numbers if len(numbers) == 1 and numbers[0] < _TEN_THOUSAND else []
