"""Photos: a gathering of pictures, each known by Telegram's `file_unique_id`."""

from __future__ import annotations

from dataclasses import dataclass, replace

from domain.answers import Asked, Invalid, Item, Items
from domain.kinds.listed import adds_nothing
from domain.typed import clean


@dataclass(frozen=True, slots=True)
class Photos:
    """Pictures, as they came. Items: key the file's unique id, number its place from 1, text its caption.

    Invalid: photos-need-pictures for any text; photos-too-many(at_most); skip.
    """

    at_least: int = 1
    at_most: int = 30

    @property
    def gathers(self) -> bool:
        return True

    def parse(self, raw: str, asked: Asked) -> Items:
        if adds_nothing(raw, asked.so_far):
            return asked.so_far
        raise Invalid("photos-need-pictures", asked.so_far or None)

    def is_complete(self, items: Items) -> bool:
        return len(items) >= self.at_least

    def add(self, items: Items, unique_id: str, caption: str | None = None) -> Items:
        """The pictures with this one; if it is there already, a caption that is not empty becomes its own."""
        text = clean(caption or "") or None
        if any(item.key == unique_id for item in items):
            return tuple(replace(item, text=text) if text and item.key == unique_id else item for item in items)
        if len(items) >= self.at_most:
            raise Invalid("photos-too-many", items, at_most=self.at_most)
        return (*items, Item(unique_id, len(items) + 1, text))

    def without(self, items: Items, unique_id: str) -> Items:
        """The pictures but for this one, numbered anew."""
        left = [item for item in items if item.key != unique_id]
        return tuple(replace(item, number=place) for place, item in enumerate(left, start=1))
