"""SQLite's connections: aiosqlite with one trip to its thread for a statement, where its own cursor takes four.

A trip costs more than a small statement itself, and handling an answer takes ten of them.
"""

from __future__ import annotations

import sqlite3
from functools import partial
from typing import TYPE_CHECKING, Any, Self

import aiosqlite

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import TracebackType

FETCHED_AT_ONCE = 64
Parameters = Any
Done = tuple[sqlite3.Cursor, list[Any]]


class Cursor:
    """A statement and its rows, fetched in the same trip. As much of a cursor as SQLAlchemy asks for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._cursor: sqlite3.Cursor | None = None
        self._rows: list[Any] = []
        self.arraysize = 1

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """There is nothing to close: the rows are here."""

    async def execute(self, statement: str, parameters: Parameters = ()) -> Self:
        self._cursor, self._rows = await self._connection.do(_execute, statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Parameters]) -> Self:
        self._cursor, self._rows = await self._connection.do(_execute_many, statement, list(parameters))
        return self

    async def fetchall(self) -> Sequence[Any]:
        return self._rows

    async def close(self) -> None:
        """There is nothing to close: the rows are here."""

    @property
    def description(self) -> Any:  # noqa: ANN401 - as the DB-API has it
        return self._cursor.description if self._cursor else None

    @property
    def rowcount(self) -> int:
        return self._cursor.rowcount if self._cursor else -1

    @property
    def lastrowid(self) -> int | None:
        return self._cursor.lastrowid if self._cursor else None


def _execute(connection: sqlite3.Connection, statement: str, parameters: Parameters) -> Done:
    cursor = connection.execute(statement, parameters)
    return cursor, cursor.fetchall()


def _execute_many(connection: sqlite3.Connection, statement: str, parameters: Iterable[Parameters]) -> Done:
    return connection.executemany(statement, parameters), []


class Connection(aiosqlite.Connection):
    """An aiosqlite connection whose cursors are the ones above."""

    def cursor(self) -> Cursor:  # type: ignore[override] # SQLAlchemy enters what it is given
        return Cursor(self)

    async def do(self, what: Any, *facts: Any) -> Any:  # noqa: ANN401
        """Runs `what(sqlite3 connection, *facts)` in the connection's thread."""
        return await self._execute(what, self._conn, *facts)  # type: ignore[no-untyped-call]


async def connect(path: str, timeout: float) -> Connection:  # noqa: ASYNC109 - how long SQLite waits for a lock
    """Opens a database file. Transactions are begun by whoever uses it, never by the driver."""
    connection = Connection(partial(sqlite3.connect, path, timeout=timeout, isolation_level=None), FETCHED_AT_ONCE)
    # A thread that waits for its next statement must not keep a finished process alive.
    connection._thread.daemon = True  # noqa: SLF001 - aiosqlite offers no other way
    await connection
    return connection
