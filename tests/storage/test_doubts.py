"""What a report is compared with: others' figures, photos and partners, found through indexes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import event as listening

from domain.answers import Item
from domain.doubts import Doubt
from storage import doubts, events, obligations, people, registry, reports

if TYPE_CHECKING:
    from domain.answers import Items
    from domain.events import Event
    from domain.people import Organisation
    from domain.reports import Report
    from storage.engine import Database, Transaction

NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)
BY = 7


async def _town(tx: Transaction) -> list[Organisation]:
    territory = await registry.add_territory(tx, "Заводский")
    for number in range(3):
        await registry.add_organisation(tx, f"Школа № {number}", territory)
    await people.meet(tx, BY, "Анна", "ru", NOW)
    return await registry.organisations_within(tx, ["/"])


async def _event(tx: Transaction, title: str, owing: list[Organisation]) -> Event:
    event = await events.add(
        tx,
        title=title,
        form=("single-day", 1),
        categories=("pupils", "parents"),
        days=(date(2026, 11, 20), date(2026, 11, 20)),
        due_at=NOW + timedelta(days=5),
        timezone="Asia/Novokuznetsk",
        by=None,
        now=NOW,
    )
    await obligations.oblige(tx, event, owing, NOW)
    return event


async def _report(
    tx: Transaction, event: Event, place: int, answers: dict[str, Items], *, is_sent: bool = True
) -> Report:
    owed = (await obligations.of_event(tx, event.id, ["/"]))[place]
    key = await reports.start(tx, owed, NOW)
    for question, items in answers.items():
        report = await reports.find(tx, key)
        assert report
        await reports.save_answer(tx, report, question, items, settled=True, by=BY, now=NOW)
    report = await reports.find(tx, key)
    assert report
    if is_sent:
        await reports.submit(tx, report, BY, NOW)
    return report


async def test_around(database: Database) -> None:
    async with database.write() as tx:
        schools = await _town(tx)
        old, new = await _event(tx, "Неделя", schools[:1]), await _event(tx, "День", schools)
        photo = Item("same", 1)
        before = {
            "people": (Item("pupils", 11), Item("parents", 0)),
            "photos": (photo,),
            "partners": (Item("name-1", text="Орбита"),),
        }
        await _report(tx, old, 0, before)
        await _report(tx, new, 1, {"people": (Item("pupils", 30),), "online": (Item("", 5),)})
        await _report(tx, new, 2, {"people": (Item("pupils", 999),)}, is_sent=False)
        mine = await _report(tx, new, 0, {"photos": (photo, Item("fresh", 2))}, is_sent=False)
        around = await doubts.around(tx, mine)
    assert around.own_history == {"people.pupils": [11], "people.parents": [0]}
    assert around.peers == {"people.pupils": [30], "online": [5]}
    assert around.other_photos == {"same": "Неделя"}
    assert around.partners == ["Орбита"]


async def test_looks_pictures_up_by_their_index(database: Database) -> None:
    if not database.is_sqlite:
        return
    async with database.write() as tx:
        event = await _event(tx, "День", await _town(tx))
        report = await _report(tx, event, 0, {"photos": (Item("one", 1), Item("two", 2))}, is_sent=False)
        asked: list[tuple[str, Any]] = []

        def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
            asked.append((statement, values))

        listening.listen(tx.sync_connection, "before_cursor_execute", note)
        await doubts.around(tx, report)
        listening.remove(tx.sync_connection, "before_cursor_execute", note)
        plans = [
            " ".join(row[-1] for row in await tx.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))
            for statement, values in asked
        ]
    assert len(plans) == 4
    assert sum("ix_answers_photo" in plan for plan in plans) == 1
    assert not any("SCAN answers" in plan or "SCAN reports" in plan for plan in plans), plans


async def test_explanations(database: Database) -> None:
    doubt = Doubt("more-than-pupils", "people", {"category": "pupils", "number": 9, "pupils": 5}, ("pupils", "9"))
    other = Doubt("same-photo", "photos", {"photos": 1, "place": 1, "where": "День"}, ("one",))
    async with database.write() as tx:
        report = await _report(tx, await _event(tx, "День", await _town(tx)), 0, {}, is_sent=False)
        await doubts.explain(tx, report.id, doubt, None, BY, NOW)
        await doubts.explain(tx, report.id, doubt, "Гости", BY, NOW)
        await doubts.explain(tx, report.id, other, None, BY, NOW + timedelta(seconds=1))
        said = await doubts.explained(tx, report.id)
        assert list(said) == [doubt.id, other.id]
        assert (said[doubt.id][0].facts, said[doubt.id][1]) == (doubt.facts, "Гости")
        await doubts.forget_others(tx, report.id, [other.id])
        assert list(await doubts.explained(tx, report.id)) == [other.id]
        await doubts.forget_others(tx, report.id, [])
        assert not await doubts.explained(tx, report.id)
