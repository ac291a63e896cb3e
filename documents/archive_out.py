"""Archives of files for people: folders and names in their letters, safe on any system; ZIP.

What is packed already, as JPEG is, is stored as it stands. Nothing is held in memory but the file that is being added.
"""

from __future__ import annotations

import re
import unicodedata
import zipfile
from typing import IO, TYPE_CHECKING, Self

if TYPE_CHECKING:
    from datetime import datetime
    from types import TracebackType

LONGEST_NAME = 60
"""Characters of a folder or a file: two folders and a file stay within the 260 of Windows, wherever it is unpacked."""
_MOST_BYTES = 200
_UNSAFE = re.compile(r'[<>:"/\\|?*\s]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[\d\u00b9\u00b2\u00b3])\s*(?:\.|$)", re.IGNORECASE)
_EDGES = " ."
PER_FILE = 1200
"""Bytes that a file takes in an archive besides its content, at most: its name twice, with what is said of it."""
_MODE = 0o644 << 16


def safe_name(text: str, *, longest: int = LONGEST_NAME, most_bytes: int = _MOST_BYTES) -> str:
    """The text as a file or a folder may be called on any system; nothing is left of ways into other folders."""
    plain = unicodedata.normalize("NFC", "".join(one for one in text if one.isspace() or _is_shown(one)))
    plain = _UNSAFE.sub(" ", plain).strip(_EDGES)[:longest]
    plain = plain.encode()[:most_bytes].decode(errors="ignore").strip(_EDGES)
    return f"_{plain}"[:longest] if not plain or _RESERVED.match(plain) else plain


def _is_shown(one: str) -> bool:
    """Neither a control, nor a mark that turns the writing round, nor half of a character."""
    return not unicodedata.category(one).startswith("C")


def free_path(path: str, ending: str, taken: set[str]) -> str:
    """The path with its ending, and a number if another one has it, in whatever case; it is taken from now on."""
    number, free = 1, f"{path}{ending}"
    while free.casefold() in taken:
        number += 1
        free = f"{path} ({number}){ending}"
    taken.add(free.casefold())
    return free


class Archive:
    """A ZIP that is written into a file, one content after the other. Use in a `with`."""

    def __init__(self, target: IO[bytes], moment: datetime) -> None:
        self._target = target
        self._zip = zipfile.ZipFile(target, "w")
        self._moment = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
        self._taken: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def size(self) -> int:
        """Bytes so far, without the list of files that comes at the end: `PER_FILE` for each is enough for that."""
        return self._target.tell()

    def folder(self, *names: str) -> str:
        """A folder of its own under these names, the last of which gets a number if there is such a folder."""
        return free_path("/".join(map(safe_name, names)), "", self._taken)

    def add(self, folder: str, name: str, ending: str, content: bytes, *, packed: bool = False) -> str:
        """Adds a file and returns its path. `folder` comes from `folder`, or is empty; `packed` contents stay so."""
        inside = f"{folder}/{safe_name(name)}" if folder else safe_name(name)
        path = free_path(inside, ending, self._taken)
        about = zipfile.ZipInfo(path, self._moment)
        about.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
        about.external_attr = _MODE
        self._zip.writestr(about, content)
        return path
