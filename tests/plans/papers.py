"""Makes documents of blocks, in each format that people send: real tables, merged cells, breaks between pages."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from xml.sax.saxutils import escape

import docx
import typst
import xlsxwriter
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from domain.plans.blocks import Block, Merged, Paragraph, Table

_DAY = re.compile(r"\d{2}\.\d{2}\.\d{4}")
_NUMBER = re.compile(r"[1-9]\d{0,8}")


def with_merged_sections(blocks: Iterable[Block]) -> list[Block]:
    """The same where a row that only has a first cell is one cell from side to side."""
    return [_sections_merged(one) if isinstance(one, Table) else one for one in blocks]


def _sections_merged(table: Table) -> Table:
    wide = tuple(
        Merged(at, 0, at, len(row) - 1)
        for at, row in enumerate(table.rows)
        if len(row) > 1 and row[0] and not any(row[1:])
    )
    return Table(table.rows, (*table.merged, *wide))


def _starts(table: Table) -> dict[tuple[int, int], Merged]:
    return {(one.top, one.left): one for one in table.merged}


def _covered(table: Table) -> set[tuple[int, int]]:
    """Places that a merged cell stretches over, without its first."""
    places = (
        (row, column)
        for one in table.merged
        for row in range(one.top, one.bottom + 1)
        for column in range(one.left, one.right + 1)
    )
    return set(places) - set(_starts(table))


# --- DOCX ------------------------------------------------------------------------------------------------------


def as_docx(blocks: Sequence[Block]) -> bytes:
    """A page break stands between tables that follow each other."""
    document = docx.Document()
    end = document.element.body.sectPr
    for before, block in pairwise([None, *blocks]):
        if isinstance(block, Paragraph):
            end.addprevious(parse_xml(f"<w:p {nsdecls('w')}>{_run(block.text)}</w:p>"))
        elif block is not None:
            if isinstance(before, Table):
                end.addprevious(parse_xml(f'<w:p {nsdecls("w")}><w:r><w:br w:type="page"/></w:r></w:p>'))
            end.addprevious(parse_xml(_docx_table(block)))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _run(text: str) -> str:
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{lines}</w:r>"


def _docx_table(table: Table) -> str:
    starts, covered = _starts(table), _covered(table)
    inside = {(one.top + down, one.left): one for one in table.merged for down in range(1, one.bottom - one.top + 1)}
    rows = []
    for at, row in enumerate(table.rows):
        cells = []
        for column, text in enumerate(row):
            merged = starts.get((at, column)) or inside.get((at, column))
            if merged is None and (at, column) in covered:
                continue
            wide = 1 if merged is None else merged.right - merged.left + 1
            begins = ' w:val="restart"' if (at, column) in starts else ""
            down = f"<w:vMerge{begins}/>" if merged is not None and merged.bottom > merged.top else ""
            cells.append(f'<w:tc><w:tcPr><w:gridSpan w:val="{wide}"/>{down}</w:tcPr><w:p>{_run(text)}</w:p></w:tc>')
        rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
    grid = "<w:gridCol/>" * max(map(len, table.rows))
    style = '<w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>'
    return f"<w:tbl {nsdecls('w')}>{style}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


# --- XLSX ------------------------------------------------------------------------------------------------------


def as_xlsx(blocks: Sequence[Block]) -> bytes:
    """One sheet: all tables below each other in it, paragraphs as cells over the whole width."""
    file = io.BytesIO()
    width = max((len(row) for one in blocks if isinstance(one, Table) for row in one.rows), default=1)
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet, day = book.add_worksheet(), book.add_format({"num_format": "dd.mm.yyyy"})
        at = 0
        for block in blocks:
            table = Table(((block.text,),), (Merged(0, 0, 0, width - 1),)) if isinstance(block, Paragraph) else block
            for one in table.merged:
                if (one.top, one.left) != (one.bottom, one.right):
                    sheet.merge_range(at + one.top, one.left, at + one.bottom, one.right, "")
            covered = _covered(table)
            for row, cells in enumerate(table.rows):
                for column, text in enumerate(cells):
                    if (row, column) not in covered:
                        _write(sheet, at + row, column, text, day)
            at += len(table.rows)
    return file.getvalue()


def _write(sheet: xlsxwriter.worksheet.Worksheet, row: int, column: int, text: str, day: object) -> None:
    """As a person types it: a number is a number there, and a day is a day."""
    if _DAY.fullmatch(text):
        sheet.write_datetime(row, column, datetime.strptime(text, "%d.%m.%Y"), day)  # noqa: DTZ007 - a day has no zone
    elif _NUMBER.fullmatch(text):
        sheet.write_number(row, column, int(text))
    elif text:
        sheet.write_string(row, column, text)


# --- PDF -------------------------------------------------------------------------------------------------------


def as_pdf(blocks: Sequence[Block], *, repeated_heading: bool = False, ruled: bool = True) -> bytes:
    """Numbered pages on their side; a table that follows another begins a page, and a long one goes on over pages."""
    source = ['#set page(paper: "a4", flipped: true, numbering: "1")', '#set text(lang: "ru", size: 11pt)']
    if not ruled:
        source.append("#set table(stroke: none)")
    for before, block in pairwise([None, *blocks]):
        if isinstance(block, Paragraph):
            source.append(f"#par[{_shown(block.text)}]")
        elif block is not None:
            if isinstance(before, Table):
                source.append("#pagebreak()")
            source.append(_typst_table(block, repeated_heading=repeated_heading))
    return bytes(typst.compile("\n".join(source).encode()))


def _shown(text: str) -> str:
    return "#linebreak()".join(f"#{json.dumps(line, ensure_ascii=False)}" for line in text.split("\n"))


def _typst_table(table: Table, *, repeated_heading: bool) -> str:
    starts, covered = _starts(table), _covered(table)
    rows = []
    for at, row in enumerate(table.rows):
        cells = []
        for column, text in enumerate(row):
            if (at, column) in covered:
                continue
            one = starts.get((at, column), Merged(at, column, at, column))
            spans = f"colspan: {one.right - one.left + 1}, rowspan: {one.bottom - one.top + 1}"
            cells.append(f"table.cell({spans})[{_shown(text)}]")
        rows.append(", ".join(cells))
    if repeated_heading:
        rows[0] = f"table.header({rows[0]})"
    longest = [max(len(row[at]) for row in table.rows if sum(map(bool, row)) > 1) for at in range(len(table.rows[0]))]
    widths = ", ".join(f"{min(max(one, 6), 60) ** 0.6:.1f}fr" for one in longest)
    return f"#table(columns: ({widths}), {', '.join(rows)})"
