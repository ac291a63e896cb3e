"""getUpdates: long poll, confirmation by offset, kinds, two pollers, what grows too old."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError

from sandbox.client import Person, Sandbox
from sandbox.world import World
from tests.sandbox.material import refused

OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


async def test_updates_come_again_until_they_are_confirmed(bot: Bot, anna: Person) -> None:
    for word in ("раз", "два", "три"):
        await anna.says(word)
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == ["раз", "два", "три"]
    assert [update.update_id for update in first] == list(range(first[0].update_id, first[0].update_id + 3))
    assert await bot.get_updates() == first
    assert await bot.get_updates(offset=first[1].update_id) == first[1:]
    assert await bot.get_updates(offset=first[0].update_id) == first[1:]
    assert await bot.get_updates(offset=first[-1].update_id + 1) == []
    assert await bot.get_updates() == []


async def test_limit_and_negative_offset(bot: Bot, anna: Person) -> None:
    for number in range(5):
        await anna.says(str(number))
    assert len(await bot.get_updates(limit=2)) == 2
    assert len(await bot.get_updates(limit=0)) == 1
    last = await bot.get_updates(offset=-2)
    assert [update.message.text for update in last if update.message] == ["3", "4"]
    assert await bot.get_updates() == last


async def test_a_poll_waits_for_an_update(bot: Bot, anna: Person) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=50))
    await asyncio.sleep(0.05)
    assert not poll.done()
    await anna.says("привет")
    async with asyncio.timeout(10):
        assert [update.event_type for update in await poll] == ["message"]


async def test_a_poll_without_patience_is_answered_at_once(bot: Bot, anna: Person) -> None:
    assert await bot.get_updates(timeout=0) == []
    await anna.says("привет")
    assert len(await bot.get_updates(timeout=50)) == 1


async def test_the_older_of_two_pollers_is_told_so(bot: Bot, other_bot: Bot, anna: Person) -> None:
    older = asyncio.create_task(bot.get_updates(timeout=50))
    await asyncio.sleep(0.05)
    newer = asyncio.create_task(other_bot.get_updates(timeout=50))
    with refused(OTHER_POLLER, TelegramConflictError):
        await older
    await anna.says("привет")
    assert len(await newer) == 1


async def test_allowed_updates_are_remembered(bot: Bot, anna: Person) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await anna.says("не нужно")
    assert await bot.get_updates() == []
    await bot.get_updates(allowed_updates=["message"])
    await anna.says("нужно")
    await anna.blocks()
    assert [update.event_type for update in await bot.get_updates()] == ["message"]


async def test_updates_grow_too_old(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    message = await bot.send_message(anna.id, "?", reply_markup={"inline_keyboard": [[button()]]})  # type: ignore[arg-type]
    await anna.says("подождёт")
    await anna.presses("да", on=(await anna.look())[-2])
    assert message.reply_markup is not None
    await sandbox.moves_clock(seconds=151)
    assert [update.event_type for update in await bot.get_updates()] == ["message"]
    await sandbox.moves_clock(hours=24)
    assert await bot.get_updates() == []


def button() -> dict[str, str]:
    return {"text": "да", "callback_data": "yes"}


async def test_every_kind_of_update_is_one_that_aiogram_knows(bot: Bot, anna: Person) -> None:
    await anna.starts("CODE")
    await anna.says("https://example.com")
    await anna.edits((await anna.look())[-1], "иначе")
    await anna.shares_contact()
    await anna.sends_sticker()
    await anna.sends_voice()
    await anna.sends_location()
    await anna.sends_files([("отчёт.pdf", b"%PDF"), ("план.docx", b"PK")], captions=["один", "два"])
    await anna.blocks()
    await anna.unblocks()
    updates = await bot.get_updates()
    assert [update.event_type for update in updates] == [
        "message", "message", "edited_message", *["message"] * 6, "my_chat_member", "my_chat_member",
    ]  # fmt: skip
    kinds = [update.message.content_type for update in updates if update.message]
    assert kinds == ["text", "text", "contact", "sticker", "voice", "location", "document", "document"]
    assert all(not update.model_extra for update in updates)


async def test_raw_shape(http: aiohttp.ClientSession, world: World, anna: Person) -> None:
    await anna.says("привет")
    async with http.get(f"/bot{world.token}/getUpdates?offset=0&timeout=0") as answer:
        body = await answer.json()
    assert body["ok"] is True
    assert set(body["result"][0]) == {"update_id", "message"}
    assert set(body["result"][0]["message"]) == {"message_id", "from", "chat", "date", "text"}


@pytest.mark.parametrize("name", ["getUpdates", "GETUPDATES", "getupdates"])
async def test_method_names_are_of_any_case(http: aiohttp.ClientSession, world: World, name: str) -> None:
    async with http.post(f"/bot{world.token}/{name}") as answer:
        assert (await answer.json())["ok"] is True
