"""Papers as PDF, set by typst. What people wrote travels as data beside the template, never inside of it."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import typst

from documents import paper as page
from documents.paper import KEPT_TOGETHER, Band, Picture, Table

if TYPE_CHECKING:
    from documents.paper import Block, Paper, Row

_HERE = Path(__file__).parent
_FONTS, _TEMPLATE = _HERE / "fonts", _HERE / "paper.typ"
_MEASURES = {
    "page": page.PAGE,
    "left": page.LEFT,
    "right": page.RIGHT,
    "top": page.TOP,
    "bottom": page.BOTTOM,
    "header": page.HEADER,
    "text": page.TEXT_SIZE,
    "table": page.TABLE_SIZE,
    "small": page.SMALL_SIZE,
    "spacing": page.LINE_SPACING,
    "indent": page.INDENT,
    "vertical": page.VERTICAL,
    "picture": page.PICTURE,
    "corner": page.CORNER,
}


def pdf_bytes(paper: Paper) -> bytes:
    """The paper as a PDF file, its fonts in it. Raises typst.TypstError for a picture that is none."""
    paper, files = paper.typeset(), dict[str, bytes]()
    sections = [
        {"lying": section.lying, "blocks": [_data(one, files) for one in section.blocks]} for section in paper.sections
    ]
    data = {"language": paper.language, "title": paper.title, "measures": _MEASURES, "sections": sections}
    with TemporaryDirectory() as folder:
        for name, content in {_TEMPLATE.name: _TEMPLATE.read_bytes(), **files}.items():
            (Path(folder) / name).write_bytes(content)
        made: bytes = typst.compile(
            str(Path(folder) / _TEMPLATE.name),
            root=folder,
            format="pdf",
            font_paths=[str(_FONTS)],
            ignore_system_fonts=True,
            sys_inputs={"paper": json.dumps(data, ensure_ascii=False)},
        )
    return made


def _data(block: Block, files: dict[str, bytes]) -> dict[str, Any]:
    """The block as JSON has it; a picture goes to the files, under its name."""
    kind = type(block).__name__
    match block:
        case Picture(content, caption):
            name = f"picture-{len(files)}.{_ending(content)}"
            files[name] = content
            return {"kind": kind, "file": name, "caption": caption}
        case Table(columns, rows, total, caption):
            return {
                "kind": kind,
                "columns": [_plain(one) for one in columns],
                "rows": [_row(one) for one in rows],
                "total": total,
                "caption": caption,
            }
        case _:
            return {"kind": kind, **_plain(block)}


def _plain(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any flat dataclass
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _row(row: Row | Band) -> dict[str, Any]:
    if isinstance(row, Band):
        return {"band": row.text}
    return {"cells": row, "keeps": max(map(len, row)) <= KEPT_TOGETHER}


def _ending(content: bytes) -> str:
    return "png" if content.startswith(b"\x89PNG") else "jpg"
