"""A school year on the movable clock: every reminder that a simple model expects arrives, none twice, none at night.

Two processes share one database; they are killed in the middle and are down for three days; there are two time zones,
both with a change of clocks. The model walks the hours of the year and knows the rounds from the rules' own model.
"""

from __future__ import annotations

import asyncio
import random
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, update

from domain.cadence import Cadence, Stage
from domain.calendars import WorkingDays
from domain.people import Organisation, Territory
from domain.reminders import Reminding
from storage import events, people, registry, reminders
from storage import obligations as obligation_storage
from storage.tables import obligations, organisations, territories
from tests.rules.test_cadence import model
from tests.stories.killable import KillableTown
from tests.stories.town import has

if TYPE_CHECKING:
    from pathlib import Path

    from bot.config import Config
    from domain.events import Event

REGION, FAR = ZoneInfo("Europe/Kyiv"), ZoneInfo("Europe/Lisbon")
DAYS = WorkingDays("ru")
CADENCE = Cadence(hours_before=(3,))
REMINDING = Reminding(CADENCE, DAYS)
FIRST, LAST = date(2033, 9, 1), date(2034, 5, 31)
HOURS = (4, 7, 8, 10, 13, 16, 18, 19)
DISTRICTS, PER_DISTRICT, EVENTS = 6, 50, 40
NAMED = re.compile(r"Событие-(\d\d)\s+Школа № (\d{3})")


@dataclass
class Debt:
    """One organisation owes one event's report, and hands it in at some moment or never."""

    event: int
    organisation: int
    asked_at: datetime
    due_at: datetime
    lock_at: datetime | None
    reports_at: datetime | None
    zone: ZoneInfo

    def is_open(self, now: datetime) -> bool:
        is_locked = self.lock_at is not None and now >= self.lock_at
        return not is_locked and not (self.reports_at and self.reports_at <= now)


class Twins(KillableTown):
    """A region whose bot runs twice on one database."""

    @property
    def config(self) -> Config:
        plain = super().config
        return plain.model_copy(
            update={
                "region": plain.region.model_copy(update={"timezone": REGION.key}),
                "reminders": plain.reminders.model_copy(update={"days_before": "fitting"}),
            }
        )

    async def _register(self) -> None:
        """Made by `Year`."""

    async def comes_to_rest(self, within: float = 90) -> None:
        """What a killed process had in hand is taken up by another one only when its lease is over."""
        await super().comes_to_rest(within)

    async def wakes_both(self) -> None:
        await self.wakes_bot()
        self._first = self._process
        await self.wakes_bot()

    async def ends_both(self, how: str) -> None:
        await getattr(self, f"{how}_bot")()
        self._process = self._first
        await getattr(self, f"{how}_bot")()


class Year:
    """What happens in the year, by dice that always fall alike."""

    def __init__(self, town: Twins) -> None:
        self.town = town
        self.dice = random.Random(2033)  # noqa: S311 - the same each time, on purpose
        self.organisations: list[Organisation] = []
        self.reporters: dict[int, list[tuple[int, bool]]] = {}
        """Organisation → (person, whether a substitute)."""
        self.coordinators: dict[int, int] = {}
        self.debts: list[Debt] = []
        self.to_come: list[tuple[datetime, int]] = []
        self.steps: list[datetime] = []
        self.expected: Counter[tuple[int, int, int, int]] = Counter()
        """(step, person, event, organisation)."""
        self.killed: set[int] = set()
        self._events: dict[int, Event] = {}
        self._told: dict[tuple[int, int], datetime] = {}
        self._rounds: dict[Any, list[tuple[datetime, Stage]]] = {}

    # --- before the year ---------------------------------------------------------------------------------------

    async def settles(self) -> None:
        async with self.town.database.write() as tx:
            root = await registry.add_territory(tx, "Область")
            for number in range(DISTRICTS):
                district = await registry.add_territory(tx, f"Район {number}", root)
                if number >= DISTRICTS // 2:
                    mine = territories.c.id == district.id
                    await tx.execute(update(territories).where(mine).values(timezone=FAR.key))
                await self._founds(tx, number, district)
        for person in {*self.coordinators.values(), *(one for found in self.reporters.values() for one, _ in found)}:
            await self.town.sandbox.person(id=person, first_name=f"Человек {person}", started=True)

    async def _founds(self, tx: Any, number: int, district: Territory) -> None:
        rows = [
            {"id": key, "territory_id": district.id, "name": f"Школа № {key:03}", "search_name": f"школа № {key:03}"}
            for key in range(number * PER_DISTRICT + 1, (number + 1) * PER_DISTRICT + 1)
        ]
        await tx.execute(insert(organisations), rows)
        self.organisations += [Organisation(row["id"], row["name"], district) for row in rows]
        begun = datetime(2033, 8, 20, tzinfo=UTC)
        for row in rows[::3]:
            members = [(10_000 + row["id"], False)]
            members += [(20_000 + row["id"], True)] * (row["id"] % 4 == 0)
            for person, substitute in members:
                await people.meet(tx, person, f"Человек {person}", "ru", begun)
                await people.join_organisation(tx, person, row["id"], begun, substitute=substitute)
            self.reporters[row["id"]] = members
        self.coordinators[district.id] = 30_000 + district.id
        await people.meet(tx, 30_000 + district.id, "Координатор", "ru", begun)
        await people.join_territory(tx, 30_000 + district.id, district.id, begun)

    def dreams_up_events(self) -> None:
        length = (LAST - FIRST).days
        for number in range(EVENTS):
            asked_on = FIRST + timedelta(days=self.dice.randrange(1, length - 40))
            asked_at = datetime.combine(asked_on, time(9, 40), REGION).astimezone(UTC)
            window = self.dice.choice((0, 1, 3, 6, 12, 25, 40, 90))
            due_on = min(asked_on + timedelta(days=window), LAST)
            due_at = datetime.combine(due_on, time(self.dice.choice((12, 18, 23)), 55), REGION).astimezone(UTC)
            lock_at = due_at + timedelta(days=self.dice.choice((2, 10))) if number % 2 else None
            for one in self.dice.sample(self.organisations, self.dice.randrange(60, len(self.organisations))):
                zone = FAR if int(one.territory.name[-1]) >= DISTRICTS // 2 else REGION
                span = (due_at - asked_at) * self.dice.choice((0.1, 0.5, 0.9, 1.3))
                reports_at = asked_at + span if self.dice.random() < 0.8 else None
                self.debts.append(Debt(number, one.id, asked_at, due_at, lock_at, reports_at, zone))
            self.to_come.append((asked_at, number))
        self.to_come.sort()

    # --- the year ----------------------------------------------------------------------------------------------

    async def passes(self) -> None:
        moments = [
            datetime.combine(FIRST + timedelta(days=day), time(hour, 2), UTC)
            for day in range((LAST - FIRST).days + 1)
            for hour in (HOURS if DAYS.is_working(FIRST + timedelta(days=day)) else (9,))
        ]
        await self.town.wakes_both()
        killing, falling, rising = len(moments) // 3, len(moments) // 2, len(moments) // 2 + 3 * len(HOURS)
        for place, moment in enumerate(moments):
            if place == falling:
                await self.town.ends_both("stops")
            await self._happens_until(moment)
            await self.town.sandbox.moves_clock(to=moment)
            if falling <= place < rising:
                continue
            if place == rising:
                await self.town.wakes_both()
            if killing <= place < killing + 40 and place % 8 == 0:
                await asyncio.sleep(0.05)
                await self.town.ends_both("kills")
                self.killed.add(len(self.steps))
                await self.town.wakes_both()
            self._expects(moment)
            await self.town.comes_to_rest()
        await self.town.ends_both("stops")

    async def _happens_until(self, moment: datetime) -> None:
        """What is asked for and what is handed in before the clock gets there."""
        keys = {one.id: one for one in self.organisations}
        while self.to_come and self.to_come[0][0] <= moment:
            asked_at, number = self.to_come.pop(0)
            mine = [one for one in self.debts if one.event == number]
            async with self.town.database.write() as tx:
                event = await self._is_announced(tx, number, asked_at, mine[0])
                await obligation_storage.oblige(tx, event, [keys[one.organisation] for one in mine], asked_at)
                await reminders.plan(tx, event, REMINDING, asked_at)
        done = [one for one in self.debts if one.reports_at and one.reports_at <= moment and one.asked_at <= moment]
        fresh = [one for one in done if not self.steps or (one.reports_at and one.reports_at > self.steps[-1])]
        if fresh:
            async with self.town.database.write() as tx:
                for one in fresh:
                    event = self._events[one.event]
                    mine = (obligations.c.event_id == event.id) & (obligations.c.organisation_id == one.organisation)
                    await tx.execute(update(obligations).where(mine).values(state="submitted", changed_at=moment))

    async def _is_announced(self, tx: Any, number: int, asked_at: datetime, one: Debt) -> Event:
        event = await events.add(
            tx,
            title=f"Событие-{number:02}",
            form=("single-day", 1),
            categories=("pupils",),
            days=(asked_at.date(), one.due_at.date()),
            due_at=one.due_at,
            timezone=REGION.key,
            by=None,
            now=asked_at,
            lock_at=one.lock_at,
        )
        self._events[number] = event
        return event

    # --- what is expected ----------------------------------------------------------------------------------------

    def _expects(self, now: datetime) -> None:
        step = len(self.steps)
        self.steps.append(now)
        for one in self.debts:
            if one.asked_at > now or not one.is_open(now) or one.organisation not in self.reporters:
                continue
            if not may_disturb(now, one.zone):
                continue
            for person, substitute in self.reporters[one.organisation]:
                told = self._told.get((person, id(one)), one.asked_at)
                stages = [stage for moment, stage in self._rounds_of(one) if told < moment <= now]
                if stages and not (substitute and stages[-1] is Stage.AHEAD):
                    self.expected[step, person, one.event, one.organisation] += 1
                    self._told[person, id(one)] = now

    def _rounds_of(self, one: Debt) -> list[tuple[datetime, Stage]]:
        key = (one.asked_at, one.due_at, one.lock_at, one.zone.key)
        if key not in self._rounds:
            self._rounds[key] = model(CADENCE, one.asked_at, one.due_at, one.lock_at, one.zone, DAYS)
        return self._rounds[key]

    def step_of(self, moment: datetime) -> int:
        return bisect_right(self.steps, moment) - 1


def may_disturb(moment: datetime, zone: ZoneInfo) -> bool:
    local = moment.astimezone(zone)
    return DAYS.is_working(local.date()) and time(8) <= local.time() < time(21)


@pytest.mark.crash
async def test_a_school_year(template: Path, tmp_path: Path) -> None:
    async with asyncio.timeout(500):
        town = Twins(template, tmp_path)
        async with town:
            await town.stops_bot()
            year = Year(town)
            await town.sandbox.moves_clock(to=datetime(2033, 8, 31, 12, tzinfo=UTC))
            await year.settles()
            year.dreams_up_events()
            await year.passes()
            arrived: Counter[tuple[int, int, int, int]] = Counter()
            for person, zone in readers(year):
                for view in await (await town.sandbox.person(id=person, first_name="")).look():
                    moment = datetime.fromtimestamp(view["date"], UTC)
                    assert may_disturb(moment, zone), f"{person} is disturbed at {moment}"
                    if has(view, "o1:"):
                        found = NAMED.findall(view.text)
                        assert found
                        for event, organisation in found:
                            arrived[year.step_of(moment), person, int(event), int(organisation)] += 1
            assert len(year.expected) > 3000
            missing = year.expected - arrived
            surplus = {key: count for key, count in (arrived - year.expected).items() if key[0] not in year.killed}
            assert not missing
            assert not surplus
            await digests_are_right(year)


def readers(year: Year) -> list[tuple[int, ZoneInfo]]:
    zones = {one.id: FAR if int(one.territory.name[-1]) >= DISTRICTS // 2 else REGION for one in year.organisations}
    return [(person, zones[key]) for key, members in year.reporters.items() for person, _ in members]


async def digests_are_right(year: Year) -> None:
    """At most one each working morning, and one each time that something of theirs is due within a week."""
    for territory, person in year.coordinators.items():
        theirs = {one.id for one in year.organisations if one.territory.id == territory}
        zone = next(one.zone for one in year.debts if one.organisation in theirs)
        shown = await (await year.town.sandbox.person(id=person, first_name="")).look()
        digests = [datetime.fromtimestamp(view["date"], UTC) for view in shown if has(view, "s1:")]
        by_day = Counter(moment.astimezone(zone).date() for moment in digests)
        assert all(may_disturb(moment, zone) for moment in digests)
        killed = {year.steps[step].astimezone(zone).date() for step in year.killed}
        assert all(count == 1 for day, count in by_day.items() if day not in killed)
        mornings = {now.astimezone(zone).date(): now for now in reversed(year.steps) if is_morning(now, zone)}
        for day, now in mornings.items():
            urgent = any(
                one.organisation in theirs
                and one.asked_at < now - timedelta(days=1)
                and one.is_open(now)
                and now < one.due_at < now + timedelta(days=6)
                for one in year.debts
            )
            assert not urgent or by_day[day] >= 1, f"no digest for {person} on {day}"


def is_morning(now: datetime, zone: ZoneInfo) -> bool:
    return may_disturb(now, zone) and now.astimezone(zone).time() >= time(9)
