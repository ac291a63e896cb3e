"""Diplomas and certificates of participation, to be printed and signed. The words come from whoever makes them."""

from __future__ import annotations

import io
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

import segno
import typst

from documents.art import is_quiet
from documents.paper import printable, tied

if TYPE_CHECKING:
    from collections.abc import Sequence

_HERE = Path(__file__).parent
_FONTS, _TEMPLATE = _HERE / "fonts", _HERE / "diploma.typ"
CHAT_PPI = 110
"""Of the picture: legible on any phone, a few hundred kilobytes."""
_SHORT = re.compile(r"(?<![\w\u2019'])([^\W\d_]{1,2}) (?=\S)")


@dataclass(frozen=True, slots=True)
class Labels:
    """What stands on every sheet: captions of the blanks, and how to ask whether a sheet is genuine."""

    position: str
    signature: str
    signatory: str
    seal: str
    number: str
    verify: str
    bot: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet says, from above. `won` and `nomination` may be empty; `link` becomes the QR picture."""

    issuer: str
    title: str
    lead: str
    name: str
    won: str
    nomination: str
    event: str
    when: str
    code: str
    link: str


@dataclass(frozen=True, slots=True)
class Art:
    """What is printed in the place of the built-in frame, as `documents.art` makes it.

    `background` is a JPEG of the whole sheet; where words would be hard to read on it, they get a light veil behind
    them. `logo` is a PNG above the issuer.
    """

    background: bytes | None = None
    logo: bytes | None = None


PLAIN = Art()


def diplomas_pdf(sheets: Sequence[Sheet], labels: Labels, *, title: str, language: str, art: Art = PLAIN) -> bytes:
    """A PDF with a page of A4 for each sheet, its fonts in it."""
    return _made("pdf", sheets, labels, title, language, art)


def diploma_png(sheet: Sheet, labels: Labels, *, title: str, language: str, art: Art = PLAIN) -> bytes:
    """A picture of one sheet for the chat."""
    return _made("png", [sheet], labels, title, language, art)


def _made(
    kind: Literal["pdf", "png"], sheets: Sequence[Sheet], labels: Labels, title: str, language: str, art: Art
) -> bytes:
    files = {"background.jpg": art.background, "logo.png": art.logo}
    there = {name: content for name, content in files.items() if content is not None}
    data = {
        "title": printable(title),
        "language": language,
        "labels": {key: printable(value) for key, value in asdict(labels).items()},
        "sheets": [_data(one) for one in sheets],
        "background": art.background is not None,
        "logo": art.logo is not None,
        "veil": art.background is not None and not is_quiet(art.background),
    }
    with TemporaryDirectory() as folder:
        for name, content in {_TEMPLATE.name: _TEMPLATE.read_bytes(), **there}.items():
            (Path(folder) / name).write_bytes(content)
        made: bytes = typst.compile(
            str(Path(folder) / _TEMPLATE.name),
            format=kind,
            ppi=CHAT_PPI,
            root=folder,
            font_paths=[str(_FONTS)],
            ignore_system_fonts=True,
            sys_inputs={"diplomas": json.dumps(data, ensure_ascii=False)},
        )
    return made


def _data(one: Sheet) -> dict[str, str]:
    texts = {key: _tied(value) for key, value in asdict(one).items()}
    return texts | {"qr": _qr(one.link)}


def _tied(text: str) -> str:
    """In one piece, so that no line ends with a short word, as a preposition is."""
    return _SHORT.sub("\\1\u00a0", tied(printable(" ".join(text.split()))))


def _qr(link: str) -> str:
    file = io.BytesIO()
    segno.make_qr(link, error="m").save(file, kind="svg", border=0, dark="#1b2a4a", xmldecl=False)
    return file.getvalue().decode()
