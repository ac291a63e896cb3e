"""The words people type, read from `vocabulary.toml` when they are first needed."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from domain.typed import clean, fold, letters_and_digits

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST_PHRASE = 4
"""In words."""


class Words:
    """Words with a meaning, whole or by their beginning (written with a star); the longest that fits wins.

    The star stands for the end of a word, never for more words.
    """

    def __init__(self, meanings: Mapping[str, Iterable[str]]) -> None:
        entries = [(fold(word), meaning) for meaning, words in meanings.items() for word in words]
        self._whole = {word: meaning for word, meaning in entries if not word.endswith("*")}
        self._begun = {word[:-1]: meaning for word, meaning in entries if word.endswith("*")}
        self._longest = max(map(len, self._begun), default=0)

    def meaning(self, word: str) -> str | None:
        """The meaning of a folded word or phrase."""
        if word in self._whole:
            return self._whole[word]
        last_word = word.rfind(" ") + 1
        beginnings = (word[:length] for length in range(min(len(word), self._longest), last_word, -1))
        return next((self._begun[start] for start in beginnings if start in self._begun), None)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Everything in `vocabulary.toml`, folded."""

    answers: Mapping[str, frozenset[str]]
    counting: Words
    numerals: Mapping[str, int]
    thousand: frozenset[str]
    categories: Words
    calendar: Mapping[str, frozenset[str]]
    days: Mapping[str, int]
    months: Words
    names: Mapping[str, frozenset[str]]
    units: Words
    endings: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; the file is read once."""
    tables = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    return Vocabulary(
        answers=_sets(tables["answers"]),
        counting=Words(tables["counting"]),
        numerals=_numbers(tables["numerals"]),
        thousand=_sets(tables["thousand"])["alone"],
        categories=Words(tables["categories"]),
        calendar=_sets(tables["calendar"]),
        days=_numbers(tables["days"]),
        months=Words(tables["months"]),
        names=_sets(tables["names"]),
        units=Words({"unit": tables["indicators"]["units"]}),
        endings=frozenset(word.casefold() for word in tables["links"]["endings"]),
    )


def _sets(table: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(_bare(word) for word in words) for name, words in table.items()}


def _numbers(table: Mapping[str, Iterable[str]]) -> dict[str, int]:
    return {fold(word): int(number) for number, words in table.items() for word in words}


def _bare(text: str) -> str:
    """Words without punctuation; a mere sign or emoji stays what it is."""
    return letters_and_digits(text) or fold(text).strip() or clean(text)


def is_one_of(raw: str, words: str) -> bool:
    """Whether the whole message is one of the answers `words` ("skip", "yes", "no"), however punctuated."""
    return _bare(raw).rstrip("\ufe0f") in vocabulary().answers[words]


def says_nothing(raw: str) -> bool:
    """Whether the whole message says that there is nothing to answer: a word for it, or a dash."""
    return is_one_of(raw, "skip") or set("".join(fold(raw).split())) == {"-"}
