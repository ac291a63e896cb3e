"""One name in many spellings: letters of two alphabets in a word, any quotes, marks left by other programs."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import domain
from domain.typed import clean, fold

OPEN, CLOSE = "\u00ab", "\u00bb"
LETTER = r"[^\W\d_]"
UPPER = "A-Z\u0401\u0404\u0406\u0407\u040e\u0490\u0410-\u042f"
LOWER = "a-z\u0451\u0454\u0456\u0457\u045e\u0491\u0430-\u044f"
_SHORTEST_STEM, _LONGEST_ENDING = 4, 3
_FEWEST_CAPITALS = 2
_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(f"{LETTER}+")
_LATIN = re.compile("[A-Za-z]")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,60}>")
_DOUBLED = (("<<", OPEN), (">>", CLOSE), ("''", '"'), ("\u201e", OPEN), ("\u2039", OPEN), ("\u203a", CLOSE))
_EITHER_SIDE = re.compile('["\u201c\u201d\u201f\u2033]')
_BEFORE_OPENING = f"([{OPEN}-\u2013\u2014/,;"
_HYPHENATED = re.compile(rf"(?<=[{LOWER}])-[ \t]*\n[ \t]*(?=[{LOWER}])")
_I, _SHORT_I, _KEPT = "\u0438", "\u0439", "j"
_SOFT_HYPHEN = "\u00ad"


@cache
def _data() -> dict[str, Any]:
    path = Path(domain.__file__).with_name("legal_forms.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _look_alikes() -> dict[int, str]:
    pairs = [(latin, cyrillic) for latin, cyrillic in _data()["look-alikes"].items() if latin.isalpha()]
    return str.maketrans(dict(pairs) | {latin.upper(): cyrillic.upper() for latin, cyrillic in pairs})


@cache
def _same_letters() -> dict[int, str]:
    return str.maketrans(_data()["letters"])


@cache
def _endings() -> frozenset[str]:
    return frozenset(map(_letters, _data()["endings"]))


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(word_key(form) for form in _data()["roles"]["legal"] if " " not in form)


@lru_cache(maxsize=20_000)
def folded(word: str) -> str:
    """A word for comparing; its alphabet stays, and the short i, which tells one lyceum from several."""
    return fold(word.casefold().replace(_SHORT_I, _KEPT))


def _letters(word: str) -> str:
    return fold(word).translate(_look_alikes()).translate(_same_letters())


@lru_cache(maxsize=20_000)
def word_key(word: str) -> str:
    """The word in one alphabet, with the letters that mean the same in the three languages made one."""
    return _letters(word)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The key of the word without its ending."""
    letters = word_key(word)
    cuts = range(max(_SHORTEST_STEM, len(letters) - _LONGEST_ENDING), len(letters))
    cut = next((letters[:cut] for cut in cuts if letters[cut:] in _endings()), letters)
    return cut.rstrip(_I) if len(cut) > _SHORTEST_STEM else cut


def name_key(name: str) -> str:
    """The same for all spellings of a name that differ in case, marks, accents and letters that look alike."""
    return " ".join(map(word_key, _WORD.findall(name))) or name.strip()


def stem_key(name: str) -> str:
    """As `name_key`, and the grammatical case makes no difference."""
    return " ".join(map(stem, _WORD.findall(name))) or name.strip()


def is_legal_form(word: str) -> bool:
    """Whether it is a legal form in capitals, "MBOU" for one; a capital may be missing."""
    return capitals(word) >= _FEWEST_CAPITALS and word_key(word) in _legal_forms()


def is_sign(word: str) -> bool:
    """Whether it is an abbreviation: it has at least two capitals."""
    return capitals(word) >= _FEWEST_CAPITALS


def capitals(word: str) -> int:
    return sum(map(str.isupper, word))


@lru_cache(maxsize=5_000)
def mended(text: str) -> str:
    """The text to be read: no tags, one kind of quotes and alphabet, legal forms in capitals, lines for tabs."""
    plain = _TAG.sub(" ", clean(text.replace(_SOFT_HYPHEN, ""))).replace("\t", "\n")
    plain = _LETTERS.sub(lambda found: _mended_word(found[0]), _quoted(plain))
    lines = (" ".join(line.split()) for line in plain.split("\n"))
    return "\n".join(filter(None, lines))


@lru_cache(maxsize=20_000)
def _mended_word(word: str) -> str:
    if not word.isascii() and _LATIN.search(word) and not _LATIN.search(made := word.translate(_look_alikes())):
        word = made
    return word.upper() if is_legal_form(word) else word


def _quoted(text: str) -> str:
    for written, mark in _DOUBLED:
        text = text.replace(written, mark)

    def sided(found: re.Match[str]) -> str:
        before, after = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        opens = (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after) and not after.isspace()
        return OPEN if opens else CLOSE

    return _EITHER_SIDE.sub(sided, text)


def joined(text: str, words: frozenset[str]) -> str:
    """The text with the words put together that a line break tore at a hyphen; `words` are folded, of the document."""

    def hyphen(found: re.Match[str]) -> str:
        left = re.split(r"[\s(]", text[max(0, found.start() - 40) : found.start()])[-1]
        right = re.split(r"[^\w-]", text[found.end() : found.end() + 40])[0]
        return "-" if folded(f"{left}-{right}") in words and folded(left + right) not in words else ""

    return _HYPHENATED.sub(hyphen, text)
