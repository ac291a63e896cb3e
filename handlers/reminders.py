"""What people are reminded of, and when: not a conversation but its opening, with a button that leads in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.events import OWED, State
from handlers.doors import report_doors
from handlers.replies import Broadcast, Replies, button, length_of, outgoing, say
from handlers.status import StatusPress
from handlers.wording import name_of
from storage import due, events, people, reports
from storage.reminders import KIND
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.events import Event, Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

LONGEST_PART = 3500
"""Of a message of 4096; the rest is for its head."""

NAMED = 10
"""Organisations that a digest names; the status has them all."""


@dataclass(frozen=True, slots=True)
class Round:
    """One distance of one event whose moment has come."""

    event: Event
    distance: str


async def remind(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """Reminds everyone who owes a report, and gives the coordinators a digest.

    After downtime several rounds of an event may be due at once: one reminder stands for them all, and a person who
    owes several reports gets one message.
    """
    rounds = await _rounds(tx, work, setting)
    calls: list[Outgoing] = []
    for person, owed in (await _owed_by_person(tx, rounds, setting)).values():
        calls += outgoing(await _reminders(tx, person, owed, setting), person.id)
    for person in await people.coordinators(tx, setting.admins):
        for round_ in rounds:
            calls += outgoing(await _digest(tx, person, round_, setting), person.id)
    return calls


async def _rounds(tx: Transaction, work: list[Work], setting: Setting) -> list[Round]:
    """The latest round of each event that is not over yet; the work comes in the order of its moments."""
    latest: dict[int, Round] = {}
    for one in work:
        event = await events.find(tx, one.payload["event"])
        if event is not None and setting.now() < event.due_at:
            latest[event.id] = Round(event, one.payload["distance"])
    return sorted(latest.values(), key=lambda round_: round_.event.due_at)


async def _owed_by_person(
    tx: Transaction, rounds: Iterable[Round], setting: Setting
) -> dict[int, tuple[Person, list[Obligation]]]:
    """Person → what they owe and were not reminded of at this distance."""
    owed: dict[int, tuple[Person, list[Obligation]]] = {}
    for round_ in rounds:
        obligations = await events.obligations_of_event(tx, round_.event.id, ["/"], states=OWED)
        reporters = await people.reporters_by_organisation(
            tx, [one.organisation.id for one in obligations], setting.admins
        )
        pairs = {
            f"{round_.event.id}:{one.organisation.id}:{person.id}:{KIND}:{round_.distance}": (one, person)
            for one in obligations
            for person in reporters.get(one.organisation.id, ())
            if not person.blocked
        }
        for key in sorted(await due.first_time(tx, list(pairs), setting.now())):
            obligation, person = pairs[key]
            owed.setdefault(person.id, (person, []))[1].append(obligation)
    return owed


async def _reminders(tx: Transaction, person: Person, owed: list[Obligation], setting: Setting) -> Replies:
    """One message, or several where one is too small for all that is owed."""
    words = words_in(person.language)
    parts: list[list[tuple[Obligation, Html]]] = [[]]
    for obligation in owed:
        text = await _what(tx, obligation, words, setting)
        if parts[-1] and sum(length_of(one) + 2 for _, one in parts[-1]) + length_of(text) > LONGEST_PART:
            parts.append([])
        parts[-1].append((obligation, text))
    return [_reminder(person, dict(part), words, several=len(owed)) for part in parts]


def _reminder(person: Person, owed: dict[Obligation, Html], words: Words, several: int) -> Broadcast:
    head = [words("reminder-several", count=several)] if several > 1 else []
    if several > 1:
        keyboard = report_doors(list(owed), lambda _, title: words.plain("press-report-on", title=title))
    else:
        label = "press-continue" if next(iter(owed)).report_id else "press-report"
        keyboard = report_doors(list(owed), lambda *_: words.plain(label))
    return Broadcast(say(person.id, Html("\n\n".join([*head, *owed.values()])), keyboard))


async def _what(tx: Transaction, obligation: Obligation, words: Words, setting: Setting) -> Html:
    """What is owed, until when, and what of it is still missing."""
    event = obligation.event
    text = words(
        "reminder",
        title=event.title,
        organisation=obligation.organisation.name,
        due=words.moment(event.due_at, event.zone, setting.now()),
    )
    report = await reports.find(tx, obligation.report_id) if obligation.report_id else None
    if report is None:
        return text
    if obligation.state is State.RETURNED:
        return Html(f"{text}\n{words('report-returned-because', reason=report.return_reason or '')}")
    missing = ", ".join(name_of(words, report.draft.form, question) for question in report.draft.missing)
    return Html(f"{text}\n{words('reminder-missing', names=missing) if missing else words('reminder-not-sent')}")


async def _digest(tx: Transaction, person: Person, round_: Round, setting: Setting) -> Replies:
    """How an event stands in a coordinator's territories, once a distance; nothing if it is not about them."""
    obligations = await events.obligations_of_event(tx, round_.event.id, person.oversees)
    key = f"{round_.event.id}:{person.id}:digest:{round_.distance}"
    if not obligations or not await due.first_time(tx, [key], setting.now()):
        return []
    words = words_in(person.language)
    owing = [one.organisation.name for one in obligations if one.state.is_owed]
    waiting = sum(one.state is State.SUBMITTED for one in obligations)
    lines = [
        words(
            "digest",
            title=round_.event.title,
            due=words.moment(round_.event.due_at, round_.event.zone, setting.now()),
            reported=sum(one.state.is_counted for one in obligations),
            owed=len(obligations),
        )
    ]
    if waiting:
        lines.append(words("digest-waiting", count=waiting))
    if owing:
        lines.append(words("digest-owing", names="; ".join(owing[:NAMED])))
    if len(owing) > NAMED:
        lines.append(words("card-more", count=len(owing) - NAMED))
    keyboard = [[button(words.plain("press-status"), StatusPress(event=round_.event.id))]]
    return [Broadcast(say(person.id, Html("\n".join(lines)), keyboard))]
