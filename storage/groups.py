"""Group chats of coordinators: where the digest of a territory is posted too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from domain.people import Territory
from storage.engine import insert_for, insert_or_ignore
from storage.tables import groups, territories

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat and the territories whose digest it gets, each with who gave it that."""

    chat_id: int
    given: tuple[tuple[Territory, int], ...]


async def join(tx: Transaction, chat: int, title: str, covered: Iterable[int], by: int, now: datetime) -> None:
    """The chat gets the digest of these territories from this person, and of those it got before from others."""
    facts = {"title": title, "added_by": by, "since": now}
    statement = insert_for(tx)(groups)
    fresh = {name: statement.excluded[name] for name in facts}
    await tx.execute(
        statement.on_conflict_do_update(index_elements=["chat_id", "territory_id"], set_=fresh),
        [{**facts, "chat_id": chat, "territory_id": one} for one in covered],
    )


async def leave(tx: Transaction, chat: int) -> None:
    await tx.execute(delete(groups).where(groups.c.chat_id == chat))


async def move(tx: Transaction, chat: int, to: int) -> None:
    """Telegram gave the chat another id: a group became a supergroup. It may have been joined as that already."""
    if chat == to:
        return
    rows = (await tx.execute(select(groups).where(groups.c.chat_id == chat))).mappings()
    await insert_or_ignore(tx, groups, [{**row, "chat_id": to} for row in rows])
    await leave(tx, chat)


async def all_of_them(tx: Transaction) -> list[Group]:
    rows = await tx.execute(
        select(groups.c.chat_id, groups.c.added_by, territories.c.id, territories.c.name, territories.c.path)
        .join(territories, territories.c.id == groups.c.territory_id)
        .order_by(groups.c.chat_id, territories.c.path)
    )
    found: dict[int, list[tuple[Territory, int]]] = {}
    for row in rows:
        found.setdefault(row.chat_id, []).append((Territory(row.id, row.name, row.path), row.added_by))
    return [Group(chat, tuple(given)) for chat, given in found.items()]
