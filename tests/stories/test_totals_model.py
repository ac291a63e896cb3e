"""Every figure, in every place and of every period, is what one gets by adding up the reports by hand."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from domain.answers import Item, Items
from domain.collected import OWN
from domain.comparable import last_comparable, years_of
from domain.drilldown import places_below
from domain.events import COUNTED, State
from domain.library import ACTIVITY_KINDS
from domain.sources import Group, Part, figure_of, parts_of, sources_of
from domain.totals import Figure
from handlers.totals_period import sums_of
from handlers.totals_scope import PeriodPress
from storage import collected, obligations, people, registry, reports
from tests.stories.town import ADMIN, CATEGORIES, REMINDING, ZONE

if TYPE_CHECKING:
    from domain.collected import Collected
    from domain.events import Event, Obligation
    from domain.people import Territory
    from tests.stories.town import Town

STATES = (State.EXPECTED, State.DRAFT, State.SUBMITTED, State.RETURNED, State.ACCEPTED, State.NOT_HELD)
REACH = ("online", "views")


@dataclass
class Given:
    """What one organisation has given, in whatever state."""

    obligation: Obligation
    state: State
    is_late: bool
    answers: dict[str, Items] = field(default_factory=dict)
    is_covered: bool = False

    @property
    def path(self) -> str:
        return self.obligation.organisation.territory.path

    def counts(self, *, only_accepted: bool) -> bool:
        wanted = (State.ACCEPTED,) if only_accepted else COUNTED
        return self.state in wanted and not self.is_covered

    def number(self, part: Part) -> int:
        match part.group:
            case Group.PEOPLE:
                return sum(int(item.number or 0) for item in self.answers["people"])
            case Group.CATEGORY:
                return sum(int(item.number or 0) for item in self.answers["people"] if item.key == part.key)
            case Group.REACH:
                return sum(int(item.number or 0) for item in self.answers.get(part.key, ()))
            case _:
                named = [item.key[:4] if item.key[:4] == OWN else item.key for item in self.answers["activities"]]
                return int(part.key in named)

    def is_among(self, key: str) -> bool:
        handed_in = self.state in COUNTED and not self.is_covered
        return {
            "reported": self.state in (*COUNTED, State.NOT_HELD),
            "missing": self.state not in (*COUNTED, State.NOT_HELD),
            "on_time": handed_in and not self.is_late,
            "late": handed_in and self.is_late,
        }.get(key, self.state == key)


async def grow(town: Town) -> None:
    """A region with two cities: one with districts and organisations of its own, one without any district."""
    async with town.database.write() as tx:
        region = await registry.add_territory(tx, "Кузбасс")
        north = await registry.add_territory(tx, "Северск", region)
        south = await registry.add_territory(tx, "Южный", region)
        places = [north, south]
        places += [await registry.add_territory(tx, name, north) for name in ("Речной", "Горный")]
        for place in places:
            for number in range(6):
                await registry.add_organisation(tx, f"{place.name} № {number}", place)


async def random_reports(town: Town, chance: random.Random, event: Event) -> list[Given]:
    """A report of each organisation in some state; the second half comes when the event is due already."""
    owed = await town.obligations(event)
    chance.shuffle(owed)
    found = []
    for place, obligation in enumerate(owed):
        if place == len(owed) // 2:
            await town.sandbox.moves_clock(to=event.due_at + timedelta(hours=1))
        given = Given(obligation, chance.choice(STATES), is_late=place >= len(owed) // 2)
        await _give(town, given, chance)
        found.append(given)
    return found


async def _give(town: Town, given: Given, chance: random.Random) -> None:
    if given.state is State.EXPECTED:
        return
    if given.state is State.NOT_HELD:
        async with town.database.write() as tx:
            await obligations.set_not_held(tx, given.obligation, "Ремонт", ADMIN, await town.sandbox.now())
        return
    given.answers["people"] = tuple(Item(one, chance.randrange(500)) for one in CATEGORIES)
    own = [Item(f"{OWN}{number}", text="Квест") for number in range(1, chance.randrange(1, 4))]
    given.answers["activities"] = (*map(Item, chance.sample(ACTIVITY_KINDS, chance.randrange(1, 6))), *own)
    given.answers |= {one: (Item(number=chance.randrange(9000)),) for one in REACH if chance.random() < 0.6}
    await town.is_given(given.obligation, given.answers, given.state)


async def read(town: Town, event: Event, paths: list[str], *, only_accepted: bool = False) -> Collected:
    async with town.database.read() as tx:
        now = await town.sandbox.now()
        return await collected.figures_of(tx, event, paths, now, only_accepted=only_accepted)


def by_hand(given: list[Given], part: Part, *, only_accepted: bool) -> dict[int, int]:
    """Obligation → what it adds to the figure; without those that add nothing."""
    if part.group is Group.SHARE:
        return {one.obligation.id: 1 for one in given if one.is_among(part.key)}
    counted = [one for one in given if one.counts(only_accepted=only_accepted)]
    return {one.obligation.id: number for one in counted if (number := one.number(part))}


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_every_figure_and_its_sources_equal_a_count_by_hand(town: Town, seed: int) -> None:
    await grow(town)
    event = await town.event()
    given = await random_reports(town, random.Random(seed), event)  # noqa: S311
    paths = sorted({one.path[: one.path.index("/", 1) + 1] for one in given} | {one.path for one in given})
    for path in ["/", *paths]:
        here = [one for one in given if one.path.startswith(path)]
        for only_accepted in (False, True):
            found = await read(town, event, [path], only_accepted=only_accepted)
            totals = found.totals()
            for part in parts_of(event):
                expected = by_hand(here, part, only_accepted=only_accepted)
                sources = {one.filed.obligation.id: one.number for one in sources_of(found, part)}
                assert sources == expected, part
                assert figure_of(totals, part) == sum(expected.values()), part
    assert {one.state for one in given} == set(STATES)


@pytest.mark.parametrize("seed", [4, 5])
async def test_figures_by_territory_equal_a_count_by_hand(town: Town, seed: int) -> None:
    await grow(town)
    event = await town.event()
    given = await random_reports(town, random.Random(seed), event)  # noqa: S311
    async with town.database.read() as tx:
        known = {one.id: one for one in await registry.territories_within(tx, ["/"])}
    for at in [None, *known.values()]:
        found = await read(town, event, [at.path if at else "/"])
        level = places_below((one.organisation.territory for one in found.filed), known)
        totals = found.totals(level)
        here = [one for one in given if at is None or one.path.startswith(at.path)]
        assert sum(one.people.both for one in totals.by_district.values()) == totals.people.both
        for key, district in totals.by_district.items():
            inside = [one for one in here if _belongs(one.path, known[key], at_its_own=_holds_all(known[key], here))]
            counted = [one for one in inside if one.counts(only_accepted=False)]
            assert district.share.owed == len(inside)
            assert district.share.reported == sum(one.is_among("reported") for one in inside)
            assert district.people.both == sum(one.number(Part(Group.PEOPLE)) for one in counted)


def _holds_all(place: Territory, here: list[Given]) -> bool:
    return all(one.path.startswith(place.path) for one in here)


def _belongs(path: str, place: Territory, *, at_its_own: bool) -> bool:
    """What is directly in a territory that holds all the others stands beside them."""
    return path == place.path if at_its_own else path.startswith(place.path)


async def test_what_is_not_asked_any_more_does_not_count(town: Town) -> None:
    """An answer that another one has made pointless may be in the database: the form decides, not the rows."""
    event = await town.event("План", form="plan-measure")
    owed = await town.obligation_of("Школа № 12")
    await town.is_given(owed, {"done": (Item("no", 0),)}, State.SUBMITTED)
    report = await town.report_of("Школа № 12")
    assert report
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        people_ = (Item("pupils", 500),)
        await reports.save_answer(tx, report, "people", people_, settled=True, by=ADMIN, now=now)
    found = await read(town, event, ["/"])
    assert found.totals().people == Figure()
    assert sources_of(found, Part(Group.PEOPLE)) == []
    assert found.totals().share.reported == 1


async def test_a_covered_report_counts_once_and_is_neither_late_nor_on_time(town: Town) -> None:
    first, second = await town.event("Неделя"), await town.event("День")
    covering = await town.obligation_of("Школа № 12", first)
    covered = await town.obligation_of("Школа № 12", second)
    await town.is_given(covered, {"people": (Item("pupils", 7),)}, State.DRAFT)
    await town.is_given(covering, {"people": (Item("pupils", 100),)}, State.SUBMITTED)
    async with town.database.write() as tx:
        assert await obligations.cover(tx, covered, replace(covering, state=State.SUBMITTED), ADMIN, covering.due_at)
    totals = (await read(town, second, ["/"])).totals()
    assert (totals.share.reported, totals.share.on_time, totals.share.late) == (1, 0, 0)
    assert totals.people.both == 0
    assert (await read(town, first, ["/"])).totals().people.both == 100


async def test_extended_report_is_on_time_until_its_own_moment(town: Town) -> None:
    event = await town.event()
    owed = await town.obligation_of("Школа № 12")
    async with town.database.write() as tx:
        await obligations.extend(tx, owed, event.due_at + timedelta(days=2), ADMIN, await town.sandbox.now())
    await town.sandbox.moves_clock(to=event.due_at + timedelta(days=1))
    for name in ("Школа № 12", "Школа № 5"):
        await town.is_given(await town.obligation_of(name), {}, State.SUBMITTED)
    share = (await read(town, event, ["/"])).totals().share
    assert (share.on_time, share.late) == (1, 1)


async def test_sums_of_a_period_are_the_sums_of_its_events(town: Town) -> None:
    chance = random.Random(7)  # noqa: S311
    all_given = []
    for title in ("Единый день", "Неделя науки", "День открытых дверей"):
        event = await town.event(title)
        all_given.append(await random_reports(town, chance, event))
    year = event.starts_on.year
    yearly = await town.event("Итоги года", form="year-results", owing=["Школа № 12"])
    numbers = {"registered": 50, "people_in_person": 40, "online": 30}
    answers = {key: (Item(number=number),) for key, number in numbers.items()}
    await town.is_given(await town.obligation_of("Школа № 12"), answers, State.ACCEPTED)
    async with town.database.read() as tx:
        admin = await people.find(tx, ADMIN, (ADMIN,))
        assert admin
        sums = await sums_of(tx, PeriodPress(period=year), admin, _Setting(await town.sandbox.now()))  # type: ignore[arg-type]
    given = [one for each in all_given for one in each]
    days = sums.by_form["single-day"]
    for part in parts_of(event):
        assert figure_of(days, part) == sum(by_hand(given, part, only_accepted=False).values()), part
    assert {key: one.accepted for key, one in sums.by_form["year-results"].reach.items() if one.both} == numbers
    assert sums.by_form["year-results"].people == Figure()
    assert sums.all.share.owed == len(given) + 1
    assert sums.all.share.reported == sum(one.is_among("reported") for one in given) + 1
    assert Counter(event.form for event, _ in sums.events) == {"single-day": 3, "year-results": 1}
    assert yearly.starts_on.year == year


class _Setting:
    """As much of the setting as counting asks for."""

    reminding, zone = REMINDING, ZONE

    def __init__(self, moment: object) -> None:
        self.now = lambda: moment


async def test_last_comparable_is_alike_but_for_the_year_else_of_the_same_form(town: Town) -> None:
    now = await town.event("Единый день технического творчества 2031")
    before = replace(now, id=100, starts_on=now.starts_on.replace(year=2030))
    alike = replace(before, title="Единый День технического творчества – 2030 г.")
    other = replace(before, id=101, title="Неделя науки", starts_on=now.starts_on - timedelta(days=30))
    foreign = replace(alike, id=102, form="seminar")
    later = replace(alike, id=103, starts_on=now.starts_on + timedelta(days=1))
    former = last_comparable(now, [now, alike, other, foreign, later])
    assert former
    assert (former.event, former.is_alike) == (alike, True)
    former = last_comparable(now, [now, other, foreign, later])
    assert former
    assert (former.event, former.is_alike) == (other, False)
    assert last_comparable(now, [now, foreign, later, replace(other, is_cancelled=True)]) is None
    assert years_of(now, [now, alike, other, foreign, later]) == [alike, now]
