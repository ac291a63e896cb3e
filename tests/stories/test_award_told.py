"""Winners hear of it once and not at night; what nobody heard of is not taken back; a merger takes it along."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest

from domain.events import State
from domain.people import Territory
from storage import awards, mergers, merging, undoing, unmerging
from tests.stories.test_rating import NOMINATION, confirms, gave, presses
from tests.stories.town import ADMIN, ZONE, heard

if TYPE_CHECKING:
    from domain.awards import Award
    from sandbox.client import Person, View
    from tests.stories.town import Teacher, Town

WINNER, OTHER = "Центр «Орбита»", "Школа № 12"


@pytest.fixture
async def teacher(town: Town) -> Teacher:
    """Of the winner; it is Monday noon."""
    await town.sandbox.moves_clock(to=datetime(2031, 10, 6, 12, tzinfo=ZONE))
    event = await town.event("Единый день", due_in=timedelta(days=20))
    for name in (WINNER, OTHER):
        await town.is_given(await town.obligation_of(name, event), gave(38), State.ACCEPTED)
    return await town.teacher_of(WINNER)


async def later(town: Town, minutes: int = 10) -> None:
    await town.sandbox.moves_clock(hours=minutes / 60)
    await town.comes_to_rest()


async def news(town: Town, person: Person) -> list[View]:
    await town.comes_to_rest()
    return [one for one in await heard(person) if NOMINATION in one.text]


async def test_the_winner_is_told_once(town: Town, teacher: Teacher) -> None:
    other = await town.teacher_of(OTHER, "Олег")
    admin = await town.admin()
    await confirms(town, admin, "Орбита")
    assert not await news(town, teacher.person), "a slip of the finger may be taken back"
    await later(town)
    (told,) = await news(town, teacher.person)
    assert WINNER in told.text
    assert "Единый день" in told.text
    await confirms(town, admin, "Орбита")
    await later(town)
    assert not await news(town, teacher.person)
    assert not await news(town, other.person)


async def test_taken_back_is_told_only_if_the_win_was(town: Town, teacher: Teacher) -> None:
    admin = await town.admin()
    await confirms(town, admin, "Орбита")
    await presses(town, admin, ":show:")
    await presses(town, admin, ":withdraw:")
    await later(town)
    assert not await news(town, teacher.person)
    await confirms(town, admin, "Орбита")
    await later(town)
    assert len(await news(town, teacher.person)) == 1
    await presses(town, admin, ":show:")
    await presses(town, admin, ":withdraw:")
    await later(town)
    (told,) = await news(town, teacher.person)
    assert "отозвали" in told.text


async def test_not_at_night(town: Town, teacher: Teacher) -> None:
    admin = await town.admin()
    day = (await town.sandbox.now()).astimezone(ZONE).date()
    await town.sandbox.moves_clock(to=datetime.combine(day, time(23), ZONE))
    await confirms(town, admin, "Орбита")
    await later(town, 60)
    assert not await news(town, teacher.person)
    await town.sandbox.moves_clock(to=datetime.combine(day + timedelta(days=1), time(10), ZONE))
    assert len(await news(town, teacher.person)) == 1


async def test_a_merger_takes_awards_along_and_gives_them_back(town: Town, teacher: Teacher) -> None:
    """But where the one that stays has the same award, each keeps its own: both codes have been printed."""
    stays, double = await town.obligation_of(OTHER), await town.obligation_of(WINNER)
    now = await town.sandbox.now()
    place: Territory = double.organisation.territory
    async with town.database.write() as tx:
        for won, nomination in ((double, "Первая"), (double, "Общая"), (stays, "Общая")):
            await awards.confirm(tx, won, place, nomination, ADMIN, now)
    before = await _awards(town)
    async with town.database.write() as tx:
        planned = await mergers.plan(tx, stays.organisation.id, double.organisation.id, now)
        assert planned
        key = await merging.merge(tx, planned, ADMIN, now)
    after = {one.id: one.organisation_id for one in await _awards(town)}
    mine = {one.nomination: one.id for one in before if one.organisation_id == double.organisation.id}
    assert after[mine["Первая"]] == stays.organisation.id
    assert after[mine["Общая"]] == double.organisation.id
    async with town.database.write() as tx:
        undo = await undoing.find(tx, key)
        assert undo
        await unmerging.take_back(tx, key, undo.undo, ADMIN, now)
    assert await _awards(town) == before
    assert teacher.organisation == WINNER


async def _awards(town: Town) -> list[Award]:
    async with town.database.read() as tx:
        return await awards.diplomas_of(tx, town.latest.id)
