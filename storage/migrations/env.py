"""Alembic's entrance: runs the migrations on the database that `storage.migrate` names."""

from __future__ import annotations

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import create_engine, text

from storage import paper_tables, photo_tables, plan_tables, rating_tables, watch_tables  # noqa: F401 - their tables belong to the schema
from storage.tables import metadata
from storage.types import UtcDateTime


def render_item(kind: str, item: object, _: AutogenContext) -> str | Literal[False]:
    """Migrations hold no types of the project: they must run long after those have changed."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


engine = create_engine(context.config.attributes["url"])
with engine.begin() as connection:
    if connection.dialect.name == "postgresql":
        # Two processes that start at once migrate one after the other.
        connection.execute(text("SELECT pg_advisory_xact_lock(7303)"))
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=render_item,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
