"""Plans of measures, the times at which they are to be done, and what came of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter
from sqlalchemy import case, delete, func, insert, or_, select, update

from domain.events import REPORTED
from domain.plans.decided import Decisions, Meaning
from domain.plans.plan import Measure, Plan, Schedule, Span
from domain.plans.standing import Occurrence, StoredMeasure, StoredPlan
from storage import history
from storage.engine import insert_for
from storage.plan_tables import meanings, measures, occurrences, plans
from storage.registry import STANDING, within
from storage.tables import events, obligations, organisations, territories

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date, datetime

    from sqlalchemy import ColumnElement

    from domain.people import Territory
    from storage.engine import Transaction

_SCHEDULES = TypeAdapter(Schedule)
_PLANS = TypeAdapter(Plan)
_DECISIONS = TypeAdapter(Decisions)
_MEANINGS = TypeAdapter(Meaning)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whose obligations are counted: those of organisations in these subtrees, and of these organisations.

    `whole`: the plan is there in full. Otherwise an occurrence is there if one of these owes its report, and one
    that nobody is to report on is there for who looks at a territory.
    """

    paths: tuple[str, ...] = ()
    organisations: frozenset[int] = frozenset()
    whole: bool = False

    @property
    def owing(self) -> ColumnElement[bool]:
        """The obligations that are counted."""
        counted = (
            select(organisations.c.id)
            .join(territories, territories.c.id == organisations.c.territory_id)
            .where(or_(within(self.paths), organisations.c.id.in_(self.organisations)), STANDING)
        )
        return obligations.c.organisation_id.in_(counted)

    def shows(self, one: Occurrence, *, is_owed: bool) -> bool:
        return self.whole or is_owed or (one.event_id is None and bool(self.paths))


EVERYTHING = Reach(("/",), whole=True)


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """A plan that was read and is not confirmed yet, as a notebook keeps it."""
    found: dict[str, Any] = _PLANS.dump_python(plan, mode="json")
    return found


def plan_from_json(data: Mapping[str, Any]) -> Plan:
    return _PLANS.validate_python(data)


def decisions_as_json(decided: Decisions) -> dict[str, Any]:
    found: dict[str, Any] = _DECISIONS.dump_python(decided, mode="json")
    return found


def decisions_from_json(data: Mapping[str, Any]) -> Decisions:
    return _DECISIONS.validate_python(data)


# --- plans ---------------------------------------------------------------------------------------------------


async def add(tx: Transaction, plan: Plan, territory: Territory, by: int, now: datetime) -> StoredPlan:
    """A new plan without its measures; those are put by `add_measures`."""
    values = {**_requisites(plan), "territory_id": territory.id, "created_by": by, "created_at": now}
    key = (await tx.execute(insert(plans).values(values).returning(plans.c.id))).scalar_one()
    await history.note(tx, "plan-made", by, now, territory=territory.id, facts={"plan": key, "title": plan.title})
    found = await find(tx, key)
    if found is None:
        message = f"plan {key} is not there after having been stored"
        raise LookupError(message)
    return found


async def change(tx: Transaction, plan: int, read: Plan) -> None:
    """Takes the requisites of a corrected document over."""
    await tx.execute(update(plans).where(plans.c.id == plan).values(_requisites(read)))


def _requisites(plan: Plan) -> dict[str, Any]:
    approved, span = plan.approved, plan.span
    return {
        "title": plan.title,
        "approved_by": plan.approved_by,
        "approved_text": approved.text if approved else None,
        "approved_on": approved.date if approved else None,
        "order_number": plan.order_number,
        "starts_on": span.start if span else None,
        "ends_on": span.end if span else None,
        "sections": dict(plan.sections),
    }


_PLAN = select(plans, territories.c.name.label("territory_name"), territories.c.path.label("territory_path")).join(
    territories, territories.c.id == plans.c.territory_id
)


def _plan_of(row: Any) -> StoredPlan:  # noqa: ANN401 - a row of _PLAN
    return StoredPlan(
        id=row.id,
        title=row.title,
        territory_id=row.territory_id,
        territory_name=row.territory_name,
        territory_path=row.territory_path,
        approved_by=row.approved_by,
        approved_text=row.approved_text,
        approved_on=row.approved_on,
        order_number=row.order_number,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        sections=row.sections,
    )


async def find(tx: Transaction, key: int) -> StoredPlan | None:
    row = (await tx.execute(_PLAN.where(plans.c.id == key))).one_or_none()
    return _plan_of(row) if row else None


async def within_reach(
    tx: Transaction, paths: Iterable[str], organisations_too: Iterable[int] = (), *, only: int | None = None
) -> list[StoredPlan]:
    """The plans of these subtrees and those from elsewhere that oblige somebody in them, the latest first.

    Those that oblige one of the organisations too.
    """
    reach = Reach(tuple(paths), frozenset(organisations_too))
    obliging = (
        select(measures.c.plan_id)
        .join(occurrences, occurrences.c.measure_id == measures.c.id)
        .join(obligations, obligations.c.event_id == occurrences.c.event_id)
        .where(reach.owing)
    )
    statement = _PLAN.where(within(reach.paths) | plans.c.id.in_(obliging)).order_by(plans.c.id.desc())
    if only is not None:
        statement = statement.where(plans.c.id == only)
    return [_plan_of(row) for row in await tx.execute(statement)]


# --- measures ------------------------------------------------------------------------------------------------


async def add_measures(tx: Transaction, plan: int, added: Iterable[tuple[int, Measure]]) -> list[StoredMeasure]:
    """Puts measures at their positions, each with its occurrences and no events yet."""
    made = []
    for position, one in added:
        values = {"plan_id": plan, "position": position, **_said(one)}
        key = (await tx.execute(insert(measures).values(values).returning(measures.c.id))).scalar_one()
        made.append(key)
        await put_occurrences(tx, key, one.schedule)
    return await measures_of(tx, plan, only=made)


async def change_measure(tx: Transaction, key: int, read: Measure, position: int, by: int, now: datetime) -> None:
    """Takes wording, dates and responsible parties of a corrected document over; occurrences are not touched."""
    before = (await tx.execute(select(measures.c.text, measures.c.dates).where(measures.c.id == key))).one()
    await tx.execute(update(measures).where(measures.c.id == key).values(position=position, **_said(read)))
    facts = {"text": before.text, "dates": before.dates}
    await history.note(tx, "measure-changed", by, now, measure=key, facts=facts)


def _said(measure: Measure) -> dict[str, Any]:
    return {
        "section": measure.section,
        "number": measure.number,
        "text": measure.text,
        "dates": measure.schedule.text,
        "schedule": _SCHEDULES.dump_python(measure.schedule, mode="json"),
        "responsible": [[party.name, party.is_group] for party in measure.responsible],
    }


def times_of(schedule: Schedule) -> list[tuple[Span, date | None]]:
    """The periods of a schedule, each with its deadline; a deadline without a period is a period of its own day."""
    if not schedule.periods:
        return [(Span(day, day), day) for day in schedule.due]
    dues = schedule.due if len(schedule.due) == len(schedule.periods) else (None,) * len(schedule.periods)
    return list(zip(schedule.periods, dues, strict=True))


async def put_occurrences(tx: Transaction, measure: int, schedule: Schedule) -> None:
    """The times of a schedule; those that are there already stay as they are."""
    rows = [
        {"measure_id": measure, "starts_on": period.start, "ends_on": period.end, "due_on": due}
        for period, due in times_of(schedule)
    ]
    if rows:
        statement = insert_for(tx)(occurrences)
        columns = ["measure_id", "starts_on", "ends_on"]
        await tx.execute(statement.on_conflict_do_nothing(index_elements=columns), rows)


async def cancel_measure(tx: Transaction, key: int, reason: str | None, by: int, now: datetime) -> None:
    """Cancels a measure with its reason, or (None) takes that back. Its events are the caller's."""
    values = {"cancelled_at": now if reason is not None else None, "reason": reason}
    await tx.execute(update(measures).where(measures.c.id == key).values(values))
    action = "measure-cancelled" if reason is not None else "measure-restored"
    await history.note(tx, action, by, now, measure=key, facts={"reason": reason})


async def measures_of(
    tx: Transaction, plan: int, *, only: Collection[int] | None = None, reach: Reach = EVERYTHING
) -> list[StoredMeasure]:
    """The measures of a plan in their order, with their occurrences and how many of each have reported."""
    of_plan = measures.c.plan_id == plan
    if only is not None:
        of_plan &= measures.c.id.in_(only)
    times = await _occurrences(tx, occurrences.c.measure_id.in_(select(measures.c.id).where(of_plan)), reach)
    rows = await tx.execute(select(measures, _HAS_TIMES).where(of_plan).order_by(measures.c.position, measures.c.id))
    return [_measure_of(row, times) for row in rows if _is_shown(row, times, reach)]


async def measure(tx: Transaction, key: int, reach: Reach = EVERYTHING) -> StoredMeasure | None:
    row = (await tx.execute(select(measures, _HAS_TIMES).where(measures.c.id == key))).one_or_none()
    if row is None:
        return None
    times = await _occurrences(tx, occurrences.c.measure_id == key, reach)
    return _measure_of(row, times) if _is_shown(row, times, reach) else None


_HAS_TIMES = select(occurrences.c.id).where(occurrences.c.measure_id == measures.c.id).exists().label("has_times")


def _is_shown(row: Any, times: Mapping[int, list[Occurrence]], reach: Reach) -> bool:  # noqa: ANN401 - as below
    """Not without its times; one that has none at all is there for who looks at a territory."""
    return reach.whole or row.id in times or (bool(reach.paths) and not row.has_times)


def _measure_of(row: Any, times: Mapping[int, list[Occurrence]]) -> StoredMeasure:  # noqa: ANN401 - a row of measures
    return StoredMeasure(
        id=row.id,
        plan_id=row.plan_id,
        position=row.position,
        section=row.section,
        number=row.number,
        text=row.text,
        schedule=_SCHEDULES.validate_python(row.schedule),
        responsible=tuple((name, is_group) for name, is_group in row.responsible),
        is_cancelled=row.cancelled_at is not None,
        reason=row.reason,
        occurrences=tuple(times.get(row.id, ())),
    )


# --- occurrences ---------------------------------------------------------------------------------------------


async def _occurrences(
    tx: Transaction, wanted: ColumnElement[bool], reach: Reach = EVERYTHING
) -> dict[int, list[Occurrence]]:
    """Measure → its occurrences in their order. A cancelled event owes nothing."""
    stands = events.c.cancelled_at.is_(None)
    counted = (
        select(
            obligations.c.event_id,
            func.sum(case((stands, 1), else_=0)).label("owed"),
            func.sum(case((stands & obligations.c.state.in_(REPORTED), 1), else_=0)).label("reported"),
        )
        .join(events, events.c.id == obligations.c.event_id)
        .where(obligations.c.event_id.in_(select(occurrences.c.event_id).where(wanted)), reach.owing)
        .group_by(obligations.c.event_id)
        .subquery()
    )
    rows = await tx.execute(
        select(occurrences, counted.c.owed, counted.c.reported)
        .outerjoin(counted, counted.c.event_id == occurrences.c.event_id)
        .where(wanted)
        .order_by(occurrences.c.starts_on, occurrences.c.ends_on, occurrences.c.id)
    )
    found: defaultdict[int, list[Occurrence]] = defaultdict(list)
    for row in rows:
        one = _occurrence_of(row)
        if reach.shows(one, is_owed=row.owed is not None):
            found[row.measure_id].append(one)
    return found


def _occurrence_of(row: Any) -> Occurrence:  # noqa: ANN401 - a row of occurrences with counts
    return Occurrence(
        id=row.id,
        measure_id=row.measure_id,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        due_on=row.due_on,
        event_id=row.event_id,
        own_event_id=row.own_event_id,
        is_done=row.is_done,
        reason=row.reason,
        owed=row.owed or 0,
        reported=row.reported or 0,
    )


async def occurrence(tx: Transaction, key: int) -> Occurrence | None:
    found = await _occurrences(tx, occurrences.c.id == key)
    return next((one for there in found.values() for one in there), None)


async def occurrences_of_event(tx: Transaction, event: int) -> list[Occurrence]:
    """All for which this event's reports count."""
    found = await _occurrences(tx, occurrences.c.event_id == event)
    return [one for there in found.values() for one in there]


async def owing(tx: Transaction, plan: int) -> set[int]:
    """Ids of the organisations that are to report on something of the plan."""
    rows = await tx.execute(
        select(obligations.c.organisation_id)
        .distinct()
        .join(occurrences, occurrences.c.event_id == obligations.c.event_id)
        .join(measures, measures.c.id == occurrences.c.measure_id)
        .where(measures.c.plan_id == plan)
    )
    return set(rows.scalars())


async def give_event(tx: Transaction, occurrence: int, event: int | None) -> None:
    """Gives the occurrence the event that was made for it, or (None) no event."""
    values = {"event_id": event, "own_event_id": event}
    await tx.execute(update(occurrences).where(occurrences.c.id == occurrence).values(values))


async def set_due(tx: Transaction, one: Occurrence, due_on: date | None) -> None:
    """The deadline as a corrected document has it."""
    await tx.execute(update(occurrences).where(occurrences.c.id == one.id).values(due_on=due_on))


async def postpone(tx: Transaction, one: Occurrence, due_on: date | None, reason: str, by: int, now: datetime) -> None:
    """Moves an occurrence's deadline; what was said of it is over. The due moment of its event is the caller's."""
    values = {"due_on": due_on, "reason": reason, "is_done": None}
    await tx.execute(update(occurrences).where(occurrences.c.id == one.id).values(values))
    facts = {
        "before": one.due_on.isoformat() if one.due_on else None,
        "due": due_on.isoformat() if due_on else None,
        "reason": reason,
    }
    await history.note(tx, "measure-postponed", by, now, measure=one.measure_id, facts=facts)


async def say_done(tx: Transaction, one: Occurrence, is_done: bool | None, by: int, now: datetime) -> None:  # noqa: FBT001 - one of three
    """Notes what a person says of an occurrence: done, not done, or (None) nothing after all."""
    await tx.execute(update(occurrences).where(occurrences.c.id == one.id).values(is_done=is_done))
    await history.note(tx, "measure-said", by, now, measure=one.measure_id, facts={"is_done": is_done})


async def drop_occurrences(tx: Transaction, keys: Collection[int]) -> None:
    """Takes away times that a corrected document does not have. Their events are the caller's."""
    await tx.execute(delete(occurrences).where(occurrences.c.id.in_(keys)))


# --- groups ------------------------------------------------------------------------------------------------


async def meanings_in(tx: Transaction, territory: int) -> dict[str, Meaning]:
    """Group → which organisations it means in this territory, as far as that was said."""
    rows = await tx.execute(select(meanings).where(meanings.c.territory_id == territory))
    return {row.group: _MEANINGS.validate_python(row.meaning) for row in rows}


async def keep_meaning(tx: Transaction, territory: int, group: str, meaning: Meaning) -> None:
    said = _MEANINGS.dump_python(meaning, mode="json")
    statement = insert_for(tx)(meanings).values(territory_id=territory, group=group, meaning=said)
    columns = ["territory_id", "group"]
    await tx.execute(
        statement.on_conflict_do_update(index_elements=columns, set_={"meaning": statement.excluded.meaning})
    )
