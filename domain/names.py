"""Which organisation is meant: names written by hand, by machine and by scanners, matched with the known ones.

Numbers decide first, then the kind, then the words; what is left in doubt is for the person to say.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from domain.typed import fold

_AT_MOST = 5
_LONGEST_NAME = 400
_SHORTEST_STEM, _LONGEST_ENDING = 4, 3
_SHORTEST_MISSPELT = 5
_SHORTEST_POSTCODE = 5
_MOST_TEXTS = 300
_ALIKE, _MISSPELT = 70, 80
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(rf"\d+(?:/\d+)*(?:-?{_LETTER}(?!{_LETTER}|\.))?|{_LETTER}+|[^\w\s]")
_WORD = re.compile(r"[^\W_]+")

# What a piece of a name is, in one letter, so that a pattern can look at what stands around it: k kind, K kind told
# by the legal form, n number, i single letter, w word, j adjective; other marks are themselves.
_ROLES = {
    "legal": "l",
    "kindergarten-form": "K",
    "honour": "h",
    "place": "p",
    "place-with-stop": "s",
    "area": "e",
    "address": "a",
    "numero": "#",
    "years": "y",
    "filler": "f",
}
# H is a word of who it is named after, P one of where it is, N the number that counts; no role: not worth keeping.
_TOWN = "(?:jw|[wj](?:-[wjfi])*)"
_MADE = (
    ("n-?y", "w"),
    ("a[^nk#]{0,6}n|a[.]?[wj]*", ""),
    ("h[.]?(?:[ipsf][.]?)*[wj](?:[-.fi]*[wj])*(?:i[.]?)*", "H"),
    (f"p[.]?{_TOWN}|s[.]{_TOWN}", "P"),
    ("(?:[wj](?:-[wj])?)?e", "P"),
    ("#[-.,#]*n", "N"),
)
_NUMBER_PLACES = (r"k\W*(n)", r"(n)\W*k", "(n)")


@dataclass(frozen=True, slots=True)
class Normal:
    """A name taken apart: words without endings, in the order of the name, legal forms gone.

    `words` set the organisation apart. `tail` follows the number; it may be left out of a name, as may `honours`, who
    it is named after. `places` are weak evidence.
    """

    kind: str | None
    numbers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    honours: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All the words, in an order of their own."""
        return " ".join(sorted({*self.words, *self.tail, *self.honours}))


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation: its names (short, official, aliases) and, in words, its territories from the region down."""

    id: int
    names: tuple[str, ...]
    place: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """`certain` where exactly one fits beyond doubt; else `candidates`, best first, at most five, to ask about."""

    certain: int | None = None
    candidates: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    role: str
    text: str


@dataclass(frozen=True, slots=True)
class _Alphabet:
    """What is needed to write names in the letters they are compared in."""

    same: Mapping[int, str]
    likes: Mapping[int, str]
    only_likes: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Forms:
    """Phrases of stems with their meaning, and abbreviations with what they stand for, as tokens."""

    phrases: Mapping[tuple[str, ...], _Piece]
    abbreviations: Mapping[tuple[str, ...], list[str]]
    longest: int
    ordinal: re.Pattern[str]
    adjectives: tuple[str, ...]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("legal_forms.toml").read_text(encoding="utf-8"))


@cache
def _alphabet() -> _Alphabet:
    likes: dict[str, str] = _data()["look-alikes"]
    latin = "".join(filter(str.isalpha, likes))
    return _Alphabet(str.maketrans(_data()["letters"]), str.maketrans(likes), re.compile(f"[{latin}]+"))


@cache
def _endings() -> frozenset[str]:
    return frozenset(map(_letters, _data()["endings"]))


@cache
def _forms() -> _Forms:
    data = _data()
    phrases = {_phrase(text): _Piece(letter, role) for role, letter in _ROLES.items() for text in data["roles"][role]}
    phrases |= {_phrase(text): _Piece("k", kind) for kind, texts in data["kinds"].items() for text in texts}
    abbreviations = {_phrase(short): _tokens(long) for short, long in data["abbreviations"].items()}
    return _Forms(
        phrases,
        abbreviations,
        max(map(len, (*phrases, *abbreviations))),
        re.compile(rf"(?<=\d)-?(?:{'|'.join(map(_letters, data['ordinals']))})\b"),
        tuple(map(_letters, data["adjectives"])),
    )


def _letters(name: str) -> str:
    """The folded name, each word in one alphabet where a scanner or a keyboard mixed two."""
    alphabet = _alphabet()

    def cyrillic(found: re.Match[str]) -> str:
        word = found[0]
        return word if word.isascii() and not alphabet.only_likes.fullmatch(word) else word.translate(alphabet.likes)

    return re.sub(f"{_LETTER}+", cyrillic, fold(name)).translate(alphabet.same)


def _tokens(text: str) -> list[str]:
    """Words, numbers and marks."""
    return _TOKEN.findall(_letters(text).strip(" ."))


def _phrase(text: str) -> tuple[str, ...]:
    return tuple(map(_stem, _tokens(text)))


def _stem(word: str) -> str:
    shortest = _SHORTEST_STEM - (len(word) == _SHORTEST_STEM)
    cuts = range(max(shortest, len(word) - _LONGEST_ENDING), len(word))
    return next((word[:cut] for cut in cuts if word[cut:] in _endings()), word)


def _literal(name: str) -> str:
    """The name as it stands, but for case, marks and look-alikes."""
    return " ".join(_WORD.findall(_letters(name))) or name.strip().casefold()


def search_key(name: str) -> str:
    """To be compared for equality: the same for most ways to write one name, wherever the organisation is."""
    return _key(name, normal(name))


def _key(name: str, whole: Normal) -> str:
    if whole == Normal(None, places=whole.places):
        return _literal(name)
    return "/".join((whole.kind or "", "+".join(whole.numbers), whole.text))


def normal(name: str) -> Normal:
    """The name taken apart. No text is refused."""
    pieces = list(_pieces(_spelled_out(_read(name[:_LONGEST_NAME]))))
    for pattern, role in _MADE:
        pieces = _rewritten(pieces, pattern, role)
    pieces = _with_number(pieces)
    roles = "".join(piece.role for piece in pieces)
    kinds = [piece.text for piece in pieces if piece.role == "k"] + ["kindergarten"] * ("K" in roles)
    numbers = tuple(dict.fromkeys(piece.text for piece in pieces if piece.role == "N"))
    tail = max(roles.find("k"), roles.rfind("N")) if numbers else len(pieces)
    others = tuple(kind for kind in dict.fromkeys(kinds[1:]) if kind != kinds[0] and "k" in roles)
    return Normal(
        kinds[0] if kinds else None,
        numbers,
        _stems(pieces[:tail], "wij") + others,
        _stems(pieces[tail:], "wij"),
        _stems(pieces, "H"),
        _stems(pieces, "P"),
    )


def _stems(pieces: list[_Piece], roles: str) -> tuple[str, ...]:
    return tuple(_stem(piece.text) for piece in pieces if piece.role in roles)


def _read(name: str) -> list[str]:
    """The tokens, with digits for letters mended where that makes a known word, and numbers without endings."""
    forms = _forms()

    def mended(found: re.Match[str]) -> str:
        word = found[0].translate(_alphabet().likes).translate(_alphabet().same)
        if found[0].isdecimal():
            return found[0]
        known = (_stem(word),)
        return word if known in forms.phrases or known in forms.abbreviations else found[0]

    return _TOKEN.findall(forms.ordinal.sub("", _WORD.sub(mended, _letters(name).strip(" ."))))


def _longest(table: Mapping[tuple[str, ...], object], stems: list[str], start: int) -> int:
    """How many stems from `start` on make the longest entry of the table; 0 if none do."""
    most = min(_forms().longest, len(stems) - start)
    return next((length for length in range(most, 0, -1) if tuple(stems[start : start + length]) in table), 0)


def _spelled_out(tokens: list[str]) -> list[str]:
    table, stems = _forms().abbreviations, [_stem(token) for token in tokens]
    written, start = [], 0
    while start < len(tokens):
        length = _longest(table, stems, start)
        written += table[tuple(stems[start : start + length])] if length else [tokens[start]]
        start += length or 1
    return written


def _pieces(tokens: list[str]) -> Iterator[_Piece]:
    table, stems, start = _forms().phrases, [_stem(token) for token in tokens], 0
    while start < len(tokens):
        length = _longest(table, stems, start)
        yield table[tuple(stems[start : start + length])] if length else _piece(tokens[start])
        start += length or 1


def _piece(token: str) -> _Piece:
    if token[0].isdecimal():
        return _Piece("n", token.replace("-", "").lstrip("0") or "0")
    if not token[0].isalpha():
        return _Piece("," if token not in {"-", "."} else token, token)
    if len(token) == 1:
        return _Piece("i", token)
    return _Piece("j" if token.endswith(_forms().adjectives) else "w", token)


def _rewritten(pieces: list[_Piece], pattern: str, role: str) -> list[_Piece]:
    """The words and numbers where the pattern of roles is found get the role; what stands by them goes."""
    made, end = [], 0
    for found in re.finditer(pattern, "".join(piece.role for piece in pieces)):
        made += pieces[end : found.start()]
        made += [replace(piece, role=role) for piece in pieces[found.start() : found.end()] if piece.role in "wjn"]
        end = found.end()
    return [piece for piece in made + pieces[end:] if piece.role]


def _with_number(pieces: list[_Piece]) -> list[_Piece]:
    """With one number that counts, if any: the one with a sign, by the kind, or the first; others are words."""
    roles = "".join(piece.role for piece in pieces)
    places = [found.start(1) for pattern in _NUMBER_PLACES if (found := re.search(pattern, roles))]
    counts = places[0] if places and "N" not in roles else -1
    made = []
    for place, piece in enumerate(pieces):
        if place == counts:
            made.append(replace(piece, role="N"))
        elif piece.role != "n":
            made.append(piece)
        elif len(piece.text) < _SHORTEST_POSTCODE:
            made.append(replace(piece, role="w"))
    return made


@dataclass(frozen=True, slots=True)
class _Name:
    """One of the names of a known organisation."""

    id: int
    normal: Normal
    text: str
    places: frozenset[str]

    def fits(self, asked: Normal) -> bool:
        """Whether the name asked about can be another writing of this one, with nothing said against it."""
        own = self.normal
        if (own.numbers, own.kind) != (asked.numbers, asked.kind) or self.nearness(asked) < 0:
            return False
        have, said = set(self.text.split()), {*asked.words, *asked.tail, *asked.honours}
        if not own.numbers:
            return have - said == set() and all(self.is_in(word) for word in said - have)
        extra, missing = {*asked.words, *asked.tail} - have, {*own.words} - said
        theirs, ours = {*asked.honours}, {*own.honours}
        return not missing and all(map(self.is_in, extra)) and (theirs <= have or ours <= said)

    def nearness(self, asked: Normal) -> int:
        """1 if the places agree, -1 if they do not, 0 if either name tells none."""
        if not asked.places or not self.places:
            return 0
        return 1 if all(map(self.is_in, asked.places)) else -1

    def is_in(self, place: str) -> bool:
        """Whether it is a place of this organisation, be it as an adjective; the town is not its whole region."""
        return any(place == own or (len(own) >= _SHORTEST_STEM and place.startswith(own)) for own in self.places)

    def rank(self, asked: Normal, text: str) -> tuple[float, ...]:
        kinds = {self.normal.kind, asked.kind}
        likeness = 2 if len(kinds) == 1 else int(None in kinds)
        same = self.normal.numbers == asked.numbers
        return (same, likeness, self.nearness(asked), fuzz.ratio(self.text, text), -self.id)


@dataclass
class Registry:
    """Known organisations, prepared so that many names can be resolved."""

    known: Iterable[Known]
    _literal: dict[str, list[_Name]] = field(init=False, default_factory=lambda: defaultdict(list))
    _by_key: dict[str, list[_Name]] = field(init=False, default_factory=lambda: defaultdict(list))
    _by_number: dict[str, list[_Name]] = field(init=False, default_factory=lambda: defaultdict(list))
    _by_kind: dict[str | None, list[_Name]] = field(init=False, default_factory=lambda: defaultdict(list))
    _by_text: dict[str, list[_Name]] = field(init=False, default_factory=lambda: defaultdict(list))
    _texts: dict[str, dict[str, None]] = field(init=False, default_factory=lambda: defaultdict(dict))
    """Of each word, the texts it is in."""

    def __post_init__(self) -> None:
        for organisation in sorted(self.known, key=lambda one: one.id):
            places = frozenset(_stem(word) for word in _WORD.findall(_letters(organisation.place)))
            for name in organisation.names:
                self._add(name, organisation.id, places)

    def _add(self, written: str, organisation: int, places: frozenset[str]) -> None:
        whole = normal(written)
        name = _Name(organisation, whole, whole.text, places | set(whole.places))
        self._literal[_literal(written)].append(name)
        self._by_key[_key(written, whole)].append(name)
        self._by_kind[whole.kind].append(name)
        self._by_text[name.text].append(name)
        for number in map(_digits, whole.numbers):
            self._by_number[number].append(name)
        for word in name.text.split():
            self._texts[word][name.text] = None

    def resolve(self, written: str) -> Resolution:
        """Which of the known is meant. No text is refused; the answer does not depend on the order of the known."""
        literal, asked = _literal(written), normal(written)
        if not literal:
            return Resolution()
        if literal in self._literal:
            same = self._by_key[_key(written, asked)]
            return _resolution([name for name in same if name.nearness(asked) >= 0], same, asked)
        if asked == Normal(None, places=asked.places):
            return Resolution()
        names = self._numbered(asked) or self._worded(asked) or self._of_kind(asked)
        return _resolution([name for name in names if name.fits(asked)], names, asked)

    def _numbered(self, asked: Normal) -> list[_Name]:
        return [name for number in map(_digits, asked.numbers) for name in self._by_number.get(number, [])]

    def _worded(self, asked: Normal) -> list[_Name]:
        """With words like these; those with another number are never meant."""
        found = [self._texts[word] for word in map(self._spelled, asked.text.split()) if word]
        texts = {asked.text: None} if asked.text in self._by_text else {}
        for with_word in sorted(found, key=len):
            if len(texts) < _MOST_TEXTS:
                texts |= dict.fromkeys(islice(with_word, _MOST_TEXTS))
        alike = process.extract(asked.text, list(texts), scorer=fuzz.WRatio, score_cutoff=_ALIKE, limit=_MOST_TEXTS)
        names = [name for text, _, _ in alike for name in self._by_text[text]]
        return [name for name in names if not (asked.numbers and name.normal.numbers)]

    def _spelled(self, word: str) -> str | None:
        """The known word that is written so, perhaps with a slip."""
        if word in self._texts or len(word) < _SHORTEST_MISSPELT:
            return word if word in self._texts else None
        found = process.extractOne(word, self._texts.keys(), scorer=fuzz.ratio, score_cutoff=_MISSPELT)
        return found[0] if found else None

    def _of_kind(self, asked: Normal) -> list[_Name]:
        """All of the kind, where nothing but the kind is said and they are few enough to choose from."""
        names = [] if asked.numbers or asked.text or not asked.kind else self._by_kind.get(asked.kind, [])
        return names if len(_ids(names)) <= _AT_MOST else []


def resolve(written: str, known: Iterable[Known]) -> Resolution:
    """Which of the known is meant; for more than one name, a `Registry` is quicker."""
    return Registry(known).resolve(written)


def _digits(number: str) -> str:
    return number.partition("/")[0].rstrip("".join(filter(str.isalpha, number)))


def _ids(names: Iterable[_Name]) -> dict[int, None]:
    return dict.fromkeys(name.id for name in names)


def _resolution(fitting: list[_Name], names: list[_Name], asked: Normal) -> Resolution:
    """Certain if one fits, or one of those is in the place told; else those that fit, or all if none does."""
    near = [name for name in fitting if name.nearness(asked) > 0]
    for group in (fitting, near):
        if len(only := _ids(group)) == 1:
            return Resolution(next(iter(only)))
    text = asked.text
    ranked = sorted(fitting or names, key=lambda name: name.rank(asked, text), reverse=True)
    return Resolution(None, tuple(_ids(ranked))[:_AT_MOST])
