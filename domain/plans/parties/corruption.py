"""What shows that a name was torn or misread: then a person is asked, and no organisation is made up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from domain.plans.parties.spelling import CLOSE, LOWER, OPEN, folded, stem
from domain.plans.parties.words import party_words

_FOREIGN = re.compile(r"[\ufffd\u00a7|~^\\{}=<>_@$%\[\]?\x00-\x09]|\.{2,}|,{2,}|\u2026")
_DIGIT_INSIDE = re.compile(rf"[{LOWER}]\d+[{LOWER}]|\b\d[{LOWER}]{{3,}}")
_MIXED = re.compile(r"[A-Za-z][\u0400-\u052f]|[\u0400-\u052f][A-Za-z]")
_CAPITAL_INSIDE = re.compile(rf"\b\w?[{LOWER}]{{3,}}[A-Z\u0410-\u042f]")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019\u02bc-][^\W\d_]+)*")
_LOWER_WORD = re.compile(rf"(?<![\w-])[{LOWER}'\u2019\u02bc]+(?![\w-])")
_FEWEST_LETTERS = 2
_SHORTEST_CUT, _LEAST_MISSING = 3, 2
_SHORTEST_UNSPEAKABLE = 4
_MOST_SEEN = 20


class Torn:
    """Tells torn names of a document by its words: one that only begins another, and stands only once, is cut off."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._counts = Counter(folded(word) for text in texts for word in _WORD.findall(text))
        self._words = sorted({*self._counts, *party_words().words})

    @property
    def words(self) -> frozenset[str]:
        """The words of the document and some of the language, folded."""
        return frozenset(self._words)

    def is_corrupt(self, name: str) -> bool:
        """Whether the name, mended as far as can be, is not all of a name."""
        return (
            sum(map(str.isalpha, name)) < _FEWEST_LETTERS
            or any(pattern.search(name) for pattern in (_FOREIGN, _DIGIT_INSIDE, _MIXED))
            or name.count("(") != name.count(")")
            or name.count(OPEN) < name.count(CLOSE)
            or name.endswith(("-", "\u2013", "\u2014"))
            or any(map(_unspeakable, _LOWER_WORD.findall(name)))
            or self._is_cut_off(name)
        )

    def _is_cut_off(self, name: str) -> bool:
        words = name.split()
        last = words[-1]
        if any(word.islower() and folded(word) in party_words().unfinished for word in (words[0], last)):
            return True
        return bool(_LOWER_WORD.fullmatch(last)) and self._only_begins(folded(last), alone=len(words) == 1)

    def _only_begins(self, word: str, *, alone: bool) -> bool:
        known = party_words()
        if len(word) < _SHORTEST_CUT or self._counts[word] > 1 or word in known.words or alone:
            return False
        if known.heads.meaning(word) is not None or word in known.places:
            return False
        at = bisect_left(self._words, word)
        longer = (other for other in self._words[at + 1 : at + _MOST_SEEN] if other.startswith(word))
        return any(len(other) >= len(word) + _LEAST_MISSING and stem(other) != stem(word) for other in longer)


def _unspeakable(word: str) -> bool:
    vowels = party_words().vowels
    plain = word.casefold()
    return len(plain) >= _SHORTEST_UNSPEAKABLE and not vowels.intersection(plain)
