"""«We did not take part» is an answer: with a reason, told to the coordinator, taken back, counted."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.events import State
from tests.stories.town import has, heard

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def test_a_tap_gives_the_reason_and_it_is_taken_back(town: Town) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await heard(coordinator.person)
    await teacher.opens()
    await teacher.person.presses(lambda button: ":nothing:" in button.data)
    await town.comes_to_rest()
    await teacher.person.presses("не участвуем в этом году")
    told = await coordinator.person.hears("не проводили")
    assert SCHOOL in told.text
    assert "не участвуем в этом году" in told.text
    owed = await town.obligation_of(SCHOOL)
    assert (owed.state, owed.reason) == (State.NOT_HELD, "не участвуем в этом году")
    share = (await town.totals(event)).share
    assert (share.not_held, share.reported, share.submitted) == (1, 1, 0)
    await teacher.person.presses("Всё-таки проводили")
    await coordinator.person.hears("всё-таки проводили")
    assert await town.state_of(SCHOOL) in {State.EXPECTED, State.DRAFT}
    assert has(await teacher.opens(), ":pick:activities")


async def test_own_words_and_their_length(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    owed = await town.obligation_of(SCHOOL)
    await teacher.person.says("/mine")
    await town.comes_to_rest()
    await teacher.person.presses("q1:0:nothing")
    await town.comes_to_rest()
    await teacher.person.presses(f"n1:{owed.id}")
    await town.comes_to_rest()
    for wrong in ("а" * 501, "ой"):
        await teacher.person.says(wrong)
        await teacher.person.hears("3 до 500")
    await teacher.person.sends_sticker()
    await teacher.person.hears("словами")
    await teacher.person.says("Спортзал на ремонте <до мая>")
    await teacher.person.hears(lambda view: "Спортзал на ремонте <до мая>" in view.text and has(view, "x1:"))
    assert (await town.obligation_of(SCHOOL)).reason == "Спортзал на ремонте <до мая>"


async def test_not_after_the_lock_nor_for_what_was_sent(town: Town, pictures: list[bytes]) -> None:
    await town.event(due_in=timedelta(days=1), locked_after=timedelta(days=1))
    sent, silent = await town.teacher_of(SCHOOL), await town.teacher_of("Лицей № 62", "Борис")
    receipt = await sent.files(pictures[0])
    await town.forges_press(sent.person, receipt, f"n1:{(await town.obligation_of(SCHOOL)).id}")
    assert "уже отправлен" in (await sent.person.sees_toast()).text
    card = await silent.opens()
    key = (await town.obligation_of("Лицей № 62")).id
    await town.forges_press(silent.person, card, f"x1:{key}:because:0")
    await town.comes_to_rest()
    assert await town.state_of("Лицей № 62") is State.NOT_HELD
    await town.sandbox.moves_clock(days=5)
    await town.forges_press(silent.person, card, f"x1:{key}:held:0")
    assert "закрыт" in (await silent.person.sees_toast()).text
    assert await town.state_of("Лицей № 62") is State.NOT_HELD


@pytest.mark.parametrize("data", ["n1:{}", "x1:{}:because:0", "x1:{}:held:0", "x1:{}:keep:0"])
async def test_others_cannot_say_it(town: Town, data: str) -> None:
    await town.event()
    foreign = await town.teacher_of("Лицей № 62", "Борис")
    card = await foreign.opens()
    await town.forges_press(foreign.person, card, data.format((await town.obligation_of(SCHOOL)).id))
    assert (await foreign.person.sees_toast()).is_alert
    assert await town.state_of(SCHOOL) is State.EXPECTED


async def test_who_has_the_draft_open_is_told(town: Town) -> None:
    await town.event()
    anna, boris = await town.teacher_of(SCHOOL), await town.teacher_of(SCHOOL, "Борис")
    await boris.opens()
    card = await anna.opens()
    await town.forges_press(anna.person, card, f"x1:{(await town.obligation_of(SCHOOL)).id}:because:1")
    told = await boris.person.hears("не проводили")
    assert "Анна" in told.text
    assert not has(told, "r1:")
