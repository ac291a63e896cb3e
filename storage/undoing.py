"""Large changes that can be taken back: an import of the register, a merger."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from storage.tables import people, undoable

if TYPE_CHECKING:
    from datetime import datetime

    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Undoable:
    """A change that can be taken back, unless it was: `undo` is what it found before."""

    id: int
    kind: str
    by: int
    name: str
    """Of who made it."""
    at: datetime
    undo: dict[str, Any]
    is_undone: bool


async def add(tx: Transaction, kind: str, undo: dict[str, Any], by: int, now: datetime) -> int:
    statement = insert(undoable).values(kind=kind, by=by, at=now, undo=undo).returning(undoable.c.id)
    return int((await tx.execute(statement)).scalar_one())


async def close(tx: Transaction, key: int, now: datetime) -> None:
    """Notes that the change was taken back."""
    await tx.execute(update(undoable).where(undoable.c.id == key).values(undone_at=now))


_CHANGES = select(undoable, people.c.name).outerjoin(people, people.c.id == undoable.c.by)


def _undoable(row: Any) -> Undoable:  # noqa: ANN401 - a row of _CHANGES
    return Undoable(row.id, row.kind, row.by, row.name or "", row.at, row.undo, row.undone_at is not None)


async def find(tx: Transaction, key: int) -> Undoable | None:
    row = (await tx.execute(_CHANGES.where(undoable.c.id == key))).one_or_none()
    return _undoable(row) if row else None


async def latest(tx: Transaction, by: int | None, most: int = 5) -> list[Undoable]:
    """The last changes that were not taken back, of this person or (None) of anybody, the last first."""
    mine = _CHANGES.where(undoable.c.undone_at.is_(None)).order_by(undoable.c.id.desc()).limit(most)
    rows = await tx.execute(mine if by is None else mine.where(undoable.c.by == by))
    return [_undoable(row) for row in rows]
