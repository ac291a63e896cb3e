"""What a document is, told by its content: names lie."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from enum import Enum, auto

from documents.reading import MARKUP, OLE, ZIP, Keys, Unreadable, has_stream, look_through, parts_of


class Kind(Enum):
    """What can be read."""

    DOCX = auto()
    WORKBOOK = auto()
    PDF = auto()
    TEXT = auto()


_PDF_WITHIN = 1024
"""Bytes that may stand before the mark of a PDF."""
_MACROS = re.compile(rb"(?<!binary\.)macroEnabled")
"""In the types of an archive's parts; a binary workbook is called so whether it has macros or not."""


def kind_of(content: bytes, keys: Keys) -> Kind:
    """Raises Unreadable for what is of another kind, or hides macros, or more than should be unpacked."""
    if content.startswith(ZIP):
        return _kind_of_archive(content, keys)
    if content.startswith(OLE):
        return _kind_of_old(content, keys)
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return Kind.PDF
    if content.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("document-is-rtf")
    if MARKUP.match(content):
        raise Unreadable("document-is-html")
    return Kind.TEXT


def _kind_of_archive(content: bytes, keys: Keys) -> Kind:
    parts = parts_of(content)
    if parts is None:
        raise Unreadable(keys.broken)
    look_through(content, parts, keys)
    names = {part.filename.lower() for part in parts}
    if "[content_types].xml" in names:
        if _MACROS.search(_read(content, parts, "[content_types].xml", keys)):
            raise Unreadable(keys.macros)
        for folder, kind in (("word/", Kind.DOCX), ("xl/", Kind.WORKBOOK)):
            if any(name.startswith(folder) for name in names):
                return kind
    elif "mimetype" in names:
        kind_of_it = _read(content, parts, "mimetype", keys)
        if kind_of_it.startswith(b"application/vnd.oasis.opendocument.text"):
            raise Unreadable("document-is-odt")
        if kind_of_it.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return Kind.WORKBOOK
    raise Unreadable("document-wrong-kind")


def _read(content: bytes, parts: Sequence[zipfile.ZipInfo], name: str, keys: Keys) -> bytes:
    """A part of an archive that was looked through; the case of its name is not told apart."""
    part = next(one for one in parts if one.filename.lower() == name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.read(part)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError):
        raise Unreadable(keys.broken) from None


def _kind_of_old(content: bytes, keys: Keys) -> Kind:
    if has_stream(content, "EncryptedPackage"):
        raise Unreadable(keys.locked)
    if has_stream(content, "WordDocument"):
        raise Unreadable("document-is-old-doc")
    if not (has_stream(content, "Workbook") or has_stream(content, "Book")):
        raise Unreadable("document-wrong-kind")
    if has_stream(content, "_VBA_PROJECT"):
        raise Unreadable(keys.macros)
    return Kind.WORKBOOK
