"""People, their roles and what they are in the middle of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, String, bindparam, cast, delete, func, literal, select, update

from domain.people import Conversation, Member, Person, Role, Territory
from storage import history, registry
from storage.engine import insert_for, insert_or_ignore
from storage.tables import admins as admin_rows
from storage.tables import conversations, organisations, people, reporters, territories
from storage.tables import coordinators as coordinator_rows

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy import ColumnElement

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
    admin_rows.c.person_id.label("appointed"),
    conversations.c.name.label("conversation"),
    conversations.c.subject,
    conversations.c.data,
    conversations.c.touched_at,
)
_PEOPLE = _PEOPLE.outerjoin(conversations, conversations.c.person_id == people.c.id).outerjoin(
    admin_rows, admin_rows.c.person_id == people.c.id
)
_ONE = _PEOPLE.where(people.c.id == bindparam("person"))


def _person(row: Row[*tuple[Any, ...]], admins: Collection[int]) -> Person:
    return Person(
        id=row.id,
        name=row.name,
        language=row.language,
        is_admin=row.id in admins or row.appointed is not None,
        reports_for=frozenset(map(int, row.organisations.split(","))) if row.organisations else frozenset(),
        coordinates=tuple(row.paths.split(",")) if row.paths else (),
        conversation=Conversation(row.conversation, row.subject, row.data) if row.conversation else None,
        touched_at=row.touched_at,
        blocked=row.blocked_at is not None,
    )


async def find(tx: Transaction, person: int, admins: Collection[int]) -> Person | None:
    """The person with roles and conversation. `admins` are the ids that the configuration names."""
    row = (await tx.execute(_ONE, {"person": person})).one_or_none()
    return _person(row, admins) if row else None


async def find_all(tx: Transaction, ids: Collection[int], admins: Collection[int]) -> list[Person]:
    """These people, by id."""
    return await _all(tx, people.c.id.in_(ids), admins)


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


async def join_organisation(
    tx: Transaction, person: int, organisation: int, now: datetime, *, by: int | None = None, substitute: bool = False
) -> None:
    """Makes the person a reporter of the organisation, or its substitute; who is one already changes to that."""
    statement = insert_for(tx)(reporters).values(
        person_id=person, organisation_id=organisation, since=now, is_substitute=substitute
    )
    await tx.execute(
        statement.on_conflict_do_update(
            index_elements=["person_id", "organisation_id"], set_={"is_substitute": substitute}
        )
    )
    role = Role.SUBSTITUTE if substitute else Role.REPORTER
    await history.note(tx, "joined", by, now, organisation=organisation, person=person, facts={"role": role})


async def role_in(tx: Transaction, person: int, organisation: int) -> Role | None:
    """What the person is for the organisation."""
    found = await tx.execute(
        select(reporters.c.is_substitute).where(
            reporters.c.person_id == person, reporters.c.organisation_id == organisation
        )
    )
    is_substitute = found.scalar_one_or_none()
    if is_substitute is None:
        return None
    return Role.SUBSTITUTE if is_substitute else Role.REPORTER


async def join_territory(tx: Transaction, person: int, territory: int, now: datetime, *, by: int | None = None) -> None:
    await insert_or_ignore(tx, coordinator_rows, [{"person_id": person, "territory_id": territory, "since": now}])
    await history.note(tx, "joined", by, now, territory=territory, person=person, facts={"role": Role.COORDINATOR})


async def leave_organisation(tx: Transaction, person: int, organisation: int, by: int, now: datetime) -> bool:
    """Takes the role: the person keeps no access, their reports stay. False if they had none."""
    gone = await tx.execute(
        delete(reporters).where(reporters.c.person_id == person, reporters.c.organisation_id == organisation)
    )
    if gone.rowcount:
        await history.note(tx, "left", by, now, organisation=organisation, person=person)
        await end_conversation(tx, person)
    return gone.rowcount > 0


async def leave_territory(tx: Transaction, person: int, territory: int, by: int, now: datetime) -> bool:
    """Takes the role of a coordinator of this territory. False if they had none."""
    gone = await tx.execute(
        delete(coordinator_rows).where(
            coordinator_rows.c.person_id == person, coordinator_rows.c.territory_id == territory
        )
    )
    if gone.rowcount:
        await history.note(tx, "left", by, now, territory=territory, person=person)
        await end_conversation(tx, person)
    return gone.rowcount > 0


async def appoint_admin(tx: Transaction, person: int, by: int, now: datetime) -> None:
    await insert_or_ignore(tx, admin_rows, [{"person_id": person, "since": now}])
    await history.note(tx, "admin-appointed", by, now, person=person)


async def dismiss_admin(tx: Transaction, person: int, by: int, now: datetime) -> bool:
    """Takes the role of an appointed admin. False if they were none; the configuration's admins cannot be dismissed."""
    gone = await tx.execute(delete(admin_rows).where(admin_rows.c.person_id == person))
    if gone.rowcount:
        await history.note(tx, "admin-dismissed", by, now, person=person)
        await end_conversation(tx, person)
    return gone.rowcount > 0


async def admins(tx: Transaction, named: Collection[int]) -> list[Person]:
    """Those whom the configuration names (and who have written to the bot) and those appointed, by id."""
    return await _all(tx, _is_admin(named), named)


async def members_within(tx: Transaction, paths: Collection[str]) -> list[Member]:
    """Everyone with a role in these subtrees: coordinators first, then by territory, organisation and name."""
    facts = (people.c.id.label("person_id"), people.c.name.label("person_name"), people.c.blocked_at)
    of_organisations = await tx.execute(
        select(*facts, reporters.c.since, reporters.c.is_substitute, *registry.ORGANISATION_COLUMNS)
        .join(reporters, reporters.c.person_id == people.c.id)
        .join(organisations, organisations.c.id == reporters.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(registry.within(paths))
    )
    of_territories = await tx.execute(
        select(*facts, coordinator_rows.c.since, territories.c.id, territories.c.name, territories.c.path)
        .join(coordinator_rows, coordinator_rows.c.person_id == people.c.id)
        .join(territories, territories.c.id == coordinator_rows.c.territory_id)
        .where(registry.within(paths))
        .order_by(territories.c.path, people.c.name)
    )
    coordinating = [
        Member(
            row.person_id,
            row.person_name,
            Role.COORDINATOR,
            row.since,
            row.blocked_at is not None,
            None,
            Territory(row.id, row.name, row.path),
        )
        for row in of_territories
    ]
    reporting = []
    for row in of_organisations:
        organisation = registry.organisation_of(row)
        role = Role.SUBSTITUTE if row.is_substitute else Role.REPORTER
        blocked = row.blocked_at is not None
        reporting.append(
            Member(row.person_id, row.person_name, role, row.since, blocked, organisation, organisation.territory)
        )
    reporting.sort(
        key=lambda one: (one.territory.name, one.organisation.sort_key if one.organisation else (), one.name)
    )
    return [*coordinating, *reporting]


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


async def coordinators(tx: Transaction) -> list[Person]:
    """Everyone who coordinates some territory, by id."""
    return await _all(tx, people.c.id.in_(select(coordinator_rows.c.person_id)), ())


async def overseers_of(tx: Transaction, territory: Territory, admins: Collection[int]) -> list[Person]:
    """The coordinators whose territory holds this one; where there is none, the admins: no report waits unseen."""
    covers = literal(territory.path).startswith(territories.c.path)
    ids = (
        select(coordinator_rows.c.person_id)
        .join(territories, territories.c.id == coordinator_rows.c.territory_id)
        .where(covers)
    )
    return await _or_admins(tx, people.c.id.in_(ids) & people.c.blocked_at.is_(None), admins)


def _is_admin(named: Collection[int]) -> ColumnElement[bool]:
    return people.c.id.in_(named) | people.c.id.in_(select(admin_rows.c.person_id))


async def _or_admins(tx: Transaction, wanted: ColumnElement[bool], admins: Collection[int]) -> list[Person]:
    """These people, by id; where there are none, the admins."""
    return await _all(tx, wanted, admins) or await _all(tx, _is_admin(admins), admins)


async def _all(tx: Transaction, wanted: ColumnElement[bool], admins: Collection[int]) -> list[Person]:
    rows = await tx.execute(_PEOPLE.where(wanted).order_by(people.c.id))
    return [_person(row, admins) for row in rows]


# --- conversations -------------------------------------------------------------------------------------------


async def converse(tx: Transaction, person: int, conversation: Conversation, now: datetime | None = None) -> None:
    """Puts the person into a conversation, out of any other. `now`: they are doing something in it."""
    values = {
        "name": conversation.name,
        "subject": conversation.subject,
        "data": conversation.data,
        "touched_at": now,
    }
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
