"""A text about dates as terminals of `dates.lark`: what is a date, a time, a class or a place is told apart here.

The vocabulary is `calendar_words.toml`. Whatever is no terminal is kept as the rest, so that nothing is lost silently.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from domain.plans.dates.shapes import SHAPES
from domain.typed import fold

_COUNTED = ("QUARTER", "HALF", "TERM", "SCHOOL_QUARTER", "DECADE", "HALF_OF", "WEEK")
_MOST = 120
"""Pieces of a text; a longer one says more than dates."""
_MAY_BE_NUMBER = re.compile(r"(?<!\d)\d|[#|!]|(?<!\w)[^\W\d]{1,3}(?!\w)|(?<!\w)[^\W\d]+(?:\s[^\W\d]+)?\.?\s?#?\s?\d")
_QUOTED = re.compile('[\u00ab\u201c\u201e"](\\d\\d?)[\u00bb\u201c\u201d"]')
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A terminal with its value. It stands in the text from `start` up to `end`."""

    kind: str
    value: Any
    start: int
    end: int


class Vocabulary:
    """What `calendar_words.toml` says, ready to be looked for in a folded text."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        looks, phrases = tables["lookalikes"], tables["phrases"]
        self.roman = {fold(one): other for one, other in looks["roman"].items()}
        beside = {name: _any_of(words) for name, words in tables["beside_numbers"].items()}
        beside["and_"] = _any_of(phrases["AND"][""])
        beside["counted"] = _any_of(word for kind in _COUNTED for word in phrases[kind][""])
        beside["roman"] = f"[{re.escape(''.join(self.roman))}]{{1,4}}"
        self.shapes = [(re.compile(pattern.format(**beside)), read) for pattern, read in SHAPES]
        self._meanings: dict[str, tuple[str, str]] = {}
        self._phrases = self._by_letter(phrases)
        self.months = {fold(form): int(month) for month, forms in tables["month_forms"].items() for form in forms}
        self.to_cyrillic = str.maketrans({fold(one): fold(other) for one, other in looks["to_cyrillic"].items()})
        self.jubilee = re.compile(rf"(?<!\w)(\d{{1,3}})\s?-?\s?{_any_of(tables['title']['anniversary_of'])}")
        self.jubilees = [(int(year), re.compile(_any_of(words))) for year, words in tables["jubilees"].items()]

    def phrase_at(self, text: str, place: int) -> Token | None:
        """The longest phrase that begins at a place of a folded text."""
        pattern = self._phrases.get(text[place])
        match = pattern.match(text, place) if pattern else None
        if match is None:
            return None
        kind, value = self._meanings[match.lastgroup or ""]
        return Token(kind, int(value) if value.lstrip("-").isdigit() else value, place, match.end())

    def _by_letter(self, phrases: Mapping[str, Mapping[str, Iterable[str]]]) -> dict[str, re.Pattern[str]]:
        """A pattern of all phrases with the same first letter, the longest first; their groups tell what they mean."""
        every = [(fold(one), kind, value) for kind, of in phrases.items() for value, some in of.items() for one in some]
        found: dict[str, list[str]] = defaultdict(list)
        for number, (phrase, kind, value) in enumerate(sorted(every, key=lambda one: -len(one[0].rstrip("*")))):
            self._meanings[f"p{number}"] = (kind, value)
            found[phrase[0]].append(f"(?P<p{number}>{_phrase(phrase)})")
        return {letter: re.compile(rf"(?<!\w)(?:{'|'.join(some)})") for letter, some in found.items()}


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; the file is read once."""
    path = Path(__file__).with_name("calendar_words.toml")
    return Vocabulary(tomllib.loads(path.read_text(encoding="utf-8")))


def _phrase(phrase: str) -> str:
    """A pattern of a phrase with its stars; a stop after it belongs to it."""
    words = fold(phrase).split()
    joined = r"[\s./\-]+".join(re.escape(word).replace(r"\*", r"\w*").replace(",", ",?") for word in words)
    return rf"{joined}(?!\w)\.?"


def _any_of(words: Iterable[str]) -> str:
    return "(?:" + "|".join(_phrase(word) for word in sorted(words, key=len, reverse=True)) + ")"


@lru_cache(maxsize=4096)
def _folded_character(char: str) -> str:
    return fold(char)


def folded(text: str) -> tuple[str, list[int]]:
    """The text folded, and for each of its characters the place in the text where it came from."""
    pairs = [(piece, place) for place, char in enumerate(text) for piece in _folded_character(char)]
    plain = _QUOTED.sub(r" \1 ", "".join(piece for piece, _ in pairs))
    return _WORD.sub(_as_one_alphabet, plain), [place for _, place in pairs]


def _as_one_alphabet(found: re.Match[str]) -> str:
    """A word in which letters of two alphabets are mixed, in Cyrillic; a Latin word stays as it is."""
    word = found[0]
    return word.translate(vocabulary().to_cyrillic) if not word.isascii() else word


def tokens(text: str) -> list[Token]:
    """All pieces of a folded text: terminals, and what is none of them as WORD, PLAIN or DIGITS; times are left out."""
    found: list[Token] = []
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        if len(found) == _MOST:
            return [*found, Token("DIGITS", "", place, len(text))]
        token = _number_at(text, place) or vocabulary().phrase_at(text, place) or _other_at(text, place)
        place = token.end
        found.append(token)
    return found


def _number_at(text: str, place: int) -> Token | None:
    if not _MAY_BE_NUMBER.match(text, place):
        return None
    known = vocabulary()
    for pattern, read in known.shapes:
        if (match := pattern.match(text, place)) and (terminal := read(match, known.roman)):
            return Token(*terminal, place, match.end())
    return None


def _other_at(text: str, place: int) -> Token:
    word = _WORD.match(text, place)
    if word:
        return Token("WORD", word[0], place, word.end())
    sign = text[place]
    kind = "DASH" if sign == "-" else "OR" if sign == "/" else "SEPARATOR" if sign in "(),;.:[]" else "SIGN"
    return Token(kind, sign, place, place + 1)
