"""The figures in the chat: asked for by what is written, from the region down to a report, and what they come from."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import TYPE_CHECKING

from PIL import Image
from sqlalchemy import update

from domain.answers import Item
from domain.events import State
from storage import registry
from storage.tables import events as event_rows
from tests.stories.town import has, heard

if TYPE_CHECKING:
    from domain.events import Event
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


def plain(text: str) -> str:
    """The text without the spaces that group thousands."""
    return re.sub(r"(?<=\d)[\u00a0\u202f](?=\d{3})", "", text)


async def shown(town: Town, person: Person) -> View:
    """The last message of the chat."""
    await town.comes_to_rest()
    return (await person.look())[-1]


async def asks(town: Town, person: Person, what: str = "") -> View:
    await person.says(f"/totals {what}".strip())
    return await shown(town, person)


async def presses(town: Town, person: Person, data: str) -> View:
    await person.presses(lambda button: button.data.startswith(data))
    return await shown(town, person)


async def labelled(town: Town, person: Person, label: str) -> View:
    await person.presses(lambda button: label in button.label)
    return await shown(town, person)


async def given(town: Town, name: str, pupils: int, state: State = State.ACCEPTED, event: Event | None = None) -> None:
    owed = await town.obligation_of(name, event)
    await town.is_given(owed, {"people": (Item("pupils", pupils),), "activities": (Item("workshops"),)}, state)


async def a_year_earlier(town: Town, event: Event) -> None:
    async with town.database.write() as tx:
        day = event.starts_on.replace(year=event.starts_on.year - 1)
        moments = {"starts_on": day, "ends_on": day, "due_at": event.due_at - timedelta(days=365)}
        await tx.execute(update(event_rows).where(event_rows.c.id == event.id).values(**moments))


# --- asked for by what is written ------------------------------------------------------------------------------


async def test_event_is_found_by_number_title_and_part_of_it(town: Town) -> None:
    first, second = await town.event("Единый день"), await town.event("Неделя науки и техники")
    await town.event("Неделя музыки")
    admin = await town.admin()
    for what, title in (
        ("единый ДЕНЬ", first.title),
        (str(second.id), second.title),
        (f"№ {first.id}", first.title),
        ("науки", second.title),
        ("Единый день, заводский", "📍 Заводский"),
    ):
        assert title in (await asks(town, admin, what)).text.splitlines()[0 if "📍" not in title else 2], what
    several = await asks(town, admin, "неделя")
    assert len([one for one in several.buttons if one.data.startswith("t3:")]) == 2
    none = await asks(town, admin, "<b>чего нет")
    assert "<b>чего нет" in none.text
    assert has(none, "t1:")


async def test_another_coordinators_event_is_not_found(town: Town) -> None:
    event = await town.event("Тайный праздник", owing=["Лицей № 62"])
    coordinator = (await town.coordinator_of("Заводский")).person
    for what in ("Тайный", str(event.id), str(event.starts_on.year)):
        view = await asks(town, coordinator, what)
        assert "праздник" not in view.text + str(view.buttons)


# --- from the region down to a report ------------------------------------------------------------------------


async def test_admin_goes_down_to_a_report_and_up_again(town: Town) -> None:
    event = await town.event()
    await given(town, SCHOOL, 120)
    await given(town, "Школа № 5", 50, State.SUBMITTED)
    admin = await town.admin()
    assert "170" in (await asks(town, admin)).text
    places = await presses(town, admin, f"t3:{event.id}:places:")
    assert "Заводский: 120 чел., отчёты 1 из 3" in places.text
    district = await labelled(town, admin, "Заводский")
    assert "📍 Заводский" in district.text
    assert "Отчитались 1 из 3" in district.text
    schools = await presses(town, admin, f"t3:{event.id}:places:")
    assert f"✅ {SCHOOL}: 120" in schools.text
    assert "⬜ Гимназия № 21" in schools.text
    await presses(town, admin, "t3:")
    up = await labelled(town, admin, "⬆️")
    assert "Отчитались 2 из 5" in up.text
    await presses(town, admin, f"t3:{event.id}:places:")
    await labelled(town, admin, "Заводский")
    await presses(town, admin, f"t3:{event.id}:places:")
    report = await labelled(town, admin, SCHOOL)
    assert SCHOOL in report.text
    assert has(report, "v1:")


async def test_coordinator_stays_in_the_own_district_whatever_is_pressed(town: Town) -> None:
    event = await town.event()
    await given(town, "Лицей № 62", 4321)
    coordinator = (await town.coordinator_of("Заводский")).person
    await asks(town, coordinator)
    async with town.database.read() as tx:
        territories = await registry.territories_within(tx, ["/"])
    views = ("sum", "places", "parts", "from", "compare", "charts", "draw", "watch")
    for territory in territories:
        if territory.name != "Заводский":
            for view in views:
                data = f"t3:{event.id}:{view}:{territory.id}:0:0:0"
                await town.forges_press(coordinator, coordinator.screen[-1], data)
            await town.forges_press(
                coordinator, coordinator.screen[-1], f"t4:{event.starts_on.year}:sum:{territory.id}:0:0"
            )
    await town.comes_to_rest()
    for view in await heard(coordinator):
        assert "4321" not in plain(str(view))
        assert "Центральный" not in str(view)
    assert await town.all_answered()


# --- what a figure comes from --------------------------------------------------------------------------------


async def test_every_figure_lists_its_reports_in_pages(town: Town) -> None:
    await town.settles("Рудничный", [f"Школа № Р{number}" for number in range(25)])
    event = await town.event()
    for number in range(25):
        await given(town, f"Школа № Р{number}", 100 + number, State.SUBMITTED if number % 2 else State.ACCEPTED)
    admin = await town.admin()
    await asks(town, admin)
    parts = await presses(town, admin, f"t3:{event.id}:parts:")
    total = sum(range(100, 125))
    assert any(f"Все участники: {total}" in plain(one.label) for one in parts.buttons)
    listed = await labelled(town, admin, "Все участники")
    assert f"Все участники: {total} · 25 организаций" in plain(listed.text)
    numbers, names = [], []
    for _ in range(3):
        numbers += [int(one) for one in re.findall(r"Рудничный\): (\d+)", plain(listed.text))]
        names += [one.label for one in listed.buttons if one.data.startswith("p1:")]
        listed = await labelled(town, admin, "▶️")
    assert numbers == sorted(range(100, 125), reverse=True)
    assert len(set(names)) == 25
    report = await presses(town, admin, "p1:")
    assert "Школа № Р" in report.text


async def test_only_accepted_is_said_and_counted(town: Town) -> None:
    event = await town.event()
    await given(town, SCHOOL, 120)
    await given(town, "Школа № 5", 50, State.SUBMITTED)
    admin = await town.admin()
    both = await asks(town, admin)
    assert "Участники: 170" in both.text
    assert "те, что на проверке" in both.text
    accepted = await labelled(town, admin, "Только принятые")
    assert "Участники: 120" in accepted.text
    assert "только принятые" in accepted.text
    await presses(town, admin, f"t3:{event.id}:parts:")
    listed = await labelled(town, admin, "Все участники")
    assert SCHOOL in listed.text
    assert "Школа № 5" not in listed.text
    assert "только принятые" in listed.text


async def test_figures_without_any_report(town: Town) -> None:
    event = await town.event()
    admin = await town.admin()
    await asks(town, admin)
    for view in ("places", "parts", "from", "compare", "charts", "watch"):
        data = f"t3:{event.id}:{view}:0:0:0:0"
        await town.forges_press(admin, admin.screen[-1], data)
        assert "Единый день" in (await shown(town, admin)).text, view
    await town.forges_press(admin, admin.screen[-1], f"t3:{event.id}:from:0:0:9999:0")
    assert "Отчитались 0 из 5" in (await shown(town, admin)).text
    await town.forges_press(admin, admin.screen[-1], f"t3:{event.id}:draw:0:0:9999:0")
    assert "нечего" in (await shown(town, admin)).text
    assert await town.all_answered()


# --- beside the last time, and over a year -------------------------------------------------------------------


async def test_event_is_compared_with_the_last_one_like_it(town: Town) -> None:
    former = await town.event("Единый день 2030")
    await given(town, SCHOOL, 100)
    await a_year_earlier(town, former)
    event = await town.event("Единый день 2031")
    await given(town, SCHOOL, 150)
    await given(town, "Школа № 5", 30)
    admin = await town.admin()
    await asks(town, admin, str(event.id))
    compared = await presses(town, admin, f"t3:{event.id}:compare:")
    assert "«Единый день 2030»" in compared.text
    assert "прошлым разом" in compared.text
    assert "Все участники: 180, было 100 (+80\u00a0%)" in compared.text
    assert "Доля отчитавшихся: 40\u00a0%, было 20\u00a0% (+20)" in compared.text


async def test_only_the_form_is_alike_and_that_is_said(town: Town) -> None:
    former = await town.event("Неделя науки")
    await a_year_earlier(town, former)
    event = await town.event("Единый день")
    admin = await town.admin()
    await asks(town, admin, "Единый")
    compared = await presses(town, admin, f"t3:{event.id}:compare:")
    assert "по той же форме" in compared.text
    assert "«Неделя науки»" in compared.text


async def test_a_year_is_summed_as_participations(town: Town) -> None:
    first = await town.event("Единый день")
    await given(town, SCHOOL, 100)
    second = await town.event("Неделя науки")
    await given(town, SCHOOL, 30, State.SUBMITTED)
    earlier = await town.event("Давно")
    await given(town, SCHOOL, 5000)
    await a_year_earlier(town, earlier)
    admin = await town.admin()
    year = first.starts_on.year
    for what in (str(year), f"{first.starts_on.month}.{year}", f"{year}-{first.starts_on.month:02}"):
        summed = await asks(town, admin, what)
        assert "Участий: 130" in summed.text, what
        assert "Участники" not in summed.text
        assert "2 события" in summed.text
    places = await presses(town, admin, "t4:")
    assert "Заводский: 130 чел., отчёты 2 из 6" in places.text
    district = await labelled(town, admin, "Заводский")
    assert "📍 Заводский" in district.text
    listed = await labelled(town, admin, "По событиям")
    assert "Единый день" in listed.text
    opened = await labelled(town, admin, "Неделя науки")
    assert "Участники: 30" in opened.text
    assert "📍 Заводский" in opened.text
    assert second.title in opened.text
    assert "событий нет" in (await asks(town, admin, "1999")).text


# --- as pictures ---------------------------------------------------------------------------------------------


async def test_pictures_are_drawn_and_sent(town: Town) -> None:
    former = await town.event("Единый день")
    await given(town, SCHOOL, 100)
    await a_year_earlier(town, former)
    event = await town.event("Единый день")
    await given(town, SCHOOL, 150)
    await given(town, "Школа № 5", 30, State.SUBMITTED)
    admin = await town.admin()
    await asks(town, admin, str(event.id))
    await presses(town, admin, f"t3:{event.id}:charts:")
    for number in range(4):
        await heard(admin)
        await presses(town, admin, f"t3:{event.id}:draw:0:0:{number}:")
        views = await admin.look()
        assert has(views[-1], ":draw:"), "the choice is at hand again"
        picture = Image.open(io.BytesIO(await town.sandbox.downloads(views[-2])))
        assert picture.width <= 1280
        assert "Единый день" in views[-2].text
