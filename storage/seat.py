"""The sender's seat: of several processes on one database one sends. Its death frees the seat at once."""

from __future__ import annotations

import asyncio
import fcntl
import os
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from storage.engine import Database

ASK_AGAIN = 1.0
_TAKE = text("SELECT pg_try_advisory_lock(7302)")
_LEAVE = text("SELECT pg_advisory_unlock(7302)")


@asynccontextmanager
async def sender_seat(database: Database) -> AsyncIterator[None]:
    """Waits for the seat and holds it: a lock that ends with the process, so that nothing has to expire."""
    taking = _file_seat(database.path) if database.path else _postgresql_seat(database)
    async with taking:
        yield


def is_taken(database: Path) -> bool:
    """Whether a process sits on the sender's seat of this SQLite file: whether the bot is running."""
    lock = _lock_file(database)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(lock)
    return False


def _lock_file(database: Path) -> int:
    return os.open(database.with_name(database.name + ".sender"), os.O_RDWR | os.O_CREAT, 0o600)


@asynccontextmanager
async def _file_seat(database: Path) -> AsyncIterator[None]:
    lock = _lock_file(database)
    try:
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                await asyncio.sleep(ASK_AGAIN)
            else:
                break
        yield
    finally:
        os.close(lock)


@asynccontextmanager
async def _postgresql_seat(database: Database) -> AsyncIterator[None]:
    async with database.session() as connection:
        while not (await connection.execute(_TAKE)).scalar_one():  # noqa: ASYNC110 - another process has it
            await asyncio.sleep(ASK_AGAIN)
        try:
            yield
        finally:
            # The connection goes back to its pool and would keep the lock.
            await connection.execute(_LEAVE)
