"""/remind: the coordinator writes to all who have not reported, after a look at who gets what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Conversation
from handlers.doors import asking_doors
from handlers.replies import Broadcast, Card, Key, Keyboard, Replies, button, messages_of, outgoing, say, toast
from handlers.who import HasText, In, Oversees
from storage import due, events, history, people, reminders
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from domain.events import Event, Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = "remind"
LONGEST_LINE = 300
NAMED = 8
LISTED = 20
KIND = "reminded"
HEARD_AFTER = timedelta(minutes=10)
"""By then Telegram has said of everybody whether they have blocked the bot."""


class NudgePress(CallbackData, prefix="w1"):
    """Chooses an event, sends what was shown, or leaves it."""

    event: Key
    do: Literal["show", "send", "leave"] = "show"


@dataclass(frozen=True, slots=True)
class Round:
    """Whom a reminder reaches: person → what they owe; and the organisations where it reaches nobody."""

    owed: dict[int, list[Obligation]]
    unreached: list[tuple[Obligation, bool]]
    """With whether somebody has joined for the organisation (and blocked the bot)."""

    @property
    def organisations(self) -> set[int]:
        return {one.organisation.id for owed in self.owed.values() for one in owed}


def router() -> Router:
    """Entered by coordinators and admins, who write to their own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(choose, Command("remind"))
    router.callback_query.register(take_press, NudgePress.filter())
    router.message.register(take_line, In(NAME), HasText())
    return router


async def choose(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The events for which somebody still owes a report; the only one at once."""
    open_ = await events.open_obligations(tx, setting.now())
    owing = {
        one.event.id: one.event
        for one in open_
        if one.is_open(setting.now()) and person.may_oversee(one.organisation.territory)
    }
    if len(owing) == 1:
        return await _show(tx, next(iter(owing.values())), "", person, words, setting, below=message.message_id)
    rows = [[button(event.title, NudgePress(event=key))] for key, event in list(owing.items())[:LISTED]]
    text = words("choose-event" if owing else "remind-nobody")
    return [Card(person.id, NAME, text, rows, below=message.message_id)]


async def take_press(
    query: CallbackQuery, callback_data: NudgePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    event = await events.find(tx, callback_data.event)
    seen = await events.obligations_of_event(tx, callback_data.event, person.oversees)
    if event is None or not seen:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if callback_data.do == "leave":
        await people.end_conversations(tx, f"remind:{event.id}", of=person.id)
        return [toast(query), Card(person.id, NAME, words("remind-left"), [])]
    if callback_data.do == "show":
        return [toast(query), *await _show(tx, event, "", person, words, setting)]
    if person.conversation is None or person.conversation.subject != f"remind:{event.id}":
        return [toast(query, words.plain("stale"), alert=True)]
    return [toast(query), *await _send(tx, event, _line_of(person), person, words, setting)]


async def take_line(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A line of the coordinator's own: it stands above the reminder, word by word."""
    key = person.conversation.data.get("event") if person.conversation else None
    event = await events.find(tx, key) if isinstance(key, int) else None
    if event is None:
        await people.end_conversation(tx, person.id)
        return [say(person.id, words("stale"))]
    line = " ".join((message.text or "").split())
    kept, wrong = (line, None) if len(line) <= LONGEST_LINE else (_line_of(person), "remind-line-too-long")
    return await _show(tx, event, kept, person, words, setting, below=message.message_id, wrong=wrong)


def _line_of(person: Person) -> str:
    line = person.conversation.data.get("line") if person.conversation else ""
    return line if isinstance(line, str) else ""


async def _show(
    tx: Transaction,
    event: Event,
    line: str,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    below: int | None = None,
    wrong: str | None = None,
) -> Replies:
    """Who gets what, before anybody gets it."""
    round_ = await _round(tx, event, person, setting)
    if not round_.owed:
        await people.end_conversations(tx, f"remind:{event.id}", of=person.id)
        lines = [words("remind-reaches-nobody", title=event.title), *_unreached(round_, words, NAMED)]
        return [Card(person.id, NAME, Html("\n".join(lines)), [], below)]
    data: dict[str, object] = {"event": event.id, "line": line}
    await people.converse(tx, person.id, Conversation(NAME, f"remind:{event.id}", data))
    some = next(iter(round_.owed.values()))
    parts = [
        words("remind-preview", title=event.title, people=len(round_.owed), organisations=len(round_.organisations)),
        Html("\n".join(_unreached(round_, words, NAMED))),
        Html(f"<blockquote>{_text(event, some, line, person, words, setting)}</blockquote>"),
        words("remind-line-hint"),
        Html(f"⚠️ {words(wrong)}") if wrong else Html(),
    ]
    rows: Keyboard = [
        [button(words.plain("press-send-to", count=len(round_.owed)), NudgePress(event=event.id, do="send"))],
        [button(words.plain("press-leave"), NudgePress(event=event.id, do="leave"))],
    ]
    return [Card(person.id, NAME, Html("\n\n".join(part for part in parts if part)), rows, below)]


async def _send(tx: Transaction, event: Event, line: str, person: Person, words: Words, setting: Setting) -> Replies:
    round_ = await _round(tx, event, person, setting)
    await people.end_conversations(tx, f"remind:{event.id}", of=person.id)
    replies: Replies = [
        Card(person.id, NAME, words("remind-sent", people=len(round_.owed), title=event.title), []),
        *messages_of(person.id, _unreached(round_, words, None)),
    ]
    for one in await people.find_all(tx, list(round_.owed), setting.admins):
        owed, theirs = round_.owed[one.id], words_in(one.language)
        text = _text(event, owed, line, person, theirs, setting)
        replies.append(Broadcast(say(one.id, text, asking_doors(owed, theirs))))
    pairs = [(key, one.id) for key, owed in round_.owed.items() for one in owed]
    await reminders.note_reminded(tx, pairs, setting.now())
    facts: dict[str, str | int | bool | None] = {"people": len(round_.owed), "line": line}
    asked = {"event": event.id, "by": person.id, "organisations": sorted(round_.organisations)}
    later = setting.now() + HEARD_AFTER
    await due.plan(tx, [Work(f"{KIND}:{event.id}:{person.id}:{later:%Y%m%dT%H%M%S}", KIND, asked, later)])
    await history.note(tx, "nudged", person.id, setting.now(), event=event.id, facts=facts)
    return replies


async def _round(tx: Transaction, event: Event, person: Person, setting: Setting) -> Round:
    """Reporters and substitutes alike: the coordinator asked for all."""
    owed: defaultdict[int, list[Obligation]] = defaultdict(list)
    for one in await reminders.owing(tx, setting.now()):
        if one.obligation.event.id == event.id and person.may_oversee(one.obligation.organisation.territory):
            owed[one.person_id].append(one.obligation)
    seen = await events.obligations_of_event(tx, event.id, person.oversees)
    still = [one for one in seen if one.is_open(setting.now()) and one.covered_by is None]
    silent = await reminders.unreachable(tx, [one.organisation.id for one in still])
    unreached = [(one, silent[one.organisation.id]) for one in still if one.organisation.id in silent]
    return Round(dict(owed), unreached)


def _text(event: Event, owed: list[Obligation], line: str, by: Person, words: Words, setting: Setting) -> Html:
    names = ", ".join(dict.fromkeys(one.organisation.name for one in owed))
    due_at = min(one.due_at for one in owed)
    key = "reminder" if due_at > setting.now() else "reminder-late"
    text = words(key, title=event.title, organisation=names, due=words.moment(due_at, event.zone, setting.now()))
    return Html(f"{text}\n\n{words('remind-from', name=by.name, line=line)}") if line else text


async def tell_unreached(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """Tells whoever reminded which organisations turned out to have nobody who can be written to."""
    calls: list[Outgoing] = []
    for one in work:
        person = await people.find(tx, one.payload["by"], setting.admins)
        event = await events.find(tx, one.payload["event"])
        if person is None or event is None or person.blocked:
            continue
        seen = await events.obligations_of_event(tx, event.id, person.oversees)
        silent = await reminders.unreachable(tx, one.payload["organisations"])
        missed = [(owed, True) for owed in seen if owed.is_open(setting.now()) and owed.organisation.id in silent]
        if missed:
            words = words_in(person.language)
            lines = [words("remind-turned-out", title=event.title), *_unreached(Round({}, missed), words, None)]
            calls += outgoing(messages_of(person.id, lines), person.id)
    return calls


def _unreached(round_: Round, words: Words, most: int | None) -> list[Html]:
    """The organisations that nobody can write to: they have to be phoned."""
    if not round_.unreached:
        return []
    lines = [words("remind-unreached", count=len(round_.unreached))]
    for one, has_joined in round_.unreached[:most]:
        key = "remind-blocked" if has_joined else "remind-never-joined"
        line = words(key, name=one.organisation.name)
        contact = one.organisation.contact
        lines.append(Html(f"{line} {words('remind-phone', contact=contact)}") if contact else line)
    if most is not None and len(round_.unreached) > most:
        lines.append(words("card-more", count=len(round_.unreached) - most))
    return lines
