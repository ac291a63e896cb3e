"""One report counts for several obligations of the same organisation, until somebody decides on it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.events import State
from storage import events, obligations
from tests.stories.town import ADMIN, has

if TYPE_CHECKING:
    from domain.events import Event
    from tests.stories.town import Teacher, Town

SCHOOL = "Школа № 12"


async def two_owed(town: Town, picture: bytes) -> tuple[Teacher, Event, Event]:
    """The first one is filled in to the summary; the second one is owed."""
    first = await town.event("Единый день")
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(picture)
    return teacher, first, await town.event("Неделя науки")


async def test_is_chosen_shown_everywhere_and_follows(town: Town, pictures: list[bytes]) -> None:
    teacher, first, second = await two_owed(town, pictures[0])
    coordinator = await town.coordinator_of("Заводский")
    covering, other = await town.obligation_of(SCHOOL, first), await town.obligation_of(SCHOOL, second)
    await teacher.person.says("/mine")
    await town.comes_to_rest()
    await teacher.person.presses(f"o1:{covering.id}")
    assert has(await teacher.card(), "c1:")
    await teacher.person.presses("c1:")
    await town.comes_to_rest()
    await teacher.person.presses(f"k1:{covering.id}:{other.id}:add")
    await town.comes_to_rest()
    assert (await town.obligation_of(SCHOOL, second)).covered_by == covering.id
    await teacher.submits()
    number = (await teacher.report(first)).number or ""
    assert await town.state_of(SCHOOL, second) is State.SUBMITTED
    copy = next(view for view in await teacher.person.look() if number in view.text and has(view, "u1:"))
    assert "Неделя науки" in copy.text
    await teacher.person.says("/mine")
    await teacher.person.hears(f"засчитан отчёт № {number}")
    await teacher.person.presses(f"o1:{other.id}")
    await teacher.person.hears(lambda view: has(view, ":own") and number in view.text)
    await coordinator.accepts()
    assert await town.state_of(SCHOOL, second) is State.ACCEPTED
    await teacher.person.presses(lambda button: button.data.endswith(":own"))
    assert (await teacher.person.sees_toast()).is_alert
    assert await town.state_of(SCHOOL, second) is State.ACCEPTED


async def test_is_taken_back_and_gets_its_own_report(town: Town, pictures: list[bytes]) -> None:
    teacher, first, second = await two_owed(town, pictures[0])
    covering, other = await town.obligation_of(SCHOOL, first), await town.obligation_of(SCHOOL, second)
    card = await teacher.card()
    await town.forges_press(teacher.person, card, f"k1:{covering.id}:{other.id}:add")
    await town.comes_to_rest()
    await town.forges_press(teacher.person, card, f"o1:{other.id}")
    await town.comes_to_rest()
    await teacher.person.presses(lambda button: button.data.endswith(":own"))
    await town.comes_to_rest()
    assert (await town.obligation_of(SCHOOL, second)).covered_by is None
    await teacher.person.presses(f"o1:{other.id}")
    assert "Неделя науки" in (await teacher.card()).text


async def test_not_what_has_answers_nor_what_is_of_others(town: Town, pictures: list[bytes]) -> None:
    teacher, first, second = await two_owed(town, pictures[0])
    foreign = await town.teacher_of("Лицей № 62", "Борис")
    covering, other = await town.obligation_of(SCHOOL, first), await town.obligation_of(SCHOOL, second)
    foreign_owed = await town.obligation_of("Лицей № 62", second)
    card = await teacher.card()
    await town.forges_press(teacher.person, card, f"k1:{covering.id}:{foreign_owed.id}:add")
    assert (await teacher.person.sees_toast()).is_alert
    for data in (f"c1:{covering.id}", f"k1:{covering.id}:{other.id}:add", f"k1:{covering.id}:{foreign_owed.id}:add"):
        await town.forges_press(foreign.person, card, data)
        assert (await foreign.person.sees_toast()).is_alert
    await town.forges_press(teacher.person, card, f"o1:{other.id}")
    await town.comes_to_rest()
    await teacher.answers("Гонки дронов")
    await town.forges_press(teacher.person, card, f"k1:{covering.id}:{other.id}:add")
    await town.comes_to_rest()
    for organisation in (SCHOOL, "Лицей № 62"):
        assert (await town.obligation_of(organisation, second)).covered_by is None


async def covered(town: Town, teacher: Teacher, first: Event, second: Event) -> tuple[int, int]:
    """The first one's report counts for the second one; the ids of both obligations."""
    covering, other = await town.obligation_of(SCHOOL, first), await town.obligation_of(SCHOOL, second)
    await town.forges_press(teacher.person, await teacher.card(), f"k1:{covering.id}:{other.id}:add")
    await town.comes_to_rest()
    assert (await town.obligation_of(SCHOOL, second)).covered_by == covering.id
    return covering.id, other.id


async def test_what_a_locked_draft_covers_asks_again(town: Town, pictures: list[bytes]) -> None:
    first = await town.event("Единый день", due_in=timedelta(days=2), locked_after=timedelta(days=1))
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    second = await town.event("Неделя науки", due_in=timedelta(days=20))
    _, other = await covered(town, teacher, first, second)
    school = await town.obligation_of(SCHOOL, second)
    async with town.database.read() as tx:
        asked = await obligations.asked_of(tx, [school.organisation.id], await town.sandbox.now())
    assert other not in {one.id for one in asked}
    await town.sandbox.moves_clock(days=5)
    async with town.database.read() as tx:
        asked = await obligations.asked_of(tx, [school.organisation.id], await town.sandbox.now())
    assert [one.id for one in asked] == [other]
    await teacher.person.says("/report")
    await town.comes_to_rest()
    listed = [view for view in await teacher.person.look() if has(view, "q1:")][-1]
    assert "нужен отдельный отчёт" in listed.text
    await teacher.person.presses(f"o1:{other}", on=listed)
    await town.comes_to_rest()
    await teacher.person.presses(lambda button: button.data.endswith(":own"))
    await town.comes_to_rest()
    assert (await town.obligation_of(SCHOOL, second)).covered_by is None
    await teacher.person.presses(f"o1:{other}")
    assert "Неделя науки" in (await teacher.card()).text


async def test_nothing_is_covered_by_a_cancelled_event(town: Town, pictures: list[bytes]) -> None:
    teacher, first, second = await two_owed(town, pictures[0])
    await covered(town, teacher, first, second)
    async with town.database.write() as tx:
        await events.set_cancelled(tx, first, cancelled=True, by=ADMIN, now=await town.sandbox.now())
    assert (await town.obligation_of(SCHOOL, second)).covered_by is None
    assert await town.state_of(SCHOOL, second) is State.EXPECTED


async def test_an_accepted_report_still_counts_when_its_event_is_cancelled(town: Town, pictures: list[bytes]) -> None:
    teacher, first, second = await two_owed(town, pictures[0])
    coordinator = await town.coordinator_of("Заводский")
    await covered(town, teacher, first, second)
    await teacher.submits()
    await coordinator.accepts()
    async with town.database.write() as tx:
        await events.set_cancelled(tx, first, cancelled=True, by=ADMIN, now=await town.sandbox.now())
    assert await town.state_of(SCHOOL, second) is State.ACCEPTED


async def test_many_to_choose_from_have_pages(town: Town, pictures: list[bytes]) -> None:
    teacher, first, _ = await two_owed(town, pictures[0])
    for number in range(9):
        await town.event(f"Конкурс {number}", due_in=timedelta(days=10 + number))
    covering = await town.obligation_of(SCHOOL, first)
    await town.forges_press(teacher.person, await teacher.card(), f"c1:{covering.id}")
    view = await teacher.person.hears(lambda view: has(view, ":add"))
    assert sum(":add" in one.data for one in view.buttons) == 8
    await teacher.person.presses(f"k1:{covering.id}:1:page", on=view)
    await town.comes_to_rest()
    await teacher.person.presses("Конкурс 8")
    await town.comes_to_rest()
    assert (await town.obligation_of(SCHOOL)).covered_by == covering.id
