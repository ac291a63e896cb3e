"""What looks odd is asked before a report is sent: it never holds it up, and whoever decides reads the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from domain.answers import Item
from domain.events import State
from storage.tables import organisations
from tests.stories.town import asked_by, has

if TYPE_CHECKING:
    from domain.answers import Items
    from domain.events import Event
    from sandbox.client import View
    from tests.stories.roles import Coordinator, Teacher
    from tests.stories.town import Town

SCHOOL = "Школа № 12"
RIGHT = ":right::"


async def _has_pupils(town: Town, pupils: int, school: str = SCHOOL) -> None:
    async with town.database.write() as tx:
        await tx.execute(update(organisations).where(organisations.c.name == school).values(pupils=pupils))


def _people(pupils: int) -> Items:
    rest = (("parents", 30), ("teachers", 9), ("public", 0), ("others", 0))
    return tuple(Item(key, number) for key, number in (("pupils", pupils), *rest))


async def _others_report(town: Town, event: Event, answers: dict[str, Items], school: str) -> None:
    """A report that was sent before, by the admin: they must be there to be written to."""
    await town.is_given(await town.obligation_of(school, event), answers, State.SUBMITTED)


async def _finishes(teacher: Teacher) -> View:
    """Presses «send» and sees what comes of it on the same card."""
    card = await teacher.card()
    await teacher.person.presses(lambda button: ":finish:" in button.data, on=card)
    return await _seen(teacher, card)


async def _confirms(teacher: Teacher, card: View) -> View:
    await teacher.person.presses(lambda button: RIGHT in button.data, on=card)
    return await _seen(teacher, card)


async def _seen(teacher: Teacher, card: View) -> View:
    await teacher.town.comes_to_rest()
    return next(view for view in await teacher.person.look() if view.id == card.id)


@pytest.fixture
async def teacher(town: Town, pictures: list[bytes]) -> Teacher:
    """Whose school has 60 pupils and whose report says 120: at the summary."""
    await town.event()
    await _has_pupils(town, 60)
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    return teacher


@pytest.fixture
async def coordinator(town: Town) -> Coordinator:
    return await town.coordinator_of("Заводский")


async def _reads_whole(coordinator: Coordinator) -> str:
    await coordinator.person.presses(lambda button: ":whole" in button.data)
    await coordinator.town.comes_to_rest()
    return (await coordinator.person.look())[-1].text


async def test_nothing_is_asked_when_all_is_usual(town: Town, pictures: list[bytes], coordinator: Coordinator) -> None:
    await town.event()
    await _has_pupils(town, 430)
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    assert not (await _finishes(teacher)).buttons
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert "🔎" not in (await coordinator.sees_report()).text


async def test_more_than_pupils_is_confirmed(town: Town, teacher: Teacher, coordinator: Coordinator) -> None:
    card = await _finishes(teacher)
    assert "120" in card.text
    assert "60" in card.text
    assert await town.state_of(SCHOOL) is State.DRAFT, "not sent yet"
    assert not (await _confirms(teacher, card)).buttons
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    shown = (await coordinator.sees_report()).text
    assert "🔎" in shown
    assert "60" in shown
    assert "👌" in shown


async def test_more_than_pupils_is_explained(town: Town, teacher: Teacher, coordinator: Coordinator) -> None:
    await _finishes(teacher)
    said = "Пришли <гости> из двух других школ"
    await teacher.person.says(said)
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert said in (await coordinator.sees_report()).text
    assert said in await _reads_whole(coordinator)


async def test_more_than_pupils_is_corrected(town: Town, teacher: Teacher, coordinator: Coordinator) -> None:
    await _finishes(teacher)
    card = await teacher.presses(":change:people")
    assert asked_by(card) == "people"
    await teacher.answers("уч 50")
    await teacher.presses(":done:people")
    assert not (await _finishes(teacher)).buttons
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert "🔎" not in (await coordinator.sees_report()).text


@pytest.mark.parametrize("said", ["нет", "50"])
async def test_no_and_a_mere_number_are_corrections(town: Town, teacher: Teacher, said: str) -> None:
    await _finishes(teacher)
    await teacher.person.says(said)
    assert asked_by(await teacher.card()) == "people"
    assert await town.state_of(SCHOOL) is State.DRAFT


async def test_yes_is_typed(town: Town, teacher: Teacher, coordinator: Coordinator) -> None:
    await _finishes(teacher)
    await teacher.person.says("да")
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert "👌" in (await coordinator.sees_report()).text


async def test_what_was_explained_is_not_asked_again(town: Town, teacher: Teacher, coordinator: Coordinator) -> None:
    await _finishes(teacher)
    await teacher.person.says("Были гости")
    await town.comes_to_rest()
    await coordinator.returns(because="Добавьте комментарий")
    await teacher.opens()
    assert not (await _finishes(teacher)).buttons
    assert "Были гости" in (await coordinator.card(await teacher.report())).text


async def test_an_explanation_of_a_corrected_value_is_gone(
    town: Town, teacher: Teacher, coordinator: Coordinator
) -> None:
    await _finishes(teacher)
    await teacher.person.says("Были гости")
    await town.comes_to_rest()
    await coordinator.returns(because="Проверьте число")
    await teacher.opens()
    await teacher.changes("people", "уч 50")
    await teacher.presses(":done:people")
    assert not (await _finishes(teacher)).buttons
    shown = (await coordinator.card(await teacher.report())).text
    assert "50" in shown
    assert "Были гости" not in shown
    assert "🔎" not in shown


async def test_each_of_several_is_asked_once_and_double_taps_send_nothing(town: Town, teacher: Teacher) -> None:
    await teacher.changes("publications", "https://vk.com")
    await teacher.presses(":done:publications")
    first = await _finishes(teacher)
    second = await _confirms(teacher, first)
    assert second.text != first.text
    assert await town.state_of(SCHOOL) is State.DRAFT
    stale = next(button for button in first.buttons if RIGHT in button.data)
    await town.forges_press(teacher.person, second, stale.data)
    await town.comes_to_rest()
    assert (await teacher.person.sees_toast()).text
    assert await town.state_of(SCHOOL) is State.DRAFT
    await _confirms(teacher, await _seen(teacher, second))
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_stale_press_after_a_correction_sends_nothing(town: Town, teacher: Teacher) -> None:
    asked = await _finishes(teacher)
    await teacher.presses(":change:people")
    await teacher.answers("уч 50")
    summary = await teacher.presses(":done:people")
    stale = next(button for button in asked.buttons if RIGHT in button.data)
    await town.forges_press(teacher.person, summary, stale.data)
    assert (await teacher.person.sees_toast()).text
    assert has(await teacher.card(), ":finish:")
    assert await town.state_of(SCHOOL) is State.DRAFT


async def test_somebody_else_cannot_confirm(town: Town, teacher: Teacher) -> None:
    asked = await _finishes(teacher)
    stranger = await town.teacher_of("Лицей № 62", name="Борис")
    data = next(button.data for button in asked.buttons if RIGHT in button.data)
    await town.forges_press(stranger.person, await stranger.opens(), data)
    assert (await stranger.person.sees_toast()).is_alert
    assert await town.state_of(SCHOOL) is State.DRAFT


async def test_a_picture_meanwhile_is_kept(town: Town, teacher: Teacher, pictures: list[bytes]) -> None:
    await _finishes(teacher)
    assert has(await teacher.sends_photos(pictures[1:2]), ":finish:")
    await teacher.person.says("Были гости")
    await town.comes_to_rest()
    assert len((await teacher.answer("photos")).items) == 2
    assert await town.state_of(SCHOOL) is State.DRAFT, "the summary was shown: those words were not about the doubt"


@pytest.mark.parametrize("other", [SCHOOL, "Лицей № 62"])
async def test_same_photo(town: Town, pictures: list[bytes], coordinator: Coordinator, other: str) -> None:
    await town.event("Неделя науки", owing=[other])
    before = await town.teacher_of(other, name="Борис")
    await before.files(pictures[0])
    await town.event("Единый день", owing=[SCHOOL])
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    card = await _finishes(teacher)
    assert "Неделя науки" in card.text
    assert "Лицей" not in card.text
    await teacher.person.says("Стенд тот же")
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert any("Стенд тот же" in view.text for view in await coordinator.person.look())


async def test_a_photo_of_two_reporters_of_one_report(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    one, other = await town.teacher_of(SCHOOL), await town.teacher_of(SCHOOL, name="Борис")
    await one.reaches("photos")
    await one.sends_photos([pictures[0]])
    await other.opens()
    await other.sends_photos([pictures[0]])
    await other.fills_in(pictures[0])
    await _finishes(other)
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_odd_link_is_replaced_by_a_typed_one(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    await teacher.changes("publications", "https://vk.com")
    await teacher.presses(":done:publications")
    assert "vk.com" in (await _finishes(teacher)).text
    await teacher.person.says("https://vk.com/wall-1_2")
    assert asked_by(await teacher.card()) == "publications"
    assert await town.state_of(SCHOOL) is State.DRAFT


async def test_far_from_history(town: Town, pictures: list[bytes]) -> None:
    await town.admin()
    for number in range(3):
        event = await town.event(f"Прошлый {number}", owing=[SCHOOL])
        await _others_report(town, event, {"people": _people(10)}, SCHOOL)
    await town.event("Единый день", owing=[SCHOOL])
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    card = await _finishes(teacher)
    assert "10" in card.text
    assert "прошлых" in card.text
    await _confirms(teacher, card)
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_far_from_peers(town: Town, pictures: list[bytes]) -> None:
    await town.admin()
    schools = [f"Школа № {number}" for number in range(101, 109)]
    await town.settles("Рудничный", schools)
    event = await town.event()
    for school in schools:
        await _others_report(town, event, {"people": _people(10)}, school)
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    card = await _finishes(teacher)
    assert "у других" in card.text
    await _confirms(teacher, card)
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_near_partner(town: Town, pictures: list[bytes]) -> None:
    await town.admin()
    event = await town.event()
    known = (Item("name-1", text="Кванториум Кемерово"),)
    await _others_report(town, event, {"people": _people(100), "partners": known}, "Гимназия № 21")
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    await teacher.changes("partners", "Кванторум Кемерово")
    await teacher.presses(":done:partners")
    card = await _finishes(teacher)
    assert "Кванториум Кемерово" in card.text
    await teacher.presses(":change:partners")
    await teacher.presses(":clear:partners")
    await teacher.answers("Кванториум Кемерово")
    await teacher.presses(":done:partners")
    await _finishes(teacher)
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_sum_differs(town: Town) -> None:
    await town.admin()
    await town.event("Семинар", form="seminar")
    listed = {
        "people": (Item("1.name", text="А"), Item("1.position", text="Б"), Item("2.name", text="В")),
        "total": (Item(number=1),),
    }
    owed = await town.obligation_of(SCHOOL)
    await town.is_given(owed, {**listed, **_seminar()}, State.DRAFT)
    teacher = await town.teacher_of(SCHOOL)
    await teacher.opens()
    card = await _finishes(teacher)
    assert has(card, ":change:total")
    await teacher.person.says("2")
    assert has(await teacher.card(), ":finish:")
    await _finishes(teacher)
    assert await town.state_of(SCHOOL) is State.SUBMITTED


def _seminar() -> dict[str, Items]:
    texts = {"organisers": "Центр", "day": "2026-11-20", "venue": "Зал", "topic": "Роботы", "localities": "Днепр"}
    whole: dict[str, Items] = {key: (Item("name-1" if key != "day" else "", text=text),) for key, text in texts.items()}
    return {**whole, "programme": (Item("1.speaker", text="А"),), "groups": (), "conclusion": (), "photos": ()}
