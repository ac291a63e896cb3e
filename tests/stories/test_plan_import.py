"""A plan of measures is sent, its doubts are settled, it is confirmed; reports are owed, and reminders come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.events import State
from storage import events, obligations, plan_changes, plans, registry
from tests.stories.town import ADMIN, DISTRICTS, has, heard

if TYPE_CHECKING:
    from domain.plans.standing import StoredMeasure
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL, OTHER = "Школа № 12", "Лицей № 62"
EVERYONE = sorted(name for names in DISTRICTS.values() for name in names)
HEAD = """УТВЕРЖДЁН
приказом управления образования
от 20.01.2031 № 45

ПЛАН МЕРОПРИЯТИЙ
по развитию технического творчества на 2031 год

№\tМероприятие\tСроки\tОтветственные
I. Организация
"""
ROWS = (
    "1\tУтвердить положение о конкурсе\tдо 01.03.2031\tУправление образования",
    "2\tПровести единый день техники\tдо 20.10.2031\tобразовательные организации",
    "3\tПополнять банк программ\tпостоянно\tобразовательные организации",
    "4\tВыставка моделей\tпо графику\tШкола № 12",
    "5\tПодготовить отчёт музея\tдо 20.12.2031\tШкола № 12, Лицей № 62",
)


def paper(rows: tuple[str, ...] = ROWS) -> bytes:
    return (HEAD + "\n".join(rows) + "\n").encode()


class Planner:
    """An admin who brings a plan in."""

    def __init__(self, town: Town, person: Person) -> None:
        self.town, self.person = town, person

    async def sends(self, content: bytes, name: str = "plan.txt") -> View:
        await self.person.sends_files([(name, content)])
        return await self.card()

    async def card(self) -> View:
        await self.town.comes_to_rest()
        return (await self.person.look())[-1]

    async def presses(self, do: str) -> View:
        await self.person.presses(lambda button: button.data.startswith(f"f1:{do}:"))
        return await self.card()

    async def says(self, text: str) -> View:
        await self.person.says(text)
        return await self.card()

    async def settles_all(self, card: View) -> View:
        """Answers as most would: the first reading or no deadline; everybody; what is past is done."""
        while has(card, "f1:ask:") or not has(card, "f1:write:"):
            if has(card, "f1:ask:"):
                card = await self.presses("ask")
            elif has(card, "f1:leave:"):
                card = await self.presses("leave")
            elif has(card, "f1:everybody:"):
                card = await self.presses("everybody")
            elif has(card, "f1:no-party:"):
                card = await self.presses("no-party")
            else:
                card = await self.presses("past-done")
        return card

    async def stored(self) -> list[StoredMeasure]:
        async with self.town.database.read() as tx:
            [plan, *_] = await plans.within_reach(tx, ["/"])
            return await plans.measures_of(tx, plan.id)


@pytest.fixture
async def planner(town: Town) -> Planner:
    return Planner(town, await town.admin())


async def test_plan_is_read_settled_and_written(town: Town, planner: Planner) -> None:
    teacher = await town.teacher_of(OTHER)
    await heard(teacher.person)
    card = await planner.sends(paper())
    assert has(card, "f1:ask:")
    assert not has(card, "f1:write:"), "nothing is written while something is unsure"

    card = await planner.presses("ask")
    assert "Выставка моделей" in card.text
    card = await planner.says("до 15.11.2031")
    assert "образовательные организации" in card.text
    card = await planner.presses("everybody")
    card = await planner.presses("past-done")
    assert has(card, "f1:write:")
    async with town.database.read() as tx:
        assert not await plans.within_reach(tx, ["/"])
        assert not await events.within_reach(tx, ["/"])
    await planner.presses("write")

    first, day, always, models, museum = await planner.stored()
    assert [one.number for one in (first, day, always, models, museum)] == ["1", "2", "3", "4", "5"]
    assert [one.is_done for one in first.occurrences] == [True]
    assert [one.owed for one in day.occurrences] == [len(EVERYONE)]
    assert not [one for one in always.occurrences if one.event_id]
    assert [one.due_on.isoformat() for one in models.occurrences if one.due_on] == ["2031-11-15"]
    assert [one.owed for one in museum.occurrences] == [2]

    [told] = [view for view in await heard(teacher.person) if has(view, "o1:")]
    assert "технического творчества" in told.text
    await town.sandbox.moves_clock(days=12)
    await town.comes_to_rest()
    reminders = "\n".join(view.text for view in await heard(teacher.person))
    assert "единый день техники" in reminders
    assert "Выставка" not in reminders, "another school's"


async def test_dropped_plan_leaves_nothing(town: Town, planner: Planner) -> None:
    await planner.sends(paper())
    card = await planner.presses("drop")
    assert not has(card, "f1:")
    async with town.database.read() as tx:
        assert not await plans.within_reach(tx, ["/"])


async def test_corrected_plan_keeps_reports(town: Town, planner: Planner) -> None:
    await planner.settles_all(await planner.sends(paper()))
    await planner.presses("write")
    museum = (await planner.stored())[4]
    async with town.database.write() as tx:
        owed = (await obligations.of_event(tx, museum.occurrences[0].event_id or 0, ["/"]))[0]
        await obligations.change_state(tx, owed.id, [State.EXPECTED], State.SUBMITTED, await town.sandbox.now())

    moved = ROWS[1].replace("20.10.2031", "27.10.2031")
    card = await planner.sends(paper((ROWS[0], moved, ROWS[2], "4\tСлёт кружков\tдо 01.12.2031\tШкола № 12")))
    await planner.settles_all(card)
    await planner.presses("write")
    async with town.database.read() as tx:
        assert len(await plans.within_reach(tx, ["/"])) == 1, "the same plan, corrected"
        kept = await events.find(tx, museum.occurrences[0].event_id or 0)
        assert kept is not None
        assert not kept.is_cancelled, "somebody has reported on it"
    by_text = {one.text: one for one in await planner.stored()}
    day = by_text["Провести единый день техники"]
    assert [one.due_on.isoformat() for one in day.occurrences if one.due_on] == ["2031-10-27"]
    assert by_text["Подготовить отчёт музея"].is_cancelled
    assert by_text["Выставка моделей"].is_cancelled
    assert [one.owed for one in by_text["Слёт кружков"].occurrences] == [1]


async def test_corrected_plan_leaves_alone_what_people_changed(town: Town, planner: Planner) -> None:
    foreign = await town.event("День науки", owing=[SCHOOL])
    await planner.settles_all(await planner.sends(paper()))
    await planner.presses("write")
    day, museum = (await planner.stored())[1], (await planner.stored())[4]
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await plans.postpone(tx, day.occurrences[0], date(2031, 10, 30), "Карантин", ADMIN, now)
        await plan_changes.count_event(tx, museum.occurrences[0], foreign, ADMIN, now)
    await planner.settles_all(await planner.sends(paper((*ROWS[:4], ROWS[4].replace("20.12", "24.12")))))
    await planner.presses("write")
    day, museum = (await planner.stored())[1], (await planner.stored())[4]
    assert [one.due_on for one in day.occurrences] == [date(2031, 10, 30)]
    assert [one.due_on for one in museum.occurrences] == [date(2031, 12, 24)]
    async with town.database.read() as tx:
        kept = await events.find(tx, foreign.id)
    assert kept == foreign, "an event from elsewhere is not the plan's to move"


async def test_year_alone_answers_which_year(town: Town, planner: Planner) -> None:
    untitled = paper(("1\tСлёт кружков\t15 ноября\tШкола № 12",)).replace("на 2031 год".encode(), b"")
    await planner.sends(untitled.replace("от 20.01.2031 № 45".encode(), b""))
    await planner.presses("ask")
    card = await planner.says("2031")
    assert "15" in str(await planner.presses("list"))
    assert has(card, "f1:write:")
    await planner.presses("show")
    await planner.presses("write")
    assert [one.due_on for one in (await planner.stored())[0].occurrences] == [date(2031, 11, 15)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("plan.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
        ("plan.pdf", b"%PDF-1.7 broken"),
        ("plan.txt", b""),
    ],
)
async def test_what_cannot_be_read_is_told(town: Town, planner: Planner, name: str, content: bytes) -> None:
    card = await planner.sends(content or b" ", name)
    assert not has(card, "f1:write:")
    assert "⏳" not in card.text
    async with town.database.read() as tx:
        assert not await plans.within_reach(tx, ["/"])


async def test_coordinator_plans_for_the_own_district_only(town: Town, planner: Planner) -> None:
    coordinator = Planner(town, (await town.coordinator_of("Заводский")).person)
    await coordinator.settles_all(await coordinator.sends(paper()))
    await coordinator.presses("write")
    async with town.database.read() as tx:
        [plan] = await plans.within_reach(tx, ["/"])
        district = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == "Заводский")
        assert plan.territory_id == district.id
        owed = [
            one
            for measure in await plans.measures_of(tx, plan.id)
            for time in measure.occurrences
            for one in await obligations.of_event(tx, time.event_id or 0, ["/"])
        ]
    assert {one.organisation.name for one in owed} == set(DISTRICTS["Заводский"])


async def test_teacher_brings_no_plan_in(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.sends_files([("plan.txt", paper())])
    await town.comes_to_rest()
    assert not has((await teacher.person.look())[-1], "f1:")


async def test_long_plan_is_written_in_stretches(town: Town, planner: Planner) -> None:
    rows = tuple(f"{n}\tМероприятие номер {n}\tдо 20.12.2031\tШкола № 12" for n in range(1, 81))
    await planner.settles_all(await planner.sends(paper(rows)))
    await planner.presses("write")
    await town.comes_to_rest()
    stored = await planner.stored()
    assert [one.number for one in stored] == [str(n) for n in range(1, 81)]
    assert all(time.owed == 1 for one in stored for time in one.occurrences)
