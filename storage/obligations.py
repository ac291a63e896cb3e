"""Obligations: one organisation owes one report for one event, and where that stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, bindparam, delete, func, or_, select, update

from domain.events import OWED, Event, Obligation, State, asking
from storage import history, papers_made
from storage.engine import insert_or_ignore
from storage.event_rows import EVENT_COLUMNS, event_of
from storage.registry import ORGANISATION_COLUMNS, STANDING, organisation_of, within
from storage.tables import events, obligations, organisations, reminded, reports, territories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select

    from domain.people import Organisation
    from storage.engine import Transaction

OBLIGATION_COLUMNS = (
    obligations.c.id.label("obligation_id"),
    obligations.c.state,
    obligations.c.asked_at,
    obligations.c.why,
    obligations.c.extended_to,
    obligations.c.reason,
    obligations.c.covered_by,
    reports.c.endorsed_at.label("endorsed_at_first"),
)
_OBLIGATIONS = (
    select(
        *EVENT_COLUMNS,
        *ORGANISATION_COLUMNS,
        *OBLIGATION_COLUMNS,
        reports.c.id.label("report_id"),
    )
    .select_from(obligations)
    .join(events, events.c.id == obligations.c.event_id)
    .join(organisations, organisations.c.id == obligations.c.organisation_id)
    .join(territories, territories.c.id == organisations.c.territory_id)
    .outerjoin(reports, reports.c.obligation_id == obligations.c.id)
)


def obligation_of(row: Row[*tuple[Any, ...]]) -> Obligation:
    """From a row that holds EVENT_COLUMNS, ORGANISATION_COLUMNS, OBLIGATION_COLUMNS and `report_id`."""
    return Obligation(
        id=row.obligation_id,
        event=event_of(row),
        organisation=organisation_of(row),
        state=State(row.state),
        report_id=row.report_id,
        asked_at=row.asked_at,
        why=row.why,
        extended_to=row.extended_to,
        reason=row.reason,
        covered_by=row.covered_by,
        endorsed_at=row.endorsed_at_first,
    )


async def oblige(
    tx: Transaction, event: Event, owing: Iterable[Organisation], now: datetime, *, why: str | None = None
) -> None:
    """Puts the obligation on each organisation; those that have it keep theirs. `why`: what the event does not say."""
    fresh = {"event_id": event.id, "state": State.EXPECTED, "changed_at": now, "asked_at": now, "why": why}
    await insert_or_ignore(tx, obligations, [{**fresh, "organisation_id": one.id} for one in owing])


async def release(tx: Transaction, event: Event, owing: Iterable[Organisation]) -> None:
    """Takes the obligation from all but these, as far as they have done nothing about it."""
    keep = [one.id for one in owing]
    covering = obligations.alias()
    # What a merger set aside is covered too, and holds nothing.
    of_same = covering.c.organisation_id == obligations.c.organisation_id
    idle = (
        select(obligations.c.id)
        .outerjoin(reports, reports.c.obligation_id == obligations.c.id)
        .where(
            obligations.c.event_id == event.id,
            obligations.c.organisation_id.not_in(keep),
            obligations.c.state == State.EXPECTED,
            obligations.c.covered_by.is_(None),
            obligations.c.extended_to.is_(None),
            reports.c.id.is_(None),
            ~select(covering.c.id).where(covering.c.covered_by == obligations.c.id, of_same).exists(),
        )
    )
    keys = list((await tx.execute(idle)).scalars())
    await tx.execute(delete(reminded).where(reminded.c.obligation_id.in_(keys)))
    await tx.execute(delete(obligations).where(obligations.c.id.in_(keys)))


async def extend(tx: Transaction, owed: Obligation, until: datetime | None, by: int, now: datetime) -> Obligation:
    """Gives one organisation a due moment of its own, or (None) the event's again."""
    await tx.execute(update(obligations).where(obligations.c.id == owed.id).values(extended_to=until))
    to = until.isoformat() if until else None
    await _note(tx, "extended", owed, by, now, {"to": to})
    return replace(owed, extended_to=until)


async def set_not_held(tx: Transaction, owed: Obligation, reason: str, by: int, now: datetime) -> bool:
    """«We did not take part»: an answer like a report. False if the obligation is not open any more."""
    if not await change_state(tx, owed.id, OWED, State.NOT_HELD, now):
        return False
    await tx.execute(update(obligations).where(obligations.c.id == owed.id).values(reason=reason))
    await _note(tx, "not-held", owed, by, now, {"reason": reason})
    return True


async def set_held_after_all(tx: Transaction, owed: Obligation, by: int, now: datetime) -> bool:
    """Takes «we did not take part» back: the report is owed again. False if that was not what was said."""
    back = State.DRAFT if owed.report_id else State.EXPECTED
    if not await change_state(tx, owed.id, [State.NOT_HELD], back, now):
        return False
    await _note(tx, "held-after-all", owed, by, now)
    return True


async def cover(tx: Transaction, owed: Obligation, by_report_of: Obligation, by: int, now: datetime) -> bool:
    """Lets another obligation's report count for this one too. False if it has a report or is settled already.

    Chains are refused: what covers is covered by nothing, and what is covered covers nothing.
    """
    if by_report_of.covered_by or by_report_of.organisation.id != owed.organisation.id or by_report_of.id == owed.id:
        return False
    covered = obligations.alias()
    # What a merger has set aside is of another organisation, and does not count here.
    own = covered.c.organisation_id == owed.organisation.id
    covers_none = ~select(covered.c.id).where(covered.c.covered_by == owed.id, own).exists()
    result = await tx.execute(
        update(obligations)
        .where(obligations.c.id == owed.id, obligations.c.state.in_([State.EXPECTED, State.DRAFT]), covers_none)
        .values(covered_by=by_report_of.id, state=by_report_of.state, changed_at=now)
    )
    if result.rowcount != 1:
        return False
    await papers_made.look_again(tx, [owed.id], now)
    await _note(tx, "covered", owed, by, now, {"other": by_report_of.id})
    return True


async def uncover(tx: Transaction, owed: Obligation, by: int, now: datetime) -> bool:
    """The obligation wants a report of its own again."""
    back = State.DRAFT if owed.report_id else State.EXPECTED
    result = await tx.execute(
        update(obligations)
        .where(obligations.c.id == owed.id, obligations.c.covered_by.is_not(None))
        .values(covered_by=None, state=back, changed_at=now)
    )
    if result.rowcount != 1:
        return False
    await papers_made.look_again(tx, [owed.id], now)
    await _note(tx, "uncovered", owed, by, now)
    return True


async def covered_by(tx: Transaction, key: int) -> list[Obligation]:
    """The other obligations that this one's report counts for."""
    return [
        obligation_of(row) for row in await tx.execute(_OBLIGATIONS.where(obligations.c.covered_by == key, STANDING))
    ]


async def covered_of_event(tx: Transaction, event: Event) -> list[Obligation]:
    """The other obligations that undecided reports of the event count for."""
    covering = obligations.alias()
    undecided = select(covering.c.id).where(covering.c.event_id == event.id, covering.c.state != State.ACCEPTED)
    rows = await tx.execute(_OBLIGATIONS.where(obligations.c.covered_by.in_(undecided), STANDING))
    return [obligation_of(row) for row in rows]


async def _note(
    tx: Transaction,
    action: str,
    owed: Obligation,
    by: int,
    now: datetime,
    facts: Mapping[str, str | int | None] | None = None,
) -> None:
    await history.note(
        tx,
        action,
        by,
        now,
        event=owed.event.id,
        obligation=owed.id,
        organisation=owed.organisation.id,
        facts=facts,
    )


async def of_event(
    tx: Transaction, event: int, paths: Iterable[str], *, states: Collection[State] | None = None
) -> list[Obligation]:
    """The event's obligations in these subtrees, by territory and name, numbers in names by their value."""
    statement = _OBLIGATIONS.where(obligations.c.event_id == event, within(paths), STANDING)
    if states is not None:
        statement = statement.where(obligations.c.state.in_(states))
    found = [obligation_of(row) for row in await tx.execute(statement)]
    return sorted(found, key=lambda one: (one.organisation.territory.name, one.organisation.sort_key))


async def of_organisations(
    tx: Transaction, owing: Collection[int], *, states: Collection[State] | None = None, cancelled: bool = False
) -> list[Obligation]:
    """What these organisations owe or have reported, the earliest due first. A cancelled event asks for nothing.

    What is there for cancelled events comes too, if it is asked for.
    """
    statement = _OBLIGATIONS.where(obligations.c.organisation_id.in_(owing)).order_by(events.c.due_at, events.c.id)
    if not cancelled:
        statement = statement.where(events.c.cancelled_at.is_(None))
    if states is not None:
        statement = statement.where(obligations.c.state.in_(states))
    return [obligation_of(row) for row in await tx.execute(statement)]


async def asked_of(tx: Transaction, owing: Collection[int], now: datetime) -> list[Obligation]:
    """What these organisations have still to report on and may, the earliest due first."""
    return asking(await of_organisations(tx, owing, states=OWED), now)


async def all_open(tx: Transaction, now: datetime) -> list[Obligation]:
    """All obligations of the events that are not over: where somebody may still report, or waits for a decision."""
    rows = await tx.execute(
        _OBLIGATIONS.where(
            events.c.id.in_(unsettled(or_(may_report(now), obligations.c.state == State.SUBMITTED))), STANDING
        )
    )
    found = [obligation_of(row) for row in rows]
    return sorted(found, key=lambda one: (one.event.due_at, one.event.id, one.organisation.sort_key))


def unsettled(*conditions: ColumnElement[bool]) -> Select[tuple[int]]:
    """The ids of the events, not cancelled, with an obligation that meets these conditions."""
    return (
        select(obligations.c.event_id)
        .join(events, events.c.id == obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(STANDING, events.c.cancelled_at.is_(None), *conditions)
    )


def may_report(now: datetime) -> ColumnElement[bool]:
    """What `Obligation.is_open` says of one that is not of a cancelled event."""
    is_unlocked = or_(events.c.lock_at.is_(None), events.c.lock_at > now, obligations.c.extended_to > now)
    return obligations.c.state.in_(OWED) & is_unlocked


async def alike(tx: Transaction, *conditions: ColumnElement[bool]) -> list[Obligation]:
    """One for all the obligations that meet these conditions and share event, territory and moments.

    The conditions may speak of obligations, organisations and events. Cancelled events ask for nothing.
    """
    shared = (obligations.c.event_id, organisations.c.territory_id, obligations.c.asked_at, obligations.c.extended_to)
    kinds = (
        select(func.min(obligations.c.id))
        .join(events, events.c.id == obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .where(STANDING, events.c.cancelled_at.is_(None), *conditions)
        .group_by(*shared)
    )
    return [obligation_of(row) for row in await tx.execute(_OBLIGATIONS.where(obligations.c.id.in_(kinds)))]


async def changed_since(tx: Transaction, moment: datetime) -> dict[int, datetime]:
    """Id of each obligation whose state changed since then → when it did."""
    rows = await tx.execute(select(obligations.c.id, obligations.c.changed_at).where(obligations.c.changed_at > moment))
    return {row.id: row.changed_at for row in rows}


async def find(tx: Transaction, key: int) -> Obligation | None:
    """The obligation; of what a merger has set aside, the one that counts for the event instead."""
    aside, merged, heir = obligations.alias(), organisations.alias(), obligations.alias()
    counting = (
        select(heir.c.id)
        .select_from(aside)
        .join(merged, merged.c.id == aside.c.organisation_id)
        .join(heir, (heir.c.organisation_id == merged.c.merged_into) & (heir.c.event_id == aside.c.event_id))
        .where(aside.c.id == key)
        .scalar_subquery()
    )
    row = (await tx.execute(_OBLIGATIONS.where(obligations.c.id == func.coalesce(counting, key)))).one_or_none()
    return obligation_of(row) if row else None


_CHANGE = (
    update(obligations)
    .where(obligations.c.id == bindparam("key"), obligations.c.state.in_(bindparam("allowed", expanding=True)))
    .values(state=bindparam("new"), changed_at=bindparam("now"))
)
_FOLLOW = (
    update(obligations)
    .where(obligations.c.covered_by == bindparam("key"))
    .values(state=bindparam("new"), changed_at=bindparam("now"))
)


async def change_state(tx: Transaction, key: int, allowed: Iterable[State], new: State, now: datetime) -> bool:
    """Moves an obligation on, but only from an allowed state: of two who press at once, one gets False.

    Those that its report covers too go with it. Whoever was given papers of this hears of it.
    """
    before = list(allowed)
    result = await tx.execute(_CHANGE, {"key": key, "allowed": before, "new": new, "now": now})
    if result.rowcount != 1:
        return False
    await tx.execute(_FOLLOW, {"key": key, "new": new, "now": now})
    # What begins a draft, at the first answer, is in no paper.
    if any(one.is_reported for one in (new, *before)):
        await papers_made.look_again(tx, [key], now)
    return True
