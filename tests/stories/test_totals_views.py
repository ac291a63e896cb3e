"""The figures in the chat: asked for by what is written, from the region down to a report, and what they come from."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from sqlalchemy import update

from domain.answers import Item
from domain.events import State
from domain.plans.plan import Kind, Measure, Plan, Schedule, Span
from storage import plans, registry
from storage.tables import events as event_rows
from tests.stories.town import ADMIN, has, heard

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
    assert "Заводский: 120 чел., ответили 1 из 3" in places.text
    district = await labelled(town, admin, "Заводский")
    assert "📍 Заводский" in district.text
    assert "Ответили 1 из 3" in district.text
    schools = await presses(town, admin, f"t3:{event.id}:places:")
    assert f"✅ {SCHOOL}: 120" in schools.text
    assert "⬜ Гимназия № 21" in schools.text
    await presses(town, admin, "t3:")
    up = await labelled(town, admin, "⬆️")
    assert "Ответили 2 из 5" in up.text
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
                coordinator, coordinator.screen[-1], f"t6:{event.starts_on.year}:0:0:0:from:{territory.id}:0:0"
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
    assert "Ответили 0 из 5" in (await shown(town, admin)).text
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
    assert "Доля ответивших: 40\u00a0%, было 20\u00a0% (+20)" in compared.text


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
    places = await presses(town, admin, "t6:")
    assert "Заводский: 130 чел., ответили 2 из 6" in places.text
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


# --- narrowed down: a plan, a form of activity, words as people write them -----------------------------------


async def names_workshops(town: Town, name: str, pupils: int, event: Event) -> None:
    owed = await town.obligation_of(name, event)
    answers = {"people": (Item("pupils", pupils),), "activities": (Item("workshops"), Item("excursions"))}
    await town.is_given(owed, answers, State.ACCEPTED)


async def names_excursions(town: Town, name: str, pupils: int, event: Event) -> None:
    owed = await town.obligation_of(name, event)
    await town.is_given(
        owed, {"people": (Item("pupils", pupils),), "activities": (Item("excursions"),)}, State.SUBMITTED
    )


async def two_events(town: Town) -> tuple[Event, Event]:
    """Of October 2031: workshops of 100 and 30 people, and 7 in the other district who had none."""
    first, second = await town.event("Единый день"), await town.event("Неделя науки")
    await names_workshops(town, SCHOOL, 100, first)
    await names_excursions(town, "Школа № 5", 7, first)
    await names_workshops(town, "Школа № 5", 30, second)
    return first, second


@pytest.mark.parametrize(
    ("typed", "people", "reports"),
    [
        ("2031", 137, 3),
        ("октябрь", 137, 3),
        ("за октябрь 2031 года", 137, 3),
        ("в октябре", 137, 3),
        ("Заводский", 100, 1),
        ("Заводский район", 100, 1),
        ("Центральный, 2031", 37, 2),
        ("октябрь Центральный", 37, 2),
        ("мастер-классы", 130, 2),
        ("мастер-классы, Центральный", 30, 1),
        ("Мастер-классы Центральный октябрь", 30, 1),
        ("экскурсии 10.2031", 137, 3),
        ("Единый день, мастер-классы", 100, 1),
        ("единый день экскурсии", 107, 2),
    ],
)
async def test_filters_are_typed_as_people_write(town: Town, typed: str, people: int, reports: int) -> None:
    await two_events(town)
    admin = await town.admin()
    summed = await asks(town, admin, typed)
    assert re.search(rf"(Участий|Участники): {people}\b", plain(summed.text)), summed.text
    listed = await labelled(town, admin, "Из чего")
    assert f"{reports} отчёт" in listed.text
    numbers = [int(one) for one in re.findall(r"\): (\d+)$", plain(listed.text), re.MULTILINE)]
    assert (sum(numbers), len(numbers)) == (people, reports)
    assert len([one for one in listed.buttons if one.data.startswith("p1:")]) == reports


@pytest.mark.parametrize("typed", ["лабуда", "ноябрь и что-то", "план", "2031, 2032", "№ 777", ","])
async def test_what_is_not_understood_is_answered_with_examples(town: Town, typed: str) -> None:
    await two_events(town)
    admin = await town.admin()
    view = await asks(town, admin, typed)
    assert "/totals ноябрь" in view.text
    assert has(view, "t1:")


async def test_buttons_lead_to_a_form_of_activity_and_back(town: Town) -> None:
    first, _ = await two_events(town)
    admin = await town.admin()
    await asks(town, admin, str(first.id))
    await labelled(town, admin, "🧩")
    summed = await labelled(town, admin, "Мастер-классы")
    assert "Участники: 100" in summed.text
    assert "1 отчёт" in summed.text
    assert "из 5" not in summed.text, "nobody owes a form of activity"
    whole = await labelled(town, admin, "Всё событие")
    assert "Участники: 107" in whole.text
    await asks(town, admin)
    await labelled(town, admin, "📅")
    await labelled(town, admin, "🧩")
    assert "Участий: 130" in (await labelled(town, admin, "Мастер-классы")).text
    await labelled(town, admin, "📅 За период")
    assert "нет" in (await labelled(town, admin, "2030")).text
    await labelled(town, admin, "📅 За период")
    assert "Участий: 130" in (await labelled(town, admin, "Всё время")).text


async def test_a_plan_is_summed_up_over_its_events(town: Town) -> None:
    first, second = await two_events(town)
    key = await plan_of(town, first)
    admin = await town.admin()
    for typed in ("план", "план воспитания", "план воспитан"):
        summed = await asks(town, admin, typed)
        assert "План воспитания" in summed.text
        assert "Участники: 107" in summed.text
        assert second.title not in str(summed)
    listed = await labelled(town, admin, "Из чего")
    assert "из 2 отчётов" in listed.text
    coordinator = (await town.coordinator_of("Заводский")).person
    await town.forges_press(coordinator, coordinator.screen[-1], f"t6:0:{key}:0:0:sum:0:0:0")
    assert "Участники: 100" in (await shown(town, coordinator)).text, "of the own district alone"


async def test_a_foreign_plan_tells_nothing(town: Town) -> None:
    event = await town.event("Тайный праздник", owing=["Лицей № 62"])
    key = await plan_of(town, event, "Центральный")
    await town.event("Единый день")
    coordinator = (await town.coordinator_of("Заводский")).person
    for data in (f"t6:0:{key}:0:0:sum:0:0:0", "t6:0:0:0:0:plans:0:0:0", f"t6:0:0:{event.id}:1:sum:0:0:0"):
        await town.forges_press(coordinator, coordinator.screen[-1], data)
        view = await shown(town, coordinator)
        assert "воспитания" not in str(view)
        assert "праздник" not in str(view)


async def plan_of(town: Town, event: Event, district: str = "Кемерово") -> int:
    """A plan with one measure, on which this event reports."""
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        place = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == district)
        span, due = Span(event.starts_on, event.ends_on), (event.ends_on,)
        schedule = Schedule("октябрь", Kind.ONCE, event.starts_on, event.ends_on, due, periods=(span,))
        measure = Measure("", "1", "Провести", schedule)
        stored = await plans.add(tx, Plan("План воспитания", (measure,)), place, ADMIN, now)
        (added,) = await plans.add_measures(tx, stored.id, [(1, measure)])
        await plans.give_event(tx, added.occurrences[0].id, event.id)
    return stored.id
