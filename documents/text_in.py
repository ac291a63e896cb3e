"""A text becomes paragraphs and tables: a table is lines with tabs or, as Markdown has it, upright strokes.

Texts that came out of other programs carry their traces: tags, anchors, marks of bold type, ruled lines.
"""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Iterable, Iterator

from documents.decoding import decoded
from documents.reading import Unreadable
from documents.separated import lines_of
from domain.plans.blocks import Block, Paragraph, Table

_BREAKS = re.compile(r"<br\s*/?>|</p>\s*<p(?:\s[^<>]*)?>", re.IGNORECASE)
_TAGS = re.compile(
    r"</?(?:p|a|b|i|u|s|em|strong|span|div|font|sup|sub|small|center|h[1-6]|ul|ol|li|bookmark)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ANCHORS = re.compile(r"\[\]\{#[^{}]*\}|\{#[^{}]*\}")
_BOLD = re.compile(r"\*{2,3}")
_HEADING = re.compile(r"\A\s*#{1,6}\s+")
_ESCAPES = re.compile(r"\\([\\.\-+*_#|()\[\]<>~`])")
_RULE = re.compile(r"[-=_*~\u2014\u2013+|:\s]{3,}")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
_SPACES = re.compile(r"[^\S\n\t]+")
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_STROKE = re.compile(r"(?<!\\)\|")
_LONGEST_QUOTE = 40
"""Lines that a cell in quotation marks may have."""
_NARROW, _WIDE = 2, 3
"""Cells with words: so many make a line a row where there are several rows, and where there is a single one."""


def blocks(content: bytes, *, is_csv: bool = False) -> Iterator[Block]:
    """The paragraphs that are not empty and the tables; CSV is a single table. Raises Unreadable."""
    text = decoded(content, "document-wrong-kind")
    if is_csv:
        try:
            rows = tuple(tuple(map(_clean, cells)) for _, cells in lines_of(text))
        except csv.Error:
            raise Unreadable("document-broken") from None
        yield Table(tuple(row for row in rows if any(row)))
        return
    rows_so_far: list[tuple[str, ...]] = []
    for line in _records(text):
        cells = _cells(line)
        if cells is not None:
            rows_so_far.extend([cells] if any(cells) else [])
            continue
        yield from _table(rows_so_far)
        rows_so_far = []
        if words := "" if _RULE.fullmatch(line) else _clean(line):
            yield Paragraph(words)
    yield from _table(rows_so_far)


def _records(text: str) -> Iterator[str]:
    """The lines of the text; a row with a cell in quotation marks that goes on below is one of them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")
    at = 0
    while at < len(lines):
        end = at + 1
        if "\t" in lines[at] and _is_open(lines[at]):
            ahead = range(at + 2, min(at + _LONGEST_QUOTE, len(lines)) + 1)
            end = next((one for one in ahead if not _is_open("\n".join(lines[at:one]))), end)
        yield "\n".join(lines[at:end])
        at = end


def _is_open(row: str) -> bool:
    """Whether the last cell begins with a quotation mark that is not closed."""
    last = re.split(r'\t(?=")|\A(?=")', row)[-1]
    return last.startswith('"') and not re.fullmatch(r'"(?:[^"]|"")*"(?:\t.*)?', last, re.DOTALL)


def _cells(line: str) -> tuple[str, ...] | None:
    """The cells of a row, none of them if it only rules a line; None if the line is no row."""
    bare = line.strip(" ")
    if bare.startswith("|") and bare.endswith("|") and len(bare) > 1:
        if _RULE.fullmatch(bare):
            return ()
        return tuple(_clean(cell) for cell in _STROKE.split(bare)[1:-1])
    if bare.startswith("+") and _RULE.fullmatch(bare):
        return ()
    if "\t" not in line:
        return None
    return tuple(_clean(_unquoted(cell)) for cell in line.split("\t"))


def _unquoted(cell: str) -> str:
    quoted = _QUOTED.fullmatch(cell.strip())
    return quoted[1].replace('""', '"') if quoted else cell


def _table(rows: list[tuple[str, ...]]) -> Iterable[Block]:
    """The rows as a table, if they are one; indented lines are none."""
    widest = max((sum(map(bool, row)) for row in rows), default=0)
    if widest >= (_NARROW if len(rows) > 1 else _WIDE):
        return [Table(tuple(rows))]
    return [Paragraph("\t".join(filter(None, row))) for row in rows]


def _clean(text: str) -> str:
    """The words without the traces of other programs."""
    text = _TAGS.sub("", _BREAKS.sub("\n", text))
    text = _UNSEEN.sub("", html.unescape(_ANCHORS.sub("", text)))
    text = _ESCAPES.sub(r"\1", _BOLD.sub("", _HEADING.sub("", text)))
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()
