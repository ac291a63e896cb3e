"""Following an event's figures: every Monday, or once when enough have reported; in working hours, until it is over."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from domain.answers import Item
from domain.events import State
from storage import events, people
from storage.tables import due_work
from storage.watch_tables import watches
from tests.stories.town import ADMIN, ZONE, has, heard

if TYPE_CHECKING:
    from domain.events import Event
    from sandbox.client import Person, View
    from tests.stories.town import Town

DAY = timedelta(days=1)
SCHOOLS = ("Школа № 12", "Гимназия № 21", "Центр «Орбита»")


async def follows(town: Town, person: Person, label: str, event: Event) -> None:
    await person.says(f"/totals {event.id}")
    await town.comes_to_rest()
    for button in ("🔔", label):
        await person.presses(lambda one, button=button: button in one.label)
        await town.comes_to_rest()


async def passes(town: Town, day: int, at: time) -> None:
    """The clock goes to this time, so many days after the beginning's."""
    today = (await town.sandbox.now()).astimezone(ZONE).date()
    await town.sandbox.moves_clock(to=datetime.combine(today + day * DAY, at, ZONE))
    await town.comes_to_rest()


async def news(person: Person) -> list[View]:
    return [one for one in await heard(person) if one.text.startswith("🔔")]


async def report(town: Town, school: str) -> None:
    await town.is_given(await town.obligation_of(school), {"people": (Item("pupils", 10),)}, State.SUBMITTED)


async def test_threshold_is_told_once_and_in_working_hours(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=12))
    coordinator = (await town.coordinator_of("Заводский")).person
    await follows(town, coordinator, "80", event)
    assert "✅" in str((await coordinator.look())[-1].buttons)
    await passes(town, 1, time(11))
    for school in SCHOOLS[:2]:
        await report(town, school)
    await passes(town, 0, time(12))
    assert not await news(coordinator)
    await passes(town, 0, time(23))
    await report(town, SCHOOLS[2])
    await passes(town, 0, time(23, 50))
    assert not await news(coordinator), "nobody is told at night"
    await passes(town, 1, time(9, 30))
    (told,) = await news(coordinator)
    assert "не меньше 80\u00a0%" in told.text
    assert "3 из 3" in told.text
    assert "Участники: 30" in told.text
    assert has(told, f"t3:{event.id}:")
    async with town.database.read() as tx:
        assert not (await tx.execute(select(watches.c.id).where(watches.c.ended_at.is_(None)))).all()
    for _ in range(8):
        await passes(town, 1, time(12))
    assert not await news(coordinator)


async def test_weekly_comes_on_monday_mornings_until_the_lock(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=10), locked_after=timedelta(days=5))
    coordinator = (await town.coordinator_of("Заводский")).person
    await follows(town, coordinator, "понедельник", event)
    await report(town, SCHOOLS[0])
    told = []
    for _ in range(30):
        await passes(town, 1, time(9, 30))
        told += [(await town.sandbox.now()).astimezone(ZONE).date() for _ in await news(coordinator)]
    assert [day.weekday() for day in told] == [0, 0, 0]
    async with town.database.read() as tx:
        planned = select(due_work.c.id).where(due_work.c.kind == "watch", due_work.c.state == "open")
        for left in (select(watches.c.id).where(watches.c.ended_at.is_(None)), planned):
            assert not (await tx.execute(left)).all()


@pytest.mark.parametrize("label", ["80", "понедельник"])
async def test_the_end_is_told_once_and_by_day(town: Town, label: str) -> None:
    event = await town.event(due_in=timedelta(days=3), locked_after=timedelta(days=1))
    coordinator = (await town.coordinator_of("Заводский")).person
    await follows(town, coordinator, label, event)
    await report(town, SCHOOLS[0])
    ends = []
    for _ in range(14):
        await passes(town, 1, time(23, 30))
        assert not [one for one in await heard(coordinator) if one.text.startswith("🔕")]
        await passes(town, 1, time(9, 30))
        ends += [one for one in await heard(coordinator) if one.text.startswith("🔕")]
    (end,) = ends
    assert "1 из 3" in end.text
    assert has(end, f"t3:{event.id}:")


async def test_button_in_the_message_ends_it(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=20))
    admin = await town.admin()
    await follows(town, admin, "понедельник", event)
    await passes(town, 1, time(9, 30))
    (told,) = await news(admin)
    await admin.sees_toast()
    await admin.presses(lambda one: one.data.startswith("t5:end"), on=told)
    await town.comes_to_rest()
    assert "Больше" in (await admin.sees_toast()).text
    await heard(admin)
    await passes(town, 7, time(9, 30))
    assert not await news(admin)


async def test_pressing_twice_follows_once(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=20))
    admin = await town.admin()
    await follows(town, admin, "понедельник", event)
    for _ in range(2):
        await town.forges_press(admin, admin.screen[-1], f"t5:follow:{event.id}:0:0:0")
    await town.comes_to_rest()
    await passes(town, 1, time(9, 30))
    assert len(await news(admin)) == 1


async def test_who_does_not_oversee_any_more_is_told_nothing(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=20))
    coordinator = (await town.coordinator_of("Заводский")).person
    await follows(town, coordinator, "понедельник", event)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        place = (await town.obligation_of(SCHOOLS[0])).organisation.territory.id
        await people.leave_territory(tx, coordinator.id, place, ADMIN, now)
    await heard(coordinator)
    await passes(town, 1, time(9, 30))
    assert not await news(coordinator)


async def test_cancelled_event_is_not_followed(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=20))
    admin = await town.admin()
    await follows(town, admin, "понедельник", event)
    async with town.database.write() as tx:
        await events.set_cancelled(tx, event, cancelled=True, by=ADMIN, now=await town.sandbox.now())
    await heard(admin)
    await passes(town, 1, time(9, 30))
    assert not await news(admin)


async def test_others_subscriptions_cannot_be_ended(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=20))
    admin, coordinator = await town.admin(), (await town.coordinator_of("Заводский")).person
    await follows(town, admin, "понедельник", event)
    async with town.database.read() as tx:
        key = (await tx.execute(select(watches.c.id))).scalar_one()
    await town.forges_press(coordinator, coordinator.screen[-1], f"t5:end:{event.id}:0:0:{key}")
    await passes(town, 1, time(9, 30))
    assert len(await news(admin)) == 1
