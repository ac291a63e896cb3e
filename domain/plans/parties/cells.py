"""Who is responsible for the measures of a plan: its cells read as parties, each by its full name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from domain.plans.parties.abbreviations import hereafter, is_remark, mended_definitions
from domain.plans.parties.cases import nominative
from domain.plans.parties.corruption import Torn
from domain.plans.parties.dividing import Divider
from domain.plans.parties.enclosing import balanced
from domain.plans.parties.lines import unnumbered, unwrapped
from domain.plans.parties.opening import Opening, Role, calm, opening, person_pattern
from domain.plans.parties.spelling import CLOSE, OPEN, folded, is_sign, joined, mended, name_key, stem_key
from domain.plans.parties.words import party_words
from domain.plans.plan import Doubt, Party

_MOST_STEPS = 3
"""A short name may stand for a name with another short name in it."""
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_LABEL = re.compile(r"(^|[\n;]\s*)([^:;\n]{3,40}):\s*")
_DUTY = re.compile(r"\s+[-\u2013\u2014]\s+([^\W\d_]+)$")
_NO_NAME = re.compile(r"[\W_]*")
_LONGEST_ABBREVIATED = 5
"""Characters, with the full stop."""
_TITLED = frozenset({Role.AUTHORITY, Role.ORGANISATION})
_NO_PARTY = frozenset({Role.NUMBER, Role.CLAUSE, Role.NOTHING})
_GROUPS = frozenset({Role.GROUP, Role.ADJECTIVES})


def group_key(name: str) -> str:
    """The same for all ways to write the name of a group: case, quotes, endings and the word "all" do not count."""
    words = re.findall(r"[^\W_]+", _without_brackets(mended(name)))
    return stem_key(" ".join(word for word in words if folded(word) not in party_words().all_of) or name)


def read_parties(cells: Sequence[str], elsewhere: Iterable[str] = ()) -> list[tuple[Party, ...]]:
    """The parties of each cell, in their order, each once; `elsewhere` are other texts of the document.

    Every name is the full one if the document gives it anywhere, in the spelling that is written most.
    Doubts: "plan-party-corrupt" (text), "plan-party-same" (text, above: the names of the cell above),
    "plan-party-others" (text): "and others", whoever they are.
    """
    return _Reading(cells, tuple(elsewhere)).parties()


@dataclass(slots=True)
class _Draft:
    """A party before its spelling is settled. `key` is the same for all spellings; it is empty for what is no name."""

    name: str
    key: str = ""
    is_group: bool = False
    doubts: tuple[Doubt, ...] = ()


class _Reading:
    """A document's cells with all that is known of it."""

    def __init__(self, cells: Sequence[str], elsewhere: tuple[str, ...]) -> None:
        texts = [mended(text) for text in (*cells, *elsewhere)]
        self._torn = Torn(texts)
        words = self._torn.words
        self._cells = [unwrapped(unnumbered(joined(text, words))) for text in texts[: len(cells)]]
        full = mended_definitions([*self._cells, *texts[len(cells) :]])
        self._full = {name_key(short): name for short, name in full.items()}
        self._stems = {stem_key(way): name for short, name in full.items() for way in (name, short)}
        self._divider = Divider(frozenset(self._full), is_remark)
        self._pieces: dict[str, list[_Draft]] = {}

    def parties(self) -> list[tuple[Party, ...]]:
        drafts = [self._drafts(cell) for cell in self._cells]
        spellings = _spellings(draft for cell in drafts for draft in cell)
        read: list[tuple[Party, ...]] = []
        for cell in drafts:
            named = [replace(draft, name=spellings.get(draft.key, draft.name)) for draft in cell]
            above = ", ".join(party.name for party in read[-1]) if read else ""
            read.append(tuple(_party(draft, above) for draft in named))
        return read

    def _drafts(self, cell: str) -> list[_Draft]:
        if _means_the_same(cell):
            return [_Draft(cell, doubts=(Doubt("plan-party-same", {"text": cell}),))] if cell else []
        drafts: list[_Draft] = []
        for piece in self._divider.divide(_unlabelled(cell)):
            if piece not in self._pieces:
                self._pieces[piece] = list(self._piece(piece))
            drafts += self._pieces[piece]
        unique = {draft.key or draft.name: draft for draft in reversed(drafts)}
        return list(reversed(unique.values()))

    def _piece(self, piece: str) -> Iterator[_Draft]:
        """The party of a piece, and persons named in its brackets."""
        text, together = _alone(piece)
        text, others = _without_others(balanced(text, is_remark))
        persons = [person for found in _BRACKET.finditer(text) for person in self._persons(found[1])]
        name = self._without_remarks(text)
        if name and not _NO_NAME.fullmatch(name) and folded(name) not in party_words().no_word:
            yield self._draft(nominative(name) if together else name, together=together)
        for person in persons:
            yield _Draft(person, name_key(person))
        if others:
            yield _Draft(others, doubts=(Doubt("plan-party-others", {"text": others}),))

    def _persons(self, inside: str) -> list[str]:
        """The persons in a bracket that begins with one; "resp." may go before."""
        first, _, rest = inside.strip().partition(" ")
        text = rest if _is_label(first) else inside.strip()
        return self._divider.divide(text) if person_pattern().match(text) else []

    def _without_remarks(self, text: str) -> str:
        """The text without the brackets that are no part of a name."""

        def kept(found: re.Match[str]) -> str:
            inside = found[1].strip()
            remark = is_remark(inside) or self._persons(inside) or name_key(inside) in self._full
            return "" if remark or not inside else found[0]

        name = _tidy(_BRACKET.sub(kept, hereafter().sub("", text)))
        return _DUTY.sub(lambda found: "" if folded(found[1]) in party_words().duties else found[0], name)

    def _draft(self, name: str, *, together: bool) -> _Draft:
        for _ in range(_MOST_STEPS):
            full = self._full.get(name_key(name)) or (self._stems.get(stem_key(name)) if together else None)
            if full is None or name_key(full) == name_key(name):
                break
            name = self._without_remarks(balanced(full, is_remark)) or full
        begins = opening(calm(name))
        if begins.role in _NO_PARTY or self._torn.is_corrupt(name):
            return _Draft(name, doubts=(Doubt("plan-party-corrupt", {"text": name}),))
        return _Draft(_titled(name, begins), name_key(name), _is_group(name, begins))


def _is_group(name: str, begins: Opening) -> bool:
    """Whether the name means organisations without telling which."""
    words = re.findall(r"[^\W_]+", name)
    if begins.role is Role.POSITIONS:
        return OPEN not in name and not any(map(_tells_which, words, ["", *words]))
    return begins.role in _GROUPS or (bool(words) and folded(words[0]) in party_words().all_of)


def _tells_which(word: str, before: str) -> bool:
    """Whether a word after a position is the short name of an organisation, not of a field or a group."""
    named = is_sign(word) and folded(before) not in party_words().field
    return named and opening(word).role not in {Role.GROUP, Role.PLACE, Role.LEGAL}


def _party(draft: _Draft, above: str) -> Party:
    doubts = tuple(
        Doubt(doubt.key, {**doubt.values, "above": above}) if doubt.key == "plan-party-same" else doubt
        for doubt in draft.doubts
    )
    return Party(draft.name, draft.is_group, doubts)


def _spellings(drafts: Iterable[_Draft]) -> dict[str, str]:
    """Of each key the spelling that is written most; of equals one that is not all in capitals, and the first."""
    counts = Counter((draft.key, draft.name) for draft in drafts if draft.key)
    best: dict[str, str] = {}
    for (key, name), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0][1].isupper())):
        best.setdefault(key, name)
    return best


def _titled(name: str, begins: Opening) -> str:
    return name[:1].upper() + name[1:] if begins.role in _TITLED else name


def _means_the_same(cell: str) -> bool:
    """Whether the cell only points to the one above, or says nothing in words."""
    plain = " ".join(folded(word) for word in cell.strip(" .-\u2013\u2014").split())
    return plain in party_words().same or not any(map(str.isalnum, cell))


def _unlabelled(cell: str) -> str:
    return _LABEL.sub(lambda found: found[1] if _is_label(found[2]) else found[0], cell)


def _is_label(text: str) -> bool:
    return " ".join(map(folded, text.split())).strip(" .") in party_words().labels


def _without_brackets(name: str) -> str:
    return _tidy(_BRACKET.sub("", name)) or name


def _tidy(name: str) -> str:
    """The name without marks at its ends; a full stop stays after an abbreviation or an initial."""
    plain = " ".join(name.split()).strip(" ,;:")
    last = plain.rpartition(" ")[2]
    ends = last.count(".") == 1 and (is_sign(last) or len(last) > _LONGEST_ABBREVIATED or last.endswith(CLOSE + "."))
    return plain.rstrip(". ") if ends else plain


@cache
def _together() -> re.Pattern[str]:
    return re.compile(rf"^(?:{'|'.join(party_words().together)})\s+", re.IGNORECASE)


def _alone(piece: str) -> tuple[str, bool]:
    """The text without "together with", and whether that was there."""
    text = _together().sub("", piece)
    return text, text != piece


def _without_others(text: str) -> tuple[str, str]:
    """The text and, apart, "and others" at its end."""
    words = text.split()
    for count in (4, 3, 2, 1):
        ending = " ".join(words[-count:])
        if folded(ending.rstrip(".,")).replace(".", "").strip() in party_words().others:
            return " ".join(words[:-count]), ending
    return text, ""
