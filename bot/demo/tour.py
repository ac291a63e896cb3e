"""A whole story, played over HTTP by people who only see the chat: it proves by itself that the main job runs."""

from __future__ import annotations

import asyncio
import io
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import aiohttp
from PIL import Image, ImageDraw

from bot.operations import totals_json
from sandbox.client import Misused, NotHeard, Person, Sandbox, View
from storage import collected, events
from storage.engine import Database

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from bot.demo.town import Town

HOPS = 40
"""Of six hours: more than the longest holidays take."""

TEACHER, LATE_TEACHER, COORDINATOR, ADMIN = 1001, 1004, 2001, 3001


class TourFailed(Exception):
    """What should have happened and did not."""


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
        }
        await story.gather()
        try:
            for number, (what, step) in enumerate(steps.items(), 1):
                story.tell(f"\n{number}. {what}\n")
                await step()
        except (NotHeard, Misused, aiohttp.ClientError, TimeoutError) as trouble:
            raise TourFailed(f"{what}: {trouble}") from trouble
        finally:
            (out / "transcript.txt").write_text("\n".join(story.told), "utf-8")


class Story:
    """The people of the tour and what they have done so far."""

    def __init__(self, sandbox: Sandbox, town: Town, database: str, out: Path) -> None:
        self._sandbox = sandbox
        self._town = town
        self._facts: dict[str, Any] = town.facts["tour"]
        self._database = database
        self._out = out
        self._people: dict[int, Person] = {}
        self.told: list[str] = []

    def tell(self, line: str) -> None:
        print(line, flush=True)
        self.told.append(line)

    # --- acts, each told as it happens -----------------------------------------------------------------------

    async def gather(self) -> None:
        """Brings in everyone who takes part, so that nothing is said before they listen."""
        for key in (TEACHER, LATE_TEACHER, COORDINATOR, ADMIN):
            self._people[key] = await self._sandbox.person(id=key)

    async def _says(self, person: Person, text: str) -> None:
        typed = text.replace("\n", "\n      ")
        self.tell(f"  {person.first_name}: {typed}")
        await person.says(text)

    async def _presses(self, person: Person, data: str) -> None:
        """Presses the button whose data contain this, such as «:pick:activities:»."""
        await person.presses(lambda button: data in button.data)
        self.tell(f"  {person.first_name} presses {data.strip(':')}")

    async def _hears(self, person: Person, wanted: str | Callable[[View], object], within: float = 10) -> View:
        heard = await person.hears(wanted, within=within)
        shown = heard.text.replace("\n", "\n      ")
        self.tell(f"    → {person.first_name}: {shown}")
        if heard.labels:
            self.tell(f"      [{' | '.join(heard.labels)}]")
        return heard

    async def _asked(self, person: Person, question: str) -> View:
        """Waits until the card asks this question."""
        return await self._hears(person, lambda view: _has_button(view, f":{question}:"))

    # --- the story -------------------------------------------------------------------------------------------

    async def invitation(self) -> None:
        anna = self._people[TEACHER]
        await anna.starts(anna.start_payload)
        await self._hears(anna, lambda view: _has_button(view, "o1:"))

    async def report(self) -> None:
        anna, facts = self._people[TEACHER], self._facts
        await self._presses(anna, "o1:")
        await self._asked(anna, "activities")
        for kind in ("workshops", "exhibitions"):
            await self._presses(anna, f":pick:activities:{kind}")
            await self._asked(anna, "activities")
        await self._says(anna, facts["own_activity"])
        await self._asked(anna, "activities")
        await self._presses(anna, ":done:activities")
        await self._asked(anna, "people")
        await self._says(anna, facts["counts_partly_wrong"])
        await self._asked(anna, "people")
        await self._says(anna, facts["counts_rest"])
        total = sum(facts["people"].values())
        await self._hears(anna, lambda view: str(total) in view.text and _has_button(view, ":done:people"))
        await self._presses(anna, ":done:people")
        await self._asked(anna, "online")
        await self._says(anna, facts["online"])
        await self._asked(anna, "views")
        await self._presses(anna, ":skip:views")
        for question in ("attracted", "partners"):
            await self._asked(anna, question)
            await self._says(anna, facts[question])
            await self._presses(anna, f":done:{question}")
        await self._asked(anna, "photos")
        await self._photos(anna)
        await self._asked(anna, "publications")
        await self._says(anna, facts["publications"])
        await self._presses(anna, ":done:publications")
        await self._asked(anna, "comment")
        await self._says(anna, facts["comment"])
        await self._hand_in(anna, "receipt.txt")

    async def _photos(self, anna: Person) -> None:
        captions = self._facts["captions"]
        pictures = await asyncio.to_thread(lambda: [_picture(number) for number in range(len(captions))])
        self.tell(f"  {anna.first_name} sends an album of {len(pictures)} photos")
        await anna.sends_photos(pictures, captions)
        # Both pictures are there before she goes on: the card counts them.
        await self._hears(anna, lambda view: str(len(pictures)) in view.text and _has_button(view, ":done:photos"))
        await self._presses(anna, ":done:photos")
        await self._asked(anna, "consent")
        await self._presses(anna, ":pick:consent:publish")

    async def _hand_in(self, anna: Person, kept_as: str) -> None:
        await self._hears(anna, lambda view: _has_button(view, ":finish:"))
        await self._presses(anna, ":finish:")
        receipt = await self._hears(anna, lambda view: not view.labels)
        copy = await self._hears(anna, self._facts["comment"])
        (self._out / kept_as).write_text(f"{receipt.text}\n\n{copy.text}\n", "utf-8")

    async def notice(self) -> None:
        darya = self._people[COORDINATOR]
        await self._hears(darya, lambda view: _has_button(view, ":accept"))
        pictures = [view for view in await darya.look() if "media" in view]
        if len(pictures) != len(self._facts["captions"]):
            raise TourFailed(f"the coordinator sees {len(pictures)} photos")
        for number, view in enumerate(pictures, 1):
            (self._out / f"photo-{number}.jpg").write_bytes(await self._sandbox.downloads(view))
            self.tell(f"    → {darya.first_name}: [photo] {view.text}")

    async def give_back(self) -> None:
        darya, anna = self._people[COORDINATOR], self._people[TEACHER]
        await self._presses(darya, ":return")
        await self._hears(darya, lambda view: _has_button(view, ":keep"))
        await self._says(darya, self._facts["reason"])
        await self._hears(darya, lambda view: _has_button(view, ":send:"))
        await self._presses(darya, ":send:")
        await self._hears(anna, self._facts["reason"])

    async def reminder(self) -> None:
        grigory = self._people[LATE_TEACHER]
        await grigory.starts(grigory.start_payload)
        await self._hears(grigory, lambda view: _has_button(view, "o1:"))
        # Reminders keep to working hours: the clock goes on until one of them is there.
        for _ in range(HOPS):
            await self._sandbox.moves_clock(hours=6)
            self.tell("  six hours pass")
            if await self._is_reminded(grigory):
                return
        raise NotHeard(f"{grigory.first_name} is not reminded within {HOPS * 6} hours")

    async def _is_reminded(self, person: Person) -> bool:
        try:
            await self._hears(person, lambda view: _has_button(view, "z1:"), within=2)
        except NotHeard:
            return False
        return True

    async def correction(self) -> None:
        anna = self._people[TEACHER]
        await self._presses(anna, "o1:")
        await self._hears(anna, lambda view: _has_button(view, ":change:people"))
        await self._presses(anna, ":change:people")
        await self._asked(anna, "people")
        await self._says(anna, self._facts["correction"])
        await self._hears(anna, lambda view: _has_button(view, ":done:people"))
        await self._presses(anna, ":done:people")
        await self._hand_in(anna, "receipt-corrected.txt")

    async def acceptance(self) -> None:
        darya, anna = self._people[COORDINATOR], self._people[TEACHER]
        await self._hears(darya, lambda view: _has_button(view, ":accept"))
        await self._presses(darya, ":accept")
        await self._hears(anna, lambda view: not view.labels)

    async def totals(self) -> None:
        zhanna = self._people[ADMIN]
        await self._says(zhanna, "/totals")
        await self._hears(zhanna, lambda view: _has_button(view, "t1:"))
        event, figures = await self._figures()
        await self._presses(zhanna, f"t1:{event}")
        expected = sum({**self._facts["people"], "parents": 40}.values())
        heard = await self._hears(zhanna, str(expected))
        if figures["people"] != {"accepted": expected, "submitted": 0, "both": expected}:
            raise TourFailed(f"the totals count {figures['people']} and not {expected}")
        (self._out / "totals.txt").write_text(heard.text, "utf-8")
        (self._out / "totals.json").write_text(json.dumps(figures, ensure_ascii=False, indent=2), "utf-8")

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


def _has_button(view: View, data: str) -> bool:
    return any(data in button.data for button in view.buttons)


def _picture(number: int) -> bytes:
    """A photo of sorts, as JPEG."""
    image = Image.new("RGB", (1280, 960), (70 + 60 * number, 120, 170 - 40 * number))
    draw = ImageDraw.Draw(image)
    for place in range(8):
        draw.ellipse((120 * place, 300 + 40 * place, 120 * place + 260, 560 + 40 * place), outline="white", width=8)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()
