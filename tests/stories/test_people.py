"""/people: who is there, and roles that are changed and taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from storage import people
from tests.stories.town import ADMIN, has, heard

if TYPE_CHECKING:
    from domain.people import Person as Known
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def opens(town: Town, person: Person, *labels: str) -> View:
    """/people, then these buttons one after another; the card after the last."""
    await person.says("/people")
    view = await person.hears(lambda view: has(view, "pe1:") or "Люди" in view.text)
    for label in labels:
        view = await presses(town, person, label)
    return view


async def presses(town: Town, person: Person, label: str) -> View:
    await person.presses(label)
    await town.comes_to_rest()
    return (await person.look())[-1]


async def known_as(town: Town, person: Person) -> Known:
    async with town.database.read() as tx:
        found = await people.find(tx, person.id, [ADMIN])
    assert found
    return found


def commands(town: Town, person: Person) -> set[str]:
    return {one["command"] for one in town.world.profile.commands_seen_by(person.id, "ru")}


# --- who is there --------------------------------------------------------------------------------------------


async def test_coordinator_sees_the_people_of_the_own_district(town: Town) -> None:
    await town.teacher_of(SCHOOL, "Анна")
    await town.teacher_of("Лицей № 62", "Борис")
    coordinator = (await town.coordinator_of("Заводский")).person
    top = await opens(town, coordinator)
    assert "Отчитываются: 1" in top.text
    assert [one for one in top.labels if "Центральный" in one] == []
    district = await presses(town, coordinator, "Заводский")
    assert f"{SCHOOL} · 1" in district.labels
    assert "Гимназия № 21 · 0" in district.labels
    assert any("Дарья" in one for one in district.labels)
    await presses(town, coordinator, SCHOOL)
    card = await presses(town, coordinator, "Анна")
    assert SCHOOL in card.text
    assert has(card, "me1:remove:")
    assert not has(card, "me1:appoint:")


async def test_lists_have_pages(town: Town) -> None:
    await town.settles("Ленинский", [f"Школа № {number}" for number in range(100, 125)])
    coordinator = (await town.coordinator_of("Ленинский")).person
    first = await opens(town, coordinator, "Ленинский")
    second = await presses(town, coordinator, "▶️")
    assert not {one.split(" · ")[0] for one in first.labels if "№" in one} & {
        one.split(" · ")[0] for one in second.labels
    }


async def test_who_blocked_the_bot_is_marked(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    coordinator = (await town.coordinator_of("Заводский")).person
    await teacher.person.blocks()
    await town.comes_to_rest()
    card = await opens(town, coordinator, "Заводский", SCHOOL, "Анна")
    assert "заблокирован" in card.text
    await presses(town, coordinator, "me1:remove:")
    assert "не имеет доступа" in (await presses(town, coordinator, "me1:removed:")).text


async def test_open_applications_stand_on_top(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    person = await town.sandbox.person(first_name="Пётр", language_code="ru", started=True)
    await person.says("школа 12")
    await person.presses("Да")
    await town.comes_to_rest()
    assert "1" in (await opens(town, coordinator)).labels[0]
    card = await presses(town, coordinator, "Заявки")
    assert "Пётр" in card.text
    await presses(town, coordinator, "Принять")
    assert (await known_as(town, person)).is_reporter
    assert not any("Заявки" in one for one in (await opens(town, coordinator)).labels)


# --- changing and taking -------------------------------------------------------------------------------------


async def test_reporter_becomes_a_substitute_and_back(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    coordinator = (await town.coordinator_of("Заводский")).person
    await opens(town, coordinator, "Заводский", SCHOOL, "Анна")
    assert "Заместитель" in (await presses(town, coordinator, "me1:substitute:")).text
    await teacher.person.hears("заместитель")
    assert "Отчитывается" in (await presses(town, coordinator, "me1:main:")).text
    await teacher.person.hears("как основной")


async def test_removed_reporter_has_no_access_at_once(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.reaches("photos", pictures[0])
    report = await teacher.report()
    coordinator = (await town.coordinator_of("Заводский")).person
    asked = await opens(town, coordinator, "Заводский", SCHOOL, "Анна", "me1:remove:")
    assert (await known_as(town, teacher.person)).is_reporter, "it is asked first"
    assert has(asked, "me1:removed:")
    await presses(town, coordinator, "me1:removed:")
    await teacher.person.hears("больше не работаете")
    assert "report" not in commands(town, teacher.person)

    await heard(teacher.person)
    await teacher.person.says("/report")
    await town.comes_to_rest()
    await teacher.person.says("https://example.org")
    await teacher.person.sends_photos(pictures[:1])
    await town.comes_to_rest()
    assert not any(has(view, "r1:") for view in await heard(teacher.person))
    for data in (f"r1:{report.id}:finish::", f"r1:{report.id}:skip:photos:", f"o1:{report.obligation.id}"):
        await town.forges_press(teacher.person, card, data)
        assert (await teacher.person.sees_toast()).is_alert
    stays = await town.report_of(SCHOOL)
    assert stays
    assert (stays.state, stays.draft) == (report.state, report.draft)


async def test_removed_coordinator_has_no_access_at_once(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    card = await coordinator.sees_report()
    await coordinator.person.presses(lambda button: ":return" in button.data)
    await town.comes_to_rest()
    admin = await town.admin()
    await opens(town, admin, "Заводский", "Дарья", "me1:remove:", "me1:removed:")
    await coordinator.person.hears("больше не работаете")
    await coordinator.person.says("Нет фото")
    report = await teacher.report()
    for command in ("/status", "/people", "/invite"):
        await coordinator.person.says(command)
    await town.comes_to_rest()
    assert not any(has(view, "pe1:") or has(view, "i1:") for view in await heard(coordinator.person))
    for data in (f"v1:{report.id}:accept", "pe1:top:0:0", f"me1:show:{teacher.person.id}:1:0"):
        await town.forges_press(coordinator.person, card, data)
        assert (await coordinator.person.sees_toast()).is_alert
    assert await teacher.report() == report
    assert "status" not in commands(town, coordinator.person)


async def test_second_removal_is_stale(town: Town) -> None:
    await town.teacher_of(SCHOOL)
    first, second = await town.coordinator_of("Заводский"), await town.coordinator_of("Заводский", "Ольга")
    for one in (first, second):
        await opens(town, one.person, "Заводский", SCHOOL, "Анна", "me1:remove:")
    await presses(town, first.person, "me1:removed:")
    await second.person.presses("me1:removed:")
    assert (await second.person.sees_toast()).is_alert
    await town.comes_to_rest()
    assert "этой роли больше нет" in (await second.person.look())[-1].text


# --- admins --------------------------------------------------------------------------------------------------


async def test_admin_is_appointed_and_dismissed(town: Town) -> None:
    coordinator, admin = (await town.coordinator_of("Заводский")).person, await town.admin()
    await opens(town, admin, "Заводский", "Дарья", "me1:appoint:")
    assert not (await known_as(town, coordinator)).is_admin
    await presses(town, admin, "me1:appointed:")
    await coordinator.hears("права администратора")
    assert (await known_as(town, coordinator)).is_admin
    assert "newevent" in commands(town, coordinator)
    await opens(town, admin, "Администраторы", "Дарья", "me1:dismiss:", "me1:dismissed:")
    await coordinator.hears("больше нет")
    assert not (await known_as(town, coordinator)).is_admin
    assert "newevent" not in commands(town, coordinator)


async def test_nobody_dismisses_the_named_or_themselves(town: Town) -> None:
    coordinator, admin = (await town.coordinator_of("Заводский")).person, await town.admin()
    await opens(town, admin, "Заводский", "Дарья", "me1:appoint:", "me1:appointed:")
    card = await opens(town, coordinator, "Администраторы", "Жанна")
    assert not has(card, "me1:dismiss")
    for person in (ADMIN, coordinator.id):
        await town.forges_press(coordinator, card, f"me1:dismissed:{person}:0:0")
        assert (await coordinator.sees_toast()).is_alert
    await town.forges_press(admin, (await admin.look())[-1], f"me1:dismissed:{ADMIN}:0:0")
    assert (await admin.sees_toast()).is_alert
    assert (await known_as(town, coordinator)).is_admin
    assert (await known_as(town, admin)).is_admin


# --- what is not one's own -----------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ["teacher", "foreign coordinator"])
async def test_forged_presses_do_nothing(town: Town, role: str) -> None:
    teacher, own = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    somebody = teacher.person if role == "teacher" else (await town.coordinator_of("Центральный", "Ольга")).person
    view = (await somebody.look())[-1]
    (key,) = (await known_as(town, teacher.person)).reports_for
    before = [await known_as(town, one) for one in (teacher.person, own.person, somebody)]
    for data in (
        f"pe1:organisation:{key}:0",
        "pe1:district:2:0",
        "pe1:district:1:0",
        "pe1:admins:0:0",
        f"me1:show:{teacher.person.id}:{key}:0",
        f"me1:substitute:{teacher.person.id}:{key}:0",
        f"me1:removed:{teacher.person.id}:{key}:0",
        f"me1:removed:{own.person.id}:0:2",
        f"me1:appointed:{somebody.id}:0:3",
        f"me1:appointed:{somebody.id}:0:0",
        f"me1:dismissed:{ADMIN}:0:0",
        f"me1:show:{2**60}:{key}:0",
    ):
        await town.forges_press(somebody, view, data)
        assert (await somebody.sees_toast()).is_alert, data
    assert [await known_as(town, one) for one in (teacher.person, own.person, somebody)] == before


async def test_coordinator_removes_no_coordinator(town: Town) -> None:
    first, second = await town.coordinator_of("Заводский"), await town.coordinator_of("Заводский", "Ольга")
    card = await opens(town, first.person, "Заводский", "Ольга")
    assert not has(card, "me1:remove")
    await town.forges_press(first.person, card, f"me1:removed:{second.person.id}:0:2")
    assert (await first.person.sees_toast()).is_alert
    assert (await known_as(town, second.person)).coordinates
