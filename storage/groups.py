"""Group chats of coordinators: where the digest of a territory is posted too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from domain.people import Territory
from storage.engine import insert_or_ignore
from storage.tables import groups, territories

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Group:
    """A group chat and the territories whose digest it gets."""

    chat_id: int
    territories: tuple[Territory, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(one.path for one in self.territories)


async def join(tx: Transaction, chat: int, title: str, covered: Iterable[int], by: int, now: datetime) -> None:
    """The chat gets the digest of these territories, and of those it got before."""
    facts = {"chat_id": chat, "title": title, "added_by": by, "since": now}
    await insert_or_ignore(tx, groups, [{**facts, "territory_id": one} for one in covered])


async def leave(tx: Transaction, chat: int) -> None:
    await tx.execute(delete(groups).where(groups.c.chat_id == chat))


async def move(tx: Transaction, chat: int, to: int) -> None:
    """Telegram gave the chat another id: a group became a supergroup."""
    await tx.execute(update(groups).where(groups.c.chat_id == chat).values(chat_id=to))


async def all_of_them(tx: Transaction) -> list[Group]:
    rows = await tx.execute(
        select(groups.c.chat_id, territories.c.id, territories.c.name, territories.c.path)
        .join(territories, territories.c.id == groups.c.territory_id)
        .order_by(groups.c.chat_id, territories.c.path)
    )
    found: dict[int, list[Territory]] = {}
    for row in rows:
        found.setdefault(row.chat_id, []).append(Territory(row.id, row.name, row.path))
    return [Group(chat, tuple(covered)) for chat, covered in found.items()]
