"""An import of the register in the database: in few statements, and taken back without breaking what stands on it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import event as listening

from domain.plans.decided import Meaning
from domain.plans.plan import Plan
from domain.register import Entry
from storage import people, plans, register, registry, undoing
from storage.register import Planned

if TYPE_CHECKING:
    from domain.people import Territory
    from storage.engine import Database, Transaction

NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)
BY = 7


async def imports(tx: Transaction, *planned: Planned) -> int:
    """The key to take it back."""
    await people.meet(tx, BY, "Анна", "ru", NOW)
    return (await register.write(tx, planned, BY, NOW, ["/"])).undo


async def takes_back(tx: Transaction, key: int) -> list[str]:
    change = await undoing.find(tx, key)
    assert change
    return await register.take_back(tx, key, change.undo, BY, NOW)


async def territories(tx: Transaction) -> dict[str, Territory]:
    return {one.name: one for one in await registry.territories_within(tx, ["/"])}


@pytest.mark.parametrize("what", ["plan", "meaning", "nothing"])
async def test_a_territory_in_which_a_plan_stands_is_not_empty(database: Database, what: str) -> None:
    async with database.write() as tx:
        await registry.add_territory(tx, "Область")
        key = await imports(tx, Planned(Entry(2, "Школа № 1", district="Новый")))
        made = (await territories(tx))["Новый"]
        if what == "plan":
            await plans.add(tx, Plan("План", ()), made, BY, NOW)
        elif what == "meaning":
            await plans.keep_meaning(tx, made.id, "школы", Meaning())
    async with database.write() as tx:
        assert await takes_back(tx, key) == []
        assert not await registry.organisations_within(tx, ["/"])
        assert ("Новый" in await territories(tx)) is (what != "nothing")


async def test_many_changes_are_written_and_taken_back_in_few_statements(database: Database) -> None:
    count, said = 40, []
    async with database.write() as tx:
        region = await registry.add_territory(tx, "Область")
        first = await imports(
            tx, *(Planned(Entry(one, f"Школа № {one}", aliases=(f"Ш{one}",))) for one in range(count))
        )
        keys = {one.name: one.id for one in await registry.organisations_within(tx, ["/"])}
    assert first
    assert region

    def note(_c: Any, _k: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    changes = [
        Planned(
            Entry(one, f"Школа № {one}", contact=f"+{one}", aliases=(f"Школа {one}", f"№ {one}")),
            keys[f"Школа № {one}"],
            frozenset({"contact", "aliases"} if one % 2 else {"aliases"}),
        )
        for one in range(count)
    ]
    listening.listen(database._writer.sync_engine, "before_cursor_execute", note)
    async with database.write() as tx:
        second = await imports(tx, *changes)
    assert len(said) < count
    async with database.read() as tx:
        known = {one.name: one for one in await register.known(tx, ["/"])}
    assert known["Школа № 3"].contact == "+3"
    assert known["Школа № 3"].aliases == ("Школа 3", "№ 3")
    assert known["Школа № 4"].contact == ""
    assert known["Школа № 4"].aliases == ("Школа 4", "№ 4")
    said.clear()
    async with database.write() as tx:
        assert await takes_back(tx, second) == []
    assert len(said) < count
    async with database.read() as tx:
        known = {one.name: one for one in await register.known(tx, ["/"])}
    assert known["Школа № 3"].contact == ""
    assert known["Школа № 3"].aliases == ("Ш3",)
