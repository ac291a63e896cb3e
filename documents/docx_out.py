"""Papers as DOCX, for whoever has to finish them in a word processor."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from PIL import Image

from documents import paper as page
from documents.docx_grid import add_table
from documents.docx_page import add_page_number, prepare
from documents.paper import (
    Align,
    Corner,
    Executor,
    Heading,
    Listing,
    Paragraph,
    Picture,
    Signature,
    Table,
    Title,
    printable,
)

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.section import Section as DocxSection
    from docx.text.paragraph import Paragraph as DocxParagraph

    from documents.paper import Paper, Section

ALIGNMENTS = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFIED: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_SIGNATURE = (0.42, 0.2, 0.38)
"""The shares of the position, of the line to sign on and of the name."""


def docx_bytes(paper: Paper) -> bytes:
    """The paper as a DOCX file. Raises PIL.UnidentifiedImageError for a picture that is none."""
    document = Document()
    prepare(document, paper.language)
    document.core_properties.title = printable(paper.title)[:255]
    document.core_properties.author = ""
    for place, section in enumerate(paper.typeset().sections):
        _set_up(document.sections[0] if place == 0 else document.add_section(), section)
        for block in section.blocks:
            _ADD[type(block)](document, block, section.width)
    first = document.sections[0]
    first.different_first_page_header_footer = True
    add_page_number(first.header.paragraphs[0])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _set_up(made: DocxSection, section: Section) -> None:
    made.orientation = WD_ORIENT.LANDSCAPE if section.lying else WD_ORIENT.PORTRAIT
    made.page_width, made.page_height = (Mm(page.PAGE[section.lying]), Mm(page.PAGE[not section.lying]))
    made.left_margin, made.right_margin = Mm(page.LEFT), Mm(page.RIGHT)
    made.top_margin, made.bottom_margin = Mm(page.TOP), Mm(page.BOTTOM)
    made.header_distance = made.footer_distance = Mm(page.HEADER)
    made.different_first_page_header_footer = False


def _corner(document: Docx, corner: Corner, width: float) -> None:
    made = _paragraph(document, "\n".join(corner.lines), Align.LEFT)
    made.paragraph_format.left_indent = Mm(width - page.CORNER)
    made.paragraph_format.line_spacing = 1
    made.paragraph_format.space_after = Pt(page.TEXT_SIZE)


def _title(document: Docx, title: Title, width: float) -> None:  # noqa: ARG001 - as all blocks
    made = _paragraph(document, "\n".join(title.lines), Align.CENTRE, bold=True)
    made.paragraph_format.space_after = Pt(page.TEXT_SIZE)


def _heading(document: Docx, heading: Heading, width: float) -> None:  # noqa: ARG001
    made = _paragraph(document, heading.text, Align.CENTRE, bold=True)
    made.paragraph_format.space_before = Pt(page.TEXT_SIZE)
    made.paragraph_format.keep_with_next = True


def _words(document: Docx, words: Paragraph, width: float) -> None:  # noqa: ARG001
    is_plain = words.align is Align.JUSTIFIED and not words.small
    _paragraph(document, words.text, words.align, indent=is_plain, small=words.small)


def _listing(document: Docx, listing: Listing, width: float) -> None:  # noqa: ARG001
    for place, item in enumerate(listing.items, 1):
        sign = f"{place}." if listing.numbered else "\u2013"
        _paragraph(document, f"{sign}\u00a0{item}", Align.JUSTIFIED, indent=True)


def _table(document: Docx, table: Table, width: float) -> None:
    if table.caption:
        made = _paragraph(document, table.caption, Align.LEFT, small=True)
        made.paragraph_format.keep_with_next = True
        made.paragraph_format.space_before = Pt(page.SMALL_SIZE)
    add_table(document, table, width)
    # What follows would touch the table, and two tables would become one.
    _paragraph(document, "", Align.LEFT, small=True)


def _executor(document: Docx, executor: Executor, width: float) -> None:  # noqa: ARG001
    made = _paragraph(document, "\n".join(executor.lines), Align.LEFT, small=True)
    made.paragraph_format.space_before = Pt(3 * page.TEXT_SIZE)


def _paragraph(
    document: Any,  # noqa: ANN401 - a document or a cell of a table
    text: str,
    align: Align,
    *,
    bold: bool = False,
    indent: bool = False,
    small: bool = False,
) -> DocxParagraph:
    made: DocxParagraph = document.add_paragraph()
    made.alignment = ALIGNMENTS[align]
    if indent:
        made.paragraph_format.first_line_indent = Mm(page.INDENT)
    run = made.add_run(text)
    run.bold = bold or None
    if small:
        run.font.size = Pt(page.SMALL_SIZE)
    return made


def _picture(document: Docx, picture: Picture, width: float) -> None:
    """As large as the room allows, with its caption on the same page."""
    with Image.open(io.BytesIO(picture.content), formats=("JPEG", "PNG")) as image:
        ratio = image.width / image.height
    made = document.add_paragraph()
    made.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.paragraph_format.space_before = Pt(page.TEXT_SIZE)
    made.paragraph_format.keep_with_next = bool(picture.caption)
    made.add_run().add_picture(io.BytesIO(picture.content), width=Mm(min(width, page.PICTURE * ratio)))
    if picture.caption:
        _paragraph(document, picture.caption, Align.CENTRE)


def _signature(document: Docx, signature: Signature, width: float) -> None:
    """A row without borders, which keeps the three of them on one line however long the position is."""
    _paragraph(document, "", Align.LEFT).paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(_SIGNATURE))
    table.autofit = False
    texts = signature.position, "_" * 11, signature.name
    aligns = Align.LEFT, Align.CENTRE, Align.RIGHT
    for column, text, align, share in zip(table.columns, texts, aligns, _SIGNATURE, strict=True):
        column.width = Mm(width * share)
        cell = column.cells[0]
        cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
        made = cell.paragraphs[0]
        made.alignment = ALIGNMENTS[align]
        made.add_run(text)


_ADD: dict[type, Callable[[Any, Any, float], None]] = {
    Corner: _corner,
    Title: _title,
    Heading: _heading,
    Paragraph: _words,
    Listing: _listing,
    Table: _table,
    Picture: _picture,
    Signature: _signature,
    Executor: _executor,
}
"""Block → what puts it at the end of a document whose text is so many millimetres wide."""
