"""Updates that Telegram brings: answered with 200 once they are on disk, and counted once however often they come."""

from __future__ import annotations

import asyncio
import json
import socket
import sqlite3
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest
from pydantic import SecretStr
from sqlalchemy import func, select

from bot.telegram import BotApi
from domain.events import State
from storage import inbox
from storage.tables import updates
from tests.stories.town import ZONE, Town, has

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Coroutine
    from pathlib import Path

    from tests.stories.town import Teacher

    Brings = Callable[[bytes | dict[str, Any], dict[str, str]], Coroutine[Any, Any, int]]

SCHOOL = "Школа № 12"
SECRET = "secret-of-the_webhook"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/updates"


class Hooked(Town):
    """A town whose bot has a web server. `address` is where Telegram brings updates."""

    async def wakes_bot(self, **telegram: Any) -> None:
        self.world.webhook.first_pause = 0.01
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}{PATH}"
        await super().wakes_bot(
            mode="webhook",
            webhook_url=f"http://127.0.0.1:{port}",
            webhook_port=port,
            webhook_path=PATH,
            webhook_secret=SecretStr(SECRET),
            **telegram,
        )

    async def stored(self, update_id: int | None = None) -> int:
        """How many updates, or whether this one, are in the database."""
        statement = select(func.count()).select_from(updates)
        if update_id is not None:
            statement = statement.where(updates.c.update_id == update_id)
        async with self.database.read() as tx:
            return int((await tx.execute(statement)).scalar_one())


@pytest.fixture
async def hooked(template: Path, tmp_path: Path, troubles: list[str]) -> AsyncIterator[Hooked]:
    async with Hooked(template, tmp_path) as town:
        yield town
    assert town.expects_trouble or not troubles, "\n".join(troubles)


@pytest.fixture
async def brings(hooked: Hooked) -> AsyncIterator[Brings]:
    """Posts a body, as bytes or as JSON, with these headers, and gives the status of the answer."""
    async with aiohttp.ClientSession() as session:

        async def bring(body: bytes | dict[str, Any], headers: dict[str, str]) -> int:
            what: dict[str, Any] = {"data": body} if isinstance(body, bytes) else {"json": body}
            async with session.post(hooked.address, headers=headers, **what) as answer:
                return answer.status

        yield bring


def written_by(teacher: Teacher, text: str, update_id: int) -> dict[str, Any]:
    """An update as Telegram would bring it."""
    person = {"id": teacher.person.id, "is_bot": False, "first_name": teacher.person.first_name}
    chat = {"id": teacher.person.id, "type": "private", "first_name": teacher.person.first_name}
    message = {"message_id": 1000, "date": 1_800_000_000, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": message}


async def test_a_report_from_the_first_question_to_the_decision(hooked: Hooked, pictures: list[bytes]) -> None:
    event = await hooked.event()
    teacher, coordinator = await hooked.teacher_of(SCHOOL), await hooked.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.sees_report()
    await coordinator.accepts()
    assert await hooked.state_of(SCHOOL, event) is State.ACCEPTED
    assert hooked.world.webhook.secret == SECRET
    assert event.timezone == ZONE.key


@pytest.mark.parametrize("headers", [{}, {HEADER: ""}, {HEADER: "guess"}, {HEADER: "тайна"}, {HEADER: SECRET + "x"}])
async def test_without_the_secret_nobody_is_let_in(hooked: Hooked, brings: Brings, headers: dict[str, str]) -> None:
    before = await hooked.stored()
    assert await brings({"update_id": 1, "message": {}}, headers) == 403
    assert await brings(b"garbage", headers) == 403
    assert await hooked.stored() == before


@pytest.mark.parametrize(
    "body", [b"", b"garbage", b"\xff\xfe", b"null", b"7", b"[]", b'"update_id"', b"{}", b'{"update_id": "one"}']
)
async def test_garbage_is_refused(hooked: Hooked, brings: Brings, body: bytes) -> None:
    before = await hooked.stored()
    assert await brings(body, {HEADER: SECRET}) == 400
    assert await hooked.stored() == before


async def test_it_says_200_only_when_the_update_is_on_disk(hooked: Hooked, brings: Brings) -> None:
    teacher = await hooked.teacher_of(SCHOOL)
    await hooked.comes_to_rest()
    update = written_by(teacher, "/help", 1)
    other = sqlite3.connect(hooked.database.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        bringing = asyncio.create_task(brings(update, {HEADER: SECRET}))
        assert await brings(b"", {HEADER: SECRET}) == 400  # the server is at work
        assert not (await asyncio.wait({bringing}, timeout=0.3))[0]
        assert await hooked.stored(1) == 0
    finally:
        other.rollback()
        other.close()
    assert await bringing == 200
    assert await hooked.stored(1) == 1
    await teacher.person.hears("/report")


async def test_an_update_that_is_brought_again_counts_once(hooked: Hooked, brings: Brings) -> None:
    await hooked.event()
    teacher = await hooked.teacher_of(SCHOOL)
    await teacher.opens()
    for kind in ("duplicate", "swallow"):
        await hooked.sandbox.fault("webhook", kind)
        await teacher.presses(":pick:activities:workshops")
    assert await teacher.gave("activities") == {}
    await hooked.sandbox.fault("webhook", "swallow", times=3)
    await teacher.presses(":pick:activities:excursions")
    assert await teacher.gave("activities") == {"excursions": None}

    update = written_by(teacher, "Квест по роботам", 1)
    assert [await brings(update, {HEADER: SECRET}) for _ in range(3)] == [200] * 3
    assert await hooked.stored(1) == 1


async def test_an_update_that_nobody_understands_stops_nobody(hooked: Hooked, brings: Brings) -> None:
    hooked.expects_trouble = True
    teacher = await hooked.teacher_of(SCHOOL)
    await hooked.comes_to_rest()
    strange: list[dict[str, Any]] = [
        {"update_id": 1},
        {"update_id": 2, "something_new": {"from": {"id": 5}}},
        {"update_id": 3, "message": {"message_id": 1, "chat": {"id": 5, "type": "private"}, "from": {"id": 5}}},
        {"update_id": 4, "message": "a text"},
        {"update_id": 5, "callback_query": None},
    ]
    assert [await brings(one, {HEADER: SECRET}) for one in strange] == [200] * 5
    await teacher.person.says("/help")
    await teacher.person.hears("/report")
    await hooked.comes_to_rest()
    async with hooked.database.read() as tx:
        assert await inbox.set_aside(tx) <= 3


# --- the start and the polls --------------------------------------------------------------------------------------


async def test_a_webhook_that_is_not_registered_at_once_is_registered_later(hooked: Hooked) -> None:
    await hooked.stops_bot()
    await hooked.sandbox.fault("setWebhook", "error", error_code=502)
    await hooked.sandbox.fault("setMyCommands", "error", error_code=400)
    await hooked.wakes_bot()
    teacher = await hooked.teacher_of(SCHOOL)
    await teacher.person.says("/help")
    await teacher.person.hears("/report")


@pytest.mark.parametrize("kind", ["error", "drop"])
async def test_optional_calls_that_are_refused_do_not_keep_the_bot_from_starting(town: Town, kind: str) -> None:
    await town.stops_bot()
    await town.sandbox.fault("setMyCommands", kind)
    await town.wakes_bot()
    assert (await town.sandbox.get("faults"))["faults"] == []
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.says("/help")
    await teacher.person.hears("/report")


async def test_a_webhook_of_before_does_not_keep_a_polling_bot_deaf(town: Town) -> None:
    await town.stops_bot()
    async with BotApi(town.base, town.config.telegram.token) as api:
        await api.call("setWebhook", json.dumps({"url": "http://127.0.0.1:9/"}))
    await town.sandbox.fault("deleteWebhook", "error", error_code=502)
    await town.wakes_bot()
    await town.teacher_of(SCHOOL)


async def test_another_poller_does_not_end_the_polling(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.sandbox.fault("getUpdates", "error", error_code=409)
    await teacher.person.says("/help")
    await teacher.person.hears("/report")
    await teacher.person.says("/report")
    await teacher.person.hears(lambda view: has(view, ":pick:activities:"))
    assert (await town.sandbox.get("faults"))["faults"] == []
