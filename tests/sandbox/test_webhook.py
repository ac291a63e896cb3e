"""Updates pushed to the bot's own server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramConflictError
from aiohttp import web

from sandbox.client import Person, Sandbox
from sandbox.world import World
from tests.sandbox.material import refused

ACTIVE = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


class Receiver:
    """The bot's server. `answers` are the statuses it gives, then 200; `reply` is what its answers say."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[int] = []
        self.reply: dict[str, Any] | None = None
        self.arrived = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(await request.json())
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.arrived.set()
        status = self.answers.pop(0) if self.answers else 200
        return web.json_response(self.reply, status=status)

    async def texts(self, count: int) -> list[str]:
        """The texts of the first so many updates, waited for."""
        async with asyncio.timeout(10):
            while len(self.got) < count:
                self.arrived.clear()
                await self.arrived.wait()
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def receiver(world: World) -> AsyncIterator[Receiver]:
    world.webhook.first_pause = 0.01
    receiver = Receiver()
    app = web.Application()
    app.add_routes([web.post("/hook", receiver.take)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def settled(bot: Bot) -> None:
    """Waits until nothing is pending."""
    async with asyncio.timeout(10):
        while (await bot.get_webhook_info()).pending_update_count:
            await asyncio.sleep(0.01)


async def test_updates_are_pushed_in_order_with_the_secret(bot: Bot, anna: Person, receiver: Receiver) -> None:
    await anna.says("до")
    assert await bot.set_webhook(receiver.url, secret_token="s3cret_-") is True
    for number in range(5):
        await anna.says(str(number))
    assert await receiver.texts(6) == ["до", "0", "1", "2", "3", "4"]
    assert set(receiver.secrets) == {"s3cret_-"}
    await settled(bot)
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.last_error_message) == (receiver.url, 0, None)


async def test_it_is_tried_again_until_it_is_taken(bot: Bot, anna: Person, receiver: Receiver) -> None:
    receiver.answers = [500, 404, 502]
    await bot.set_webhook(receiver.url)
    await anna.says("а")
    await anna.says("б")
    assert await receiver.texts(5) == ["а", "а", "а", "а", "б"]
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 502 Bad Gateway"
    assert info.last_error_date is not None


async def test_one_chat_does_not_hold_up_another(
    bot: Bot, anna: Person, sandbox: Sandbox, receiver: Receiver, world: World
) -> None:
    boris = await sandbox.person(first_name="Борис", started=True)
    world.webhook.first_pause = 60
    receiver.answers = [500, 500]
    await bot.set_webhook(receiver.url)
    await anna.says("от Анны")
    assert await receiver.texts(2) == ["от Анны", "от Анны"]
    await boris.says("от Бориса")
    assert (await receiver.texts(3))[-1] == "от Бориса"
    assert (await bot.get_webhook_info()).pending_update_count == 1


async def test_a_server_that_is_not_there(bot: Bot, anna: Person, world: World) -> None:
    world.webhook.first_pause = 60
    await bot.set_webhook("http://127.0.0.1:9/")
    await anna.says("а")
    async with asyncio.timeout(10):
        while (info := await bot.get_webhook_info()).last_error_message is None:
            await asyncio.sleep(0.01)
    assert (info.pending_update_count, info.last_error_message) == (1, "Connection refused")
    assert await bot.delete_webhook() is True
    assert len(await bot.get_updates()) == 1


async def test_a_method_in_the_answer_is_called(bot: Bot, anna: Person, receiver: Receiver) -> None:
    receiver.reply = {"method": "sendMessage", "chat_id": anna.id, "text": "ответ"}
    await bot.set_webhook(receiver.url)
    await anna.says("вопрос")
    assert (await anna.hears()).text == "ответ"
    receiver.reply = {"method": "deleteWebhook"}
    await anna.says("ещё")
    await receiver.texts(2)
    await settled(bot)
    assert (await bot.get_webhook_info()).url == receiver.url


async def test_polling_and_webhook_exclude_each_other(bot: Bot, other_bot: Bot, receiver: Receiver) -> None:
    poll = asyncio.create_task(other_bot.get_updates(timeout=50))
    await asyncio.sleep(0.05)
    await bot.set_webhook(receiver.url)
    with refused("Conflict: terminated by setWebhook request", TelegramConflictError):
        await poll
    with refused(ACTIVE, TelegramConflictError):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == []


async def test_pending_updates_can_be_dropped(bot: Bot, anna: Person, receiver: Receiver) -> None:
    await anna.says("старое")
    await bot.set_webhook(receiver.url, drop_pending_updates=True)
    await anna.says("новое")
    assert await receiver.texts(1) == ["новое"]
    await settled(bot)
    await bot.delete_webhook()
    await anna.says("ещё")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://127.0.0.1/", "bad webhook: An HTTPS URL must be provided for webhook"),
        ("https://example.com/hook", "bad webhook: the sandbox delivers to loopback addresses only"),
        ("http://[", "invalid webhook URL specified"),
    ],
)
async def test_wrong_addresses(bot: Bot, url: str, why: str) -> None:
    with refused(f"Bad Request: {why}"):
        await bot.set_webhook(url)


async def test_wrong_secrets(bot: Bot, receiver: Receiver) -> None:
    with refused("Bad Request: secret token contains unallowed characters"):
        await bot.set_webhook(receiver.url, secret_token="тайна")
    with refused("Bad Request: secret token is too long"):
        await bot.set_webhook(receiver.url, secret_token="s" * 257)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("duplicate", ["а", "а", "б"]),
        ("swallow", ["а", "а", "б"]),
        ("drop", ["а", "б"]),
        ("error", ["а", "б"]),
    ],
)
async def test_faults(
    bot: Bot, anna: Person, sandbox: Sandbox, receiver: Receiver, kind: str, expected: list[str]
) -> None:
    await sandbox.fault("webhook", kind)
    await bot.set_webhook(receiver.url)
    await anna.says("а")
    await anna.says("б")
    assert await receiver.texts(len(expected)) == expected
