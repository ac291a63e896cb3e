"""Journal and clock: what those who watch are told, and when."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiogram import Bot

from sandbox.client import Misused, Person, Sandbox
from sandbox.journal import Journal
from sandbox.world import World


async def events(sandbox: Sandbox, after: int = 0, **query: Any) -> list[dict[str, Any]]:
    answer = await sandbox.get("journal", after=after, **{"timeout": 0, **query})
    return list(answer["events"])


async def test_everything_is_told_in_order(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    sent = await bot.send_message(anna.id, "один")
    await bot.edit_message_text("два", chat_id=anna.id, message_id=sent.message_id)
    await bot.delete_message(anna.id, sent.message_id)
    await bot.set_my_commands([])
    await sandbox.moves_clock(hours=1)
    told = await events(sandbox)
    assert [event["kind"] for event in told] == ["person", "message", "edit", "delete", "commands", "clock"]
    assert [event["seq"] for event in told] == list(range(1, 7))
    assert [event["message"]["text"] for event in told[1:3]] == ["один", "два"]
    assert told[3]["message_id"] == sent.message_id


async def test_a_watcher_of_one_person_sees_no_other(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    boris = await sandbox.person(first_name="Борис", started=True)
    wait = asyncio.create_task(events(sandbox, after=(await sandbox.state())["last"], person=boris.id, timeout=50))
    await asyncio.sleep(0.05)
    await bot.send_message(anna.id, "Анне")
    await bot.send_message(boris.id, "Борису")
    async with asyncio.timeout(10):
        assert [event["message"]["text"] for event in await wait] == ["Борису"]


async def test_waiting_ends_in_time(sandbox: Sandbox) -> None:
    assert await events(sandbox, timeout=0.05) == []


def test_the_journal_is_bounded() -> None:
    journal = Journal(kept=3, kept_for_each=2)
    for number in range(5):
        journal.write("message", person=7, number=number)
    assert [event["number"] for event in journal.since(0)] == [2, 3, 4]
    assert [event["number"] for event in journal.since(0, person=7)] == [3, 4]
    assert [event["number"] for event in journal.since(4)] == [4]
    assert journal.since(5) == []


async def test_the_clock_moves_forward_and_wakes_who_waits(sandbox: Sandbox, anna: Person, bot: Bot) -> None:
    before = await sandbox.get("clock")
    assert before["offset"] == 0
    wait = asyncio.create_task(sandbox.get("clock", known=0.0, timeout=50))
    await asyncio.sleep(0.05)
    moved = await sandbox.moves_clock(days=2)
    async with asyncio.timeout(10):
        assert (await wait)["offset"] == 172_800
    assert timedelta(days=2) <= moved - datetime.fromisoformat(before["now"]) < timedelta(days=2, minutes=1)
    assert (await sandbox.get("clock", known=0, timeout=20))["offset"] == 172_800
    assert (await sandbox.get("clock", known=172_800, timeout=0))["offset"] == 172_800
    sent = await bot.send_message(anna.id, "из будущего")
    assert abs(sent.date - moved) < timedelta(minutes=1)


async def test_the_clock_moves_to_a_moment(sandbox: Sandbox) -> None:
    there = datetime.now(UTC) + timedelta(days=400)
    assert abs(await sandbox.moves_clock(to=there) - there) < timedelta(seconds=5)
    with pytest.raises(Misused, match="only moves forward"):
        await sandbox.moves_clock(to=there - timedelta(days=1))
    assert await sandbox.now() >= there - timedelta(seconds=1)


async def test_the_menu_is_what_a_person_sees(bot: Bot, sandbox: Sandbox, world: World) -> None:
    await bot.set_my_commands([{"command": "help", "description": "Помощь"}])  # type: ignore[list-item]
    assert (await sandbox.state())["commands"] == [{"command": "help", "description": "Помощь"}]
    assert world.profile.commands_seen_by(5, "ru") == [{"command": "help", "description": "Помощь"}]
