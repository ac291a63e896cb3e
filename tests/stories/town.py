"""The stage of the stories: a sandbox, the bot at work against it over HTTP, and people who see only their chats."""

from __future__ import annotations

import shutil
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from bot import app
from bot.config import Config
from domain.library import FORMS
from domain.reminders import Cadence
from sandbox.client import Person, Sandbox, View
from sandbox.server import running as sandbox_running
from sandbox.world import World
from storage import events, people, registry, reminders, reports, totals
from storage.engine import Database

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType

    from domain.events import Event, State
    from domain.reports import Report
    from domain.totals import Totals

TOKEN = "7654321:a-token-for-the-tests-of-the-stories"
ZONE = ZoneInfo("Asia/Novokuznetsk")
DISTRICTS = {
    "Заводский": ("Школа № 12", "Гимназия № 21", "Центр «Орбита»"),
    "Центральный": ("Школа № 5", "Лицей № 62"),
}
CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
ADMIN = 3001
CADENCE = Cadence((3, 1, 0), time(10), (3,))


class Town:
    """A town with a bot. Use as an async context manager; `restarts` restarts the bot on the same database."""

    def __init__(self, template: Path, folder: Path) -> None:
        shutil.copy(template, folder / "svodka.db")
        self.url = f"sqlite+aiosqlite:///{folder}/svodka.db"
        self.database = Database(self.url)
        self._stack = AsyncExitStack()
        self._bot: AsyncExitStack | None = None
        self.world = World(token=TOKEN, bot_username="svodka_test_bot", bot_name="Svodka")

    async def __aenter__(self) -> Self:
        self._stack.push_async_callback(self.database.close)
        self.base = await self._stack.enter_async_context(sandbox_running(self.world))
        self.sandbox = await self._stack.enter_async_context(Sandbox(self.base))
        await self._register()
        await self.wakes_bot()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stops_bot()
        await self._stack.aclose()

    # --- the bot ---------------------------------------------------------------------------------------------

    @property
    def config(self) -> Config:
        return Config.model_validate(
            {
                "telegram": {
                    "token": TOKEN,
                    "api_base": self.base,
                    "messages_per_second": 10_000,
                    "messages_per_second_per_chat": 10_000,
                },
                "database": {"url": self.url},
                "people": {"admins": [ADMIN]},
                "region": {"timezone": ZONE.key},
                "clock": {"follow": f"{self.base}/sandbox/clock"},
            }
        )

    async def wakes_bot(self, **telegram: Any) -> None:
        """Starts the bot; `telegram` overrides that section of its configuration."""
        config = self.config
        changed = {"telegram": config.telegram.model_copy(update=telegram)}
        self._bot = AsyncExitStack()
        await self._bot.enter_async_context(app.running(config.model_copy(update=changed)))

    async def stops_bot(self) -> None:
        if self._bot is not None:
            await self._bot.aclose()
            self._bot = None

    async def restarts(self) -> None:
        await self.stops_bot()
        await self.wakes_bot()

    # --- what is there ---------------------------------------------------------------------------------------

    async def _register(self) -> None:
        async with self.database.write() as tx:
            city = await registry.add_territory(tx, "Кемерово")
            for district, names in DISTRICTS.items():
                territory = await registry.add_territory(tx, district, city)
                for name in names:
                    await registry.add_organisation(tx, name, territory)

    async def event(
        self,
        title: str = "Единый день",
        *,
        due_in: timedelta = timedelta(days=5),
        form: str = "single-day",
        owing: Iterable[str] | None = None,
    ) -> Event:
        """An event of today, due in a while at 18:00 local time, owed by all organisations or by those named."""
        now = await self.sandbox.now()
        day = now.astimezone(ZONE).date()
        due_at = datetime.combine((now + due_in).astimezone(ZONE).date(), time(18), ZONE)
        async with self.database.write() as tx:
            event = await events.add(
                tx,
                title=title,
                form=(form, FORMS[form].version),
                categories=CATEGORIES,
                days=(day, day),
                due_at=due_at,
                timezone=ZONE.key,
                by=ADMIN,
                now=now,
            )
            found = await registry.organisations_within(tx, ["/"])
            owed = [one for one in found if owing is None or one.name in set(owing)]
            await events.oblige(tx, event, owed, now)
            await reminders.plan(tx, event, CADENCE, now)
        return event

    async def report_of(self, organisation: str, event: Event) -> Report | None:
        """The organisation's report as the database has it; None if it was not begun."""
        async with self.database.read() as tx:
            owed = await events.obligations_of_event(tx, event.id, ["/"])
            key = next(one.report_id for one in owed if one.organisation.name == organisation)
            return await reports.find(tx, key) if key else None

    async def state_of(self, organisation: str, event: Event) -> State:
        async with self.database.read() as tx:
            owed = await events.obligations_of_event(tx, event.id, ["/"])
            return next(one.state for one in owed if one.organisation.name == organisation)

    async def totals(self, event: Event) -> Totals:
        async with self.database.read() as tx:
            return await totals.of_event(tx, event, ["/"])

    # --- who is there ----------------------------------------------------------------------------------------

    async def teacher_of(self, organisation: str, name: str = "Анна") -> Teacher:
        """Somebody who has opened the organisation's invitation."""
        async with self.database.write() as tx:
            found = await registry.organisations_within(tx, ["/"])
            key = next(one.id for one in found if one.name == organisation)
            code = await people.invitation_for(tx, datetime.now(UTC), ADMIN, organisation=key)
        person = await self.sandbox.person(first_name=name, language_code="ru")
        await person.starts(code)
        await person.hears(organisation)
        return Teacher(self, person, organisation)

    async def coordinator_of(self, district: str, name: str = "Дарья") -> Coordinator:
        """Somebody who has opened the invitation of the district's coordinator."""
        async with self.database.write() as tx:
            found = await registry.territories_within(tx, ["/"])
            key = next(one.id for one in found if one.name == district)
            code = await people.invitation_for(tx, datetime.now(UTC), ADMIN, territory=key)
        person = await self.sandbox.person(first_name=name, language_code="ru")
        await person.starts(code)
        await person.hears(district)
        return Coordinator(person)

    async def admin(self, name: str = "Жанна") -> Person:
        """Whom the configuration names."""
        person = await self.sandbox.person(id=ADMIN, first_name=name, language_code="ru")
        await person.starts()
        await person.hears("/newevent")
        return person


@dataclass
class Teacher:
    """Who reports for an organisation. The chat is `person`."""

    town: Town
    person: Person
    organisation: str

    async def opens(self) -> View:
        """Asks for /report and sees the first question that has no answer, or the summary."""
        await self.person.says("/report")
        return await self.person.hears(lambda view: has(view, "r1:"))

    async def presses(self, data: str, *, then: str = "r1:") -> View:
        """Presses the button whose data contain this, and sees the card with a button whose data contain `then`."""
        await self.person.presses(lambda button: data in button.data)
        return await self.person.hears(lambda view: has(view, then))

    async def answers(self, text: str, *, then: str) -> View:
        """Types an answer, and sees the card with a button whose data contain `then`."""
        await self.person.says(text)
        return await self.person.hears(lambda view: has(view, then))

    async def fills_in(self, picture: bytes) -> View:
        """Answers everything, with 120 pupils, 30 parents, 9 teachers; ends at the summary."""
        await self.opens()
        await self.presses(":pick:activities:workshops", then=":done:activities")
        await self.presses(":done:activities", then=":people:")
        await self.answers("уч 120, род 30, пед 9, остальных нет", then=":done:people")
        await self.presses(":done:people", then=":skip:online")
        for question, following in (
            ("online", ":skip:views"),
            ("views", ":skip:attracted"),
            ("attracted", ":skip:partners"),
            ("partners", ":photos:"),
        ):
            await self.presses(f":skip:{question}", then=following)
        await self.person.sends_photos([picture])
        await self.person.hears(lambda view: has(view, ":done:photos"))
        await self.presses(":done:photos", then=":skip:publications")
        await self.presses(":skip:publications", then=":skip:comment")
        return await self.presses(":skip:comment", then=":finish:")

    async def submits(self) -> View:
        """Presses «send» on the summary and sees the receipt, which has no buttons any more."""
        await self.person.presses(lambda button: ":finish:" in button.data)
        return await self.person.hears(lambda view: not view.buttons)

    async def report(self, event: Event) -> Report:
        found = await self.town.report_of(self.organisation, event)
        assert found is not None
        return found


@dataclass
class Coordinator:
    """Who decides on the reports of a territory."""

    person: Person

    async def sees_report(self) -> View:
        """The card of a report that waits for a decision."""
        return await self.person.hears(lambda view: has(view, ":accept"))

    async def accepts(self) -> None:
        await self.person.presses(lambda button: ":accept" in button.data)
        await self.person.hears(lambda view: has(view, "v1:") and not has(view, ":accept"))

    async def returns(self, *, because: str) -> None:
        await self.person.presses(lambda button: ":return" in button.data)
        await self.person.hears(lambda view: has(view, ":keep"))
        await self.person.says(because)
        await self.person.hears(lambda view: has(view, "v1:") and not has(view, ":keep"))


def has(view: View, data: str) -> bool:
    """Whether the message has a button whose data contain this."""
    return any(data in button.data for button in view.buttons)
