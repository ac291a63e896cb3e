"""Updates in: stored first, then handled in order, a batch in one transaction; each by itself if one fails.

An update is handled in the same transaction that marks it as handled and that stores the replies: whatever is
killed at whatever moment, it is applied once. An update that fails three times is set aside and the person is told.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.telegram import CONFLICT, CallError
from storage import due, inbox, outbox

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.clock import Clock
    from bot.telegram import BotApi
    from storage.engine import Database, Transaction
    from storage.inbox import StoredUpdate
    from storage.outbox import Outgoing

    # The replies to an update and, where it was set aside, why.
    Handled = tuple[list[Outgoing], str | None]
    Handle = Callable[[Transaction, StoredUpdate], Awaitable[Handled]]

log = structlog.get_logger()

BATCH = 100
TRIES = 3
LONG_POLL = 25
LOOK_AGAIN = 5.0
"""Seconds after which the inbox is looked through even when nobody rang: another process may have stored updates."""

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that the bot asks Telegram for."""


@dataclass(frozen=True, slots=True)
class Handling:
    """What handles updates: `handle` returns replies and may raise what it likes, `apologise` speaks for it then."""

    handle: Callable[[Transaction, dict[str, Any]], Awaitable[list[Outgoing]]]
    apologise: Callable[[Transaction, dict[str, Any]], Awaitable[list[Outgoing]]]


class HandlerFailed(Exception):
    """A handler failed where there was no savepoint to go back to."""


class Inbox:
    """Takes updates from Telegram and leads them through the handling."""

    def __init__(self, database: Database, clock: Clock, handling: Handling, replies_ready: Callable[[], None]) -> None:
        self._database = database
        self._clock = clock
        self._handling = handling
        self._replies_ready = replies_ready
        self._rung = asyncio.Event()

    # --- storing ---------------------------------------------------------------------------------------------

    async def store(self, received: list[dict[str, Any]]) -> None:
        """Keeps raw updates on disk. When this returns, they cannot be lost any more."""
        rows = [(one["update_id"], json.dumps(one, ensure_ascii=False)) for one in received]
        async with self._database.write() as tx:
            await inbox.store(tx, rows, self._clock.now())
        self._rung.set()

    async def poll(self, api: BotApi) -> None:
        """Asks Telegram for updates for ever; each batch is stored before the next question confirms it."""
        offset = 0
        pause = 1.0
        while True:
            question = {"offset": offset, "limit": BATCH, "timeout": LONG_POLL, "allowed_updates": KINDS}
            try:
                received = await api.call("getUpdates", json.dumps(question), timeout=LONG_POLL + 10)
            except CallError as trouble:
                note = "inbox.another_poller" if trouble.code == CONFLICT else "inbox.cannot_poll"
                pause = max(trouble.retry_after or 0, min(pause * 2, 30))
                log.warning(note, why=str(trouble), again_in=pause)
                if trouble.code == CONFLICT and "webhook" in trouble.description:
                    await self._take_webhook_away(api)
                await asyncio.sleep(pause)
                continue
            pause = 1.0
            if received:
                await self.store(received)
                offset = received[-1]["update_id"] + 1

    @staticmethod
    async def _take_webhook_away(api: BotApi) -> None:
        """One that was left from before would keep a polling bot deaf."""
        try:
            await api.call("deleteWebhook")
        except CallError as trouble:
            log.warning("inbox.webhook_stays", why=str(trouble))

    # --- handling --------------------------------------------------------------------------------------------

    async def work(self) -> None:
        """Handles stored updates for ever, beginning with those that an earlier run left."""
        await self._recover()
        while True:
            self._rung.clear()
            if await self.handle_batch() < BATCH:
                try:
                    async with asyncio.timeout(LOOK_AGAIN):
                        await self._rung.wait()
                except TimeoutError:
                    continue

    async def _recover(self) -> None:
        """What is left from before may have taken the process down: one by one, each try noted before it begins."""
        async with self._database.read() as tx:
            left = await inbox.waiting(tx, BATCH)
        for stored in left:
            async with self._database.write() as tx:
                await inbox.count_try(tx, stored.update_id)
            await self.handle_batch(most=1)

    async def handle_batch(self, most: int = BATCH) -> int:
        """Handles up to `most` of the oldest updates in one transaction; returns how many there were."""
        try:
            try:
                return await self._transact(most, self._handle)
            except HandlerFailed:
                # Nothing of the batch is kept. Again, with a savepoint for each: only the failing one is undone.
                return await self._transact(most, self._handle_apart)
        except SQLAlchemyError as trouble:
            log.exception("inbox.batch_failed", why=type(trouble).__name__)
            await asyncio.sleep(1)
            return 0

    async def _transact(self, most: int, handle: Handle) -> int:
        """One transaction: the handling, the replies, and the note that the updates were handled."""
        replies: list[Outgoing] = []
        handled: list[tuple[int, str | None]] = []
        async with self._database.write() as tx:
            await self._database.take_turn(tx)
            for stored in await inbox.waiting(tx, most):
                said, why = await handle(tx, stored)
                replies += said
                handled.append((stored.update_id, why))
            await inbox.settle(tx, handled)
            await outbox.put(tx, replies, self._clock.now())
        if replies:
            self._replies_ready()
        return len(handled)

    async def _handle(self, tx: Transaction, stored: StoredUpdate) -> Handled:
        """The usual way, without a savepoint: it would cost as much as the handling. Raises HandlerFailed."""
        if stored.tries > TRIES:
            raise HandlerFailed
        try:
            return await self._handling.handle(tx, json.loads(stored.body)), None
        except Exception as trouble:
            raise HandlerFailed from trouble

    async def _handle_apart(self, tx: Transaction, stored: StoredUpdate) -> Handled:
        """Tries an update several times; what a try did is undone if it fails. Sets the update aside after the last."""
        update = json.loads(stored.body)
        why = "it stopped the process"
        for _ in range(TRIES if stored.tries <= TRIES else 0):
            try:
                async with tx.begin_nested():
                    return await self._handling.handle(tx, update), None
            except Exception as trouble:  # one person's failure must not stop the others
                why = f"{type(trouble).__name__}: {trouble}"
                log.exception("inbox.handler_failed", update_id=stored.update_id)
        log.error("inbox.set_aside", update_id=stored.update_id, why=why)
        return await self._apology(tx, update), why

    async def _apology(self, tx: Transaction, update: dict[str, Any]) -> list[Outgoing]:
        """What to say to whoever sent it; nothing if even that fails: it must not stop the others."""
        try:
            async with tx.begin_nested():
                return await self._handling.apologise(tx, update)
        except Exception:
            log.exception("inbox.no_apology")
            return []

    async def sweep(self) -> None:
        """Forgets, now and then, what was handled and sent long ago."""
        while True:
            async with self._database.write() as tx:
                await inbox.forget(tx, self._clock.now() - timedelta(days=3))
                await outbox.forget(tx, self._clock.now() - timedelta(days=3))
                await due.forget(tx, self._clock.now() - timedelta(days=400))
            await asyncio.sleep(3600)
