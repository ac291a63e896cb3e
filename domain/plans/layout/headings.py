"""The words by which a plan is taken apart, read from `headings.toml` when they are first needed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.typed import fold
from domain.vocabulary import LONGEST_PHRASE, Words

_TOKEN = re.compile(r"[^\W_]+|#")


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything in `headings.toml`. The meanings of `requisites` are the names of its lists."""

    headings: Words
    wrapped: Words
    parties: Words
    measures: Words
    places: Words
    section_words: Words
    remarks: Words
    beginnings: Words
    act: Words
    title: Words
    filler: frozenset[str]
    leading: frozenset[str]
    town: frozenset[str]
    broken: tuple[str, ...]
    pages: frozenset[str]
    unfinished: frozenset[str]


@cache
def wording() -> Wording:
    """The words; the file is read once."""
    data = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    content, requisites, marks = data["content"], data["requisites"], data["marks"]

    def known(words: Sequence[str]) -> Words:
        return Words({"known": words})

    def folded(words: Sequence[str]) -> frozenset[str]:
        return frozenset(map(fold, words))

    return Wording(
        headings=Words(data["headings"]),
        wrapped=known(data["wrapped"]["rest"]),
        parties=known(content["parties"]),
        measures=known(content["measures"]),
        places=known(content["places"]),
        section_words=known(data["sections"]["words"]),
        remarks=known(data["sections"]["remarks"]),
        beginnings=Words({name: requisites[name] for name in ("approved", "agreed", "appendix", "introduction")}),
        act=known(requisites["act"]),
        title=known(requisites["title"]),
        filler=folded(requisites["filler"]),
        leading=folded(requisites["leading"]),
        town=folded(requisites["town"]),
        broken=tuple(marks["broken"]),
        pages=folded(marks["pages"]),
        unfinished=folded(marks["unfinished"]),
    )


def tokens(text: str) -> list[str]:
    """The folded words and numero signs of a text."""
    return _TOKEN.findall(fold(text))


def meanings(text: str, words: Words, within: int | None = None) -> Iterator[str]:
    """The meanings of the phrases in a text, from left to right, the longest phrase at each place.

    `within`: only phrases that begin among so many first words.
    """
    found, at = tokens(text), 0
    while at < len(found) and (within is None or at < within):
        lengths = range(min(LONGEST_PHRASE, len(found) - at), 0, -1)
        phrases = ((length, words.meaning(" ".join(found[at : at + length]))) for length in lengths)
        length, meaning = next(((length, meaning) for length, meaning in phrases if meaning), (1, None))
        if meaning:
            yield meaning
        at += length
