"""Where one responsible party ends and the next begins: commas may be inside of a party or missing between two.

A cell is cut at everything that may part two parties; then the cuts that part none are taken back, from left to right,
by what stands on either side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from domain.plans.parties.enclosing import Judge, depths
from domain.plans.parties.opening import STRONG, Opening, Role, calm, opening, person_pattern
from domain.plans.parties.spelling import CLOSE, OPEN, UPPER, folded, name_key
from domain.plans.parties.words import party_words

_WORD = re.compile(r"[^\W_]+")
_LONGEST_SHORT = 5
"""Words of a short name."""
_SHORTEST_LAST = 4
"""Letters of a word that a full stop does not abbreviate."""
_SHORTEST_POSITION = 3
"""Words of a position that names its organisation already."""
_FIELDS = frozenset({Role.AUTHORITY, Role.ORGANISATION, Role.GROUP, Role.POSITION, Role.POSITIONS, Role.PERSON})
_ORGANISATIONS = frozenset({Role.LEGAL, Role.SIGN, Role.AUTHORITY, Role.ORGANISATION, Role.GROUP})
_COMPLETE = frozenset({Role.LEGAL, Role.SIGN, Role.GROUP, Role.PERSON})
_GOES_ON = frozenset({Role.NOTHING, Role.NUMBER, Role.CLAUSE, Role.PLACE})


@cache
def _marks() -> re.Pattern[str]:
    """Whatever may stand between two parties; the groups say what it is."""
    words = party_words()
    conjunctions, together = "|".join(words.conjunctions), "|".join(words.together)
    return re.compile(
        r"(?P<semicolon>\s*;\s*)|(?P<together>\s*,?\s+(?=(?:"
        + together
        + r")\s))|(?P<line>[ ,]*\n[ ]*)|(?P<comma>\s*,\s*)"
        r"|(?P<slash>\s*[/|\\]\s*)|(?P<conjunction>\s+(?:" + conjunctions + r")\s+)"
        rf"|(?P<period>(?<=\.)[ ]+(?=[{UPPER}]))|(?P<gap>\s+(?=[{UPPER}])|(?<={CLOSE})(?=[{UPPER}])|(?<={CLOSE})\s+)"
    )


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of text and what stood before it: the kind of mark and the mark as it is written.

    `shown` is the text as it is written, `text` the same with nothing written in capitals for emphasis alone.
    """

    kind: str
    mark: str
    text: str
    shown: str


@dataclass(slots=True)
class _Piece:
    """A party as far as it is read. `opening` is what it begins with, `last` what was added last.

    `clause`: a clause follows the name; `named`: a person's name follows the position.
    """

    texts: list[str]
    opening: Opening
    last: str
    clause: bool = False
    named: bool = False

    def add(self, cut: _Cut, found: Opening) -> None:
        self.texts += [cut.mark.replace("\n", " "), cut.shown]
        self.last = cut.text
        self.named = self.named or found.role is Role.PERSON
        self.clause = self.clause or found.role is Role.CLAUSE
        if self.opening.role in {Role.ADJECTIVES, Role.NOTHING} and found.role in STRONG:
            self.opening = found

    @property
    def text(self) -> str:
        return " ".join("".join(self.texts).split())

    def last_word(self) -> str:
        return folded(self.last.rpartition(" ")[2])


class Divider:
    """Divides cells of one document; `short` are the keys of its short names (see `name_key`)."""

    def __init__(self, short: frozenset[str], remark: Judge) -> None:
        self._short = short
        self._remark = remark

    def divide(self, cell: str) -> list[str]:
        """The texts of the parties in a mended cell, in their order."""
        pieces: list[_Piece] = []
        for cut in self._cuts(cell):
            found = self._opening(cut.text)
            if pieces and not self._parts(pieces[-1], cut, found):
                pieces[-1].add(cut, found)
            elif pieces and _is_another_of_group(pieces[-1], found):
                text = pieces[-1].text.partition(OPEN)[0] + cut.shown
                pieces.append(_Piece([text], pieces[-1].opening, cut.text))
            else:
                pieces.append(_Piece([cut.shown], found, cut.text))
        return [text for piece in pieces if (text := piece.text)]

    def _cuts(self, written: str) -> Iterator[_Cut]:
        cell = calm(written)
        depth = depths(cell, self._surely, self._likely, self._remark)
        persons = (range(*found.span()) for found in person_pattern().finditer(cell))
        within = frozenset(place for person in persons for place in person)
        start, kind, mark = 0, "start", ""
        for found in _marks().finditer(cell):
            place = found.start()
            if depth[place] or place in within:
                continue
            yield _Cut(kind, mark, cell[start:place], written[start:place])
            start, kind, mark = found.end(), found.lastgroup or "", written[found.start() : found.end()]
        yield _Cut(kind, mark, cell[start:], written[start:])

    def _opening(self, text: str) -> Opening:
        found = opening(text)
        if found.role not in STRONG and self._begins_with_short(text):
            return Opening(Role.SIGN, capital=text[:1].isupper())
        return found

    def _begins_with_short(self, text: str) -> bool:
        words = _WORD.findall(text[:120])[:_LONGEST_SHORT]
        return any(name_key(" ".join(words[:count])) in self._short for count in range(1, len(words) + 1))

    def _surely(self, text: str) -> bool:
        return opening(text).role is Role.LEGAL

    def _likely(self, text: str) -> bool:
        found = self._opening(text)
        return found.role in STRONG and not found.doubtful

    def _is_short(self, text: str) -> bool:
        return name_key(text) in self._short

    # --- what parts two parties ---

    def _parts(self, left: _Piece, cut: _Cut, right: Opening) -> bool:
        if cut.kind in {"semicolon", "together"}:
            return True
        if right.role in _GOES_ON or left.opening.role in {Role.NOTHING, Role.ADJECTIVES}:
            return False
        match cut.kind:
            case "comma":
                parts = self._comma(left, right)
            case "line":
                parts = ("," in cut.mark and self._comma(left, right)) or self._line(left, right)
            case "conjunction":
                parts = self._conjunction(left, right) and not _is_one(left, cut)
            case "slash":
                parts = right.role in STRONG | {Role.POSITIONS, Role.NAME} and left.opening.role is not Role.OTHER
            case "period":
                parts = right.role in STRONG and self._ends_sentence(left, right)
            case _:
                parts = self._gap(left, right)
        return parts

    def _comma(self, left: _Piece, right: Opening) -> bool:
        if right.role is Role.OTHER:
            return not left.clause and left.opening.role not in _FIELDS
        return not (right.role is Role.POSITION and left.opening.role is Role.PERSON)

    def _line(self, left: _Piece, right: Opening) -> bool:
        """Lines are parties or only wrapped: then the first one lacks its end, or the next does not begin anything."""
        if left.last_word() in party_words().dangling or self._only_a_form(left):
            return False
        if right.role is Role.NAME:
            return right.capital
        if right.role in {Role.SIGN, Role.LEGAL} and left.opening.role in {Role.POSITION, Role.POSITIONS}:
            return len(left.text.split()) >= _SHORTEST_POSITION
        roles = (left.opening.role, right.role)
        if roles == (Role.PERSON, Role.POSITION) or (roles == (Role.POSITION, Role.PERSON) and not left.named):
            return False
        return right.role in STRONG | {Role.POSITION, Role.POSITIONS} and not self._belongs(left, right)

    def _ends_sentence(self, left: _Piece, right: Opening) -> bool:
        """The full stop is not one of an abbreviation or an initial."""
        if Role.PERSON in {left.opening.role, right.role}:
            return left.opening.role is right.role
        return len(left.last_word().rstrip(f".{CLOSE}")) >= _SHORTEST_LAST

    def _conjunction(self, left: _Piece, right: Opening) -> bool:
        """Only between what are clearly two organisations, or two persons."""
        if right.role is Role.PERSON:
            return left.opening.role in {Role.PERSON, Role.POSITION}
        if _is_another_of_group(left, right):
            return True
        if right.role not in _ORGANISATIONS or self._belongs(left, right):
            return False
        return left.opening.role in _ORGANISATIONS and not left.opening.bare and not left.clause

    def _belongs(self, left: _Piece, right: Opening) -> bool:
        """Whether the right may be the genitive that goes with the left."""
        if not right.doubtful or left.opening.role in _COMPLETE:
            return False
        return (
            left.opening.role is not Role.AUTHORITY
            or right.owner
            or not party_words().field.isdisjoint(left.text.split())
        )

    def _gap(self, left: _Piece, right: Opening) -> bool:
        """A comma is missing where a party that is complete is followed by the sure beginning of another."""
        if right.role not in _ORGANISATIONS or (not right.capital and (right.role is not Role.GROUP or right.doubtful)):
            return False
        if right.role is Role.SIGN and not left.last.endswith(CLOSE):
            return len(left.texts) <= _LONGEST_SHORT * 2 and self._is_short(left.text)
        return self._is_complete(left, right)

    def _is_complete(self, left: _Piece, right: Opening) -> bool:
        several = len(left.texts) > 1 or " " in left.last
        match left.opening.role:
            case Role.LEGAL:
                return left.last.endswith((CLOSE, ")")) or left.last[-1:].isdigit()
            case Role.SIGN:
                return self._is_short(left.text) or left.last.endswith(CLOSE)
            case Role.GROUP:
                return left.last.endswith(CLOSE) or (right.role is Role.LEGAL and several)
            case Role.AUTHORITY:
                return several and left.last_word() not in party_words().dangling
        return False

    def _only_a_form(self, left: _Piece) -> bool:
        """Nothing but legal forms so far: the name is yet to come."""
        return left.opening.role is Role.LEGAL and all(
            opening(word).role is Role.LEGAL for word in left.text.split() if not word.startswith(OPEN)
        )


def _is_another_of_group(left: _Piece, right: Opening) -> bool:
    """A name in quotes alone follows a group with one: its kind was not said again."""
    return right.role is Role.QUOTED and left.opening.role is Role.GROUP and left.last.endswith(CLOSE)


def _is_one(left: _Piece, cut: _Cut) -> bool:
    """The conjunction stands inside an abbreviation."""
    words = (left.last.rpartition(" ")[2], cut.mark.strip(), cut.text.partition(" ")[0])
    return " ".join(map(folded, words)) in party_words().inseparable
