"""Work at its time: claims what is due, hands it to whoever does it, and notes that it was done."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

import structlog

from storage import due, outbox

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from bot.clock import Clock
    from storage.due import Work
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing

log = structlog.get_logger()

LEASE = timedelta(minutes=1)
TRY_AGAIN_IN = timedelta(minutes=5)
LONGEST_SLEEP = 20.0
"""Seconds; also how late work may be noticed that another process planned."""


class DueWork:
    """Runs the workers, each with all the work of its kind that is due: what came late can become one message."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        workers: Mapping[str, Callable[[Transaction, list[Work]], Awaitable[list[Outgoing]]]],
        replies_ready: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._workers = workers
        self._replies_ready = replies_ready

    async def work(self) -> None:
        """Does what is due, for ever."""
        while True:
            async with self._database.write() as tx:
                claimed = await due.claim(tx, self._clock.now(), LEASE)
            by_kind = groupby(sorted(claimed, key=lambda work: work.kind), key=lambda work: work.kind)
            for kind, work in by_kind:
                await self._do(kind, list(work))
            if not claimed:
                await self._sleep()

    async def _do(self, kind: str, work: list[Work]) -> None:
        """The work, its replies and the note that it was done are one transaction."""
        keys = [one.key for one in work]
        try:
            async with self._database.write() as tx:
                await self._database.take_turn(tx)
                calls = await self._workers[kind](tx, work)
                await outbox.put(tx, calls, self._clock.now())
                await due.finish(tx, keys)
        except Exception as trouble:  # one kind's failure must not stop the others
            log.exception("due.failed", kind=kind, keys=keys)
            async with self._database.write() as tx:
                await due.put_back(tx, keys, f"{type(trouble).__name__}: {trouble}", self._clock.now() + TRY_AGAIN_IN)
        else:
            self._replies_ready()

    async def _sleep(self) -> None:
        """Until the next work is due or the clock is moved."""
        async with self._database.read() as tx:
            moment = await due.next_moment(tx)
        seconds = (moment - self._clock.now()).total_seconds() if moment else LONGEST_SLEEP
        await self._clock.wait(min(max(seconds, 0.05), LONGEST_SLEEP))
