"""A template with every field, to begin one's own with: a paper that can be filled in as it is, and a list of names."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.shared import Mm, Pt

from documents import paper as page
from documents.docx_page import add_page_number, prepare

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from docx.document import Document as Docx

MOST_COLUMNS = 5
"""Of a list's row across the page; a row of more fields is written below one another."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of the event: what it is called, its field, and the fields of its rows with their meanings."""

    title: str
    name: str
    columns: Mapping[str, str]


def sample(language: str, how: Sequence[str], flat: Mapping[str, str], lists: Sequence[Listed]) -> bytes:
    """The DOCX. `how` is a title and what explains it in paragraphs, `flat` maps each field to its meaning."""
    document = Document()
    prepare(document, language)
    section = document.sections[0]
    section.page_width, section.page_height = (Mm(one) for one in page.PAGE)
    section.left_margin, section.right_margin = Mm(page.LEFT), Mm(page.RIGHT)
    section.top_margin, section.bottom_margin = Mm(page.TOP), Mm(page.BOTTOM)
    section.different_first_page_header_footer = True
    add_page_number(section.header.paragraphs[0])
    for place, text in enumerate(how):
        _paragraph(document, text, bold=place == 0)
    _paragraph(document, "")
    _grid(document, [(meaning, f"{{{{ {name} }}}}") for name, meaning in flat.items()], (0.5, 0.5), keeps=False)
    for listed in lists:
        _list(document, listed)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _list(document: Docx, listed: Listed) -> None:
    """A table with a row for each of the list, or its fields one below the other where they are too many."""
    made = _paragraph(document, listed.title, bold=True)
    made.paragraph_format.keep_with_next = True
    made.paragraph_format.space_before = Pt(page.TEXT_SIZE)
    begin, end = f"for row in {listed.name} %}}", "endfor %}"
    fields = [f"{{{{ row.{key} }}}}" for key in listed.columns]
    if len(fields) <= MOST_COLUMNS:
        blank = [""] * (len(fields) - 1)
        rows = [tuple(listed.columns.values()), (f"{{%tr {begin}", *blank), tuple(fields), (f"{{%tr {end}", *blank)]
        _grid(document, rows, (1 / len(fields),) * len(fields))
        return
    _paragraph(document, f"{{%p {begin}")
    for meaning, name in zip(listed.columns.values(), fields, strict=True):
        _paragraph(document, f"{meaning}: {name}")
    _paragraph(document, f"{{%p {end}")


def _grid(document: Docx, rows: Sequence[Sequence[str]], shares: Sequence[float], *, keeps: bool = True) -> None:
    """A table; one that `keeps` stays on one page."""
    width = page.PAGE[0] - page.LEFT - page.RIGHT
    table = document.add_table(rows=len(rows), cols=len(shares), style="Table Grid")
    table.autofit = False
    for place, (cells, texts) in enumerate(zip(table.rows, rows, strict=True), 1):
        for cell, text, share in zip(cells.cells, texts, shares, strict=True):
            cell.width = Mm(width * share)
            cell.paragraphs[0].paragraph_format.keep_with_next = keeps and place < len(rows)
            run = cell.paragraphs[0].add_run(text)
            run.font.size = Pt(page.TABLE_SIZE)


def _paragraph(document: Docx, text: str, *, bold: bool = False) -> Any:  # noqa: ANN401 - a paragraph of python-docx
    made = document.add_paragraph()
    made.paragraph_format.space_after = Pt(0)
    run = made.add_run(text)
    run.bold = bold or None
    return made
