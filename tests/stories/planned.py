"""A plan of measures in the database, as the stories about it need it, and who works with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from domain.library import PLAN_MEASURE
from domain.plans.plan import Kind, Measure, Party, Plan, Schedule, Span, WrittenDate
from storage import events, obligations, plans, registry, reminders
from tests.stories.town import ADMIN, CATEGORIES, REMINDING, ZONE, has, heard

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from domain.plans.standing import Occurrence, StoredMeasure, StoredPlan
    from sandbox.client import Person, View
    from tests.stories.town import Town

TITLE = "План развития технического творчества на 2031–2032 годы"
YEARS = Span(date(2031, 1, 1), date(2032, 12, 31))
TODAY = date(2031, 10, 5)


@dataclass(frozen=True)
class Row:
    """A measure: the days until which it is to be done, and the organisations that report on it."""

    text: str
    dues: tuple[date, ...] = ()
    owing: Collection[str] = ()
    section: str = "1"
    number: str = ""
    kind: Kind = Kind.ONCE

    @property
    def schedule(self) -> Schedule:
        if not self.dues:
            return Schedule("постоянно", self.kind if self.kind is Kind.UNCLEAR else Kind.CONTINUOUS)
        periods = tuple(Span(due.replace(day=1), due) for due in self.dues)
        kind = Kind.RECURRING if len(self.dues) > 1 else Kind.ONCE
        return Schedule("до " + ", ".join(f"{due:%d.%m.%Y}" for due in self.dues), kind, due=self.dues, periods=periods)


async def put(town: Town, territory: str, rows: Sequence[Row], title: str = TITLE) -> StoredPlan:
    """The plan of a territory, with the events of its measures, the obligations and their reminders."""
    now = await town.sandbox.now()
    measures = tuple(
        Measure(row.section, row.number or str(place), row.text, row.schedule, (Party("Школы", is_group=True),))
        for place, row in enumerate(rows, 1)
    )
    read = Plan(
        title,
        measures,
        sections={"1": "Работа с детьми", "2": "Работа с педагогами"},
        approved_by="Министерство образования",
        approved=WrittenDate("30 АВГ 2031", 30, 8, 2031),
        order_number="1033",
        span=YEARS,
    )
    async with town.database.write() as tx:
        found = await registry.territories_within(tx, ["/"])
        plan = await plans.add(tx, read, next(one for one in found if one.name == territory), ADMIN, now)
        schools = await registry.organisations_within(tx, ["/"])
        stored = await plans.add_measures(tx, plan.id, enumerate(measures))
        for row, measure in zip(rows, stored, strict=True):
            for one in measure.occurrences if row.owing else ():
                event = await events.add(
                    tx,
                    title=row.text,
                    form=(PLAN_MEASURE.key, PLAN_MEASURE.version),
                    categories=CATEGORIES,
                    days=(one.starts_on, one.ends_on),
                    due_at=end_of(one.due_on or one.ends_on),
                    timezone=ZONE.key,
                    by=ADMIN,
                    now=now,
                )
                await plans.give_event(tx, one.id, event.id)
                await obligations.oblige(tx, event, [school for school in schools if school.name in row.owing], now)
                await reminders.plan(tx, event, REMINDING, now)
    return plan


def end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59), ZONE).astimezone(UTC)


def days_from_now(days: int) -> date:
    return TODAY + timedelta(days=days)


@dataclass
class Planner:
    """Somebody before a plan. The one card of the chat is what they look at."""

    town: Town
    person: Person
    texts: list[str] = field(default_factory=list)

    async def card(self) -> View:
        await self.town.comes_to_rest()
        return next(view for view in reversed(await self.person.look()) if has(view, "pl1:") or has(view, "pm1:"))

    async def asks(self) -> View:
        await self.person.says("/plan")
        return await self.card()

    async def presses(self, data: str) -> View:
        await self.person.presses(lambda button: button.data.startswith(data))
        return await self.card()

    async def says(self, text: str) -> View:
        await self.person.says(text)
        return await self.card()

    async def opens(self, measure: StoredMeasure) -> View:
        """The measure's card, as from a list that shows it."""
        await self.asks()
        await self.forges(f"pm1:{measure.id}:show:0:0")
        return await self.card()

    async def forges(self, data: str) -> None:
        await self.town.comes_to_rest()
        await self.town.forges_press(self.person, self.person.screen[-1], data)
        await self.town.comes_to_rest()

    async def hears_only(self) -> View:
        """The only thing that the bot said to them since."""
        (told,) = await heard(self.person)
        return told

    async def is_refused(self, data: str) -> bool:
        await self.forges(data)
        return bool((await self.person.sees_toast()).is_alert)


async def measures_of(town: Town, plan: StoredPlan) -> list[StoredMeasure]:
    async with town.database.read() as tx:
        return await plans.measures_of(tx, plan.id)


async def measure_of(town: Town, plan: StoredPlan, text: str) -> StoredMeasure:
    return next(one for one in await measures_of(town, plan) if text in one.text)


async def only_time(town: Town, plan: StoredPlan, text: str) -> Occurrence:
    (one,) = (await measure_of(town, plan, text)).occurrences
    return one
