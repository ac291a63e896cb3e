"""Work at its time: claims what is due, hands it to whoever does it, and notes that it was done.

Most work is quick and is done in one transaction. Work that takes the network, a process or long thought is prepared
first, outside of any transaction and beside everything else; only what comes of it is written in one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

import structlog

from storage import due, outbox
from storage.due import Work
from storage.engine import Transaction
from storage.outbox import Outgoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.clock import Clock
    from storage.engine import Database

log = structlog.get_logger()

LEASE = timedelta(minutes=1)
TRY_AGAIN_IN = timedelta(minutes=5)
WAITED_OUT = timedelta(minutes=1)
"""How long work waits for trouble that passes by itself, each time anew."""
LONGEST_YIELD = 10.0
"""Seconds that a piece of work lets others go first."""
LONGEST_SLEEP = 20.0
"""Seconds; also how late work may be noticed that another process planned."""

AT_ONCE = 2
"""How many pieces of slow work are prepared at the same time."""

Quick = Callable[[Transaction, list[Work]], Awaitable[list[Outgoing]]]
"""Does all the work of its kind that is due: what came late can become one message."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Quick work of which each piece plans the next: first and apart, so that no failure ends the chain."""

    plan_next: Callable[[Transaction, list[Work]], Awaitable[None]]
    do: Quick


@dataclass(frozen=True, slots=True)
class Slow:
    """A worker of two steps: one piece of work at a time, while the others go on.

    `prepare` may use the network and processes; `apply` writes what came of it; `give_up` tells whoever waits that it
    failed too often. A failure of either step is a failure of the work, which is tried again in `again_in`. Trouble
    that `passes` by itself, such as a server that is away, is no failure: it is waited out.
    """

    prepare: Callable[[Work], Awaitable[Any]]
    apply: Callable[[Transaction, Work, Any], Awaitable[list[Outgoing]]]
    give_up: Callable[[Transaction, Work], Awaitable[list[Outgoing]]]
    room: str = ""
    """Work of one room waits for work of the same room alone: a thousand photos keep no document waiting."""
    at_once: int = AT_ONCE
    yields: bool = False
    """Begins only when nobody waits for an answer: what takes the processor takes it from those who do."""
    again_in: timedelta = timedelta(seconds=20)
    passes: Callable[[Exception], bool] = lambda _: False


async def _nobody(tx: Transaction, work: list[Work]) -> list[Outgoing]:  # noqa: ARG001
    """Stands in for a worker that this version does not have: the work is put back."""
    message = f"nobody does work of the kind {work[0].kind}"
    raise LookupError(message)


class DueWork:
    """Runs the workers."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        workers: Mapping[str, Quick | Chain | Slow],
        replies_ready: Callable[[], None],
        is_quiet: Callable[[], bool] = lambda: True,
    ) -> None:
        self._database = database
        self._clock = clock
        self._workers = workers
        self._replies_ready = replies_ready
        self._is_quiet = is_quiet
        self._in_hand: set[str] = set()
        self._rooms: dict[str, asyncio.Semaphore] = {}
        self._rung = asyncio.Event()

    def ring(self) -> None:
        """Says that there may be something to do at once."""
        self._rung.set()

    async def work(self) -> None:
        """Does what is due, for ever."""
        self._in_hand.clear()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._keep_in_hand())
            while True:
                self._rung.clear()
                if not await self._do_some(tasks):
                    await self._sleep()

    async def _keep_in_hand(self) -> None:
        """Renews the leases of slow work: another process takes over only what nobody is at."""
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 3)
            if self._in_hand:
                async with self._database.write() as tx:
                    await due.renew(tx, self._in_hand, self._clock.now() + LEASE)

    async def _do_some(self, tasks: asyncio.TaskGroup) -> bool:
        """Claims what is due and does it, or begins to; returns whether there was any."""
        # Asked for first: a claim is a transaction of the one writer, and the bell rings at every batch of messages.
        if await self._seconds_left() > 0:
            return False
        async with self._database.write() as tx:
            claimed = await due.claim(tx, self._clock.now(), LEASE, in_hand=self._in_hand)
        for kind, group in groupby(sorted(claimed, key=lambda work: work.kind), key=lambda work: work.kind):
            work, worker = list(group), self._workers.get(kind, _nobody)
            if isinstance(worker, Slow):
                self._in_hand.update(one.key for one in work)
                for one in work:
                    tasks.create_task(self._do_slowly(worker, one))
            else:
                await self._do_quickly(worker, kind, work)
        return bool(claimed)

    async def _do_quickly(self, worker: Quick | Chain, kind: str, work: list[Work]) -> None:
        """All of it at once; if that fails, each piece alone: one that cannot be done stops no other."""
        try:
            if isinstance(worker, Chain):
                async with self._database.write() as tx:
                    await worker.plan_next(tx, work)
            await self._do(worker.do if isinstance(worker, Chain) else worker, work)
        except Exception as trouble:  # one kind's failure must not stop the others
            keys = [one.key for one in work]
            log.exception("due.failed", kind=kind, keys=keys)
            if len(work) > 1:
                for one in work:
                    await self._do_quickly(worker, kind, [one])
                return
            async with self._database.write() as tx:
                await due.put_back(tx, keys, f"{type(trouble).__name__}: {trouble}", self._clock.now() + TRY_AGAIN_IN)
        else:
            self._replies_ready()

    async def _do(self, worker: Quick, work: list[Work]) -> None:
        """The work, its replies and the note that it was done are one transaction.

        Its turn may come late: what another process has done meanwhile is left out.
        """
        async with self._database.write() as tx:
            await self._database.take_turn(tx)
            still_open = await due.still_open(tx, [one.key for one in work])
            if left := [one for one in work if one.key in still_open]:
                await self._note(tx, [one.key for one in left], await worker(tx, left))

    async def _do_slowly(self, worker: Slow, work: Work) -> None:
        """Prepares the work, then writes what came of it, unless it was done by another process meanwhile."""
        try:
            async with self._rooms.setdefault(worker.room, asyncio.Semaphore(worker.at_once)):
                if worker.yields:
                    await self._let_others_go_first()
                prepared = await worker.prepare(work)
            async with self._database.write() as tx:
                await self._database.take_turn(tx)
                if await due.still_open(tx, [work.key]):
                    await self._note(tx, [work.key], await worker.apply(tx, work, prepared))
        except Exception as trouble:
            log.warning("due.slow_failed", kind=work.kind, key=work.key, exc_info=True)
            await self._fail_slowly(worker, work, trouble)
        finally:
            self._in_hand.discard(work.key)
        self._replies_ready()
        self.ring()

    async def _let_others_go_first(self) -> None:
        """Until all that is to be said is said; but not for ever: it may be Telegram that does not listen."""
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_YIELD):
                while not self._is_quiet():  # noqa: ASYNC110 - quiet is what is left when nothing happens
                    await asyncio.sleep(0.05)

    async def _fail_slowly(self, worker: Slow, work: Work, trouble: Exception) -> None:
        why = f"{type(trouble).__name__}: {trouble}"
        async with self._database.write() as tx:
            await self._database.take_turn(tx)
            if worker.passes(trouble):
                await due.put_off(tx, [work.key], why, self._clock.now() + WAITED_OUT)
            elif await due.put_back(tx, [work.key], why, self._clock.now() + worker.again_in):
                log.error("due.given_up", kind=work.kind, key=work.key, why=why)
                await outbox.put(tx, await worker.give_up(tx, work), self._clock.now())

    async def _note(self, tx: Transaction, keys: list[str], calls: list[Outgoing]) -> None:
        await outbox.put(tx, calls, self._clock.now())
        await due.finish(tx, keys)

    async def _sleep(self) -> None:
        """Until the next work is due, the clock is moved or somebody rings."""
        seconds = min(max(await self._seconds_left(), 0.05), LONGEST_SLEEP)
        waits = [asyncio.create_task(self._clock.wait(seconds)), asyncio.create_task(self._rung.wait())]
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    async def _seconds_left(self) -> float:
        """Until the next work is due."""
        async with self._database.read() as tx:
            moment = await due.next_moment(tx, in_hand=self._in_hand)
        return (moment - self._clock.now()).total_seconds() if moment else LONGEST_SLEEP
