"""Names that stand in another grammatical case, put into the nominative as far as the words of `parties.toml` allow."""

from __future__ import annotations

from collections.abc import Iterable

from domain.plans.parties.words import party_words


def nominative(name: str) -> str:
    """The name with its noun, and the adjectives before that, in the nominative; as it is if no noun is known."""
    known, words = party_words(), name.split(" ")
    at = next((at for at, word in enumerate(words) if word.casefold() in known.nominative), None)
    if at is None:
        return name
    noun = known.nominative[words[at].casefold()]
    gender = next((gender for gender, ends in known.genders.items() if noun.endswith(tuple(ends))), "masculine")
    endings = known.nominative_adjectives.get(gender, {})
    adjectives = [_adjective(word, endings.items()) for word in words[:at]]
    return " ".join([*adjectives, noun.capitalize() if words[at][0].isupper() else noun, *words[at + 1 :]])


def _adjective(word: str, endings: Iterable[tuple[str, str]]) -> str:
    return next((word.removesuffix(ending) + own for ending, own in endings if word.endswith(ending)), word)
