"""/mine: what my organisations owe and have done, why, until when; one tap opens the report."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import update

from domain.events import State
from storage import events
from storage import obligations as obligation_storage
from storage.tables import obligations, organisations
from tests.stories.town import ADMIN, has

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def mine(town: Town, person: Person) -> View:
    await person.says("/mine")
    await town.comes_to_rest()
    return [view for view in await person.look() if has(view, "q1:")][-1]


async def test_says_what_is_owed_why_until_when_and_opens_it(town: Town) -> None:
    await town.event("Неделя науки", due_in=timedelta(days=9))
    event = await town.event("Единый день", due_in=timedelta(days=1))
    owed = await town.obligation_of(SCHOOL, event)
    async with town.database.write() as tx:
        await tx.execute(update(obligations).where(obligations.c.id == owed.id).values(why="3. Соревнования по дронам"))
    teacher = await town.teacher_of(SCHOOL)
    card = await mine(town, teacher.person)
    assert "3. Соревнования по дронам" in card.text
    assert "завтра" in card.text
    assert card.text.index("3. Соревнования") < card.text.index("Неделя науки"), "the earliest due first"
    assert SCHOOL not in card.text, "there is only one"
    await teacher.person.presses(f"o1:{owed.id}", on=card)
    assert "Единый день" in (await teacher.card()).text


async def test_whose_report_it_is_and_pages(town: Town) -> None:
    for number in range(4):
        await town.event(f"Событие {number}", due_in=timedelta(days=number + 1))
    teacher = await town.teacher_of(SCHOOL)
    await town.joins(teacher.person, "Гимназия № 21")
    card = await mine(town, teacher.person)
    assert SCHOOL in card.text
    assert "Гимназия № 21" in card.text
    assert "Событие 3" not in card.text
    await teacher.person.presses("q1:1:all", on=card)
    await town.comes_to_rest()
    last = [view for view in await teacher.person.look() if has(view, "q1:")][-1]
    assert "Событие 3" in last.text


async def test_what_is_shut_says_what_to_do_and_an_extension_opens_it(town: Town) -> None:
    await town.event(due_in=timedelta(days=1), locked_after=timedelta(days=1))
    teacher = await town.teacher_of(SCHOOL)
    await teacher.gets_past("activities") if has(await teacher.opens(), ":pick:activities") else None
    await town.sandbox.moves_clock(days=5)
    owed = await town.obligation_of(SCHOOL)
    card = await mine(town, teacher.person)
    assert "🔒" in card.text
    assert "продлить" in card.text
    await teacher.person.presses(f"o1:{owed.id}", on=card)
    toast = await teacher.person.sees_toast()
    assert toast.is_alert
    assert "координатор" in toast.text
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await obligation_storage.extend(tx, owed, now + timedelta(days=2), ADMIN, now)
    card = await mine(town, teacher.person)
    assert "🔒" not in card.text
    assert has(await teacher.opens(), "people"), "the draft has stayed"


async def test_long_names_titles_and_reasons_fit_one_message(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await town.joins(teacher.person, "Гимназия № 21")
    long = "подробности, которые никто не дочитает; "
    for _ in range(3):
        await town.event(long * 20)
        for organisation in (SCHOOL, "Гимназия № 21"):
            owed = await town.obligation_of(organisation)
            async with town.database.write() as tx:
                await obligation_storage.set_not_held(tx, owed, long * 20, teacher.person.id, await town.sandbox.now())
    async with town.database.write() as tx:
        await tx.execute(update(organisations).values(name=organisations.c.name + long * 20))
    card = await mine(town, teacher.person)
    assert card.text.count("не проводили") == 6
    assert len(card.text) <= 4096


async def test_nothing_is_taken_once_it_is_shut(town: Town, pictures: list[bytes]) -> None:
    await town.event(due_in=timedelta(days=1), locked_after=timedelta(days=1))
    teacher = await town.teacher_of(SCHOOL)
    summary = await teacher.fills_in(pictures[0])
    before = (await teacher.report()).draft.answers
    await town.sandbox.moves_clock(days=5)
    for pressed in ("change:people", "finish:"):
        await town.forges_press(teacher.person, summary, f"r1:{(await teacher.report()).id}:{pressed}:")
        assert "закрыт" in (await teacher.person.sees_toast()).text
    await teacher.person.says("уч 1")
    await teacher.person.hears("закрыт")
    await teacher.person.sends_photos(pictures[1:2])
    await town.comes_to_rest()
    assert (await teacher.report()).draft.answers == before
    assert await town.state_of(SCHOOL) is State.DRAFT


async def test_cancelled_event_is_not_there_and_report_shows_the_newest(town: Town) -> None:
    gone = await town.event("Отменённое")
    for number in range(12):
        await town.event(f"Событие {number}", due_in=timedelta(days=number + 1))
    async with town.database.write() as tx:
        await events.set_cancelled(tx, gone, cancelled=True, by=ADMIN, now=await town.sandbox.now())
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.says("/report")
    await town.comes_to_rest()
    first = [view for view in await teacher.person.look() if has(view, "q1:")][-1]
    assert "Отменённое" not in first.text
    await teacher.person.presses("q1:1:all", on=first)
    await town.comes_to_rest()
    second = [view for view in await teacher.person.look() if has(view, "q1:")][-1]
    assert "Событие 11" in second.text


async def test_return_asks_only_for_what_it_names(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.returns(because="Перечислите партнёров", about=["partners"])
    report = await teacher.report()
    assert report.return_questions == ("partners",)
    await teacher.presses("o1:")
    card = await teacher.card()
    assert has(card, ":partners:")
    assert not has(card, ":back:")
    assert "Перечислите партнёров" in card.text
    await teacher.answers("Кванториум")
    card = await teacher.presses(":done:partners")
    assert has(card, ":finish:")
    assert [one.data for one in card.buttons if ":change:" in one.data] == [f"r1:{report.id}:change:partners:"]
    assert "159" in card.text, "the rest is shown"
    await town.forges_press(teacher.person, card, f"r1:{report.id}:change:people:")
    await teacher.person.sends_photos(pictures[1:2])
    await town.comes_to_rest()
    assert len(await teacher.gave("photos")) == 1
    await teacher.submits()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
