"""What a person has begun for the bot itself and not finished: another conversation does not lose it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select

from storage.engine import insert_for
from storage.tables import notebooks

if TYPE_CHECKING:
    from storage.engine import Transaction


async def find(tx: Transaction, person: int, name: str) -> dict[str, Any]:
    """What stands in the person's notebook of this name; nothing if there is none."""
    mine = (notebooks.c.person_id == person) & (notebooks.c.name == name)
    kept: dict[str, Any] | None = (await tx.execute(select(notebooks.c.data).where(mine))).scalar_one_or_none()
    return kept or {}


async def keep(tx: Transaction, person: int, name: str, data: dict[str, Any]) -> None:
    """Writes it down in the place of what stood there."""
    statement = insert_for(tx)(notebooks).values(person_id=person, name=name, data=data)
    await tx.execute(
        statement.on_conflict_do_update(index_elements=["person_id", "name"], set_={"data": statement.excluded.data})
    )


async def drop(tx: Transaction, person: int, *names: str) -> None:
    await tx.execute(delete(notebooks).where(notebooks.c.person_id == person, notebooks.c.name.in_(names)))
