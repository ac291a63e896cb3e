"""/remind: the coordinator writes to all who have not reported, after a look at who gets what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Conversation
from handlers import nudging
from handlers.replies import Card, Key, Keyboard, Replies, button, messages_of, say, toast
from handlers.who import HasText, In, Oversees
from storage import events, history, obligations, people
from texts import Html

if TYPE_CHECKING:
    from domain.events import Event
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "remind"
LONGEST_LINE = 300
NAMED = 8
LISTED = 20


class NudgePress(CallbackData, prefix="w1"):
    """Chooses an event, sends what was shown, or leaves it."""

    event: Key
    do: Literal["show", "send", "leave"] = "show"


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
    owing = await events.still_asking(tx, person.oversees, setting.now())
    if len(owing) == 1:
        return await _show(tx, owing[0], "", person, words, setting, below=message.message_id)
    rows = [[button(event.title, NudgePress(event=event.id))] for event in owing[:LISTED]]
    text = words("choose-event" if owing else "remind-nobody")
    return [Card(person.id, NAME, text, rows, below=message.message_id)]


async def take_press(
    query: CallbackQuery, callback_data: NudgePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    event = await events.find(tx, callback_data.event)
    seen = await obligations.of_event(tx, callback_data.event, person.oversees)
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
    """Who gets what and when, before anybody gets it."""
    round_ = await nudging.round_of(tx, event, person, setting)
    if not round_.owed:
        await people.end_conversations(tx, f"remind:{event.id}", of=person.id)
        lines = [words("remind-reaches-nobody", title=event.title), *nudging.unreached(round_.unreached, words, NAMED)]
        return [Card(person.id, NAME, Html("\n".join(lines)), [], below)]
    data: dict[str, object] = {"event": event.id, "line": line}
    await people.converse(tx, person.id, Conversation(NAME, f"remind:{event.id}", data))
    some = next(owed for there in round_.owed.values() for owed in there.values())
    count = len(round_.people)
    parts = [
        words("remind-preview", title=event.title, people=count, organisations=len(round_.organisations)),
        *nudging.when(round_, words, setting),
        Html(f"<blockquote>{nudging.text_of(event, some, line, person, words, setting)}</blockquote>"),
        Html("\n".join(nudging.unreached(round_.unreached, words, NAMED))),
        words("remind-line-hint"),
        Html(f"⚠️ {words(wrong)}") if wrong else Html(),
    ]
    rows: Keyboard = [
        [button(words.plain("press-send-to", count=count), NudgePress(event=event.id, do="send"))],
        [button(words.plain("press-leave"), NudgePress(event=event.id, do="leave"))],
    ]
    return [Card(person.id, NAME, Html("\n\n".join(part for part in parts if part)), rows, below)]


async def _send(tx: Transaction, event: Event, line: str, person: Person, words: Words, setting: Setting) -> Replies:
    round_ = await nudging.round_of(tx, event, person, setting)
    await people.end_conversations(tx, f"remind:{event.id}", of=person.id)
    facts: dict[str, str | int | bool | None] = {"people": len(round_.people), "line": line}
    await history.note(tx, "nudged", person.id, setting.now(), event=event.id, facts=facts)
    sent = await nudging.send(tx, event, round_, line, person, setting)
    said = words("remind-sent" if sent else "remind-approved", people=len(round_.people), title=event.title)
    return [
        Card(person.id, NAME, Html("\n".join([said, *nudging.when(round_, words, setting)])), []),
        *messages_of(person.id, nudging.unreached(round_.unreached, words, None)),
        *sent,
    ]
