"""The totals are what one gets by adding up the reports oneself."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from domain.answers import Item, Items
from domain.events import COUNTED, State
from domain.library import ACTIVITY_KINDS
from domain.totals import Figure
from storage import collected
from tests.stories.town import CATEGORIES

if TYPE_CHECKING:
    from domain.events import Obligation
    from sandbox.client import Person
    from tests.stories.town import Town

STATES = (State.EXPECTED, State.DRAFT, State.SUBMITTED, State.RETURNED, State.ACCEPTED)


@dataclass
class Given:
    """What one organisation has given, in whatever state."""

    obligation: Obligation
    state: State
    answers: dict[str, Items] = field(default_factory=dict)

    def number(self, question: str, item: str = "") -> int:
        return int(next((one.number or 0 for one in self.answers.get(question, ()) if one.key == item), 0))

    @property
    def people(self) -> int:
        return sum(self.number("people", category) for category in CATEGORIES)


async def random_reports(town: Town, seed: int) -> list[Given]:
    """Reports of forty organisations in four districts, in every state."""
    chance = random.Random(seed)  # noqa: S311 - the same reports for the same seed
    for district in ("Рудничный", "Кировский"):
        await town.settles(district, [f"Школа № {district[0]}{number}" for number in range(18)])
    event = await town.event()
    found = []
    for obligation in await town.obligations(event):
        given = Given(obligation, chance.choice(STATES))
        if given.state is not State.EXPECTED:
            given.answers["people"] = tuple(Item(one, chance.randrange(500)) for one in CATEGORIES)
            kinds = chance.sample(ACTIVITY_KINDS, chance.randrange(1, 6))
            own = [Item(f"own-{number}", text="Квест") for number in range(1, chance.randrange(1, 4))]
            given.answers["activities"] = (*map(Item, kinds), *own)
            reach = [one for one in ("online", "views") if chance.random() < 0.6]
            given.answers |= {one: (Item(number=chance.randrange(9000)),) for one in reach}
            await town.is_given(obligation, given.answers, given.state)
        found.append(given)
    return found


def figure(given: list[Given], of: str, item: str = "") -> Figure:
    sums = {state: sum(one.number(of, item) for one in given if one.state is state) for state in COUNTED}
    return Figure(accepted=sums[State.ACCEPTED], submitted=sums[State.SUBMITTED])


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_totals_equal_an_independent_count(town: Town, seed: int) -> None:
    given = await random_reports(town, seed)
    sums = await town.totals(town.latest)
    counted = [one for one in given if one.state in COUNTED]
    states = Counter(one.state for one in given)

    assert (sums.share.owed, sums.share.submitted, sums.share.accepted) == (
        len(given),
        states[State.SUBMITTED],
        states[State.ACCEPTED],
    )
    assert sums.people.both == sum(one.people for one in counted)
    assert sums.by_category == {one: figure(given, "people", one) for one in CATEGORIES}
    assert sums.reach == {one: figure(given, one) for one in ("online", "views")}
    assert sums.by_activity == Counter(
        item.key for one in counted for item in one.answers["activities"] if not item.text
    )
    assert sums.own_activities == sum(any(item.text for item in one.answers["activities"]) for one in counted)
    for key, district in sums.by_district.items():
        here = [one for one in given if one.obligation.organisation.territory.id == key]
        assert district.people.both == sum(one.people for one in here if one.state in COUNTED)
        assert (district.share.owed, district.share.reported) == (len(here), sum(one.state in COUNTED for one in here))


async def shown_totals(town: Town, person: Person) -> str:
    await person.says("/totals")
    await town.comes_to_rest()
    return digits_together((await person.look())[-1].text)


def digits_together(text: str) -> str:
    """The text without the spaces that group thousands."""
    return re.sub(r"(?<=\d)[\u00a0\u202f](?=\d{3})", "", text)


async def test_chat_shows_the_figures(town: Town) -> None:
    await random_reports(town, 4)
    admin = await town.admin()
    text = await shown_totals(town, admin)
    sums = await town.totals(town.latest)
    for number in (
        sums.share.owed,
        sums.share.reported,
        sums.share.accepted,
        sums.share.submitted,
        sums.share.percent,
        sums.people.both,
        sums.people.submitted,
        *(one.both for one in sums.by_category.values()),
        *(one.both for one in sums.reach.values()),
        *(one.people.both for one in sums.by_district.values()),
        *sums.by_activity.values(),
        sums.own_activities,
    ):
        assert re.search(rf"(?<!\d){number}(?!\d)", text), number
    for district in sums.by_district.values():
        assert district.name in text


async def test_people_online_and_views_are_never_added_together(town: Town) -> None:
    await town.event()
    answers = {"people": (Item("pupils", 100),), "online": (Item(number=20),), "views": (Item(number=3),)}
    await town.is_given(await town.obligation_of("Школа № 12"), answers, State.ACCEPTED)
    text = await shown_totals(town, await town.admin())
    for mixture in (123, 120, 103, 23):
        assert not re.search(rf"(?<!\d){mixture}(?!\d)", text)


async def test_coordinator_sees_the_figures_of_the_own_district(town: Town) -> None:
    given = await random_reports(town, 5)
    coordinator = await town.coordinator_of("Рудничный")
    here = [one for one in given if one.obligation.organisation.territory.name == "Рудничный"]
    text = await shown_totals(town, coordinator.person)
    assert str(sum(one.people for one in here if one.state in COUNTED)) in text
    assert str(len(here)) in text
    assert "Рудничный" in text
    for other in ("Кировский", "Заводский", "Центральный"):
        assert other not in text
    async with town.database.read() as tx:
        paths = [here[0].obligation.organisation.territory.path]
        sums = (await collected.figures_of(tx, town.latest, paths, await town.sandbox.now())).totals()
    assert sums.share.owed == len(here)


async def test_coordinator_of_the_city_sees_all_its_districts(town: Town) -> None:
    await random_reports(town, 6)
    coordinator = await town.coordinator_of("Кемерово")
    text = await shown_totals(town, coordinator.person)
    assert str((await town.totals(town.latest)).people.both) in text


async def test_event_is_chosen_where_there_are_several(town: Town) -> None:
    first = await town.event("Единый день")
    await town.is_given(await town.obligation_of("Школа № 12"), {"people": (Item("pupils", 4321),)}, State.SUBMITTED)
    await town.event("Неделя науки")
    admin = await town.admin()
    await shown_totals(town, admin)
    await admin.presses(f"t1:{first.id}")
    await town.comes_to_rest()
    assert "4321" in digits_together((await admin.look())[-1].text)


async def test_refreshed_totals_are_the_present_ones(town: Town) -> None:
    event = await town.event()
    admin = await town.admin()
    await shown_totals(town, admin)
    await admin.presses(f"t1:{event.id}")
    await town.is_given(await town.obligation_of("Школа № 12"), {"people": (Item("pupils", 777),)}, State.SUBMITTED)
    await admin.presses(f"t1:{event.id}")
    await town.comes_to_rest()
    assert "777" in (await admin.look())[-1].text


async def test_totals_before_anybody_reported(town: Town) -> None:
    await town.event()
    text = await shown_totals(town, await town.admin())
    assert re.search(r"0\D+5", text)


async def test_totals_are_not_for_teachers(town: Town) -> None:
    event = await town.event()
    teacher = await town.teacher_of("Школа № 12")
    await town.is_given(await town.obligation_of("Лицей № 62"), {"people": (Item("pupils", 777),)}, State.SUBMITTED)
    assert "/help" in await shown_totals(town, teacher.person)
    await town.forges_press(teacher.person, teacher.person.screen[-1], f"t1:{event.id}")
    assert (await teacher.person.sees_toast()).is_alert
    assert all("777" not in view.text for view in await teacher.person.look())
