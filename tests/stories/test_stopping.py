"""The bot stops when it is told to, whatever its tasks are in the middle of."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from bot.app import _kept_going


async def test_task_that_swallows_a_cancellation_is_told_again() -> None:
    async def deaf() -> None:
        with suppress(asyncio.CancelledError):
            await asyncio.Event().wait()
        await asyncio.Event().wait()

    async with asyncio.timeout(30), _kept_going({"deaf": deaf}):
        await asyncio.sleep(0)


async def test_task_that_fails_while_it_is_stopped_is_not_begun_again() -> None:
    begun = 0

    async def fails() -> None:
        nonlocal begun
        begun += 1
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError as cancelled:
            raise OSError from cancelled

    async with asyncio.timeout(30), _kept_going({"fails": fails}):
        await asyncio.sleep(0)
    assert begun == 1
