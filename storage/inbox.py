"""Updates as Telegram sent them: stored before Telegram forgets them, handled exactly once, set aside if they fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, delete, func, select, update

from storage.engine import insert_or_ignore
from storage.tables import updates

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.engine import Transaction

NEW, DONE, QUARANTINED = "new", "done", "quarantined"


@dataclass(frozen=True, slots=True)
class StoredUpdate:
    """An update waiting to be handled. `body` is its JSON; `tries` counts the handlings that were begun."""

    update_id: int
    body: str
    tries: int


async def store(tx: Transaction, received: Iterable[tuple[int, str]], now: datetime) -> None:
    """Keeps (update_id, JSON) pairs. One that is there already is left alone: a repeated delivery changes nothing."""
    await insert_or_ignore(
        tx,
        updates,
        [{"update_id": key, "body": body, "received_at": now, "state": NEW} for key, body in received],
    )


_WAITING = (
    select(updates.c.update_id, updates.c.body, updates.c.tries)
    .where(updates.c.state == NEW)
    .order_by(updates.c.update_id)
    .limit(bindparam("most"))
)
_SETTLE = (
    update(updates)
    .where(updates.c.update_id == bindparam("key"))
    .values(state=bindparam("new_state"), error=bindparam("why"))
)


async def waiting(tx: Transaction, most: int) -> list[StoredUpdate]:
    """The oldest updates not yet handled, in their order."""
    return [StoredUpdate(*row) for row in await tx.execute(_WAITING, {"most": most})]


async def count_try(tx: Transaction, update_id: int) -> None:
    """Notes that handling begins, so that an update that takes the process down with it is recognised."""
    await tx.execute(update(updates).where(updates.c.update_id == update_id).values(tries=updates.c.tries + 1))


async def settle(tx: Transaction, handled: Iterable[tuple[int, str | None]]) -> None:
    """Marks updates as handled, or, where an error is given, as set aside."""
    rows = [{"key": key, "new_state": QUARANTINED if error else DONE, "why": error} for key, error in handled]
    if rows:
        await tx.execute(_SETTLE, rows)


async def forget(tx: Transaction, before: datetime) -> None:
    """Deletes handled updates of long ago: Telegram keeps and repeats none for more than a day."""
    await tx.execute(delete(updates).where(updates.c.state == DONE, updates.c.received_at < before))


async def set_aside(tx: Transaction) -> int:
    """How many updates are in quarantine."""
    statement = select(func.count()).select_from(updates).where(updates.c.state == QUARANTINED)
    return int((await tx.execute(statement)).scalar_one())
