"""Telegram's limits: so many messages a second overall, and one a second to a chat, with a short burst allowed."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CHAT_BURST = 3
"""A chat bears a few messages at once (a receipt after a card); only then does one a second hold."""


class Pace:
    """Hands out moments to send at. A person's reply goes before any broadcast that waits."""

    def __init__(self, per_second: float, per_chat_per_second: float) -> None:
        self._interval = 1 / per_second
        self._chat_interval = 1 / per_chat_per_second
        self._now: Callable[[], float] = asyncio.get_running_loop().time
        self._next = 0.0
        self._chats: dict[int, float] = {}
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._ticking: asyncio.Task[None] | None = None

    async def turn(self, chat_id: int, *, broadcast: bool) -> None:
        """Returns when one message may be sent to this chat."""
        ready_at = self._chats.get(chat_id, 0.0) - (CHAT_BURST - 1) * self._chat_interval
        await asyncio.sleep(max(0.0, ready_at - self._now()))
        place: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (broadcast, next(self._order), place))
        if self._ticking is None or self._ticking.done():
            self._ticking = asyncio.create_task(self._tick())
        await place
        self._chats[chat_id] = max(self._chats.get(chat_id, 0.0), self._now()) + self._chat_interval

    def pause(self, seconds: float) -> None:
        """Holds everything up: Telegram said that there was too much overall."""
        self._next = max(self._next, self._now() + seconds)

    async def _tick(self) -> None:
        while self._waiting:
            await asyncio.sleep(max(0.0, self._next - self._now()))
            if self._next > self._now():
                continue
            _, _, place = heapq.heappop(self._waiting)
            # A moment not used is not saved up: after a quiet hour there is no burst.
            self._next = max(self._next, self._now() - self._interval) + self._interval
            if not place.done():
                place.set_result(None)
        now = self._now()
        self._chats = {chat: free for chat, free in self._chats.items() if free > now}
