"""Where an event asks for it, the district accepts a report first, and then whoever stands above."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.events import State
from storage import events, people
from tests.stories.town import ADMIN, has, heard

if TYPE_CHECKING:
    from domain.events import Event
    from sandbox.client import View
    from tests.stories.town import Coordinator, Town

SCHOOL, DISTRICT, CITY = "Школа № 12", "Заводский", "Кемерово"


@pytest.fixture
async def event(town: Town) -> Event:
    made = await town.event()
    async with town.database.write() as tx:
        return await events.set_levels(tx, made, two_levels=True, by=ADMIN, now=await town.sandbox.now())


def decides(view: View) -> bool:
    return has(view, ":accept")


async def test_district_first_then_the_city(town: Town, event: Event, pictures: list[bytes]) -> None:
    teacher = await town.teacher_of(SCHOOL)
    district, city = await town.coordinator_of(DISTRICT), await town.coordinator_of(CITY, "Егор")
    await heard(city.person)
    await teacher.files(pictures[0])
    await district.sees_report()
    assert not await heard(city.person), "the city is told when the district has accepted"
    await heard(teacher.person)

    await district.accepts()
    report = await teacher.report()
    assert report.state is State.SUBMITTED
    assert report.endorsed_at
    assert not await heard(teacher.person), "it is not accepted yet"
    notice = await city.sees_report()
    assert "Дарья" in notice.text
    assert sum("media" in view for view in await city.person.look()) == 1
    own = await district.card(report)
    assert not decides(own)
    assert "Дарья" in own.text
    assert has(own, ":return"), "the district may still take its word back"
    await district.person.says("/status")
    await town.comes_to_rest()
    assert "☑️" in (await district.person.look())[-1].text

    await city.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED
    await teacher.person.hears(report.number)


async def test_city_is_told_that_the_district_comes_first(town: Town, event: Event, pictures: list[bytes]) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await town.coordinator_of(DISTRICT)
    city = await town.coordinator_of(CITY, "Егор")
    await teacher.files(pictures[0])
    report = await teacher.report()
    await city.person.says("/status")
    card = await city.person.hears(lambda view: has(view, "s1:"))
    await town.forges_press(city.person, card, f"v1:{report.id}:accept")
    assert "район" in (await city.person.sees_toast()).text
    await town.comes_to_rest()
    assert (await teacher.report()).endorsed_at is None
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_district_cannot_accept_for_the_city(town: Town, event: Event, pictures: list[bytes]) -> None:
    teacher, district = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await district.accepts()
    assert not (await district.person.sees_toast()).is_alert
    before = await teacher.report()
    await town.forges_press(district.person, await district.card(before), f"v1:{before.id}:accept")
    assert (await district.person.sees_toast()).is_alert
    await town.comes_to_rest()
    assert await teacher.report() == before


async def test_without_a_coordinator_of_the_district_the_city_accepts_at_once(
    town: Town, event: Event, pictures: list[bytes]
) -> None:
    teacher, city = await town.teacher_of(SCHOOL), await town.coordinator_of(CITY)
    await town.coordinator_of("Центральный", "Егор")
    await teacher.files(pictures[0])
    await city.sees_report()
    await city.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_without_anybody_above_the_admin_accepts_finally(town: Town, event: Event, pictures: list[bytes]) -> None:
    admin, teacher = await town.admin(), await town.teacher_of(SCHOOL)
    district = await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await heard(admin)
    await district.accepts()
    await admin.hears(decides)
    await admin.presses(lambda button: ":accept" in button.data)
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_first_level_falls_away_when_its_coordinator_leaves(
    town: Town, event: Event, pictures: list[bytes]
) -> None:
    teacher = await town.teacher_of(SCHOOL)
    district, city = await town.coordinator_of(DISTRICT), await town.coordinator_of(CITY, "Егор")
    await teacher.files(pictures[0])
    report = await teacher.report()
    async with town.database.write() as tx:
        await people.leave_territory(
            tx, district.person.id, report.organisation.territory.id, ADMIN, await town.sandbox.now()
        )
    await city.person.says("/status")
    card = await city.person.hears(lambda view: has(view, "s1:"))
    await town.forges_press(city.person, card, f"v1:{report.id}:accept")
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


@pytest.mark.parametrize("level", ["district", "city"])
async def test_each_level_may_return_and_the_district_accepts_anew(
    town: Town, event: Event, pictures: list[bytes], level: str
) -> None:
    teacher = await town.teacher_of(SCHOOL)
    district, city = await town.coordinator_of(DISTRICT), await town.coordinator_of(CITY, "Егор")
    await teacher.files(pictures[0])
    if level == "city":
        await district.accepts()
        await city.sees_report()
    returning: Coordinator = {"district": district, "city": city}[level]
    await returning.returns(because="Родителей было больше")
    report = await teacher.report()
    assert report.state is State.RETURNED
    assert report.endorsed_at is None
    await heard(city.person)
    await heard(district.person)
    await teacher.opens()
    await teacher.submits()
    await district.sees_report()
    assert not any(decides(view) for view in await heard(city.person))
    await district.accepts()
    await city.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_what_the_city_accepted_only_the_city_returns(town: Town, event: Event, pictures: list[bytes]) -> None:
    teacher = await town.teacher_of(SCHOOL)
    district, city = await town.coordinator_of(DISTRICT), await town.coordinator_of(CITY, "Егор")
    await teacher.files(pictures[0])
    await district.accepts()
    await city.sees_report()
    await city.accepts()
    report = await teacher.report()
    card = await district.card(report)
    assert not has(card, ":return")
    assert not (await district.person.sees_toast()).is_alert
    await town.forges_press(district.person, card, f"v1:{report.id}:return")
    assert (await district.person.sees_toast()).is_alert
    await city.returns(because="Родителей было больше")
    assert await town.state_of(SCHOOL) is State.RETURNED
