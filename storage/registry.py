"""The registry: territories as a tree, and the organisations in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, false, func, insert, or_, select, update

from domain.people import Organisation, Territory
from storage import history
from storage.tables import organisations, territories

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from storage.engine import Transaction

ORGANISATION_COLUMNS = (
    organisations.c.id.label("organisation_id"),
    organisations.c.name.label("organisation_name"),
    organisations.c.official_name,
    organisations.c.kind,
    organisations.c.pupils,
    organisations.c.contact,
    territories.c.id.label("territory_id"),
    territories.c.name.label("territory_name"),
    territories.c.path.label("territory_path"),
)


def organisation_of(row: Row[*tuple[Any, ...]]) -> Organisation:
    """From a row that holds ORGANISATION_COLUMNS."""
    territory = Territory(row.territory_id, row.territory_name, row.territory_path)
    return Organisation(
        row.organisation_id,
        row.organisation_name,
        territory,
        official_name=row.official_name,
        kind=row.kind,
        pupils=row.pupils,
        contact=row.contact,
    )


STANDING = organisations.c.merged_into.is_(None)
"""Organisations that have not turned out to be another one."""


def within(paths: Iterable[str]) -> ColumnElement[bool]:
    """Territories in one of these subtrees; none for no paths."""
    return or_(*(territories.c.path.startswith(path, autoescape=True) for path in paths), false())


async def add_territory(tx: Transaction, name: str, parent: Territory | None = None) -> Territory:
    """The territory of this name under this parent; made if there is none."""
    same = territories.c.parent_id == parent.id if parent else territories.c.parent_id.is_(None)
    row = (await tx.execute(select(territories).where(same, territories.c.name == name))).one_or_none()
    if row:
        return Territory(row.id, row.name, row.path)
    values = {"name": name, "parent_id": parent.id if parent else None, "path": ""}
    key = (await tx.execute(insert(territories).values(values).returning(territories.c.id))).scalar_one()
    path = f"{parent.path if parent else '/'}{key}/"
    await tx.execute(update(territories).where(territories.c.id == key).values(path=path))
    return Territory(key, name, path)


async def add_organisation(tx: Transaction, name: str, territory: Territory) -> tuple[Organisation, bool]:
    """The organisation of this name in this territory, or the one that it was merged into; and whether it is new."""
    search = name.casefold()
    same = (
        select(organisations.c.id)
        .where(organisations.c.territory_id == territory.id, organisations.c.search_name == search)
        .order_by(organisations.c.merged_into.is_not(None), organisations.c.id)
        .limit(1)
    )
    found = await organisation(tx, (await tx.execute(same)).scalar_one_or_none() or 0)
    if found is not None:
        return found, False
    key = (
        await tx.execute(
            insert(organisations)
            .values(name=name, search_name=search, territory_id=territory.id)
            .returning(organisations.c.id)
        )
    ).scalar_one()
    return Organisation(key, name, territory), True


async def set_timezone(tx: Transaction, territory: Territory, zone: str | None, *, by: int, now: datetime) -> None:
    """The territory lives by this time zone (an IANA name), and with it those below that have none of their own.

    None: by that of the territory above it, or of the event.
    """
    await tx.execute(update(territories).where(territories.c.id == territory.id).values(timezone=zone))
    await history.note(tx, "timezone", by, now, territory=territory.id, facts={"zone": zone})


async def territories_within(tx: Transaction, paths: Iterable[str]) -> list[Territory]:
    """The territories of these subtrees, parents before children, then by name."""
    rows = await tx.execute(select(territories).where(within(paths)).order_by(territories.c.path))
    return [Territory(row.id, row.name, row.path) for row in rows]


async def territory(tx: Transaction, key: int) -> Territory | None:
    row = (await tx.execute(select(territories).where(territories.c.id == key))).one_or_none()
    return Territory(row.id, row.name, row.path) if row else None


async def organisations_within(tx: Transaction, paths: Iterable[str]) -> list[Organisation]:
    """The organisations of these subtrees, by territory and name, numbers in names by their value."""
    rows = await tx.execute(
        select(*ORGANISATION_COLUMNS)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(within(paths), STANDING)
    )
    return sorted(map(organisation_of, rows), key=lambda one: (one.territory.name, one.sort_key))


async def organisation(tx: Transaction, key: int) -> Organisation | None:
    """The organisation; of one that was merged into another, that other one."""
    asked = organisations.alias()
    living = select(func.coalesce(asked.c.merged_into, asked.c.id)).where(asked.c.id == key).scalar_subquery()
    row = (
        await tx.execute(
            select(*ORGANISATION_COLUMNS)
            .join(territories, territories.c.id == organisations.c.territory_id)
            .where(organisations.c.id == living)
        )
    ).one_or_none()
    return organisation_of(row) if row else None
