"""A report is taken back by its authors before anybody has decided on it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.events import State
from tests.stories.town import has

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def test_recalled_report_is_a_draft_and_is_sent_again(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    number = (await teacher.report()).number
    await teacher.person.presses("u1:")
    assert has(await teacher.card(), ":finish:")
    assert await town.state_of(SCHOOL) is State.DRAFT
    assert not any(has(view, ":accept") for view in await coordinator.person.look())
    await teacher.changes("people", "род 31")
    await teacher.presses(":done:people")
    await teacher.submits()
    assert (await teacher.report()).number == number
    await coordinator.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_not_after_a_decision_nor_by_others_nor_after_the_lock(town: Town, pictures: list[bytes]) -> None:
    await town.event(due_in=timedelta(days=1), locked_after=timedelta(days=1))
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    foreign = await town.teacher_of("Лицей № 62", "Борис")
    await teacher.files(pictures[0])
    report = await teacher.report()
    card = await foreign.opens()
    await town.forges_press(foreign.person, card, f"u1:{report.id}")
    assert (await foreign.person.sees_toast()).is_alert
    await town.sandbox.moves_clock(days=4)
    await teacher.person.presses("u1:")
    assert "закрыт" in (await teacher.person.sees_toast()).text
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    await coordinator.accepts()
    await teacher.person.presses("u1:")
    assert (await teacher.person.sees_toast()).is_alert
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_accepted_one_cannot_be_recalled(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.accepts()
    await teacher.person.presses("u1:")
    assert "принят" in (await teacher.person.sees_toast()).text
    assert await town.state_of(SCHOOL) is State.ACCEPTED
