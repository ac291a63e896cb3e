"""DOCX files written by hand, part by part, as no library would write them."""

from __future__ import annotations

import io
import zipfile

from documents.reading import OLE

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = " ".join(
    (
        f'xmlns:w="{W}"',
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
        'xmlns:v="urn:schemas-microsoft-com:vml"',
    )
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_TYPES = (
    "<Types><Override ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document'/></Types>"
)


def related(**targets: str) -> str:
    """A part of relations: kinds and the parts they refer to."""
    one = '<Relationship Id="{0}" Type="' + _OFFICE + '/{0}" Target="{1}"/>'
    return _RELATIONS.format("".join(one.format(kind, target) for kind, target in targets.items()))


def archive(parts: dict[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return file.getvalue()


def root(name: str, inside: str) -> str:
    return f"<w:{name} {_NAMESPACES}>{inside}</w:{name}>"


def package(body: str, *, document: str | None = None, **more: str | bytes) -> bytes:
    """A DOCX with this body. `numbering` and `styles` are what is inside of these parts; others come by their names."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": related(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": related(numbering="numbering.xml", styles="/word/styles.xml"),
        "word/document.xml": document or root("document", f"<w:body>{body}</w:body>"),
        "word/numbering.xml": root("numbering", str(more.pop("numbering", ""))),
        "word/styles.xml": root("styles", str(more.pop("styles", ""))),
    }
    return archive(parts | more)


def p(text: str = "", properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside if inside.startswith('<') else p(inside)}</w:tc>"


def tr(*cells: str) -> str:
    return f"<w:tr>{''.join(one if one.startswith('<w:tc>') else tc(one) for one in cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def listed(number: int, level: int = 0) -> str:
    """Properties of a paragraph that belongs to a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def ole(*streams: str) -> bytes:
    """A file of the office programs of before 2007, as far as anyone looks into it."""
    return OLE + bytes(500) + b"".join(one.encode("utf-16-le") for one in streams)
