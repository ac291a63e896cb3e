"""Numbers among words: the tokens of a message that says how many people there were."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING

from domain.typed import fold
from domain.vocabulary import LONGEST_PHRASE, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

BEYOND = 10**12
"""Stands for every number longer than twelve digits."""

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\s\w]")
_HARD_SPACE = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?!\d)")
_COMPOUND = re.compile(r"(?<=[^\W\d_])(?:-|\.\s*)(?=[^\W\d_])")
"""What joins the words of a phrase or follows an abbreviation."""

_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_HUNDRED, _THOUSAND = 100, 1000
_HIGHEST_ONE, _LOWEST_TEN = 9, 20


class Sense(Enum):
    """What a token says. A number with a point or comma is FRACTION, or GROUPED if it may be thousands."""

    NUMBER = auto()
    FRACTION = auto()
    GROUPED = auto()
    CATEGORY = auto()
    TOTAL = auto()
    REST = auto()
    ABOUT = auto()
    MINUS = auto()
    FILLER = auto()
    UNKNOWN = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a message: its sense, its folded text (the key of a CATEGORY), the value of a number."""

    sense: Sense
    text: str
    value: int = 0


NUMBERS = frozenset({Sense.NUMBER, Sense.FRACTION, Sense.GROUPED})

_SENSES = {
    "filler": (Sense.FILLER,),
    "none": (Sense.NUMBER,),
    "total": (Sense.TOTAL,),
    "rest": (Sense.REST,),
    "nobody-else": (Sense.REST, Sense.NUMBER),
    "about": (Sense.ABOUT,),
    "minus": (Sense.MINUS,),
}
_INEXACT_MARKS = frozenset("?~\u2248\u00b1<>\u2264\u2265")


def tokens(raw: str, *, spaced: bool) -> list[Token]:
    """The tokens of a message; `spaced` lets "1 200" be one number (a no-break space always does)."""
    text = _COMPOUND.sub(" ", fold(in_plain_digits(raw)))
    if spaced:
        text = _SPACED.sub(lambda found: found[0].replace(" ", ""), text)
    return _marks_resolved(list(_read(_TOKEN.findall(text))))


def in_plain_digits(raw: str) -> str:
    """The text with thousands together that no-break spaces parted, and with 1500 for one and a half thousand."""
    return _in_thousands().sub(_multiplied, _HARD_SPACE.sub("", raw))


@cache
def _in_thousands() -> re.Pattern[str]:
    """Digits before the word for a thousand, and those after it: three decimals would be thousands themselves."""
    words = "|".join(word for word, value in vocabulary().numerals.items() if value == _THOUSAND)
    return re.compile(
        rf"(?<![\d.,])(?P<whole>\d{{1,6}})(?:[.,](?P<part>\d{{1,2}}))?[^\S\n]*(?:{words})(?![^\W\d_])\.?"
        r"(?(part)|(?:[^\S\n]*(?P<rest>\d{1,3})(?![\d.,]))?)",
        re.IGNORECASE,
    )


def _multiplied(found: re.Match[str]) -> str:
    thousands = int(found["whole"]) * _THOUSAND
    return str(thousands + int((found["part"] or "0").ljust(3, "0")) + int(found["rest"] or 0))


def _read(pieces: list[str]) -> Iterator[Token]:
    place = 0
    while place < len(pieces):
        piece = pieces[place]
        if piece[0].isdigit():
            yield _digits(piece)
            place += 1
        elif not piece[0].isalpha():
            yield Token(Sense.MARK, piece)
            place += 1
        else:
            length, value = _numeral(pieces, place)
            if length:
                yield Token(Sense.NUMBER, " ".join(pieces[place : place + length]), value)
            else:
                length, found = _phrase(pieces, place)
                yield from found
            place += length


def _digits(piece: str) -> Token:
    if not piece.isdigit():
        sense = Sense.GROUPED if _THOUSANDS.fullmatch(piece) else Sense.FRACTION
        return Token(sense, piece, _value(re.sub(r"[.,]", "", piece) if sense is Sense.GROUPED else piece))
    return Token(Sense.NUMBER, piece, _value(piece))


def _value(piece: str) -> int:
    whole = re.split(r"[.,]", piece)[0].lstrip("0")
    return BEYOND if len(whole) >= len(str(BEYOND)) else int(whole or "0")


def _phrase(pieces: list[str], place: int) -> tuple[int, tuple[Token, ...]]:
    """The longest known phrase that starts here, in words, and what it says."""
    words: list[str] = []
    for piece in pieces[place : place + LONGEST_PHRASE]:
        if not piece[0].isalpha():
            break
        words.append(piece)
    for length in range(len(words), 0, -1):
        phrase = " ".join(words[:length])
        if meaning := vocabulary().counting.meaning(phrase):
            return length, tuple(Token(sense, phrase) for sense in _SENSES[meaning])
        if category := vocabulary().categories.meaning(phrase):
            return length, (Token(Sense.CATEGORY, category),)
    return 1, (Token(Sense.UNKNOWN, words[0]),)


def _numeral(pieces: list[str], place: int) -> tuple[int, int]:
    """How many words from here spell one number, and that number: hundreds before tens before ones."""
    values = vocabulary().numerals
    thousands, group, limit, length = 0, 0, _THOUSAND, 0
    while place + length < len(pieces) and pieces[place + length] in values:
        value = values[pieces[place + length]]
        if value == _THOUSAND and not thousands and (length or pieces[place] in vocabulary().thousand):
            thousands, group, limit = (group if length else 1), 0, _THOUSAND
        elif value == _HUNDRED and 1 < group <= _HIGHEST_ONE:
            group, limit = group * _HUNDRED, _HUNDRED
        elif value < limit and (value or not length):
            group, limit = group + value, _below(value)
        else:
            break
        length += 1
    return length, thousands * _THOUSAND + group


def _below(value: int) -> int:
    """What may follow a number word is less than this: tens after hundreds, ones after tens, then nothing."""
    if value >= _HUNDRED:
        return _HUNDRED
    return 10 if value >= _LOWEST_TEN else 0


def _marks_resolved(found: list[Token]) -> list[Token]:
    """Marks that make a number inexact are ABOUT: "~100", "100+", "100-120"; other marks stay."""
    resolved = []
    for place, token in enumerate(found):
        after_number = place > 0 and found[place - 1].sense is Sense.NUMBER
        before_number = place + 1 < len(found) and found[place + 1].sense is Sense.NUMBER
        inexact = token.sense is Sense.MARK and (
            token.text in _INEXACT_MARKS
            or (token.text == "+" and after_number and not before_number)
            or (token.text == "-" and after_number and before_number)
        )
        resolved.append(Token(Sense.ABOUT, token.text) if inexact else token)
    return resolved
