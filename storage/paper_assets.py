"""Files of one's own for an event's papers: a template, the background of a diploma, a logo. One of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from storage import history
from storage.paper_tables import paper_assets

if TYPE_CHECKING:
    from datetime import datetime

    from storage.engine import Transaction

TEMPLATE, BACKGROUND, LOGO = "template", "background", "logo"
ACTION = "paper-asset"


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that somebody sent: as it was called, and under which name the bot keeps it."""

    name: str
    blob: str
    at: datetime


async def put(tx: Transaction, event_id: int, kind: str, name: str, blob: str, by: int, now: datetime) -> list[str]:
    """From now on the event's papers are made with this file; returns those that no paper is made with any more."""
    forgotten = await _forget(tx, event_id, kind)
    await tx.execute(insert(paper_assets).values(event_id=event_id, kind=kind, name=name, blob=blob, by=by, at=now))
    await history.note(tx, ACTION, by, now, event=event_id, facts={"kind": kind, "name": name})
    return [one for one in forgotten if one != blob]


async def blobs(tx: Transaction, event_id: int) -> dict[str, str]:
    """Kind → the file that the event's papers are made with, of the kinds that there are."""
    found = await tx.execute(
        select(paper_assets.c.kind, paper_assets.c.blob).where(paper_assets.c.event_id == event_id)
    )
    return {row.kind: row.blob for row in found}


async def latest(tx: Transaction, event_id: int, kind: str) -> Asset | None:
    found = (
        await tx.execute(
            select(paper_assets)
            .where(paper_assets.c.event_id == event_id, paper_assets.c.kind == kind)
            .order_by(paper_assets.c.id.desc())
            .limit(1)
        )
    ).one_or_none()
    return Asset(found.name, found.blob, found.at) if found else None


async def drop(tx: Transaction, event_id: int, kind: str, by: int, now: datetime) -> list[str]:
    """Back to the built-in one; returns the files that no paper is made with any more."""
    forgotten = await _forget(tx, event_id, kind)
    if forgotten:
        await history.note(tx, ACTION, by, now, event=event_id, facts={"kind": kind, "name": None})
    return forgotten


async def _forget(tx: Transaction, event_id: int, kind: str) -> list[str]:
    these = (paper_assets.c.event_id == event_id) & (paper_assets.c.kind == kind)
    return list((await tx.execute(delete(paper_assets).where(these).returning(paper_assets.c.blob))).scalars())
