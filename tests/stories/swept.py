"""Stored files that somebody else's cleaning takes away before anything names them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage.blobs import Folder
from storage.tables import due_work

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any

    import pytest

    from tests.stories.town import Town

AGAIN = 21
"""Seconds after which work that has failed is tried again."""


def swept_once(monkeypatch: pytest.MonkeyPatch, where: object, step: str) -> Callable[[Town], Awaitable[None]]:
    """What was stored last is gone after this step. Returns what lets the work fail and be done after all."""
    real_put = Folder.put
    stored: list[tuple[Folder, str]] = []
    swept: list[str] = []

    async def put(store: Folder, content: bytes) -> str:
        stored.append((store, await real_put(store, content)))
        return stored[-1][1]

    monkeypatch.setattr(Folder, "put", put)
    real_step = getattr(where, step)

    async def stepped(*args: Any, **named: Any) -> Any:
        result = await real_step(*args, **named)
        if not swept:
            store, name = stored[-1]
            await store.drop([name])
            swept.append(name)
        return result

    async def done_after_all(town: Town) -> None:
        async with asyncio.timeout(40):
            while not (swept and await _has_settled(town)):
                await asyncio.sleep(0.01)
        await town.sandbox.moves_clock(seconds=AGAIN)
        await town.comes_to_rest(within=40)

    monkeypatch.setattr(where, step, stepped)
    return done_after_all


async def _has_settled(town: Town) -> bool:
    """Whether the work was done, or has failed and waits."""
    async with town.database.read() as tx:
        latest = select(due_work.c.state, due_work.c.error).order_by(due_work.c.id.desc()).limit(1)
        row = (await tx.execute(latest)).one()
    return row.state == "done" or row.error is not None
