"""Invitations on paper: QR pictures of links, and an archive of them for all organisations of a territory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from math import ceil

import segno

from documents.archive_out import free_path, safe_name
from documents.tables_out import csv_bytes

SMALLEST = 400
"""Pixels of a picture's side, at least."""
QUIET_ZONE = 4
"""Modules around the code, as the standard wants."""
CONTENTS = "contents.csv"
_LONGEST_NAME = 80
"""Bytes in UTF-8: the whole path stays within what old archivers and systems take."""


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
            path = safe_name(name, most_bytes=_LONGEST_NAME)
            if folder.strip():
                path = f"{safe_name(folder, most_bytes=_LONGEST_NAME)}/{path}"
            path = free_path(path, ".png", taken)
            archive.writestr(path, qr_png(link))
            contents.append((path, name, link))
        archive.writestr(CONTENTS, csv_bytes(contents))
    return file.getvalue()
