"""A paper that was given and is not true any more: whoever has it is told once, and only if it concerns that paper."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from domain.answers import Item
from domain.events import OWED, State
from storage import obligations, people, reports
from storage.paper_tables import papers_made
from storage.tables import due_work
from tests.stories.test_papers import BUTTONS, asks_for
from tests.stories.town import ADMIN, ZONE, has, heard

if TYPE_CHECKING:
    from domain.answers import Items
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL, OTHER = "Школа № 12", "Школа № 5"
OFFICIAL = "DOCX · официальный"


def pupils(number: int) -> dict[str, Items]:
    return {"people": (Item("pupils", number),)}


async def given(town: Town, school: str, number: int, state: State = State.SUBMITTED) -> None:
    await town.is_given(await town.obligation_of(school), pupils(number), state)


async def accepts(town: Town, school: str) -> None:
    report = await town.report_of(school)
    assert report
    async with town.database.write() as tx:
        assert await reports.accept(tx, report, ADMIN, await town.sandbox.now())


async def goes_back(town: Town, school: str) -> None:
    report = await town.report_of(school)
    assert report
    async with town.database.write() as tx:
        assert await reports.give_back(tx, report, "Проверьте числа", ADMIN, await town.sandbox.now())


async def later(town: Town, minutes: int = 20) -> None:
    await town.sandbox.moves_clock(hours=minutes / 60)
    await town.comes_to_rest()


async def words_of_change(person: Person) -> list[View]:
    return [one for one in await heard(person) if has(one, "pa1:") and one.text.startswith("📄")]


async def works_on_monday(town: Town) -> None:
    """The town begins on a Sunday, when nobody is disturbed."""
    await town.sandbox.moves_clock(to=datetime(2031, 10, 6, 12, tzinfo=ZONE))


async def test_told_once_with_a_button_that_makes_it_anew(town: Town) -> None:
    await works_on_monday(town)
    event = await town.event()
    await given(town, SCHOOL, 21)
    await given(town, OTHER, 31)
    admin = await town.admin()
    await asks_for(town, admin, BUTTONS["docx"])
    await heard(admin)
    await goes_back(town, SCHOOL)
    await accepts(town, OTHER)
    await later(town, 4)
    assert not await words_of_change(admin), "several changes are one word"
    await later(town)
    (told,) = await words_of_change(admin)
    assert "2 отчёта: " in told.text
    assert {SCHOOL, OTHER} <= {one for one in (SCHOOL, OTHER) if one in told.text}
    assert has(told, f"pa1:{event.id}:docx:0")

    await given(town, SCHOOL, 22)
    await later(town)
    assert not await words_of_change(admin), "of one paper once"

    await admin.presses(lambda one: one.data.startswith("pa1:"), on=told)
    await town.comes_to_rest(within=60)
    await heard(admin)
    await accepts(town, SCHOOL)
    await later(town)
    (again,) = await words_of_change(admin)
    assert "1 отчёт: Школа № 12." in again.text
    async with town.database.read() as tx:
        assert (await tx.execute(select(func.count()).where(papers_made.c.told_at.is_(None)))).scalar_one() == 0


async def test_an_official_copy_is_the_same_while_nothing_is_accepted(town: Town) -> None:
    await works_on_monday(town)
    event = await town.event()
    await given(town, SCHOOL, 21, State.ACCEPTED)
    admin = await town.admin()
    await asks_for(town, admin, OFFICIAL)
    await heard(admin)
    await given(town, OTHER, 31)
    await later(town)
    assert not await words_of_change(admin)
    await accepts(town, OTHER)
    await later(town)
    (told,) = await words_of_change(admin)
    assert OTHER in told.text
    assert SCHOOL not in told.text
    assert has(told, f"pa1:{event.id}:docx-official:0")


async def test_a_paper_of_another_district_is_as_it_was(town: Town) -> None:
    await works_on_monday(town)
    await town.event()
    mine = (await town.coordinator_of("Заводский")).person
    theirs = (await town.coordinator_of("Центральный", "Олег")).person
    for person in (mine, theirs):
        await asks_for(town, person, "XLSX")
        await heard(person)
    await given(town, OTHER, 31)
    await later(town)
    assert not await words_of_change(mine)
    (told,) = await words_of_change(theirs)
    assert OTHER in told.text


async def test_what_is_again_as_it_was_is_no_change(town: Town) -> None:
    """Taken back and handed in unchanged; «nothing held» said and taken back."""
    await works_on_monday(town)
    await town.event()
    await given(town, SCHOOL, 21)
    admin = await town.admin()
    await asks_for(town, admin, BUTTONS["docx"])
    await heard(admin)
    report = await town.report_of(SCHOOL)
    owed = await town.obligation_of(OTHER)
    assert report
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        assert await reports.recall(tx, report, ADMIN, now)
        assert await reports.submit(tx, report, ADMIN, now)
        assert await obligations.set_not_held(tx, owed, "Ремонт", ADMIN, now)
        assert await obligations.set_held_after_all(tx, owed, ADMIN, now)
    await later(town)
    assert not await words_of_change(admin)
    async with town.database.write() as tx:
        assert await obligations.set_not_held(tx, owed, "Ремонт", ADMIN, await town.sandbox.now())
    await later(town)
    (told,) = await words_of_change(admin)
    assert OTHER in told.text


async def test_at_night_it_waits_for_the_morning(town: Town) -> None:
    await works_on_monday(town)
    await town.event(due_in=timedelta(days=10))
    admin = await town.admin()
    await asks_for(town, admin, BUTTONS["docx"])
    day = (await town.sandbox.now()).astimezone(ZONE).date()
    await town.sandbox.moves_clock(to=datetime.combine(day, time(23), ZONE))
    await town.comes_to_rest()
    await heard(admin)
    await given(town, SCHOOL, 21)
    await later(town, 50)
    assert not await words_of_change(admin)
    await town.sandbox.moves_clock(to=datetime.combine(day + timedelta(days=1), time(10), ZONE))
    await town.comes_to_rest()
    assert len(await words_of_change(admin)) == 1


async def test_several_papers_are_one_message_and_the_older_of_a_sort_none(town: Town) -> None:
    await works_on_monday(town)
    await town.event()
    admin = await town.admin()
    for label in (BUTTONS["docx"], BUTTONS["docx"], "XLSX"):
        await asks_for(town, admin, label)
    await heard(admin)
    await given(town, SCHOOL, 21)
    await later(town)
    (told,) = await words_of_change(admin)
    assert [one.data.split(":")[2] for one in told.buttons] == ["docx", "xlsx"]


async def test_who_oversees_it_no_more_is_told_nothing(town: Town) -> None:
    await works_on_monday(town)
    await town.event()
    coordinator = (await town.coordinator_of("Заводский")).person
    await asks_for(town, coordinator, "XLSX")
    async with town.database.write() as tx:
        place = (await town.obligation_of(SCHOOL)).organisation.territory.id
        await people.leave_territory(tx, coordinator.id, place, ADMIN, await town.sandbox.now())
    await town.comes_to_rest()
    await heard(coordinator)
    await given(town, SCHOOL, 21)
    await later(town)
    assert not await words_of_change(coordinator)


@pytest.mark.parametrize("state", [State.SUBMITTED, State.NOT_HELD])
async def test_without_papers_nothing_is_planned(town: Town, state: State) -> None:
    await town.event()
    owed = await town.obligation_of(SCHOOL)
    async with town.database.write() as tx:
        assert await obligations.change_state(tx, owed.id, OWED, state, await town.sandbox.now())
    async with town.database.read() as tx:
        planned = select(func.count()).where(due_work.c.kind == "papers-changed")
        assert (await tx.execute(planned)).scalar_one() == 0
