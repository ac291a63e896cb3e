"""The words of a paragraph of a DOCX as they are seen: with what was inserted, without what was deleted or hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
}
_UNSEEN = {f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "pPr", "rPr", "txbxContent", "rt")}
"""Deleted, moved away, codes of fields; boxes have paragraphs of their own."""
_TEXTS = {f"{W}t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"}
_SOFT = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Characters that are not seen: the soft hyphen, spaces and marks without width."""
_SPACES = re.compile(r"[^\S\n\t]+")
_OFF = {"0", "false", "off"}


def words_of(paragraph: etree._Element) -> str:
    """The text without spaces at its ends; a line break is a line break, a tab is a tab."""
    text = _SOFT.sub("", "".join(_pieces(paragraph)))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()


def _pieces(element: etree._Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in _TEXTS:
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag == f"{W}r" and _is_hidden(child):
            continue
        elif isinstance(tag, str) and tag not in _UNSEEN and not tag.endswith("}Fallback"):
            yield from _pieces(child)


def _is_hidden(run: etree._Element) -> bool:
    return is_on(run.find(f"{W}rPr/{W}vanish"))


def is_on(switch: etree._Element | None) -> bool:
    """Whether a property that is on or off is on; to be there is to be on (§ 17.17.4)."""
    return switch is not None and switch.get(f"{W}val", "1") not in _OFF


def is_deleted(element: etree._Element) -> bool:
    """Whether a block or a row is one of a correction that took it away."""
    if element.tag in (f"{W}del", f"{W}moveFrom"):
        return True
    return element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}del") is not None
