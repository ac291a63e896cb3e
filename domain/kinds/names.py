"""Names of organisations: one per line, or several in a line where that leaves no doubt."""

from __future__ import annotations

from dataclasses import dataclass

from domain.answers import Asked, Invalid, Item, Items
from domain.kinds.listed import adds_nothing, last_number, lines, quoted, without_bullet
from domain.typed import letters_and_digits, one_line
from domain.vocabulary import vocabulary

_OPENING, _CLOSING = "\u00ab\u201e(\u201c", "\u00bb)\u201d"
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Names:
    """Names, each at most `longest` characters. Items: keys "1", "2"... with the name as text.

    Lines and semicolons part names; commas do where every part looks like a name of its own. Doubles are
    dropped.

    Invalid, `kept` being all that was right: names-empty; name-not-understood(piece);
    name-too-long(piece, at_most); names-too-many(at_most); skip.
    """

    at_most: int = 100
    longest: int = 300

    @property
    def gathers(self) -> bool:
        return True

    def parse(self, raw: str, asked: Asked) -> Items:
        if adds_nothing(raw, asked.so_far):
            return asked.so_far
        names = _parted(raw)
        if not names:
            raise Invalid("names-empty", asked.so_far or None)
        right = [name for name in names if _letters(name) and len(name) <= self.longest]
        items = self._with(asked.so_far, right)
        if nameless := [name for name in names if not _letters(name)]:
            raise Invalid("name-not-understood", items or None, piece=quoted(nameless))
        if long := [name for name in names if len(name) > self.longest]:
            raise Invalid("name-too-long", items or None, piece=quoted(long), at_most=self.longest)
        return items

    def is_complete(self, items: Items) -> bool:
        return bool(items)

    def _with(self, items: Items, names: list[str]) -> Items:
        known = {letters_and_digits(item.text or "") for item in items}
        for name in names:
            if (plain := letters_and_digits(name)) in known:
                continue
            if len(items) >= self.at_most:
                raise Invalid("names-too-many", items, at_most=self.at_most)
            items = (*items, Item(str(last_number(items) + 1), text=name))
            known.add(plain)
        return items


def _letters(name: str) -> int:
    return sum(map(str.isalpha, letters_and_digits(name)))


def _parted(raw: str) -> list[str]:
    pieces = [piece for line in lines(raw) for piece in line.split(";")]
    if len(pieces) == 1:
        pieces = _parted_at_commas(pieces[0])
    return [name for piece in pieces if (name := without_bullet(one_line(piece)).rstrip(" ,;"))]


def _parted_at_commas(line: str) -> list[str]:
    parts = _outside_quotes(line)
    return parts if len(parts) > 1 and _all_are_names(parts) else [line]


def _outside_quotes(line: str) -> list[str]:
    """The parts between commas that are in no quotes or brackets; the whole line if those do not match."""
    parts, depth, straight = [""], 0, False
    for char in line:
        if char == '"':
            straight = not straight
        depth += (char in _OPENING) - (char in _CLOSING)
        if char == "," and depth == 0 and not straight:
            parts.append("")
        else:
            parts[-1] += char
    stripped = [part.strip() for part in parts]
    return stripped if depth == 0 and not straight else [line]


def _all_are_names(parts: list[str]) -> bool:
    """Whether each part may stand alone: no address, no legal form, no mere tail: "culture, sport"."""
    whole = all(_stands_alone(part) for part in parts)
    small = [part[:1].islower() for part in parts]
    joining = vocabulary().names["joining"]
    joined = any(word in joining for part in parts for word in letters_and_digits(part).split())
    return whole and (not any(small) or (all(small) and not joined))


def _stands_alone(part: str) -> bool:
    words = letters_and_digits(part).split()
    words_of = vocabulary().names
    if _letters(part) < _FEWEST_LETTERS or words[0] in words_of["part"]:
        return False
    return not words_of["legal-form"].issuperset(words)
