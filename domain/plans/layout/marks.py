"""What word processors, converters and page breaks leave in a text, and how pieces of a text are put together."""

from __future__ import annotations

import html
import re

from domain.plans.layout.headings import tokens, wording
from domain.typed import clean

_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>]{0,300})?/?>|<!--.{0,300}?-->", re.DOTALL)
_BREAK = re.compile(r"<(?:br|/p|/div|/li)\s*/?>(?=.)", re.IGNORECASE | re.DOTALL)
_ANCHOR = re.compile(r"\[\]\{[#.][^{}]{0,200}\}|\{[#.][^{}]{0,200}\}|\[(?i:bookmark)[^\[\]]{0,200}\]")
_BOLD = re.compile(r"\*\*+|(?<![\w_])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])|(?<=[.,!?»\"])__(?![\w_])")
_HEADLINE = re.compile(r"^#{1,6}\s+(?=\S)", re.MULTILINE)
_WRAP = re.compile(r"(?<=[^\W\d_])[\u00ad\u00ac][ \t]*(?:\r?\n)?[ \t]*(?=[^\W\d_])")
_SAYS_SOMETHING = re.compile("[^\\W_]|[+\u2116]")
_DITTO = re.compile(
    "[-\u2013\u2014\\s.]*(?:\"|''|//|[\u00ab\u00bb\u201c\u201d\u2033\u3003])[-\u2013\u2014\\s.\"\u00bb]*"
)
_HYPHEN = re.compile(r"([^\W\d_]+)[-\u2010\u2011]$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_COMPOUND_ENDINGS = "\u043e\u0435"
"""Cyrillic o and e end the first part of a compound: its hyphen stays."""
_SHORTEST_COMPOUND = 4
_PAIRS = (("\u00ab", "\u00bb"), ("(", ")"), ("\u201c", "\u201d"))
_OPEN_ENDS = (",", ":", "-", "\u2013", "\u2014", "(", "\u00ab", "/")


def cleaned(raw: str) -> str:
    """The text without tags, anchors, bold marks and broken references; its line breaks stay.

    Nothing is left of a text that has no letter, digit, plus or numero sign, and is no ditto mark: a separator.
    """
    text = raw.replace("\x0b", "\n").replace("\x0c", "\n")
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", text))
    text = html.unescape(text) if "&" in text else text
    for broken in wording().broken if "!" in text else ():
        text = text.replace(broken, "")
    text = _HEADLINE.sub("", _BOLD.sub("", _ANCHOR.sub("", _WRAP.sub("", text))))
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    kept = "\n".join(line for line in lines if line)
    return kept if _SAYS_SOMETHING.search(kept) or _DITTO.fullmatch(kept) else ""


def glued(above: str, below: str, compounds: frozenset[str] = frozenset()) -> str:
    """Two pieces of one text, that of the lower page after that of the upper. A word torn by a hyphen is made whole.

    `compounds` are the hyphenated words that the document has elsewhere, folded.
    """
    if not above or not below:
        return above or below
    torn, rest = _HYPHEN.search(above), _FIRST_WORD.match(below)
    if not torn or not rest or not rest[0][0].islower():
        return f"{above} {below}"
    first = torn[1]
    is_compound = len(first) >= _SHORTEST_COMPOUND and first[-1].lower() in _COMPOUND_ENDINGS
    if is_compound or f"{first}-{rest[0]}".casefold() in compounds:
        return above + below
    return above[:-1] + below


def one_text(text: str, compounds: frozenset[str] = frozenset()) -> str:
    """The lines of a text as one."""
    whole = ""
    for line in text.split("\n"):
        whole = glued(whole, line.strip(), compounds)
    return whole


def continues(above: str, below: str) -> bool:
    """Whether the second text goes on with what the first has begun."""
    return bool(below) and (begins_within(below) or is_unfinished(above))


def begins_within(text: str) -> bool:
    """Whether the text begins as the middle of another: with a small letter or with what closes something."""
    return bool(text) and (text[0].islower() or text[0] in ",.;:)\u00bb\u201d%")


def is_unfinished(text: str) -> bool:
    """Whether the text wants more: it ends with a hyphen, a comma, a preposition, or with a quotation left open."""
    if not text:
        return False
    if text.endswith(_OPEN_ENDS) or any(text.count(left) > text.count(right) for left, right in _PAIRS):
        return True
    words = tokens(text[-20:])
    return bool(words) and text[-1].isalpha() and words[-1] in wording().unfinished
