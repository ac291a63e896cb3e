"""Handing a report in: once, whole, and what happens to buttons and messages that come after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.events import State
from tests.stories.town import asked_by, has, heard

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


def is_finish(button: object) -> bool:
    return ":finish:" in getattr(button, "data", "")


async def test_double_tap_submits_once(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    card = await teacher.fills_in(pictures[0])
    for _ in range(3):
        await teacher.person.presses(is_finish, on=card, force=True)
    await town.comes_to_rest()
    report = await teacher.report()
    assert report.state is State.SUBMITTED
    assert report.number == f"{report.event.id}-1"
    assert sum(has(view, ":accept") for view in await coordinator.person.look()) == 1
    assert sum(report.number in view.text for view in await teacher.person.look()) == 2, "the receipt and the copy"
    assert report.number in (await teacher.person.sees_toast()).text


async def test_double_tap_while_the_bot_is_away_submits_once(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    card = await teacher.fills_in(pictures[0])
    await town.stops_bot()
    for _ in range(2):
        await teacher.person.presses(is_finish, on=card)
    await town.wakes_bot()
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert sum(has(view, ":accept") for view in await coordinator.person.look()) == 1


async def test_numbers_are_given_in_order(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    numbers = []
    for school in (SCHOOL, "Гимназия № 21", "Лицей № 62"):
        teacher = await town.teacher_of(school)
        receipt = await teacher.files(pictures[0])
        numbers.append((await teacher.report()).number)
        assert numbers[-1] in receipt.text
    assert numbers == [f"{event.id}-1", f"{event.id}-2", f"{event.id}-3"]


async def test_submit_on_a_stale_card_with_a_hole_submits_nothing(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    summary = await teacher.fills_in(pictures[0])
    await teacher.presses(":change:people")
    await teacher.presses(":clear:people")
    await teacher.person.presses(is_finish, on=summary, force=True)
    assert asked_by(await teacher.card()) == "people"
    assert await town.state_of(SCHOOL) is State.DRAFT


@pytest.mark.parametrize("is_accepted", [False, True])
async def test_every_button_of_a_report_that_was_sent_is_refused(
    town: Town, pictures: list[bytes], is_accepted: bool
) -> None:
    """Old cards stay on old screens: after sending they say so, with the number, and change nothing."""
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    summary = await teacher.fills_in(pictures[0])
    await teacher.submits()
    if is_accepted:
        await coordinator.accepts()
    before = await teacher.report()
    assert before.number
    teacher.person.has_heard_all()
    for pressed in summary.buttons:
        await teacher.person.presses(pressed, on=summary, force=True)
        assert before.number in (await teacher.person.sees_toast()).text
    await town.comes_to_rest()
    assert await teacher.report() == before


async def test_stale_buttons_of_earlier_questions_change_nothing(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    cards = []
    card = await teacher.opens()
    while asked_by(card) != "comment":
        cards.append(card)
        card = await teacher.gets_past(asked_by(card), pictures[0])
    before = (await teacher.report()).draft
    for old in cards:
        for pressed in (one for one in old.buttons if one.data.startswith("r1:")):
            await teacher.person.presses(pressed, on=old, force=True)
            assert (await teacher.person.sees_toast()).text
            assert asked_by(await teacher.card()) == "comment"
    assert (await teacher.report()).draft == before


@pytest.mark.parametrize(
    "data",
    [
        "r1:{report}:pick:activities:no-such-option",
        "r1:{report}:pick:no-such-question:media",
        "r1:{report}:no-such-act:activities:",
        "r1:{report}:rest:activities:",
        "r1:{report}:page:activities:999",
        "r1:{report}:page:activities:x",
        "r1:{report}:done:activities:",
        "r1:{report}:skip:activities:",
        "r1:{report}:type:activities:99",
        "r1:{report}:finish::",
        "r1:999999:finish::",
        "r1:x:finish::",
        "r1:{report}",
        "o1:999999",
        "o1:",
        "v1:{report}:accept",
        "p1:{report}",
        "s1:1:0:0",
        "t1:1",
        "e1:0:finish::",
        "g1:0:finish::",
        "i1:1:0:1:0",
        "l1:xx",
        "zz",
        "r0:1:pick:activities:media",
    ],
)
async def test_forged_button_changes_nothing(town: Town, data: str) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.opens()
    before = await teacher.report()
    await town.forges_press(teacher.person, card, data.format(report=before.id))
    await town.comes_to_rest()
    after = await teacher.report()
    assert (after.state, dict(after.draft.answers)) == (before.state, dict(before.draft.answers))
    assert await town.all_answered()


async def test_somebody_elses_report_is_out_of_reach(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, stranger = await town.teacher_of(SCHOOL), await town.teacher_of("Лицей № 62", name="Борис")
    await teacher.fills_in(pictures[0])
    before = await teacher.report()
    card = await stranger.opens()
    for data in (
        f"r1:{before.id}:finish::",
        f"r1:{before.id}:clear:people:",
        f"r1:{before.id}:change:people:",
        f"o1:{before.obligation.id}",
        f"v1:{before.id}:accept",
        f"p1:{before.id}",
    ):
        await town.forges_press(stranger.person, card, data)
        assert (await stranger.person.sees_toast()).is_alert
    await stranger.person.says("уч 1, остальных нет")
    await town.comes_to_rest()
    assert await teacher.report() == before
    assert all(SCHOOL not in view.text for view in await stranger.person.look())


async def test_words_after_sending_get_a_helpful_answer(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.files(pictures[0])
    before = await teacher.report()
    await heard(teacher.person)
    for say in (
        teacher.person.says("Ой, родителей было 40"),
        teacher.person.sends_sticker(),
        teacher.person.sends_photos(pictures[1:2]),
    ):
        await say
        assert "/" in (await teacher.person.hears()).text, "names a command"
    assert await teacher.report() == before


async def test_what_was_sent_can_be_read_again(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.files(pictures[0])
    await heard(teacher.person)
    await teacher.person.says("/report")
    await teacher.person.hears(lambda view: has(view, "o1:"))
    await teacher.person.presses("o1:")
    copy = await teacher.person.hears((await teacher.report()).number or "")
    assert "159" in copy.text
    assert not has(copy, "r1:"), "nothing of it can be changed"


async def test_report_after_one_of_two_is_sent_opens_the_other(town: Town, pictures: list[bytes]) -> None:
    await town.event("Единый день")
    teacher = await town.teacher_of(SCHOOL)
    await teacher.files(pictures[0])
    await town.event("Неделя науки")
    assert "Неделя науки" in (await teacher.opens()).text


async def test_late_report_is_taken_and_marked(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await town.sandbox.moves_clock(days=30)
    await teacher.files(pictures[0])
    report = await teacher.report()
    assert report.state is State.SUBMITTED
    assert report.submitted_at
    assert report.submitted_at > event.due_at
    assert has(await coordinator.sees_report(), ":accept")
