"""Brings a database to the present schema. Migrations are applied at start, one after the other."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, make_url, text

HERE = Path(__file__).parent / "migrations"


def alembic_config(url: str) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.attributes["url"] = sync_url(url)
    return config


def sync_url(url: str) -> str:
    """The same database through the synchronous driver; its folder is made if it is not there."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        parsed = parsed.set(drivername="sqlite")
    return parsed.render_as_string(hide_password=False)


def upgrade(url: str, revision: str = "head") -> None:
    """Applies what is missing; nothing if the database is up to date."""
    command.upgrade(alembic_config(url), revision)


def state(url: str) -> tuple[str | None, str | None]:
    """The revision that the database is at (None: empty) and the newest one there is."""
    engine = create_engine(sync_url(url))
    try:
        with engine.connect() as connection:
            has_version = inspect(connection).has_table("alembic_version")
            found = connection.execute(text("SELECT version_num FROM alembic_version")) if has_version else None
            at = found.scalar() if found else None
    finally:
        engine.dispose()
    return at, ScriptDirectory.from_config(alembic_config(url)).get_current_head()


def known_revisions() -> set[str]:
    """The revisions that this version can open or upgrade."""
    script = ScriptDirectory.from_config(alembic_config("sqlite://"))
    return {revision.revision for revision in script.walk_revisions()}
