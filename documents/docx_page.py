"""What a whole DOCX has: its letters, the space between its lines, the number at the head of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from documents.paper import LINE_SPACING, TEXT_SIZE

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

FONT, INSTEAD = "Times New Roman", "PT Serif"
"""What is asked for, and what a machine without it is to take."""
_NUMBER_SIZE = 12
_LOCALES = {"ru": "ru-RU", "uk": "uk-UA", "be": "be-BY", "en": "en-GB"}
_FONT_TABLE = "/word/fontTable.xml"


def prepare(document: Document, language: str) -> None:
    """Sets what every paragraph begins with."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(TEXT_SIZE)
    letters = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        letters.set(qn(kind), FONT)
    tongue = OxmlElement("w:lang")
    tongue.set(qn("w:val"), _LOCALES.get(language, language))
    normal.element.get_or_add_rPr().append(tongue)
    form = normal.paragraph_format
    form.line_spacing, form.space_before, form.space_after = LINE_SPACING, Pt(0), Pt(0)
    form.widow_control = True
    _name_fallback(document)


def _name_fallback(document: Document) -> None:
    """Word and LibreOffice look there for what may stand in for a font that they lack."""
    for part in document.part.package.iter_parts():
        if part.partname == _FONT_TABLE:
            known = part.blob.decode()
            name = f'<w:font w:name="{FONT}">'
            part._blob = known.replace(name, f'{name}<w:altName w:val="{INSTEAD}"/>').encode()  # noqa: SLF001


def add_page_number(paragraph: Paragraph) -> None:
    """A field that counts pages, in the middle."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        run.font.size = Pt(_NUMBER_SIZE)
        if kind:
            sign = OxmlElement("w:fldChar")
            sign.set(qn("w:fldCharType"), kind)
        else:
            sign = OxmlElement("w:instrText")
            sign.text = text
        run._r.append(sign)  # noqa: SLF001 - the library has no fields
    paragraph.paragraph_format.space_after = Mm(0)
