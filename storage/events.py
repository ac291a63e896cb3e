"""Events and the obligations they put on organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, insert, select, update

from domain.events import Event, Obligation, State
from storage.engine import insert_or_ignore
from storage.registry import ORGANISATION_COLUMNS, organisation_of, within
from storage.tables import events, obligations, organisations, reports, territories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date, datetime

    from domain.people import Organisation
    from storage.engine import Transaction

EVENT_COLUMNS = (
    events.c.id.label("event_id"),
    events.c.title,
    events.c.form,
    events.c.categories,
    events.c.starts_on,
    events.c.ends_on,
    events.c.due_at,
    events.c.timezone,
)


def event_of(row: Row[*tuple[Any, ...]]) -> Event:
    """From a row that holds EVENT_COLUMNS."""
    return Event(
        id=row.event_id,
        title=row.title,
        form=row.form,
        categories=tuple(row.categories),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        due_at=row.due_at,
        timezone=row.timezone,
    )


_OBLIGATIONS = (
    select(
        *EVENT_COLUMNS,
        *ORGANISATION_COLUMNS,
        obligations.c.id.label("obligation_id"),
        obligations.c.state,
        reports.c.id.label("report_id"),
    )
    .select_from(obligations)
    .join(events, events.c.id == obligations.c.event_id)
    .join(organisations, organisations.c.id == obligations.c.organisation_id)
    .join(territories, territories.c.id == organisations.c.territory_id)
    .outerjoin(reports, reports.c.obligation_id == obligations.c.id)
)


def _obligation(row: Row[*tuple[Any, ...]]) -> Obligation:
    return Obligation(row.obligation_id, event_of(row), organisation_of(row), State(row.state), row.report_id)


async def add(
    tx: Transaction,
    *,
    title: str,
    form: tuple[str, int],
    categories: tuple[str, ...],
    days: tuple[date, date],
    due_at: datetime,
    timezone: str,
    by: int | None,
    now: datetime,
) -> Event:
    """A new event. `form` is its key and version, `days` the first and the last day."""
    key = (
        await tx.execute(
            insert(events)
            .values(
                title=title,
                form=form[0],
                form_version=form[1],
                categories=list(categories),
                starts_on=days[0],
                ends_on=days[1],
                due_at=due_at,
                timezone=timezone,
                created_by=by,
                created_at=now,
            )
            .returning(events.c.id)
        )
    ).scalar_one()
    return Event(key, title, form[0], categories, *days, due_at, timezone)


async def oblige(tx: Transaction, event: Event, owing: Iterable[Organisation], now: datetime) -> None:
    """Puts the obligation on each organisation; those that have it keep theirs."""
    await insert_or_ignore(
        tx,
        obligations,
        [
            {"event_id": event.id, "organisation_id": one.id, "state": State.EXPECTED, "changed_at": now}
            for one in owing
        ],
    )


async def find(tx: Transaction, key: int) -> Event | None:
    row = (await tx.execute(select(*EVENT_COLUMNS).where(events.c.id == key))).one_or_none()
    return event_of(row) if row else None


async def within_reach(tx: Transaction, paths: Iterable[str], limit: int = 50) -> list[Event]:
    """The events that organisations of these subtrees owe a report for, the latest due first."""
    owed_here = (
        select(obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(within(paths))
    )
    rows = await tx.execute(
        select(*EVENT_COLUMNS)
        .where(events.c.id.in_(owed_here))
        .order_by(events.c.due_at.desc(), events.c.id.desc())
        .limit(limit)
    )
    return [event_of(row) for row in rows]


async def obligations_of_event(
    tx: Transaction, event: int, paths: Iterable[str], *, states: Collection[State] | None = None
) -> list[Obligation]:
    """The event's obligations in these subtrees, by territory and name, numbers in names by their value."""
    statement = _OBLIGATIONS.where(obligations.c.event_id == event, within(paths))
    if states is not None:
        statement = statement.where(obligations.c.state.in_(states))
    found = [_obligation(row) for row in await tx.execute(statement)]
    return sorted(found, key=lambda one: (one.organisation.territory.name, one.organisation.sort_key))


async def obligations_of(
    tx: Transaction, owing: Collection[int], *, states: Collection[State] | None = None
) -> list[Obligation]:
    """What these organisations owe or have reported, the earliest due first."""
    statement = _OBLIGATIONS.where(obligations.c.organisation_id.in_(owing)).order_by(events.c.due_at, events.c.id)
    if states is not None:
        statement = statement.where(obligations.c.state.in_(states))
    return [_obligation(row) for row in await tx.execute(statement)]


async def obligation(tx: Transaction, key: int) -> Obligation | None:
    row = (await tx.execute(_OBLIGATIONS.where(obligations.c.id == key))).one_or_none()
    return _obligation(row) if row else None


_CHANGE = (
    update(obligations)
    .where(obligations.c.id == bindparam("key"), obligations.c.state.in_(bindparam("allowed", expanding=True)))
    .values(state=bindparam("new"), changed_at=bindparam("now"))
)


async def change_state(tx: Transaction, key: int, allowed: Iterable[State], new: State, now: datetime) -> bool:
    """Moves an obligation on, but only from an allowed state: of two who press at once, one gets False."""
    result = await tx.execute(_CHANGE, {"key": key, "allowed": list(allowed), "new": new, "now": now})
    return result.rowcount == 1
