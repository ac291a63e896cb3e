"""/invite: links on paper and in the chat that end, are used up and are revoked; who learns that somebody came."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from domain.people import Role
from handlers import printing
from handlers.setting import Setting
from storage import invitations, people
from storage.blobs import Folder
from storage.due import Work
from storage.tables import invitations as rows
from tests.stories.town import ADMIN, REMINDING, has, heard

if TYPE_CHECKING:
    from domain.people import Person as Known
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def asks_link(town: Town, person: Person, organisation: str, district: str = "Заводский") -> View:
    """The picture with the link to an organisation."""
    await person.says("/invite")
    await person.presses(district)
    await town.comes_to_rest()
    await person.presses(lambda button: button.label == organisation)
    await town.comes_to_rest()
    return (await person.look())[-1]


def code_of(view: View) -> str:
    return view.text.partition("?start=")[2].split()[0]


async def shown(person: Person, view: View) -> View:
    return next(one for one in await person.look() if one.id == view.id)


async def presses(town: Town, person: Person, view: View, do: str) -> View:
    """Presses a button of a link's picture; sees the picture after it."""
    await person.presses(f"il1:{do}:", on=view)
    await town.comes_to_rest()
    return await shown(person, view)


async def newcomer(town: Town, code: str, name: str = "Глеб") -> tuple[Person, View]:
    """Somebody opens the link; what they are told."""
    person = await town.sandbox.person(first_name=name, language_code="ru")
    await person.starts(code)
    await town.comes_to_rest()
    return person, next(view for view in await person.look() if view.from_bot)


async def known_as(town: Town, person: Person) -> Known:
    async with town.database.read() as tx:
        found = await people.find(tx, person.id, [ADMIN])
    assert found
    return found


async def all_codes(town: Town) -> list[str]:
    async with town.database.read() as tx:
        return [row.code for row in await tx.execute(rows.select())]


# --- the picture ---------------------------------------------------------------------------------------------


async def test_link_comes_with_its_picture(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    assert view["media"]["kind"] == "photo"
    with Image.open(io.BytesIO(await town.sandbox.downloads(view))) as picture:
        assert min(picture.size) >= 400
    assert SCHOOL in view.text
    async with town.database.read() as tx:
        made = await invitations.find(tx, code_of(view))
    assert made
    assert made.uses_left is None
    assert made.expires_at
    left = made.expires_at - await town.sandbox.now()
    assert timedelta(days=30) < left <= timedelta(days=31)


async def test_link_asked_for_again_is_the_same(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    first = await asks_link(town, coordinator, SCHOOL)
    assert code_of(await asks_link(town, coordinator, SCHOOL)) == code_of(first)


async def test_link_for_a_substitute_makes_one(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    await presses(town, coordinator, view, "other")
    other = (await coordinator.look())[-1]
    assert code_of(other) != code_of(view)
    person, _ = await newcomer(town, code_of(other))
    (key,) = (await known_as(town, person)).reports_for
    async with town.database.read() as tx:
        assert await people.role_in(tx, person.id, key) == "substitute"


# --- how long, for how many ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("do", "days", "opens"), [("week", 6, True), ("week", 9, False), ("endless", 400, True)])
async def test_link_works_as_long_as_was_chosen(town: Town, do: str, days: int, *, opens: bool) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    changed = await presses(town, coordinator, view, do)
    assert changed.text != view.text
    await town.sandbox.moves_clock(days=days)
    person, told = await newcomer(town, code_of(view))
    assert (await known_as(town, person)).is_reporter is opens
    assert ("больше не действует" in told.text) is not opens


async def test_link_for_one_lets_one_in(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    await presses(town, coordinator, view, "one")
    first, _ = await newcomer(town, code_of(view))
    second, told = await newcomer(town, code_of(view), "Вера")
    assert (await known_as(town, first)).is_reporter
    assert not (await known_as(town, second)).is_reporter
    assert "больше не действует" in told.text


async def test_same_person_does_not_use_a_link_up_twice(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    await presses(town, coordinator, view, "five")
    person, _ = await newcomer(town, code_of(view))
    for _ in range(2):
        await person.starts(code_of(view))
        await person.hears("Вы уже отчитываетесь")
    async with town.database.read() as tx:
        made = await invitations.find(tx, code_of(view))
    assert made
    assert made.uses_left == 4


async def test_link_chosen_as_it_is_already_breaks_nothing(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    for _ in range(2):
        await presses(town, coordinator, view, "month")
        await presses(town, coordinator, view, "any")
    assert await town.all_answered()


async def test_revoked_link_lets_nobody_in(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    came_before, _ = await newcomer(town, code_of(view))
    asked = await presses(town, coordinator, view, "revoke")
    assert has(await presses(town, coordinator, asked, "keep"), "il1:week:")
    await presses(town, coordinator, view, "revoke")
    assert not (await presses(town, coordinator, view, "revoked")).buttons
    late, told = await newcomer(town, code_of(view), "Вера")
    assert "больше не действует" in told.text
    assert not (await known_as(town, late)).is_reporter
    assert (await known_as(town, came_before)).is_reporter
    await town.forges_press(coordinator, view, f"il1:week:{code_of(view)}")
    assert (await coordinator.sees_toast()).is_alert
    assert code_of(await asks_link(town, coordinator, SCHOOL)) != code_of(view)


async def is_removed(town: Town, person: Person, organisation: int = 0, territory: int = 0) -> None:
    await town.sandbox.moves_clock(seconds=2)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        if organisation:
            assert await people.leave_organisation(tx, person.id, organisation, ADMIN, now)
        else:
            assert await people.leave_territory(tx, person.id, territory, ADMIN, now)


async def test_who_was_removed_comes_back_by_a_newer_link_only(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    person, _ = await newcomer(town, code_of(view))
    (organisation,) = (await known_as(town, person)).reports_for
    await is_removed(town, person, organisation=organisation)
    await person.starts(code_of(view))
    await person.hears("попросите новую ссылку")
    assert not (await known_as(town, person)).is_reporter
    other, _ = await newcomer(town, code_of(view), "Вера")
    assert (await known_as(town, other)).is_reporter, "the link is good for others"
    await town.sandbox.moves_clock(seconds=2)
    newer = await asks_link(town, coordinator, SCHOOL)
    assert code_of(newer) != code_of(view), "the old one would not let everybody in"
    await person.starts(code_of(newer))
    await town.comes_to_rest()
    assert (await known_as(town, person)).is_reporter


async def test_removed_coordinator_does_not_come_back_by_the_same_link(town: Town) -> None:
    async with town.database.write() as tx:
        now, role = await town.sandbox.now(), Role.COORDINATOR
        code = (await invitations.issue(tx, now, ADMIN, role, territory=2)).code
    person, _ = await newcomer(town, code)
    assert (await known_as(town, person)).coordinates
    await is_removed(town, person, territory=2)
    await person.starts(code)
    await person.hears("попросите новую ссылку")
    assert not (await known_as(town, person)).coordinates


# --- who learns ----------------------------------------------------------------------------------------------


async def test_who_invited_learns_once_that_somebody_came(town: Town) -> None:
    coordinator, other = await town.coordinator_of("Заводский"), await town.coordinator_of("Заводский", "Ольга")
    view = await asks_link(town, coordinator.person, SCHOOL)
    await heard(coordinator.person)
    await heard(other.person)
    person, _ = await newcomer(town, code_of(view))
    (told,) = await heard(coordinator.person)
    assert "Глеб" in told.text
    assert SCHOOL in told.text
    assert not await heard(other.person)
    await person.starts(code_of(view))
    await town.comes_to_rest()
    assert not await heard(coordinator.person)


async def test_admins_learn_of_a_new_coordinator(town: Town) -> None:
    admin = await town.admin()
    await admin.says("/invite")
    await admin.presses("Центральный")
    await town.comes_to_rest()
    await admin.presses(lambda button: button.data.endswith(":1"))
    await town.comes_to_rest()
    code = code_of((await admin.look())[-1])
    await heard(admin)
    person, _ = await newcomer(town, code)
    (told,) = await heard(admin)
    assert "Глеб" in told.text
    assert "Центральный" in told.text
    await person.starts(code)
    await person.hears("Вы уже координатор")


# --- sheets for all ------------------------------------------------------------------------------------------


async def test_sheets_for_the_whole_district(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    one_only = await asks_link(town, coordinator, SCHOOL)
    await presses(town, coordinator, one_only, "one")
    links = []
    for _ in range(2):
        await coordinator.presses("is1:")
        await town.comes_to_rest()
        assert any("Листы готовы" in view.text for view in await coordinator.look())
        view = (await coordinator.look())[-1]
        archive = zipfile.ZipFile(io.BytesIO(await town.sandbox.downloads(view)))
        contents = archive.read("contents.csv").decode("utf-8-sig")
        links.append(sorted(part.split("?start=")[1][:12] for part in contents.splitlines() if "?start=" in part))
    pictures = [name for name in archive.namelist() if name.endswith(".png")]
    assert len(pictures) == 3
    assert any(SCHOOL in name for name in pictures)
    assert not any("Лицей" in name for name in archive.namelist())
    assert links[0] == links[1], "what was printed is printed again"
    assert code_of(one_only) not in links[0], "a link for one is not for the wall"
    person, _ = await newcomer(town, links[0][0])
    assert (await known_as(town, person)).is_reporter


async def test_sheets_are_not_for_who_lost_the_district_meanwhile(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    now = await town.sandbox.now()
    setting = Setting(
        lambda: now, "Asia/Novokuznetsk", "ru", (ADMIN,), REMINDING, "svodka_test_bot", Folder(Path("nowhere"))
    )
    work = Work("sheets:1", printing.KIND, {"person": coordinator.id, "territory": 2}, now)
    drawn = await printing.draw(work, database=town.database, setting=setting)
    assert drawn
    await is_removed(town, coordinator, territory=2)
    assert await printing.draw(work, database=town.database, setting=setting) is None
    async with town.database.write() as tx:
        assert await printing.send(tx, work, drawn, setting=setting) == []


async def test_districts_and_organisations_have_pages(town: Town) -> None:
    await town.settles("Ленинский", [f"Школа № {number}" for number in range(100, 123)])
    for number in range(12):
        await town.settles(f"Район {number}", ["Школа"])
    admin = await town.admin()
    await admin.says("/invite")
    first = await admin.hears(lambda view: has(view, "i1:"))
    assert len(first.buttons) == 13
    await admin.presses("▶️", on=first)
    await town.comes_to_rest()
    assert not {one for one in (await shown(admin, first)).labels if one in first.labels} - {"◀️", "▶️"}
    await admin.says("/invite")
    await admin.presses("Ленинский")
    await town.comes_to_rest()
    page = (await admin.look())[-1]
    assert "Школа № 100" in page.labels
    assert "Школа № 122" not in page.labels


# --- what is not one's own -----------------------------------------------------------------------------------


async def test_foreign_coordinator_changes_nothing(town: Town) -> None:
    own, foreign = await town.coordinator_of("Заводский"), await town.coordinator_of("Центральный")
    view = await asks_link(town, own.person, SCHOOL)
    code, before = code_of(view), await all_codes(town)
    async with town.database.read() as tx:
        made = await invitations.find(tx, code)
    assert made
    for data in (
        *(f"il1:{do}:{code}" for do in ("week", "one", "revoke", "revoked", "keep", "other")),
        f"i1:0:0:{made.organisation_id}:0",
        "i1:2:0:0:0",
        "i1:2:0:0:1",
        "i1:3:0:0:1",
        "is1:2",
        "is1:1",
        "il1:week:nothing",
    ):
        await town.forges_press(foreign.person, view, data)
        assert (await foreign.person.sees_toast()).is_alert, data
    async with town.database.read() as tx:
        assert await invitations.find(tx, code) == made
    assert await all_codes(town) == before


async def test_coordinator_who_was_removed_invites_no_more(town: Town) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    view = await asks_link(town, coordinator, SCHOOL)
    async with town.database.write() as tx:
        await people.leave_territory(tx, coordinator.id, 2, ADMIN, await town.sandbox.now())
    await town.forges_press(coordinator, view, f"il1:week:{code_of(view)}")
    assert (await coordinator.sees_toast()).is_alert
    person, _ = await newcomer(town, code_of(view))
    await town.comes_to_rest()
    assert (await known_as(town, person)).is_reporter
    assert not any("Глеб" in view.text for view in await coordinator.look())
