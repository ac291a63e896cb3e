"""The coordinator's working morning: one digest of the own territory, in the chat and in the group."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import update

from storage import groups, obligations, people, registry, reminders
from storage.tables import organisations
from tests.stories.town import ADMIN, REMINDING, ZONE, has, heard

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"
VLADIVOSTOK = ZoneInfo("Asia/Vladivostok")
DAY = timedelta(days=1)


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
    assert "🔑" in digest.text
    assert "Центральный" in digest.text, "why it is the admin who reads this"
    (digest,) = await digests_of(coordinator.person)
    assert SCHOOL in digest.text
    assert "🔑" not in digest.text


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
    await morning_comes(town)
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
    await morning_comes(town)
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


@pytest.mark.parametrize("is_far", [False, True])
async def test_what_is_sent_at_night_waits_for_the_morning_and_for_who_owes_then(
    town: Town, pictures: list[bytes], *, is_far: bool
) -> None:
    await morning_comes(town)
    event = await town.event()
    if is_far:
        await town.lives_by("Заводский", "Asia/Omsk")
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    other, gone = await town.teacher_of("Гимназия № 21", "Борис"), await town.teacher_of("Центр «Орбита»", "Вера")
    evening = (await town.sandbox.now()).astimezone(ZONE).replace(hour=23, minute=40)
    await town.sandbox.moves_clock(to=evening)
    await town.comes_to_rest()
    for one in (teacher, other, gone, coordinator):
        await heard(one.person)
    await coordinator.person.says("/remind")
    await town.comes_to_rest()
    (preview,) = await heard(coordinator.person)
    assert "08:00" in preview.text
    await coordinator.person.presses(lambda button: button.data == f"w1:{event.id}:send")
    await town.comes_to_rest()
    assert "08:00" in "".join(view.text for view in await heard(coordinator.person))
    for one in (teacher, other):
        assert not await heard(one.person)
    await other.files(pictures[0])
    await heard(other.person)
    forbidden = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    await town.sandbox.fault("sendMessage", "error", person=gone.person.id, **forbidden)
    # Omsk is an hour behind.
    morning = (evening + timedelta(days=1)).replace(hour=9 if is_far else 8, minute=0)
    await town.sandbox.moves_clock(to=morning - timedelta(minutes=2))
    await town.comes_to_rest()
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(to=morning + timedelta(minutes=1))
    await town.comes_to_rest()
    assert [has(view, "o1:") for view in await heard(teacher.person)] == [True]
    assert not await heard(other.person)
    await heard(coordinator.person)
    await town.sandbox.moves_clock(minutes=11)
    await town.comes_to_rest()
    assert "Центр «Орбита»" in "".join(view.text for view in await heard(coordinator.person))


async def test_an_extension_beyond_the_lock_stays_in_sight(town: Town, pictures: list[bytes]) -> None:
    event = await town.event(due_in=timedelta(days=2), locked_after=timedelta(days=1))
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    done = await town.teacher_of("Гимназия № 21", "Борис")
    await done.files(pictures[0])
    await extends(town, SCHOOL, event.due_at + timedelta(days=20))
    for _ in range(5):
        await heard(coordinator.person)
        await morning_comes(town)
    (digest,) = await digests_of(coordinator.person)
    assert SCHOOL in digest.text, "may still report"
    assert "Центр «Орбита»" not in digest.text, "may not any more"
    assert "1 из 3" in digest.text, "of all organisations, not of those that wait for a decision"
    await heard(teacher.person)
    await coordinator.person.says("/remind")
    await town.comes_to_rest()
    (preview,) = await heard(coordinator.person)
    assert event.title in preview.text
    await coordinator.person.presses(lambda button: button.data == f"w1:{event.id}:send")
    await town.comes_to_rest()
    assert [has(view, "o1:") for view in await heard(teacher.person)] == [True]


async def test_much_to_say_is_said_in_short_and_not_left_out(town: Town) -> None:
    names = [f"Муниципальное общеобразовательное учреждение «Школа № {one}» имени Героя" for one in range(100, 145)]
    await town.settles("Заводский", names)
    async with town.database.write() as tx:
        await tx.execute(update(organisations).values(contact="Мария Петровна, приёмная, 8 (3842) 12-34-56, " * 4))
    coordinator = await town.coordinator_of("Заводский")
    great = await town.event("Большое", due_in=timedelta(days=1), owing=names)
    for one in names[15:]:
        await extends(town, one, great.due_at + timedelta(days=3))
    for one in names[30:]:
        await town.teacher_of(one, "Анна")
    small = [await town.event(f"Малое {one}", due_in=timedelta(days=4), owing=[SCHOOL]) for one in range(2)]
    await heard(coordinator.person)
    await morning_comes(town, days=2)
    (digest,) = await digests_of(coordinator.person)
    for event in (great, *small):
        assert event.title in digest.text
    assert digest.text.count("имени Героя") >= 6, "some of each kind are named"


async def test_what_nobody_reports_any_more_leaves_the_digest(town: Town) -> None:
    await town.event("Давнее", due_in=timedelta(days=1), owing=[SCHOOL])
    coordinator = await town.coordinator_of("Заводский")
    await morning_comes(town, days=57)
    assert "Давнее" in (await digests_of(coordinator.person))[-1].text
    await town.event("Ближнее", due_in=timedelta(days=3), owing=[SCHOOL])
    await morning_comes(town)
    (digest,) = await digests_of(coordinator.person)
    assert digest.text.index("Ближнее") < digest.text.index("Давнее")
    await morning_comes(town, days=6)
    (digest,) = await digests_of(coordinator.person)
    assert "Ближнее" in digest.text
    assert "Давнее" not in digest.text


async def test_group_reads_only_what_whoever_added_the_bot_still_oversees(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    group = await town.sandbox.group("Координаторы", [coordinator.person])
    await group.adds_bot(by=coordinator.person)
    await town.comes_to_rest()
    await morning_comes(town)
    await heard(group)
    async with town.database.write() as tx:
        district = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == "Заводский")
        await people.leave_territory(tx, coordinator.person.id, district.id, ADMIN, await town.sandbox.now())
    await morning_comes(town)
    assert not await heard(group)


async def test_admin_who_coordinates_reads_also_of_what_nobody_does(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    async with town.database.write() as tx:
        district = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == "Заводский")
        await people.join_territory(tx, ADMIN, district.id, await town.sandbox.now())
    await heard(admin)
    await morning_comes(town)
    (digest,) = await digests_of(admin)
    assert SCHOOL in digest.text
    assert "Лицей № 62" in digest.text


async def test_no_change_falls_between_two_digests(town: Town, pictures: list[bytes]) -> None:
    await town.lives_by("Заводский", "Asia/Vladivostok")
    await town.event(owing=[SCHOOL, "Гимназия № 21"], due_in=timedelta(days=30))
    coordinator, teacher = await town.coordinator_of("Заводский"), await town.teacher_of(SCHOOL)
    await morning_comes(town)
    await town.sandbox.moves_clock(to=(await town.sandbox.now()).astimezone(ZONE).replace(hour=6, minute=1) + DAY)
    await town.comes_to_rest()
    # It is nine o'clock there; the region's own morning is three hours later.
    await town.sandbox.moves_clock(minutes=20)
    await teacher.files(pictures[0])
    await coordinator.accepts()
    await heard(coordinator.person)
    await town.sandbox.moves_clock(hours=24)
    await town.comes_to_rest()
    (digest,) = await digests_of(coordinator.person)
    assert "1 из 2" in digest.text


async def test_group_reads_each_morning_of_its_own_days(town: Town) -> None:
    await town.lives_by("Заводский", "Asia/Vladivostok")
    await town.event(owing=[SCHOOL])
    coordinator = await town.coordinator_of("Заводский")
    group = await town.sandbox.group("Координаторы", [coordinator.person])
    await group.adds_bot(by=coordinator.person)
    await town.comes_to_rest()
    await heard(group)
    monday = (await town.sandbox.now()).astimezone(VLADIVOSTOK) + DAY
    # At nine there it is yesterday's date by UTC; on Tuesday the bot was down until half past ten, when it is not.
    await town.sandbox.moves_clock(to=monday.replace(hour=9, minute=1))
    await town.comes_to_rest()
    await town.stops_bot()
    await town.sandbox.moves_clock(to=(monday + DAY).replace(hour=10, minute=30))
    await town.wakes_bot()
    await town.comes_to_rest()
    await heard(group)
    await town.sandbox.moves_clock(to=(monday + 2 * DAY).replace(hour=9, minute=1))
    await town.comes_to_rest()
    assert len(await heard(group)) == 1


async def test_group_that_becomes_another_chat_keeps_its_digest(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    old, new = [await town.sandbox.group("Координаторы", [coordinator.person]) for _ in range(2)]
    for group in (old, new):
        await group.adds_bot(by=coordinator.person)
    await town.comes_to_rest()
    for group in (old, new):
        await heard(group)
    async with town.database.write() as tx:
        await groups.move(tx, old.id, new.id)
    await morning_comes(town)
    assert not await heard(old)
    assert len(await heard(new)) == 1


async def test_group_that_moved_while_nobody_listened_is_found(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    old, new = [await town.sandbox.group("Координаторы", [coordinator.person]) for _ in range(2)]
    await old.adds_bot(by=coordinator.person)
    await new.adds_bot(by=coordinator.person)
    await town.comes_to_rest()
    async with town.database.write() as tx:
        await groups.leave(tx, new.id)
    for group in (old, new):
        await heard(group)
    upgraded = "Bad Request: group chat was upgraded to a supergroup chat"
    moved = {"error_code": 400, "description": upgraded, "migrate_to": new.id}
    await town.sandbox.fault("sendMessage", "error", person=old.id, **moved)
    for _ in range(2):
        await morning_comes(town)
        assert len(await heard(new)) == 1
        assert not await heard(old)


async def extends(town: Town, organisation: str, until: datetime) -> None:
    """One organisation has longer than the others."""
    owed = await town.obligation_of(organisation)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        await obligations.extend(tx, owed, until, ADMIN, now)
        await reminders.plan(tx, owed.event, REMINDING, now)
