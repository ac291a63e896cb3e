"""What is stored about a person, all of it in one place, and its deletion: what they did stays without who they were.

Columns are found by the schema and not by a list: a new table is taken in by how its columns are named. A row that
refers to `people` is about the person and goes with them; a column «…by» says who did something, and gets a pseudonym,
so that one deleted person can still be told from another.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, delete, func, insert, or_, select, update

from domain.people import FORGOTTEN

# The tables that nothing else here names are in the schema only when they are imported.
from storage import paper_tables, photo_tables, plan_tables, rating_tables, watch_tables  # noqa: F401
from storage.mergers import KIND as MERGER
from storage.pieces import in_pieces
from storage.tables import (
    answers,
    cards,
    due_work,
    given,
    history,
    metadata,
    notices,
    outbox,
    people,
    undoable,
)
from storage.traces import drop_calls, holds

if TYPE_CHECKING:
    from sqlalchemy import Column, RowMapping

    from storage.engine import Transaction

PERSON_KEYS = ("person", "by")
"""What a person's id is called in the facts of the history and in what work is given."""

NAME_KEY = "name"
"""What the person's name is called there, as it was at that time, beside `person` or in an entry about them."""


def about_people() -> list[Column[Any]]:
    """The columns that refer to a row of `people`: what is in such a row is theirs."""
    return [
        column
        for table in metadata.sorted_tables
        for column in table.c
        if any(key.column is people.c.id for key in column.foreign_keys)
    ]


def doers() -> list[Column[Any]]:
    """The columns that say who did something, or whom it was done to: «by», «decided_by», the history's person."""
    about = set(about_people())
    return [
        column
        for table in metadata.sorted_tables
        for column in table.c
        if isinstance(column.type, BigInteger) and column not in about
        if column.name == "by" or column.name.endswith("_by") or column.name == "person_id"
    ]


# --- showing -------------------------------------------------------------------------------------------------


async def counts(tx: Transaction, person: int) -> dict[str, int]:
    """How much there is: the answers and the reports that carry the person's id, and the entries of the history."""
    found = {
        "answers": select(func.count()).where(given.c.by == person),
        "reports": select(func.count(given.c.report_id.distinct())).where(given.c.by == person),
        "entries": select(func.count()).where(or_(history.c.by == person, history.c.person_id == person)),
    }
    return {name: int((await tx.execute(query)).scalar_one()) for name, query in found.items()}


async def seen_at(tx: Transaction, person: int) -> datetime:
    """When the person was last met anew: first, under another name, or back after having blocked the bot."""
    moment: datetime = (await tx.execute(select(people.c.seen_at).where(people.c.id == person))).scalar_one()
    return moment


async def everything(tx: Transaction, person: int) -> dict[str, list[dict[str, Any]]]:
    """Table → its rows about the person, as JSON has it; other people's ids are left out."""
    referring: dict[str, list[Column[Any]]] = {"people": [people.c.id]}
    for column in (*about_people(), *doers()):
        referring.setdefault(column.table.name, []).append(column)
    found: dict[str, list[dict[str, Any]]] = {}
    for name, columns in referring.items():
        rows = (await tx.execute(select(columns[0].table).where(or_(*(one == person for one in columns))))).mappings()
        hidden = {one.name for one in columns}
        found[name] = [_own(row, hidden, person) for row in rows]
    mine = select(answers).join(
        given, (given.c.report_id == answers.c.report_id) & (given.c.question == answers.c.question)
    )
    rows = (await tx.execute(mine.where(given.c.by == person))).mappings()
    found["answers"] = [_own(row, set(), person) for row in rows]
    return {name: rows for name, rows in found.items() if rows}


def _own(row: RowMapping, hidden: set[str], person: int) -> dict[str, Any]:
    """Without whoever else is in the row, and without what a large change found of others."""
    return {
        name: value.isoformat() if isinstance(value, date | datetime) else value
        for name, value in row.items()
        if name != undoable.c.undo.name and (name not in hidden or value == person)
    }


# --- forgetting ----------------------------------------------------------------------------------------------


async def forget(tx: Transaction, person: int, called: str, now: datetime) -> int:
    """Deletes what is about the person and puts a pseudonym in their place, which is returned.

    Their roles must have ended. `called` is what the pseudonym is shown as, with a number. What is on its way to them
    and what they have just sent is left to `traces.forget`.
    """
    lowest = (await tx.execute(select(func.min(people.c.id)))).scalar_one() or 0
    stand_in = min(lowest, FORGOTTEN) - 1
    values = {"name": f"{called} {FORGOTTEN - stand_in}", "language": "", "seen_at": now, "blocked_at": now}
    await tx.execute(insert(people).values(id=stand_in, **values))
    await _forget_in_facts(tx, person, stand_in, str(values["name"]))
    await _forget_in_mergers(tx, person)
    for column in about_people():
        await tx.execute(delete(column.table).where(column == person))
    for column in doers():
        await tx.execute(update(column.table).where(column == person).values({column.name: stand_in}))
    await tx.execute(delete(cards).where(cards.c.chat_id == person))
    await drop_calls(tx, outbox.c.chat_id == person)
    await _forget_keys(tx, person)
    await tx.execute(delete(people).where(people.c.id == person))
    return stand_in


async def _forget_keys(tx: Transaction, person: int) -> None:
    """Work for the person, and what they were told: both have the id in their keys."""
    for table in (due_work, notices):
        found = (await tx.execute(select(table.c.key).where(table.c.key.contains(str(person))))).scalars()
        for gone in in_pieces([key for key in found if str(person) in key.split(":")]):
            await tx.execute(delete(table).where(table.c.key.in_(gone)))
    rows = await tx.execute(select(due_work.c.id, due_work.c.payload).where(holds(due_work.c.payload, person)))
    for theirs in in_pieces([row.id for row in rows if any(row.payload.get(key) == person for key in PERSON_KEYS)]):
        await tx.execute(delete(due_work).where(due_work.c.id.in_(theirs)))


async def _forget_in_facts(tx: Transaction, person: int, stand_in: int, called: str) -> None:
    """The facts of the history, by the id and never by the name: others' words may be the same."""
    told = or_(history.c.person_id == person, holds(history.c.facts, person))
    for row in (await tx.execute(select(history.c.id, history.c.person_id, history.c.facts).where(told))).all():
        fresh = {**row.facts, **{key: stand_in for key in PERSON_KEYS if row.facts.get(key) == person}}
        if NAME_KEY in fresh and row.facts.get("person", row.person_id) == person:
            fresh[NAME_KEY] = called
        if fresh != row.facts:
            await tx.execute(update(history).where(history.c.id == row.id).values(facts=fresh))


async def _forget_in_mergers(tx: Transaction, person: int) -> None:
    """A member of a merged organisation, whom taking the merger back would make a reporter again."""
    mergers = select(undoable.c.id, undoable.c.undo).where(undoable.c.kind == MERGER, holds(undoable.c.undo, person))
    for row in (await tx.execute(mergers)).all():
        left = [one for one in row.undo["people"] if one["id"] != person]
        await tx.execute(update(undoable).where(undoable.c.id == row.id).values(undo={**row.undo, "people": left}))
