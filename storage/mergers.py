"""Two entries of the register that are one organisation: what a merger would move, and the merger itself.

The double stays in the database under its own id, merged into the one that stays. Of an event that both owe, one
obligation counts; the other stays with the double, covered by the first: no report is lost and none is owed twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from domain.events import OWED, State
from storage import registry
from storage.invitations import count_standing
from storage.tables import aliases, answers, events, obligations, reporters, reports

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.people import Organisation
    from storage.engine import Transaction

KIND = "merger"
WEIGHT = {
    State.EXPECTED: 0,
    State.NOT_HELD: 1,
    State.DRAFT: 2,
    State.RETURNED: 3,
    State.SUBMITTED: 4,
    State.ACCEPTED: 5,
}
"""Of two obligations for one event the heavier counts."""


@dataclass(frozen=True, slots=True)
class Owed:
    """An obligation as a merger looks at it. `answered` is how many questions its own report has answers to."""

    id: int
    event_id: int
    organisation_id: int
    title: str
    state: State
    covered_by: int | None
    due_at: datetime
    """The event's."""
    extended_to: datetime | None
    asked_at: datetime | None
    why: str | None
    report_id: int | None
    number: str | None
    answered: int

    @property
    def has_report(self) -> bool:
        return self.number is not None or self.answered > 0


@dataclass(frozen=True, slots=True)
class Pair:
    """What both owe for one event: which obligation counts, and which stays with the double."""

    counts: Owed
    aside: Owed


@dataclass(frozen=True, slots=True)
class Plan:
    """What a merger would do."""

    stays: Organisation
    double: Organisation
    people: tuple[tuple[int, bool, datetime], ...]
    """Who reports for the double: id, whether as a substitute, since when."""
    moving: tuple[Owed, ...]
    """What the double alone owes."""
    pairs: tuple[Pair, ...]
    invitations: int
    names: tuple[str, ...]
    """Those that the one that stays does not have yet."""

    @property
    def reports(self) -> int:
        """How many reports of the double go over, drafts with an answer counted in."""
        own = [one.counts for one in self.pairs if one.counts.organisation_id == self.double.id]
        return sum(one.has_report for one in (*self.moving, *own))

    @property
    def set_aside(self) -> tuple[Pair, ...]:
        """Where both have a report, so that one of them does not count."""
        return tuple(one for one in self.pairs if one.aside.has_report)

    @property
    def fingerprint(self) -> list[Any]:
        """JSON that is another as soon as the merger would be another one."""
        pairs = [[one.counts.id, one.counts.state, one.aside.id, one.aside.state] for one in self.pairs]
        moving = [[one.id, one.state, one.has_report] for one in self.moving]
        return [[one for one, _, _ in self.people], moving, pairs, self.invitations, list(self.names)]


# --- what it would do ------------------------------------------------------------------------------------------

_ANSWERED = (
    select(func.count(func.distinct(answers.c.question)))
    .where(answers.c.report_id == reports.c.id)
    .correlate(reports)
    .scalar_subquery()
)


async def owed_by(tx: Transaction, *owing: int) -> dict[int, Owed]:
    """All obligations of these organisations by id, those of cancelled events too."""
    rows = await tx.execute(
        select(
            obligations,
            events.c.title,
            events.c.due_at,
            reports.c.id.label("report_id"),
            reports.c.number,
            _ANSWERED.label("answered"),
        )
        .select_from(obligations)
        .join(events, events.c.id == obligations.c.event_id)
        .outerjoin(reports, reports.c.obligation_id == obligations.c.id)
        .where(obligations.c.organisation_id.in_(owing))
        .order_by(events.c.due_at, obligations.c.id)
    )
    return {
        row.id: Owed(
            row.id,
            row.event_id,
            row.organisation_id,
            row.title,
            State(row.state),
            row.covered_by,
            row.due_at,
            row.extended_to,
            row.asked_at,
            row.why,
            row.report_id,
            row.number,
            row.answered,
        )
        for row in rows
    }


async def plan(tx: Transaction, stays: int, double: int, now: datetime) -> Plan | None:
    """What merging these two would do; None if they are not two standing organisations (any more)."""
    one, other = await registry.organisation(tx, stays), await registry.organisation(tx, double)
    if one is None or other is None or one.id == other.id or (one.id, other.id) != (stays, double):
        return None
    rows = await tx.execute(select(reporters).where(reporters.c.organisation_id == double))
    members = sorted((row.person_id, row.is_substitute, row.since) for row in rows)
    known = await owed_by(tx, stays, double)
    of_stays = {owed.event_id: owed for owed in known.values() if owed.organisation_id == stays}
    of_double = [owed for owed in known.values() if owed.organisation_id == double]
    return Plan(
        one,
        other,
        tuple(members),
        tuple(owed for owed in of_double if owed.event_id not in of_stays),
        tuple(_pair(of_stays[owed.event_id], owed, known) for owed in of_double if owed.event_id in of_stays),
        await count_standing(tx, double, now),
        tuple(await _new_names(tx, one, other)),
    )


def _pair(stays: Owed, double: Owed, known: Mapping[int, Owed]) -> Pair:
    is_heavier = _weight(double, known) > _weight(stays, known)
    return Pair(double, stays) if is_heavier else Pair(stays, double)


def _weight(owed: Owed, known: Mapping[int, Owed]) -> tuple[int, int]:
    """Of two unfinished reports the one with more answers is the heavier."""
    answering = known.get(owed.covered_by or owed.id, owed)
    return WEIGHT[owed.state], answering.answered if owed.state in OWED else 0


async def _new_names(tx: Transaction, stays: Organisation, double: Organisation) -> list[str]:
    rows = (await tx.execute(select(aliases).where(aliases.c.organisation_id.in_([stays.id, double.id])))).all()
    others = {row.name for row in rows if row.organisation_id == stays.id}
    have = {name.casefold() for name in (stays.name, stays.official_name or "", *others)}
    wanted = [double.name, double.official_name, *sorted(row.name for row in rows if row.organisation_id == double.id)]
    found: dict[str, str] = {}
    for name in filter(None, wanted):
        found.setdefault(name.casefold(), name)
    return [name for key, name in found.items() if key not in have]
