"""Inbox, outbox, due work and seats: what they guarantee to two processes and over a crash."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from storage import due, inbox, outbox
from storage.due import Work
from storage.engine import Database
from storage.outbox import Outgoing
from storage.seat import sender_seat
from storage.tables import updates

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

NOW = datetime(2026, 11, 21, 10, tzinfo=UTC)
LEASE = timedelta(minutes=1)


@pytest.fixture
async def second(database: Database) -> AsyncIterator[Database]:
    """Another process on the same database."""
    opened = Database(database.url.render_as_string(hide_password=False))
    yield opened
    await opened.close()


async def test_an_update_delivered_twice_is_stored_once(database: Database) -> None:
    for body in ("first", "again"):
        async with database.write() as tx:
            await inbox.store(tx, [(7, body), (6, body)], NOW)
    async with database.read() as tx:
        assert [(one.update_id, one.body) for one in await inbox.waiting(tx, 10)] == [(6, "first"), (7, "first")]


async def test_handled_and_set_aside_updates_do_not_wait(database: Database) -> None:
    async with database.write() as tx:
        await inbox.store(tx, [(number, "") for number in range(1, 5)], NOW)
        await inbox.settle(tx, [(1, None), (3, "KeyError")])
    async with database.read() as tx:
        assert [one.update_id for one in await inbox.waiting(tx, 10)] == [2, 4]
        assert await inbox.set_aside(tx) == 1


async def test_two_processes_handle_each_update_once(database: Database, second: Database) -> None:
    async with database.write() as tx:
        await inbox.store(tx, [(number, "") for number in range(40)], NOW)
    handled: list[int] = []

    async def work(process: Database) -> None:
        while True:
            async with process.write() as tx:
                await process.take_turn(tx)
                batch = await inbox.waiting(tx, 3)
                await asyncio.sleep(0)
                await inbox.settle(tx, [(one.update_id, None) for one in batch])
            handled.extend(one.update_id for one in batch)
            if not batch:
                return

    await asyncio.gather(work(database), work(second))
    assert sorted(handled) == list(range(40))


async def test_what_was_rolled_back_is_not_there(database: Database) -> None:
    async def store_and_fail() -> None:
        async with database.write() as tx:
            await inbox.store(tx, [(1, "")], NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await store_and_fail()
    async with database.read() as tx:
        assert await inbox.waiting(tx, 10) == []


async def test_readers_cannot_write(database: Database) -> None:
    async with database.read() as tx:
        with pytest.raises(DBAPIError):
            await inbox.store(tx, [(1, "")], NOW)


async def test_moments_keep_their_zone_and_naive_ones_are_refused(database: Database) -> None:
    elsewhere = NOW.astimezone(ZoneInfo("Asia/Novokuznetsk"))
    async with database.write() as tx:
        await inbox.store(tx, [(1, "")], elsewhere)
        assert (await tx.execute(select(updates.c.received_at))).scalar_one() == NOW
    with pytest.raises(Exception, match="time zone"):
        async with database.write() as tx:
            await inbox.store(tx, [(2, "")], NOW.replace(tzinfo=None))


async def test_replies_are_queued_in_order_and_apart_from_broadcasts(database: Database) -> None:
    async with database.write() as tx:
        await outbox.put(
            tx, [Outgoing(1, "a", "{}"), Outgoing(2, "b", "{}", broadcast=True), Outgoing(1, "c", "{}")], NOW
        )
    async with database.write() as tx:
        replies = await outbox.pending(tx, set(), 10, broadcast=False)
        broadcasts = await outbox.pending(tx, set(), 10, broadcast=True)
        await outbox.settle(tx, [(replies[0].id, None), (broadcasts[0].id, "403")])
    async with database.read() as tx:
        assert [one.call.method for one in await outbox.pending(tx, set(), 10, broadcast=False)] == ["c"]
        assert await outbox.pending(tx, set(), 10, broadcast=True) == []
        assert await outbox.pending(tx, {replies[1].id}, 10, broadcast=False) == []


async def test_a_card_remembers_its_latest_message(database: Database) -> None:
    for message in (5, 9):
        async with database.write() as tx:
            await outbox.remember_cards(tx, [(1, "report:1", message), (2, "report:1", 6)])
    async with database.read() as tx:
        assert await outbox.card_messages(tx) == {(1, "report:1"): 9, (2, "report:1"): 6}


async def test_due_work_is_claimed_by_one_and_comes_back_when_the_lease_ends(
    database: Database, second: Database
) -> None:
    work = [Work(f"k{number}", "remind", {"n": number}, NOW + timedelta(hours=number)) for number in (0, 1, 2)]
    async with database.write() as tx:
        await due.plan(tx, work)
    moment = NOW + timedelta(hours=1)
    async with database.write() as tx:
        claimed = await due.claim(tx, moment, LEASE)
    async with second.write() as tx:
        assert await due.claim(tx, moment, LEASE) == []
        again = await due.claim(tx, moment + 2 * LEASE, LEASE)
    assert [one.key for one in claimed] == [one.key for one in again] == ["k0", "k1"]


async def test_work_that_is_done_is_not_planned_again(database: Database) -> None:
    work = Work("k", "remind", {}, NOW)
    async with database.write() as tx:
        await due.plan(tx, [work])
        await due.claim(tx, NOW, LEASE)
        await due.finish(tx, ["k"])
        await due.plan(tx, [work])
        assert await due.claim(tx, NOW + timedelta(days=1), LEASE) == []


async def test_work_that_is_not_done_moves_when_it_is_planned_anew(database: Database) -> None:
    async with database.write() as tx:
        await due.plan(tx, [Work("k", "remind", {"old": 1}, NOW)])
        await due.plan(tx, [Work("k", "remind", {"new": 1}, NOW + timedelta(hours=5))])
        assert await due.claim(tx, NOW, LEASE) == []
        assert [one.payload for one in await due.claim(tx, NOW + timedelta(hours=5), LEASE)] == [{"new": 1}]


async def test_failing_work_is_given_up_after_some_tries(database: Database) -> None:
    moment = NOW
    async with database.write() as tx:
        await due.plan(tx, [Work("k", "remind", {}, NOW)])
        for _ in range(due.TRIES):
            assert [one.key for one in await due.claim(tx, moment, LEASE)] == ["k"]
            moment += timedelta(minutes=10)
            await due.put_back(tx, ["k"], "trouble", moment)
            moment += timedelta(minutes=1)
        assert await due.claim(tx, moment + timedelta(days=1), LEASE) == []


async def test_a_notice_is_given_once(database: Database) -> None:
    async with database.write() as tx:
        assert await due.first_time(tx, ["a", "b"], NOW) == {"a", "b"}
    async with database.write() as tx:
        assert await due.first_time(tx, ["b", "c"], NOW) == {"c"}


async def test_one_process_sends_and_the_next_takes_over(database: Database, second: Database) -> None:
    order: list[str] = []
    first_leaves = asyncio.Event()

    async def first() -> None:
        async with sender_seat(database):
            order.append("first sits")
            await first_leaves.wait()
            order.append("first leaves")

    async def other() -> None:
        async with sender_seat(second):
            order.append("second sits")

    sitting = asyncio.create_task(first())
    while not order:
        await asyncio.sleep(0)
    waiting = asyncio.create_task(other())
    await asyncio.sleep(0.05)
    first_leaves.set()
    await asyncio.gather(sitting, waiting)
    assert order == ["first sits", "first leaves", "second sits"]
