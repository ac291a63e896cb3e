"""Reminders: whoever owes is reminded once a distance, whoever has reported is left alone, downtime changes nothing."""

from __future__ import annotations

import asyncio
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, func, select

from domain.events import State
from handlers.timezones import ZonePress
from storage import events, registry, reminders
from storage.tables import due_work, outbox
from tests.stories.town import ADMIN, REMINDING, ZONE, has, heard
from texts import words_in

if TYPE_CHECKING:
    from domain.events import Event
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"
ROUNDS = ("3d", "1d", "0d", "3h")


def moment_of(event: Event, distance: str) -> datetime:
    """As the configuration of the town has it: days before at ten in the morning, and hours before."""
    number, unit = int(distance[:-1]), distance[-1]
    if unit == "h":
        return event.due_at - timedelta(hours=number)
    day = event.due_at.astimezone(ZONE).date() - timedelta(days=number)
    return datetime.combine(day, time(10), ZONE)


async def comes(town: Town, event: Event, distance: str) -> None:
    """The moment of a reminder comes, and everyone is reminded."""
    await town.sandbox.moves_clock(to=moment_of(event, distance) + timedelta(minutes=1))
    await town.comes_to_rest()


async def reminders_of(person: Person) -> list[View]:
    """What the bot said of itself: messages with a button into a report, not heard yet."""
    return [view for view in await heard(person) if has(view, "o1:")]


async def test_whoever_owes_is_reminded_once_at_each_distance(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    for distance in ROUNDS:
        await comes(town, event, distance)
        (reminder,) = await reminders_of(teacher.person)
        assert event.title in reminder.text
        assert SCHOOL in reminder.text
        await town.sandbox.moves_clock(minutes=10)
        await town.comes_to_rest()
        assert not await heard(teacher.person)


async def test_reminder_leads_into_the_report(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await comes(town, event, "3d")
    assert await teacher.presses("o1:", then=":pick:activities")


async def test_moment_of_a_reminder_is_ten_in_the_morning_of_the_town(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    day = event.due_at.astimezone(ZONE).date() - timedelta(days=1)
    await comes(town, event, "3d")
    await heard(teacher.person)
    await town.sandbox.moves_clock(to=datetime.combine(day, time(9, 58), ZONE))
    await town.comes_to_rest()
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(minutes=3)
    await town.comes_to_rest()
    assert len(await reminders_of(teacher.person)) == 1


async def test_reminder_says_what_is_missing(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    beginner, nearly = await town.teacher_of(SCHOOL), await town.teacher_of("Гимназия № 21", "Борис")
    done = await town.teacher_of("Лицей № 62", "Вера")
    await beginner.reaches("photos")
    await nearly.reaches("comment", pictures[0])
    await done.fills_in(pictures[0])
    for teacher in (beginner, nearly, done):
        await heard(teacher.person)
    await comes(town, event, "3d")
    named = {}
    for teacher in (beginner, nearly, done):
        (reminder,) = await reminders_of(teacher.person)
        named[teacher.organisation] = reminder.text
    photos, comment = (words_in("ru").plain(f"single-day-{question}.name") for question in ("photos", "comment"))
    assert photos in named[SCHOOL]
    assert comment in named[SCHOOL]
    assert photos not in named["Гимназия № 21"]
    assert comment in named["Гимназия № 21"]
    assert comment not in named["Лицей № 62"]


async def test_reminder_of_a_returned_report_says_why(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.returns(because="Родителей было больше")
    await heard(teacher.person)
    await comes(town, event, "3d")
    (reminder,) = await reminders_of(teacher.person)
    assert "Родителей было больше" in reminder.text


async def test_whoever_has_reported_is_left_alone(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    sent, accepted = await town.teacher_of(SCHOOL), await town.teacher_of("Лицей № 62", "Борис")
    coordinator = await town.coordinator_of("Центральный")
    await sent.files(pictures[0])
    await accepted.files(pictures[1])
    await coordinator.accepts()
    assert await town.state_of("Лицей № 62") is State.ACCEPTED
    for teacher in (sent, accepted):
        await heard(teacher.person)
    for distance in ROUNDS:
        await comes(town, event, distance)
    for teacher in (sent, accepted):
        assert not await heard(teacher.person)


async def test_both_teachers_of_an_organisation_are_reminded(town: Town) -> None:
    event = await town.event()
    anna, boris = await town.teacher_of(SCHOOL), await town.teacher_of(SCHOOL, "Борис")
    for teacher in (anna, boris):
        await heard(teacher.person)
    await comes(town, event, "3d")
    for teacher in (anna, boris):
        assert len(await reminders_of(teacher.person)) == 1


async def test_after_three_days_of_downtime_everyone_gets_one_message(town: Town) -> None:
    event = await town.event()
    anna, boris = await town.teacher_of(SCHOOL), await town.teacher_of("Лицей № 62", "Борис")
    coordinator = await town.coordinator_of("Заводский")
    people = (anna.person, boris.person, coordinator.person)
    for person in people:
        await heard(person)
    await town.stops_bot()
    await town.sandbox.moves_clock(to=moment_of(event, "0d") + timedelta(minutes=1))
    await town.wakes_bot()
    await town.comes_to_rest()
    for person in people:
        assert len(await heard(person)) == 1
    await town.restarts()
    await town.comes_to_rest()
    for person in people:
        assert not await heard(person)
    await comes(town, event, "3h")
    for person in people[:2]:
        assert len(await heard(person)) == 1


async def test_late_ones_are_reminded_more_gently_until_the_lock(town: Town) -> None:
    event = await town.event(locked_after=timedelta(days=10))
    teacher = await town.teacher_of(SCHOOL)
    await town.sandbox.moves_clock(to=event.due_at + timedelta(minutes=1))
    await town.comes_to_rest()
    await heard(teacher.person)
    days = 0
    for passed in range(1, 30):
        await town.sandbox.moves_clock(to=event.due_at.astimezone(ZONE).replace(hour=12) + timedelta(days=passed))
        await town.comes_to_rest()
        days += len(await reminders_of(teacher.person))
    # The due day is a Friday: the first and the third day after it fall on Monday, the seventh on Friday.
    assert days == 2


async def test_at_night_and_on_days_off_nobody_is_disturbed(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    await town.stops_bot()
    await town.sandbox.moves_clock(to=moment_of(event, "1d").replace(hour=23))
    await town.wakes_bot()
    await town.comes_to_rest()
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(hours=9, minutes=2)
    await town.comes_to_rest()
    assert len(await reminders_of(teacher.person)) == 1


async def test_substitute_is_spared_until_it_is_urgent(town: Town) -> None:
    event = await town.event()
    teacher, other = await town.teacher_of(SCHOOL), await town.substitute_of(SCHOOL)
    for one in (teacher, other):
        await heard(one.person)
    await comes(town, event, "3d")
    assert len(await reminders_of(teacher.person)) == 1
    assert not await heard(other.person)
    await comes(town, event, "1d")
    for one in (teacher, other):
        assert len(await reminders_of(one.person)) == 1


async def test_whoever_is_answering_is_not_interrupted(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.sandbox.moves_clock(to=moment_of(event, "3d") - timedelta(minutes=5))
    await town.comes_to_rest()
    await teacher.reaches("people")
    await heard(teacher.person)
    await comes(town, event, "3d")
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(minutes=40)
    await town.comes_to_rest()
    assert len(await reminders_of(teacher.person)) == 1


async def test_put_off_reminder_comes_when_it_was_wanted(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "3d")
    await teacher.person.presses(lambda button: button.data.startswith("z1:"))
    await town.comes_to_rest()
    await teacher.person.presses(lambda button: button.data.endswith(":hours"))
    await town.comes_to_rest()
    await heard(teacher.person)
    await town.sandbox.moves_clock(hours=2, minutes=50)
    await town.comes_to_rest()
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(minutes=16)
    await town.comes_to_rest()
    assert len(await reminders_of(teacher.person)) == 1


async def test_put_off_reminder_waits_through_the_rounds(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await comes(town, event, "1d")
    await heard(teacher.person)
    await teacher.person.presses(lambda button: button.data.startswith("z1:"))
    await town.comes_to_rest()
    await teacher.person.presses(lambda button: button.data.endswith(":hours"))
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "0d")
    assert len(await reminders_of(teacher.person)) == 1


async def test_reminders_live_by_the_clock_of_the_territory(town: Town) -> None:
    event = await town.event()
    await town.lives_by("Центральный", "Asia/Omsk")
    here, there = await town.teacher_of(SCHOOL), await town.teacher_of("Лицей № 62", "Борис")
    await town.restarts()
    # Whoever is answered knows that the bot has planned: it does so before it listens.
    await here.person.says("/help")
    await town.comes_to_rest()
    for one in (here, there):
        await heard(one.person)
    await comes(town, event, "3d")
    assert len(await reminders_of(here.person)) == 1
    assert not await heard(there.person)
    await town.sandbox.moves_clock(hours=1)
    await town.comes_to_rest()
    assert not await heard(here.person)
    assert len(await reminders_of(there.person)) == 1


async def test_a_restart_between_reminders_repeats_none(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "3d")
    assert len(await heard(teacher.person)) == 1
    for _ in range(2):
        await town.restarts()
        await town.comes_to_rest()
    assert not await heard(teacher.person)


async def test_whoever_blocked_the_bot_stops_nobody_else(town: Town) -> None:
    event = await town.event()
    teachers = [
        await town.teacher_of(school, name)
        for school, name in ((SCHOOL, "Анна"), ("Гимназия № 21", "Борис"), ("Лицей № 62", "Вера"))
    ]
    for teacher in teachers:
        await heard(teacher.person)
    await teachers[1].person.blocks()
    for distance in ("3d", "1d"):
        await comes(town, event, distance)
        assert len(await reminders_of(teachers[0].person)) == 1
        assert len(await reminders_of(teachers[2].person)) == 1
    assert not await heard(teachers[1].person)


async def test_who_comes_back_is_reminded_again(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.blocks()
    await comes(town, event, "3d")
    await teacher.person.starts()
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "1d")
    assert len(await reminders_of(teacher.person)) == 1


async def test_telegram_in_trouble_delays_a_reminder_and_loses_none(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    await town.sandbox.fault("sendMessage", "error", error_code=502, person=teacher.person.id)
    await comes(town, event, "3d")
    assert len(await reminders_of(teacher.person)) == 1


@pytest.mark.parametrize("of", ["events", "organisations"])
async def test_who_owes_several_reports_gets_one_message(town: Town, of: str) -> None:
    event = await town.event("Единый день")
    teacher = await town.teacher_of(SCHOOL)
    if of == "events":
        await town.event("Неделя науки")
        names = ("Единый день", "Неделя науки")
    else:
        await town.joins(teacher.person, "Лицей № 62")
        names = (SCHOOL, "Лицей № 62")
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "3d")
    (reminder,) = await heard(teacher.person)
    assert all(name in reminder.text for name in names)
    doors = {button.data for button in reminder.buttons}
    assert len(doors) == 3
    assert len(set(reminder.labels)) == 3, "buttons that a person can tell apart"


async def test_event_made_too_late_for_a_distance_begins_with_the_next(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=2))
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "1d")
    assert len(await reminders_of(teacher.person)) == 1


async def test_reminder_does_not_disturb_the_draft(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    await teacher.answers("уч 120")
    await comes(town, event, "3d")
    await teacher.answers("род 30")
    assert await teacher.gave("people") == {"pupils": 120, "parents": 30}


async def test_whoever_says_why_nothing_was_held_is_not_interrupted(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    owed = await town.obligation_of(SCHOOL, event)
    await town.sandbox.moves_clock(to=moment_of(event, "3d") - timedelta(minutes=5))
    await town.comes_to_rest()
    await town.forges_press(teacher.person, (await teacher.person.look())[-1], f"n1:{owed.id}")
    await town.comes_to_rest()
    await heard(teacher.person)
    await comes(town, event, "3d")
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(minutes=40)
    await town.comes_to_rest()
    assert len(await reminders_of(teacher.person)) == 1


async def test_what_was_settled_when_its_moment_moved_is_reminded_of_once_it_is_owed_again(
    town: Town, pictures: list[bytes]
) -> None:
    event = await town.event(owing=[SCHOOL])
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await town.comes_to_rest()
    async with town.database.write() as tx:
        later = {"due_at": event.due_at + timedelta(days=20), "lock_at": None}
        moved = await events.set_moments(tx, event, **later, by=ADMIN, now=await town.sandbox.now())
        await reminders.plan(tx, moved, REMINDING, await town.sandbox.now())
    await coordinator.returns(because="Родителей было больше")
    await town.sandbox.moves_clock(to=moment_of(event, "3d"))
    await town.comes_to_rest()
    await heard(teacher.person)
    # The day is a Thursday, and nobody restarts the bot meanwhile.
    await comes(town, moved, "1d")
    assert len(await reminders_of(teacher.person)) == 1


async def test_who_lives_by_another_clock_since_it_was_settled_is_reminded_by_that(
    town: Town, pictures: list[bytes]
) -> None:
    event = await town.event(owing=[SCHOOL])
    admin, teacher = await town.admin(), await town.teacher_of(SCHOOL)
    coordinator = await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await sets_clock(town, admin, "Заводский", minutes=360)
    await coordinator.returns(because="Родителей было больше")
    await heard(teacher.person)
    await comes(town, event, "3d")
    assert not await heard(teacher.person)
    await town.sandbox.moves_clock(hours=1)
    await town.comes_to_rest()
    assert len(await reminders_of(teacher.person)) == 1


async def test_an_import_and_its_taking_back_plan_the_rounds_of_where_schools_are_then(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    await admin.sends_files([("a.csv", "Название;Район\nШкола № 99;Заводский\n".encode())])
    await admin.presses("Да, прочитать")
    await admin.hears("Таблица")
    for press in ("Записать: 1", "Отменить импорт"):
        # As if the schools came from where nothing had been planned.
        async with town.database.write() as tx:
            await tx.execute(delete(due_work))
        await admin.presses(press)
        await town.comes_to_rest()
        async with town.database.read() as tx:
            planned = set((await tx.execute(select(due_work.c.kind))).scalars())
        assert {reminders.KIND, reminders.DIGEST} <= planned, press


async def sets_clock(town: Town, admin: Person, district: str, *, minutes: int) -> None:
    """The admin chooses the district's clock, so many minutes ahead of UTC."""
    async with town.database.read() as tx:
        key = next(one.id for one in await registry.territories_within(tx, ["/"]) if one.name == district)
    await town.forges_press(admin, (await admin.look())[-1], ZonePress(do="set", territory=key, minutes=minutes).pack())
    await town.comes_to_rest()


async def test_what_could_not_be_sent_for_hours_is_asked_afresh_in_the_morning(
    town: Town, pictures: list[bytes]
) -> None:
    event = await town.event()
    anna, boris = await town.teacher_of(SCHOOL), await town.teacher_of("Лицей № 62", "Борис")
    await town.comes_to_rest()
    for one in (anna, boris):
        await heard(one.person)
        await town.sandbox.fault("sendMessage", "error", error_code=502, person=one.person.id, times=1000)
    await town.sandbox.moves_clock(to=moment_of(event, "3d") + timedelta(minutes=1))
    async with asyncio.timeout(10):
        while await waiting_to_be_sent(town) < 2:
            await asyncio.sleep(0.01)
    await town.sandbox.moves_clock(to=moment_of(event, "3d").replace(hour=22))
    await town.sandbox.calls_no_more_faults()
    await town.comes_to_rest()
    for one in (anna, boris):
        assert not await heard(one.person), "it is night"
    await boris.files(pictures[0])
    await heard(boris.person)
    await town.sandbox.moves_clock(hours=10, minutes=2)
    await town.comes_to_rest()
    assert len(await reminders_of(anna.person)) == 1
    assert not await heard(boris.person), "the report is there"


async def waiting_to_be_sent(town: Town) -> int:
    async with town.database.read() as tx:
        return (await tx.execute(select(func.count()).where(outbox.c.state == "pending"))).scalar_one()
