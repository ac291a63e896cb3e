from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from storage.engine import Database
from storage.migrate import upgrade

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

POSTGRESQL = os.environ.get("TEST_POSTGRESQL", "")
"""The URL of a PostgreSQL server on which databases may be made; without it these tests run on SQLite alone."""


@pytest.fixture(
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.skipif(not POSTGRESQL, reason="no TEST_POSTGRESQL"))]
)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database with nothing in it."""
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path}/svodka.db"
        return
    server = create_engine(POSTGRESQL, isolation_level="AUTOCOMMIT")
    name = f"svodka_test_{os.getpid()}"
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture
async def database(empty_url: str) -> AsyncIterator[Database]:
    """A database at the present schema."""
    upgrade(empty_url)
    opened = Database(empty_url)
    yield opened
    await opened.close()
