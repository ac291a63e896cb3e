"""Files that wait to be sent: each goes with the call of the outbox that names it and is deleted when that is made."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from storage.tables import uploads

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that the bot made. `name` is what the person sees."""

    name: str
    content: bytes = field(repr=False)
    id: str = field(default_factory=lambda: secrets.token_hex(16))


async def put(tx: Transaction, files: Iterable[Upload], now: datetime) -> None:
    rows = [{"id": one.id, "name": one.name, "content": one.content, "created_at": now} for one in files]
    if rows:
        await tx.execute(insert(uploads), rows)


async def find(tx: Transaction, keys: Collection[str]) -> dict[str, Upload]:
    """Id → the upload, of those that are there."""
    rows = await tx.execute(select(uploads).where(uploads.c.id.in_(keys)))
    return {row.id: Upload(row.name, row.content, row.id) for row in rows}


async def drop(tx: Transaction, keys: Collection[str]) -> None:
    """Deletes files whose call was made or given up."""
    if keys:
        await tx.execute(delete(uploads).where(uploads.c.id.in_(keys)))
