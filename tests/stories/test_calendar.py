"""/calendar: the deadlines that concern a person, as a file for the phone; and the same from the command line."""

from __future__ import annotations

import asyncio
import sys
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from icalendar import Calendar

from bot.__main__ import main
from domain.events import State
from domain.plans.plan import Kind, Measure, Plan, Schedule, Span
from storage import events, obligations, plans, registry
from tests.stories.town import ADMIN, ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from icalendar import Event as Entry

    from domain.plans.standing import StoredMeasure
    from sandbox.client import Person
    from tests.stories.town import Town

SCHOOL, GYMNASIUM, OTHER = "Школа № 12", "Гимназия № 21", "Школа № 5"
Entries = dict[str, "Entry"]


async def calendar(town: Town, person: Person) -> Entries:
    """The entries of the file that the person is sent, by UID."""
    await person.says("/calendar")
    await town.comes_to_rest()
    files = [view for view in await person.look() if view.get("media", {}).get("name", "").endswith(".ics")]
    assert files, person.transcript()
    content = await town.sandbox.downloads(files[-1])
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    found = Calendar.from_ical(content).events
    by_uid = {str(one["uid"]): one for one in found}
    assert len(by_uid) == len(found)
    return by_uid


def asking(entries: Entries) -> set[str]:
    return {uid for uid, one in entries.items() if one["status"] == "CONFIRMED" and "✅" not in one["summary"]}


def rings(entry: Entry) -> list[datetime]:
    """When, on the clock of the town."""
    return [(entry.decoded("dtstart") + one.decoded("trigger")).astimezone(ZONE) for one in entry.walk("VALARM")]


# --- a reporter ----------------------------------------------------------------------------------------------


async def test_reporter_gets_what_is_owed_and_nothing_else(town: Town) -> None:
    owed = [await town.event(f"Событие {n}", due_in=timedelta(days=n + 2), owing=[SCHOOL, OTHER]) for n in range(3)]
    shut = await town.event("Закрытое", due_in=timedelta(hours=10), locked_after=timedelta(minutes=1), owing=[SCHOOL])
    late = await town.event("Позднее", due_in=timedelta(hours=10), owing=[SCHOOL])
    await town.event("Чужое", owing=[OTHER])
    await town.sandbox.moves_clock(days=1)
    done = await town.event("Сданное", owing=[SCHOOL])
    await town.is_given(await town.obligation_of(SCHOOL, done), {}, State.SUBMITTED)
    teacher = await town.teacher_of(SCHOOL)
    seen = await calendar(town, teacher.person)

    ahead = {(await town.obligation_of(SCHOOL, one)).id: one for one in [*owed, late]}
    assert asking(seen) == {f"obligation-{key}@svodka" for key in ahead}
    for key, event in ahead.items():
        entry = seen[f"obligation-{key}@svodka"]
        assert entry.decoded("dtstart") == event.due_at
        assert event.title in entry["summary"]
        assert SCHOOL in entry["description"]
        assert "/report" in entry["description"]
        assert entry["url"] == "https://t.me/svodka_test_bot"
    settled = seen.keys() - asking(seen)
    assert settled == {f"obligation-{(await town.obligation_of(SCHOOL, done)).id}@svodka"}
    assert not any(rings(seen[uid]) for uid in settled)
    assert f"obligation-{(await town.obligation_of(SCHOOL, shut)).id}@svodka" not in seen


async def test_alarms_ring_in_the_morning_before_and_two_hours_before(town: Town) -> None:
    event = await town.event(due_in=timedelta(days=5), owing=[SCHOOL])
    teacher = await town.teacher_of(SCHOOL)
    (entry,) = (await calendar(town, teacher.person)).values()
    due = event.due_at.astimezone(ZONE)
    assert rings(entry) == [
        datetime.combine(due.date() - timedelta(days=1), datetime.min.time().replace(hour=9), ZONE),
        due - timedelta(hours=2),
    ]
    await town.sandbox.moves_clock(days=4)  # noon of the day before
    (entry,) = (await calendar(town, teacher.person)).values()
    assert rings(entry) == [due - timedelta(hours=2)]


async def test_changed_moment_is_the_same_entry_with_a_higher_sequence(town: Town) -> None:
    event = await town.event(owing=[SCHOOL])
    owed = await town.obligation_of(SCHOOL)
    teacher = await town.teacher_of(SCHOOL)
    uid = f"obligation-{owed.id}@svodka"
    first, again = await calendar(town, teacher.person), await calendar(town, teacher.person)
    assert first.keys() == again.keys() == {uid}
    assert first[uid]["sequence"] == again[uid]["sequence"]

    now, later = await town.sandbox.now(), event.due_at + timedelta(days=2)
    async with town.database.write() as tx:
        await events.set_moments(tx, event, due_at=later, lock_at=None, by=ADMIN, now=now)
    moved = await calendar(town, teacher.person)
    assert moved[uid].decoded("dtstart") == later
    assert moved[uid]["sequence"] > first[uid]["sequence"]

    extended = later + timedelta(days=3)
    async with town.database.write() as tx:
        await obligations.extend(tx, owed, extended, ADMIN, now)
    own = await calendar(town, teacher.person)
    assert own[uid].decoded("dtstart") == extended
    assert own[uid]["sequence"] > moved[uid]["sequence"]

    async with town.database.write() as tx:
        await events.set_cancelled(tx, event, cancelled=True, by=ADMIN, now=now)
    gone = await calendar(town, teacher.person)
    assert gone[uid]["status"] == "CANCELLED"
    assert gone[uid]["sequence"] > own[uid]["sequence"]
    assert not rings(gone[uid])


async def test_filed_and_covered_reports_ring_no_more(town: Town, pictures: list[bytes]) -> None:
    town.latest = event = await town.event("Единый день", owing=[SCHOOL])
    other = await town.event("Неделя науки", due_in=timedelta(days=6), owing=[SCHOOL])
    teacher = await town.teacher_of(SCHOOL)
    await town.is_given(await town.obligation_of(SCHOOL, event), {}, State.DRAFT)
    first = await calendar(town, teacher.person)
    owed, covered = await town.obligation_of(SCHOOL, event), await town.obligation_of(SCHOOL, other)
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        assert await obligations.cover(tx, covered, owed, ADMIN, now)
    second = await calendar(town, teacher.person)
    uid, other_uid = f"obligation-{owed.id}@svodka", f"obligation-{covered.id}@svodka"
    assert asking(second) == {uid}
    assert second[other_uid]["sequence"] > first[other_uid]["sequence"]
    async with town.database.write() as tx:
        assert await obligations.uncover(tx, covered, ADMIN, now)
        assert await obligations.set_not_held(tx, owed, "карантин", ADMIN, now)
    third = await calendar(town, teacher.person)
    assert asking(third) == {other_uid}
    assert "✅" in third[uid]["summary"]
    assert third[uid]["sequence"] > second[uid]["sequence"]


async def test_two_organisations_are_told_apart(town: Town) -> None:
    await town.event("Единый день", owing=[SCHOOL, GYMNASIUM])
    teacher = await town.teacher_of(SCHOOL)
    await town.joins(teacher.person, GYMNASIUM)
    titles = {str(one["summary"]) for one in (await calendar(town, teacher.person)).values()}
    assert len(titles) == 2
    assert all(sum(name in title for title in titles) == 1 for name in (SCHOOL, GYMNASIUM))


async def test_nothing_is_a_kind_word(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.says("/calendar")
    await teacher.person.hears("Сроков впереди нет")


# --- who oversees --------------------------------------------------------------------------------------------


async def test_coordinator_sees_the_own_territory_only(town: Town) -> None:
    own = await town.event("Единый день", owing=[SCHOOL, GYMNASIUM, OTHER])
    await town.event("Чужое", owing=[OTHER])
    await town.is_given(await town.obligation_of(SCHOOL, own), {}, State.SUBMITTED)
    coordinator, admin = await town.coordinator_of("Заводский"), await town.admin()
    seen = await calendar(town, coordinator.person)
    assert seen.keys() == {f"event-{own.id}@svodka"}
    (entry,) = seen.values()
    assert entry.decoded("dtstart") == own.due_at
    assert "Ответили 1 из 2" in entry["description"]
    everything = await calendar(town, admin)
    assert len(everything) == 2
    assert "Ответили 1 из 3" in everything[f"event-{own.id}@svodka"]["description"]
    await town.is_given(await town.obligation_of(GYMNASIUM, own), {}, State.SUBMITTED)
    (answered,) = (await calendar(town, coordinator.person)).values()
    assert "✅" in answered["summary"]
    assert answered["sequence"] > entry["sequence"]


async def planned(town: Town, district: str, *dues: date) -> StoredMeasure:
    """A plan of the district with a measure that is due on these days, and no events."""
    periods = tuple(Span(one - timedelta(days=30), one) for one in dues)
    schedule = Schedule("ежегодно", Kind.RECURRING, due=dues, periods=periods)
    async with town.database.write() as tx:
        territory = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == district)
        now = await town.sandbox.now()
        plan = await plans.add(tx, Plan("План района", ()), territory, ADMIN, now)
        (made,) = await plans.add_measures(tx, plan.id, [(0, Measure("I", "3", "Форум педагогов", schedule))])
    return made


async def test_days_of_plans_without_events(town: Town) -> None:
    coordinator = await town.coordinator_of("Заводский")
    today = (await town.sandbox.now()).astimezone(ZONE).date()
    passed, last = today - timedelta(days=1), date(today.year, 12, 31)
    measure = await planned(town, "Заводский", passed, today, last)
    await planned(town, "Центральный", last)
    ahead = [one for one in measure.occurrences if one.due_on in {today, last}]
    first = await calendar(town, coordinator.person)
    assert first.keys() == {f"occurrence-{one.id}@svodka" for one in ahead}
    entry = first[f"occurrence-{ahead[-1].id}@svodka"]
    assert (entry.decoded("dtstart"), entry.decoded("dtend")) == (last, last + timedelta(days=1))
    assert "3. Форум педагогов" in entry["summary"]
    assert "План района" in entry["description"]

    now, later = await town.sandbox.now(), last + timedelta(days=20)
    async with town.database.write() as tx:
        await plans.postpone(tx, ahead[-1], later, "перенос", ADMIN, now)
    moved = (await calendar(town, coordinator.person))[entry["uid"]]
    assert moved.decoded("dtstart") == later
    assert moved["sequence"] > entry["sequence"]
    async with town.database.write() as tx:
        await plans.cancel_measure(tx, measure.id, "отмена", ADMIN, now)
    gone = (await calendar(town, coordinator.person))[entry["uid"]]
    assert gone["status"] == "CANCELLED"
    assert gone["sequence"] > moved["sequence"]


async def test_who_reports_and_oversees_gets_both_and_each_command_once(town: Town) -> None:
    await town.event(owing=[SCHOOL])
    coordinator = await town.coordinator_of("Заводский")
    await town.joins(coordinator.person, SCHOOL)
    assert {uid.split("-")[0] for uid in await calendar(town, coordinator.person)} == {"obligation", "event"}
    await coordinator.person.says("/help")
    await town.comes_to_rest()
    assert (await coordinator.person.look())[-1].text.count("/calendar") == 1


# --- the command line ----------------------------------------------------------------------------------------


async def svodka(town: Town, tmp_path: Path, *arguments: str) -> tuple[int, str]:
    """Exit status and what it says on the standard error."""
    config = tmp_path / "config.toml"
    config.write_text(f'[database]\nurl = "{town.url}"\n[region]\nlanguage = "ru"\n', "utf-8")
    command = [sys.executable, "-m", "bot", *arguments, "--config", str(config)]
    run = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE)
    _, error = await run.communicate()
    assert run.returncode is not None
    return run.returncode, error.decode()


async def test_export_writes_the_deadline(town: Town, tmp_path: Path) -> None:
    event = await town.event("Единый день", owing=[SCHOOL, OTHER])
    await town.is_given(await town.obligation_of(SCHOOL), {}, State.SUBMITTED)
    out = tmp_path / "new" / "day.ics"
    for wanted in (str(event.id), "Единый день"):
        assert await svodka(town, tmp_path, "export", wanted, "--format", "ics", "--out", str(out)) == (0, "")
        (entry,) = Calendar.from_ical(out.read_bytes()).events
        assert entry["uid"] == f"event-{event.id}@svodka"
        assert entry.decoded("dtstart") == event.due_at
        assert "Ответили 1 из 2" in entry["description"]
    assert [one.name for one in out.parent.iterdir()] == ["day.ics"]


async def test_export_of_an_unknown_event_says_so_and_writes_nothing(town: Town, tmp_path: Path) -> None:
    out = tmp_path / "day.ics"
    out.write_text("kept")
    exported = await svodka(town, tmp_path, "export", "Нет такого", "--format", "ics", "--out", str(out))
    assert exported == await svodka(town, tmp_path, "totals", "Нет такого")
    assert exported[0] == 1
    assert out.read_text() == "kept"


def test_export_knows_its_formats(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "1", "--format", "rtf", "--out", "x"])
    assert "ics" in capsys.readouterr().err
