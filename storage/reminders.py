"""Who is to be reminded of what, and the times of reminding as due work: one round of a time zone at a moment.

A round asks afresh who owes a report and which of their own rounds have passed, so that a changed due moment needs
nothing but new rounds: those planned for the former one find nobody.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import or_, select

from domain.events import OWED
from storage import due, events
from storage.due import Work
from storage.engine import insert_for
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

    from domain.events import Event, Obligation
    from domain.people import Territory
    from domain.reminders import Reminding
    from storage.engine import Transaction

KIND = "remind"
DIGEST = "digest"


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
    """When the person last did something in a report; None if they are in none."""


# --- planning ------------------------------------------------------------------------------------------------


async def plan(tx: Transaction, event: Event, reminding: Reminding, now: datetime) -> None:
    """Plans the rounds to come of everything that is owed for the event, and the coordinators' next morning."""
    zones = await zones_of_territories(tx)
    owed = await events.obligations_of_event(tx, event.id, ["/"], states=OWED)
    await plan_rounds(tx, owed, zones, reminding, now)
    await plan_digests(tx, {zone_of(one, zones) for one in owed}, reminding, now)


async def plan_for(tx: Transaction, owing: Collection[int], reminding: Reminding, now: datetime) -> None:
    """Plans the rounds to come of all that these organisations owe: after they got it from others."""
    zones = await zones_of_territories(tx)
    owed = await events.obligations_of(tx, owing, states=OWED)
    await plan_rounds(tx, owed, zones, reminding, now)
    await plan_digests(tx, {zone_of(one, zones) for one in owed}, reminding, now)


async def plan_all(tx: Transaction, reminding: Reminding, now: datetime) -> None:
    """Plans anew for all events that may still ask for something: after a start, and with a new configuration."""
    rows = await tx.execute(
        select(*events.EVENT_COLUMNS).where(
            event_rows.c.cancelled_at.is_(None), or_(event_rows.c.lock_at.is_(None), event_rows.c.lock_at > now)
        )
    )
    for event in [events.event_of(row) for row in rows]:
        await plan(tx, event, reminding, now)


async def plan_rounds(
    tx: Transaction, owed: Iterable[Obligation], zones: dict[int, str], reminding: Reminding, now: datetime
) -> None:
    """A round for each moment to come at which somebody is reminded of one of these."""
    # Most organisations of an event share their moments: each combination is counted once.
    alike = {(zone_of(one, zones), one.asked_at, one.due_at, one.lock_at): one for one in owed}
    moments = {
        (zone, round_.moment)
        for (zone, *_), one in alike.items()
        for round_ in reminding.rounds(one, ZoneInfo(zone))
        if round_.moment > now
    }
    await plan_at(tx, moments)


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


async def owing(tx: Transaction, now: datetime) -> list[Owing]:
    """Everything that is owed and may still be reported, with each person who can be written to about it."""
    rows = await tx.execute(
        select(
            *events.EVENT_COLUMNS,
            *ORGANISATION_COLUMNS,
            *events.OBLIGATION_COLUMNS,
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
            obligations.c.covered_by.is_(None),
            event_rows.c.cancelled_at.is_(None),
            people.c.blocked_at.is_(None),
        )
        .order_by(event_rows.c.due_at, obligations.c.id, reporters.c.person_id)
    )
    found = []
    for row in rows:
        owed = events.obligation_of(row)
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
                answering_since=row.touched_at if row.conversation == "report" else None,
            )
        )
    return found


async def note_reminded(tx: Transaction, pairs: Collection[tuple[int, int]], now: datetime) -> None:
    """(person, obligation) that were reminded now; what they snoozed is over."""
    await _note(tx, pairs, {"at": now, "snoozed_until": None})


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
