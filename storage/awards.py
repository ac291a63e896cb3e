"""What is awarded: confirmed by a person, withdrawn by one, found by its code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, insert, select, update

from domain.awards import Award, new_code
from domain.people import Territory
from storage import history
from storage.engine import insert_or_ignore
from storage.rating_tables import awards
from storage.tables import territories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from domain.events import Event, Obligation
    from storage.engine import Transaction

PARTICIPATION = ""
"""The nomination of a certificate of participation."""
_AWARDS = select(awards, territories.c.name.label("territory"), territories.c.path).join(
    territories, territories.c.id == awards.c.territory_id
)


def _award(row: Row[*tuple[Any, ...]]) -> Award:
    return Award(
        id=row.id,
        event_id=row.event_id,
        organisation_id=row.organisation_id,
        territory=Territory(row.territory_id, row.territory, row.path),
        nomination=row.nomination,
        name=row.name,
        code=row.code,
        confirmed_at=row.confirmed_at,
        revoked_at=row.revoked_at,
    )


async def confirm(
    tx: Transaction, won: Obligation, territory: Territory, nomination: str, by: int, now: datetime
) -> Award:
    """Makes the organisation a winner within the territory. Idempotent; one that was withdrawn gets a new code."""
    mine = (
        (awards.c.event_id == won.event.id)
        & (awards.c.organisation_id == won.organisation.id)
        & (awards.c.territory_id == territory.id)
        & (awards.c.nomination == nomination)
    )
    there = (await tx.execute(_AWARDS.where(mine))).one_or_none()
    if there is not None and there.revoked_at is None:
        return _award(there)
    fresh = {"code": new_code(), "name": _printed(won), "confirmed_by": by, "confirmed_at": now, "revoked_at": None}
    if there is not None:
        await tx.execute(update(awards).where(mine).values(fresh))
    else:
        keys = {"event_id": won.event.id, "organisation_id": won.organisation.id, "territory_id": territory.id}
        await tx.execute(insert(awards).values({**keys, **fresh, "nomination": nomination}))
    facts = {"nomination": nomination, "territory": territory.name}
    await history.note(tx, "awarded", by, now, event=won.event.id, obligation=won.id, facts=facts)
    return _award((await tx.execute(_AWARDS.where(mine))).one())


async def withdraw(tx: Transaction, award: Award, obligation: int | None, by: int, now: datetime) -> None:
    """Whoever asks for its code hears that it does not hold any more."""
    await tx.execute(update(awards).where(awards.c.id == award.id).values(revoked_at=now))
    facts = {"nomination": award.nomination, "territory": award.territory.name}
    await history.note(tx, "award-withdrawn", by, now, event=award.event_id, obligation=obligation, facts=facts)


async def certify(tx: Transaction, event: Event, given: Iterable[Obligation], by: int, now: datetime) -> None:
    """A certificate of participation for each; who has one keeps it with its code."""
    rows = [
        {
            "event_id": event.id,
            "organisation_id": one.organisation.id,
            "territory_id": one.organisation.territory.id,
            "nomination": PARTICIPATION,
            "name": _printed(one),
            "code": new_code(),
            "confirmed_by": by,
            "confirmed_at": now,
        }
        for one in given
    ]
    await insert_or_ignore(tx, awards, rows)


async def move(tx: Transaction, giver: int, taker: int, only: Collection[int] | None = None) -> list[int]:
    """Gives one organisation's awards, or `only` these, to another. Returns the ids of those that went.

    What the other has itself stays where it is: its code is good still.
    """
    theirs = awards.alias()
    same = [theirs.c[name] == awards.c[name] for name in ("event_id", "territory_id", "nomination")]
    has_it = select(theirs.c.id).where(theirs.c.organisation_id == taker, *same).exists()
    mine = (awards.c.organisation_id == giver) & ~has_it
    if only is not None:
        mine &= awards.c.id.in_(only)
    keys = sorted((await tx.execute(select(awards.c.id).where(mine))).scalars())
    await tx.execute(update(awards).where(awards.c.id.in_(keys)).values(organisation_id=taker))
    return keys


async def diplomas_of(tx: Transaction, event: int) -> list[Award]:
    """Those that hold, the earliest first."""
    return await _found(tx, awards.c.event_id == event, awards.c.nomination != PARTICIPATION)


async def certificates_of(tx: Transaction, event: int) -> list[Award]:
    return await _found(tx, awards.c.event_id == event, awards.c.nomination == PARTICIPATION)


async def _found(tx: Transaction, *conditions: Any) -> list[Award]:  # noqa: ANN401 - SQL conditions
    rows = await tx.execute(_AWARDS.where(*conditions, awards.c.revoked_at.is_(None)).order_by(awards.c.id))
    return [_award(row) for row in rows]


async def find(tx: Transaction, key: int) -> Award | None:
    row = (await tx.execute(_AWARDS.where(awards.c.id == key))).one_or_none()
    return _award(row) if row else None


async def by_code(tx: Transaction, code: str) -> Award | None:
    """Also one that was withdrawn."""
    row = (await tx.execute(_AWARDS.where(awards.c.code == code))).one_or_none()
    return _award(row) if row else None


def _printed(one: Obligation) -> str:
    return one.organisation.official_name or one.organisation.name
