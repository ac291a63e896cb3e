"""The worker of due work: trouble of one piece is no trouble of the others, and nothing is done twice."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
import structlog
from sqlalchemy import select

from bot.due import TRY_AGAIN_IN, Chain, DueWork, Slow
from storage import due
from storage.due import Work
from storage.tables import due_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing

BEGINNING = datetime(2031, 10, 6, 2, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    structlog.configure(processors=[lambda *_: ""], logger_factory=structlog.testing.CapturingLoggerFactory())
    yield
    structlog.reset_defaults()


class Clock:
    def __init__(self) -> None:
        self.moment = BEGINNING

    def now(self) -> datetime:
        return self.moment

    async def wait(self, _seconds: float) -> None:
        await asyncio.sleep(0.01)


def morning(zone: str, moment: datetime) -> Work:
    return Work(f"{zone}:{moment:%Y%m%d}", "morning", {"zone": zone}, moment)


async def plan_next(tx: Transaction, work: list[Work]) -> None:
    await due.plan(tx, [morning(one.payload["zone"], one.run_at + DAY) for one in work])


async def states(database: Database) -> dict[str, str]:
    async with database.read() as tx:
        return {row.key: row.state for row in await tx.execute(select(due_work.c.key, due_work.c.state))}


async def until(database: Database, key: str, state: str) -> None:
    async with asyncio.timeout(10):
        while (await states(database)).get(key) != state:
            await asyncio.sleep(0.01)


async def in_time(database: Database, clock: Clock, workers: dict[str, Any], key: str, state: str) -> None:
    """Works until the piece of work is in this state; after each failure its next try comes at once."""
    task = asyncio.create_task(DueWork(database, clock, workers, lambda: None).work())  # type: ignore[arg-type]
    waiting = asyncio.create_task(until(database, key, state))
    try:
        while not waiting.done():
            await asyncio.sleep(0.05)
            clock.moment += TRY_AGAIN_IN + timedelta(seconds=1)
        await waiting
    finally:
        task.cancel()


async def test_a_chain_outlives_a_morning_of_trouble(database: Database) -> None:
    async def fails(_tx: Transaction, _work: list[Work]) -> list[Outgoing]:
        raise ZeroDivisionError

    async with database.write() as tx:
        await due.plan(tx, [morning("Far", BEGINNING)])
    await in_time(database, Clock(), {"morning": Chain(plan_next, fails)}, "Far:20311006", "failed")
    assert (await states(database))["Far:20311007"] == "open"


async def test_one_piece_of_trouble_keeps_no_other_from_being_done(database: Database) -> None:
    done: list[str] = []

    async def does(_tx: Transaction, work: list[Work]) -> list[Outgoing]:
        zones = [one.payload["zone"] for one in work]
        if "Bad" in zones:
            raise ZeroDivisionError
        done.extend(zones)
        return []

    async with database.write() as tx:
        await due.plan(tx, [morning(zone, BEGINNING) for zone in ("Good", "Bad", "Best")])
    await in_time(database, Clock(), {"morning": does}, "Bad:20311006", "failed")
    assert sorted(done) == ["Best", "Good"]


async def test_what_another_process_has_done_meanwhile_is_not_done_again(database: Database) -> None:
    """The lease may run out while the work waits for its turn."""
    done: list[str] = []

    async def does(_tx: Transaction, work: list[Work]) -> list[Outgoing]:
        done.extend(one.key for one in work)
        return []

    work = [morning("Near", BEGINNING), morning("Far", BEGINNING)]
    async with database.write() as tx:
        await due.plan(tx, work)

    class Waits(DueWork):
        """Gets its turn when the other process is through."""

        async def _do(self, worker: Any, work: list[Work]) -> None:
            async with database.write() as tx:
                await due.finish(tx, [work[0].key])
            await super()._do(worker, work)

    bot = Waits(database, Clock(), {"morning": does}, lambda: None)  # type: ignore[arg-type]
    task = asyncio.create_task(bot.work())
    await until(database, work[0].key, "done")
    await until(database, work[1].key, "done")
    task.cancel()
    assert sorted(done) in ([work[0].key], [work[1].key])


async def test_what_is_in_hand_stays_there_beyond_its_lease(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.due.LEASE", timedelta(seconds=0.03))
    clock, begun, may_end = Clock(), asyncio.Event(), asyncio.Event()

    async def prepare(_: Work) -> None:
        begun.set()
        await may_end.wait()

    async def apply(_tx: Transaction, _work: Work, _prepared: None) -> list[Outgoing]:
        return []

    async with database.write() as tx:
        await due.plan(tx, [Work("long", "slow", {}, clock.moment)])
    worker = DueWork(database, clock, {"slow": Slow(prepare, apply, apply)}, replies_ready=lambda: None)  # type: ignore[arg-type]
    going = asyncio.create_task(worker.work())
    await begun.wait()
    for _ in range(3):
        clock.moment += timedelta(hours=1)
        # Renewed at the new time, sooner or later: only then another process looks.
        while (await leases(database))["long"] <= clock.moment:
            await asyncio.sleep(0.01)
        async with database.write() as tx:
            assert await due.claim(tx, clock.moment, timedelta(minutes=1)) == [], "another process has taken it"
    may_end.set()
    while await leases(database):
        await asyncio.sleep(0.01)
    going.cancel()
    with pytest.raises(asyncio.CancelledError):
        await going


async def leases(database: Database) -> dict[str, datetime]:
    """Key of open work → until when it is in somebody's hands."""
    async with database.read() as tx:
        rows = await tx.execute(select(due_work.c.key, due_work.c.leased_until).where(due_work.c.state == due.OPEN))
        return {row.key: row.leased_until for row in rows}
