"""Who comes without an invitation, who goes and comes back, and in which language the bot speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from domain.library import SINGLE_DAY
from handlers.commands import COMMANDS
from handlers.wording import wording_of
from storage import people
from tests.stories.town import ADMIN, asked_by, has, heard
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from domain.people import Person as Known
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def stranger(town: Town, **known: str) -> Person:
    return await town.sandbox.person(first_name="Пётр", **{"language_code": "ru", **known})


async def known_as(town: Town, person: Person) -> Known:
    async with town.database.read() as tx:
        found = await people.find(tx, person.id, [ADMIN])
    assert found
    return found


async def asks(town: Town, person: Person, text: str) -> View:
    """What the bot answers to a message."""
    await person.says(text)
    await town.comes_to_rest()
    return (await person.look())[-1]


# --- strangers -----------------------------------------------------------------------------------------------


async def test_stranger_is_told_how_to_get_in(town: Town) -> None:
    person = await stranger(town)
    await person.starts()
    assert str(person.id) in (await person.hears()).text, "the number to name to the coordinator"


@pytest.mark.parametrize("code", ["wrong", "0", "' OR 1=1 --", "ы" * 50, "_" * 64])
async def test_wrong_code_opens_nothing(town: Town, code: str) -> None:
    await town.event()
    person = await stranger(town)
    await person.starts(code)
    assert (await person.hears()).text
    known = await known_as(town, person)
    assert not known.is_reporter
    assert not known.oversees


@pytest.mark.parametrize(
    "text",
    [f"/{command}" for command in COMMANDS]
    + ["/nonsense", "/start@other_bot", "/help@svodka_test_bot", "Привет!", "120"],
)
async def test_stranger_gets_an_answer_to_anything_and_no_facts(town: Town, text: str) -> None:
    await town.event()
    person = await stranger(town)
    await person.starts()
    await person.hears()
    answer = await asks(town, person, text)
    assert answer.from_bot
    assert SCHOOL not in answer.text
    assert town.latest.title not in answer.text


@pytest.mark.parametrize("kind", ["sticker", "voice", "location", "contact", "photo", "file"])
async def test_stranger_who_sends_something_gets_an_answer(town: Town, pictures: list[bytes], kind: str) -> None:
    person = await stranger(town)
    await person.starts()
    await person.hears()
    await {
        "sticker": person.sends_sticker,
        "voice": person.sends_voice,
        "location": person.sends_location,
        "contact": person.shares_contact,
        "photo": lambda: person.sends_photos(pictures[:1]),
        "file": lambda: person.sends_files([("план.docx", b"words")]),
    }[kind]()
    assert (await person.hears()).text


async def test_stranger_cannot_press_anything_of_others(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.files(pictures[0])
    before = await teacher.report()
    person = await stranger(town)
    await person.starts()
    card = await person.hears()
    for data in (
        f"o1:{before.obligation.id}",
        f"r1:{before.id}:finish::",
        f"v1:{before.id}:accept",
        f"v1:{before.id}:return",
        f"p1:{before.id}",
        f"s1:{event.id}:0:0",
        f"t1:{event.id}",
        "i1:2:0:1:0",
        "e1:0:finish::",
        "g1:0:finish::",
    ):
        await town.forges_press(person, card, data)
        assert (await person.sees_toast()).is_alert
    assert await teacher.report() == before
    assert not await heard(person)


async def test_invitation_opened_twice_is_joined_once(town: Town) -> None:
    await town.event()
    code = await town.invitation_to(SCHOOL)
    person = await stranger(town)
    for _ in range(2):
        await person.starts(code)
        assert has(await person.hears(SCHOOL), "o1:")
    assert len((await known_as(town, person)).reports_for) == 1


async def test_one_person_reports_for_two_organisations(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.joins(teacher.person, "Лицей № 62")
    choice = await asks(town, teacher.person, "/report")
    assert sum("o1:" in one.data for one in choice.buttons) == 2
    for name in (SCHOOL, "Лицей № 62"):
        assert sum(name in label for label in choice.labels) == 1


async def test_teacher_who_coordinates_too_has_both_roles(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    await town.joins(coordinator.person, SCHOOL)
    answer = await asks(town, coordinator.person, "/help")
    for command in ("/report", "/status", "/totals", "/invite"):
        assert command in answer.text
    assert "/newevent" not in answer.text


# --- words in the wrong place --------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Здравствуйте!", "/nonsense", "/cancel", "/help", "/start", "?" * 4096])
@pytest.mark.parametrize("role", ["teacher", "coordinator", "admin"])
async def test_nobody_is_met_with_silence(town: Town, text: str, role: str) -> None:
    person = {
        "teacher": lambda: town.teacher_of(SCHOOL),
        "coordinator": lambda: town.coordinator_of("Заводский"),
    }.get(role)
    someone = (await person()).person if person else await town.admin()
    answer = await asks(town, someone, text)
    assert answer.from_bot
    assert "/" in answer.text, "names a command"


async def test_help_offers_what_the_role_may_do(town: Town) -> None:
    teacher, admin = await town.teacher_of(SCHOOL), await town.admin()
    assert "/newevent" in (await asks(town, admin, "/help")).text
    answer = await asks(town, teacher.person, "/help")
    assert "/report" in answer.text
    assert "/status" not in answer.text


async def test_edited_message_changes_no_answer_and_is_answered(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    said = await teacher.person.says("уч 120")
    await teacher.card()
    before = await teacher.report()
    await heard(teacher.person)
    await teacher.person.edits(said, "уч 999")
    assert "/report" in (await teacher.person.hears()).text
    assert await teacher.report() == before
    await teacher.answers("род 30")
    assert await teacher.gave("people") == {"pupils": 120, "parents": 30}


# --- going and coming back -----------------------------------------------------------------------------------


async def test_who_blocked_the_bot_comes_back_to_the_same_draft(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    await teacher.answers("уч 120")
    await teacher.person.blocks()
    await town.comes_to_rest()
    assert (await known_as(town, teacher.person)).blocked
    await teacher.person.unblocks()
    await town.comes_to_rest()
    assert not (await known_as(town, teacher.person)).blocked
    await teacher.answers("род 30")
    assert await teacher.gave("people") == {"pupils": 120, "parents": 30}
    assert asked_by(await teacher.opens()) == "people"


async def test_coordinator_who_blocked_the_bot_stops_nobody(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    gone, here = await town.coordinator_of("Заводский", "Дарья"), await town.coordinator_of("Заводский", "Егор")
    await gone.person.blocks()
    await teacher.files(pictures[0])
    await here.sees_report()
    await gone.person.starts()
    await asks(town, gone.person, "/status")
    await gone.person.presses("p1:")
    await gone.sees_report()


async def test_new_name_is_noticed(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL, name="Анна")
    await town.sandbox.person(id=teacher.person.id, first_name="Анна Петровна")
    await asks(town, teacher.person, "/help")
    assert (await known_as(town, teacher.person)).name == town.world.people[teacher.person.id].user["first_name"]


# --- languages -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
async def test_bot_speaks_the_language_of_the_person_from_the_first_word(town: Town, language: str) -> None:
    person = await stranger(town, language_code=language)
    await person.starts()
    greeting = words_in(language)("start-stranger", id=str(person.id))
    assert (await person.hears()).text == re.sub(r"</?\w+>", "", greeting)
    assert (await known_as(town, person)).language == language


@pytest.mark.parametrize("language", ["de", "kk", "ru-RU", "uk-UA", "en-GB", "xx"])
async def test_unknown_language_is_the_region_s_own(town: Town, language: str) -> None:
    person = await stranger(town, language_code=language)
    await person.starts()
    await person.hears()
    base = language.partition("-")[0]
    assert (await known_as(town, person)).language == (base if base in LANGUAGES else "ru")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_chosen_language_is_spoken_through_the_whole_report(
    town: Town, pictures: list[bytes], language: str
) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.person.says("/language")
    choice = await teacher.person.hears(lambda view: has(view, "l1:"))
    assert [button.data for button in choice.buttons] == [f"l1:{one}" for one in LANGUAGES]
    await teacher.person.presses(f"l1:{language}", on=choice)
    await town.comes_to_rest()
    await town.restarts()
    card = await teacher.opens()
    while (asked := asked_by(card)) != "summary":
        question = SINGLE_DAY.question(asked)
        assert question is not None
        assert str(wording_of(words_in(language), SINGLE_DAY, question)) in card.text
        card = await teacher.gets_past(asked, pictures[0])
    await teacher.submits()
    await coordinator.returns(because="Нет точного числа")
    await teacher.opens()
    await teacher.submits()
    await coordinator.accepts()
    assert (await known_as(town, teacher.person)).language == language
    assert "159" in (await coordinator.card(await teacher.report())).text
