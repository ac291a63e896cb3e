"""A whole story, played over HTTP by people who only see the chat: it proves by itself that the main job runs."""

from __future__ import annotations

import asyncio
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import aiohttp
from PIL import Image, ImageDraw

from bot.demo.chats import ADMIN, COORDINATOR, LATE_TEACHER, PATIENCE, TEACHER, Chats, TourFailed, has_button
from bot.demo.files import Files
from bot.operations import totals_json
from sandbox.client import Misused, NotHeard, Person, Sandbox
from storage import collected, events
from storage.engine import Database

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from bot.demo.town import Town

HOPS = 40
"""Of six hours: more than the longest holidays take."""


async def tour(url: str, town: Town, database: str, out: Path) -> None:
    """Plays the story and leaves what it produced in `out`. Raises TourFailed."""
    async with Sandbox(url) as sandbox:
        story = Story(sandbox, town, database, out)
        steps: dict[str, Callable[[], Awaitable[None]]] = {
            "a teacher opens her invitation": story.invitation,
            "she reports, question by question": story.report,
            "the coordinator gets the report with its photos": story.notice,
            "he returns it with a reason": story.give_back,
            "another teacher is reminded of his": story.reminder,
            "she corrects just that and sends it again": story.correction,
            "the coordinator accepts it": story.acceptance,
            "the admin asks for the totals": story.totals,
            "she gets them as documents": story.documents,
            "and as pictures": story.charts,
            "she confirms the winner, who gets a diploma": story.awards,
            "everybody gets the deadlines for their calendars": story.calendar,
        }
        await story.gather((TEACHER, LATE_TEACHER, COORDINATOR, ADMIN))
        try:
            for number, (what, step) in enumerate(steps.items(), 1):
                story.tell(f"\n{number}. {what}\n")
                await step()
        except (NotHeard, Misused, aiohttp.ClientError, TimeoutError) as trouble:
            raise TourFailed(f"{what}: {trouble}") from trouble
        finally:
            (out / "transcript.txt").write_text("\n".join(story.told), "utf-8")


class Story(Chats):
    """The people of the tour and what they have done so far."""

    def __init__(self, sandbox: Sandbox, town: Town, database: str, out: Path) -> None:
        super().__init__(sandbox)
        self._town = town
        self._facts: dict[str, Any] = town.facts["tour"]
        self._database = database
        self._out = out
        self._event = 0

    # --- the story -------------------------------------------------------------------------------------------

    async def invitation(self) -> None:
        anna = self.people[TEACHER]
        await anna.starts(anna.start_payload)
        await self.hears(anna, lambda view: has_button(view, "o1:"))

    async def report(self) -> None:
        anna, facts = self.people[TEACHER], self._facts
        await self.presses(anna, "o1:")
        await self.asked(anna, "activities")
        for kind in ("workshops", "exhibitions"):
            await self.presses(anna, f":pick:activities:{kind}")
            await self.asked(anna, "activities")
        await self.says(anna, facts["own_activity"])
        await self.asked(anna, "activities")
        await self.presses(anna, ":done:activities")
        await self.asked(anna, "people")
        await self.says(anna, facts["counts_partly_wrong"])
        await self.asked(anna, "people")
        await self.says(anna, facts["counts_rest"])
        total = sum(facts["people"].values())
        await self.hears(anna, lambda view: str(total) in view.text and has_button(view, ":done:people"))
        await self.presses(anna, ":done:people")
        await self.asked(anna, "online")
        await self.says(anna, facts["online"])
        await self.asked(anna, "views")
        await self.presses(anna, ":skip:views")
        for question in ("attracted", "partners"):
            await self.asked(anna, question)
            await self.says(anna, facts[question])
            await self.presses(anna, f":done:{question}")
        await self.asked(anna, "photos")
        await self._photos(anna)
        await self.asked(anna, "publications")
        await self.says(anna, facts["publications"])
        await self.presses(anna, ":done:publications")
        await self.asked(anna, "comment")
        await self.says(anna, facts["comment"])
        await self._hand_in(anna, "receipt.txt")

    async def _photos(self, anna: Person) -> None:
        captions = self._facts["captions"]
        pictures = await asyncio.to_thread(lambda: [_picture(number) for number in range(len(captions))])
        self.tell(f"  {anna.first_name} sends an album of {len(pictures)} photos")
        await anna.sends_photos(pictures, captions)
        # Both pictures are there before she goes on: the card counts them.
        await self.hears(anna, lambda view: str(len(pictures)) in view.text and has_button(view, ":done:photos"))
        await self.presses(anna, ":done:photos")
        await self.asked(anna, "consent")
        await self.presses(anna, ":pick:consent:publish")

    async def _hand_in(self, anna: Person, kept_as: str) -> None:
        await self.hears(anna, lambda view: has_button(view, ":finish:"))
        await self.presses(anna, ":finish:")
        receipt = await self.hears(anna, lambda view: not view.labels)
        copy = await self.hears(anna, self._facts["comment"])
        (self._out / kept_as).write_text(f"{receipt.text}\n\n{copy.text}\n", "utf-8")

    async def notice(self) -> None:
        darya = self.people[COORDINATOR]
        await self.hears(darya, lambda view: has_button(view, ":accept"))
        pictures = [await darya.hears(lambda view: "media" in view, within=PATIENCE) for _ in self._facts["captions"]]
        for number, view in enumerate(pictures, 1):
            (self._out / f"photo-{number}.jpg").write_bytes(await self.sandbox.downloads(view))
            self.tell(f"    → {darya.first_name}: [photo] {view.text}")

    async def give_back(self) -> None:
        darya, anna = self.people[COORDINATOR], self.people[TEACHER]
        await self.presses(darya, ":return")
        await self.hears(darya, lambda view: has_button(view, ":keep"))
        await self.says(darya, self._facts["reason"])
        await self.hears(darya, lambda view: has_button(view, ":send:"))
        await self.presses(darya, ":send:")
        await self.hears(anna, self._facts["reason"])

    async def reminder(self) -> None:
        grigory = self.people[LATE_TEACHER]
        await grigory.starts(grigory.start_payload)
        await self.hears(grigory, lambda view: has_button(view, "o1:"))
        # Reminders keep to working hours: the clock goes on until one of them is there.
        for _ in range(HOPS):
            await self.sandbox.moves_clock(hours=6)
            self.tell("  six hours pass")
            if await self._is_reminded(grigory):
                return
        raise NotHeard(f"{grigory.first_name} is not reminded within {HOPS * 6} hours")

    async def _is_reminded(self, person: Person) -> bool:
        try:
            await self.hears(person, lambda view: has_button(view, "z1:"), within=2)
        except NotHeard:
            return False
        return True

    async def correction(self) -> None:
        anna = self.people[TEACHER]
        await self.presses(anna, "o1:")
        await self.hears(anna, lambda view: has_button(view, ":change:people"))
        await self.presses(anna, ":change:people")
        await self.asked(anna, "people")
        await self.says(anna, self._facts["correction"])
        await self.hears(anna, lambda view: has_button(view, ":done:people"))
        await self.presses(anna, ":done:people")
        await self._hand_in(anna, "receipt-corrected.txt")

    async def acceptance(self) -> None:
        darya, anna = self.people[COORDINATOR], self.people[TEACHER]
        await self.hears(darya, lambda view: has_button(view, ":accept"))
        await self.presses(darya, ":accept")
        await self.hears(anna, lambda view: not view.labels)

    async def totals(self) -> None:
        zhanna = self.people[ADMIN]
        await self.says(zhanna, "/totals")
        await self.hears(zhanna, lambda view: has_button(view, "t1:"))
        self._event, figures = await self._figures()
        await self.presses(zhanna, f"t1:{self._event}")
        expected = sum({**self._facts["people"], "parents": 40}.values())
        heard = await self.hears(zhanna, str(expected))
        if figures["people"] != {"accepted": expected, "submitted": 0, "both": expected}:
            raise TourFailed(f"the totals count {figures['people']} and not {expected}")
        (self._out / "totals.txt").write_text(heard.text, "utf-8")
        (self._out / "totals.json").write_text(json.dumps(figures, ensure_ascii=False, indent=2), "utf-8")

    async def documents(self) -> None:
        await self._files().documents()

    async def charts(self) -> None:
        await self._files().charts()

    async def awards(self) -> None:
        """And the winner is told, though not at night."""
        await self._files().awards(self._facts["issuer"])
        anna = self.people[TEACHER]
        for _ in range(HOPS):
            try:
                await self.hears(anna, "\U0001f3c6", within=2)
            except NotHeard:
                await self.sandbox.moves_clock(hours=6)
                self.tell("  six hours pass")
            else:
                return
        raise NotHeard(f"{anna.first_name} does not hear that she has won within {HOPS * 6} hours")

    async def calendar(self) -> None:
        await self._files().calendar()

    def _files(self) -> Files:
        return Files(self, self._out, self._event)

    async def _figures(self) -> tuple[int, dict[str, Any]]:
        """The number of the event to come, and its totals from the database."""
        database = Database(self._database)
        try:
            async with database.read() as tx:
                found = await events.within_reach(tx, ["/"])
                event = next(one for one in found if one.title == self._town.facts["coming"]["title"])
                figures = await collected.figures_of(tx, event, ["/"], datetime.now(UTC))
                return event.id, totals_json(event, figures.totals())
        finally:
            await database.close()


def _picture(number: int) -> bytes:
    """A photo of sorts, as JPEG: none looks like another."""
    image = Image.new("RGB", (1280, 960), (70 + 60 * number, 120, 170 - 40 * number))
    draw = ImageDraw.Draw(image)
    for place in range(8):
        left, top = (120 * place, 300 + 40 * place) if number % 2 else (500, 100 * place)
        draw.ellipse((left, top, left + 260, top + 260 - 200 * (number % 2)), fill="white", outline="black", width=8)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()
