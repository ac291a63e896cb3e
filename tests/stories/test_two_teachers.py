"""Two teachers of one organisation with one draft: each sees what the other does, and one of them sends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.events import State
from tests.stories.town import asked_by, has

if TYPE_CHECKING:
    from tests.stories.town import Teacher, Town

SCHOOL = "Школа № 12"


async def both(town: Town) -> tuple[Teacher, Teacher]:
    await town.event()
    anna, boris = await town.teacher_of(SCHOOL, "Анна"), await town.teacher_of(SCHOOL, "Борис")
    await anna.opens()
    await boris.opens()
    return anna, boris


async def test_each_sees_the_other_change_on_the_own_card(town: Town) -> None:
    anna, boris = await both(town)
    before = await boris.card()
    await anna.answers("Гонки дронов")
    card = await boris.card()
    assert card.id == before.id, "the same message, so that nobody is interrupted"
    assert "Гонки дронов" in card.text
    assert "Анна" in card.text


async def test_different_questions_do_not_overwrite_each_other(town: Town) -> None:
    anna, boris = await both(town)
    await anna.gets_past("activities")
    await anna.answers("уч 120")
    await boris.opens()
    await boris.answers("род 30")
    await anna.answers("пед 9")
    assert await anna.gave("people") == {"pupils": 120, "parents": 30, "teachers": 9}
    await anna.presses(":rest:people")
    assert has(await boris.card(), ":done:people")


async def test_both_at_different_questions_at_once(town: Town, pictures: list[bytes]) -> None:
    anna, boris = await both(town)
    await anna.reaches("summary", pictures[0])
    await boris.opens()
    await anna.presses(":change:people")
    await boris.presses(":change:comment")
    await town.stops_bot()
    await anna.person.says("уч 777")
    await boris.person.says("Всё прошло хорошо")
    await town.wakes_bot()
    await town.comes_to_rest()
    assert (await anna.gave("people"))["pupils"] == 777
    assert await anna.has_said("comment") == ["Всё прошло хорошо"]
    assert asked_by(await anna.card()) == "people"
    assert asked_by(await boris.card()) == "summary"


async def test_who_gave_an_answer_is_shown(town: Town, pictures: list[bytes]) -> None:
    anna, boris = await both(town)
    await anna.reaches("partners", pictures[0])
    await boris.opens()
    await boris.answers("Кванториум")
    await boris.presses(":done:partners")
    assert (await anna.answer("partners")).by == boris.person.id
    assert (await anna.answer("people")).by == anna.person.id
    card = await anna.reaches("summary", pictures[0])
    assert "Борис" in card.text
    assert "Анна" not in card.text, "one's own name is no news"


async def test_one_sends_and_the_other_is_told_and_cannot_send_again(town: Town, pictures: list[bytes]) -> None:
    anna, boris = await both(town)
    coordinator = await town.coordinator_of("Заводский")
    await anna.reaches("summary", pictures[0])
    summary = await boris.opens()
    await anna.submits()
    number = (await anna.report()).number or ""
    told = await boris.person.hears(lambda view: number in view.text and not has(view, "r1:"))
    assert "Анна" in told.text
    await town.forges_press(boris.person, summary, f"r1:{(await anna.report()).id}:finish::")
    assert number in (await boris.person.sees_toast()).text
    await boris.person.says("уч 5")
    await boris.person.hears("/")
    await town.comes_to_rest()
    assert (await anna.report()).number == number
    assert (await anna.gave("people"))["pupils"] == 120
    assert sum(has(view, ":accept") for view in await coordinator.person.look()) == 1


async def test_both_press_send_at_once(town: Town, pictures: list[bytes]) -> None:
    anna, boris = await both(town)
    await anna.reaches("summary", pictures[0])
    on_anna, on_boris = await anna.card(), await boris.opens()
    await town.stops_bot()
    data = f"r1:{(await anna.report()).id}:finish::"
    await town.forges_press(anna.person, on_anna, data)
    await town.forges_press(boris.person, on_boris, data)
    await town.wakes_bot()
    await town.comes_to_rest()
    report = await anna.report()
    assert (report.state, report.number) == (State.SUBMITTED, f"{report.event.id}-1")
    assert (await boris.person.sees_toast()).text
    assert not any(has(view, "r1:") for view in await boris.person.look())


async def test_wiping_an_answer_that_the_other_has_open(town: Town, pictures: list[bytes]) -> None:
    anna, boris = await both(town)
    await anna.reaches("summary", pictures[0])
    assert asked_by(await boris.opens()) == "summary"
    await anna.presses(":change:photos")
    await anna.presses(":clear:photos")
    assert asked_by(await boris.card()) == "photos"
    await boris.sends_photos(pictures[1:2])
    assert has(await anna.card(), ":done:photos")


async def test_returned_report_is_open_to_both(town: Town, pictures: list[bytes]) -> None:
    anna, boris = await both(town)
    coordinator = await town.coordinator_of("Заводский")
    await anna.files(pictures[0])
    await coordinator.returns(because="Проверьте число родителей")
    for teacher in (anna, boris):
        await teacher.person.hears(lambda view: "Проверьте число родителей" in view.text and has(view, "o1:"))
    await boris.presses("o1:")
    await boris.changes("people", "род 31")
    await boris.presses(":done:people")
    await boris.submits()
    assert (await anna.gave("people"))["parents"] == 31
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_what_is_typed_for_a_question_that_the_other_has_settled_is_not_taken_for_the_next(town: Town) -> None:
    anna, boris = await both(town)
    await anna.reaches("online")
    assert asked_by(await boris.opens()) == "online"
    await anna.answers("55")
    card = await boris.answers("70")
    assert asked_by(card) == "views", "asked again, with what was not taken"
    assert "70" in card.text
    assert "Анна" in card.text
    assert await anna.gave("online") == {"": 55}
    assert await anna.gave("views") == {}
    await boris.presses(":put:views")
    assert await anna.gave("views") == {"": 70}
    assert (await anna.answer("views")).by == boris.person.id


async def test_next_answer_after_one_that_was_not_taken_is_taken(town: Town) -> None:
    anna, boris = await both(town)
    await anna.reaches("online")
    await boris.opens()
    await anna.answers("55")
    await boris.answers("70")
    await boris.answers("900")
    assert await anna.gave("views") == {"": 900}
