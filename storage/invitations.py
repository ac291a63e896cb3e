"""How people come in: invitations, and applications of those who have none."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, func, insert, or_, select, true, update

from domain.people import Application, Invitation, Role
from storage import history
from storage.engine import insert_for
from storage.registry import ORGANISATION_COLUMNS, organisation_of, within
from storage.tables import applications, invitations, organisations, people, territories
from storage.tables import history as entries

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from storage.engine import Transaction


# An invitation to a merged organisation is one to that which it was merged into.
_INVITATIONS = select(invitations, func.coalesce(organisations.c.merged_into, organisations.c.id).label("living"))
_INVITATIONS = _INVITATIONS.outerjoin(organisations, organisations.c.id == invitations.c.organisation_id)


def _invitation(row: Row[*tuple[Any, ...]]) -> Invitation:
    return Invitation(
        row.code,
        Role(row.role),
        row.living,
        row.territory_id,
        row.expires_at,
        row.uses_left,
        row.created_by,
        row.revoked_at is not None,
    )


def _is_good(now: datetime) -> ColumnElement[bool]:
    return (
        invitations.c.revoked_at.is_(None)
        & or_(invitations.c.expires_at.is_(None), invitations.c.expires_at > now)
        & or_(invitations.c.uses_left.is_(None), invitations.c.uses_left > 0)
    )


async def issue(
    tx: Transaction,
    now: datetime,
    by: int | None,
    role: Role,
    *,
    organisation: int | None = None,
    territory: int | None = None,
    expires_at: datetime | None = None,
    uses: int | None = None,
) -> Invitation:
    """A new invitation, for an organisation or (a coordinator's) for a territory."""
    made = Invitation(secrets.token_urlsafe(9), role, organisation, territory, expires_at, uses, by)
    await tx.execute(
        insert(invitations).values(
            code=made.code,
            role=role,
            organisation_id=organisation,
            territory_id=territory,
            created_by=by,
            created_at=now,
            expires_at=expires_at,
            uses_left=uses,
        )
    )
    await history.note(tx, "invited", by, now, organisation=organisation, territory=territory, facts={"role": role})
    return made


async def issue_to_all(
    tx: Transaction, now: datetime, by: int, role: Role, wanted: Collection[int], *, expires_at: datetime
) -> None:
    """A new invitation to each of these organisations, for any number of people."""
    if wanted:
        made = {"role": role, "created_by": by, "created_at": now, "expires_at": expires_at}
        rows = [{"code": secrets.token_urlsafe(9), "organisation_id": one, **made} for one in wanted]
        await tx.execute(insert(invitations), rows)
        await history.note_organisations(tx, "invited", by, now, ((one, {"role": role}) for one in wanted))


async def standing(
    tx: Transaction, now: datetime, role: Role, *, organisation: int | None = None, territory: int | None = None
) -> list[Invitation]:
    """The invitations of this role to this target that still let anybody in, the newest first.

    Those made before somebody was removed there do not: that person needs a newer one.
    """
    target = _to([organisation]) if organisation else invitations.c.territory_id == territory
    removed = select(func.max(entries.c.at)).where(_removed_from(organisation, territory)).scalar_subquery()
    rows = await tx.execute(
        _INVITATIONS.where(
            target, invitations.c.role == role, _is_good(now), func.coalesce(invitations.c.created_at > removed, true())
        ).order_by(invitations.c.created_at.desc(), invitations.c.code)
    )
    return [_invitation(row) for row in rows]


def _removed_from(organisation: int | None, territory: int | None) -> ColumnElement[bool]:
    """Entries of the history: somebody lost the role there, or in what was merged into it."""
    if organisation is None:
        return (entries.c.action == "left") & (entries.c.territory_id == territory)
    here = select(organisations.c.id).where(_to([organisation])).correlate(None)
    return (entries.c.action == "left") & entries.c.organisation_id.in_(here)


async def is_barred(tx: Transaction, person: int, made: Invitation) -> bool:
    """Whether the person lost the role after this invitation was made: it does not let them in again."""
    removed = select(func.max(entries.c.at)).where(
        entries.c.person_id == person, _removed_from(made.organisation_id, made.territory_id)
    )
    found = select(invitations.c.code).where(
        invitations.c.code == made.code, invitations.c.created_at <= removed.scalar_subquery()
    )
    return (await tx.execute(found)).one_or_none() is not None


def _to(wanted: Collection[int]) -> ColumnElement[bool]:
    return or_(organisations.c.id.in_(wanted), organisations.c.merged_into.in_(wanted))


async def count_standing(tx: Transaction, organisation: int, now: datetime) -> int:
    """How many invitations to the organisation, whatever the role, still let somebody in."""
    counted = await tx.execute(
        select(func.count())
        .select_from(invitations)
        .where(invitations.c.organisation_id == organisation, _is_good(now))
    )
    return int(counted.scalar_one())


async def standing_by_organisation(
    tx: Transaction, now: datetime, role: Role, wanted: Collection[int], *, until: datetime
) -> dict[int, Invitation]:
    """Organisation → the newest invitation that lets in any number of people, at least until then."""
    rows = await tx.execute(
        _INVITATIONS.where(
            _to(wanted),
            invitations.c.role == role,
            _is_good(now),
            invitations.c.uses_left.is_(None),
            or_(invitations.c.expires_at.is_(None), invitations.c.expires_at >= until),
        ).order_by(invitations.c.created_at, invitations.c.code.desc())
    )
    return {row.living: _invitation(row) for row in rows}


async def find(tx: Transaction, code: str) -> Invitation | None:
    """The invitation, whether it still lets somebody in or not."""
    row = (await tx.execute(_INVITATIONS.where(invitations.c.code == code))).one_or_none()
    return _invitation(row) if row else None


async def use(tx: Transaction, code: str, now: datetime) -> bool:
    """Takes one use. False if it lets nobody in any more: expired, used up, revoked. Two at once cannot share one."""
    result = await tx.execute(
        update(invitations)
        .where(invitations.c.code == code, _is_good(now))
        .values(uses_left=invitations.c.uses_left - 1)
    )
    return result.rowcount == 1


async def limit(tx: Transaction, code: str, *, expires_at: datetime | None, uses: int | None) -> None:
    """From now on it lets in until then (None: for ever) and so many people more (None: any number)."""
    await tx.execute(
        update(invitations).where(invitations.c.code == code).values(expires_at=expires_at, uses_left=uses)
    )


async def revoke(tx: Transaction, code: str, by: int, now: datetime) -> bool:
    """Lets nobody in by it from now on. Who came in before stays."""
    result = await tx.execute(
        update(invitations)
        .where(invitations.c.code == code, invitations.c.revoked_at.is_(None))
        .values(revoked_at=now)
        .returning(invitations.c.organisation_id, invitations.c.territory_id)
    )
    row = result.one_or_none()
    if row is None:
        return False
    await history.note(tx, "invitation-revoked", by, now, organisation=row.organisation_id, territory=row.territory_id)
    return True


# --- applications --------------------------------------------------------------------------------------------

_deciders = people.alias()
_asked = organisations.alias()
_APPLICATIONS = (
    select(
        applications.c.id,
        applications.c.person_id,
        applications.c.state,
        people.c.name.label("person_name"),
        _deciders.c.name.label("decider"),
        *ORGANISATION_COLUMNS,
    )
    .join(people, people.c.id == applications.c.person_id)
    .outerjoin(_deciders, _deciders.c.id == applications.c.decided_by)
    .join(_asked, _asked.c.id == applications.c.organisation_id)
    .join(organisations, organisations.c.id == func.coalesce(_asked.c.merged_into, _asked.c.id))
    .join(territories, territories.c.id == organisations.c.territory_id)
)


def _application(row: Row[*tuple[Any, ...]]) -> Application:
    return Application(
        row.id,
        row.person_id,
        row.person_name,
        organisation_of(row),
        row.state == "open",
        row.state == "accepted",
        row.decider,
    )


async def apply(tx: Transaction, person: int, organisation: int, now: datetime) -> tuple[Application, bool]:
    """The person's open application to the organisation, and whether it is new."""
    statement = insert_for(tx)(applications).values(
        person_id=person, organisation_id=organisation, at=now, state="open"
    )
    result = await tx.execute(statement.on_conflict_do_nothing())
    found = await tx.execute(
        _APPLICATIONS.where(
            applications.c.person_id == person,
            applications.c.organisation_id == organisation,
            applications.c.state == "open",
        )
    )
    return _application(found.one()), result.rowcount == 1


async def application(tx: Transaction, key: int) -> Application | None:
    row = (await tx.execute(_APPLICATIONS.where(applications.c.id == key))).one_or_none()
    return _application(row) if row else None


async def applications_of(tx: Transaction, person: int) -> list[Application]:
    """The person's own that wait for a decision, the earliest first."""
    rows = await tx.execute(
        _APPLICATIONS.where(applications.c.person_id == person, applications.c.state == "open").order_by(
            applications.c.id
        )
    )
    return [_application(row) for row in rows]


async def declined_since(tx: Transaction, person: int, since: datetime) -> int:
    """How many of the person's applications were declined since then."""
    counted = select(func.count()).where(
        applications.c.person_id == person, applications.c.state == "declined", applications.c.decided_at >= since
    )
    return (await tx.execute(counted)).scalar_one()


async def open_applications(tx: Transaction, paths: Iterable[str]) -> list[Application]:
    """Those that wait for a decision in these subtrees, the earliest first."""
    rows = await tx.execute(
        _APPLICATIONS.where(applications.c.state == "open", within(paths)).order_by(applications.c.id)
    )
    return [_application(row) for row in rows]


async def decide(tx: Transaction, asked: Application, *, accepted: bool, by: int, now: datetime) -> bool:
    """Notes the decision; the role itself is given by `people.join_organisation`. False if somebody decided before."""
    result = await tx.execute(
        update(applications)
        .where(applications.c.id == asked.id, applications.c.state == "open")
        .values(state="accepted" if accepted else "declined", decided_by=by, decided_at=now)
    )
    if result.rowcount != 1:
        return False
    action = "application-accepted" if accepted else "application-declined"
    await history.note(tx, action, by, now, organisation=asked.organisation.id, person=asked.person_id)
    return True
