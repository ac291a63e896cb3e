"""What a person says of a measure, typed: a reason, a wording, the result of a year."""

from __future__ import annotations

import re

from domain.answers import Asked, Invalid
from domain.kinds import Indicator
from domain.typed import clean, fold

_DIGITS = re.compile(r"[-+]?[\d .,]+")
_PLAIN_NUMBER = Indicator("", decimals=2)


def read_text(raw: str, at_most: int) -> str:
    """The text in one line. Raises Invalid("text-empty" | "text-too-long", at_most, length), both in characters."""
    text = " ".join(clean(raw).split())
    if not text:
        raise Invalid("text-empty")
    if len(text) > at_most:
        raise Invalid("text-too-long", at_most=at_most, length=len(text))
    return text


def read_note(raw: str, at_most: int) -> tuple[float | None, str | None]:
    """The result of a year: a number if nothing else is said, otherwise the words as they are, units included.

    Raises Invalid as `read_text` does.
    """
    text = read_text(raw, at_most)
    if not _DIGITS.fullmatch(fold(text).strip()):
        return None, text
    try:
        return _PLAIN_NUMBER.parse(text, Asked())[0].number, None
    except Invalid:
        return None, text
