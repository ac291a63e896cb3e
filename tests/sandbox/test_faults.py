"""Faults and limits on demand."""

from __future__ import annotations

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from sandbox.client import Misused, Person, Sandbox
from tests.sandbox.material import refused


async def test_an_error_instead_of_the_deed(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "error", times=2, error_code=502)
    for _ in range(2):
        with refused("Bad Gateway", TelegramServerError):
            await bot.send_message(anna.id, "x")
    await bot.send_message(anna.id, "y")
    assert [view.text for view in await anna.look()] == ["y"]


async def test_too_many_requests(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("*", "error", error_code=429, retry_after=7)
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.id, "x")
    assert refusal.value.retry_after == 7


async def test_a_fault_for_one_person(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    boris = await sandbox.person(first_name="Борис", started=True)
    description = "Forbidden: user is deactivated"
    await sandbox.fault("sendMessage", "error", error_code=403, description=description, person=boris.id)
    await bot.send_message(anna.id, "x")
    with refused(description, TelegramForbiddenError):
        await bot.send_message(boris.id, "x")


async def test_drop_does_nothing_and_swallow_does_it(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "drop")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "потеряно")
    await sandbox.fault("sendMessage", "swallow")
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "дошло")
    assert [view.text for view in await anna.look()] == ["дошло"]


async def test_a_delay_only_takes_time(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "delay", seconds=0.5)
    with pytest.raises(TelegramNetworkError, match="timeout"):
        await bot.send_message(anna.id, "x", request_timeout=0.1)  # type: ignore[arg-type]
    assert (await anna.hears()).text == "x"


async def test_updates_twice(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("getUpdates", "duplicate")
    await anna.says("раз")
    [first] = await bot.get_updates()
    await anna.says("два")
    texts = [u.message.text for u in await bot.get_updates(offset=first.update_id + 1) if u.message]
    assert texts == ["раз", "два"]
    assert len(await bot.get_updates(offset=first.update_id + 1)) == 1


async def test_a_swallowed_poll_confirms_nothing_new(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await anna.says("раз")
    await sandbox.fault("getUpdates", "swallow")
    with pytest.raises(TelegramNetworkError):
        await bot.get_updates()
    assert len(await bot.get_updates()) == 1


async def test_faults_can_be_taken_back(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "error", times=100)
    assert len((await sandbox.get("faults"))["faults"]) == 1
    await sandbox.calls_no_more_faults()
    await bot.send_message(anna.id, "x")


async def test_faults_that_there_are_not(sandbox: Sandbox) -> None:
    with pytest.raises(Misused, match="kind of error, delay"):
        await sandbox.fault("sendMessage", "earthquake")
    with pytest.raises(Misused, match="times is of a wrong type"):
        await sandbox.fault("sendMessage", "drop", times="often")  # type: ignore[arg-type]
    with pytest.raises(Misused, match="a fault has no colour"):
        await sandbox.fault("sendMessage", "drop", colour="red")


async def test_limits(bot: Bot, anna: Person, sandbox: Sandbox) -> None:
    boris = await sandbox.person(first_name="Борис", started=True)
    await sandbox.limits(per_chat_per_second=1)
    await bot.send_message(anna.id, "1")
    await bot.send_message(boris.id, "1")
    with pytest.raises(TelegramRetryAfter) as refusal:
        await bot.send_message(anna.id, "2")
    assert refusal.value.retry_after == 1
    await bot.send_chat_action(anna.id, "typing")
    await sandbox.limits(per_second=2)
    await bot.send_message(anna.id, "3")
    await bot.send_message(boris.id, "3")
    with pytest.raises(TelegramRetryAfter):
        await bot.send_message(anna.id, "4")
    await sandbox.limits()
    for _ in range(5):
        await bot.send_message(anna.id, "5")


async def test_descriptions_have_defaults(bot: Bot, sandbox: Sandbox) -> None:
    await sandbox.fault("getMe", "error", error_code=418)
    with refused("Error", TelegramAPIError):
        await bot.get_me()
