"""What people type on a phone, made fit to be kept (`clean`) or compared (`fold`)."""

from __future__ import annotations

import re
import unicodedata

_JOINER = "\u200d"
_APOSTROPHES = "'`\u00b4\u2018\u2019\u02bc\u2032"
_MINUS = "\u2212"
_NUMERO = "\u2116"


def clean(raw: str) -> str:
    """The text as it may be kept: composed, line breaks and tabs kept, no control or invisible characters."""
    text = unicodedata.normalize("NFC", raw.replace("\r\n", "\n"))
    return "".join(map(_kept, text)).strip()


def _kept(char: str) -> str:
    match unicodedata.category(char):
        case "Zs":
            return " "
        case "Zl" | "Zp":
            return "\n"
        case "Cc":
            return char if char in "\n\t" else "\n" * (char == "\r")
        case "Cf":
            return char if char == _JOINER else ""
        case "Cs":
            return ""
    return char


def one_line(raw: str) -> str:
    """The text as a single line with single spaces."""
    return " ".join(clean(raw).split())


def fold(raw: str) -> str:
    """The text for comparing: lower case, plain digits, dashes, spaces; no accents, apostrophes or emoji."""
    apart = "".join(map(_apart, raw))
    return "".join(map(_folded, unicodedata.normalize("NFKD", apart).casefold()))


def _apart(char: str) -> str:
    """Superscripts and circled digits are numbers of their own; the numero sign is no word."""
    if char == _NUMERO:
        return " # "
    return f" {char} " if char.isdigit() and not char.isdecimal() else char


def _folded(char: str) -> str:
    if char.isascii() and char.isalnum():
        return char
    if char in _APOSTROPHES:
        return ""
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    category = unicodedata.category(char)
    if category == "Pd" or char == _MINUS:
        return "-"
    if category in {"Mn", "Me", "Cf", "Cs"}:
        return ""
    return " " if category in {"Zs", "Zl", "Zp", "Cc", "So", "Sk"} else char


def letters_and_digits(raw: str) -> str:
    """The folded words alone, one space between them: what is left when punctuation makes no difference."""
    return " ".join(re.findall(r"[^\W_]+", fold(raw)))


def shortened(piece: str, longest: int = 80) -> str:
    """A piece of a message as it is quoted back to the person."""
    line = one_line(piece)
    return line if len(line) <= longest else line[: longest - 1] + "\u2026"
