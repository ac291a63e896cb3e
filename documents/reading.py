"""How a file that a person sent is read without harm, whatever its bytes are.

An archive is looked through before anything opens it, and every file is opened in a process of its own with little
memory and little time: a nasty file hurts nobody else.
"""

from __future__ import annotations

import asyncio
import gc
import io
import json
import re
import resource
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MAX_FILE = 20 * 2**20
"""Bytes: as many as Telegram lets a bot download."""
MAX_UNPACKED = 60 * 2**20
"""Bytes of all parts of an archive together."""
MAX_RATIO = 200
"""How many times larger a part may unpack; looked at from a megabyte on."""
MAX_PARTS = 2_000
MEMORY = 512 * 2**20
"""Bytes that the reading process may ask for."""

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How archives begin, and the files of the office programs of before 2007."""
MARKUP = re.compile(
    rb"[\xef\xbb\xbf\s]*(?:<(?:!doctype|html|head|body|table|meta|\?xml|!--)|mime-version:)", re.IGNORECASE
)
"""How pages of the web begin, whatever they are named."""
_LONG_LIVED = 100_000
"""Objects after which garbage is looked for: what a reader makes lives as long as the reading."""
_LOCAL_HEADER = 30
"""In bytes; the last four are the lengths of what follows it before the part itself."""


class Unreadable(ValueError):
    """The file cannot be read; `key` names the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, slots=True)
class Keys:
    """What a kind of reader says of files that are not as they should be."""

    empty: str
    too_large: str
    too_hard: str
    """Reading takes more memory or time than there is."""
    bomb: str
    """An archive that unpacks to far more than it should."""
    broken: str
    locked: str
    macros: str
    not_text: str


# --- the reading process ---------------------------------------------------------------------------------------


async def in_own_process(module: str, name: str, content: bytes, seconds: float, keys: Keys) -> Any:  # noqa: ANN401
    """What `serve` of the module answers about the file. Raises Unreadable."""
    if len(content) > MAX_FILE:
        raise Unreadable(keys.too_large)
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        name,
        cwd=Path(__file__).parents[1],
        env={},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(seconds):
            answer, _ = await process.communicate(content)
    except TimeoutError:
        raise Unreadable(keys.too_hard) from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        raise Unreadable(keys.too_hard)
    read = await asyncio.to_thread(json.loads, answer)
    if isinstance(read, str):
        raise Unreadable(read)
    return read


def serve(read: Callable[[str, bytes], list[Any]], cpu_seconds: int) -> None:
    """The other side: reads the file from stdin, its name from the command line; writes JSON, or the key of refusal."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    gc.set_threshold(_LONG_LIVED)
    answer: str | list[Any]
    try:
        answer = read(sys.argv[1], sys.stdin.buffer.read())
    except Unreadable as failure:
        answer = failure.key
    json.dump(answer, sys.stdout)


# --- office files of before 2007 --------------------------------------------------------------------------------


def has_stream(content: bytes, name: str) -> bool:
    """Whether a stream of this name is in the directory, which is in UTF-16."""
    return name.encode("utf-16-le") in content


# --- archives --------------------------------------------------------------------------------------------------


def parts_of(content: bytes) -> list[zipfile.ZipInfo] | None:
    """What the archive says that it has; None if it is no archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, OSError):
        return None


def look_through(content: bytes, parts: Sequence[zipfile.ZipInfo], keys: Keys) -> None:
    """Refuses what is locked, has macros, or unpacks to far more than it should, whatever sizes it declares."""
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable(keys.locked)
    if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
        raise Unreadable(keys.macros)
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise Unreadable(keys.bomb)
    unpacked = 0
    for part in parts:
        size = _unpacked_size(content, part, MAX_UNPACKED - unpacked, keys)
        unpacked += size
        if unpacked > MAX_UNPACKED or size > max(2**20, MAX_RATIO * part.compress_size):
            raise Unreadable(keys.bomb)


def _unpacked_size(content: bytes, part: zipfile.ZipInfo, at_most: int, keys: Keys) -> int:
    """The true size of a part in bytes, counted on the way; more than `at_most` is not counted to the end."""
    header = content[part.header_offset : part.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER or not header.startswith(ZIP):
        raise Unreadable(keys.broken)
    start = part.header_offset + _LOCAL_HEADER + sum(struct.unpack("<HH", header[-4:]))
    packed = content[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        return len(packed)
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise Unreadable(keys.broken)
    size, inflate = 0, zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        while packed and not inflate.eof and size <= at_most:
            size += len(inflate.decompress(packed, 2**20))
            packed = inflate.unconsumed_tail
    except zlib.error:
        raise Unreadable(keys.broken) from None
    return size
