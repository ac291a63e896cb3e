"""The main story: reported, returned, corrected, accepted, counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.events import State
from domain.totals import Figure
from tests.stories.town import has

if TYPE_CHECKING:
    from tests.stories.town import Town


async def test_returned_report_is_corrected_and_accepted(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of("Школа № 12"), await town.coordinator_of("Заводский")
    await teacher.fills_in(pictures[0])
    await teacher.submits()
    await coordinator.sees_report()
    await coordinator.returns(because="Нет точного числа родителей")

    returned = await teacher.person.hears("Нет точного числа родителей")
    assert await town.state_of("Школа № 12", event) is State.RETURNED
    assert has(returned, "o1:")
    await teacher.presses("o1:", then=":change:people")
    await teacher.presses(":change:people", then=":done:people")
    await teacher.answers("род 40", then=":done:people")
    await teacher.presses(":done:people", then=":finish:")
    await teacher.submits()
    await coordinator.sees_report()
    await coordinator.accepts()

    assert await town.state_of("Школа № 12", event) is State.ACCEPTED
    totals = await town.totals(event)
    assert totals.people == Figure(accepted=169)
    assert totals.by_category["parents"] == Figure(accepted=40)
    assert (totals.share.owed, totals.share.reported) == (5, 1)
