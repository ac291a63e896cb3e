"""Copies of a SQLite database and of its pictures: taken while the bot runs, checked, put back only if they are sound.

The pictures stand in a folder beside the copy of the database. Their names are the SHA-256 of what is in them, so a
copy of each is checked by reading it.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, inspect, make_url, select

from storage import migrate
from storage.blobs import Folder
from storage.photos import NAMING
from storage.seat import is_taken

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES = ".files"
"""Ends the name of the folder with the pictures that belong to a copy of the database."""


class BackupError(Exception):
    """Why a copy was not made or not put back, and what to do."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds: the bytes of the database, how many files, and how many that it names and there are not."""

    size: int
    files: int
    missing: int


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the former database was moved, and how many files the restored one names that are not there."""

    aside: Path | None
    missing: int


def files_of(copy: Path) -> Path:
    """The folder with the pictures of a copy."""
    return copy.with_name(copy.name + FILES)


def backup(url: str, copy: Path, files: Path) -> Copied:
    """Writes a checked copy of the database to a new file, and of its pictures beside it. Raises BackupError.

    `files` is the folder in which the bot keeps them. A picture that is deleted meanwhile is missing in the copy.
    """
    database = _file_of(url)
    if not database.is_file():
        raise BackupError(f"there is no database at {database}")
    for one in (copy, files_of(copy)):
        if one.exists():
            raise BackupError(f"{one} is there already: name a new file")
    copy.parent.mkdir(parents=True, exist_ok=True)
    part = copy.with_name(copy.name + ".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    _check(part)
    _sync(part)
    named = _named(part)
    there = _copy_files(named, files, files_of(copy))
    # Last: where the copy of the database is, its pictures are.
    part.rename(copy)
    return Copied(copy.stat().st_size, there, len(named) - there)


def restore(url: str, copy: Path, files: Path) -> Restored:
    """Puts a copy in the database's place, upgrades it, and its pictures among those in `files`; deletes none.

    Raises BackupError, before anything is touched, for a copy that is not sound and while the bot runs. A copy without
    pictures restores as well.
    """
    database = _file_of(url)
    _check(copy)
    if is_taken(database):
        raise BackupError("the bot is running on this database: stop it first")
    database.parent.mkdir(parents=True, exist_ok=True)
    part = database.with_name(database.name + ".restored")
    shutil.copyfile(copy, part)
    migrate.upgrade(f"sqlite:///{part}")
    _check(part)
    _sync(part)
    named = _named(part)
    _copy_files(named, files_of(copy), files)
    aside = None
    if database.exists():
        with closing(sqlite3.connect(database)) as former:
            # What the write-ahead log still holds goes into the file that is kept.
            former.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        aside = database.with_name(f"{database.name}.before-{datetime.now(UTC):%Y%m%d-%H%M%S}")
        database.rename(aside)
    for log in ("-wal", "-shm"):
        database.with_name(database.name + log).unlink(missing_ok=True)
    part.rename(database)
    kept = Folder(files)
    return Restored(aside, sum(not kept.path(name).is_file() for name in named))


def _copy_files(names: Iterable[str], source: Path, target: Path) -> int:
    """Copies these files and returns how many are whole: one that is not what its name says is as good as missing."""
    kept, copies = Folder(source), Folder(target)
    copied = 0
    for name in names:
        try:
            content = kept.path(name).read_bytes()
        except FileNotFoundError:
            continue
        if hashlib.sha256(content).hexdigest() == name:
            copies.put_now(content)
            copied += 1
    return copied


def _named(database: Path) -> set[str]:
    """The files that the rows of a database name; none where it is older than the tables."""
    engine = create_engine(f"sqlite:///{database}")
    try:
        with engine.connect() as connection:
            tables = inspect(connection).get_table_names()
            return {
                name
                for column in NAMING
                if column.table.name in tables
                for name in connection.execute(select(column).where(column.is_not(None))).scalars()
            }
    finally:
        engine.dispose()


def _file_of(url: str) -> Path:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database:
        raise BackupError("this command is for SQLite; for PostgreSQL use pg_dump and pg_restore")
    return Path(parsed.database)


def _check(path: Path) -> None:
    """Raises BackupError unless the file is a whole database of this program, of a version it knows."""
    if not path.is_file():
        raise BackupError(f"there is no file {path}")
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            (verdict,) = database.execute("PRAGMA integrity_check").fetchone()
            (revision,) = database.execute("SELECT version_num FROM alembic_version").fetchone()
            database.execute("SELECT count(*) FROM obligations").fetchone()
    except (sqlite3.DatabaseError, TypeError) as trouble:
        raise BackupError(f"{path} is not a database of Svodka: {trouble}") from None
    if verdict != "ok":
        raise BackupError(f"{path} is damaged: {verdict}")
    if revision not in migrate.known_revisions():
        raise BackupError(f"{path} was made by a newer version of Svodka (schema {revision}): upgrade first")


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
