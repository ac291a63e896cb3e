"""Files that no row names: what a crash between storing and noting left, deleted a day later."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from handlers import photo_work
from storage import due, photos
from storage.due import Work

if TYPE_CHECKING:
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing

KIND = "sweep-files"
OLD = timedelta(days=1)
"""Nobody is in the middle of naming a file that was stored before that."""


async def plan(tx: Transaction, setting: Setting) -> None:
    """Once a day."""
    now = setting.now()
    await due.plan(tx, [Work(f"{KIND}:{now.astimezone(setting.zone):%Y%m%d}", KIND, {}, now)])


async def look(work: Work, *, database: Database, setting: Setting) -> list[str]:  # noqa: ARG001 - as all slow work has it
    """Old files that no row names, found without keeping anybody waiting."""
    before = setting.now() - OLD
    await setting.files.tidy()
    stored = await setting.files.stored()
    async with database.read() as tx:
        named = await photos.named(tx)
    return [name for name, moment in stored.items() if moment < before and name not in named]


async def sweep(tx: Transaction, work: Work, orphans: list[str], *, setting: Setting) -> list[Outgoing]:  # noqa: ARG001
    """Has those deleted that are still not named then."""
    await photo_work.drop(tx, orphans, setting)
    return []


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:  # noqa: ARG001
    """Tomorrow is another day: nobody waits for it."""
    return []
