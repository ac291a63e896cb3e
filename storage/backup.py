"""Copies of a SQLite database: taken while the bot runs, checked at once, put back only if they are sound."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import make_url

from storage import migrate
from storage.seat import is_taken


class BackupError(Exception):
    """Why a copy was not made or not put back, and what to do."""


def backup(url: str, copy: Path) -> int:
    """Writes a checked copy of the database to a new file and returns its size in bytes. Raises BackupError."""
    database = _file_of(url)
    if not database.is_file():
        raise BackupError(f"there is no database at {database}")
    if copy.exists():
        raise BackupError(f"{copy} is there already: name a new file")
    copy.parent.mkdir(parents=True, exist_ok=True)
    part = copy.with_name(copy.name + ".part")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(part)) as target:
        source.backup(target)
    _check(part)
    _sync(part)
    part.rename(copy)
    return copy.stat().st_size


def restore(url: str, copy: Path) -> Path | None:
    """Puts a copy in the database's place, upgrades it, and returns where the former database was moved.

    Raises BackupError, before anything is touched, for a copy that is not sound and while the bot runs.
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
    return aside


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
