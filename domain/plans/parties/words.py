"""The words by which responsible parties are told apart, read from `parties.toml` when they are first needed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.plans.parties.spelling import folded, word_key
from domain.vocabulary import Words

_MEANINGS = ("also_genitive", "owners", "group_signs")
"""Lists of heads that say more of a word than which head it is."""


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Everything in `parties.toml`, folded. Phrases are tuples in their order, longest first."""

    hereafter: tuple[str, ...]
    named: tuple[str, ...]
    not_names: Words
    notes: Words
    duties: frozenset[str]
    labels: frozenset[str]
    together: tuple[str, ...]
    same: frozenset[str]
    others: frozenset[str]
    no_word: frozenset[str]
    conjunctions: tuple[str, ...]
    conjunctions_folded: frozenset[str]
    levels: frozenset[str]
    inseparable: frozenset[str]
    dangling: frozenset[str]
    places: frozenset[str]
    place_signs: frozenset[str]
    place_adjectives: tuple[str, ...]
    clauses: Words
    clause_endings: tuple[str, ...]
    adjectives: tuple[str, ...]
    adjectives_plural: tuple[str, ...]
    adjectives_of_group: tuple[str, ...]
    adjectives_strict: tuple[str, ...]
    all_of: frozenset[str]
    field: frozenset[str]
    heads: Words
    also_genitive: frozenset[str]
    owners: frozenset[str]
    group_signs: frozenset[str]
    patronymics: tuple[str, ...]
    nominative: Mapping[str, str]
    nominative_adjectives: Mapping[str, Mapping[str, str]]
    genders: Mapping[str, list[str]]
    unfinished: frozenset[str]
    vowels: frozenset[str]
    words: frozenset[str]


@cache
def party_words() -> PartyWords:
    """The vocabulary; the file is read once."""
    data: dict[str, Any] = tomllib.loads(Path(__file__).with_name("parties.toml").read_text(encoding="utf-8"))
    asides, marks, heads, corrupt = data["asides"], data["marks"], data["heads"], data["corrupt"]
    return PartyWords(
        hereafter=_phrases(data["abbreviations"]["hereafter"]),
        named=_phrases(data["abbreviations"]["named"]),
        not_names=_words({"": data["abbreviations"]["not_names"]}),
        notes=_words({"": asides["notes"]}),
        duties=_set(asides["duties"]),
        labels=_set(asides["labels"]),
        together=_phrases(asides["together"]),
        same=_set(asides["same"]),
        others=_set(asides["others"]),
        no_word=_set(asides["no_word"]),
        conjunctions=_phrases(marks["and"]),
        conjunctions_folded=_set(marks["and"]),
        levels=_set(marks["levels"]),
        inseparable=_set(marks["inseparable"]),
        dangling=_set(marks["dangling"]),
        places=_set(marks["place"]),
        place_signs=_set(marks["place_signs"]),
        place_adjectives=_endings(marks["place_adjectives"]),
        clauses=_words({"": marks["clauses"]}),
        clause_endings=_endings(marks["clause_endings"]),
        adjectives=_endings(marks["adjectives"]),
        adjectives_plural=_endings(marks["adjectives_plural"]),
        adjectives_of_group=_endings(marks["adjectives_of_group"]),
        adjectives_strict=_endings(marks["adjectives_strict"]),
        all_of=_set(marks["all"]),
        field=_set(marks["field"]),
        heads=_words({meaning: words for meaning, words in heads.items() if meaning not in _MEANINGS}),
        also_genitive=_set(heads["also_genitive"]),
        owners=_set(heads["owners"]),
        group_signs=frozenset(map(word_key, heads["group_signs"])),
        patronymics=_phrases(data["people"]["patronymics"]),
        nominative=data["nominative"],
        nominative_adjectives=data["nominative_adjectives"],
        genders=data["genders"],
        unfinished=_set(corrupt["unfinished"]),
        vowels=frozenset(corrupt["vowels"]),
        words=_set(corrupt["words"]),
    )


def _words(meanings: Mapping[str, Iterable[str]]) -> Words:
    return Words({meaning: map(folded, words) for meaning, words in meanings.items()})


def _set(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(folded, words))


def _endings(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(folded, words))


def _phrases(words: Iterable[str]) -> tuple[str, ...]:
    """As they are written, for patterns."""
    return tuple(sorted(words, key=len, reverse=True))
