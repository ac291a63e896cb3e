"""What people are reminded of, and when: not a conversation but its opening, with a button that leads in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.cadence import Stage
from domain.events import State
from domain.reminders import ANSWERING, rounded_up
from handlers.doors import NothingHeld, SnoozePress, report_doors
from handlers.replies import Broadcast, Keyboard, Replies, button, length_of, outgoing, say
from handlers.wording import name_of
from storage import people, reminders, reports
from texts import Html, words_in

if TYPE_CHECKING:
    from datetime import datetime

    from aiogram.methods import SendMessage

    from domain.events import Obligation
    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from storage.reminders import Owing
    from texts import Words

LONGEST_PART = 3500
"""Of a message of 4096; the rest is for its head."""


async def remind(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """Reminds everyone whose round has come, in the time zones of this work.

    After downtime one reminder stands for all rounds that passed, and a person who owes several reports gets one
    message. At night and on days off it waits for the next moment that is none.
    """
    now = setting.now()
    wanted = {one.payload["zone"] for one in work}
    later = {zone: moment for zone in wanted if (moment := setting.reminding.allowed(now, ZoneInfo(zone))) > now}
    await reminders.plan_at(tx, later.items())
    zones = await reminders.zones_of_territories(tx)
    owed: defaultdict[int, list[Obligation]] = defaultdict(list)
    for one in await reminders.waiting(tx, wanted - later.keys(), setting.reminding, now):
        zone = reminders.zone_of(one.obligation, zones)
        if not _is_time(one, ZoneInfo(zone), setting):
            continue
        through = one.answering_since + ANSWERING if one.answering_since else now
        if through > now:
            again_at = setting.reminding.allowed(rounded_up(through), ZoneInfo(zone))
            await reminders.plan_at(tx, [(zone, again_at)])
            continue
        owed[one.person_id].append(one.obligation)
    return await _told(tx, owed, zones, setting)


async def ask_again(tx: Transaction, expired: list[tuple[int, datetime]], *, setting: Setting) -> None:
    """Reminders that waited for too long were never given: a round at the next moment asks who still owes."""
    now = setting.now()
    zones = await reminders.zones_of_territories(tx)
    for person, since in expired:
        await reminders.forget_reminded(tx, person, since)
        for zone in {reminders.zone_of(one.obligation, zones) for one in await reminders.owing(tx, now, person=person)}:
            await reminders.plan_at(tx, [(zone, setting.reminding.allowed(now, ZoneInfo(zone)))])


def _is_time(one: Owing, zone: ZoneInfo, setting: Setting) -> bool:
    """Whether a round has passed of which this person was not reminded; a substitute is spared the early ones."""
    now = setting.now()
    if one.snoozed_until and one.snoozed_until > now:
        return False
    if one.snoozed_until and one.snoozed_until > one.after:
        return True
    stage = setting.reminding.latest(one.obligation, zone, one.after, now)
    return stage is not None and not (one.is_substitute and stage is Stage.AHEAD)


async def _told(
    tx: Transaction, owed: dict[int, list[Obligation]], zones: dict[int, str], setting: Setting
) -> list[Outgoing]:
    calls: list[Outgoing] = []
    now = setting.now()
    texts = _Texts(tx, setting)
    for person in await people.find_all(tx, list(owed), setting.admins):
        clocks = {ZoneInfo(reminders.zone_of(one, zones)) for one in owed[person.id]}
        until = min(setting.reminding.fresh_until(now, clock) for clock in clocks)
        calls += outgoing(await _messages(person, owed[person.id], texts, until), person.id)
    pairs = {(person, one.id) for person, obligations in owed.items() for one in obligations}
    await reminders.note_reminded(tx, pairs, now)
    return calls


class _Texts:
    """What is said of an obligation: co-authors read the same, so a draft is looked at once."""

    def __init__(self, tx: Transaction, setting: Setting) -> None:
        self._tx = tx
        self._now = setting.now()
        self._found: dict[int, Report | None] = {}

    async def of(self, owed: Obligation, words: Words) -> Html:
        """What is owed, until when, and what of it is still missing."""
        lines = [
            words(
                "reminder" if owed.due_at > self._now else "reminder-late",
                title=owed.why or owed.event.title,
                organisation=owed.organisation.name,
                due=words.moment(owed.due_at, owed.event.zone, self._now),
            )
        ]
        if owed.due_at <= self._now and owed.lock_at:
            lines.append(words("reminder-lock", lock=words.moment(owed.lock_at, owed.event.zone, self._now)))
        report = await self._report(owed)
        if report is not None and owed.state is State.RETURNED:
            lines.append(words("report-returned-because", reason=report.return_reason or ""))
        elif report is not None and owed.state is State.DRAFT:
            missing = ", ".join(name_of(words, report.draft.form, question) for question in report.draft.missing)
            lines.append(words("reminder-missing", names=missing) if missing else words("reminder-not-sent"))
        return Html("\n".join(lines))

    async def _report(self, owed: Obligation) -> Report | None:
        if owed.report_id is None:
            return None
        if owed.report_id not in self._found:
            self._found[owed.report_id] = await reports.find(self._tx, owed.report_id)
        return self._found[owed.report_id]


async def _messages(person: Person, owed: list[Obligation], texts: _Texts, until: datetime) -> Replies:
    """One message, or several where one is too small for all that is owed."""
    words = words_in(person.language)
    parts: list[list[tuple[Obligation, Html]]] = [[]]
    for obligation in owed:
        text = await texts.of(obligation, words)
        if parts[-1] and sum(length_of(one) + 2 for _, one in parts[-1]) + length_of(text) > LONGEST_PART:
            parts.append([])
        parts[-1].append((obligation, text))
    return [Broadcast(_message(person, dict(part), words, several=len(owed)), until) for part in parts]


def _message(person: Person, owed: dict[Obligation, Html], words: Words, several: int) -> SendMessage:
    head = [words("reminder-several", count=several)] if several > 1 else []
    return say(person.id, Html("\n\n".join([*head, *owed.values()])), _keyboard(list(owed), words))


def _keyboard(owed: list[Obligation], words: Words) -> Keyboard:
    if len(owed) > 1:
        rows = report_doors(owed, lambda _, title: words.plain("press-report-on", title=title))
        return [*rows, [button(words.plain("press-snooze"), SnoozePress(obligation=0))]]
    (one,) = owed
    return [
        *report_doors(owed, lambda *_: words.plain("press-continue" if one.report_id else "press-report")),
        [
            button(words.plain("press-snooze"), SnoozePress(obligation=one.id)),
            button(words.plain("press-nothing-held"), NothingHeld(obligation=one.id)),
        ],
    ]
