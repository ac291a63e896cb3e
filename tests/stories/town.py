"""The stage of the stories: a sandbox, the bot at work against it over HTTP, and people who see only their chats."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import AsyncExitStack
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Self
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select, update

from bot import app
from bot.config import Config
from domain.cadence import Cadence
from domain.calendars import WorkingDays
from domain.events import State
from domain.library import FORMS
from domain.people import Role
from domain.reminders import Reminding
from sandbox.client import Person, Sandbox, View
from sandbox.server import running as sandbox_running
from sandbox.world import World
from storage import collected, events, invitations, obligations, people, registry, reminders, reports
from storage.engine import Database
from storage.tables import due_work, organisations, outbox, territories, updates
from tests.stories.roles import Coordinator, Teacher, asked_by, has, heard

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import TracebackType

    from documents.picture_workers import PictureWorkers
    from domain.answers import Items
    from domain.events import Event, Obligation
    from domain.reports import Report
    from domain.totals import Totals

__all__ = ["Coordinator", "Teacher", "Town", "asked_by", "has", "heard"]

TOKEN = "7654321:a-token-for-the-tests-of-the-stories"
ZONE = ZoneInfo("Asia/Novokuznetsk")
DISTRICTS = {
    "Заводский": ("Школа № 12", "Гимназия № 21", "Центр «Орбита»"),
    "Центральный": ("Школа № 5", "Лицей № 62"),
}
CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
ADMIN = 3001
REMINDING = Reminding(Cadence((3, 1, 0), hours_before=(3,)), WorkingDays("ru"))
BEGINNING = datetime(2031, 10, 5, 5, tzinfo=UTC)
"""A Sunday's noon of the town, long before any holiday: a week's weekdays come in the same order in every run."""


class Town:
    """A town with a bot. Use as an async context manager; `restarts` restarts the bot on the same database."""

    def __init__(self, template: Path, folder: Path, pictures: PictureWorkers | None = None) -> None:
        shutil.copy(template, folder / "svodka.db")
        self.folder, self._pictures = folder, pictures
        self.url = f"sqlite+aiosqlite:///{folder}/svodka.db"
        self.database = Database(self.url)
        self._stack = AsyncExitStack()
        self._bot: AsyncExitStack | None = None
        self.expects_trouble = False
        self.configured: dict[str, Any] = {}
        self.world = World(token=TOKEN, bot_username="svodka_test_bot", bot_name="Svodka")

    async def __aenter__(self) -> Self:
        self._stack.push_async_callback(self.database.close)
        self.base = await self._stack.enter_async_context(sandbox_running(self.world))
        self.sandbox = await self._stack.enter_async_context(Sandbox(self.base))
        await self.sandbox.moves_clock(to=BEGINNING)
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
                "files": {"dir": self.folder / "files"},
                **self.configured,
                "people": {"admins": [ADMIN]},
                "region": {"timezone": ZONE.key},
                "reminders": {"days_before": [3, 1, 0]},
                "clock": {"follow": f"{self.base}/sandbox/clock"},
            }
        )

    async def wakes_bot(self, **telegram: Any) -> None:
        """Starts the bot; `telegram` overrides that section of its configuration."""
        config = self.config
        changed = {"telegram": config.telegram.model_copy(update=telegram)}
        self._bot = AsyncExitStack()
        await self._bot.enter_async_context(app.running(config.model_copy(update=changed), self._pictures))

    async def stops_bot(self) -> None:
        if self._bot is not None:
            await self._bot.aclose()
            self._bot = None

    async def restarts(self) -> None:
        await self.stops_bot()
        await self.wakes_bot()

    async def comes_to_rest(self, within: float = 10) -> None:
        """Waits until the bot has handled all that happened, done all that is due and said all it has to say."""
        async with asyncio.timeout(within):
            while not await self._is_at_rest():
                await asyncio.sleep(0.005)

    async def _is_at_rest(self) -> bool:
        if len(self.world.updates):
            return False
        now = datetime.fromtimestamp(self.world.clock.now(), UTC)
        waiting = (
            updates.c.state == "new",
            outbox.c.state == "pending",
            (due_work.c.state == "open") & (due_work.c.run_at <= now),
        )
        async with self.database.read() as tx:
            left = [(await tx.execute(select(func.count()).where(one))).scalar_one() for one in waiting]
        return not any(left)

    # --- what nobody's screen offers --------------------------------------------------------------------------

    async def forges_press(self, person: Person, on: View, data: str) -> None:
        """Presses a button that was never there: what a changed client could send."""
        asked = {"message_id": on.id, "data": data, "force": True}
        await self.sandbox.post(f"people/{person.id}/press", asked)

    async def all_answered(self) -> bool:
        """Whether the bot took every update and set none aside."""
        async with self.database.read() as tx:
            return not (await tx.execute(select(updates.c.update_id).where(updates.c.state != "done"))).all()

    # --- what is there ---------------------------------------------------------------------------------------

    async def _register(self) -> None:
        async with self.database.write() as tx:
            city = await registry.add_territory(tx, "Кемерово")
            for district, names in DISTRICTS.items():
                territory = await registry.add_territory(tx, district, city)
                for name in names:
                    await registry.add_organisation(tx, name, territory)

    async def loses_all_organisations(self) -> None:
        async with self.database.write() as tx:
            await tx.execute(delete(organisations))

    async def event(
        self,
        title: str = "Единый день",
        *,
        due_in: timedelta = timedelta(days=5),
        form: str = "single-day",
        owing: Iterable[str] | None = None,
        locked_after: timedelta | None = None,
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
                lock_at=due_at + locked_after if locked_after else None,
            )
            found = await registry.organisations_within(tx, ["/"])
            owed = [one for one in found if owing is None or one.name in set(owing)]
            await obligations.oblige(tx, event, owed, now)
            await reminders.plan(tx, event, REMINDING, now)
        self.latest = event
        return event

    async def settles(self, district: str, names: Iterable[str]) -> None:
        """More organisations of a district of the city."""
        async with self.database.write() as tx:
            city = await registry.add_territory(tx, "Кемерово")
            territory = await registry.add_territory(tx, district, city)
            for name in names:
                await registry.add_organisation(tx, name, territory)

    async def is_given(self, obligation: Obligation, answers: Mapping[str, Items], state: State) -> None:
        """A report with these answers, brought into this state past the chat."""
        now = await self.sandbox.now()
        await self.sandbox.person(id=ADMIN, first_name="Жанна", language_code="ru", started=True)
        async with self.database.write() as tx:
            await people.meet(tx, ADMIN, "Жанна", "ru", now)
            key = await reports.start(tx, obligation, now)
            for question, items in answers.items():
                report = await reports.find(tx, key)
                assert report
                await reports.save_answer(tx, report, question, items, settled=True, by=ADMIN, now=now)
            report = await reports.find(tx, key)
            assert report
            if state in {State.SUBMITTED, State.ACCEPTED, State.RETURNED}:
                await reports.submit(tx, report, ADMIN, now)
            if state is State.ACCEPTED:
                await reports.accept(tx, report, ADMIN, now)
            elif state is State.RETURNED:
                await reports.give_back(tx, report, "Проверьте числа", ADMIN, now)

    async def obligations(self, event: Event) -> list[Obligation]:
        async with self.database.read() as tx:
            return await obligations.of_event(tx, event.id, ["/"])

    async def obligation_of(self, organisation: str, event: Event | None = None) -> Obligation:
        """What the organisation owes for the event, or for the latest one."""
        owed = await self.obligations(event or self.latest)
        return next(one for one in owed if one.organisation.name == organisation)

    async def report_of(self, organisation: str, event: Event | None = None) -> Report | None:
        """The organisation's report as the database has it; None if it was not begun."""
        key = (await self.obligation_of(organisation, event)).report_id
        async with self.database.read() as tx:
            return await reports.find(tx, key) if key else None

    async def state_of(self, organisation: str, event: Event | None = None) -> State:
        return (await self.obligation_of(organisation, event)).state

    async def totals(self, event: Event) -> Totals:
        async with self.database.read() as tx:
            return (await collected.figures_of(tx, event, ["/"], await self.sandbox.now())).totals()

    # --- who is there ----------------------------------------------------------------------------------------

    async def invitation_to(self, organisation: str) -> str:
        """The code that makes a reporter of the organisation."""
        async with self.database.write() as tx:
            found = await registry.organisations_within(tx, ["/"])
            key = next(one.id for one in found if one.name == organisation)
            return (await invitations.issue(tx, datetime.now(UTC), ADMIN, Role.REPORTER, organisation=key)).code

    async def joins(self, person: Person, organisation: str) -> None:
        """The person opens the organisation's invitation."""
        await person.starts(await self.invitation_to(organisation))
        await person.hears(organisation)

    async def teacher_of(self, organisation: str, name: str = "Анна") -> Teacher:
        """Somebody who has opened the organisation's invitation."""
        person = await self.sandbox.person(first_name=name, language_code="ru")
        await self.joins(person, organisation)
        return Teacher(self, person, organisation)

    async def coordinator_of(self, district: str, name: str = "Дарья") -> Coordinator:
        """Somebody who has opened the invitation of the district's coordinator."""
        async with self.database.write() as tx:
            found = await registry.territories_within(tx, ["/"])
            key = next(one.id for one in found if one.name == district)
            code = (await invitations.issue(tx, datetime.now(UTC), ADMIN, Role.COORDINATOR, territory=key)).code
        person = await self.sandbox.person(first_name=name, language_code="ru")
        await person.starts(code)
        await person.hears(district)
        return Coordinator(self, person)

    async def admin(self, name: str = "Жанна") -> Person:
        """Whom the configuration names."""
        person = await self.sandbox.person(id=ADMIN, first_name=name, language_code="ru")
        await person.starts()
        await person.hears("/newevent")
        return person

    async def substitute_of(self, organisation: str, name: str = "Ольга") -> Teacher:
        """Somebody who stands in for the reporters of the organisation."""
        teacher = await self.teacher_of(organisation, name)
        async with self.database.write() as tx:
            found = await registry.organisations_within(tx, ["/"])
            key = next(one.id for one in found if one.name == organisation)
            now = await self.sandbox.now()
            await people.join_organisation(tx, teacher.person.id, key, now, substitute=True)
        return teacher

    async def lives_by(self, district: str, timezone: str) -> None:
        """The district has a clock of its own."""
        async with self.database.write() as tx:
            found = await registry.territories_within(tx, ["/"])
            key = next(one.id for one in found if one.name == district)
            await tx.execute(update(territories).where(territories.c.id == key).values(timezone=timezone))
