"""Until when: the due moment of an event, its lock, and the extension of a single organisation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.answers import Asked, Invalid
from domain.events import OWED
from domain.kinds import Moment
from domain.people import Conversation
from handlers.event_card import NAME as CARD
from handlers.event_card import MomentPress, event_card, tell_owing, way_back
from handlers.replies import Card, Keyboard, Replies, button, say, toast
from handlers.who import HasNoText, HasText, In, Oversees
from handlers.wording import invalid_words
from storage import events, obligations, people, reminders
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

    from domain.events import Event, Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "moment"
DUE, LOCK, EXTEND = "due", "lock", "extend"
AHEAD = (1, 3, 7)
"""Days that are proposed."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose moment is being set: the event's own, or (`owed`) that of one organisation."""

    event: Event
    what: str
    owed: Obligation | None = None


def router() -> Router:
    """Entered by coordinators, for extensions in their territory, and by admins."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, MomentPress.filter())
    router.message.register(take_moment, In(NAME), HasText())
    router.message.register(refuse_kind, In(NAME), HasNoText())
    return router


async def _subject(tx: Transaction, person: Person, event_key: int, what: str, item: int) -> Subject | None:
    """None where there is nothing to set, or not by this person."""
    event = await events.find_within(tx, event_key, person.oversees)
    if event is None or event.is_cancelled:
        return None
    if what in {DUE, LOCK}:
        return Subject(event, what) if person.is_admin else None
    owed = await obligations.find(tx, item)
    is_theirs = owed is not None and owed.event.id == event.id and person.may_oversee(owed.organisation.territory)
    if what != EXTEND or owed is None or not is_theirs or not owed.state.is_owed or owed.covered_by is not None:
        return None
    return Subject(event, what, owed)


# --- steps ---------------------------------------------------------------------------------------------------


async def take_press(
    query: CallbackQuery, callback_data: MomentPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Asks for the moment, or sets the one that was proposed."""
    subject = await _subject(tx, person, callback_data.event, callback_data.what, callback_data.item)
    if subject is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if callback_data.clear and subject.what != DUE:
        return [toast(query), *await _set(tx, subject, None, person, words, setting)]
    if not callback_data.at:
        return [toast(query), await _ask(tx, subject, person, words, setting)]
    moment = datetime.fromtimestamp(callback_data.at * 60, UTC)
    wrong = _wrong(subject, moment, setting)
    if wrong is not None:
        return [toast(query), await _ask(tx, subject, person, words, setting, wrong=wrong)]
    return [toast(query), *await _set(tx, subject, moment, person, words, setting)]


async def take_moment(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    subject = await _in_hand(tx, person)
    if subject is None:
        return await _gone(tx, person, words)
    below = message.message_id
    try:
        items = Moment().parse(message.text or "", Asked(today=setting.today))
    except Invalid as wrong:
        return [await _ask(tx, subject, person, words, setting, wrong=wrong, below=below)]
    moment = datetime.fromisoformat(items[0].text or "").replace(tzinfo=subject.event.zone).astimezone(UTC)
    contradiction = _wrong(subject, moment, setting)
    if contradiction is not None:
        return [await _ask(tx, subject, person, words, setting, wrong=contradiction, below=below)]
    return await _set(tx, subject, moment, person, words, setting, below=below)


async def refuse_kind(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    subject = await _in_hand(tx, person)
    if subject is None:
        return await _gone(tx, person, words)
    wrong = Invalid("moment-needs-time")
    return [await _ask(tx, subject, person, words, setting, wrong=wrong, below=message.message_id)]


async def _in_hand(tx: Transaction, person: Person) -> Subject | None:
    """What the person was asked about, if they may still set it."""
    data = person.conversation.data if person.conversation else {}
    event, item = data.get("event"), data.get("item")
    if not isinstance(event, int) or not isinstance(item, int):
        return None
    return await _subject(tx, person, event, str(data.get("what")), item)


async def _gone(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("events-gone"))]


async def _ask(
    tx: Transaction,
    subject: Subject,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    wrong: Invalid | None = None,
    below: int | None = None,
) -> Card:
    """The question with its proposals; whatever is typed next is the answer."""
    event, owed = subject.event, subject.owed
    item = owed.id if owed else 0
    data: dict[str, object] = {"event": event.id, "what": subject.what, "item": item}
    await people.converse(tx, person.id, Conversation(NAME, f"event:{event.id}", data))
    due = words.moment(owed.due_at if owed else event.due_at, event.zone, setting.now())
    if owed:
        text = words("events-ask-extend", title=event.title, organisation=owed.organisation.name, due=due)
    else:
        text = words("events-ask-due" if subject.what == DUE else "events-ask-lock", title=event.title, due=due)
    if wrong is not None:
        text = Html(f"{text}\n\n⚠️ {invalid_words(words, wrong)}")
    rows: Keyboard = [
        [button(words.moment(moment, event.zone, setting.now()), _press(subject, moment))]
        for moment in _proposed(subject, setting)
    ]
    if subject.what == LOCK:
        nothing = MomentPress(event=event.id, what=LOCK, clear=True)
        rows.append([button(words.plain("press-no-lock"), nothing)])
    if owed and owed.extended_to:
        nothing = MomentPress(event=event.id, what=EXTEND, item=item, clear=True)
        rows.append([button(words.plain("press-no-extension"), nothing)])
    return Card(person.id, CARD, text, [*rows, *way_back(event, words)], below)


def _press(subject: Subject, moment: datetime) -> MomentPress:
    item = subject.owed.id if subject.owed else 0
    return MomentPress(event=subject.event.id, what=subject.what, item=item, at=int(moment.timestamp()) // 60)


def _proposed(subject: Subject, setting: Setting) -> list[datetime]:
    """Some days after the present moment of its kind; where that is over, after today."""
    zone, now = subject.event.zone, setting.now()
    start = subject.owed.due_at if subject.owed else subject.event.due_at
    if start <= now and subject.what != LOCK:
        time = start.astimezone(zone).time()
        start = datetime.combine(now.astimezone(zone).date(), time, zone)
    moments = [later(start, timedelta(days=days), zone) for days in AHEAD]
    return [moment for moment in moments if _wrong(subject, moment, setting) is None]


def later(moment: datetime, distance: timedelta, zone: ZoneInfo) -> datetime:
    """The moment so much later by the clock on the wall, whatever a change to summer time does between."""
    return (moment.astimezone(zone) + distance).astimezone(UTC)


def _wrong(subject: Subject, moment: datetime, setting: Setting) -> Invalid | None:
    event = subject.event
    match subject.what:
        case "lock":
            return wrong_lock(event.due_at, moment, setting)
        case "extend" if moment > setting.now() and moment <= event.due_at:
            return Invalid("extension-before-due")
    if moment <= setting.now():
        return Invalid("due-in-the-past")
    if moment.astimezone(event.zone).date() < event.starts_on:
        return Invalid("due-before-event")
    return None


def wrong_lock(due_at: datetime, lock_at: datetime, setting: Setting) -> Invalid | None:
    """Why late reports cannot be taken until then."""
    if lock_at <= setting.now():
        return Invalid("lock-in-the-past")
    if lock_at < due_at:
        return Invalid("lock-before-due")
    return None


# --- the change ----------------------------------------------------------------------------------------------


async def _set(
    tx: Transaction,
    subject: Subject,
    moment: datetime | None,
    person: Person,
    words: Words,
    setting: Setting,
    below: int | None = None,
) -> Replies:
    """Sets the moment and shows the event with it."""
    event, told = await _apply(tx, subject, moment, person, setting)
    await people.end_conversations(tx, f"event:{event.id}", of=person.id)
    return [await event_card(tx, event, person, words, setting, below=below), *told]


async def move_due(tx: Transaction, event: Event, due_at: datetime, person: Person, setting: Setting) -> Replies:
    """Moves the event's due moment; returns what those who still owe are told. Whether it may be is the caller's."""
    _, told = await _apply(tx, Subject(event, DUE), due_at, person, setting)
    return told


async def _apply(
    tx: Transaction, subject: Subject, moment: datetime | None, person: Person, setting: Setting
) -> tuple[Event, Replies]:
    """Sets the moment; the reminders follow, and those who still owe learn what it was and what it is now."""
    before = await _owed(tx, subject.event)
    event = subject.event
    if subject.owed is not None:
        if subject.owed.extended_to != moment:
            await obligations.extend(tx, subject.owed, moment, person.id, setting.now())
    elif subject.what == LOCK:
        if event.lock_at != moment:
            event = await events.set_moments(
                tx, event, due_at=event.due_at, lock_at=moment, by=person.id, now=setting.now()
            )
    elif moment is not None and event.due_at != moment:
        event = await _move_due(tx, event, moment, before, person, setting)
    await reminders.plan(tx, event, setting.reminding, setting.now())
    return event, await _tell_moved(tx, before, await _owed(tx, event), setting)


async def _owed(tx: Transaction, event: Event) -> list[Obligation]:
    found = await obligations.of_event(tx, event.id, ["/"], states=OWED)
    return [one for one in found if one.covered_by is None]


async def _move_due(
    tx: Transaction, event: Event, due_at: datetime, owed: Sequence[Obligation], person: Person, setting: Setting
) -> Event:
    """The lock keeps its distance; an extension that the new moment has overtaken is none any more."""
    lock_at = event.lock_at
    if lock_at is not None:
        moved = due_at.astimezone(event.zone).replace(tzinfo=None) - event.due_at.astimezone(event.zone).replace(
            tzinfo=None
        )
        lock_at = max(due_at, later(lock_at, moved, event.zone))
    for one in owed:
        if one.extended_to is not None and one.extended_to <= due_at:
            await obligations.extend(tx, one, None, person.id, setting.now())
    return await events.set_moments(tx, event, due_at=due_at, lock_at=lock_at, by=person.id, now=setting.now())


async def _tell_moved(
    tx: Transaction, before: Sequence[Obligation], after: Sequence[Obligation], setting: Setting
) -> Replies:
    was = {one.id: one.due_at for one in before}
    moved = [one for one in after if was.get(one.id, one.due_at) != one.due_at]

    def change(one: Obligation) -> tuple[datetime, datetime]:
        return was[one.id], one.due_at

    replies: Replies = []
    for (old, new), group in groupby(sorted(moved, key=change), key=change):
        concerned = list(group)
        event = concerned[0].event

        def text(words: Words, names: str, event: Event = event, old: datetime = old, new: datetime = new) -> Html:
            return words(
                "events-told-due",
                title=event.title,
                names=names,
                was=words.moment(old, event.zone, setting.now()),
                due=words.moment(new, event.zone, setting.now()),
            )

        replies += await tell_owing(tx, concerned, setting, text)
    return replies
