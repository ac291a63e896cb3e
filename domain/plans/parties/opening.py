"""What a stretch of text begins with, as far as that tells whether another responsible party starts there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from domain.plans.parties.spelling import LOWER, OPEN, UPPER, folded, is_legal_form, is_sign, word_key
from domain.plans.parties.words import party_words

_WORD = re.compile(r"[^\W_]+(?:['\u2019\u02bc-][^\W_]+)*\.?")
_MOST_ADJECTIVES = 6
_SEEN_AHEAD = 160
_LONGEST_CONJUNCTION, _SHORTEST_ADJECTIVE, _SHORTEST_SHOUTED, _LONGEST_SIGN = 1, 4, 5, 8
_NUMBERED = re.compile(r"(?:\u2116|No?\s*)?\s*\d|#")


class Role(StrEnum):
    """What begins: the names say it. OTHER is a word in lower case that is not known, NAME one with a capital."""

    NOTHING = "nothing"
    NUMBER = "number"
    CLAUSE = "clause"
    PLACE = "place"
    LEGAL = "legal"
    SIGN = "sign"
    AUTHORITY = "authority"
    ORGANISATION = "organisation"
    GROUP = "group"
    PERSON = "person"
    POSITION = "position"
    POSITIONS = "positions"
    ADJECTIVES = "adjectives"
    QUOTED = "quoted"
    NAME = "name"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Opening:
    """The role, and what else tells whether it begins anything.

    `capital`: it begins with one; `doubtful`: the head, in lower case, may be the genitive of a word that goes before,
    and if it is an `owner`, of an authority; `bare`: the head alone does not say what it is.
    """

    role: Role
    capital: bool = False
    doubtful: bool = False
    owner: bool = False
    bare: bool = False


STRONG = frozenset({Role.LEGAL, Role.SIGN, Role.AUTHORITY, Role.ORGANISATION, Role.GROUP, Role.PERSON})
_OF_HEAD = {
    "authority": Role.AUTHORITY,
    "organisation": Role.ORGANISATION,
    "group": Role.GROUP,
    "group_of": Role.GROUP,
    "person": Role.POSITION,
    "persons": Role.POSITIONS,
}


@cache
def person_pattern() -> re.Pattern[str]:
    """A surname with initials on either side, or with a first name and a patronymic."""
    capital = UPPER.removeprefix("A-Z")
    name = rf"[{capital}][{LOWER}'\u2019\u02bc]+(?:-[{capital}][{LOWER}]+)?"
    initials = rf"[{capital}]\.\s?(?:-?[{capital}]\.)?"
    father = f"[{capital}][{LOWER}'\u2019]*(?:{'|'.join(party_words().patronymics)})"
    return re.compile(rf"(?:{name}\s+{initials}|{initials}\s?{name}|{name}\s+{name}\s+{father}\b)")


def opening(text: str) -> Opening:
    """What the text begins with; only its beginning is looked at."""
    return _opening(text[:_SEEN_AHEAD].lstrip())


@lru_cache(maxsize=20_000)
def _opening(seen: str) -> Opening:
    if not seen:
        return Opening(Role.NOTHING)
    if seen[0] == OPEN:
        return Opening(Role.QUOTED)
    if _NUMBERED.match(seen):
        return Opening(Role.NUMBER)
    if person_pattern().match(seen):
        return Opening(Role.PERSON, capital=True)
    words = _WORD.findall(seen)
    if not words:
        return Opening(Role.NOTHING)
    return _of_words(words, seen)


def _of_words(words: list[str], seen: str) -> Opening:
    known, first = party_words(), words[0]
    plain = folded(first.rstrip("."))
    if _clause(words):
        return Opening(Role.CLAUSE)
    if is_sign(first):
        return _of_sign(words, seen)
    if plain in known.places or folded(first) in known.places:
        return Opening(Role.PLACE)
    return _head(words) or Opening(_without_head(words, plain), first[0].isupper())


def _without_head(words: list[str], first: str) -> Role:
    """What begins with no known noun; `first` is the first word, folded."""
    known, capital = party_words(), words[0][0].isupper()
    if capital and first.endswith(known.place_adjectives):
        return Role.PLACE
    if all(_is_plural([word]) or folded(word) in known.conjunctions_folded for word in words):
        return Role.ADJECTIVES
    if first.endswith(known.adjectives_of_group) or (_is_plural(words[:1]) and is_sign(words[1])):
        return Role.GROUP
    return Role.NAME if capital or first.endswith(known.adjectives_strict) else Role.OTHER


def calm(text: str) -> str:
    """The text, as long as before; if all of it is in capitals, what is no abbreviation is put in lower case."""
    if any(map(str.islower, text)) or not any(map(_is_shouted, _WORD.findall(text))):
        return text
    made = _WORD.sub(lambda found: found[0] if _may_be_sign(found[0]) else found[0].lower(), text)
    return made if len(made) == len(text) else text


def _may_be_sign(word: str) -> bool:
    return is_legal_form(word) or _LONGEST_CONJUNCTION < len(word) < _SHORTEST_SHOUTED


def _is_shouted(word: str) -> bool:
    if is_legal_form(word):
        return False
    known, plain = party_words(), folded(word)
    return len(word) > _LONGEST_SIGN or known.heads.meaning(plain) is not None or plain in known.places


def _clause(words: list[str]) -> bool:
    """Whether it tells more of what stands before; "subordinate to the ministry", but not "subordinate schools"."""
    known, first = party_words(), folded(words[0])
    if words[0][0].isupper():
        return False
    if first.endswith(known.clause_endings):
        return True
    begins = (" ".join(map(folded, words[:count])) for count in (1, 2, 3))
    head = _head(words) if _is_plural(words[:1]) else None
    return any(known.clauses.meaning(phrase) is not None for phrase in begins) and head is None


def _of_sign(words: list[str], text: str) -> Opening:
    known, plain = party_words(), folded(words[0].rstrip("."))
    if plain in known.place_signs:
        return Opening(Role.PLACE, capital=True)
    if word_key(plain) in known.group_signs and _tells_none(words[1:], text[len(words[0]) :].lstrip()):
        return Opening(Role.GROUP, capital=True)
    return Opening(Role.LEGAL if is_legal_form(words[0]) else Role.SIGN, capital=True)


def _tells_none(words: list[str], text: str) -> bool:
    """Whether what follows the abbreviation of a group leaves it a group: no name, number or kind follows."""
    if not words or text.startswith((",", "(")):
        return True
    if text.startswith(OPEN) or _NUMBERED.match(text):
        return False
    plain = folded(words[0])
    lower = words[0][0].islower() and party_words().heads.meaning(plain) is None
    return lower or plain.endswith(party_words().place_adjectives)


def _head(words: list[str]) -> Opening | None:
    """The noun the party begins with, adjectives before it passed over."""
    known = party_words()
    for at, word in enumerate(words[:_MOST_ADJECTIVES]):
        two = " ".join(map(folded, words[at : at + 2]))
        plain = folded(word)
        meaning = known.heads.meaning(two) if " " in two else None
        meaning = meaning or known.heads.meaning(plain) or known.heads.meaning(plain.partition("-")[0])
        if meaning is not None:
            doubtful = plain in known.also_genitive and not _is_plural(words[at - 1 : at])
            if doubtful and at:
                return None
            return Opening(
                _OF_HEAD[meaning],
                words[0][0].isupper(),
                doubtful=doubtful and not words[0][0].isupper(),
                owner=doubtful and plain in known.owners,
                bare=meaning == "group_of" and at == 0 and len(words) == 1,
            )
        joining = at > 0 and plain in known.conjunctions_folded
        if not joining and not _is_adjective(plain) and plain not in known.all_of:
            return None
    return None


def _is_adjective(word: str) -> bool:
    return word.endswith(party_words().adjectives) and len(word) >= _SHORTEST_ADJECTIVE


def _is_plural(words: list[str]) -> bool:
    """Whether the words, one or none, are an adjective in the plural or say "all"."""
    known = party_words()
    return any(folded(word).endswith(known.adjectives_plural) or folded(word) in known.all_of for word in words)
