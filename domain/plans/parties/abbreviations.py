"""Short names a document gives to organisations, wherever it does so: "(hereinafter - X)", "(X)", a list of them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache

from domain.plans.parties.cases import nominative
from domain.plans.parties.dividing import Divider
from domain.plans.parties.enclosing import balanced
from domain.plans.parties.opening import STRONG, Role, opening
from domain.plans.parties.spelling import (
    CLOSE,
    LETTER,
    OPEN,
    UPPER,
    capitals,
    folded,
    is_sign,
    mended,
    name_key,
    stem,
    word_key,
)
from domain.plans.parties.words import party_words

_LONGEST_SHORT, _LONGEST_FULL = 80, 600
"""In characters."""
_LONGEST_FUNCTION_WORD = 3
_FEWEST_LETTERS = 2
_PIECE = re.compile(rf"{LETTER}[\w'\u2019\u02bc]*")
_BARE = re.compile(rf"\(\s*({LETTER}{{2,12}})\s*\)")
_LISTED = re.compile(
    rf"(?m)^[\s*\u2022\d.)]*((?:[{UPPER}]{LETTER}*)(?:[ -]{LETTER}+){{0,4}})\s+[-\u2013\u2014=]\s+([^\n;]+)"
)
_NAMES = STRONG - {Role.PERSON}
_MAY_DEFINE = re.compile(r"[(\u2013\u2014-]")
_STOPS = re.compile(r"[\n;:]|(?<=\w{4})\.\s|(?<=[)\u00bb])\.\s")


@cache
def hereafter() -> re.Pattern[str]:
    """A bracket, perhaps not closed, that gives what stands before it a short name."""
    words = party_words()
    said, named = "|".join(words.hereafter), "|".join(words.named)
    return re.compile(
        rf"\(\s*(?:{said})\b(?:\s+(?:{named})\b)*[\s:,\u2013\u2014-]*([^()\n;]{{1,{_LONGEST_SHORT}}}?)\s*(?:\)|[\n;]|$)",
        re.IGNORECASE,
    )


def definitions(texts: Iterable[str]) -> Mapping[str, str]:
    """Full names by their short ones, as they are written; where a short name is given twice, the first holds."""
    return mended_definitions(map(mended, texts))


def mended_definitions(texts: Iterable[str]) -> Mapping[str, str]:
    """As `definitions`, of texts that are mended already."""
    found: dict[str, tuple[str, str]] = {}
    for text in texts:
        if _MAY_DEFINE.search(text):
            for short, full in _defined(text, found):
                found.setdefault(name_key(short), (short, full))
    return dict(found.values())


def is_remark(text: str) -> bool:
    """Whether a bracket that begins with the text holds nothing of a name: an agreement, a short name."""
    plain = " ".join(map(folded, text.split()[:4]))
    known = party_words()
    notes = (plain.rsplit(" ", cut)[0] for cut in range(4))
    return (
        plain in known.duties
        or any(known.notes.meaning(note) is not None for note in notes)
        or bool(hereafter().match(f"({text})"))
    )


def _defined(text: str, known: Container[str]) -> Iterator[tuple[str, str]]:
    """Short names and full ones; `known` are the keys of the short names that need no other."""
    for found in hereafter().finditer(text):
        for short in _each(found[1]):
            if name_key(short) not in known and _is_name(short):
                yield from _with_full(short, _before(text, found.start()))
    for found in _BARE.finditer(text):
        if capitals(found[1]) >= _FEWEST_LETTERS and name_key(found[1]) not in known:
            yield from _of_initials(found[1], text[: found.start()])
    for found in _LISTED.finditer(text):
        short, full = found[1], _unquoted(found[2])
        if is_sign(short.split()[0]) and _spelled_out(short.split()[0], full) == 0:
            yield short, full


def _of_initials(short: str, before: str) -> Iterator[tuple[str, str]]:
    """With a bare bracket after it, a name is the full one only if it has the letters."""
    if not _has_initials(short, before[-_LONGEST_FULL:]):
        return
    full = _before(before, len(before))
    if opening(full).role in _NAMES and _has_initials(short, full):
        yield short, full
    elif (at := _spelled_out(short, full)) is not None:
        yield short, _whole(full, at)


def _is_name(short: str) -> bool:
    """Whether it names anything: "hereinafter - yearly" does not."""
    words = short.split()
    return bool(words) and party_words().not_names.meaning(folded(words[0].strip(",."))) is None


def _unquoted(text: str) -> str:
    """The text without marks at its ends and, if all of it is in quotes, without those."""
    plain = text.strip(" .,:")
    if plain.startswith(OPEN) and (plain.endswith(CLOSE) or CLOSE not in plain):
        plain = plain.strip(OPEN + CLOSE).strip(" .,:")
    return plain


def _each(short: str) -> list[str]:
    """Several short names for one: each begins with a capital."""
    names = [name for part in short.split(",") if (name := _unquoted(part))]
    return names if all(name[0].isupper() for name in names) else [_unquoted(short)]


def _before(text: str, end: int) -> str:
    """The last party of what stands before, on the line and in the sentence."""
    start = max(0, end - _LONGEST_FULL)
    for stop in _STOPS.finditer(text, start, end):
        start = stop.end() if text[stop.start()] != "\n" or _starts_line(text, stop.end(), end) else start
    pieces = Divider(frozenset(), is_remark).divide(text[start:end])
    return balanced(pieces[-1], is_remark).strip(" ,") if pieces else ""


def _starts_line(text: str, start: int, end: int) -> bool:
    return opening(text[start:end]).role in STRONG


def _with_full(short: str, full: str) -> Iterator[tuple[str, str]]:
    """In prose, the name begins later than the sentence: where it matches the short one."""
    if not full:
        return
    if opening(full).role in _NAMES:
        yield short, full
        return
    first = short.split(maxsplit=1)[0]
    at = _spelled_out(first, full) if is_sign(first) else _same_word(first, full)
    yield short, full if at is None else _whole(full, at)


def _same_word(first: str, full: str) -> int | None:
    places = [found.start() for found in _PIECE.finditer(full) if stem(found[0]) == stem(first)]
    return places[-1] if places else None


def _spelled_out(short: str, full: str) -> int | None:
    """Where the words begin whose first letters the short name has; the last such place."""
    letters = [word_key(letter) for letter in short if letter.isalpha()]
    words = [(found.start(), word_key(found[0])) for found in _PIECE.finditer(full)]
    if len(letters) < _FEWEST_LETTERS or not all(letters):
        return None
    fits = [words[at][0] for at in range(len(words)) if _begins(letters, [word for _, word in words[at:]])]
    return fits[-1] if fits else None


def _has_initials(short: str, full: str) -> bool:
    """Whether the letters are first letters of words, in their order; words may be passed over."""
    initials = iter([word_key(found[0])[:1] for found in _PIECE.finditer(full)])
    return all(word_key(letter) in initials for letter in short)


def _begins(letters: list[str], words: list[str]) -> bool:
    left = list(reversed(letters))
    for number, word in enumerate(words):
        if word[:1] == left[-1]:
            left.pop()
            if not left:
                return True
        elif len(word) > _LONGEST_FUNCTION_WORD or not number:
            return False
    return False


def _whole(full: str, at: int) -> str:
    """The name from the place on, in the nominative, with the legal form and the quote before it."""
    words = full[:at].split()
    kept = len(words)
    while kept and opening(words[kept - 1].strip(OPEN)).role in {Role.LEGAL, Role.SIGN, Role.NOTHING}:
        kept -= 1
    before = " ".join(words[kept:])
    space = " " if before and full[at - 1 : at].isspace() else ""
    name = full[at:] if before else nominative(full[at:])
    return balanced(before + space + name, is_remark)
