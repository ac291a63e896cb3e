"""People, their roles and what they are in the middle of."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, String, bindparam, cast, delete, func, insert, literal, select, update

from domain.people import Conversation, Person
from storage.engine import insert_for, insert_or_ignore
from storage.tables import conversations, invitations, people, reporters, territories
from storage.tables import coordinators as coordinator_rows

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from domain.people import Territory
    from storage.engine import Transaction

# One question for everything that a handler needs to know of a person: it is asked for every update.
_ORGANISATIONS = (
    select(func.aggregate_strings(cast(reporters.c.organisation_id, String), ","))
    .where(reporters.c.person_id == people.c.id)
    .correlate(people)
    .scalar_subquery()
)
_TERRITORIES = (
    select(func.aggregate_strings(territories.c.path, ","))
    .where(coordinator_rows.c.person_id == people.c.id, territories.c.id == coordinator_rows.c.territory_id)
    .correlate(people)
    .scalar_subquery()
)
_PEOPLE = select(
    people,
    _ORGANISATIONS.label("organisations"),
    _TERRITORIES.label("paths"),
    conversations.c.name.label("conversation"),
    conversations.c.subject,
    conversations.c.data,
).outerjoin(conversations, conversations.c.person_id == people.c.id)
_ONE = _PEOPLE.where(people.c.id == bindparam("person"))


def _person(row: Row[*tuple[Any, ...]], admins: Collection[int]) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        language=row.language,
        is_admin=row.id in admins,
        reports_for=frozenset(map(int, row.organisations.split(","))) if row.organisations else frozenset(),
        coordinates=tuple(row.paths.split(",")) if row.paths else (),
        conversation=Conversation(row.conversation, row.subject, row.data) if row.conversation else None,
        blocked=row.blocked_at is not None,
    )


async def find(tx: Transaction, person: int, admins: Collection[int]) -> Person | None:
    """The person with roles and conversation. `admins` are the ids that the configuration names."""
    row = (await tx.execute(_ONE, {"person": person})).one_or_none()
    return _person(row, admins) if row else None


async def meet(tx: Transaction, person: int, name: str, language: str, now: datetime) -> None:
    """Remembers a person who writes for the first time, under a new name, or again after having blocked the bot."""
    statement = insert_for(tx)(people).values(id=person, name=name, language=language, seen_at=now)
    fresh = {"name": name, "seen_at": now, "blocked_at": None}
    await tx.execute(statement.on_conflict_do_update(index_elements=["id"], set_=fresh))


async def set_language(tx: Transaction, person: int, language: str) -> None:
    await tx.execute(update(people).where(people.c.id == person).values(language=language))


async def set_blocked(tx: Transaction, person: int, at: datetime | None) -> None:
    """Notes that the person blocked the bot at this moment, or (None) lets it write again."""
    await tx.execute(update(people).where(people.c.id == person).values(blocked_at=at))


# --- roles ---------------------------------------------------------------------------------------------------


async def join_organisation(tx: Transaction, person: int, organisation: int, now: datetime) -> None:
    await insert_or_ignore(tx, reporters, [{"person_id": person, "organisation_id": organisation, "since": now}])


async def join_territory(tx: Transaction, person: int, territory: int, now: datetime) -> None:
    await insert_or_ignore(tx, coordinator_rows, [{"person_id": person, "territory_id": territory, "since": now}])


async def reporters_of(tx: Transaction, organisation: int, admins: Collection[int]) -> list[Person]:
    """Who reports for the organisation, the longest-serving first."""
    return (await reporters_by_organisation(tx, [organisation], admins)).get(organisation, [])


async def reporters_by_organisation(
    tx: Transaction, owing: Collection[int], admins: Collection[int]
) -> dict[int, list[Person]]:
    """Organisation → who reports for it, the longest-serving first."""
    rows = await tx.execute(
        _PEOPLE.add_columns(reporters.c.organisation_id)
        .join(reporters, reporters.c.person_id == people.c.id)
        .where(reporters.c.organisation_id.in_(owing))
        .order_by(reporters.c.organisation_id, reporters.c.since, people.c.id)
    )
    found: dict[int, list[Person]] = {}
    for row in rows:
        found.setdefault(row.organisation_id, []).append(_person(row, admins))
    return found


async def coordinators(tx: Transaction, admins: Collection[int]) -> list[Person]:
    """Everyone who coordinates some territory; where nobody does, the admins."""
    some = select(coordinator_rows.c.person_id)
    return await _or_admins(tx, people.c.id.in_(some), admins)


async def overseers_of(tx: Transaction, territory: Territory, admins: Collection[int]) -> list[Person]:
    """The coordinators whose territory holds this one; where there is none, the admins: no report waits unseen."""
    covers = literal(territory.path).startswith(territories.c.path)
    ids = (
        select(coordinator_rows.c.person_id)
        .join(territories, territories.c.id == coordinator_rows.c.territory_id)
        .where(covers)
    )
    return await _or_admins(tx, people.c.id.in_(ids) & people.c.blocked_at.is_(None), admins)


async def _or_admins(tx: Transaction, wanted: ColumnElement[bool], admins: Collection[int]) -> list[Person]:
    """These people, by id; where there are none, the admins."""
    for condition in (wanted, people.c.id.in_(admins)):
        rows = (await tx.execute(_PEOPLE.where(condition).order_by(people.c.id))).all()
        if rows:
            break
    return [_person(row, admins) for row in rows]


# --- invitations ---------------------------------------------------------------------------------------------


async def invitation_for(
    tx: Transaction, now: datetime, by: int | None, *, organisation: int | None = None, territory: int | None = None
) -> str:
    """The code that makes whoever opens it a reporter of the organisation or a coordinator of the territory."""
    column, target = (
        (invitations.c.organisation_id, organisation) if organisation else (invitations.c.territory_id, territory)
    )
    code = (await tx.execute(select(invitations.c.code).where(column == target))).scalar_one_or_none()
    if code is None:
        code = secrets.token_urlsafe(9)
        await tx.execute(
            insert(invitations).values(
                code=code, organisation_id=organisation, territory_id=territory, created_by=by, created_at=now
            )
        )
    return code


async def invited_to(tx: Transaction, code: str) -> tuple[int | None, int | None] | None:
    """The ids of the organisation and of the territory (one of them None) that a code opens; None for no such code."""
    row = (
        await tx.execute(
            select(invitations.c.organisation_id, invitations.c.territory_id).where(invitations.c.code == code)
        )
    ).one_or_none()
    return (row.organisation_id, row.territory_id) if row else None


# --- conversations -------------------------------------------------------------------------------------------


async def converse(tx: Transaction, person: int, conversation: Conversation) -> None:
    """Puts the person into a conversation, out of any other."""
    values = {"name": conversation.name, "subject": conversation.subject, "data": conversation.data}
    statement = insert_for(tx)(conversations).values(person_id=person, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["person_id"], set_=values))


async def end_conversation(tx: Transaction, person: int) -> None:
    await tx.execute(delete(conversations).where(conversations.c.person_id == person))


async def conversing_about(tx: Transaction, subject: str, admins: Collection[int]) -> list[Person]:
    """Everyone who has this subject open, such as both teachers on one draft."""
    rows = await tx.execute(_PEOPLE.where(conversations.c.subject == subject).order_by(people.c.id))
    return [_person(row, admins) for row in rows]


async def end_conversations(tx: Transaction, subject: str, *, of: int | None = None) -> None:
    """Ends the conversation of everyone, or of this person, who has this subject open."""
    statement = delete(conversations).where(conversations.c.subject == subject)
    await tx.execute(statement if of is None else statement.where(conversations.c.person_id == of))


async def names_of(tx: Transaction, ids: Collection[int]) -> dict[int, str]:
    """Id → name of these people."""
    if not ids:
        return {}
    rows = await tx.execute(select(people.c.id, people.c.name).where(people.c.id.in_(ids)))
    return {row.id: row.name for row in rows}
