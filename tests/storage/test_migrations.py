"""The schema is the sum of its migrations, and an old database becomes a new one with its data."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text

from storage.migrate import alembic_config, known_revisions, state, sync_url, upgrade
from storage.tables import metadata


def test_the_schema_equals_the_sum_of_migrations(empty_url: str) -> None:
    upgrade(empty_url)
    engine = create_engine(sync_url(empty_url))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        declared = {index.name for table in metadata.tables.values() for index in table.indexes}
        found = {index["name"] for table in metadata.tables for index in inspect(connection).get_indexes(table)}
        assert declared <= found
    engine.dispose()


def test_upgrading_twice_changes_nothing(empty_url: str) -> None:
    upgrade(empty_url)
    at, newest = state(empty_url)
    upgrade(empty_url)
    assert state(empty_url) == (at, newest)
    assert at == newest


def test_an_old_database_upgrades_with_its_data(empty_url: str) -> None:
    upgrade(empty_url, "0001")
    engine = create_engine(sync_url(empty_url))
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO territories (id, name, path) VALUES (1, 'Заводский', '/1/')"))
        connection.execute(
            text(
                "INSERT INTO organisations (id, territory_id, name, search_name)"
                " VALUES (1, 1, 'Школа № 12', 'школа № 12')"
            )
        )
    upgrade(empty_url)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT name FROM organisations")).scalar_one() == "Школа № 12"
    engine.dispose()


def test_an_empty_database_has_no_revision(empty_url: str) -> None:
    at, newest = state(empty_url)
    assert at is None
    assert newest in known_revisions()


def test_a_per_cent_sign_in_a_password_is_only_that() -> None:
    url = "postgresql+psycopg://svodka:p%25w@localhost/svodka"
    assert alembic_config(url).attributes["url"] == url
