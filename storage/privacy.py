"""What is stored about a person, all of it in one place, and its deletion: what they did stays without who they were.

Columns are found by the schema and not by a list: a new table is taken in by how its columns are named. A row that
refers to `people` is about the person and goes with them; a column «…by» says who did something, and gets a pseudonym,
so that one deleted person can still be told from another.
"""

from __future__ import annotations

import html
import json
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, BigInteger, String, cast, delete, func, insert, or_, select, update

from domain.people import FORGOTTEN

# The tables that nothing else here names are in the schema only when they are imported.
from storage import paper_tables, photo_tables, plan_tables, rating_tables, watch_tables  # noqa: F401
from storage.inbox import NEW
from storage.outbox import PENDING, Outgoing
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
    updates,
    uploads,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Column, ColumnElement, RowMapping

    from storage.engine import Transaction

PERSON_KEYS = {"person", "by"}
"""What a person's id is called inside of JSON."""


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


async def forget(tx: Transaction, person: int, name: str, called: str, now: datetime) -> int:
    """Deletes what is about the person and puts a pseudonym in their place, which is returned.

    Their roles must have ended. `called` is what the pseudonym is shown as, with a number. What is on its way to them
    and what they have just sent is left to `forget_traces`.
    """
    lowest = (await tx.execute(select(func.min(people.c.id)))).scalar_one() or 0
    stand_in = min(lowest, FORGOTTEN) - 1
    values = {"name": f"{called} {FORGOTTEN - stand_in}", "language": "", "seen_at": now, "blocked_at": now}
    await tx.execute(insert(people).values(id=stand_in, **values))
    for column in about_people():
        await tx.execute(delete(column.table).where(column == person))
    for column in doers():
        await tx.execute(update(column.table).where(column == person).values({column.name: stand_in}))
    await tx.execute(delete(cards).where(cards.c.chat_id == person))
    await _drop_calls(tx, outbox.c.chat_id == person)
    await _forget_in_json(tx, person, name, stand_in, str(values["name"]))
    await _forget_keys(tx, person)
    await tx.execute(delete(people).where(people.c.id == person))
    return stand_in


async def _forget_keys(tx: Transaction, person: int) -> None:
    """Work for the person, and what they were told: both have the id in their keys."""
    for table in (due_work, notices):
        found = (await tx.execute(select(table.c.key).where(table.c.key.contains(str(person))))).scalars()
        gone = [key for key in found if str(person) in key.split(":")]
        await tx.execute(delete(table).where(table.c.key.in_(gone)))
    rows = await tx.execute(select(due_work.c.id, due_work.c.payload).where(_holds(due_work.c.payload, {str(person)})))
    theirs = [row.id for row in rows if any(row.payload.get(key) == person for key in PERSON_KEYS)]
    await tx.execute(delete(due_work).where(due_work.c.id.in_(theirs)))


async def _forget_in_json(tx: Transaction, person: int, name: str, stand_in: int, called: str) -> None:
    """The same inside of JSON: facts of the history, and who would get a role back."""
    for table in metadata.sorted_tables:
        for column in table.c:
            if not isinstance(column.type, JSON) or table is due_work:
                continue
            rows = (
                await tx.execute(select(*table.primary_key, column).where(_holds(column, _written(person, name))))
            ).all()
            for row in rows:
                *keys, value = row
                fresh = _without(value, {person: stand_in}, {name: called}, person)
                if fresh != value:
                    which = [one == mine for one, mine in zip(table.primary_key, keys, strict=True)]
                    await tx.execute(update(table).where(*which).values({column.name: fresh}))


def _without(value: Any, ids: Mapping[int, int], names: Mapping[str, str], person: int) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {
            key: ids.get(one, one) if key in PERSON_KEYS and isinstance(one, int) else _without(one, ids, names, person)
            for key, one in value.items()
        }
    if isinstance(value, list):
        # A member of a merged organisation, whom taking the merger back would make a reporter again.
        left = [one for one in value if not (isinstance(one, dict) and "substitute" in one and one.get("id") == person)]
        return [_without(one, ids, names, person) for one in left]
    return names.get(value, value) if isinstance(value, str) else value


# --- traces ----------------------------------------------------------------------------------------------------


async def forget_traces(tx: Transaction, person: int, name: str) -> bool:
    """Deletes what was sent to the person or about them, and empties what they sent; False if some is on its way.

    Telegram may deliver an update again for a day: its row stays, with nothing in it, so that it is not handled twice.
    Who has come back meanwhile keeps what is new.
    """
    written = _written(person, name)
    about = or_(outbox.c.chat_id == person, _holds(outbox.c.body, written))
    await _drop_calls(tx, about & (outbox.c.state != PENDING))
    told = _holds(updates.c.body, written) | _holds(updates.c.error, written)
    await tx.execute(update(updates).where(told, updates.c.state != NEW).values(body="{}", error=None))
    if (await tx.execute(select(people.c.id).where(people.c.id == person))).one_or_none() is None:
        await tx.execute(delete(cards).where(cards.c.chat_id == person))
    left = [select(outbox.c.id).where(about).limit(1), select(updates.c.update_id).where(told).limit(1)]
    return not any([(await tx.execute(query)).first() for query in left])


async def _drop_calls(tx: Transaction, which: ColumnElement[bool]) -> None:
    """Deletes calls with the files that go with them."""
    gone = delete(outbox).where(which).returning(outbox.c.chat_id, outbox.c.method, outbox.c.body)
    calls = [Outgoing(*row) for row in (await tx.execute(gone)).all()]
    used = [key for call in calls for key in call.upload_ids]
    await tx.execute(delete(uploads).where(uploads.c.id.in_(used)))


def _written(person: int, name: str) -> set[str]:
    """The person as texts may name them: by id, by name, in JSON and in HTML."""
    names = (name, html.escape(name, quote=False))
    return {
        str(person),
        *names,
        *(json.dumps(one, ensure_ascii=ascii_)[1:-1] for one in names for ascii_ in (False, True)),
    }


def _holds(column: ColumnElement[Any], texts: Iterable[str]) -> ColumnElement[bool]:
    written = column if isinstance(column.type, String) else cast(column, String)
    return or_(*(written.contains(text, autoescape=True) for text in texts))
