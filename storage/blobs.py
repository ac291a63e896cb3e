"""Files by their content: the name of a file is the SHA-256 of its bytes, so the same bytes are stored once.

A name says nothing about anybody. What refers to a file is a row of the database; a file that no row names is an
orphan and may be deleted.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

ABANDONED = 3600.0
"""Seconds after which nobody goes on with a write that was begun."""


class Blobs(Protocol):
    """A store of files. A folder of this machine is one; another kind needs only these few."""

    async def put(self, content: bytes) -> str:
        """Stores the bytes, if they are not there yet, and returns their name. What is stored survives a power cut."""
        ...

    async def get(self, name: str) -> bytes:
        """The bytes. Raises FileNotFoundError."""
        ...

    async def has(self, name: str) -> bool: ...

    async def drop(self, names: Iterable[str]) -> None:
        """Deletes these files; one that is not there is no error."""
        ...

    async def stored(self) -> dict[str, datetime]:
        """Each file's name → when it was last stored."""
        ...

    async def tidy(self) -> None:
        """Deletes what writes that were interrupted long ago have left."""
        ...


class Folder:
    """Blobs in a folder, in subfolders by the first two letters of the name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    async def put(self, content: bytes) -> str:
        return await asyncio.to_thread(self.put_now, content)

    async def get(self, name: str) -> bytes:
        return await asyncio.to_thread(self.path(name).read_bytes)

    async def has(self, name: str) -> bool:
        return await asyncio.to_thread(self.path(name).is_file)

    async def drop(self, names: Iterable[str]) -> None:
        await asyncio.to_thread(self._drop, list(names))

    async def stored(self) -> dict[str, datetime]:
        return await asyncio.to_thread(self._stored)

    async def tidy(self) -> None:
        await asyncio.to_thread(self._tidy)

    def path(self, name: str) -> Path:
        """Where the file of this name is, if it is there."""
        return self._folder / name[:2] / name

    def put_now(self, content: bytes) -> str:
        """As `put`, for whoever has no loop to keep waiting."""
        name = hashlib.sha256(content).hexdigest()
        path = self.path(name)
        if path.is_file():
            # Stored anew: an orphan's age counts from now.
            path.touch()
            return name
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f".{name}.{secrets.token_hex(4)}")
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.rename(path)
        finally:
            part.unlink(missing_ok=True)
        # The name and the subfolder are on the disk only when the folders are.
        _sync(path.parent)
        _sync(self._folder)
        return name

    def _drop(self, names: list[str]) -> None:
        for name in names:
            self.path(name).unlink(missing_ok=True)

    def _stored(self) -> dict[str, datetime]:
        return {
            path.name: datetime.fromtimestamp(path.stat().st_mtime, UTC)
            for path in self._folder.glob("??/*")
            if not path.name.startswith(".")
        }

    def _tidy(self) -> None:
        # By the machine's own clock: the bot's may be moved, and a write under way must not lose its file.
        before = time.time() - ABANDONED
        for part in self._folder.glob("??/.*"):
            if part.stat().st_mtime < before:
                part.unlink(missing_ok=True)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
