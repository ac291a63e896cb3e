"""Opens the database: one writer that commits durably, readers that cannot write, the same code for PostgreSQL."""

from __future__ import annotations

from contextlib import asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlalchemy import event, make_url, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from storage import sqlite

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from sqlalchemy import URL, Table

Transaction = AsyncConnection
"""A connection inside a transaction: what every storage function takes first."""

BUSY_TIMEOUT = 15.0
"""Seconds that a writer waits for another process's."""
_TAKE_TURN = text("SELECT pg_advisory_xact_lock(7301)")


def insert_for(tx: Transaction) -> Any:  # noqa: ANN401 - the two dialects' inserts share no typed base with ON CONFLICT
    """The `insert` of the connection's dialect: the one that knows ON CONFLICT."""
    # Only the dialect in use is imported: the other one would cost every command a tenth of a second.
    if tx.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment] # noqa: PLC0415
    return insert


async def insert_or_ignore(tx: Transaction, table: Table, rows: list[dict[str, Any]]) -> None:
    """Inserts the rows whose key is not there yet and leaves the others as they are."""
    if rows:
        await tx.execute(insert_for(tx)(table).on_conflict_do_nothing(), rows)


class Database:
    """The database at a SQLAlchemy URL. `write()` opens the one write transaction, `read()` a read-only one."""

    def __init__(self, url: str) -> None:
        self.url: URL = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._writer = _sqlite_engine(self.url, writer=True)
            self._reader = _sqlite_engine(self.url, writer=False)
        else:
            self._writer = create_async_engine(self.url, pool_size=4, pool_pre_ping=True)
            self._reader = create_async_engine(
                self.url, pool_size=4, pool_pre_ping=True, execution_options={"postgresql_readonly": True}
            )

    @property
    def path(self) -> Path | None:
        """The file of a SQLite database, None elsewhere."""
        from pathlib import Path  # noqa: PLC0415 - only operations ask for it

        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A write transaction: committed at the end, rolled back on an exception."""
        async with self._writer.begin() as tx:
            yield tx

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A consistent read-only view, beside the writer."""
        async with self._reader.begin() as tx:
            yield tx

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncConnection]:
        """A connection outside of any transaction, for what lasts as long as it."""
        async with self._reader.connect() as connection:
            yield await connection.execution_options(isolation_level="AUTOCOMMIT")

    async def take_turn(self, tx: Transaction) -> None:
        """Lets one process at a time handle updates, until the transaction ends. SQLite's one writer does so anyway."""
        if not self.is_sqlite:
            await tx.execute(_TAKE_TURN)

    async def close(self) -> None:
        await self._writer.dispose()
        await self._reader.dispose()


def _sqlite_engine(url: URL, *, writer: bool) -> AsyncEngine:
    """SQLite in WAL mode. The writer begins IMMEDIATE, so that "database is locked" cannot come in the middle."""
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=1 if writer else 4,
        max_overflow=0,
        async_creator=partial(sqlite.connect, url.database or ":memory:", BUSY_TIMEOUT),
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_pragmas(connection: Any, _record: Any) -> None:  # noqa: ANN401 - a DBAPI connection has no public type
        cursor = connection.cursor()
        if writer:
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute("PRAGMA foreign_keys = ON")
        else:
            cursor.execute("PRAGMA query_only = ON")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:  # noqa: ANN401
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writer else "BEGIN")

    return engine
