"""The coordinator's working morning: one digest of the own territory, in the chat and in the group."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from tests.stories.town import ZONE, has, heard

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def morning_comes(town: Town, days: int = 1) -> None:
    """Half past nine, so many days later."""
    day = (await town.sandbox.now()).astimezone(ZONE).date() + timedelta(days=days)
    await town.sandbox.moves_clock(to=datetime.combine(day, time(9, 30), ZONE))
    await town.comes_to_rest()


async def digests_of(person: Person) -> list[View]:
    return [view for view in await heard(person) if has(view, "s1:")]


async def test_coordinator_reads_of_the_own_territory_each_working_morning(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await heard(coordinator.person)
    for _ in range(5):
        await morning_comes(town)
        (digest,) = await digests_of(coordinator.person)
        assert has(digest, f"s1:{event.id}:")
        for name in ("Гимназия № 21", "Центр «Орбита»"):
            assert name in digest.text
        for name in (SCHOOL, "Школа № 5", "Лицей № 62"):
            assert name not in digest.text
    for _ in range(2):
        await morning_comes(town)
        assert not await heard(coordinator.person)


async def test_nothing_open_no_digest(town: Town, pictures: list[bytes]) -> None:
    await town.event(owing=[SCHOOL])
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.accepts()
    await heard(coordinator.person)
    await morning_comes(town)
    assert not await heard(coordinator.person)


async def test_admins_read_of_what_nobody_coordinates(town: Town) -> None:
    await town.event()
    admin, coordinator = await town.admin(), await town.coordinator_of("Заводский")
    for person in (admin, coordinator.person):
        await heard(person)
    await morning_comes(town)
    (digest,) = await digests_of(admin)
    assert "Лицей № 62" in digest.text
    assert SCHOOL not in digest.text
    (digest,) = await digests_of(coordinator.person)
    assert SCHOOL in digest.text


async def test_group_of_coordinators_reads_too_and_only_while_it_may(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    group = await town.sandbox.group("Координаторы", [coordinator.person])
    await group.adds_bot(by=coordinator.person)
    await town.comes_to_rest()
    await heard(group)
    await morning_comes(town)
    (digest,) = await heard(group)
    assert SCHOOL in digest.text
    assert "Лицей № 62" not in digest.text
    await group.removes_bot(by=coordinator.person)
    await town.comes_to_rest()
    await morning_comes(town)
    assert not await heard(group)


async def test_strangers_group_gets_nothing(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    group = await town.sandbox.group("Болталка", [teacher.person])
    await group.adds_bot(by=teacher.person)
    await town.comes_to_rest()
    await heard(group)
    await morning_comes(town)
    assert not await heard(group)


async def test_reminding_by_hand_shows_who_gets_what_and_who_must_be_phoned(town: Town) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    foreign = await town.teacher_of("Лицей № 62", "Борис")
    gone = await town.teacher_of("Гимназия № 21", "Вера")
    await gone.person.blocks()
    for one in (teacher, coordinator, foreign):
        await heard(one.person)
    await coordinator.person.says("/remind")
    await town.comes_to_rest()
    (preview,) = await heard(coordinator.person)
    assert not await heard(teacher.person), "nothing is sent before it was seen"
    for name in (SCHOOL, "Гимназия № 21", "Центр «Орбита»"):
        assert name in preview.text
    assert "Лицей № 62" not in preview.text
    await coordinator.person.says("Очень ждём до пятницы!")
    await town.comes_to_rest()
    await coordinator.person.presses(lambda button: button.data == f"w1:{event.id}:send")
    await town.comes_to_rest()
    (reminder,) = await heard(teacher.person)
    assert "Очень ждём до пятницы!" in reminder.text
    assert coordinator.person.first_name in reminder.text
    assert not await heard(foreign.person)
    told = "\n".join(view.text for view in await heard(coordinator.person))
    assert "Гимназия № 21" in told
    assert "Центр «Орбита»" in told


async def test_whom_a_reminder_did_not_reach_is_told_when_that_is_known(town: Town) -> None:
    event = await town.event()
    coordinator = await town.coordinator_of("Заводский")
    await town.teacher_of(SCHOOL)
    gone = await town.teacher_of("Гимназия № 21", "Вера")
    await coordinator.person.says("/remind")
    await town.comes_to_rest()
    await heard(coordinator.person)
    forbidden = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    await town.sandbox.fault("sendMessage", "error", person=gone.person.id, **forbidden)
    await coordinator.person.presses(lambda button: button.data == f"w1:{event.id}:send")
    await town.comes_to_rest()
    await heard(coordinator.person)
    await town.sandbox.moves_clock(minutes=11)
    await town.comes_to_rest()
    (told,) = await heard(coordinator.person)
    assert "Гимназия № 21" in told.text
    assert SCHOOL not in told.text


async def test_foreign_coordinator_reminds_nobody(town: Town) -> None:
    event = await town.event(owing=[SCHOOL])
    teacher, stranger = await town.teacher_of(SCHOOL), await town.coordinator_of("Центральный")
    await heard(teacher.person)
    await stranger.person.says("/status")
    await town.comes_to_rest()
    shown = (await stranger.person.look())[-1]
    for do in ("show", "send"):
        await town.forges_press(stranger.person, shown, f"w1:{event.id}:{do}")
        await town.comes_to_rest()
    assert not await heard(teacher.person)
    assert SCHOOL not in "\n".join(view.text for view in await stranger.person.look())
