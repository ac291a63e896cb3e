"""A reminder by hand on its way: whom it reaches, where it goes at once and where it waits for the morning."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from handlers.doors import asking_doors
from handlers.replies import Broadcast, Replies, messages_of, outgoing, say
from storage import due, events, obligations, people, reminders
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from domain.events import Event, Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

LATER, HEARD = "nudge", "reminded"
"""Work: what was approved and waits for the morning; looking whom a reminder has not reached."""

HEARD_AFTER = timedelta(minutes=10)
"""By then Telegram has said of everybody whether they have blocked the bot."""


@dataclass(frozen=True, slots=True)
class Round:
    """Whom a reminder reaches: time zone → person → what they owe; and the organisations where it reaches nobody."""

    owed: dict[str, dict[int, list[Obligation]]]
    unreached: list[tuple[Obligation, bool]]
    """With whether somebody has joined for the organisation (and blocked the bot)."""

    @property
    def people(self) -> set[int]:
        return {person for there in self.owed.values() for person in there}

    @property
    def organisations(self) -> set[int]:
        return {one for there in self.owed.values() for one in _organisations(there)}

    def moments(self, now: datetime, setting: Setting) -> dict[str, datetime]:
        """Time zone → when people there may be disturbed: now, or in the morning."""
        return {zone: setting.reminding.allowed(now, ZoneInfo(zone)) for zone in self.owed}


def _organisations(there: dict[int, list[Obligation]]) -> set[int]:
    return {one.organisation.id for owed in there.values() for one in owed}


async def round_of(
    tx: Transaction, event: Event, person: Person, setting: Setting, only: Collection[int] | None = None
) -> Round:
    """Reporters and substitutes alike: the coordinator asked for all, or `only` for these organisations."""
    zones = await reminders.zones_of_territories(tx)
    owed: defaultdict[str, defaultdict[int, list[Obligation]]] = defaultdict(lambda: defaultdict(list))
    for one in await reminders.owing(tx, setting.now(), event=event.id):
        organisation = one.obligation.organisation
        if person.may_oversee(organisation.territory) and (only is None or organisation.id in only):
            owed[reminders.zone_of(one.obligation, zones)][one.person_id].append(one.obligation)
    seen = await obligations.of_event(tx, event.id, person.oversees)
    still = [one for one in seen if one.is_open(setting.now()) and one.covered_by is None]
    silent = await reminders.unreachable(tx, [one.organisation.id for one in still])
    unreached = [(one, silent[one.organisation.id]) for one in still if one.organisation.id in silent]
    return Round({zone: dict(there) for zone, there in sorted(owed.items())}, unreached)


def text_of(event: Event, owed: list[Obligation], line: str, by: Person, words: Words, setting: Setting) -> Html:
    """What somebody reads who owes this: the event, until when, and the line of whoever reminds."""
    names = ", ".join(dict.fromkeys(one.organisation.name for one in owed))
    due_at = min(one.due_at for one in owed)
    key = "reminder" if due_at > setting.now() else "reminder-late"
    text = words(key, title=event.title, organisation=names, due=words.moment(due_at, event.zone, setting.now()))
    return Html(f"{text}\n\n{words('remind-from', name=by.name, line=line)}") if line else text


async def send(tx: Transaction, event: Event, round_: Round, line: str, by: Person, setting: Setting) -> Replies:
    """Writes where it is day, and plans the same for its morning where it is not."""
    now = setting.now()
    replies: Replies = []
    for zone, moment in round_.moments(now, setting).items():
        there = round_.owed[zone]
        asked = {"event": event.id, "by": by.id, "organisations": sorted(_organisations(there))}
        if moment > now:
            key = f"{LATER}:{event.id}:{by.id}:{zone}:{moment:%Y%m%dT%H%M%S}"
            await due.plan(tx, [Work(key, LATER, {**asked, "line": line}, moment)])
            continue
        for one in await people.find_all(tx, list(there), setting.admins):
            owed, theirs = there[one.id], words_in(one.language)
            text = text_of(event, owed, line, by, theirs, setting)
            replies.append(Broadcast(say(one.id, text, asking_doors(owed, theirs))))
        await reminders.note_reminded(tx, [(key, one.id) for key, owed in there.items() for one in owed], now)
        heard_at = now + HEARD_AFTER
        key = f"{HEARD}:{event.id}:{by.id}:{zone}:{heard_at:%Y%m%dT%H%M%S}"
        await due.plan(tx, [Work(key, HEARD, asked, heard_at)])
    return replies


async def send_later(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """What was approved in the night, to those who still owe."""
    calls: list[Outgoing] = []
    for one in work:
        by = await people.find(tx, one.payload["by"], setting.admins)
        event = await events.find(tx, one.payload["event"])
        if by is not None and event is not None:
            round_ = await round_of(tx, event, by, setting, only=one.payload["organisations"])
            calls += outgoing(await send(tx, event, round_, one.payload["line"], by, setting), by.id)
    return calls


async def tell_unreached(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """Tells whoever reminded which organisations turned out to have nobody who can be written to."""
    calls: list[Outgoing] = []
    for one in work:
        person = await people.find(tx, one.payload["by"], setting.admins)
        event = await events.find(tx, one.payload["event"])
        if person is None or event is None or person.blocked:
            continue
        seen = await obligations.of_event(tx, event.id, person.oversees)
        silent = await reminders.unreachable(tx, one.payload["organisations"])
        missed = [(owed, True) for owed in seen if owed.is_open(setting.now()) and owed.organisation.id in silent]
        if missed:
            words = words_in(person.language)
            lines = [words("remind-turned-out", title=event.title), *unreached(missed, words, None)]
            calls += outgoing(messages_of(person.id, lines), person.id)
    return calls


def unreached(missed: list[tuple[Obligation, bool]], words: Words, most: int | None) -> list[Html]:
    """The organisations that nobody can write to: they have to be phoned."""
    if not missed:
        return []
    lines = [words("remind-unreached", count=len(missed))]
    for one, has_joined in missed[:most]:
        key = "remind-blocked" if has_joined else "remind-never-joined"
        line = words(key, name=one.organisation.name)
        contact = one.organisation.contact
        lines.append(Html(f"{line} {words('remind-phone', contact=contact)}") if contact else line)
    if most is not None and len(missed) > most:
        lines.append(words("card-more", count=len(missed) - most))
    return lines


def when(round_: Round, words: Words, setting: Setting) -> list[Html]:
    """Where it does not go at once: when it comes, by the clocks of those who get it."""
    now = setting.now()
    moments = round_.moments(now, setting)
    later = [words.moment(moment, ZoneInfo(zone), now) for zone, moment in moments.items() if moment > now]
    if not later:
        return []
    key = "remind-later" if len(later) == len(moments) else "remind-later-some"
    return [words(key, moment="; ".join(dict.fromkeys(later)))]
