"""Joining without an invitation: a typed name, an application, and coordinators who decide on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage import invitations, people
from tests.stories.town import ADMIN, has, heard

if TYPE_CHECKING:
    from domain.people import Application
    from domain.people import Person as Known
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def stranger(town: Town, name: str = "Пётр") -> Person:
    return await town.sandbox.person(first_name=name, language_code="ru", started=True)


async def types(town: Town, person: Person, text: str) -> View:
    """What the bot answers to a message."""
    await person.says(text)
    await town.comes_to_rest()
    return (await person.look())[-1]


async def presses(town: Town, person: Person, label: str) -> View:
    """Presses the newest such button; the last thing in the chat after it."""
    await person.presses(label)
    await town.comes_to_rest()
    return (await person.look())[-1]


async def applies(town: Town, person: Person, text: str = "школа 12") -> View:
    await types(town, person, text)
    return await presses(town, person, "Да")


async def waiting(town: Town) -> list[Application]:
    async with town.database.read() as tx:
        return await invitations.open_applications(tx, ["/"])


async def known_as(town: Town, person: Person) -> Known:
    async with town.database.read() as tx:
        found = await people.find(tx, person.id, [ADMIN])
    assert found
    return found


# --- which organisation --------------------------------------------------------------------------------------


async def test_stranger_types_a_name_and_is_let_in(town: Town) -> None:
    await town.event()
    coordinator = (await town.coordinator_of("Заводский")).person
    person = await stranger(town)
    assert "напишите название" in (await types(town, person, "Привет!")).text
    asked = await types(town, person, "МБОУ СОШ 12")
    assert SCHOOL in asked.text
    assert "Заводский" in asked.text
    assert "Заявка отправлена" in (await presses(town, person, "Да")).text
    card = await coordinator.hears("Пётр")
    assert SCHOOL in card.text
    await presses(town, coordinator, "Принять")
    assert has(await person.hears(lambda view: "Вы отчитываетесь" in view.text), "o1:")
    assert (await known_as(town, person)).is_reporter
    assert "report" in {one["command"] for one in town.world.profile.commands_seen_by(person.id, "ru")}
    assert has(await types(town, person, "/report"), "r1:")


async def test_not_that_one_asks_for_another_name(town: Town) -> None:
    person = await stranger(town)
    await types(town, person, "школа 12")
    assert "иначе" in (await presses(town, person, "Нет")).text
    assert "Лицей № 62" in (await types(town, person, "лицей 62")).text
    assert not await waiting(town)


async def test_doubt_offers_candidates(town: Town) -> None:
    await town.settles("Ленинский", [SCHOOL])
    person = await stranger(town)
    asked = await types(town, person, "школа №12")
    assert {one for one in asked.labels if SCHOOL in one} == {f"{SCHOOL} · Заводский", f"{SCHOOL} · Ленинский"}
    await presses(town, person, "Ленинский")
    (asked_for,) = await waiting(town)
    assert asked_for.organisation.territory.name == "Ленинский"
    await types(town, person, "школа №12")
    assert "иначе" in (await presses(town, person, "Моей здесь нет")).text


@pytest.mark.parametrize("text", ["школа 99", "Лицей № 1000", "№ 4096"])
async def test_unknown_name_is_told_how_to_write_it(town: Town, text: str) -> None:
    person = await stranger(town)
    told = await types(town, person, text)
    assert "Не нахожу" in told.text
    assert str(person.id) in told.text
    assert not told.buttons


async def test_reporter_asks_for_a_second_organisation(town: Town) -> None:
    teacher, other = await town.teacher_of(SCHOOL), await town.coordinator_of("Центральный")
    await types(town, teacher.person, "/join")
    assert "Лицей № 62" in (await types(town, teacher.person, "лицей 62")).text
    await presses(town, teacher.person, "Да")
    await presses(town, other.person, "Принять")
    assert len((await known_as(town, teacher.person)).reports_for) == 2
    await types(town, teacher.person, "/join")
    await types(town, teacher.person, "школа 12")
    assert "уже отчитываетесь" in (await presses(town, teacher.person, "Да")).text
    assert not await waiting(town)
    assert "Не понимаю" in (await types(town, teacher.person, "лицей 62")).text, "the conversation is over"


async def test_cancel_ends_the_asking(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await types(town, teacher.person, "/join")
    await types(town, teacher.person, "/cancel")
    assert "Лицей" not in (await types(town, teacher.person, "лицей 62")).text


# --- how many ------------------------------------------------------------------------------------------------


async def test_the_same_application_is_sent_once(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    person = await stranger(town)
    await applies(town, person)
    assert "уже у координатора" in (await applies(town, person)).text
    assert len(await waiting(town)) == 1
    assert sum("Пётр" in view.text for view in await coordinator.look()) == 1
    assert "ждёт ответа" in (await types(town, person, "/start")).text


async def test_three_applications_are_enough(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    person = await stranger(town)
    for name in ("школа 12", "гимназия 21", "лицей 62"):
        await applies(town, person, name)
    assert "Больше 3" in (await applies(town, person, "школа 5")).text
    assert len(await waiting(town)) == 3
    await presses(town, coordinator, "Отклонить")
    assert "Больше 3" in (await applies(town, person, "школа 5")).text, "declined today"
    await town.sandbox.moves_clock(days=2)
    await applies(town, person, "школа 5")
    assert len(await waiting(town)) == 3


# --- who decides ---------------------------------------------------------------------------------------------


async def test_two_coordinators_decide_at_once(town: Town) -> None:
    first, second = await town.coordinator_of("Заводский"), await town.coordinator_of("Заводский", "Ольга")
    person = await stranger(town)
    await applies(town, person)
    cards = [await one.person.hears("Пётр") for one in (first, second)]
    await first.person.presses("Принять", on=cards[0])
    await second.person.presses("Отклонить", on=cards[1], force=True)
    await town.comes_to_rest()
    assert "Дарья" in (await second.person.sees_toast()).text
    for one, card in zip((first, second), cards, strict=True):
        fresh = next(view for view in await one.person.look() if view.id == card.id)
        assert not fresh.buttons
        assert "Принято (Дарья)" in fresh.text
    assert (await known_as(town, person)).is_reporter
    assert not any("отклонили" in view.text for view in await person.look())


async def test_declined_applicant_is_told_and_gets_nothing(town: Town) -> None:
    await town.event()
    coordinator = (await town.coordinator_of("Заводский")).person
    person = await stranger(town)
    await applies(town, person)
    card = await presses(town, coordinator, "Отклонить")
    assert "Отклонено (Дарья)" in card.text
    assert "/join" in (await person.hears("отклонили")).text
    assert not (await known_as(town, person)).is_reporter
    await town.forges_press(coordinator, card, f"ap1:{1}:accept")
    assert (await coordinator.sees_toast()).is_alert
    assert not (await known_as(town, person)).is_reporter


async def test_foreign_coordinator_and_applicant_decide_nothing(town: Town) -> None:
    foreign = (await town.coordinator_of("Центральный")).person
    await town.coordinator_of("Заводский", "Ольга")
    person = await stranger(town)
    await applies(town, person)
    (asked,) = await waiting(town)
    for somebody in (foreign, person):
        for data in (f"ap1:{asked.id}:accept", f"ap1:{asked.id}:decline", "ap1:999:accept"):
            await town.forges_press(somebody, (await somebody.look())[-1], data)
            assert (await somebody.sees_toast()).is_alert
    assert await waiting(town) == [asked]
    assert not any("Пётр" in view.text for view in await foreign.look())


async def test_application_without_coordinator_goes_to_the_admins(town: Town) -> None:
    admin = await town.admin()
    person = await stranger(town)
    await applies(town, person)
    await admin.hears("Пётр")
    await presses(town, admin, "Принять")
    assert (await known_as(town, person)).is_reporter


async def test_link_opened_meanwhile_closes_the_application(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    person = await stranger(town)
    await applies(town, person)
    card = await coordinator.hears("Пётр")
    await town.joins(person, SCHOOL)
    await town.comes_to_rest()
    assert not await waiting(town)
    assert not next(view for view in await coordinator.look() if view.id == card.id).buttons


async def test_forged_choice_asks_for_nothing_that_is_not_there(town: Town) -> None:
    await town.coordinator_of("Заводский")
    person = await stranger(town)
    asked = await types(town, person, "школа 12")
    await town.forges_press(person, asked, "jo1:999")
    assert (await person.sees_toast()).is_alert
    assert not await waiting(town)
    assert not [view for view in await heard(person) if "Заявка" in view.text]
