"""Two organisations that are one: merged by an admin, what becomes of people and reports, and all of it taken back."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select

from domain.answers import Item
from domain.events import State
from domain.people import Role
from storage import events as event_storage
from storage import invitations, names, people, register, registry, reminders, reports
from storage import obligations as obligation_storage
from storage.tables import aliases, due_work, history, metadata, obligations, organisations, reporters
from tests.stories.roles import Teacher, has, heard
from tests.stories.town import ADMIN

if TYPE_CHECKING:
    from domain.events import Event
    from domain.people import Organisation
    from sandbox.client import Person, View
    from tests.stories.town import Town

STAYS, DOUBLE, DISTRICT = "Школа № 12", "СОШ №12", "Заводский"
COUNTS = {"pupils": 100, "parents": 20, "teachers": 3, "public": 0, "others": 0}
LIVELY = {
    "updates", "outbox", "cards", "conversations", "notebooks", "due_work", "uploads", "notices", "history",
    "undoable", "people",
}  # fmt: skip
"""Tables in which every press leaves something."""


@pytest.fixture
async def double(town: Town) -> Organisation:
    """The same school, written down a second time."""
    await town.settles(DISTRICT, [DOUBLE])
    return await organisation(town, DOUBLE)


async def organisation(town: Town, name: str) -> Organisation:
    async with town.database.read() as tx:
        return next(one for one in await registry.organisations_within(tx, ["/"]) if one.name == name)


async def standing(town: Town) -> set[str]:
    async with town.database.read() as tx:
        return {one.name for one in await registry.organisations_within(tx, ["/"])}


async def tables(town: Town) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that stays the same when nothing happens, moments of change left out."""
    async with town.database.read() as tx:
        return {
            one.name: sorted(
                (tuple(row) for row in await tx.execute(select(*(c for c in one.c if c.name != "changed_at")))),
                key=repr,
            )
            for one in metadata.sorted_tables
            if one.name not in LIVELY
        }


async def owed_by(town: Town, key: int) -> dict[int, str]:
    """Obligation → state of what an organisation owes, be it merged or not."""
    async with town.database.read() as tx:
        rows = await tx.execute(
            select(obligations.c.id, obligations.c.state).where(obligations.c.organisation_id == key)
        )
        return {row.id: row.state for row in rows}


async def is_given(town: Town, name: str, event: Event, state: State, pupils: int = 100) -> None:
    answers = {
        "people": [Item(key, number) for key, number in {**COUNTS, "pupils": pupils}.items()],
        "comment": [Item("text", text=f"От {name}")],
    }
    await town.is_given(await town.obligation_of(name, event), answers, state)


async def asks(admin: Person) -> View:
    await admin.says("/organisations")
    await admin.presses("Объединить две")
    return await admin.hears("Какая запись лишняя")


async def sees_preview(admin: Person, double: str = DOUBLE, stays: str = STAYS) -> View:
    """Types both names."""
    await asks(admin)
    await admin.says(double)
    await admin.hears("Какая организация останется")
    await admin.says(stays)
    return await admin.hears("От лишней перейдут")


async def merges(admin: Person, double: str = DOUBLE, stays: str = STAYS) -> View:
    await sees_preview(admin, double, stays)
    await admin.presses("✅ Объединить")
    return await admin.hears("Объединено")


async def takes_back(admin: Person) -> View:
    await admin.says("/organisations")
    await admin.presses("Последние изменения")
    await admin.presses("Отменить 1")
    return await admin.hears(lambda view: "отмен" in view.text and "Последние" not in view.text)


def number(view: View, what: str) -> int:
    found = re.search(rf"{what} – (\d+)", view.text)
    assert found, view.text
    return int(found[1])


# --- the way of a merger ---------------------------------------------------------------------------------------


async def test_a_double_is_merged_with_all_that_is_its_own(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    anna, boris = await town.teacher_of(DOUBLE, "Анна"), await town.teacher_of(DOUBLE, "Борис")
    vera = await town.teacher_of(STAYS, "Вера")
    alone = await town.event("Только двойник", owing=[DOUBLE])
    sent = await town.event("Сдан двойником", owing=[DOUBLE])
    both = await town.event("Оба", owing=[DOUBLE, STAYS])
    await is_given(town, DOUBLE, sent, State.SUBMITTED)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        await tx.execute(aliases.insert().values(organisation_id=double.id, name="Двенадцатая"))
        await invitations.issue(tx, now, ADMIN, Role.SUBSTITUTE, organisation=double.id)
        gone = await invitations.issue(tx, now, ADMIN, Role.REPORTER, organisation=double.id)
        await invitations.revoke(tx, gone.code, ADMIN, now)
    stays = await organisation(town, STAYS)

    view = await sees_preview(admin)
    assert f"Останется: {STAYS}" in view.text
    assert f"Лишняя: {DOUBLE}" in view.text
    async with town.database.read() as tx:
        members = select(func.count()).where(reporters.c.organisation_id == double.id)
        assert number(view, "людей") == (await tx.execute(members)).scalar_one() == 2
        standing_ones = [
            one for role in (Role.REPORTER, Role.SUBSTITUTE)
            for one in await invitations.standing(tx, now, role, organisation=double.id)
        ]  # fmt: skip
    assert number(view, "приглашений") == len(standing_ones) == 3
    assert number(view, "событий с отчётом") == 2
    assert number(view, "отчётов") == 1
    assert number(view, "названий") == 2
    assert "от обеих: 1" in view.text
    assert "Отчёты есть у обеих" not in view.text
    assert DOUBLE in await standing(town)

    await heard(anna.person)
    await heard(vera.person)
    await admin.presses("✅ Объединить")
    assert "людям: 2" in (await admin.hears("Объединено")).text
    assert DOUBLE not in await standing(town)
    for one in (anna, boris):
        assert has(await one.person.hears("Теперь вы отчитываетесь за «Школа № 12»"), "o1:")
    await town.comes_to_rest()
    assert not await heard(vera.person)
    async with town.database.read() as tx:
        assert {one.name for one in (await registry.organisation(tx, double.id),) if one} == {STAYS}
        known = {one.id: one.names for one in await names.known(tx)}
        actions = set(
            (await tx.execute(select(history.c.action).where(history.c.organisation_id == double.id))).scalars()
        )
    assert double.id not in known
    assert {"Двенадцатая", DOUBLE} <= set(known[stays.id])
    assert "merged" in actions
    assert {await town.state_of(STAYS, one) for one in (alone, both)} == {State.EXPECTED}
    assert await town.state_of(STAYS, sent) is State.SUBMITTED
    assert (await town.totals(both)).share.owed == 1


async def test_everything_goes_back_as_it_was(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    anna = await town.teacher_of(DOUBLE, "Анна")
    await town.substitute_of(STAYS, "Вера")
    olga = await town.substitute_of(STAYS, "Ольга")
    for title, first, second in (
        ("Первый", State.EXPECTED, State.DRAFT),
        ("Второй", State.SUBMITTED, State.ACCEPTED),
        ("Третий", State.ACCEPTED, State.SUBMITTED),
        ("Четвёртый", State.RETURNED, State.EXPECTED),
    ):
        event = await town.event(title, owing=[STAYS, DOUBLE])
        for name, state in ((STAYS, first), (DOUBLE, second)):
            if state is not State.EXPECTED:
                await is_given(town, name, event, state)
    await town.event("Пятый", owing=[DOUBLE])
    await town.event("Шестой", owing=[STAYS])
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        await people.join_organisation(tx, olga.person.id, double.id, now)
        await people.join_organisation(tx, anna.person.id, double.id, now, substitute=True)
    before = await tables(town)
    await merges(admin)
    between = await tables(town)
    assert between["obligations"] != before["obligations"]
    stays = await organisation(town, STAYS)
    async with town.database.read() as tx:
        assert await people.role_in(tx, olga.person.id, stays.id) is Role.REPORTER
        assert await people.role_in(tx, anna.person.id, stays.id) is Role.SUBSTITUTE
    await heard(anna.person)
    assert "Объединение отменено" in (await takes_back(admin)).text
    await anna.person.hears("снова отдельно")
    after = await tables(town)
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
    await admin.says("/organisations")
    await admin.presses("Последние изменения")
    await admin.hears("нет")


async def test_a_draft_of_the_double_is_finished_after_the_merger(
    town: Town, double: Organisation, pictures: list[bytes]
) -> None:
    admin = await town.admin()
    anna = await town.teacher_of(DOUBLE, "Анна")
    event = await town.event(owing=[STAYS, DOUBLE])
    await anna.reaches("people")
    await merges(admin)
    anna.organisation = STAYS
    await town.comes_to_rest()
    await anna.answers("уч 120, род 30, пед 9, остальных нет")
    await anna.presses(":done:people")
    await anna.files(pictures[0])
    assert await town.state_of(STAYS, event) is State.SUBMITTED
    totals = await town.totals(event)
    assert (totals.share.submitted, totals.share.owed, totals.people.submitted) == (1, 1, 159)
    assert list((await owed_by(town, double.id)).values()) == [State.SUBMITTED]
    await takes_back(admin)
    assert await town.state_of(DOUBLE, event) is State.SUBMITTED
    assert await town.state_of(STAYS, event) is State.EXPECTED


async def test_of_two_reports_one_counts_and_none_is_lost(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    coordinator = await town.coordinator_of(DISTRICT)
    event = await town.event(owing=[STAYS, DOUBLE])
    await is_given(town, STAYS, event, State.SUBMITTED, 100)
    await is_given(town, DOUBLE, event, State.SUBMITTED, 1000)
    kept = await town.report_of(DOUBLE, event)
    assert kept
    view = await sees_preview(admin)
    assert "считаем «Школа № 12» (на проверке), сохраним «СОШ №12» (на проверке)" in view.text
    await admin.presses(f"№ {kept.number}")
    await admin.hears("От СОШ №12")
    await admin.presses("✅ Объединить")
    await admin.hears("Объединено")
    totals = await town.totals(event)
    assert (totals.share.submitted, totals.share.owed, totals.people.submitted) == (1, 1, 123)
    async with town.database.read() as tx:
        aside = await reports.find(tx, kept.id)
        assert aside
        assert aside.draft.answers == kept.draft.answers
        assert [one.organisation.name for one in await obligation_storage.all_open(tx, await town.sandbox.now())] == [
            STAYS
        ]
    await town.comes_to_rest()
    await town.forges_press(coordinator.person, coordinator.person.screen[-1], f"v1:{kept.id}:accept")
    await town.comes_to_rest()
    assert await town.state_of(STAYS, event) is State.SUBMITTED
    await takes_back(admin)
    assert (await town.totals(event)).people.submitted == 123 + 1023


async def test_the_fuller_of_two_drafts_goes_on_and_the_other_teacher_is_told(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    anna, vera = await town.teacher_of(DOUBLE, "Анна"), await town.teacher_of(STAYS, "Вера")
    event = await town.event(owing=[STAYS, DOUBLE])
    await anna.reaches("photos")
    await vera.reaches("people")
    await heard(vera.person)
    view = await sees_preview(admin)
    assert "считаем «СОШ №12» (черновик), сохраним «Школа № 12» (черновик)" in view.text
    await admin.presses("✅ Объединить")
    await vera.person.hears("Считаем другой, ваш сохранён")
    await town.comes_to_rest()
    assert "Считаем другой" not in "".join(one.text for one in await heard(anna.person))
    await vera.person.says("уч 120")
    await vera.person.hears("уже")
    await vera.person.says("/report")
    await town.comes_to_rest()
    mine = (await town.obligation_of(STAYS, event)).report_id
    assert has((await vera.person.look())[-1], f"r1:{mine}:")
    await takes_back(admin)
    assert "Вы отчитываетесь за «Школа № 12»" in (await vera.person.hears("снова отдельно")).text
    assert "Вы отчитываетесь за «СОШ №12»" in (await anna.person.hears("снова отдельно")).text
    assert {await town.state_of(one, event) for one in (STAYS, DOUBLE)} == {State.DRAFT}
    assert double


# --- meanwhile, and back ---------------------------------------------------------------------------------------


async def test_a_report_begun_since_stays_where_it_was_written(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    event = await town.event(owing=[DOUBLE])
    await merges(admin)
    later = await town.event("Позже")
    await is_given(town, STAYS, event, State.SUBMITTED)
    await is_given(town, STAYS, later, State.ACCEPTED)
    view = await takes_back(admin)
    assert "там и остались: Единый день" in view.text
    assert await town.state_of(STAYS, event) is State.SUBMITTED
    assert await town.state_of(STAYS, later) is State.ACCEPTED
    assert list((await owed_by(town, double.id)).values()) == [State.EXPECTED]


async def test_who_left_since_keeps_no_access_when_it_is_taken_back(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    anna = await town.teacher_of(DOUBLE, "Анна")
    await merges(admin)
    stays = await organisation(town, STAYS)
    async with town.database.write() as tx:
        await people.leave_organisation(tx, anna.person.id, stays.id, ADMIN, await town.sandbox.now())
    await takes_back(admin)
    async with town.database.read() as tx:
        assert await people.role_in(tx, anna.person.id, double.id) is None
        assert await people.role_in(tx, anna.person.id, stays.id) is None


async def test_a_later_merger_stands_in_the_way(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    anna = await town.teacher_of(DOUBLE, "Анна")
    event = await town.event(owing=[DOUBLE, STAYS, "Гимназия № 21"])
    await is_given(town, DOUBLE, event, State.DRAFT)
    before = await tables(town)
    await merges(admin)
    middle = await tables(town)
    await merges(admin, STAYS, "Гимназия № 21")
    async with town.database.read() as tx:
        assert (await registry.organisation(tx, double.id)).name == "Гимназия № 21"  # type: ignore[union-attr]
    present = await tables(town)
    await admin.says("/organisations")
    await admin.presses("Последние изменения")
    await admin.presses("Отменить 2")
    await admin.hears("Сначала отмените то объединение")
    assert await tables(town) == present
    await heard(anna.person)
    await takes_back(admin)
    assert await tables(town) == middle
    await takes_back(admin)
    assert await tables(town) == before


async def test_another_double_merged_since_stands_in_the_way_of_what_it_shares(
    town: Town, double: Organisation
) -> None:
    admin = await town.admin()
    await town.settles(DISTRICT, ["Двенадцатая школа"])
    event = await town.event(owing=[DOUBLE, "Двенадцатая школа"])
    await is_given(town, DOUBLE, event, State.DRAFT)
    await merges(admin)
    await merges(admin, "Двенадцатая школа")
    present = await tables(town)
    await admin.says("/organisations")
    await admin.presses("Последние изменения")
    await admin.presses("Отменить 2")
    await admin.hears("Сначала отмените то объединение")
    assert await tables(town) == present
    assert double


async def test_a_report_that_counts_for_the_other_stands_in_the_way(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    first = await town.event("Первый", owing=[DOUBLE])
    second = await town.event("Второй", owing=[STAYS])
    await is_given(town, DOUBLE, first, State.DRAFT)
    await merges(admin)
    async with town.database.write() as tx:
        owed = await town.obligation_of(STAYS, second)
        covering = await town.obligation_of(STAYS, first)
        assert await obligation_storage.cover(tx, owed, covering, ADMIN, await town.sandbox.now())
    present = await tables(town)
    assert "за «Второй» засчитан отчёт другой" in (await takes_back(admin)).text
    assert await tables(town) == present
    assert double


async def test_what_a_report_covered_is_covered_by_the_one_that_counts(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    large, small = await town.event("Большой", owing=[STAYS, DOUBLE]), await town.event("Малый", owing=[DOUBLE])
    await is_given(town, STAYS, large, State.ACCEPTED)
    await is_given(town, DOUBLE, large, State.DRAFT)
    async with town.database.write() as tx:
        owed, covering = await town.obligation_of(DOUBLE, small), await town.obligation_of(DOUBLE, large)
        assert await obligation_storage.cover(tx, owed, covering, ADMIN, await town.sandbox.now())
    before = await tables(town)
    await merges(admin)
    counting = await town.obligation_of(STAYS, large)
    covered = await town.obligation_of(STAYS, small)
    assert (covered.covered_by, covered.state) == (counting.id, State.ACCEPTED)
    async with town.database.read() as tx:
        assert [one.id for one in await obligation_storage.covered_by(tx, counting.id)] == [covered.id]
    await takes_back(admin)
    assert await tables(town) == before
    assert double


async def test_a_promised_extension_is_kept_and_both_clocks_are_planned(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    await town.lives_by("Центральный", "Europe/Moscow")
    event = await town.event(owing=[DOUBLE, "Лицей № 62"])
    until = event.due_at + timedelta(days=6)
    async with town.database.write() as tx:
        owed = await town.obligation_of(DOUBLE, event)
        await obligation_storage.extend(tx, owed, until, ADMIN, await town.sandbox.now())
    assert not await rounds_at(town, until, "Europe/Moscow")
    before = await tables(town)
    await merges(admin, DOUBLE, "Лицей № 62")
    assert (await town.obligation_of("Лицей № 62", event)).extended_to == until
    assert await rounds_at(town, until, "Europe/Moscow")
    await takes_back(admin)
    assert await tables(town) == before
    assert double


async def rounds_at(town: Town, until: Any, zone: str) -> list[str]:
    """The rounds of a time zone on the last day before the moment."""
    async with town.database.read() as tx:
        rows = await tx.execute(select(due_work.c.key, due_work.c.run_at).where(due_work.c.kind == "remind"))
        return [row.key for row in rows if zone in row.key and 0 <= (until - row.run_at).total_seconds() < 86400]


# --- choosing --------------------------------------------------------------------------------------------------


async def test_look_alikes_are_offered_and_may_change_places(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    await town.settles("Центральный", [DOUBLE, "Центр «Орбита»"])
    view = await asks(admin)
    assert [one for one in view.labels if "=" in one] == [f"{STAYS} = {DOUBLE}"]
    await admin.presses(f"{STAYS} = {DOUBLE}")
    assert f"Останется: {STAYS}" in (await admin.hears("От лишней")).text
    await admin.presses("Поменять местами")
    assert f"Останется: {DOUBLE}" in (await admin.hears("От лишней")).text
    await admin.presses("✅ Объединить")
    await admin.hears("Объединено")
    assert STAYS not in await standing(town)
    assert double.name in await standing(town)


async def test_doubt_is_asked_and_a_name_like_no_other_is_refused(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    await town.settles("Центральный", [STAYS])
    await asks(admin)
    await admin.says("Школа № 100")
    await admin.hears("Не нахожу «Школа № 100»")
    await admin.says("школа 12")
    view = await admin.hears("Уточните")
    assert len([one for one in view.labels if "·" in one]) == 3
    await admin.presses(f"{DOUBLE} · {DISTRICT}")
    await admin.hears("Какая организация останется")
    await admin.sends_sticker()
    await admin.hears("Какая организация останется")
    await admin.says("школа 12")
    view = await admin.hears("Уточните")
    assert not [one for one in view.labels if one.startswith(DOUBLE)]
    await admin.presses(f"{STAYS} · Центральный")
    assert f"Останется: {STAYS} · Центральный" in (await admin.hears("От лишней")).text
    await admin.presses("Не объединять")
    await admin.hears("всё осталось как было")
    await admin.says(DOUBLE)
    await town.comes_to_rest()
    assert double.name in await standing(town)


async def test_what_changed_since_the_preview_is_shown_again(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    await sees_preview(admin)
    await town.teacher_of(DOUBLE, "Анна")
    await admin.presses("✅ Объединить")
    assert number(await admin.hears("От лишней"), "людей") == 1
    assert double.name in await standing(town)
    await admin.presses("✅ Объединить")
    await admin.hears("Объединено")


async def test_two_admins_merge_once(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    glory = await town.teacher_of("Лицей № 62", "Глория")
    async with town.database.write() as tx:
        await people.appoint_admin(tx, glory.person.id, ADMIN, await town.sandbox.now())
    await sees_preview(admin)
    await sees_preview(glory.person)
    stale = glory.person.screen[-1]
    await admin.presses("✅ Объединить")
    await admin.hears("Объединено")
    await glory.person.presses("✅ Объединить", on=stale)
    assert "устарела" in (await glory.person.sees_toast()).text
    async with town.database.read() as tx:
        assert (
            await tx.execute(select(func.count()).where(organisations.c.merged_into.is_not(None)))
        ).scalar_one() == 1
        merged = select(func.count()).where(history.c.action == "merged", history.c.organisation_id == double.id)
        assert (await tx.execute(merged)).scalar_one() == 1


async def test_forged_presses_are_stale(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    stays = await organisation(town, STAYS)
    other = await organisation(town, "Лицей № 62")
    await merges(admin)
    before = await tables(town)
    for data in (
        f"g5:is:{stays.id}:{stays.id}:0",
        f"g5:merge:{stays.id}:{stays.id}:0",
        f"g5:is:{double.id}:0:0",
        f"g5:is:{double.id}:{other.id}:0",
        f"g5:merge:{double.id}:{stays.id}:0",
        f"g5:merge:{other.id}:{double.id}:0",
        f"g5:merge:{other.id}:{stays.id}:0",
        "g5:is:999999:0:0",
        f"g5:is:{stays.id}:999999:0",
        "g5:merge:0:0:0",
    ):
        await town.forges_press(admin, admin.screen[-1], data)
        assert "устарела" in (await admin.sees_toast()).text, data
    await town.comes_to_rest()
    assert await tables(town) == before
    assert await town.all_answered()


async def test_coordinators_and_strangers_neither_see_nor_press_it(town: Town, double: Organisation) -> None:
    coordinator = (await town.coordinator_of(DISTRICT)).person
    stranger = await town.sandbox.person(first_name="Пётр", language_code="ru")
    await stranger.starts()
    await coordinator.says("/organisations")
    view = await coordinator.hears("Организации")
    assert not has(view, "g5:")
    stays = await organisation(town, STAYS)
    before = await tables(town)
    for person in (coordinator, stranger):
        await town.comes_to_rest()
        await person.look()
        for do in ("begin", "is", "merge"):
            await town.forges_press(person, person.screen[-1], f"g5:{do}:{double.id}:{stays.id}:0")
    await town.comes_to_rest()
    assert await tables(town) == before


# --- who comes to the double afterwards --------------------------------------------------------------------------


async def test_an_invitation_to_the_double_leads_to_the_one_that_stays(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    code = await town.invitation_to(DOUBLE)
    stays = await organisation(town, STAYS)
    await merges(admin)
    person = await town.sandbox.person(first_name="Нина", language_code="ru")
    await person.starts(code)
    await person.hears(STAYS)
    async with town.database.read() as tx:
        assert await people.role_in(tx, person.id, stays.id) is Role.REPORTER
        assert await people.role_in(tx, person.id, double.id) is None
        now = await town.sandbox.now()
        assert code in {one.code for one in await invitations.standing(tx, now, Role.REPORTER, organisation=stays.id)}
        assert (await invitations.find(tx, code)).organisation_id == stays.id  # type: ignore[union-attr]
    await takes_back(admin)
    async with town.database.read() as tx:
        assert await people.role_in(tx, person.id, stays.id) is Role.REPORTER
        assert (await invitations.find(tx, code)).organisation_id == double.id  # type: ignore[union-attr]


async def test_a_stranger_who_types_the_name_of_the_double_finds_the_one_that_stays(
    town: Town, double: Organisation
) -> None:
    admin = await town.admin()
    await town.settles(DISTRICT, ["Школа имени Гагарина"])
    early = await town.sandbox.person(first_name="Лев", language_code="ru")
    await early.starts()
    await early.says("Школа имени Гагарина")
    await early.presses("Да")
    await merges(admin, "Школа имени Гагарина")
    person = await town.sandbox.person(first_name="Нина", language_code="ru")
    await person.starts()
    await person.says("Школа имени Гагарина")
    await person.hears(f"{STAYS}")
    await person.presses("Да")
    await town.comes_to_rest()
    async with town.database.read() as tx:
        waiting = await invitations.open_applications(tx, ["/"])
    assert [(one.person_name, one.organisation.name) for one in waiting] == [("Лев", STAYS), ("Нина", STAYS)]
    assert double


async def test_the_name_of_the_double_in_a_list_makes_no_third_one(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    await merges(admin)
    async with town.database.write() as tx:
        found, is_new = await registry.add_organisation(tx, DOUBLE, double.territory)
    assert (found.name, is_new) == (STAYS, False)


async def test_old_buttons_of_what_was_set_aside_lead_to_what_counts(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    anna = await town.teacher_of(DOUBLE, "Анна")
    event = await town.event(owing=[STAYS, DOUBLE])
    old = await town.obligation_of(DOUBLE, event)
    await merges(admin)
    assert await town.obligation_of(STAYS, event) != old
    await town.comes_to_rest()
    await town.forges_press(anna.person, anna.person.screen[-1], f"o1:{old.id}")
    await town.comes_to_rest()
    mine = await Teacher(town, anna.person, STAYS).card()
    assert has(mine, f"r1:{(await town.obligation_of(STAYS, event)).report_id}:")
    assert double


async def test_a_merged_one_is_shown_nowhere(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    coordinator = (await town.coordinator_of(DISTRICT)).person
    vera = await town.teacher_of(STAYS, "Вера")
    event = await town.event(owing=[STAYS, DOUBLE])
    await is_given(town, STAYS, event, State.SUBMITTED)
    await is_given(town, DOUBLE, event, State.SUBMITTED)
    await merges(admin)
    await town.comes_to_rest()
    await heard(coordinator)
    district = double.territory.id
    for said in ("/status", "/totals", "/people", f"pe1:district:{district}:0", f"i1:{district}:0:0:0", "/events"):
        if said[0] == "/":
            await coordinator.says(said)
        else:
            await town.forges_press(coordinator, coordinator.screen[-1], said)
        await town.comes_to_rest()
        shown = await heard(coordinator)
        assert shown, said
        assert not [one for one in shown if DOUBLE in one.text or DOUBLE in "".join(one.labels)], said
    async with town.database.read() as tx:
        assert not await reminders.owing(tx, await town.sandbox.now())
        assert await event_storage.find_within(tx, event.id, [double.territory.path])
        assert {one.name for one in await register.known(tx, ["/"])}.isdisjoint({DOUBLE})
    owed = await town.obligation_of(STAYS, event)
    await town.forges_press(vera.person, vera.person.screen[-1], f"h1:{owed.id}")
    assert "«СОШ №12» и «Школа № 12» объединены" in (await vera.person.hears("🕓")).text


async def test_what_was_owed_by_both_may_be_covered_afterwards(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    first, second = await town.event("Первый", owing=[STAYS, DOUBLE]), await town.event("Второй", owing=[STAYS])
    await is_given(town, STAYS, second, State.DRAFT)
    before = await owed_by(town, double.id)
    await merges(admin)
    owed, covering = await town.obligation_of(STAYS, first), await town.obligation_of(STAYS, second)
    async with town.database.write() as tx:
        assert await obligation_storage.cover(tx, owed, covering, ADMIN, await town.sandbox.now())
    assert "снова отдельно" in (await takes_back(admin)).text
    assert (await town.obligation_of(STAYS, first)).covered_by == covering.id
    assert await owed_by(town, double.id) == before


async def test_a_new_organisation_of_the_same_name_stands_in_the_way(town: Town, double: Organisation) -> None:
    admin = await town.admin()
    await merges(admin)
    async with town.database.write() as tx:
        fresh, _ = await registry.add_organisation(tx, "Новая школа", double.territory)
        same = {"name": DOUBLE, "search_name": DOUBLE.casefold()}
        await tx.execute(organisations.update().where(organisations.c.id == fresh.id).values(same))
    present = await tables(town)
    assert "появилась другая «СОШ №12»" in (await takes_back(admin)).text
    assert await tables(town) == present
