"""One or several of a list of options, by number or by title, and perhaps variants of one's own."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from domain.answers import Asked, Invalid, Item, Items
from domain.kinds.listed import adds_nothing, last_number, quoted, without_bullet
from domain.typed import clean, fold, letters_and_digits, one_line
from domain.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

OWN = "own-"
LONGEST_OWN = 200
MOST_OWN = 20

_SHORTEST_BEGINNING = 4
_NUMBER = re.compile(r"(\d{1,6})(?:\s*-\s*(\d{1,6}))?")
_NUMBERS = re.compile(r"\d{1,6}(?:\s*-\s*\d{1,6})?(?:[\s,.&+#]+\d{1,6}(?:\s*-\s*\d{1,6})?)*[\s,.)]*")


@dataclass(slots=True)
class _Reading:
    """What a message says: keys of options, own variants, and why pieces of it could not be taken."""

    chosen: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    wrong: list[Invalid] = field(default_factory=list)

    def complaint(self, kept: Items) -> Invalid:
        """The first reason, with all the pieces that it concerns."""
        first = self.wrong[0]
        facts = dict(first.facts)
        if "piece" in facts:
            facts["piece"] = quoted(str(one.facts["piece"]) for one in self.wrong if one.key == first.key)
        return Invalid(first.key, kept or None, **facts)


@dataclass(frozen=True, slots=True)
class Choices:
    """Options chosen, and own variants where `own` allows them.

    Items: the keys of the options in their order, then "own-1"... with a text. What a person types
    adds to what is chosen; with `at_most` 1 it replaces it.

    Invalid, `kept` being all that was right: choices-empty; choice-unknown(piece);
    choice-no-such-number(number, last); own-too-long(piece, at_most); choices-too-many(at_most); skip.
    """

    options: tuple[str, ...]
    own: bool = False
    at_most: int | None = None

    @property
    def gathers(self) -> bool:
        return self.at_most != 1

    def parse(self, raw: str, asked: Asked) -> Items:
        titles = {key: letters_and_digits(asked.titles.get(key, key)) for key in self.options}
        pieces = [piece for piece in re.split(r"[\n;]", clean(raw)) if piece.strip()]
        if not pieces:
            raise Invalid("choices-empty", asked.so_far or None)
        if letters_and_digits(raw) not in titles.values() and adds_nothing(raw, asked.so_far):
            return asked.so_far
        reading = _Reading()
        for piece in pieces:
            self._read(piece, titles, reading)
        items = self._with(asked.so_far, reading.chosen, reading.own)
        if reading.wrong:
            raise reading.complaint(items)
        return items

    def is_complete(self, items: Items) -> bool:
        return bool(items)

    def toggle(self, items: Items, key: str) -> Items:
        """The items without this one if it is there, else with it. Raises Invalid for a key of no option."""
        if any(item.key == key for item in items):
            return tuple(item for item in items if item.key != key)
        if key not in self.options:
            raise Invalid("choice-unknown", items or None, piece=key)
        return self._with(items, [key], [])

    def _read(self, piece: str, titles: Mapping[str, str], reading: _Reading) -> None:
        """Sorts a piece: one title; numbers and titles between commas; else one own variant."""
        if key := _titled(piece, titles):
            reading.chosen.append(key)
            return
        parts = [part for part in piece.split(",") if part.strip()]
        keys = [_titled(part, titles) for part in parts]
        if not any(keys) and not any(map(_is_numbers, parts)):
            self._take_own(piece, reading)
            return
        for part, key in zip(parts, keys, strict=True):
            if key:
                reading.chosen.append(key)
            elif _is_numbers(part):
                self._take_numbers(part, titles, reading)
            else:
                self._take_own(part, reading)

    def _take_numbers(self, part: str, titles: Mapping[str, str], reading: _Reading) -> None:
        last_option = len(self.options)
        for found in _NUMBER.finditer(_without_and(part)):
            first, last = int(found[1]), int(found[2] or found[1])
            if found[2] and not 1 <= first <= last <= last_option:
                beyond = max(first, last)
                reading.wrong.append(Invalid("choice-no-such-number", number=beyond, last=last_option))
                continue
            for number in range(first, last + 1):
                if key := self._numbered(number, titles):
                    reading.chosen.append(key)
                else:
                    reading.wrong.append(Invalid("choice-no-such-number", number=number, last=last_option))

    def _numbered(self, number: int, titles: Mapping[str, str]) -> str | None:
        """The option with this number in its title, where all titles have one; else the one in this place."""
        numbers = {key: re.findall(r"\d+", title) for key, title in titles.items()}
        if all(numbers.values()):
            with_it = [key for key, held in numbers.items() if str(number) in held]
            if len(with_it) == 1:
                return with_it[0]
        return self.options[number - 1] if 1 <= number <= len(self.options) else None

    def _take_own(self, piece: str, reading: _Reading) -> None:
        text = one_line(without_bullet(piece)).strip(" ,;")
        if not self.own or not any(map(str.isalpha, text)):
            reading.wrong.append(Invalid("choice-unknown", piece=piece))
        elif len(text) > LONGEST_OWN:
            reading.wrong.append(Invalid("own-too-long", piece=piece, at_most=LONGEST_OWN))
        else:
            reading.own.append(text)

    def _with(self, so_far: Items, chosen: list[str], own: list[str]) -> Items:
        """What was chosen so far, with what is new. Raises Invalid if that is too much."""
        before = () if self.at_most == 1 and (chosen or own) else so_far
        keys = {item.key for item in before if item.text is None} | set(chosen)
        variants = tuple(item for item in before if item.text is not None)
        known = {fold(item.text or "") for item in variants}
        for text in own:
            if fold(text) not in known:
                variants = (*variants, Item(f"{OWN}{last_number(variants, OWN) + 1}", text=text))
                known.add(fold(text))
        items = (*(Item(key) for key in self.options if key in keys), *variants)
        if self.at_most is not None and len(items) > self.at_most:
            raise Invalid("choices-too-many", so_far or None, at_most=self.at_most)
        if len(variants) > MOST_OWN:
            raise Invalid("choices-too-many", so_far or None, at_most=MOST_OWN)
        return items


def _titled(piece: str, titles: Mapping[str, str]) -> str | None:
    """The one option whose title this is, or begins with this."""
    for text in (letters_and_digits(piece), letters_and_digits(without_bullet(piece))):
        same = [key for key, title in titles.items() if title == text]
        if len(text) >= _SHORTEST_BEGINNING and not same and not text.isdigit():
            same = [key for key, title in titles.items() if title.startswith(text)]
        if len(same) == 1 and text:
            return same[0]
    return None


def _is_numbers(part: str) -> bool:
    return _NUMBERS.fullmatch(_without_and(part)) is not None


def _without_and(part: str) -> str:
    joining = vocabulary().names["joining"]
    return " ".join(word for word in fold(part).replace("#", " ").split() if word not in joining)
