"""What a change of a measure does to its events, and what those who owe their reports are told."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from domain.events import OWED
from handlers import moments
from handlers.event_card import tell_owing
from handlers.wording import shorten
from storage import events, obligations, plan_changes, plan_events, plans, reminders

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from domain.events import Event, Obligation
    from domain.people import Person
    from domain.plans.standing import Occurrence, StoredMeasure
    from handlers.replies import Replies
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Html, Words

LONGEST_TEXT = 300


async def postpone(
    tx: Transaction, one: Occurrence, day: date, reason: str, person: Person, setting: Setting
) -> Replies:
    """Moves one of the times of a measure, and with it the due moment of the event that was made for it.

    An event that counts for others too stays due by the earliest of them; one from elsewhere is not touched.
    """
    await plans.postpone(tx, one, day, reason, person.id, setting.now())
    event = await events.find(tx, one.event_id) if one.event_id and one.event_id == one.own_event_id else None
    if event is None or event.is_cancelled:
        return []
    due_at = due_on(event, min(await plan_events.deadlines(tx, event.id), default=day))
    if due_at == event.due_at or due_at <= setting.now():
        return []
    return await moments.move_due(tx, event, due_at, person, setting)


def due_on(event: Event, day: date) -> datetime:
    """The event's due moment, by the clock on the wall, on another day."""
    return datetime.combine(day, event.due_at.astimezone(event.zone).time(), event.zone).astimezone(UTC)


async def cancel(tx: Transaction, measure: StoredMeasure, reason: str, person: Person, setting: Setting) -> Replies:
    """Cancels the measure, and those of its events that count for nothing else."""
    now = setting.now()
    await plans.cancel_measure(tx, measure.id, reason, person.id, now)
    owed = await _drop(tx, await plan_events.idle(tx, measure), person, now)
    title = shorten(measure.text, LONGEST_TEXT)
    return await tell_owing(
        tx,
        _once_each(owed),
        setting,
        lambda words, names: words("measure-told-cancelled", title=title, names=names, reason=reason),
        with_doors=False,
    )


async def restore(tx: Transaction, measure: StoredMeasure, person: Person, setting: Setting) -> Replies:
    """Takes the cancelling back, with the events that were cancelled in the same breath."""
    now = setting.now()
    found = await plan_events.cancelled_with(tx, measure)
    await plans.cancel_measure(tx, measure.id, None, person.id, now)
    owed: list[Obligation] = []
    for event in found:
        owed += await _revive(tx, event, person, setting)
    title = shorten(measure.text, LONGEST_TEXT)
    return await tell_owing(
        tx,
        _once_each(owed),
        setting,
        lambda words, names: words("measure-told-restored", title=title, names=names),
    )


async def count(
    tx: Transaction, measure: StoredMeasure, one: Occurrence, event: Event, person: Person, setting: Setting
) -> Replies:
    """Lets another event's reports count for one of the times; reports that nobody needs now are not asked for."""
    now = setting.now()
    await plan_changes.count_event(tx, one, event, person.id, now)
    owed = await _drop(tx, await plan_events.idle(tx, measure), person, now)

    def instead(words: Words, names: str) -> Html:
        title = shorten(measure.text, LONGEST_TEXT)
        return words("measure-told-counted", title=title, names=names, other=event.title)

    told = await tell_owing(tx, _once_each(owed), setting, instead, with_doors=False)
    if event.id != one.own_event_id or not event.is_cancelled:
        return told
    revived = await _revive(tx, event, person, setting)

    def again(words: Words, names: str) -> Html:
        due = words.moment(event.due_at, event.zone, now)
        return words("events-told-restored", title=event.title, names=names, due=due)

    return [*told, *await tell_owing(tx, revived, setting, again)]


async def _drop(tx: Transaction, idle: Iterable[Event], person: Person, now: datetime) -> list[Obligation]:
    """Cancels the events; returns what was still to be reported on them."""
    owed: list[Obligation] = []
    for event in idle:
        owed += await _open(tx, event, now)
        await events.set_cancelled(tx, event, cancelled=True, by=person.id, now=now)
    return owed


async def _revive(tx: Transaction, event: Event, person: Person, setting: Setting) -> list[Obligation]:
    """Takes the cancelling of an event back; returns what is to be reported on it again."""
    now = setting.now()
    standing = await events.set_cancelled(tx, event, cancelled=False, by=person.id, now=now)
    await reminders.plan(tx, standing, setting.reminding, now)
    return await _open(tx, standing, now)


async def _open(tx: Transaction, event: Event, now: datetime) -> list[Obligation]:
    found = await obligations.of_event(tx, event.id, ["/"], states=OWED)
    return [one for one in found if one.is_open(now) and one.covered_by is None]


def _once_each(owed: Iterable[Obligation]) -> list[Obligation]:
    """Of each organisation what is due first: a measure with twelve times is one message, not twelve."""
    first: dict[int, Obligation] = {}
    for one in sorted(owed, key=lambda one: one.due_at):
        first.setdefault(one.organisation.id, one)
    return list(first.values())
