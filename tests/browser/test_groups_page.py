"""Groups on the chat page: made by hand, written to as one or another, a file of the bot's saved from there."""

from __future__ import annotations

import asyncio
import re
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import aiohttp
import pytest
from playwright.sync_api import expect

from sandbox.server import running
from sandbox.world import World

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

TITLE = "Координаторы района"
SUMMARY = b"PK\x03\x04 not only text \xff\x00" * 1000
SIZES = {"phone": (390, 844), "wide": (1440, 900)}
PATIENCE_MS = 60_000
expect.set_options(timeout=PATIENCE_MS)


class Stage:
    """A sandbox without a bot, in a thread of its own; the test makes the bot's calls."""

    def __init__(self) -> None:
        self.world = World()
        self.anna = self.world.add_person("Анна", last_name="Иванова", about="Координатор района", started=True)
        self.boris = self.world.add_person("Борис", started=True)
        self.vera = self.world.add_person("Вера", started=True)
        self.url = ""
        self._loop = asyncio.new_event_loop()
        self._ready, self._over = threading.Event(), asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_until_complete, args=(self._serve(),))

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(30)
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._over.set)
        self._thread.join(30)
        self._loop.close()

    async def _serve(self) -> None:
        async with running(self.world) as self.url:
            self._ready.set()
            await self._over.wait()

    def calls(self, method: str, **values: Any) -> Any:
        """A call of the bot's; bytes are uploaded under the name «Сводка.xlsx»."""
        return asyncio.run_coroutine_threadsafe(self._calls(method, values), self._loop).result(30)

    async def _calls(self, method: str, values: dict[str, Any]) -> Any:
        form = aiohttp.FormData(quote_fields=False)
        for name, value in values.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename="Сводка.xlsx")
            else:
                form.add_field(name, str(value))
        async with (
            aiohttp.ClientSession(self.url) as http,
            http.post(f"/bot{self.world.token}/{method}", data=form) as got,
        ):
            answer = await got.json()
        assert answer["ok"], answer
        return answer["result"]


@pytest.fixture
def stage() -> Iterator[Stage]:
    with Stage() as stage:
        yield stage


@pytest.fixture(params=SIZES)
def page(browser: Browser, stage: Stage, request: pytest.FixtureRequest) -> Iterator[Page]:
    width, height = SIZES[request.param]
    context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    page.goto(stage.url)
    yield page
    context.close()
    assert complaints == []


def make_group(page: Page, stage: Stage) -> int:
    """Through the dialog, as a person makes it; returns the id."""
    if page.get_by_test_id("open-people").is_visible():
        page.get_by_test_id("open-people").click()
    page.get_by_test_id("add-group").click()
    dialog = page.get_by_test_id("gathering")
    dialog.get_by_role("button", name="Make").click()
    dialog.locator("[name=title]").fill(TITLE)
    dialog.get_by_role("button", name="Make").click()
    expect(dialog.get_by_role("alert")).to_have_text("Choose who is in the group.")
    for person in (stage.anna, stage.boris):
        dialog.get_by_test_id(f"member-{person.id}").check()
    dialog.get_by_role("button", name="Make").click()
    expect(dialog).to_be_hidden()
    return next(iter(stage.world.groups))


def test_a_group_is_made_and_written_to(page: Page, stage: Stage, tmp_path: Path) -> None:
    group = make_group(page, stage)
    chat = page.get_by_test_id(f"chat-{group}")
    expect(chat.locator(".service")).to_have_text("Анна added Svodka")
    assert [person.first_name for person in stage.world.groups[group].members] == ["Анна", "Борис"]

    chat.get_by_test_id("composer").fill("/status")
    chat.get_by_test_id("send").click()
    expect(chat.locator(".mine")).to_contain_text("/status")
    chat.get_by_test_id("speaker").click()
    page.get_by_test_id(f"speaker-{stage.boris.id}").click()
    expect(chat.locator(".mine")).to_have_count(0)
    expect(chat.locator(".theirs .sender")).to_have_text("Анна Иванова")
    chat.get_by_test_id("composer").fill("Спасибо")
    chat.get_by_test_id("send").click()
    expect(chat.locator(".mine")).to_contain_text("Спасибо")

    told = [update["message"].get("text") for update in stage.calls("getUpdates") if "message" in update]
    assert told == [None, "/status"]

    keyboard = '{"inline_keyboard":[[{"text":"Кто не сдал","callback_data":"g:1"}]]}'
    stage.calls("sendDocument", chat_id=group, document=SUMMARY, caption="Итоги", reply_markup=keyboard)
    chat.get_by_test_id("inline-button").click()
    card = chat.get_by_test_id("document")
    expect(card).to_contain_text("Сводка.xlsx")
    expect(card).to_contain_text("21 KB")
    with page.expect_download() as download:
        card.click()
    assert download.value.suggested_filename == "Сводка.xlsx"
    download.value.save_as(tmp_path / "saved")
    assert (tmp_path / "saved").read_bytes() == SUMMARY
    assert stage.calls("getUpdates")[-1]["callback_query"]["from"]["id"] == stage.boris.id


def test_the_bot_is_sent_away_and_asked_back(page: Page, stage: Stage) -> None:
    group = make_group(page, stage)
    chat = page.get_by_test_id(f"chat-{group}")
    chat.get_by_test_id("chat-menu").click()
    page.get_by_test_id("remove-bot").click()
    expect(chat.locator(".service").last).to_have_text("Анна removed Svodka")
    expect(chat.get_by_test_id("composer")).to_be_hidden()
    chat.get_by_test_id("add-bot").click()
    expect(chat.get_by_test_id("composer")).to_be_visible()

    page.reload()
    expect(page).to_have_url(re.compile(rf"={group}\b|={group},"))
    expect(chat.locator(".service")).to_have_count(3)
    stage.calls("sendMessage", chat_id=group, text="Снова здесь")
    expect(chat.locator(".theirs").filter(has_text="Снова здесь")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
