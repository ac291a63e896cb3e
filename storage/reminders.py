"""Who is to be reminded of what, and the times of reminding as due work: one round of a time zone at a moment.

A round asks afresh who owes a report and which of their own rounds have passed, so that a changed due moment needs
nothing but new rounds: those planned for the former one find nobody.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select, true, update

from domain.cadence import LATE_AT_MOST
from domain.events import OWED
from storage import due
from storage import obligations as obligation_storage
from storage.due import Work
from storage.engine import insert_for
from storage.event_rows import EVENT_COLUMNS
from storage.registry import ORGANISATION_COLUMNS
from storage.tables import (
    conversations,
    obligations,
    organisations,
    people,
    reminded,
    reporters,
    reports,
    territories,
)
from storage.tables import events as event_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from domain.events import Event, Obligation
    from domain.people import Territory
    from domain.reminders import Reminding
    from storage.engine import Transaction

KIND = "remind"
DIGEST = "digest"

ANSWERS = ("report", "nothing")
"""The conversations in which a person answers for what they owe: the report with its doubts, and why nothing was."""


@dataclass(frozen=True, slots=True)
class Owing:
    """An obligation and one of those who are to report, as a reminder needs to know them."""

    obligation: Obligation
    person_id: int
    is_substitute: bool
    after: datetime
    """Rounds up to then are over for this person: they were reminded, or were not there yet."""
    snoozed_until: datetime | None
    answering_since: datetime | None
    """When the person last did something in one of ANSWERS; None if they are in none."""


# --- planning ------------------------------------------------------------------------------------------------


async def plan(tx: Transaction, event: Event, reminding: Reminding, now: datetime) -> None:
    """Plans the rounds to come of the event, and the coordinators' next morning."""
    await _plan(tx, reminding, now, obligations.c.event_id == event.id)


async def plan_for(tx: Transaction, owing: Collection[int], reminding: Reminding, now: datetime) -> None:
    """Plans the rounds to come of these organisations: after they got something from others."""
    await _plan(tx, reminding, now, obligations.c.organisation_id.in_(owing))


async def plan_all(tx: Transaction, reminding: Reminding, now: datetime) -> None:
    """Plans anew for all that may still ask for something: after a start, and where time zones have changed."""
    await _plan(tx, reminding, now)


async def _plan(tx: Transaction, reminding: Reminding, now: datetime, *which: ColumnElement[bool]) -> None:
    """A round for each moment to come at which somebody may be reminded of one of these, in whatever state they are.

    What is settled today may be owed tomorrow: returned, recalled, held after all. A round finds out for itself.
    """
    zones = await zones_of_territories(tx)
    alike = await obligation_storage.alike(tx, _may_have_rounds(now), *which)
    moments = {
        (zone, round_.moment)
        for one in alike
        for zone in (zone_of(one, zones),)
        for round_ in reminding.rounds(one, ZoneInfo(zone))
        if round_.moment > now
    }
    await plan_at(tx, moments)
    await plan_digests(tx, {zone_of(one, zones) for one in alike}, reminding, now)


def _may_have_rounds(now: datetime) -> ColumnElement[bool]:
    """Whether it is not too long ago for any round."""
    return func.coalesce(obligations.c.extended_to, event_rows.c.due_at) > now - LATE_AT_MOST


async def plan_at(tx: Transaction, moments: Iterable[tuple[str, datetime]]) -> None:
    """A round of each time zone at its moment."""
    await due.plan(
        tx, [Work(f"{KIND}:{zone}:{moment:%Y%m%dT%H%M%S}", KIND, {"zone": zone}, moment) for zone, moment in moments]
    )


async def plan_digests(tx: Transaction, zones: Collection[str], reminding: Reminding, now: datetime) -> None:
    """The next working morning of each time zone."""
    mornings = {zone: reminding.next_digest(now, ZoneInfo(zone)) for zone in zones}
    await due.plan(
        tx,
        [
            Work(f"{DIGEST}:{zone}:{moment:%Y%m%dT%H%M%S}", DIGEST, {"zone": zone}, moment)
            for zone, moment in sorted(mornings.items())
        ],
    )


# --- time zones ----------------------------------------------------------------------------------------------


async def zones_of_territories(tx: Transaction) -> dict[int, str]:
    """Territory → its time zone, its own or inherited; those without one live by the zone of the event."""
    rows = (await tx.execute(select(territories.c.id, territories.c.path, territories.c.timezone))).all()
    own = {row.id: row.timezone for row in rows if row.timezone}
    if not own:
        return {}
    nearest = {row.id: [own[int(key)] for key in row.path.strip("/").split("/") if int(key) in own] for row in rows}
    return {key: found[-1] for key, found in nearest.items() if found}


def zone_of(owed: Obligation, zones: dict[int, str]) -> str:
    return zones.get(owed.organisation.territory.id, owed.event.timezone)


def zone_of_territory(territory: Territory, zones: dict[int, str], otherwise: str) -> str:
    return zones.get(territory.id, otherwise)


# --- who -----------------------------------------------------------------------------------------------------


async def owing(tx: Transaction, now: datetime, *, person: int | None = None, event: int | None = None) -> list[Owing]:
    """What is owed and may still be reported, with each person who can be written to about it.

    All of it, or that of this person, or for this event.
    """
    of_person = reporters.c.person_id == person if person is not None else true()
    of_event = obligations.c.event_id == event if event is not None else true()
    return await _owing(tx, now, of_person, of_event)


async def waiting(tx: Transaction, wanted: Collection[str], reminding: Reminding, now: datetime) -> list[Owing]:
    """What is owed in these time zones and may have its round now: one has come since this person was reminded.

    Who really is to be reminded shows only when each is looked at; but most of what is owed is not loaded at all.
    """
    zones = await zones_of_territories(tx)
    last: dict[int, datetime] = {}
    is_owed = obligations.c.state.in_(OWED) & _asks_by_itself(now)
    for one in await obligation_storage.alike(tx, _may_have_rounds(now), is_owed):
        zone = zone_of(one, zones)
        moment = reminding.last_round(one, ZoneInfo(zone), now) if zone in wanted else None
        if moment:
            last[one.event.id] = max(moment, last.get(one.event.id, moment))
    events_at: defaultdict[datetime, list[int]] = defaultdict(list)
    for event, moment in last.items():
        events_at[moment].append(event)
    untold = (
        obligations.c.event_id.in_(found)
        & (reporters.c.since < moment)
        & or_(reminded.c.at.is_(None), reminded.c.at < moment)
        for moment, found in events_at.items()
    )
    found = await _owing(tx, now, or_(reminded.c.snoozed_until <= now, *untold))
    return [one for one in found if zone_of(one.obligation, zones) in wanted]


def _asks_by_itself(now: datetime) -> ColumnElement[bool]:
    """No report that may still come is to count for it: as `domain.events.asking` has it."""
    covering, its_event = obligations.alias(), event_rows.alias()
    coming = (
        select(covering.c.id)
        .join(its_event, its_event.c.id == covering.c.event_id)
        .where(
            covering.c.id == obligations.c.covered_by,
            its_event.c.cancelled_at.is_(None),
            or_(its_event.c.lock_at.is_(None), its_event.c.lock_at > now, covering.c.extended_to > now),
        )
    )
    return obligations.c.covered_by.is_(None) | ~coming.exists()


async def _owing(tx: Transaction, now: datetime, *which: ColumnElement[bool]) -> list[Owing]:
    rows = await tx.execute(
        select(
            *EVENT_COLUMNS,
            *ORGANISATION_COLUMNS,
            *obligation_storage.OBLIGATION_COLUMNS,
            reports.c.id.label("report_id"),
            reporters.c.person_id,
            reporters.c.is_substitute,
            reporters.c.since,
            reminded.c.at.label("reminded_at"),
            reminded.c.snoozed_until,
            conversations.c.name.label("conversation"),
            conversations.c.touched_at,
        )
        .select_from(obligations)
        .join(event_rows, event_rows.c.id == obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .join(reporters, reporters.c.organisation_id == organisations.c.id)
        .join(people, people.c.id == reporters.c.person_id)
        .outerjoin(reports, reports.c.obligation_id == obligations.c.id)
        .outerjoin(
            reminded,
            (reminded.c.person_id == reporters.c.person_id) & (reminded.c.obligation_id == obligations.c.id),
        )
        .outerjoin(conversations, conversations.c.person_id == reporters.c.person_id)
        .where(
            obligations.c.state.in_(OWED),
            _asks_by_itself(now),
            event_rows.c.cancelled_at.is_(None),
            people.c.blocked_at.is_(None),
            *which,
        )
        .order_by(event_rows.c.due_at, obligations.c.id, reporters.c.person_id)
    )
    found = []
    for row in rows:
        owed = obligation_storage.obligation_of(row)
        if not owed.is_open(now):
            continue
        moments = (owed.asked_at, row.since, row.reminded_at)
        found.append(
            Owing(
                obligation=owed,
                person_id=row.person_id,
                is_substitute=row.is_substitute,
                after=max(moment for moment in moments if moment),
                snoozed_until=row.snoozed_until,
                answering_since=row.touched_at if row.conversation in ANSWERS else None,
            )
        )
    return found


async def note_reminded(tx: Transaction, pairs: Collection[tuple[int, int]], now: datetime) -> None:
    """(person, obligation) that were reminded now; what they snoozed is over."""
    await _note(tx, pairs, {"at": now, "snoozed_until": None})


async def forget_reminded(tx: Transaction, person: int, since: datetime) -> None:
    """What was noted when a message to this person was stored has not reached them: they were not reminded."""
    noted_then = (reminded.c.at > since - timedelta(minutes=1)) & (reminded.c.at <= since)
    await tx.execute(update(reminded).where(reminded.c.person_id == person, noted_then).values(at=None))


async def snooze(tx: Transaction, pairs: Collection[tuple[int, int]], until: datetime) -> None:
    """(person, obligation) that are left alone until then, and reminded then."""
    await _note(tx, pairs, {"snoozed_until": until})


async def _note(tx: Transaction, pairs: Collection[tuple[int, int]], values: dict[str, datetime | None]) -> None:
    if not pairs:
        return
    rows = [{"person_id": person, "obligation_id": obligation, **values} for person, obligation in sorted(pairs)]
    statement = insert_for(tx)(reminded)
    fresh = {name: statement.excluded[name] for name in values}
    await tx.execute(statement.on_conflict_do_update(index_elements=["person_id", "obligation_id"], set_=fresh), rows)


async def unreachable(tx: Transaction, owing_ids: Collection[int]) -> dict[int, bool]:
    """Organisation → whether somebody has joined for it, of those where nobody can be written to."""
    rows = await tx.execute(
        select(reporters.c.organisation_id, people.c.blocked_at)
        .join(people, people.c.id == reporters.c.person_id)
        .where(reporters.c.organisation_id.in_(owing_ids))
    )
    blocked: defaultdict[int, list[bool]] = defaultdict(list)
    for row in rows:
        blocked[row.organisation_id].append(row.blocked_at is not None)
    return {key: key in blocked for key in owing_ids if all(blocked.get(key, [True]))}
