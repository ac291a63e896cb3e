"""What organisations are called, for finding the one that somebody means."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from domain.names import Known
from storage.tables import aliases, organisations, territories

if TYPE_CHECKING:
    from storage.engine import Transaction


async def known(tx: Transaction) -> tuple[Known, ...]:
    """All organisations with their names, their aliases and the names of those merged into them, by id."""
    rows = await tx.execute(
        select(organisations, territories.c.path)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .order_by(organisations.c.id)
    )
    living = func.coalesce(organisations.c.merged_into, organisations.c.id).label("id")
    others = await tx.execute(
        select(living, aliases.c.name).join(organisations, organisations.c.id == aliases.c.organisation_id)
    )
    names: dict[int, list[str]] = defaultdict(list)
    paths = {}
    for row in rows:
        names[row.merged_into or row.id] += filter(None, (row.name, row.official_name))
        if row.merged_into is None:
            paths[row.id] = row.path
    for key, name in others:
        names[key].append(name)
    called = {row.id: row.name for row in await tx.execute(select(territories.c.id, territories.c.name))}
    return tuple(
        Known(key, tuple(names[key]), " ".join(called[int(one)] for one in path.strip("/").split("/")))
        for key, path in paths.items()
    )
