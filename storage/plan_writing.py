"""A plan becomes measures, events and obligations: a stretch of measures at a time, each time in one transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.events import State
from domain.library import PLAN_MEASURE
from domain.plans.decided import Past, has_deadlines
from storage import events, plans, reminders
from storage import obligations as obligation_storage

if TYPE_CHECKING:
    from datetime import date

    from domain.events import Event
    from domain.people import Organisation
    from domain.plans.difference import Difference
    from domain.plans.plan import Measure, Plan
    from domain.plans.standing import Occurrence, StoredMeasure
    from domain.reminders import Reminding
    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Writing:
    """What is the same for all measures: who writes when, and how the events are called.

    `title` and `why` make the event's title and what an obligation says of its reason from (section, number, text).
    """

    plan: int
    by: int
    now: datetime
    timezone: str
    past: Past | None
    reminding: Reminding
    title: Callable[[Measure], str]
    why: Callable[[Measure], str]

    @property
    def today(self) -> date:
        return self.now.astimezone(ZoneInfo(self.timezone)).date()


async def write_stretch(
    tx: Transaction,
    read: Plan,
    owing: tuple[tuple[Organisation, ...], ...],
    change: Difference,
    writing: Writing,
    stretch: range,
) -> None:
    """Writes the measures whose positions in the corrected plan are in the stretch.

    What has a report keeps it: an event that somebody has begun to report on stays whatever the document says now.
    """
    new = [(position, read.measures[position]) for position in change.new if position in stretch]
    for (position, one), stored in zip(new, await plans.add_measures(tx, writing.plan, new), strict=True):
        await _ask_for_reports(tx, stored, one, owing[position], writing)
    for position, before in change.changed:
        if position in stretch:
            await _rewrite(tx, before, read.measures[position], position, owing[position], writing)


async def _rewrite(
    tx: Transaction,
    before: StoredMeasure,
    one: Measure,
    position: int,
    owing: tuple[Organisation, ...],
    writing: Writing,
) -> None:
    await plans.change_measure(tx, before.id, one, position, writing.by, writing.now)
    periods = {(period.start, period.end): due for period, due in plans.times_of(one.schedule)}
    gone = [time_ for time_ in before.occurrences if (time_.starts_on, time_.ends_on) not in periods]
    await withdraw(tx, gone, writing)
    said = {(period.start, period.end): due for period, due in plans.times_of(before.schedule)}
    for kept in before.occurrences:
        place = (kept.starts_on, kept.ends_on)
        # A deadline that a person has postponed stays so as long as the document says what it said.
        if kept not in gone and place in periods and periods[place] != said.get(place, kept.due_on):
            await plans.set_due(tx, kept, periods[place])
            await _move(tx, kept, periods[place], writing)
    await plans.put_occurrences(tx, before.id, one.schedule)
    after = await plans.measure(tx, before.id)
    if after is not None:
        await _ask_for_reports(tx, after, one, owing, writing)


async def withdraw(tx: Transaction, gone: list[Occurrence], writing: Writing) -> None:
    """Takes times away that the document does not have any more; their events are cancelled unless reported on."""
    dropped = []
    for one in gone:
        event = await _own_event(tx, one)
        if event is not None:
            owed = await obligation_storage.of_event(tx, event.id, ["/"])
            shared = len(await plans.occurrences_of_event(tx, event.id)) > 1
            if any(each.state is not State.EXPECTED for each in owed):
                continue
            if not shared and not event.is_cancelled:
                await events.set_cancelled(tx, event, cancelled=True, by=writing.by, now=writing.now)
        dropped.append(one.id)
    await plans.drop_occurrences(tx, dropped)


async def _own_event(tx: Transaction, one: Occurrence) -> Event | None:
    """The event that was made for an occurrence and still counts for it; one from elsewhere is not the plan's."""
    is_own = one.event_id is not None and one.event_id == one.own_event_id
    return await events.find(tx, one.event_id or 0) if is_own else None


async def _move(tx: Transaction, kept: Occurrence, due_on: date | None, writing: Writing) -> None:
    """The due moment of the occurrence's event follows the document."""
    event = await _own_event(tx, kept)
    if event is None or due_on is None:
        return
    moment = end_of(due_on, event.timezone)
    await events.set_moments(tx, event, due_at=moment, lock_at=event.lock_at, by=writing.by, now=writing.now)
    moved = await events.find(tx, event.id)
    if moved is not None:
        await reminders.plan(tx, moved, writing.reminding, writing.now)


async def _ask_for_reports(
    tx: Transaction, stored: StoredMeasure, one: Measure, owing: tuple[Organisation, ...], writing: Writing
) -> None:
    """An event for each deadline that somebody of the registry is to report on, and the obligations."""
    if not has_deadlines(one.schedule):
        return
    for time_ in stored.occurrences:
        if time_.due_on is None:
            continue
        if time_.due_on < writing.today and writing.past != "collect":
            if writing.past == "done" and time_.event_id is None and time_.is_done is None:
                await plans.say_done(tx, time_, is_done=True, by=writing.by, now=writing.now)
            continue
        event = await _own_event(tx, time_)
        if event is None and time_.event_id is None and owing:
            event = await _event(tx, time_, one, writing)
        if event is not None:
            if len(await plans.occurrences_of_event(tx, event.id)) == 1:
                await obligation_storage.release(tx, event, owing)
            await obligation_storage.oblige(tx, event, owing, writing.now, why=writing.why(one))
            await reminders.plan(tx, event, writing.reminding, writing.now)


async def _event(tx: Transaction, time_: Occurrence, one: Measure, writing: Writing) -> Event:
    event = await events.add(
        tx,
        title=writing.title(one),
        form=(PLAN_MEASURE.key, PLAN_MEASURE.version),
        categories=PLAN_CATEGORIES,
        days=(time_.starts_on, time_.ends_on),
        due_at=end_of(time_.due_on or time_.ends_on, writing.timezone),
        timezone=writing.timezone,
        by=writing.by,
        now=writing.now,
    )
    await plans.give_event(tx, time_.id, event.id)
    return event


PLAN_CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
"""Whom a report on a measure counts."""


def end_of(day: date, timezone: str) -> datetime:
    """The last minute of a day: a deadline includes its day."""
    return datetime.combine(day, time(23, 59), ZoneInfo(timezone)).astimezone(UTC)
