"""Invitations on paper: QR pictures of links, and an archive of them for all organisations of a territory."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from math import ceil

import segno

from documents.tables_out import csv_bytes

SMALLEST = 400
"""Pixels of a picture's side, at least."""
QUIET_ZONE = 4
"""Modules around the code, as the standard wants."""
CONTENTS = "contents.csv"
_LONGEST_NAME = 80
"""Bytes in UTF-8: the whole path stays within what old archivers and systems take."""
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\s]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def qr_png(link: str) -> bytes:
    """A black and white picture of the link with its quiet zone."""
    code = segno.make_qr(link, error="m", boost_error=False)
    modules, _ = code.symbol_size(border=QUIET_ZONE)
    file = io.BytesIO()
    code.save(file, kind="png", scale=ceil(SMALLEST / modules), border=QUIET_ZONE)
    return file.getvalue()


def invitations_zip(sheets: Iterable[tuple[str, str, str]], headings: tuple[str, str, str]) -> bytes:
    """An archive of `qr_png` pictures for (folder, name, link), and `contents.csv` with their files, names and links.

    `headings` are those of its three columns. Files are called by the names, safely on any system, each otherwise.
    """
    file = io.BytesIO()
    taken: set[str] = set()
    contents: list[tuple[str, str, str]] = [headings]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for folder, name, link in sheets:
            path = _free(f"{_safe(folder)}/{_safe(name)}" if folder.strip() else _safe(name), taken)
            archive.writestr(path, qr_png(link))
            contents.append((path, name, link))
        archive.writestr(CONTENTS, csv_bytes(contents))
    return file.getvalue()


def _safe(name: str) -> str:
    """The name as a file may be called."""
    plain = _UNSAFE.sub(" ", name).strip(" .").encode()[:_LONGEST_NAME].decode(errors="ignore").strip(" .")
    return f"_{plain}" if not plain or _RESERVED.match(plain) else plain


def _free(path: str, taken: set[str]) -> str:
    """The path with its ending, and a number if another file has it, in whatever case."""
    number, free = 1, f"{path}.png"
    while free.casefold() in taken:
        number += 1
        free = f"{path} ({number}).png"
    taken.add(free.casefold())
    return free
