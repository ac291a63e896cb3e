"""Tables of a DOCX. Rows are copies of one row: building each cell by itself takes nine times as long."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from documents.paper import KEPT_TOGETHER, TABLE_SIZE, VERTICAL, Align, Band, Column, shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document

    from documents.paper import Row, Table

Element = Any
"""An lxml element of python-docx."""
_ALIGNED = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right", Align.JUSTIFIED: "both"}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PADDING = 70
"""Twentieths of a point, left and right of a cell's words."""


def add_table(document: Document, table: Table, width: float) -> None:
    """Puts the table, so many millimetres wide, at the end of the document."""
    widths = [Mm(one).twips for one in shares(table.columns, width)]
    made = document.add_table(rows=0, cols=len(widths), style="Table Grid")
    made.autofit = False
    grid = made._tbl  # noqa: SLF001 - rows are made of its XML
    for column, twips in zip(grid.tblGrid.findall(qn("w:gridCol")), widths, strict=True):
        column.set(qn("w:w"), str(twips))
    _spread(grid.tblPr, sum(widths))
    grid.append(_heading(table.columns, widths))
    plain = _template(table.columns, widths, bold=False)
    for row in table.rows:
        grid.append(_band(row, widths) if isinstance(row, Band) else _filled(plain, row))
    if table.total is not None:
        grid.append(_filled(_template(table.columns, widths, bold=True), table.total))


def _spread(about: Element, twips: int) -> None:
    """From margin to margin. The format wants these in this order, before the last one that is there."""
    about.find(qn("w:tblW")).attrib.update({qn("w:type"): "dxa", qn("w:w"): str(twips)})
    about.find(qn("w:tblLayout")).addprevious(_element("w:tblInd", w=0, type="dxa"))
    padding = _element("w:tblCellMar")
    for side in ("w:left", "w:right"):
        padding.append(_element(side, w=_PADDING, type="dxa"))
    about.find(qn("w:tblLook")).addprevious(padding)


def _heading(columns: Sequence[Column], widths: Sequence[int]) -> Element:
    """The row that is repeated on each page."""
    row = _element("w:tr")
    about = _element("w:trPr")
    about.append(_element("w:cantSplit"))
    if any(one.vertical for one in columns):
        about.append(_element("w:trHeight", val=Mm(VERTICAL).twips, hRule="atLeast"))
    about.append(_element("w:tblHeader"))
    row.append(about)
    for column, twips in zip(columns, widths, strict=True):
        cell = _cell(twips, Align.CENTRE, bold=True)
        about_cell = cell.find(qn("w:tcPr"))
        if column.vertical:
            about_cell.append(_element("w:textDirection", val="btLr"))
        about_cell.append(_element("w:vAlign", val="center"))
        _write(cell, column.heading)
        row.append(cell)
    return row


def _template(columns: Sequence[Column], widths: Sequence[int], *, bold: bool) -> Element:
    row = _element("w:tr")
    about = _element("w:trPr")
    about.append(_element("w:cantSplit"))
    row.append(about)
    for column, twips in zip(columns, widths, strict=True):
        row.append(_cell(twips, column.align, bold=bold))
    return row


def _filled(template: Element, texts: Row) -> Element:
    row = deepcopy(template)
    for cell, text in zip(row.findall(qn("w:tc")), texts, strict=True):
        _write(cell, text)
    if max(map(len, texts)) > KEPT_TOGETHER:
        row.remove(row.find(qn("w:trPr")))
    return row


def _band(band: Band, widths: Sequence[int]) -> Element:
    """One cell through all columns, on the page of the row below it."""
    row = _element("w:tr")
    about = _element("w:trPr")
    about.append(_element("w:cantSplit"))
    row.append(about)
    cell = _cell(sum(widths), Align.LEFT, bold=True)
    cell.find(qn("w:tcPr")).append(_element("w:gridSpan", val=len(widths)))
    cell.find(f"{qn('w:p')}/{qn('w:pPr')}").insert(0, _element("w:keepNext"))
    _write(cell, band.text)
    row.append(cell)
    return row


def _cell(twips: int, align: Align, *, bold: bool) -> Element:
    """An empty cell: a paragraph with a run that only lacks its words."""
    cell, about, paragraph, run = (_element(name) for name in ("w:tc", "w:tcPr", "w:p", "w:r"))
    about.append(_element("w:tcW", w=twips, type="dxa"))
    lines, letters = _element("w:pPr"), _element("w:rPr")
    lines.append(_element("w:spacing", line=240, lineRule="auto"))
    lines.append(_element("w:jc", val=_ALIGNED[align]))
    if bold:
        letters.append(_element("w:b"))
    letters.append(_element("w:sz", val=2 * TABLE_SIZE))
    run.append(letters)
    paragraph.extend([lines, run])
    cell.extend([about, paragraph])
    return cell


def _write(cell: Element, text: str) -> None:
    run = cell.find(f"{qn('w:p')}/{qn('w:r')}")
    for place, line in enumerate(text.split("\n")):
        if place:
            run.append(_element("w:br"))
        words = _element("w:t")
        words.set(_SPACE, "preserve")
        words.text = line
        run.append(words)


def _element(name: str, **values: str | int) -> Element:
    made = OxmlElement(name)
    for key, value in values.items():
        made.set(qn(f"w:{key}"), str(value))
    return made
