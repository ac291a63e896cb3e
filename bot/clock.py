"""The one clock. Everything that asks for the time asks here, so that tests and the sandbox can move it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import aiohttp
import structlog

log = structlog.get_logger()

FOLLOW_TIMEOUT = 30


class Clock:
    """The present moment, in UTC, moved by an offset. Whoever waits for a time is told when it is moved."""

    def __init__(self) -> None:
        self._offset = timedelta()
        self._moved = asyncio.Event()

    def now(self) -> datetime:
        return datetime.now(UTC) + self._offset

    def move_to(self, offset: timedelta) -> None:
        """Sets how far this clock is ahead of the real one."""
        if offset != self._offset:
            self._offset = offset
            self._moved.set()

    async def wait(self, seconds: float) -> None:
        """Waits that long in real time, or until the clock is moved."""
        try:
            async with asyncio.timeout(seconds):
                await self._moved.wait()
        except TimeoutError:
            return
        self._moved.clear()

    async def follow(self, url: str) -> None:
        """Keeps to the clock at this address (the sandbox's) for ever."""
        known = ""
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    query = {"timeout": str(FOLLOW_TIMEOUT), **({"known": known} if known else {})}
                    async with session.get(url, params=query) as answer:
                        offset = (await answer.json())["offset"]
                except (aiohttp.ClientError, TimeoutError, ValueError, KeyError) as trouble:
                    log.warning("clock.lost", why=type(trouble).__name__)
                    await asyncio.sleep(1)
                    continue
                known = repr(offset)
                self.move_to(timedelta(seconds=offset))
