"""A backup restores, with its pictures, and that is checked."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from storage import registry
from storage.backup import BackupError, backup, files_of, restore
from storage.blobs import Folder
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
    assert backup(url, copy, tmp_path / "files").size == copy.stat().st_size
    await add(database, "Центральный")
    await database.close()
    aside = restore(url, copy, tmp_path / "files").aside
    assert await names(url) == ["Заводский"]
    assert aside is not None
    assert await names(f"sqlite+aiosqlite:///{aside}") == ["Заводский", "Центральный"]


def test_a_backup_never_overwrites(url: str, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(BackupError, match="already"):
        backup(url, tmp_path / "copy.db", tmp_path / "files")
    assert (tmp_path / "copy.db").read_text() == "mine"


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\x00" + bytes(5000)])
async def test_what_is_no_backup_is_refused_and_nothing_changes(
    url: str, database: Database, tmp_path: Path, content: bytes
) -> None:
    await add(database, "Заводский")
    (tmp_path / "copy.db").write_bytes(content)
    with pytest.raises(BackupError):
        restore(url, tmp_path / "copy.db", tmp_path / "files")
    assert await names(url) == ["Заводский"]


def test_a_backup_of_a_newer_version_is_refused(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    backup(url, copy, tmp_path / "files")
    with closing(sqlite3.connect(copy)) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    with pytest.raises(BackupError, match="newer"):
        restore(url, copy, tmp_path / "files")


async def test_nothing_is_restored_under_a_running_bot(url: str, database: Database, tmp_path: Path) -> None:
    copy = tmp_path / f"copy-{datetime.now(UTC):%H}.db"
    backup(url, copy, tmp_path / "files")
    async with sender_seat(database):
        with pytest.raises(BackupError, match="running"):
            restore(url, copy, tmp_path / "files")
    restore(url, copy, tmp_path / "files")


# --- pictures ------------------------------------------------------------------------------------------------


def picture(url: str, files: Path, content: bytes) -> str:
    """A picture that a row names; the row's report is of no concern here."""
    name = Folder(files).put_now(content)
    with closing(sqlite3.connect(url.partition("///")[2])) as opened:
        values = "(report_id, item, state, picture, preview, by, received_at)"
        opened.execute(
            f"INSERT INTO photos {values} VALUES (1, ?, 'ready', ?, ?, 1, '2031-10-05 05:00:00')",  # noqa: S608
            (name[:20], name, name),
        )
        opened.commit()
    return name


def contents(folder: Path) -> set[bytes]:
    return {path.read_bytes() for path in folder.glob("??/*")}


def test_pictures_come_back_with_the_database(url: str, tmp_path: Path) -> None:
    files, copy = tmp_path / "files", tmp_path / "copies" / "one.db"
    picture(url, files, b"first")
    picture(url, files, b"second")
    Folder(files).put_now(b"nobody names this one")
    made = backup(url, copy, files)
    assert (made.files, made.missing) == (2, 0)
    assert contents(files_of(copy)) == {b"first", b"second"}
    picture(url, files, b"later")
    shutil.rmtree(files)
    restored = restore(url, copy, files)
    assert restored.missing == 0
    assert contents(files) == {b"first", b"second"}


def test_a_copy_from_before_there_were_pictures_restores_too(url: str, tmp_path: Path) -> None:
    files, copy = tmp_path / "files", tmp_path / "old.db"
    picture(url, files, b"first")
    backup(url, copy, files)
    shutil.rmtree(files_of(copy))
    assert restore(url, copy, files).missing == 0, "it is still among the bot's own"
    shutil.rmtree(files)
    assert restore(url, copy, files).missing == 1, "and whoever restores is told what is not"


def test_a_damaged_picture_stops_no_copy_and_is_not_put_back(url: str, tmp_path: Path) -> None:
    files, copy = tmp_path / "files", tmp_path / "copy.db"
    damaged, whole = picture(url, files, b"first"), picture(url, files, b"second")
    Folder(files).path(damaged).write_bytes(b"f1rst")
    made = backup(url, copy, files)
    assert (made.files, made.missing) == (1, 1)
    Folder(files_of(copy)).path(whole).write_bytes(b"s3cond")
    shutil.rmtree(files)
    assert restore(url, copy, files).missing == 2
    assert contents(files) == set()


def test_pictures_of_another_copy_are_not_written_over(url: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    files_of(copy).mkdir()
    with pytest.raises(BackupError, match="already"):
        backup(url, copy, tmp_path / "files")
    assert not copy.exists()
