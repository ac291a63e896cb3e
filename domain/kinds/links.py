"""Publications: addresses on the web with their titles, and references to what was printed or broadcast."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from domain.answers import Asked, Invalid, Item, Items
from domain.kinds.addresses import BROKEN, address, url_of
from domain.kinds.listed import adds_nothing, last_number, lines, quoted, without_bullet
from domain.typed import letters_and_digits, one_line

_GLUED = re.compile(r"(?:(?<=\S)[,;]|(?<=\])\()(?=https?://|www\.)|(?<=[^\s/=(?&#])(?=https?://)", re.IGNORECASE)
_TORN = re.compile(r"\bh?t?tps?:/*\s+(?=\S)", re.IGNORECASE)
_TITLE_ABOVE = re.compile(r":[ \t]*\n\s*(?=https?://|www\.)", re.IGNORECASE)
_TEAR = "\x00"
_EDGES = " ,;|"
_FEWEST_LETTERS = 5


@dataclass(slots=True)
class _Found:
    """What a message holds: texts with the prefix of their key, and wrong pieces with the reason."""

    pieces: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Links:
    """Links and, with `print_too`, references to print. Items: keys "link-1"..., "print-1"... with a text.

    A link's text is its address, with `https://`, and the title beside it; `url_of` finds the address.

    Invalid, `kept` being all that was right: links-empty; link-not-an-address(piece);
    link-not-understood(piece); link-too-long(piece, at_most); links-too-many(at_most); skip.
    """

    print_too: bool = True
    at_most: int = 50
    longest: int = 2000

    @property
    def gathers(self) -> bool:
        return True

    def parse(self, raw: str, asked: Asked) -> Items:
        if adds_nothing(raw, asked.so_far):
            return asked.so_far
        found = _Found()
        for line in lines(_TITLE_ABOVE.sub(": ", raw)):
            self._read(line, found)
        if not found.pieces and not found.wrong:
            raise Invalid("links-empty", asked.so_far or None)
        items = asked.so_far
        known = {_identity(item.text or "") for item in items}
        for prefix, text in found.pieces:
            if (identity := _identity(text)) not in known:
                items = self._with(items, prefix, text)
                known.add(identity)
        if found.wrong:
            raise self._complaint(found.wrong, items)
        return items

    def is_complete(self, items: Items) -> bool:
        return bool(items)

    def _read(self, line: str, found: _Found) -> None:
        words = _words(line)
        places = [place for place, word in enumerate(words) if address(word) is not None]
        if not places:
            self._sort("print-", one_line(line), found)
        for start, end in _spans(places, len(words)):
            piece = words[start:end]
            if any(address(word) == BROKEN for word in piece):
                found.wrong.append(("link-not-an-address", _joined(piece)))
            else:
                self._sort("link-", _joined(list(map(_completed, piece))), found)

    def _sort(self, prefix: str, text: str, found: _Found) -> None:
        if len(text) > self.longest:
            found.wrong.append(("link-too-long", text))
        elif prefix == "link-":
            found.pieces.append((prefix, text))
        elif not self.print_too:
            found.wrong.append(("link-not-an-address", text))
        elif sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
            found.wrong.append(("link-not-understood", text))
        else:
            found.pieces.append((prefix, text))

    def _with(self, items: Items, prefix: str, text: str) -> Items:
        if len(items) >= self.at_most:
            raise Invalid("links-too-many", items, at_most=self.at_most)
        return (*items, Item(f"{prefix}{last_number(items, prefix) + 1}", text=text))

    def _complaint(self, wrong: list[tuple[str, str]], kept: Items) -> Invalid:
        key = wrong[0][0]
        pieces = quoted(piece for why, piece in wrong if why == key)
        if key == "link-too-long":
            return Invalid("link-too-long", kept or None, piece=pieces, at_most=self.longest)
        if key == "link-not-understood":
            return Invalid("link-not-understood", kept or None, piece=pieces)
        return Invalid("link-not-an-address", kept or None, piece=pieces)


def _words(line: str) -> list[str]:
    """The words of a line: addresses written together taken apart, one torn after its scheme kept whole."""
    torn = _TORN.sub(lambda found: found[0].rstrip() + _TEAR, line)
    return [word.replace(_TEAR, " ") for word in _GLUED.sub(" ", torn).split()]


def _spans(places: list[int], length: int) -> list[tuple[int, int]]:
    """A span of words for each address; titles follow theirs if the line starts with one, else precede."""
    if not places:
        return []
    if places[0] == 0:
        return list(pairwise([*places, length]))
    ends = [place + 1 for place in places[:-1]]
    return list(pairwise([0, *ends, length]))


def _joined(words: list[str]) -> str:
    return without_bullet(" ".join(words)).rstrip(_EDGES)


def _completed(word: str) -> str:
    """The word; an address without the punctuation around it, and with its scheme."""
    return address(word) or word


def _identity(text: str) -> str:
    """What makes two links, or two references, the same."""
    url = url_of(text)
    return url.partition("://")[2].removeprefix("www.").rstrip("/") if url else letters_and_digits(text)
