"""Text and its entities as Telegram keeps them: cleaned, trimmed, in one canonical order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from sandbox.errors import bad_request
from sandbox.links import found_entities

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
QUOTES = ("blockquote", "expandable_blockquote")
CODE = ("pre", "code")
ORDER = {
    "blockquote": 0, "expandable_blockquote": 0, "pre": 11, "code": 20, "text_link": 49, "text_mention": 49,
    "bold": 90, "italic": 91, "underline": 92, "strikethrough": 93, "spoiler": 94, "custom_emoji": 99,
}  # fmt: skip
FOUND_ORDER = 50
UNCLEAN = re.compile("[\x00-\x09\x0b-\x1f\u2028-\u202e\u0333\u033f\u030a]")


@dataclass(frozen=True, slots=True)
class Entity:
    """A part of a text, in UTF-16 code units; `more` holds url, language, user and the like."""

    type: str
    offset: int
    length: int
    more: dict[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The offset just after it."""
        return self.offset + self.length

    def over(self, offset: int, end: int) -> Entity:
        """The same entity over another part of the text."""
        return replace(self, offset=offset, length=end - offset)

    def as_json(self) -> dict[str, Any]:
        """A Bot API MessageEntity."""
        return {"offset": self.offset, "length": self.length, "type": self.type, **self.more}


def utf16_length(text: str) -> int:
    """The length as Telegram counts it: characters outside the basic plane count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def formatted(text: str, entities: Iterable[Entity], *, may_be_empty: bool) -> tuple[str, list[Entity]]:
    """The text and entities as a message holds them. Raises Refused for empty text, or entities outside."""
    text, kept = _clean(text, settled(entities))
    text, kept = _trim(text, [entity for entity in _without_blank_parts(text, kept) if entity.length > 0])
    if not text and not may_be_empty:
        raise bad_request("text must be non-empty")
    taken = [entity for entity in kept if entity.type not in SPLITTABLE and entity.type not in QUOTES]
    found = [
        Entity(kind, start, end - start)
        for kind, start, end in found_entities(text)
        if not any(other.offset < end and start < other.end for other in taken)
    ]
    return text, settled([*kept, *found]) if found else kept


def settled(entities: Iterable[Entity]) -> list[Entity]:
    """The entities in Telegram's order; those that overlap are dropped, merged or split as Telegram does."""
    ordered = sorted((entity for entity in entities if entity.length > 0), key=_order)
    if _is_settled(ordered):
        return ordered
    solid = _apart([entity for entity in ordered if entity.type not in SPLITTABLE and entity.type not in QUOTES])
    quotes = _apart([entity for entity in ordered if entity.type in QUOTES])
    solid = [entity for entity in solid if not any(_cross(entity, quote) for quote in quotes)] + quotes
    return sorted([*solid, *_split(ordered, solid)], key=_order)


def _order(entity: Entity) -> tuple[int, int, int]:
    return entity.offset, -entity.length, ORDER.get(entity.type, FOUND_ORDER)


def _is_settled(ordered: list[Entity]) -> bool:
    open_ones: list[Entity] = []
    for entity in ordered:
        while open_ones and open_ones[-1].end <= entity.offset:
            open_ones.pop()
        if open_ones and entity.end > open_ones[-1].end:
            return False
        for outer in open_ones:
            if outer.type == entity.type or outer.type in CODE:
                return False
            if entity.type not in SPLITTABLE and outer.type not in QUOTES:
                return False
        open_ones.append(entity)
    return True


def _apart(ordered: list[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    for entity in ordered:
        if not kept or entity.offset >= kept[-1].end:
            kept.append(entity)
    return kept


def _cross(entity: Entity, quote: Entity) -> bool:
    """They share a part, yet the entity is not within the quote."""
    meets = entity.offset < quote.end and quote.offset < entity.end
    return meets and not (quote.offset <= entity.offset and entity.end <= quote.end)


def _split(ordered: list[Entity], solid: list[Entity]) -> list[Entity]:
    """The styles, merged by kind, cut where a solid entity or another style begins or a solid one ends."""
    merged = [entity for kind in SPLITTABLE for entity in _merged([e for e in ordered if e.type == kind])]
    cuts = sorted({edge for entity in solid for edge in (entity.offset, entity.end)} | {e.offset for e in merged})
    parts: list[Entity] = []
    for entity in merged:
        edges = [entity.offset, *(cut for cut in cuts if entity.offset < cut < entity.end), entity.end]
        parts += [entity.over(start, end) for start, end in pairwise(edges)]
    code = [entity for entity in solid if entity.type in CODE]
    return [part for part in parts if not any(c.offset <= part.offset and part.end <= c.end for c in code)]


def _merged(same_kind: list[Entity]) -> list[Entity]:
    merged: list[Entity] = []
    for entity in same_kind:
        if merged and entity.offset <= merged[-1].end:
            merged[-1] = merged[-1].over(merged[-1].offset, max(merged[-1].end, entity.end))
        else:
            merged.append(entity)
    return merged


def _clean(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Control characters become spaces, returns and direction marks go; the entities follow the text."""
    if entities:
        _check_bounds(utf16_length(text), entities)
    if not UNCLEAN.search(text):
        return text, entities
    moved = [0]
    cleaned = []
    for character in text:
        kept = character
        if UNCLEAN.match(character):
            kept = " " if character < " " and character != "\r" else ""
        cleaned.append(kept)
        moved.append(moved[-1] + utf16_length(kept))
        if character > "\uffff":
            moved.append(moved[-1])
    return "".join(cleaned), [entity.over(moved[entity.offset], moved[entity.end]) for entity in entities]


def _check_bounds(length: int, entities: list[Entity]) -> None:
    for entity in entities:
        if entity.offset >= length:
            raise bad_request(f"entity begins after the end of the text at UTF-16 offset {entity.offset}")
        if entity.end > length:
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text"
                f" at UTF-16 offset {entity.end}"
            )


def _without_blank_parts(text: str, entities: list[Entity]) -> list[Entity]:
    """No entity begins with white space, one of white space alone is none; links and quotes are let be."""
    if not entities:
        return entities
    units = text.encode("utf-16-le", "surrogatepass")
    trimmed = []
    for entity in entities:
        start = entity.offset
        while start < entity.end and units[2 * start : 2 * start + 2] in (b" \0", b"\n\0"):
            start += 1
        blank = start == entity.end
        keeps = entity.type in {"text_link", "text_mention", "custom_emoji", *QUOTES}
        trimmed.append(entity if keeps and not blank else entity.over(start, entity.end))
    return settled(trimmed)


def _trim(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """White space at both ends goes, at the beginning only as far as the first entity."""
    text = text.rstrip(" \n")
    end = utf16_length(text)
    entities = [entity if entity.end <= end else entity.over(entity.offset, end) for entity in entities]
    entities = [entity for entity in entities if entity.length > 0]
    stripped = text.lstrip(" \n")
    leading = min([len(text) - len(stripped), *(entity.offset for entity in entities)])
    return text[leading:], [entity.over(entity.offset - leading, entity.end - leading) for entity in entities]
