"""The numbers that a word processor counts by itself: a DOCX only says which list a paragraph belongs to (§ 17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from documents.docx_words import W

_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RUSSIAN = "".join(chr(code) for code in range(0x410, 0x430) if code not in {0x419, 0x42A, 0x42B, 0x42C})
"""The capital letters that lists are counted with; four are left out."""
_PLACE = re.compile(r"%([1-9])")
_MOST = 3_999
_DEEPEST = 9
_LONGEST_CHAIN = 20
"""Styles that are based on styles."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    pattern: str
    """Such as "%1.%2."."""


class Numbering:
    """Counts through a document; `number` must be asked of each paragraph once, in their order."""

    def __init__(self, lists: etree._Element | None, styles: etree._Element | None) -> None:
        """Roots of the parts with the lists and the styles, where a document has them."""
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        """Lists by number: the abstract list that says how to count, and where to start anew."""
        self._styles = {one.get(f"{W}styleId", ""): one for one in _all(styles, "style")}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        for one in _all(lists, "abstractNum"):
            levels = {_value(level, "ilvl"): _level(level) for level in _all(one, "lvl")}
            self._abstract[one.get(f"{W}abstractNumId", "")] = levels
        for one in _all(lists, "num"):
            abstract = one.find(f"{W}abstractNumId")
            starts = {
                _value(over, "ilvl"): _value(start)
                for over in _all(one, "lvlOverride")
                if (start := over.find(f"{W}startOverride")) is not None
            }
            key = "" if abstract is None else abstract.get(f"{W}val", "")
            self._lists[one.get(f"{W}numId", "")] = key, starts

    def number(self, paragraph: etree._Element) -> str:
        """What stands before the paragraph, such as "2.1." or "IV."; nothing if it is not counted."""
        which, depth = self._place(paragraph)
        abstract, starts = self._lists.get(which, ("", {}))
        levels = self._abstract.get(abstract, {})
        if depth not in levels:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if which not in self._begun:
            self._begun.add(which)
            counts.update({level: start - 1 for level, start in starts.items()})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

        def shown(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            one = levels.get(level, levels[depth])
            return _FORMATS.get(one.format, str)(counts.get(level, one.start))

        return "" if levels[depth].format == "bullet" else _PLACE.sub(shown, levels[depth].pattern).strip()

    def _place(self, paragraph: etree._Element) -> tuple[str, int]:
        """The list and the level of a paragraph, by itself or by its style."""
        which = depth = None
        for properties in self._properties(paragraph):
            counted = properties.find(f"{W}numPr")
            if counted is None:
                continue
            own_list, own_depth = counted.find(f"{W}numId"), counted.find(f"{W}ilvl")
            if which is None and own_list is not None:
                which = own_list.get(f"{W}val", "")
            if depth is None and own_depth is not None:
                depth = _value(own_depth)
        return which or "", min(depth or 0, _DEEPEST)

    def _properties(self, paragraph: etree._Element) -> Iterator[etree._Element]:
        """Those of the paragraph, then those of its style and of the styles this is based on."""
        own = paragraph.find(f"{W}pPr")
        if own is None:
            return
        yield own
        link = own.find(f"{W}pStyle")
        for _ in range(_LONGEST_CHAIN):
            style = None if link is None else self._styles.get(link.get(f"{W}val", ""))
            if style is None:
                return
            properties = style.find(f"{W}pPr")
            if properties is not None:
                yield properties
            link = style.find(f"{W}basedOn")


def _all(parent: etree._Element | None, name: str) -> Iterator[etree._Element]:
    return iter(()) if parent is None else parent.iterchildren(f"{W}{name}")


def _value(element: etree._Element, name: str = "val") -> int:
    value = element.get(f"{W}{name}", "")
    return min(int(value), _MOST) if value.isdecimal() and len(value) < 10 else 0  # noqa: PLR2004 - digits


def _level(element: etree._Element) -> _Level:
    start, kind, pattern = (element.find(f"{W}{name}") for name in ("start", "numFmt", "lvlText"))
    return _Level(
        0 if start is None else _value(start),
        "decimal" if kind is None else kind.get(f"{W}val", ""),
        "" if pattern is None else pattern.get(f"{W}val", ""),
    )


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _letters(alphabet: str) -> Callable[[int], str]:
    """After the last letter come the same ones doubled (§ 17.18.59)."""

    def counted(number: int) -> str:
        times, which = divmod(max(number, 1) - 1, len(alphabet))
        return alphabet[which] * (times + 1)

    return counted


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": "{:02}".format,
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters(_LATIN),
    "lowerLetter": _letters(_LATIN.lower()),
    "russianUpper": _letters(_RUSSIAN),
    "russianLower": _letters(_RUSSIAN.lower()),
    "none": lambda _: "",
}
"""How a format of § 17.18.59 writes a number; all others are written as decimals."""
