"""A backup restores, and that is checked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from storage import registry
from storage.backup import BackupError, backup, restore
from storage.engine import Database
from storage.migrate import upgrade
from storage.seat import sender_seat

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture
def url(tmp_path: Path) -> str:
    found = f"sqlite+aiosqlite:///{tmp_path}/svodka.db"
    upgrade(found)
    return found


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = Database(url)
    yield opened
    await opened.close()


async def names(url: str) -> list[str]:
    """What the database at this address holds."""
    database = Database(url)
    try:
        async with database.read() as tx:
            return [one.name for one in await registry.territories_within(tx, ["/"])]
    finally:
        await database.close()


async def add(database: Database, name: str) -> None:
    async with database.write() as tx:
        await registry.add_territory(tx, name)


async def test_a_backup_brings_back_what_there_was(url: str, database: Database, tmp_path: Path) -> None:
    await add(database, "Заводский")
    copy = tmp_path / "copies" / "one.db"
    # The writer's connection is open and its log is not checkpointed: the bot is at work.
    assert backup(url, copy) == copy.stat().st_size
    await add(database, "Центральный")
    await database.close()
    aside = restore(url, copy)
    assert await names(url) == ["Заводский"]
    assert aside is not None
    assert await names(f"sqlite+aiosqlite:///{aside}") == ["Заводский", "Центральный"]


def test_a_backup_never_overwrites(url: str, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(BackupError, match="already"):
        backup(url, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(5000)])
async def test_what_is_no_backup_is_refused_and_nothing_changes(
    url: str, database: Database, tmp_path: Path, content: bytes
) -> None:
    await add(database, "Заводский")
    (tmp_path / "copy.db").write_bytes(content)
    with pytest.raises(BackupError):
        restore(url, tmp_path / "copy.db")
    assert await names(url) == ["Заводский"]


def test_a_backup_of_a_newer_version_is_refused(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup(url, copy)
    with closing(sqlite3.connect(copy)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    with pytest.raises(BackupError, match="newer"):
        restore(url, copy)


async def test_nothing_is_restored_under_a_running_bot(url: str, database: Database, tmp_path: Path) -> None:
    copy = tmp_path / f"copy-{datetime.now(UTC):%H}.db"
    backup(url, copy)
    async with sender_seat(database):
        with pytest.raises(BackupError, match="running"):
            restore(url, copy)
    restore(url, copy)
