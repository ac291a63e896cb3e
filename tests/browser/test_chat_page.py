"""The chat page as a person uses it: with clicks, on a phone and on a wide screen."""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageDraw, ImageOps
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.browser

TEACHER, COORDINATOR, ADMIN = 1001, 2001, 3001
LAST_YEAR = 2
"""The event of which the demo has reports."""

ARTEFACTS = Path(__file__).parents[2] / "artefacts"
PHONE, WIDE = (390, 844), (1440, 900)
PATIENCE_MS = 60_000  # of a busy machine; where all is well nothing waits for it
expect.set_options(timeout=PATIENCE_MS)


class Chat:
    """One person's chat on the page."""

    def __init__(self, page: Page, person: int) -> None:
        self.page = page
        self.node = page.get_by_test_id(f"chat-{person}")

    def button(self, data: str) -> Locator:
        """The newest button whose callback data contain this."""
        return self.node.locator(f'[data-testid="inline-button"][data-key*="{data}"]').last

    def message(self, text: str) -> Locator:
        """The newest message of the bot with these words."""
        return self.node.locator(".theirs").filter(has_text=text).last

    def presses(self, *buttons: str) -> None:
        for data in buttons:
            self.button(data).click()

    def types(self, text: str) -> None:
        self.node.get_by_test_id("composer").fill(text)
        self.node.get_by_test_id("send").click()

    def sends_photo(self, picture: bytes, caption: str) -> None:
        file = {"name": "workshop.jpg", "mimeType": "image/jpeg", "buffer": picture}
        self.node.get_by_test_id("attach-photo").set_input_files(file)
        expect(self.node.get_by_test_id("tray")).to_be_visible()
        self.types(caption)

    def files_report(self, picture: bytes) -> None:
        """From the invitation to the receipt."""
        self.node.get_by_test_id("start").click()
        self.presses("o1:", ":pick:activities:workshops", ":pick:activities:exhibitions")
        self.types("Запуск воздушного шара")
        expect(self.message("Запуск воздушного шара")).to_be_visible()
        self.presses(":done:activities")
        expect(self.message("Сколько человек участвовало очно?")).to_be_visible()
        self.types("уч 120, род 30, пед 9, остальных нет")
        expect(self.message("Всего: 159")).to_be_visible()
        keep(self.page, "question")
        self.presses(":done:people", ":skip:online", ":skip:views", ":skip:attracted", ":skip:partners")
        expect(self.message("Пришлите фотографии")).to_be_visible()
        self.sends_photo(picture, "Мастер-класс")
        self.presses(":done:photos", ":pick:consent:publish", ":skip:publications", ":skip:comment")
        expect(self.button(":finish:")).to_be_in_viewport()
        keep(self.page, "summary")
        self.presses(":finish:")
        expect(self.message("отправлен")).to_be_visible()


def keep(page: Page, name: str) -> None:
    """Leaves a picture of the page to be looked at; those in docs/ are such pictures."""
    assert page.viewport_size
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=ARTEFACTS / f"{page.viewport_size['width']}-{name}.png", animations="disabled")


@pytest.fixture
def picture() -> bytes:
    """Hills in the evening, as JPEG."""
    buffer = io.BytesIO()
    view = ImageOps.colorize(Image.linear_gradient("L"), "#6d5a8c", "#f6c98f", mid="#e88f7a").resize((1280, 960))
    draw = ImageDraw.Draw(view)
    draw.ellipse((820, 260, 960, 400), fill="#fff4e4")
    for hill, colour in enumerate(("#8a6a86", "#5f5274", "#2c2f3a")):
        ridge = [(x, 540 + 130 * hill - 60 * math.sin(x / 190 + 2 * hill)) for x in range(0, 1281, 8)]
        draw.polygon([(0, 960), *ridge, (1280, 960)], fill=colour)
    view.save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.fixture
def page(browser: Browser, demo: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page, gone before the demo is, of the size given. What it complains of is an error; its last look is kept."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, locale="ru-RU", reduced_motion="reduce")
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    yield page
    keep(page, "last")
    context.close()
    assert complaints == []


def choose(page: Page, person: int) -> Chat:
    """Takes this person's chat from the drawer, as on a phone."""
    page.get_by_test_id("open-people").click()
    page.get_by_test_id(f"person-{person}").click()
    chat = Chat(page, person)
    expect(chat.node).to_be_in_viewport()
    return chat


@pytest.mark.parametrize("page", [PHONE], ids=["phone"], indirect=True)
def test_report_is_filed_and_accepted_on_a_phone(page: Page, demo: str, picture: bytes) -> None:
    page.goto(f"{demo}#people={TEACHER}&tz=Asia/Novokuznetsk")
    teacher = Chat(page, TEACHER)
    teacher.files_report(picture)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0], "the page is wider than the phone"

    coordinator = choose(page, COORDINATOR)
    expect(coordinator.node.get_by_test_id("photo")).to_be_visible()
    expect(coordinator.message("Школа № 12")).to_contain_text("159")
    expect(coordinator.button(":accept")).to_be_in_viewport()
    keep(page, "review")
    coordinator.presses(":accept")
    expect(coordinator.button(":accept")).to_be_hidden()

    teacher = choose(page, TEACHER)
    expect(teacher.message("принят")).to_be_in_viewport()


@pytest.mark.parametrize("page", [WIDE], ids=["wide"], indirect=True)
def test_three_people_and_the_clock_side_by_side(page: Page, demo: str, picture: bytes) -> None:
    page.goto(f"{demo}#people={TEACHER},{COORDINATOR},{ADMIN}&tz=Asia/Novokuznetsk")
    teacher, coordinator, admin = (Chat(page, person) for person in (TEACHER, COORDINATOR, ADMIN))
    for chat in (teacher, coordinator, admin):
        expect(chat.node).to_be_in_viewport(ratio=1)
    teacher.files_report(picture)
    expect(coordinator.button(":accept")).to_be_in_viewport()
    admin.types("/totals")
    admin.presses(f"t1:{LAST_YEAR}")
    expect(admin.message("Участники: 1 314")).to_be_visible()
    admin.message("Участники: 1 314").evaluate("message => message.scrollIntoView({ block: 'start' })")
    keep(page, "chat")

    # The digest comes on working mornings: twelve mornings hold one, whatever the day and the holidays.
    for _ in range(12):
        page.get_by_role("button", name="Next 9:00").click()
        page.wait_for_timeout(100)
    expect(coordinator.button("s1:")).to_be_visible()
