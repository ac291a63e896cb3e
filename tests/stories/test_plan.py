"""A plan of measures lives: how it stands, who sees what of it, and what is changed in it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select

from domain.events import State
from domain.plans.plan import Kind
from storage import events, history, people, plan_changes
from storage.tables import due_work
from tests.stories.planned import (
    TITLE,
    TODAY,
    Planner,
    Row,
    days_from_now,
    end_of,
    measure_of,
    measures_of,
    only_time,
    put,
)
from tests.stories.town import ZONE, has, heard

if TYPE_CHECKING:
    from domain.events import Event
    from domain.plans.standing import Occurrence, StoredPlan
    from tests.stories.town import Town

CITY, DISTRICT, OTHER_DISTRICT = "Кемерово", "Заводский", "Центральный"
SCHOOL, LYCEUM = "Школа № 12", "Лицей № 62"
CONTEST = Row("Конкурс юных техников", (days_from_now(20),), (SCHOOL, LYCEUM))
LATE = Row("Слёт изобретателей", (date(2031, 9, 20),), (SCHOOL,))
YEARLY = Row("Увеличение доли школьников в кружках", section="2")
UNREPORTED = Row("Закупка станков", (days_from_now(40),), section="2")
QUARTERLY = Row(
    "Семинары для педагогов",
    (date(2031, 3, 31), date(2031, 12, 31), date(2032, 3, 31)),
    (SCHOOL,),
    section="2",
)
ROWS = (CONTEST, LATE, YEARLY, UNREPORTED, QUARTERLY)


@pytest.fixture
async def plan(town: Town) -> StoredPlan:
    return await put(town, CITY, ROWS)


@pytest.fixture
async def admin(town: Town) -> Planner:
    return Planner(town, await town.admin())


async def event_of(town: Town, one: Occurrence) -> Event:
    async with town.database.read() as tx:
        found = await events.find(tx, one.event_id or 0)
    assert found
    return found


async def rounds(town: Town) -> set[datetime]:
    """The moments of the reminders that are planned."""
    async with town.database.read() as tx:
        found = await tx.execute(select(due_work.c.run_at).where(due_work.c.kind == "remind"))
        return set(found.scalars())


async def said_of(town: Town, key: int) -> list[tuple[str, dict[str, object]]]:
    async with town.database.read() as tx:
        return [(one.action, one.facts) for one in await history.of_measure(tx, key)]


# --- how it stands -------------------------------------------------------------------------------------------


async def test_plan_says_what_it_is_and_how_it_stands(town: Town, plan: StoredPlan, admin: Planner) -> None:
    card = await admin.asks()
    assert TITLE in card.text
    assert "Министерство образования" in card.text
    assert "1033" in card.text
    for line in ("Мероприятий: 5", "просрочено: 2", "в работе: 1", "ещё не началось: 1", "постоянно: 1"):
        assert line in card.text, card.text
    assert [button.label for button in card.buttons[:2]] == ["0/2 · 1. Работа с детьми", "0/3 · 2. Работа с педагогами"]
    card = await admin.presses(f"pl1:{plan.id}:section:1")
    assert "Закупка станков" in card.text
    assert "Конкурс" not in card.text
    card = await admin.presses(f"pm1:{(await measure_of(town, plan, 'Закупка')).id}:show")
    assert "до 14.11.2031" in card.text
    assert "14\u00a0ноября 2031" in card.text
    assert "Школы" in card.text
    card = await admin.presses(f"pl1:{plan.id}:beside")
    assert "Работа с педагогами" in card.text
    card = await admin.presses(f"pl1:{plan.id}:show")
    card = await admin.presses(f"pl1:{plan.id}:late")
    assert "Слёт" in card.text
    assert "Закупка" not in card.text


def expected_states(rows: tuple[Row, ...], reported: dict[tuple[str, date], int]) -> Counter[str]:
    """The states as the issue has them, by a model of its own: dates and counts, no domain code."""
    found: Counter[str] = Counter()
    for row in rows:
        if not row.dues:
            found["unclear" if row.kind is Kind.UNCLEAR else "continuous"] += 1
            continue
        missing = [due for due in row.dues if not row.owing or reported.get((row.text, due), 0) < len(row.owing)]
        if any(due < TODAY for due in missing):
            found["overdue"] += 1
        elif not missing:
            found["done"] += 1
        else:
            found["due" if min(row.dues).replace(day=1) <= TODAY else "not-started"] += 1
    return found


async def test_states_are_those_of_an_independent_model(town: Town, admin: Planner) -> None:
    words = {
        "done": "выполнено",
        "overdue": "просрочено",
        "due": "в работе",
        "continuous": "постоянно",
        "not-started": "ещё не началось",
        "unclear": "сроки непонятны",
    }
    rows = (
        *ROWS,
        Row("Сдали все", (date(2031, 9, 30),), (SCHOOL, LYCEUM)),
        Row("Сдал один", (date(2031, 9, 30),), (SCHOOL, LYCEUM)),
        Row("Сегодня срок", (TODAY,), (SCHOOL,)),
        Row("Вчера был срок", (TODAY - timedelta(days=1),), (SCHOOL,)),
        Row("Не разобрать", kind=Kind.UNCLEAR),
    )
    plan = await put(town, CITY, rows)
    reported: dict[tuple[str, date], int] = {}
    for text, names in (("Сдали все", (SCHOOL, LYCEUM)), ("Сдал один", (SCHOOL,))):
        one = await only_time(town, plan, text)
        event = await event_of(town, one)
        for name in names:
            await town.is_given(await town.obligation_of(name, event), {}, State.SUBMITTED)
        assert one.due_on
        reported[text, one.due_on] = len(names)
    expected = expected_states(rows, reported)
    card = await admin.asks()
    shown = {key: f"{word}: {expected[key]}" in card.text for key, word in words.items() if expected[key]}
    assert all(shown.values()), (shown, card.text)
    assert expected["done"] == 1


async def test_plan_against_fact_by_quarter_and_year(town: Town, plan: StoredPlan, admin: Planner) -> None:
    event = await event_of(town, await only_time(town, plan, "Слёт"))
    await town.is_given(await town.obligation_of(SCHOOL, event), {}, State.ACCEPTED)
    await admin.asks()
    await admin.person.presses(f"pl1:{plan.id}:quarters")
    await town.comes_to_rest()
    text = (await admin.person.look())[-1].text
    assert "2031 год: выполнено 1 из 5" in text
    assert "I квартал: 0 из 1, просрочено 1" in text
    assert "III квартал: 1 из 1" in text
    assert "IV квартал: 0 из 3" in text
    assert "2032 год: выполнено 0 из 1" in text
    card = await admin.presses(f"pl1:{plan.id}:show")
    assert card.id == (await admin.person.look())[-1].id, "the card comes down to where it was asked for"


async def test_three_hundred_measures_are_paged(town: Town, admin: Planner) -> None:
    rows = [Row(f"Мероприятие {number:03}", (days_from_now(number),), section="1") for number in range(300)]
    plan = await put(town, CITY, rows)
    assert "Мероприятий: 300" in (await admin.asks()).text
    await admin.presses(f"pl1:{plan.id}:section:0")
    seen: set[str] = set()
    for _ in range(50):
        card = await admin.card()
        seen |= {button.label for button in card.buttons if "Мероприятие" in button.label}
        forward = next(button for button in card.buttons if button.label == "▶️")
        await admin.presses(forward.data)
    assert len(seen) == 300
    last = (await measures_of(town, plan))[-1]
    await admin.forges(f"pl1:{plan.id}:beside:{last.id}:0")
    assert "Мероприятие 299" in (await admin.card()).text


async def test_what_an_organisation_owes(town: Town, plan: StoredPlan, admin: Planner) -> None:
    event = await event_of(town, await only_time(town, plan, "Конкурс"))
    await town.is_given(await town.obligation_of(LYCEUM, event), {}, State.SUBMITTED)
    await admin.asks()
    card = await admin.presses(f"pl1:{plan.id}:districts")
    assert {button.label for button in card.buttons if ":organisations:" in button.data} == {
        "Заводский · 1",
        "Центральный · 1",
    }
    owed = await town.obligation_of(LYCEUM, event)
    await admin.presses(f"pl1:{plan.id}:organisations:{owed.organisation.territory.id}")
    card = await admin.presses(f"pl1:{plan.id}:owes:{owed.organisation.id}")
    assert LYCEUM in card.text
    assert "Мероприятий по плану: 1" in card.text
    assert "Конкурс" in card.text
    assert "Слёт" not in card.text


async def test_longest_wording_fits_into_a_message(town: Town, admin: Planner) -> None:
    rows = [Row("Большое <дело> & " * 400, (date(2031, 9, 20),), (SCHOOL,), number="1.2.3")]
    plan = await put(town, CITY, rows, title="План " * 300)
    (measure,) = await measures_of(town, plan)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        for year in range(2031, 2037):
            await plan_changes.keep_note(tx, measure.id, year, number=None, text="итог " * 100, by=1, now=now)
    card = await admin.opens(measure)
    assert len(card.text) > 3000
    await admin.presses(f"pm1:{measure.id}:wording")
    await admin.presses(f"pm1:{measure.id}:show")
    await admin.presses(f"pl1:{plan.id}:beside")
    await admin.presses(f"pl1:{plan.id}:show")


@pytest.mark.parametrize("language", ["uk", "be", "en"])
async def test_every_screen_speaks_every_language(town: Town, plan: StoredPlan, admin: Planner, language: str) -> None:
    """Whatever a sentence lacks is an error, and the town forgives none."""
    await admin.asks()
    async with town.database.write() as tx:
        await people.set_language(tx, admin.person.id, language)
    contest, yearly = await only_time(town, plan, "Конкурс"), await measure_of(town, plan, "Увеличение")
    for data in ("pl1:{0}:show:0:0", "pl1:{0}:section:0:0", "pl1:{0}:late:0:0", "pl1:{0}:districts:0:0"):
        await admin.forges(data.format(plan.id))
    for do in ("show:0:0", "later:{0}:0", "day:{0}:{1}", "events:{0}:0", "wording:0:0", "years:0:0", "cancel:0:0"):
        await admin.forges(f"pm1:{contest.measure_id}:{do.format(contest.id, days_from_now(30).toordinal())}")
    assert "Конкурс" in (await admin.says("no money")).text
    for do in ("restore:0:0", "restore-yes:0:0"):
        await admin.forges(f"pm1:{contest.measure_id}:{do}")
    await admin.forges(f"pm1:{yearly.id}:year:2031:0")
    assert "12" in (await admin.says("12")).text
    await admin.forges(f"pl1:{plan.id}:quarters:0:0")
    assert await town.all_answered()


# --- a deadline moves ----------------------------------------------------------------------------------------


async def test_postponing_moves_the_event_and_is_told(town: Town, plan: StoredPlan, admin: Planner) -> None:
    owing = await town.teacher_of(SCHOOL)
    one = await only_time(town, plan, "Конкурс")
    before = await rounds(town)
    await admin.opens(await measure_of(town, plan, "Конкурс"))
    await heard(owing.person)
    await admin.presses(f"pm1:{one.measure_id}:later")
    day = days_from_now(34)
    assert "Почему переносим" in (await admin.presses(f"pm1:{one.measure_id}:day:{one.id}:{day.toordinal()}")).text
    assert (await only_time(town, plan, "Конкурс")).due_on == days_from_now(20), "not without a reason"
    card = await admin.says("Ремонт зала")
    assert "Перенесено: Ремонт зала" in card.text
    assert "Жанна" in card.text
    assert (await only_time(town, plan, "Конкурс")).due_on == day
    assert (await event_of(town, one)).due_at == end_of(day)
    (told,) = await heard(owing.person)
    assert "Срок отчёта изменён" in told.text
    assert {moment for moment in await rounds(town) - before if moment > end_of(days_from_now(21))}
    facts = {"before": days_from_now(20).isoformat(), "due": day.isoformat(), "reason": "Ремонт зала"}
    assert await said_of(town, one.measure_id) == [("measure-postponed", facts)]


@pytest.mark.parametrize("typed", ["01.10.2031", "вчера", "скоро", "25.10.2031", "ноябрь 2031"])
async def test_day_that_cannot_be_is_asked_for_again(town: Town, plan: StoredPlan, admin: Planner, typed: str) -> None:
    one = await only_time(town, plan, "Конкурс")
    await admin.opens(await measure_of(town, plan, "Конкурс"))
    await admin.presses(f"pm1:{one.measure_id}:later")
    assert "⚠️" in (await admin.says(typed)).text
    await admin.says("28.11.2031")
    await admin.person.sends_sticker()
    assert "⚠️" in (await admin.card()).text
    await admin.says("Карантин")
    assert (await only_time(town, plan, "Конкурс")).due_on == date(2031, 11, 28)


async def test_event_of_several_measures_stays_due_by_the_earliest(
    town: Town, plan: StoredPlan, admin: Planner
) -> None:
    contest, seminar = await only_time(town, plan, "Конкурс"), await only_time(town, plan, "Закупка")
    event = await event_of(town, contest)
    await admin.opens(await measure_of(town, plan, "Закупка"))
    await admin.presses(f"pm1:{seminar.measure_id}:events")
    await admin.presses(f"pm1:{seminar.measure_id}:count:{seminar.id}:{event.id}")
    await admin.presses(f"pm1:{seminar.measure_id}:count-yes")
    assert (await only_time(town, plan, "Закупка")).event_id == event.id
    assert "сдали 0 из 2" in (await admin.card()).text

    async def moves(one: Occurrence, days: int) -> None:
        await admin.forges(f"pm1:{one.measure_id}:day:{one.id}:{days_from_now(days).toordinal()}")
        await admin.says("Перенос")

    await moves(contest, 60)
    assert (await event_of(town, contest)).due_at == end_of(days_from_now(40)), "the other one wants it by then"
    await moves(seminar, 70)
    assert (await event_of(town, contest)).due_at == end_of(days_from_now(40)), "an event of another is not moved"
    await moves(contest, 65)
    assert (await event_of(town, contest)).due_at == end_of(days_from_now(65))


# --- cancelled and restored ----------------------------------------------------------------------------------


async def test_cancelled_measure_asks_for_nothing_and_comes_back(
    town: Town, plan: StoredPlan, admin: Planner, pictures: list[bytes]
) -> None:
    owing, done = await town.teacher_of(SCHOOL), await town.teacher_of(LYCEUM, "Борис")
    one = await only_time(town, plan, "Конкурс")
    event = await event_of(town, one)
    await town.is_given(await town.obligation_of(LYCEUM, event), {}, State.SUBMITTED)
    await admin.opens(await measure_of(town, plan, "Конкурс"))
    for teacher in (owing, done):
        await heard(teacher.person)
    await admin.presses(f"pm1:{one.measure_id}:cancel")
    assert not (await measure_of(town, plan, "Конкурс")).is_cancelled
    card = await admin.says("Нет денег")
    assert "отменено" in card.text
    assert "Нет денег" in card.text
    assert (await event_of(town, one)).is_cancelled
    (told,) = await heard(owing.person)
    assert "Конкурс" in told.text
    assert "Нет денег" in told.text
    assert not told.buttons
    assert not await heard(done.person)
    await admin.presses(f"pm1:{one.measure_id}:restore")
    async with town.database.write() as tx:
        await tx.execute(delete(due_work).where(due_work.c.kind == "remind"))
    await admin.presses(f"pm1:{one.measure_id}:restore-yes")
    assert not (await event_of(town, one)).is_cancelled
    assert await rounds(town), "reminded of again"
    assert has((await heard(owing.person))[0], "o1:")
    assert await town.state_of(LYCEUM, event) is State.SUBMITTED
    assert [action for action, _ in await said_of(town, one.measure_id)] == ["measure-cancelled", "measure-restored"]


async def test_a_measure_of_many_times_is_told_of_once(town: Town, plan: StoredPlan, admin: Planner) -> None:
    owing = await town.teacher_of(SCHOOL)
    measure = await measure_of(town, plan, "Семинары")
    alone = await event_of(town, measure.occurrences[0])
    async with town.database.write() as tx:
        await events.set_cancelled(tx, alone, cancelled=True, by=admin.person.id, now=await town.sandbox.now())
    await town.sandbox.moves_clock(minutes=5)
    await admin.opens(measure)
    await heard(owing.person)
    await admin.presses(f"pm1:{measure.id}:cancel")
    await admin.says("Нет денег")
    assert len(await heard(owing.person)) == 1
    assert all([(await event_of(town, one)).is_cancelled for one in measure.occurrences])
    await admin.presses(f"pm1:{measure.id}:restore")
    await admin.presses(f"pm1:{measure.id}:restore-yes")
    assert len(await heard(owing.person)) == 1
    still = [(await event_of(town, one)).is_cancelled for one in measure.occurrences]
    assert still == [True, False, False], "what was cancelled by itself stays so"


async def test_event_that_another_measure_counts_is_not_cancelled(town: Town, plan: StoredPlan, admin: Planner) -> None:
    contest, late = await only_time(town, plan, "Конкурс"), await only_time(town, plan, "Слёт")
    teacher = await town.teacher_of(SCHOOL)
    await heard(teacher.person)
    assert contest.event_id
    await admin.opens(await measure_of(town, plan, "Слёт"))
    await admin.forges(f"pm1:{late.measure_id}:count-yes:{late.id}:{contest.event_id}")
    assert (await event_of(town, late)).is_cancelled, "its own report is not needed any more"
    assert "не нужен" in (await heard(teacher.person))[-1].text
    await admin.forges(f"pm1:{contest.measure_id}:cancel:0:0")
    await admin.says("Объединили")
    assert not (await event_of(town, contest)).is_cancelled, "the other measure counts it"
    assert not await heard(teacher.person)
    await admin.forges(f"pm1:{late.measure_id}:count-yes:{late.id}:{late.event_id}")
    assert not (await event_of(town, late)).is_cancelled, "its own again"
    assert (await event_of(town, contest)).is_cancelled is False
    assert (await only_time(town, plan, "Слёт")).event_id == late.event_id
    assert has((await heard(teacher.person))[-1], "o1:")


async def test_event_from_elsewhere_lives_its_own_life(town: Town, plan: StoredPlan, admin: Planner) -> None:
    event = await town.event("Единый день")
    one = await only_time(town, plan, "Закупка")
    await admin.opens(await measure_of(town, plan, "Закупка"))
    await admin.forges(f"pm1:{one.measure_id}:count-yes:{one.id}:{event.id}")
    assert "0 из 5" in (await admin.card()).text
    await admin.forges(f"pm1:{one.measure_id}:day:{one.id}:{days_from_now(50).toordinal()}")
    await admin.says("Перенос")
    assert (await only_time(town, plan, "Закупка")).due_on == days_from_now(50)
    await admin.presses(f"pm1:{one.measure_id}:cancel")
    await admin.says("Нет денег")
    async with town.database.read() as tx:
        assert await events.find(tx, event.id) == event


# --- what is said of a measure -------------------------------------------------------------------------------


async def test_wording_is_corrected(town: Town, plan: StoredPlan, admin: Planner) -> None:
    measure = await measure_of(town, plan, "Закупка")
    await admin.opens(measure)
    await admin.presses(f"pm1:{measure.id}:wording")
    card = await admin.says("Закупка <станков> & наборов")
    assert "Закупка <станков> & наборов" in card.text
    assert await said_of(town, measure.id) == [("measure-reworded", {"text": "Закупка станков"})]


async def test_done_without_a_report_is_said_and_taken_back(town: Town, plan: StoredPlan, admin: Planner) -> None:
    one = await only_time(town, plan, "Закупка")
    await admin.opens(await measure_of(town, plan, "Закупка"))
    assert "выполнено" in (await admin.presses(f"pm1:{one.measure_id}:done")).text
    assert (await only_time(town, plan, "Закупка")).is_done is True
    await admin.forges(f"pm1:{one.measure_id}:undone:{one.id}:0")
    assert (await only_time(town, plan, "Закупка")).is_done is True, "said already"
    await admin.presses(f"pm1:{one.measure_id}:unsay")
    assert "не выполнено" in (await admin.presses(f"pm1:{one.measure_id}:undone")).text
    reported = await only_time(town, plan, "Конкурс")
    await admin.forges(f"pm1:{reported.measure_id}:done:{reported.id}:0")
    assert (await only_time(town, plan, "Конкурс")).is_done is None, "that is for the reports to say"


async def test_year_takes_a_number_or_words(town: Town, plan: StoredPlan, admin: Planner) -> None:
    measure = await measure_of(town, plan, "Увеличение")
    for year, typed in ((2031, "1 250,5"), (2032, "85 % школьников")):
        await admin.opens(measure)
        card = await admin.presses(f"pm1:{measure.id}:years")
        assert [button.label for button in card.buttons[:2]] == ["2031", "2032"]
        await admin.presses(f"pm1:{measure.id}:year:{year}")
        await admin.says(typed)
    async with town.database.read() as tx:
        notes = await plan_changes.notes_of(tx, [measure.id])
    assert [(one.year, one.number, one.text) for one in notes] == [
        (2031, 1250.5, None),
        (2032, None, "85 % школьников"),
    ]
    card = await admin.card()
    assert "Итог 2031 г.: 1\u00a0250,5" in card.text
    assert "Итог 2032 г.: 85\u00a0% школьников" in card.text
    await admin.forges(f"pm1:{measure.id}:year:1999:0")
    assert "1999" not in (await admin.card()).text


# --- who may -------------------------------------------------------------------------------------------------


async def test_coordinator_below_sees_the_own_part_and_changes_nothing(town: Town, plan: StoredPlan) -> None:
    coordinator = Planner(town, (await town.coordinator_of(OTHER_DISTRICT)).person)
    before = await measures_of(town, plan)
    card = await coordinator.asks()
    assert "Показано то, что касается вас" in card.text
    assert "Мероприятий: 3" in card.text, "the contest and the two that nobody reports on"
    one = await only_time(town, plan, "Конкурс")
    card = await coordinator.opens(await measure_of(town, plan, "Конкурс"))
    assert "сдали 0 из 1" in card.text, "its own lyceum alone"
    assert not has(card, ":cancel")
    hidden = await only_time(town, plan, "Слёт")
    assert await coordinator.is_refused(f"pm1:{hidden.measure_id}:show:0:0")
    presses = ("cancel:0:0", "wording:0:0", "years:0:0", "restore-yes:0:0")
    at_time = ("later", "day", "done", "unsay", "events", "count-yes")
    for do in (*presses, *(f"{do}:{one.id}:{days_from_now(50).toordinal()}" for do in at_time)):
        assert await coordinator.is_refused(f"pm1:{one.measure_id}:{do}"), do
    school = await town.obligation_of(SCHOOL, await event_of(town, one))
    assert await coordinator.is_refused(f"pl1:{plan.id}:owes:{school.organisation.id}:0")
    assert await measures_of(town, plan) == before
    assert not await said_of(town, one.measure_id)


async def test_coordinator_manages_the_plan_of_the_own_territory(town: Town) -> None:
    plan = await put(town, DISTRICT, [CONTEST, YEARLY])
    one = await only_time(town, plan, "Конкурс")
    own = Planner(town, (await town.coordinator_of(DISTRICT)).person)
    card = await own.opens(await measure_of(town, plan, "Конкурс"))
    assert "сдали 0 из 1" in card.text
    await own.presses(f"pm1:{one.measure_id}:cancel")
    await own.says("Нет денег")
    assert (await measure_of(town, plan, "Конкурс")).is_cancelled
    foreign = Planner(town, (await town.coordinator_of(OTHER_DISTRICT, "Пётр")).person)
    assert "Показано то, что касается вас" in (await foreign.asks()).text
    await foreign.forges(f"pm1:{one.measure_id}:restore-yes:0:0")
    assert (await measure_of(town, plan, "Конкурс")).is_cancelled


async def test_event_beyond_the_own_reach_is_not_counted(town: Town) -> None:
    plan = await put(town, DISTRICT, [UNREPORTED])
    foreign = await town.event("Чужое", owing=[LYCEUM])
    one = await only_time(town, plan, "Закупка")
    own = Planner(town, (await town.coordinator_of(DISTRICT)).person)
    card = await own.opens(await measure_of(town, plan, "Закупка"))
    card = await own.presses(f"pm1:{one.measure_id}:events")
    assert "Других событий пока нет" in card.text
    for event in (foreign.id, 999_999):
        await own.forges(f"pm1:{one.measure_id}:count-yes:{one.id}:{event}")
    assert (await only_time(town, plan, "Закупка")).event_id is None


async def test_reporter_sees_what_the_own_organisation_owes(town: Town, plan: StoredPlan) -> None:
    teacher = Planner(town, (await town.teacher_of(LYCEUM)).person)
    card = await teacher.asks()
    assert "Мероприятий: 1" in card.text
    assert not has(card, ":districts:")
    one = await only_time(town, plan, "Конкурс")
    await teacher.presses(f"pl1:{plan.id}:section:0")
    card = await teacher.presses(f"pm1:{one.measure_id}:show")
    owed = await town.obligation_of(LYCEUM, await event_of(town, one))
    assert has(card, f"o1:{owed.id}")
    assert not has(card, "s1:")
    assert not has(card, ":later:")
    hidden = await only_time(town, plan, "Слёт")
    assert await teacher.is_refused(f"pm1:{hidden.measure_id}:show:0:0")
    assert await teacher.is_refused(f"pm1:{one.measure_id}:cancel:0:0")
    stranger = await town.teacher_of("Гимназия № 21", "Олег")
    await stranger.person.says("/plan")
    await town.comes_to_rest()
    assert "ничего не ждут" in (await stranger.person.look())[-1].text


async def test_two_at_once_and_what_is_gone_meanwhile(town: Town, plan: StoredPlan, admin: Planner) -> None:
    one = await only_time(town, plan, "Конкурс")
    city = Planner(town, (await town.coordinator_of(CITY)).person)
    await admin.opens(await measure_of(town, plan, "Конкурс"))
    await city.opens(await measure_of(town, plan, "Конкурс"))
    for planner in (admin, city):
        await planner.presses(f"pm1:{one.measure_id}:cancel")
    await admin.says("Нет денег")
    await city.person.says("Тоже отменяю")
    await town.comes_to_rest()
    assert "уже нечего менять" in (await city.person.look())[-1].text
    assert (await measure_of(town, plan, "Конкурс")).reason == "Нет денег"
    for data in ("later", "done", "events", "wording", "year", "nonsense"):
        await admin.forges(f"pm1:{one.measure_id}:{data}:{one.id}:9999999")
    await admin.forges(f"pm1:{one.measure_id}:restore-yes:0:0")
    await admin.forges(f"pm1:{one.measure_id}:day:{one.id}:999999999")
    await admin.forges(f"pm1:{one.measure_id}:time:999999:0")
    assert (await only_time(town, plan, "Конкурс")).due_on == days_from_now(20)
    assert await town.all_answered()


async def test_deadline_falls_by_the_clock_of_the_town(town: Town, plan: StoredPlan) -> None:
    one = await only_time(town, plan, "Конкурс")
    due = (await event_of(town, one)).due_at
    assert due == datetime(2031, 10, 25, 16, 59, tzinfo=UTC)
    assert due.astimezone(ZONE).date() == days_from_now(20)
