"""Text that comes without a word about its encoding."""

from __future__ import annotations

import re

from documents.reading import Unreadable

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_FREQUENT = "\u043e\u0435\u0430\u0438\u043d\u0442"
"""The letters that make up nearly half of any Russian text, and more than a third of Ukrainian or Belarusian."""
_EIGHT_BITS = ("cp1251", "koi8-u", "cp866")
"""The likeliest first; KOI8-U is KOI8-R with the Ukrainian letters."""
_ENOUGH = 20
"""Letters from which on their frequencies tell something."""


def decoded(content: bytes, not_text: str) -> str:
    """The text without its byte order mark. Raises Unreadable(not_text)."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in content:
        encodings = ["utf-16-le" if content[1::2].count(0) >= content[::2].count(0) else "utf-16-be"]
    else:
        encodings = ["utf-8-sig", *_by_likelihood(content)]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):
            return text.removeprefix("\ufeff")
    raise Unreadable(not_text)


def _by_likelihood(content: bytes) -> list[str]:
    letters = bytes(byte for byte in content[:100_000] if byte > 0x7F)  # noqa: PLR2004 - not ASCII
    if len(letters) < _ENOUGH:
        return list(_EIGHT_BITS)
    return sorted(_EIGHT_BITS, key=lambda encoding: -_frequent(letters, encoding))


def _frequent(letters: bytes, encoding: str) -> int:
    text = letters.decode(encoding, "ignore").lower()
    return sum(map(text.count, _FREQUENT))
