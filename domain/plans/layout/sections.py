"""The headings of a plan's parts: a sign and a title («IV. Information»), or a title alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from domain.plans.layout.headings import meanings, tokens, wording
from domain.plans.layout.numbering import ROMAN

_LONGEST = 60
"""In words."""
_SIGN = re.compile(
    rf"(?:(?P<word>[^\W\d_]+)\s+)?(?:\u2116\s*)?(?P<sign>{ROMAN}(?:\.\d{{1,2}})*|\d{{1,2}}(?:\.\d{{1,2}})*)"
    r"(?P<stop>\s*[.):]+|\s*[\u2013\u2014-](?=\s)|(?=\s|$))\s*(?P<title>.*)",
    re.DOTALL,
)
_UNTITLED_SIGN = re.compile(rf"{ROMAN}\s*[.)]*")
_ROMAN = re.compile(ROMAN)


@dataclass(slots=True, eq=False)
class Section:
    """A part of the plan. Its text grows while the lines of its heading are read.

    `prefix`: only measures whose numbers begin with it are in this section («1» of «1.1»); empty if all are.
    """

    text: str = ""
    prefix: str = ""

    @property
    def parts(self) -> tuple[str, str]:
        """Sign and title. A title without a sign is its own sign."""
        found = signed(self.text)
        return found or (self.text, self.text)


def signed(text: str) -> tuple[str, str] | None:
    """Sign and title of a heading that has a sign: «II. Title», with a word for section before it, «1.2. Title»."""
    found = _SIGN.fullmatch(text.strip())
    if not found:
        return None
    word, sign, stop, title = (found[name] or "" for name in ("word", "sign", "stop", "title"))
    is_named = bool(word) and wording().section_words.meaning(" ".join(tokens(word))) is not None
    if word and not is_named:
        return None
    if not title:
        return (sign, text.strip()) if is_named or _ROMAN.fullmatch(sign) else None
    is_sign = bool(stop) or is_named or bool(_ROMAN.fullmatch(sign))
    if not is_sign or sign[0] == "0" or title[0].islower() or title[0].isdigit():
        return None
    return sign, title.strip()


def is_roman(number: str) -> bool:
    return bool(_UNTITLED_SIGN.fullmatch(number))


def may_head(text: str) -> bool:
    """Whether a line that stands alone may be the title of a section that has no sign."""
    words = tokens(text)
    if not 0 < len(words) <= _LONGEST or text.endswith((";", ",")) or "____" in text:
        return False
    return not text[0].islower() and text[0] not in "*(" and not _is_remark(text)


def _is_remark(text: str) -> bool:
    return any(True for _ in meanings(text, wording().remarks, within=1))


def titles(sections: Iterable[Section]) -> dict[Section, tuple[str, str]]:
    """Signs and titles. Headings that repeat are one section; one with a sign that another has keeps its text whole."""
    by_sign: dict[str, str] = {}
    found: dict[Section, tuple[str, str]] = {}
    for section in sections:
        sign, title = section.parts
        if title == sign:
            title = by_sign.setdefault(sign, title)
        elif by_sign.setdefault(sign, title).casefold() != title.casefold():
            sign = title = section.text
            by_sign.setdefault(sign, title)
        found[section] = sign, title
    return found
