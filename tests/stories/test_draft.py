"""A draft is there whatever happens meanwhile: a restart, /cancel, another report, another conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.events import State
from tests.stories.town import asked_by, has

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def test_draft_survives_a_restart_at_every_question(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    await teacher.answers("120")
    await town.restarts()
    card = await teacher.answers("род 30")
    assert asked_by(card) == "people"
    assert await teacher.gave("people") == {"pupils": 120, "parents": 30}
    await teacher.presses(":rest:people")
    await town.restarts()
    assert asked_by(await teacher.presses(":done:people")) == "online"
    await teacher.reaches("photos")
    await teacher.sends_photos(pictures[:2])
    await town.restarts()
    card = await teacher.opens()
    assert asked_by(card) == "photos"
    assert len(await teacher.gave("photos")) == 2
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    await town.restarts()
    await teacher.submits()
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_what_was_sent_while_the_bot_was_away_is_taken(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    await town.stops_bot()
    for count in ("120", "30", "9"):
        await teacher.person.says(count)
    await town.wakes_bot()
    card = await teacher.card()
    assert asked_by(card) == "people"
    assert await teacher.gave("people") == {"pupils": 120, "parents": 30, "teachers": 9}


async def test_report_leads_on_at_the_first_question_without_answer(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("views")
    await teacher.presses(":back:views")
    assert asked_by(await teacher.card()) == "online"
    assert asked_by(await teacher.opens()) == "views"


async def test_opening_a_report_begins_no_draft(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.opens()
    assert await town.state_of(SCHOOL) is State.EXPECTED
    await teacher.presses(":pick:activities:workshops")
    assert await town.state_of(SCHOOL) is State.DRAFT


async def test_cancel_leaves_the_draft(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("views")
    before = (await teacher.report()).draft
    await teacher.person.says("/cancel")
    await teacher.person.hears("/report")
    await teacher.person.says("250")
    await teacher.person.hears(lambda view: has(view, "o1:"))
    assert (await teacher.report()).draft == before
    assert asked_by(await teacher.opens()) == "views"


async def test_buttons_of_a_cancelled_card_lead_back_in(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("views")
    await teacher.person.says("/cancel")
    assert asked_by(await teacher.presses(":skip:views")) == "attracted"
    assert await teacher.has_said("attracted") == []
    await teacher.answers("Кванториум")
    assert await teacher.has_said("attracted") == ["Кванториум"]


async def test_two_reports_at_once_are_not_mixed(town: Town) -> None:
    first = await town.event("Единый день")
    second = await town.event("Неделя науки")
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.says("/report")
    choice = await teacher.person.hears(lambda view: sum("o1:" in one.data for one in view.buttons) == 2)
    doors = {event.id: f"o1:{(await town.obligation_of(SCHOOL, event)).id}" for event in (first, second)}

    await teacher.person.presses(doors[first.id], on=choice)
    await teacher.gets_past("activities")
    await teacher.answers("уч 1")
    await teacher.person.presses(doors[second.id], on=choice)
    assert "Неделя науки" in (await teacher.card()).text
    await teacher.answers("Гонки дронов")
    await teacher.person.presses(doors[first.id], on=choice)
    card = await teacher.card()
    assert "Единый день" in card.text
    assert asked_by(card) == "people"
    await teacher.answers("род 2")

    assert await teacher.gave("people", first) == {"pupils": 1, "parents": 2}
    assert await teacher.has_said("activities", second) == ["Гонки дронов"]
    assert await teacher.gave("people", second) == {}


async def test_a_button_of_the_other_report_takes_the_person_there(town: Town) -> None:
    first = await town.event("Единый день")
    second = await town.event("Неделя науки")
    teacher = await town.teacher_of(SCHOOL)
    for event in (first, second):
        await teacher.person.says("/report")
        door = f"o1:{(await town.obligation_of(SCHOOL, event)).id}"
        await teacher.person.presses(lambda button, door=door: button.data == door)
        await town.comes_to_rest()
    report = await teacher.report(first)
    await teacher.person.presses(f"r1:{report.id}:pick:activities:media")
    await teacher.person.says("Гонки дронов")
    await town.comes_to_rest()
    assert await teacher.gave("activities", first) == {"media": None, "own-1": "Гонки дронов"}
    assert await teacher.gave("activities", second) == {}


async def test_commands_in_the_middle_of_a_report_are_no_answers(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("attracted")
    before = (await teacher.report()).draft
    for command in ("/help", "/language", "/start", "/status", "/newevent", "/nonsense"):
        await teacher.person.says(command)
        await teacher.person.hears()
    await town.comes_to_rest()
    assert (await teacher.report()).draft == before
    await teacher.answers("Кванториум")
    assert await teacher.has_said("attracted") == ["Кванториум"]
