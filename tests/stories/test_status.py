"""Who has reported and who has not, as a coordinator sees it."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from domain.answers import Item
from domain.events import State
from storage import events, obligations, reports
from tests.stories.town import ADMIN, DISTRICTS, has

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

PUPILS = {"people": (Item("pupils", 5),)}


async def status(town: Town, person: Person) -> View:
    await person.says("/status")
    await town.comes_to_rest()
    return (await person.look())[-1]


async def turned(town: Town, person: Person, data: str) -> View:
    """The status after a press on the button whose data are these."""
    await person.presses(lambda button: button.data == data)
    await town.comes_to_rest()
    return [view for view in await person.look() if has(view, "s1:")][-1]


async def test_admin_sees_the_districts_and_turns_to_one(town: Town) -> None:
    event = await town.event()
    admin = await town.admin()
    await town.is_given(await town.obligation_of("Лицей № 62"), PUPILS, State.SUBMITTED)
    card = await status(town, admin)
    assert event.title in card.text
    assert re.search(r"Заводский\D+0\D+3", card.text)
    assert re.search(r"Центральный\D+1\D+2", card.text)
    district = (await town.obligation_of("Лицей № 62")).organisation.territory.id
    card = await turned(town, admin, f"s1:{event.id}:{district}:0")
    for name in DISTRICTS["Центральный"]:
        assert name in card.text
    for name in DISTRICTS["Заводский"]:
        assert name not in card.text
    card = await turned(town, admin, f"s1:{event.id}:0:0")
    assert "Заводский" in card.text


async def test_each_state_is_told_apart(town: Town) -> None:
    event = await town.event()
    names = [f"Школа № {number}" for number in range(101, 105)]
    await town.settles("Рудничный", names)
    event = await town.event("Неделя науки")
    coordinator = await town.coordinator_of("Рудничный")
    for name, state in zip(names, (State.DRAFT, State.SUBMITTED, State.RETURNED, State.ACCEPTED), strict=True):
        await town.is_given(await town.obligation_of(name), PUPILS, state)
    card = await status(town, coordinator.person)
    assert event.title in card.text
    lines = {name: next(line for line in card.text.splitlines() if name in line) for name in names}
    assert len({line.replace(name, "") for name, line in lines.items()}) == 4
    readable = {button.label.split(" ", 1)[1] for button in card.buttons if button.data.startswith("p1:")}
    assert readable == set(names[1:]), "a draft is nobody's business yet"


async def test_thirty_organisations_are_paged_and_none_is_left_out(town: Town) -> None:
    names = [f"Школа № {number}" for number in range(101, 131)]
    await town.settles("Рудничный", names)
    event = await town.event()
    district = (await town.obligation_of("Школа № 101")).organisation.territory.id
    coordinator = await town.coordinator_of("Рудничный")
    card = await status(town, coordinator.person)
    seen: list[str] = []
    for page in (1, 2, 0):
        seen += [name for name in names if name in card.text]
        card = await turned(town, coordinator.person, f"s1:{event.id}:{district}:{page}")
    assert seen == names
    assert "30" in card.text


async def test_coordinator_sees_the_own_district_only(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    card = await status(town, coordinator.person)
    for name in DISTRICTS["Заводский"]:
        assert name in card.text
    for name in (*DISTRICTS["Центральный"], "Центральный"):
        assert name not in card.text


async def test_event_of_other_districts_is_not_there_for_a_coordinator(town: Town) -> None:
    await town.event(owing=DISTRICTS["Центральный"])
    coordinator = await town.coordinator_of("Заводский")
    card = await status(town, coordinator.person)
    assert town.latest.title not in card.text
    await town.forges_press(coordinator.person, card, f"s1:{town.latest.id}:0:0")
    await town.comes_to_rest()
    for view in await coordinator.person.look():
        assert town.latest.title not in view.text
        assert all(name not in view.text for name in DISTRICTS["Центральный"])


async def test_submitted_report_is_opened_from_the_status(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of("Школа № 12")
    await teacher.files(pictures[0])
    coordinator = await town.coordinator_of("Заводский")
    await status(town, coordinator.person)
    await coordinator.person.presses("p1:")
    card = await coordinator.sees_report()
    assert "159" in card.text
    assert sum("media" in view for view in await coordinator.person.look()) == 1
    await coordinator.accepts()
    assert await town.state_of("Школа № 12") is State.ACCEPTED


async def test_event_due_next_comes_first_and_the_others_are_a_press_away(town: Town) -> None:
    first, second = await town.event("Единый день"), await town.event("Неделя науки")
    admin = await town.admin()
    await status(town, admin)
    card = await turned(town, admin, "s1:0:0:0")
    assert {f"s1:{first.id}:0:0", f"s1:{second.id}:0:0"} <= {button.data for button in card.buttons}
    assert "Единый день" in (await turned(town, admin, f"s1:{first.id}:0:0")).text


async def test_status_without_events_and_for_those_it_is_not_for(town: Town) -> None:
    admin, teacher = await town.admin(), await town.teacher_of("Школа № 12")
    assert (await status(town, admin)).from_bot
    assert "/help" in (await status(town, teacher.person)).text


async def test_what_is_particular_is_marked(town: Town) -> None:
    """Nothing held with its reason, more time, accepted by the district."""
    names = [f"Школа № {number}" for number in range(101, 104)]
    await town.settles("Рудничный", names)
    event = await town.event("Неделя науки")
    now = await town.sandbox.now()
    coordinator = await town.coordinator_of("Рудничный")
    await town.is_given(await town.obligation_of(names[2]), PUPILS, State.SUBMITTED)
    report = await town.report_of(names[2])
    assert report
    async with town.database.write() as tx:
        await events.set_levels(tx, event, two_levels=True, by=ADMIN, now=now)
        await obligations.set_not_held(tx, await town.obligation_of(names[0]), "Карантин " * 20, ADMIN, now)
        await obligations.extend(tx, await town.obligation_of(names[1]), event.due_at + timedelta(days=2), ADMIN, now)
        await reports.endorse(tx, report, ADMIN, now)
    card = await status(town, coordinator.person)
    lines = {name: next(line for line in card.text.splitlines() if name in line) for name in names}
    assert "➖" in lines[names[0]]
    assert "Карантин" in lines[names[0]]
    assert len(lines[names[0]]) < 120
    assert "⏳" in lines[names[1]]
    assert "☑️" in lines[names[2]]
    assert re.search(r"2\D+3", card.text), "«we did not take part» is an answer"


async def test_refresh_shows_what_happened_since(town: Town) -> None:
    event = await town.event()
    coordinator = await town.coordinator_of("Центральный")
    before = await status(town, coordinator.person)
    await town.is_given(await town.obligation_of("Лицей № 62"), PUPILS, State.SUBMITTED)
    card = await turned(town, coordinator.person, f"s1:{event.id}:0:0")
    assert card.id == before.id
    assert "📨" in card.text
    assert "📨" not in before.text


async def test_forty_districts_and_twenty_events_are_paged_and_fit(town: Town) -> None:
    districts = [f"Район {number} {'ы' * 200}" for number in range(40)]
    for district in districts:
        await town.settles(district, ["Школа № 1"])
    event = await town.event(f"Событие 0 {'ы' * 180}")
    for number in range(1, 20):
        await town.event(f"Событие {number} {'ы' * 180}")
    admin = await town.admin()
    card = await status(town, admin)
    seen: set[str] = set()
    for page in (1, 2, 3, 0):
        seen |= set(re.findall(r"Район \d+", card.text))
        card = await turned(town, admin, f"s1:{event.id}:0:{page}")
    assert len(seen) == 40
    titles: set[str] = set()
    card = await turned(town, admin, "s1:0:0:0")
    for page in (1, 2, 0):
        titles |= {button.label.split()[1] for button in card.buttons if button.label.startswith("Событие")}
        card = await turned(town, admin, f"s1:0:0:{page}")
    assert len(titles) == 20
