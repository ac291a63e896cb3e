"""Whoever asks is told what is stored about them, gets it as a file, and can have it deleted without a trace."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import BigInteger, insert, select, update

from domain.events import State
from domain.people import FORGOTTEN
from storage import due, groups, history, inbox, outbox, people, privacy, traces, undoing, watches
from storage.due import Work
from storage.inbox import DONE, QUARANTINED
from storage.outbox import SENT, Outgoing
from storage.tables import due_work, metadata, updates
from storage.tables import history as entries
from storage.tables import outbox as outbox_rows
from storage.tables import people as people_rows
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.town import ADMIN, Coordinator, Teacher, has

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL, DISTRICT = "Школа № 12", "Заводский"
ID, NAME = 700_000_123, "Евлампия <Ё> & Ко"
YEAR = timedelta(days=365)
NOT_PEOPLE = {
    # Telegram's chats, messages and updates, sizes, and rows' own numbers.
    ("cards", "chat_id"),
    ("cards", "message_id"),
    ("groups", "chat_id"),
    ("outbox", "chat_id"),
    ("outbox", "below"),
    ("updates", "update_id"),
    ("people", "id"),
    ("files", "size"),
    ("photos", "size"),
}


async def teacher_of(town: Town) -> Teacher:
    """Somebody whose name and number are in no other row by chance."""
    person = await town.sandbox.person(id=ID, first_name=NAME, language_code="ru")
    await town.joins(person, SCHOOL)
    return Teacher(town, person, SCHOOL)


async def where_named(town: Town, *texts: str) -> list[str]:
    """Every place of the database that holds one of these, in whatever column of whatever table."""
    await town.comes_to_rest()
    found = []
    async with town.database.read() as tx:
        for table in metadata.sorted_tables:
            for row in (await tx.execute(select(table))).mappings():
                for column, value in row.items():
                    written = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)
                    if any(text in written for text in texts):
                        found.append(f"{table.name}.{column}: {written[:200]}")
    return found


async def presses(town: Town, person: Person, *data: str) -> None:
    for one in data:
        await person.presses(lambda button, one=one: one in button.data)
        await town.comes_to_rest()


async def deletes(town: Town, person: Person) -> None:
    await person.says("/privacy")
    await town.comes_to_rest()
    await presses(town, person, "pv1:sure", "pv1:delete")


async def is_forgotten(town: Town) -> list[str]:
    """Where the person is still named once the last answer is sent, and what others were told is swept."""
    await passes(town)
    if left := await where_named(town, str(ID)):
        return left
    async with town.database.write() as tx:
        await outbox.forget(tx, await town.sandbox.now() + YEAR)
    return await where_named(town, "Евлампия")


async def passes(town: Town) -> None:
    """The minutes in which traces are looked for."""
    for _ in range(3):
        await town.sandbox.moves_clock(seconds=61)
        await town.comes_to_rest()


async def everything(town: Town) -> dict[str, list[dict[str, Any]]]:
    """All rows but those of the spine and of people."""
    spine = {"updates", "outbox", "due_work", "cards", "notices", "uploads", "people"}
    async with town.database.read() as tx:
        return {
            table.name: [dict(row) for row in (await tx.execute(select(table).order_by(*table.primary_key))).mappings()]
            for table in metadata.sorted_tables
            if table.name not in spine
        }


async def last(person: Person) -> View:
    return (await person.look())[-1]


# --- showing -------------------------------------------------------------------------------------------------


async def test_everybody_is_told_what_is_stored(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await teacher_of(town)
    await teacher.files(pictures[0])
    await teacher.person.says("/privacy")
    await town.comes_to_rest()
    shown = await last(teacher.person)
    assert "Евлампия" in shown.text
    assert str(ID) in shown.text
    assert SCHOOL in shown.text
    stranger = await town.sandbox.person(first_name="Прохожий", language_code="en", started=True)
    await stranger.says("/privacy")
    await town.comes_to_rest()
    assert has(await last(stranger), "pv1:delete") is False
    assert has(await last(stranger), "pv1:sure")


async def test_the_file_holds_ones_own_data_alone(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await teacher_of(town), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.accepts()
    await teacher.person.says("/privacy")
    await town.comes_to_rest()
    await presses(town, teacher.person, "pv1:export")
    sent = next(view for view in reversed(await teacher.person.look()) if "media" in view)
    written = json.loads(await town.sandbox.downloads(sent))
    assert written["people"][0]["id"] == ID
    assert written["people"][0]["name"] == NAME
    assert [row["by"] for row in written["given"]] == [ID] * len(written["given"])
    assert {row["item"]: row["number"] for row in written["answers"] if row["question"] == "people"}["pupils"] == 120
    assert [row["action"] for row in written["history"]] == ["joined", "submitted"]
    assert str(coordinator.person.id) not in json.dumps(written)
    assert str(ADMIN) not in json.dumps(written)


# --- deleting ------------------------------------------------------------------------------------------------


async def test_a_teacher_leaves_no_trace_and_the_report_stays(town: Town, pictures: list[bytes]) -> None:
    await town.event("Первый")
    teacher, coordinator = await teacher_of(town), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.returns(because="Проверьте числа")
    first = town.latest
    await town.event("Второй")
    await teacher.person.says("/report")
    await teacher.person.says("/mine")
    await town.comes_to_rest()
    assert await where_named(town, str(ID), "Евлампия") != []
    totals = await town.totals(first)
    await deletes(town, teacher.person)
    assert "/start" in (await last(teacher.person)).text
    assert await is_forgotten(town) == []
    assert await town.totals(first) == totals
    assert await town.state_of(SCHOOL, first) is State.RETURNED
    # The history still tells one from another.
    obligation = await town.obligation_of(SCHOOL, first)
    async with town.database.read() as tx:
        done = {one.action: one for one in await history.of_obligation(tx, obligation.id)}
    assert done["submitted"].by is not None
    assert done["submitted"].by < FORGOTTEN
    assert done["submitted"].name
    assert done["returned"].by == coordinator.person.id
    await coordinator.person.says("/status")
    await town.comes_to_rest()
    assert await town.all_answered()


async def test_ended_roles_are_noted(town: Town) -> None:
    teacher = await teacher_of(town)
    await deletes(town, teacher.person)
    async with town.database.read() as tx:
        rows = (await tx.execute(select(entries).order_by(entries.c.id))).all()
    (joined,), (left,) = ([row for row in rows if row.action == action] for action in ("joined", "left"))
    assert joined.person_id == left.person_id == left.by < FORGOTTEN


async def test_nothing_is_ever_sent_to_a_pseudonym(town: Town) -> None:
    """What the bot would tell the author of an answer has nobody to go to."""
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await people.meet(tx, ID, NAME, "ru", now)
        stand_in = await privacy.forget(tx, ID, "?", now)
        await outbox.put(tx, [Outgoing(stand_in, "sendMessage", "{}"), Outgoing(-4001, "sendMessage", "{}")], now)
        calls = await outbox.pending(tx, (), 10, broadcast=False)
        assert [one.call.chat_id for one in calls] == [-4001], "a group has a number below zero as well"
        await outbox.settle(tx, [(one.id, None) for one in calls])


async def test_two_deleted_people_are_two(town: Town) -> None:
    one, other = await town.teacher_of(SCHOOL, "Анна"), await town.teacher_of(SCHOOL, "Борис")
    for person in (one.person, other.person):
        await deletes(town, person)
    async with town.database.read() as tx:
        gone = (await tx.execute(select(people_rows).where(people_rows.c.id < FORGOTTEN))).all()
    assert len({row.id for row in gone}) == len({row.name for row in gone}) == 2


async def test_whoever_was_deleted_is_met_as_new(town: Town) -> None:
    await town.event()
    teacher = await teacher_of(town)
    await deletes(town, teacher.person)
    shown = await teacher.person.starts()
    assert SCHOOL not in shown.text
    await teacher.person.says("/report")
    await town.comes_to_rest()
    assert not has(await last(teacher.person), "r1:")
    await town.joins(teacher.person, SCHOOL)
    await town.sandbox.moves_clock(minutes=5)
    await town.comes_to_rest()
    assert await teacher.opens()


async def test_a_second_press_and_an_old_button_bring_nobody_back(town: Town) -> None:
    await town.event()
    teacher = await teacher_of(town)
    old = await teacher.opens()
    await teacher.person.says("/privacy")
    await town.comes_to_rest()
    await presses(town, teacher.person, "pv1:sure")
    card = await last(teacher.person)
    await town.stops_bot()
    # All of them are handled in one batch.
    for _ in range(3):
        await town.forges_press(teacher.person, card, "pv1:delete")
    await town.wakes_bot()
    await town.comes_to_rest()
    await town.forges_press(teacher.person, old, old.buttons[0].data)
    await town.comes_to_rest()
    assert await is_forgotten(town) == []
    assert await town.all_answered()


async def test_a_coordinator_is_told_whom_to_tell_and_goes_with_everything(town: Town) -> None:
    """Whatever a person may ever have done: every column that names one is theirs here."""
    admin = await town.admin()
    event = await town.event()
    await town.coordinator_of(DISTRICT, "Сменщица")
    key = await photographed(town, SCHOOL, [Taken("Зал", jpeg(1))], state=State.SUBMITTED)
    code = await town.invitation_to(SCHOOL)
    person = await town.sandbox.person(id=ID, first_name=NAME, language_code="ru")
    await person.starts(code)
    await town.comes_to_rest()
    coordinator = Coordinator(town, person)
    now = await town.sandbox.now()
    territory = (await town.obligation_of(SCHOOL)).organisation.territory
    async with town.database.write() as tx:
        await people.join_territory(tx, ID, territory.id, now, by=ADMIN)
        await watches.begin(tx, ID, event.id, None, 80, now)
        await people.appoint_admin(tx, ID, ADMIN, now)
        undo = {"paths": ["/"], "people": [{"id": ID, "substitute": False, "before": None}]}
        await undoing.add(tx, "merger", undo, ID, now)
        await due.first_time(tx, [f"digest:{ID}:20311005", "digest:1:20311005"], now)
        later = [Work(f"print:{ID}:1", "print", {}, now + YEAR), Work("print:1:2", "print", {"person": ID}, now + YEAR)]
        await due.plan(tx, [*later, Work("print:1:3", "print", {"person": 1}, now + YEAR)])
        await history.note(tx, "nudged", ID, now, event=event.id, facts={"person": ID, "name": NAME})
        for column in privacy.doers():
            await tx.execute(update(column.table).values({column.name: ID}))
    await coordinator.person.says("/status")
    await coordinator.person.says("/newevent")
    await coordinator.person.says("Новый день")
    await town.comes_to_rest()
    await person.says("/privacy")
    await town.comes_to_rest()
    await presses(town, person, "pv1:sure")
    asked = await last(person)
    assert "Сменщица" in asked.text
    assert admin.first_name in asked.text
    await presses(town, person, "pv1:delete")
    assert await is_forgotten(town) == []
    assert (await town.report_of(SCHOOL)) is not None
    assert key
    async with town.database.read() as tx:
        work = (await tx.execute(select(due_work.c.key).where(due_work.c.key.startswith("print:")))).scalars()
        assert list(work) == ["print:1:3"], "what is others' stays"
        assert ID not in [one.id for one in await people.admins(tx, [ADMIN])]
    assert await town.all_answered()


async def test_the_only_admin_of_the_configuration_stays(town: Town) -> None:
    admin = await town.admin()
    await admin.says("/privacy")
    await town.comes_to_rest()
    await presses(town, admin, "pv1:sure")
    assert not has(await last(admin), "pv1:delete")
    await town.forges_press(admin, await last(admin), "pv1:delete")
    await town.comes_to_rest()
    async with town.database.read() as tx:
        assert [one.id for one in await people.admins(tx, [ADMIN])] == [ADMIN]


async def test_what_others_did_stays_theirs(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, colleague = await teacher_of(town), await town.teacher_of(SCHOOL, "Борис")
    await colleague.files(pictures[0])
    await deletes(town, teacher.person)
    report = await colleague.report()
    assert report.submitted_by == colleague.person.id
    assert {one.by for one in report.draft.answers.values()} == {colleague.person.id}
    await colleague.person.says("/history")
    await town.comes_to_rest()
    assert "Борис" in (await last(colleague.person)).text


async def test_a_group_of_a_deleted_coordinator_is_silent_and_nobody_writes_to_a_pseudonym(town: Town) -> None:
    await town.event()
    person = (await town.coordinator_of(DISTRICT)).person
    now = await town.sandbox.now()
    territory = (await town.obligation_of(SCHOOL)).organisation.territory
    async with town.database.write() as tx:
        await groups.join(tx, -4001, "Чат", [territory.id], person.id, now)
    await deletes(town, person)
    # Whoever joins by a link of theirs is announced to others.
    await town.joins(await town.sandbox.person(first_name="Борис", language_code="ru"), SCHOOL)
    for _ in range(3):
        await town.sandbox.moves_clock(days=1)
        await town.comes_to_rest()
    assert await town.all_answered()


# --- names that say nothing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["pupils", "expected", "name", SCHOOL, "Стихи", "1"])
async def test_whoever_is_called_like_something_else_takes_nothing_else_along(town: Town, name: str) -> None:
    """Anybody may call themselves anything."""
    await town.event()
    await photographed(town, SCHOOL, [Taken("Стихи", jpeg(1))], state=State.SUBMITTED)
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await people.meet(tx, ID, name, "ru", now)
        undo = {"paths": ["/"], "changed": [{"id": ID, "before": {"name": name}, "after": {"name": SCHOOL}}]}
        await undoing.add(tx, "register", undo, ADMIN, now)
        await history.note(tx, "organisation-removed", ID, now, organisation=1, facts={"name": name})
        await history.note(tx, "organisation-removed", ADMIN, now, organisation=1, facts={"name": name, "count": ID})
    before = await everything(town)
    assert any(categories["categories"] for categories in before["events"])
    await deletes(town, await town.sandbox.person(id=ID, first_name=name, language_code="ru", started=True))
    await passes(town)
    after = await everything(town)
    (gone,) = (row for row in before["history"] if row["by"] == ID)
    (stood_in,) = (row for row in after["history"] if row["by"] and row["by"] < FORGOTTEN)
    assert stood_in == {**gone, "by": stood_in["by"]}
    before["history"].remove(gone)
    after["history"].remove(stood_in)
    assert after == before


async def test_a_short_name_and_other_numbers_take_no_updates_and_calls_of_others_along(town: Town) -> None:
    theirs = {"message": {"from": {"id": ID}, "chat": {"id": ID}, "text": "а"}}
    about = {"message": {"from": {"id": 5}, "reply_to_message": {"from": {"id": ID}}, "text": "Анна"}}
    others = {"message": {"from": {"id": int(f"{ID}1")}, "text": "Кабинет а"}}
    bodies = [json.dumps(one, ensure_ascii=False) for one in (theirs, about, others, theirs, about, others)]
    states = [QUARANTINED] * 3 + [DONE] * 3
    calls = [f'tg://user?id={ID}"', f"а {ID}1", "а"]
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await people.meet(tx, ID, "а", "ru", now)
        for key, (body, state) in enumerate(zip(bodies, states, strict=True)):
            row = {"update_id": key, "body": body, "received_at": now, "state": state, "error": "а"}
            await tx.execute(insert(updates).values(row))
        for body in calls:
            row = {"chat_id": 5, "method": "sendMessage", "body": json.dumps(body), "created_at": now, "state": SENT}
            await tx.execute(insert(outbox_rows).values(row))
    await deletes(town, await town.sandbox.person(id=ID, first_name="а", language_code="ru", started=True))
    await passes(town)
    async with town.database.read() as tx:
        kept = await tx.execute(
            select(updates.c.body).where(updates.c.update_id < len(bodies)).order_by(updates.c.update_id)
        )
        assert [body != "{}" for body in kept.scalars()] == [False, True, True, False, False, True]
        sent = await tx.execute(select(outbox_rows.c.body).where(outbox_rows.c.chat_id == 5).order_by(outbox_rows.c.id))
        assert [json.loads(body) for body in sent.scalars()] == calls[1:]


async def test_former_names_go_by_the_id(town: Town) -> None:
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await people.meet(tx, ID, "Нынешняя", "ru", now)
        await history.note(tx, "joined", ADMIN, now, person=ID, facts={"name": "Евлампия Прежняя"})
        await history.note(tx, "nudged", ADMIN, now, facts={"person": ID, "name": "Евлампия Первая"})
        await history.note(tx, "nudged", ID, now, facts={"person": ADMIN, "name": "Другая", "by": ID})
    await deletes(town, await town.sandbox.person(id=ID, first_name="Нынешняя", language_code="ru", started=True))
    assert await is_forgotten(town) == []
    async with town.database.read() as tx:
        *_, facts = (await tx.execute(select(entries.c.facts).order_by(entries.c.id))).scalars()
    assert (facts["person"], facts["name"]) == (ADMIN, "Другая")
    assert facts["by"] < FORGOTTEN


async def test_a_trace_on_its_way_is_waited_for_and_nothing_is_looked_at_twice(town: Town) -> None:
    now = await town.sandbox.now()
    await town.stops_bot()
    async with town.database.write() as tx:
        about = json.dumps({"chat_id": 5, "text": f"tg://user?id={ID}"})
        await outbox.put(tx, [Outgoing(5, "sendMessage", about), Outgoing(5, "sendMessage", about)], now)
        await inbox.store(tx, [(7, json.dumps({"message": {"from": {"id": ID}}}))], now)
        first = await traces.forget(tx, ID, traces.Looked())
        assert len(first.calls) == 2
        assert list(first.updates) == [7]
        await outbox.settle(tx, [(key, None) for key in first.calls])
        await inbox.settle(tx, [(7, None)])
        # Only those that were on their way, and what is new since.
        again = await traces.forget(tx, ID, replace(first, calls=first.calls[:1]))
        assert again.is_all
        assert list((await tx.execute(select(outbox_rows.c.id))).scalars()) == first.calls[1:]
        assert (await tx.execute(select(updates.c.body).where(updates.c.update_id == 7))).scalar_one() == "{}"


# --- the schema ----------------------------------------------------------------------------------------------


def test_every_large_number_is_known_to_be_a_person_or_none() -> None:
    known = {(one.table.name, one.name) for one in (*privacy.doers(), *privacy.about_people())}
    large = {
        (table.name, column.name)
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, BigInteger) and not column.primary_key
    }
    assert large - known - NOT_PEOPLE == set()
