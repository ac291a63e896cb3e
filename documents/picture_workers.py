"""Processes that look at pictures instead of the bot: a nasty file takes one of them along, and nothing else."""

from __future__ import annotations

import asyncio
import importlib
import multiprocessing
import os
import resource
import signal
import threading
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, ParamSpec, Self, TypeVar

from pebble import ProcessExpired, ProcessPool

from documents.picture_decoding import Refused

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from pebble import ProcessFuture

P = ParamSpec("P")
T = TypeVar("T")

WORKERS = 2
MEMORY = 1200 * 2**20
"""Bytes of addresses that a worker may have."""
SECONDS = 20.0
"""For one picture."""
_TASKS = 500
"""After so many a worker makes room for a fresh one: memory in pieces does not grow for ever."""
_NICENESS = 5
_LIBRARIES = ("imagehash", "scipy.fftpack")
"""They are loaded before the first picture comes, whose time they would take."""
_TRIES = 2


class PictureWorkers:
    """A few processes that live long; each starts when the first picture comes that finds no other free.

    Each is a pool of its own: when one is killed, by a picture or by the system, no task but its own feels it.
    """

    def __init__(self, *, workers: int = WORKERS, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._seats = [_Seat(memory) for _ in range(workers)]

    async def __aenter__(self) -> Self:
        # Who was free last is taken first: the others may never have to start.
        self._free: asyncio.LifoQueue[_Seat] = asyncio.LifoQueue()
        self._awaited: set[asyncio.Future[Any]] = set()
        self._is_closed = False
        for seat in reversed(self._seats):
            self._free.put_nowait(seat)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._is_closed = True
        for future in self._awaited:
            future.cancel()
        await asyncio.gather(*(asyncio.to_thread(seat.close) for seat in self._seats))

    async def do(self, function: Callable[P, T], *facts: P.args, **named: P.kwargs) -> T:
        """What the function, one of a module, returns in a worker; raises what it raises.

        Raises Refused("photo-too-hard") if it takes too much memory or time, or ends its worker. Whoever still waits
        when the workers are closed, is cancelled.
        """
        seat = await self._free.get()
        try:
            for _ in range(_TRIES):
                if self._is_closed:
                    raise asyncio.CancelledError
                try:
                    return await self._answer(seat.pool().schedule(function, facts, named, self._seconds))
                except BrokenProcessPool:
                    # The worker ended between two tasks, or at the very beginning of this one.
                    continue
                except (ProcessExpired, TimeoutError, MemoryError):
                    break
            raise Refused("photo-too-hard") from None
        finally:
            self._free.put_nowait(seat)

    async def _answer(self, scheduled: ProcessFuture[T]) -> T:
        """A pool that is closed never says what became of its task."""
        answer = asyncio.wrap_future(scheduled)
        self._awaited.add(answer)
        try:
            return await answer
        finally:
            self._awaited.discard(answer)


class _Seat:
    """The place of one worker. Whoever holds the seat has the worker alone."""

    def __init__(self, memory: int) -> None:
        self._memory = memory
        self._pool: ProcessPool | None = None

    def pool(self) -> ProcessPool:
        """A pool that works, made anew where the last one broke."""
        if self._pool is None or not self._pool.active:
            self.close()
            self._pool = ProcessPool(
                max_workers=1,
                max_tasks=_TASKS,
                initializer=_begin,
                initargs=(self._memory,),
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool

    def close(self) -> None:
        """Ends the worker, whatever it does."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()


def _begin(memory: int) -> None:
    """What a worker does first."""
    # The default ends it at once, also in the middle of a decoder; Python's own handlers would wait for that.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.nice(_NICENESS)
    for libraries in ("OPENBLAS", "OMP", "MKL"):
        os.environ[f"{libraries}_NUM_THREADS"] = "1"
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    for name in _LIBRARIES:
        importlib.import_module(name)


def _end_with_parent() -> None:
    """A bot that is killed can end nobody: a worker in the middle of a nasty file would stay."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGKILL)
