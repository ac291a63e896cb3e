"""Repeated records, such as "speaker - position - topic": one per line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from domain.answers import Asked, Invalid, Item, Items
from domain.kinds.listed import adds_nothing, last_number, quoted, without_bullet
from domain.typed import clean, letters_and_digits, one_line

_DASHES = "\u2012-\u2015"
_SEPARATORS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\t+",
        r"\|",
        r";",
        rf"\s[-{_DASHES}]+\s",
        rf"[\t|;]|\s-+|-+\s|[{_DASHES}]+",
    )
)
"""From the least doubtful to the most: a hyphen within a word parts nothing."""


@dataclass(frozen=True, slots=True)
class Records:
    """Records of `fields`. Items: keys "1.<field>", "2.<field>"... with a text each; doubles are dropped.

    Invalid, `kept` being all that was right: records-empty; record-parts(piece, wanted);
    record-too-long(piece, at_most); records-too-many(at_most); skip.
    """

    fields: tuple[str, ...]
    at_most: int = 100
    longest: int = 300

    @property
    def gathers(self) -> bool:
        return True

    def parse(self, raw: str, asked: Asked) -> Items:
        if adds_nothing(raw, asked.so_far):
            return asked.so_far
        records = [line for line in map(self._line, clean(raw).split("\n")) if line]
        if not records:
            raise Invalid("records-empty", asked.so_far or None)
        items, wrong, long = asked.so_far, [], []
        for record in records:
            parts = self._parts(record)
            if not parts:
                wrong.append(record)
            elif max(map(len, parts)) > self.longest:
                long.append(record)
            else:
                items = self._with(items, parts)
        if wrong:
            raise Invalid("record-parts", items or None, piece=quoted(wrong), wanted=len(self.fields))
        if long:
            raise Invalid("record-too-long", items or None, piece=quoted(long), at_most=self.longest)
        return items

    def is_complete(self, items: Items) -> bool:
        return bool(items)

    def _line(self, line: str) -> str:
        return without_bullet(line) if letters_and_digits(line) else ""

    def _parts(self, record: str) -> tuple[str, ...]:
        """As many parts as fields, by the first separator that gives them; none if no separator does."""
        for separator in _SEPARATORS:
            parts = tuple(map(one_line, separator.split(record, maxsplit=len(self.fields) - 1)))
            if len(parts) == len(self.fields) and all(map(letters_and_digits, parts)):
                return parts
        return ()

    def _with(self, items: Items, parts: tuple[str, ...]) -> Items:
        if parts in _records(items):
            return items
        if len(_records(items)) >= self.at_most:
            raise Invalid("records-too-many", items, at_most=self.at_most)
        number = last_number(items) + 1
        new = (Item(f"{number}.{name}", text=part) for name, part in zip(self.fields, parts, strict=True))
        return (*items, *new)


def _records(items: Items) -> list[tuple[str, ...]]:
    """The texts of each record there is."""
    grouped: dict[str, list[str]] = {}
    for item in items:
        grouped.setdefault(item.key.partition(".")[0], []).append(item.text or "")
    return [tuple(parts) for parts in grouped.values()]
