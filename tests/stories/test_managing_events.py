"""An event changes after it was made: its moments, its levels, who owes it, whether it takes place at all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from domain.events import State
from storage import events
from storage.tables import due_work
from tests.stories.town import DISTRICTS, ZONE, has, heard

if TYPE_CHECKING:
    from domain.events import Event
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL, OTHER, DISTRICT = "Школа № 12", "Лицей № 62", "Заводский"


@dataclass
class Manager:
    """Who changes events: an admin, or a coordinator."""

    town: Town
    person: Person

    async def card(self) -> View:
        await self.town.comes_to_rest()
        return next(view for view in reversed(await self.person.look()) if has(view, "m1:"))

    async def opens(self, event: Event) -> View:
        await self.person.says("/events")
        await self.card()
        return await self.presses(f"m1:{event.id}:show")

    async def presses(self, data: str) -> View:
        await self.person.presses(lambda button: button.data.startswith(data))
        return await self.card()

    async def says(self, text: str) -> View:
        await self.person.says(text)
        return await self.card()

    async def forges(self, data: str) -> None:
        await self.town.forges_press(self.person, self.person.screen[-1], data)
        await self.town.comes_to_rest()


@pytest.fixture
async def admin(town: Town) -> Manager:
    return Manager(town, await town.admin())


async def now_of(town: Town, event: Event) -> Event:
    async with town.database.read() as tx:
        found = await events.find(tx, event.id)
    assert found
    return found


def in_days(town: Town, days: int) -> datetime:
    """At 18:00 local time."""
    today = datetime.fromtimestamp(town.world.clock.now(), UTC).astimezone(ZONE).date()
    return datetime.combine(today + timedelta(days=days), time(18), ZONE)


def minutes(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


async def rounds(town: Town) -> set[datetime]:
    """The moments of the reminders that are planned."""
    async with town.database.read() as tx:
        found = await tx.execute(select(due_work.c.run_at).where(due_work.c.kind == "remind"))
        return set(found.scalars())


async def test_changed_due_is_told_and_reminded_of(town: Town, admin: Manager, pictures: list[bytes]) -> None:
    event = await town.event()
    owing, done = await town.teacher_of(SCHOOL), await town.teacher_of(OTHER, "Борис")
    await done.files(pictures[0])
    before = await rounds(town)
    await admin.opens(event)
    await admin.presses(f"d1:{event.id}:due")
    for teacher in (owing, done):
        await heard(teacher.person)
    await admin.says(f"{in_days(town, 12):%d.%m.%Y} 17:30")
    assert (await now_of(town, event)).due_at == in_days(town, 12) - timedelta(minutes=30)
    (told,) = await heard(owing.person)
    assert event.title in told.text
    assert "18:00" in told.text
    assert "17:30" in told.text
    assert has(told, "o1:")
    assert not await heard(done.person), "who has reported need not know"
    assert max(await rounds(town)) > max(before)


async def test_proposed_due_pressed_twice_moves_once(town: Town, admin: Manager) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await admin.opens(event)
    card = await admin.presses(f"d1:{event.id}:due")
    proposed = next(button for button in card.buttons if button.data.startswith("d1:"))
    await heard(teacher.person)
    for _ in range(2):
        await admin.forges(proposed.data)
    assert (await now_of(town, event)).due_at == in_days(town, 6)
    assert len(await heard(teacher.person)) == 1


@pytest.mark.parametrize("typed", ["01.11.2020 18:00", "вечером", "28.11.2026"])
async def test_moment_that_cannot_be_is_asked_for_again(town: Town, admin: Manager, typed: str) -> None:
    event = await town.event()
    await admin.opens(event)
    await admin.presses(f"d1:{event.id}:due")
    assert "⚠️" in (await admin.says(typed)).text
    assert await now_of(town, event) == event
    await admin.says(f"{in_days(town, 7):%d.%m.%Y} 18:00")
    assert (await now_of(town, event)).due_at == in_days(town, 7)


async def test_lock_closes_and_follows_the_due(town: Town, admin: Manager) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await admin.opens(event)
    await admin.presses(f"d1:{event.id}:lock")
    assert "⚠️" in (await admin.says(f"{in_days(town, 4):%d.%m.%Y} 18:00")).text, "before the due moment"
    await admin.presses(f"d1:{event.id}:lock:0:{minutes(in_days(town, 8))}")
    assert (await now_of(town, event)).lock_at == in_days(town, 8)
    await admin.presses(f"d1:{event.id}:due")
    await admin.presses(f"d1:{event.id}:due:0:{minutes(in_days(town, 6))}")
    assert (await now_of(town, event)).lock_at == in_days(town, 9)
    await town.sandbox.moves_clock(days=10)
    assert not (await town.obligation_of(SCHOOL)).is_open(await town.sandbox.now())
    await admin.opens(event)
    await admin.presses(f"d1:{event.id}:lock")
    await admin.presses(f"d1:{event.id}:lock:0:0:1")
    assert (await now_of(town, event)).lock_at is None
    assert await teacher.opens()


async def test_nothing_is_set_into_the_past_by_a_forged_button(town: Town, admin: Manager) -> None:
    event = await town.event()
    await admin.opens(event)
    past = minutes(in_days(town, -1))
    school = await town.obligation_of(SCHOOL)
    for what, item in (("due", 0), ("lock", 0), ("extend", school.id)):
        await admin.forges(f"d1:{event.id}:{what}:{item}:{past}:0")
    await admin.forges(f"d1:{event.id}:due:0:0:1")
    assert await now_of(town, event) == event
    assert (await town.obligation_of(SCHOOL)).extended_to is None


async def test_one_organisation_gets_more_time(town: Town) -> None:
    event = await town.event()
    teacher, neighbour = await town.teacher_of(SCHOOL), await town.teacher_of("Гимназия № 21", "Борис")
    coordinator = Manager(town, (await town.coordinator_of(DISTRICT)).person)
    card = await coordinator.opens(event)
    assert not has(card, ":cancel")
    assert not has(card, "d1:")
    await coordinator.presses(f"m1:{event.id}:extend")
    for person in (teacher.person, neighbour.person):
        await heard(person)
    school = await town.obligation_of(SCHOOL)
    await coordinator.presses(f"d1:{event.id}:extend:{school.id}")
    assert "⚠️" in (await coordinator.says(f"{in_days(town, 4):%d.%m.%Y} 18:00")).text
    card = await coordinator.presses(f"d1:{event.id}:extend:{school.id}:{minutes(in_days(town, 8))}")
    assert SCHOOL in card.text
    assert (await town.obligation_of(SCHOOL)).due_at == in_days(town, 8)
    assert len(await heard(teacher.person)) == 1
    assert not await heard(neighbour.person)
    assert (await town.obligation_of("Гимназия № 21")).extended_to is None
    await coordinator.person.says("/status")
    await town.comes_to_rest()
    assert "⏳" in (await coordinator.person.look())[-1].text

    await coordinator.opens(event)
    await coordinator.presses(f"m1:{event.id}:extend")
    await coordinator.presses(f"d1:{event.id}:extend:{school.id}")
    await coordinator.presses(f"d1:{event.id}:extend:{school.id}:0:1")
    assert (await town.obligation_of(SCHOOL)).extended_to is None
    assert len(await heard(teacher.person)) == 1


async def test_extension_that_the_new_due_overtakes_is_none_any_more(town: Town, admin: Manager) -> None:
    event = await town.event()
    school = await town.obligation_of(SCHOOL)
    await admin.opens(event)
    await admin.forges(f"d1:{event.id}:extend:{school.id}:{minutes(in_days(town, 7))}:0")
    await admin.forges(f"d1:{event.id}:due:0:{minutes(in_days(town, 9))}:0")
    assert (await town.obligation_of(SCHOOL)).extended_to is None
    assert (await town.obligation_of(SCHOOL)).due_at == in_days(town, 9)


async def test_cancelled_event_asks_for_nothing_and_comes_back(
    town: Town, admin: Manager, pictures: list[bytes]
) -> None:
    event = await town.event()
    owing, done = await town.teacher_of(SCHOOL), await town.teacher_of(OTHER, "Борис")
    await done.files(pictures[0])
    await admin.opens(event)
    for teacher in (owing, done):
        await heard(teacher.person)
    await admin.presses(f"m1:{event.id}:cancel")
    assert not (await now_of(town, event)).is_cancelled, "confirmed first"
    await admin.presses(f"m1:{event.id}:cancel-yes")
    assert (await now_of(town, event)).is_cancelled
    (told,) = await heard(owing.person)
    assert event.title in told.text
    assert not told.buttons
    assert not await heard(done.person)
    await town.event("Неделя науки")
    await admin.person.says("/events")
    card = await admin.card()
    listed = [button.label for button in card.buttons if ":show" in button.data]
    assert listed == ["Неделя науки", "🚫 Единый день"]
    await heard(owing.person)
    await admin.presses(f"m1:{event.id}:show")
    await admin.presses(f"m1:{event.id}:restore")
    await admin.presses(f"m1:{event.id}:restore-yes")
    assert not (await now_of(town, event)).is_cancelled
    (told,) = await heard(owing.person)
    assert has(told, "o1:")
    assert await town.state_of(OTHER, event) is State.SUBMITTED, "what was sent stays"


async def test_levels_are_switched(town: Town, admin: Manager) -> None:
    event = await town.event()
    await admin.opens(event)
    await admin.presses(f"m1:{event.id}:two")
    assert (await now_of(town, event)).two_levels
    await admin.presses(f"m1:{event.id}:one")
    assert not (await now_of(town, event)).two_levels


async def test_organisations_are_added_later(town: Town, admin: Manager) -> None:
    event = await town.event(owing=[SCHOOL])
    old, new = await town.teacher_of(SCHOOL), await town.teacher_of(OTHER, "Борис")
    district = (await town.obligation_of(SCHOOL)).organisation.territory.id
    await admin.opens(event)
    await admin.presses(f"m1:{event.id}:add")
    for teacher in (old, new):
        await heard(teacher.person)
    await admin.presses(f"m1:{event.id}:add-these:{district}")
    assert {one.organisation.name for one in await town.obligations(event)} == set(DISTRICTS[DISTRICT])
    await admin.presses(f"m1:{event.id}:add")
    await admin.presses(f"m1:{event.id}:add-all")
    assert len(await town.obligations(event)) == 5
    assert has((await heard(new.person))[0], "o1:")
    assert not await heard(old.person)


async def test_twenty_events_are_paged(town: Town, admin: Manager) -> None:
    for number in range(20):
        await town.event(f"Событие {number}")
    for command, prefix, turn in (("/events", "m1:", "m1:0:list:0:"), ("/totals", "t1:", "t2:")):
        await admin.person.says(command)
        seen: set[str] = set()
        for page in (1, 2, 0):
            await town.comes_to_rest()
            card = (await admin.person.look())[-1]
            seen |= {button.label for button in card.buttons if button.label.startswith("Событие")}
            assert has(card, prefix)
            await admin.person.presses(f"{turn}{page}")
        assert len(seen) == 20


async def test_buttons_of_others_do_nothing(town: Town, admin: Manager) -> None:
    """Those of admins pressed by a coordinator and by a teacher, those of a district pressed by another's."""
    event = await town.event()
    school, lyceum = await town.obligation_of(SCHOOL), await town.obligation_of(OTHER)
    own = await town.event("Чужое", owing=DISTRICTS["Центральный"])
    teacher = Manager(town, (await town.teacher_of(SCHOOL)).person)
    coordinator = Manager(town, (await town.coordinator_of(DISTRICT)).person)
    late = minutes(in_days(town, 9))
    before = [await town.obligations(one) for one in (event, own)]
    of_admins = (
        *(f"m1:{event.id}:{do}:0:0" for do in ("one", "two", "cancel", "cancel-yes", "restore-yes", "add", "add-all")),
        f"m1:{event.id}:add-these:{school.organisation.territory.id}:0",
        f"d1:{event.id}:due:0:{late}:0",
        f"d1:{event.id}:lock:0:{late}:0",
        f"d1:{event.id}:extend:{lyceum.id}:{late}:0",
        f"d1:{own.id}:extend:{school.id}:{late}:0",
        f"m1:{own.id}:show:0:0",
    )
    for data in of_admins:
        await coordinator.forges(data)
        assert (await coordinator.person.sees_toast()).is_alert, data
    for data in (*of_admins, f"d1:{event.id}:extend:{school.id}:{late}:0", f"m1:{event.id}:show:0:0"):
        await teacher.forges(data)
    assert [await town.obligations(one) for one in (event, own)] == before
    for person in (teacher.person, coordinator.person):
        assert all("Чужое" not in view.text for view in await person.look())


async def test_moment_is_not_taken_from_whoever_lost_the_role(town: Town) -> None:
    event = await town.event()
    city = await town.coordinator_of("Кемерово")
    manager = Manager(town, city.person)
    school = await town.obligation_of(SCHOOL)
    await manager.opens(event)
    await manager.forges(f"d1:{event.id}:extend:{school.id}:0:0")
    async with town.database.write() as tx:
        await events.set_cancelled(tx, event, cancelled=True, by=city.person.id, now=await town.sandbox.now())
    await city.person.says(f"{in_days(town, 9):%d.%m.%Y} 18:00")
    await town.comes_to_rest()
    assert (await town.obligation_of(SCHOOL)).extended_to is None
