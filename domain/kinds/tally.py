"""What a message about people says: numbers by category, bare numbers, a total, and wrong pieces."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from domain.answers import Invalid, Items
from domain.kinds.listed import quoted
from domain.kinds.numerals import NUMBERS, Sense, Token, in_plain_digits, tokens
from domain.typed import clean

REST, TOTAL = "*rest", "*total"
"""Labels beside the categories: nobody in all that are still missing; the number of everybody."""

_BREAKS = re.compile(r"[,;/|\n]+|\+(?=\s*\d)")
_BREAKS_OF_WORDS = re.compile(r"(?:(?<!\d),|,(?!\d)|[;/|\n])+|\+(?=\s*\d)")
"""Among words a comma between two digits is a part of the number; in a mere row of numbers it parts them."""
_WORD = re.compile(r"[^\W\d_]")
_LABEL_ABOVE = re.compile(r":[ \t]*\n\s*(?=\d)")
_NUMBERED_LINE = re.compile(r"^[ \t]*\d{1,2}[.)][ \t]+(?=[^\W\d_][^\n]*\d)", re.MULTILINE)
_BELOW_ZERO = re.compile(r"\s*[-\u2212]\d")
_LABELS = frozenset({Sense.CATEGORY, Sense.TOTAL, Sense.REST})


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a piece of a message could not be taken: the key and numbers of its Invalid."""

    key: str
    piece: str
    facts: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    """What a message says, so far as it was read."""

    labelled: dict[str, int] = field(default_factory=dict)
    bare: list[int] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)

    def complaint(self, kept: Items) -> Invalid:
        """The first reason, with the pieces that it concerns."""
        first = self.wrong[0]
        pieces = quoted(one.piece for one in self.wrong if one.key == first.key)
        return Invalid(first.key, kept or None, piece=pieces, **first.facts)


def read_tally(raw: str, categories: tuple[str, ...], at_most: int) -> Tally:
    """Reads every piece of a message by itself. A category with two different numbers counts as not said."""
    tally, doubled = Tally(), set()
    text = _NUMBERED_LINE.sub("", _LABEL_ABOVE.sub(": ", clean(in_plain_digits(raw))))
    for piece in (_BREAKS_OF_WORDS if _WORD.search(text) else _BREAKS).split(text):
        try:
            said = _read_piece(piece, categories, at_most)
            tally.bare.extend(number for label, number in said if label is None)
            for label, number in said:
                if label and tally.labelled.setdefault(label, number) != number:
                    doubled.add(label)
                    tally.wrong.append(Wrong("counts-twice", piece))
        except Invalid as wrong:
            numbers = {name: fact for name, fact in wrong.facts.items() if isinstance(fact, int)}
            tally.wrong.append(Wrong(wrong.key, piece, numbers))
    for label in doubled:
        del tally.labelled[label]
    return tally


def _read_piece(piece: str, categories: tuple[str, ...], at_most: int) -> list[tuple[str | None, int]]:
    """The labels and numbers of a piece; where it has no label, numbers alone. Raises Invalid."""
    meant = _meant(piece, spaced=False)
    if any(token.sense in _LABELS for token in meant):
        meant = _meant(piece, spaced=True)
    if not meant:
        return []
    _refuse_unclear(meant, at_most)
    if all(token.sense is Sense.NUMBER for token in meant):
        if _BELOW_ZERO.match(piece):
            raise Invalid("count-negative")
        return [(None, token.value) for token in meant]
    return [_pair(first, second, categories) for first, second in _runs(meant)]


def _meant(piece: str, *, spaced: bool) -> list[Token]:
    return [token for token in tokens(piece, spaced=spaced) if token.sense not in {Sense.FILLER, Sense.MARK}]


def _refuse_unclear(meant: list[Token], at_most: int) -> None:
    numbers = [token for token in meant if token.sense in NUMBERS]
    senses = {token.sense for token in meant}
    if not numbers:
        raise Invalid("counts-not-understood")
    if any(token.value > at_most for token in numbers):
        raise Invalid("count-too-large", at_most=at_most)
    if Sense.UNKNOWN in senses:
        raise Invalid("counts-unknown-category")
    if Sense.ABOUT in senses:
        raise Invalid("count-about", number=numbers[0].value)
    if Sense.MINUS in senses:
        raise Invalid("count-negative")
    if Sense.FRACTION in senses:
        raise Invalid("count-not-whole")
    if Sense.GROUPED in senses:
        raise Invalid("count-ambiguous", number=numbers[0].value)


def _runs(meant: list[Token]) -> list[tuple[list[Token], list[Token]]]:
    """Labels and numbers by turns, whichever comes first; a single number goes with all that is around it."""
    numbers = [token for token in meant if token.sense is Sense.NUMBER]
    if len(numbers) == 1:
        return [([token for token in meant if token.sense is not Sense.NUMBER], numbers)]
    runs: list[list[Token]] = []
    for token in meant:
        if runs and (token.sense is Sense.NUMBER) == (runs[-1][-1].sense is Sense.NUMBER):
            runs[-1].append(token)
        else:
            runs.append([token])
    if len(runs) % 2:
        if runs[-1][-1].sense is Sense.NUMBER:
            raise Invalid("counts-whose", number=runs[-1][-1].value)
        raise Invalid("counts-not-understood")
    if runs[0][0].sense is Sense.NUMBER and len({token.value for token in runs[0]}) > 1:
        raise Invalid("counts-whose", number=runs[0][0].value)
    return list(zip(runs[::2], runs[1::2], strict=True))


def _pair(first: list[Token], second: list[Token], categories: tuple[str, ...]) -> tuple[str, int]:
    """One label and its number. A total or rest beside a category is it; a rest of people is others."""
    labels, numbers = (second, first) if first[0].sense is Sense.NUMBER else (first, second)
    names = {token.text for token in labels if token.sense is Sense.CATEGORY}
    values = {token.value for token in numbers}
    if len(names) > 1 or len(values) > 1:
        raise Invalid("counts-not-understood")
    value = values.pop()
    if not names and all(token.sense is Sense.TOTAL for token in labels):
        return TOTAL, value
    if not names and not value:
        return REST, 0
    name = names.pop() if names else "others"
    if name not in categories:
        raise Invalid("counts-unknown-category")
    return name, value
