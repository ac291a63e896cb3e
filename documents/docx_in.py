"""A DOCX becomes paragraphs and tables, as a person sees them in the word processor (ECMA-376, part 1, § 17).

The parts are read as they are and not through a library of documents: those refuse a file for a missing picture, and
look up each cell of a merged table from its beginning.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from documents.docx_numbers import Numbering
from documents.docx_tables import cells_of
from documents.docx_words import W, is_deleted, words_of
from documents.reading import Unreadable
from domain.plans.blocks import Block, Paragraph, Table

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TRANSPARENT = {f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "body")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STRICT, _USUAL = b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()
"""The namespace of documents that are saved as "strict", and that of all others."""


def blocks(content: bytes) -> Iterator[Block]:
    """The paragraphs that are not empty and the tables, in reading order; notes stand at the end.

    Raises Unreadable ("document-broken", "document-too-hard", "document-too-large") and what the libraries raise.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            main = _related(archive, "", "officeDocument") or "word/document.xml"
            body = _part(archive, main).find(f"{W}body")
            parts = [_related(archive, main, kind) for kind in ("numbering", "styles")]
            numbering = Numbering(*(_part(archive, part) if part else None for part in parts))
            notes = _related(archive, main, "footnotes")
            below = _part(archive, notes) if notes else ()
    except etree.XMLSyntaxError as failure:
        if failure.code == etree.ErrorTypes.ERR_NO_MEMORY:
            raise Unreadable("document-too-hard") from None
        raise
    if body is None:
        raise Unreadable("document-broken")
    yield from _blocks(body, numbering)
    for note in below:
        # Those with a type are the strokes that part notes from the text (§ 17.18.33).
        if note.tag == f"{W}footnote" and note.get(f"{W}type", "normal") == "normal":
            yield from _blocks(note, numbering)


def _blocks(parent: etree._Element, numbering: Numbering) -> Iterator[Block]:
    for element in parent:
        if is_deleted(element):
            continue
        if element.tag == f"{W}p":
            yield from _paragraph(element, numbering)
        elif element.tag == f"{W}tbl":
            yield from _table(element, numbering)
        elif element.tag in _TRANSPARENT:
            yield from _blocks(element, numbering)


def _paragraph(element: etree._Element, numbering: Numbering) -> Iterator[Block]:
    """The paragraph with its number (which may be all there is), then the text boxes that hang on it."""
    text = f"{numbering.number(element)} {words_of(element)}".strip()
    if text:
        yield Paragraph(text)
    for box in element.iter(f"{W}txbxContent"):
        # What stands there again for programs that do not know shapes is left out.
        if next(box.iterancestors(f"{W}p")) is element and next(box.iterancestors(_FALLBACK), None) is None:
            yield from _blocks(box, numbering)


def _table(element: etree._Element, numbering: Numbering) -> Iterator[Block]:
    """The table and after it those that lie in its cells; a frame around a text is its text."""
    grid = cells_of(element)
    if len(grid.cells) == 1:
        yield from _blocks(grid.cells[0].element, numbering)
        return
    rows = [[""] * width for width in grid.widths]
    inner: list[Block] = []
    for cell in grid.cells:
        lines: list[str] = []
        for block in _blocks(cell.element, numbering):
            if isinstance(block, Paragraph):
                lines.append(block.text)
            else:
                inner.append(block)
        rows[cell.row][cell.column] = "\n".join(lines)
    yield Table(tuple(map(tuple, rows)), grid.merged)
    yield from inner


# --- parts of the package --------------------------------------------------------------------------------------


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """The root of a part. Raises etree.XMLSyntaxError, KeyError."""
    careful = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    tree = etree.parse(io.BytesIO(archive.read(name).replace(_STRICT, _USUAL)), careful)
    if tree.docinfo.doctype:
        # § 8.1 of part 2: no part has a document type; who writes one wants entities that swell.
        raise Unreadable("document-too-hard")
    return tree.getroot()


def _related(archive: zipfile.ZipFile, source: str, kind: str) -> str | None:
    """The name of the part that `source` refers to ("" is the package itself)."""
    folder, name = posixpath.split(source)
    try:
        relations = _part(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    except KeyError:
        return None
    for one in relations.iter(_RELATIONS):
        if one.get("Type", "").endswith(f"/{kind}") and one.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))[1:]
            return target if target in archive.NameToInfo else None
    return None
