"""Tokens, addresses, who is let in, and every way of passing arguments."""

from __future__ import annotations

import json
import socket
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramUnauthorizedError
from aiogram.types import Update

from sandbox.client import Person, Sandbox
from sandbox.server import running
from sandbox.world import World
from tests.sandbox.material import QuickSession, refused


async def test_wrong_tokens(http: aiohttp.ClientSession, bot: Bot) -> None:
    for token, status, description in (("1:abc", 401, "Unauthorized"), ("nonsense", 404, "Not Found")):
        async with http.get(f"/bot{token}/getMe") as answer:
            assert answer.status == status
            assert await answer.json() == {"ok": False, "error_code": status, "description": description}
    session = QuickSession(api=bot.session.api)
    async with Bot("1234567890:another", session=session) as stranger:
        with refused("Unauthorized", TelegramUnauthorizedError):
            await stranger.get_me()


async def test_unknown_methods(http: aiohttp.ClientSession, world: World) -> None:
    async with http.post(f"/bot{world.token}/makeCoffee") as answer:
        assert await answer.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_every_way_of_passing_arguments(
    http: aiohttp.ClientSession, world: World, anna: Person, way: str
) -> None:
    values: dict[str, Any] = {
        "chat_id": str(anna.id),
        "text": "да & нет",
        "reply_markup": json.dumps({"inline_keyboard": [[{"text": "да", "callback_data": "1"}]]}),
    }
    more: dict[str, Any] = {"params": values}
    if way == "form":
        more = {"data": values}
    elif way == "json":
        more = {"json": {**values, "chat_id": anna.id, "reply_markup": json.loads(values["reply_markup"])}}
    elif way == "multipart":
        form = aiohttp.FormData(default_to_multipart=True)
        for name, value in values.items():
            form.add_field(name, value)
        more = {"data": form, "chunked": True}
    async with http.post(f"/bot{world.token}/sendMessage", **more) as answer:
        body = await answer.json()
    assert body["result"]["text"] == "да & нет"
    assert body["result"]["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "1"


async def test_broken_bodies(http: aiohttp.ClientSession, world: World) -> None:
    headers = {"Content-Type": "application/json"}
    async with http.post(f"/bot{world.token}/getMe", data=b"[", headers=headers) as answer:
        assert answer.status == 400
    headers = {"Content-Type": "multipart/form-data"}
    async with http.post(f"/bot{world.token}/getMe", data=b"x", headers=headers) as answer:
        assert answer.status == 400


@pytest.mark.parametrize("path", ["/", "/sandbox/state", "/page/style.css", "/bot1:x/getMe"])
async def test_only_who_asks_for_localhost_is_let_in(http: aiohttp.ClientSession, path: str) -> None:
    async with http.get(path, headers={"Host": "evil.example.com"}) as answer:
        assert answer.status == 403
    async with http.get(path, headers={"Host": "localhost:1"}) as answer:
        assert answer.status != 403


async def test_foreign_pages_may_not_drive_it(http: aiohttp.ClientSession, base_url: str) -> None:
    for origin, status in (
        ("http://evil.example.com", 403),
        ("http://localhost:1", 403),
        ("null", 403),
        (base_url, 200),
    ):
        async with http.post("/sandbox/clock", json={"add_seconds": 1}, headers={"Origin": origin}) as answer:
            assert answer.status == status


async def test_the_page_is_served(http: aiohttp.ClientSession) -> None:
    for path in ("/", "/page/index.html"):
        async with http.get(path) as answer:
            assert answer.status == 200
            assert answer.content_type == "text/html"
    async with http.get("/page/../server.py") as answer:
        assert answer.status == 404


async def test_a_busy_port_is_no_obstacle(world: World) -> None:
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        taken = busy.getsockname()[1]
        async with running(world, port=taken) as url, Sandbox(url) as sandbox:
            assert not url.endswith(f":{taken}")
            assert (await sandbox.state())["people"] == []


async def test_restart_calls_whoever_runs_the_bot(world: World) -> None:
    restarts = []

    async def restart() -> None:
        restarts.append(1)

    async with running(world, restart_bot=restart) as url, Sandbox(url) as sandbox:
        assert (await sandbox.state())["can_restart"] is True
        await sandbox.restarts_bot()
    assert restarts == [1]


async def test_updates_validate_as_aiogram_wants_them(anna: Person, http: aiohttp.ClientSession, world: World) -> None:
    await anna.starts("x")
    await anna.blocks()
    async with http.get(f"/bot{world.token}/getUpdates") as answer:
        for raw in (await answer.json())["result"]:
            Update.model_validate(raw)
