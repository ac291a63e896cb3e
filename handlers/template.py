"""An event's own DOCX template: an admin sends it, it is tried at once, and papers are made by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from documents.template import MAX_TEMPLATE, Wrong
from domain.people import Conversation
from handlers import photo_work
from handlers.doors import TemplatePress
from handlers.giving_up import saying
from handlers.papers.making import collect
from handlers.papers.room import NAME as CARD
from handlers.papers.room import PapersPress, choice, file_name, subject_of
from handlers.papers.template import check, sample_of, wrong_words
from handlers.replies import EVERY_MESSAGE, Card, Keyboard, Replies, button, document, outgoing, say, toast
from handlers.who import HasNoText, HasText, In, IsAdmin
from handlers.wording import shorten
from storage import due, events, paper_assets, people
from storage.due import Work
from storage.paper_assets import TEMPLATE
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from domain.events import Event
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = KIND = "template"
LONGEST_TITLE, LONGEST_NAME = 300, 100


def router() -> Router:
    """Entered by admins only: a template is of the whole event."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.callback_query.register(take_press, TemplatePress.filter())
    router.message.register(take_file, In(NAME), HasNoText())
    router.message.register(refuse_text, In(NAME), HasText())
    return router


async def take_press(
    query: CallbackQuery, callback_data: TemplatePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    event = await events.find(tx, callback_data.event)
    if event is None:
        return [toast(query, words.plain("stale"), alert=True)]
    if callback_data.do == "fields":
        await _plan(tx, query.id, {"person": person.id, "event": event.id}, setting)
        return [toast(query, words.plain("template-sample-being-made"))]
    if callback_data.do == "leave":
        return await _leave(query, event, tx, person, words)
    if callback_data.do == "drop":
        forgotten = await paper_assets.drop(tx, event.id, TEMPLATE, person.id, setting.now())
        await photo_work.drop(tx, forgotten, setting)
    return [toast(query), await _card(tx, event, person, words)]


async def _leave(query: CallbackQuery, event: Event, tx: Transaction, person: Person, words: Words) -> Replies:
    """Back to the papers; the next file is none of this conversation."""
    await people.end_conversations(tx, f"event:{event.id}", of=person.id)
    subject = await subject_of(tx, event.id, 0, person)
    if subject is None:
        return [toast(query, words.plain("stale"), alert=True)]
    return [toast(query), Card(person.id, CARD, *choice(subject, words))]


async def _plan(tx: Transaction, key: str | int, payload: dict[str, object], setting: Setting) -> None:
    await due.plan(tx, [Work(f"{KIND}:{payload['person']}:{key}", KIND, payload, setting.now())])


async def _card(tx: Transaction, event: Event, person: Person, words: Words, below: int | None = None) -> Card:
    """What there is, and that the next file is taken for a template."""
    data: dict[str, object] = {"event": event.id}
    await people.converse(tx, person.id, Conversation(NAME, f"event:{event.id}", data))
    lines = [words("template-head", title=shorten(event.title, LONGEST_TITLE)), Html()]
    own = await paper_assets.latest(tx, event.id, TEMPLATE)
    if own is not None:
        lines += [words("template-now", name=shorten(own.name, LONGEST_NAME)), Html()]
    lines.append(words("template-send"))
    rows: Keyboard = [[button(words.plain("press-template-fields"), TemplatePress(event=event.id, do="fields"))]]
    if own is not None:
        rows.append([button(words.plain("press-template-drop"), TemplatePress(event=event.id, do="drop"))])
    rows.append([button(words.plain("press-back"), TemplatePress(event=event.id, do="leave"))])
    return Card(person.id, CARD, "\n".join(lines), rows, below)


async def take_file(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Begins to try it, whatever it is called: the answer says what is wrong."""
    event, sent, below = await _in_hand(tx, person), message.document, message.message_id
    if event is None:
        return await _gone(tx, person, words)
    if sent is None:
        return [await _card(tx, event, person, words, below)]
    if (sent.file_size or 0) > MAX_TEMPLATE:
        return [say(person.id, words("template-too-large"))]
    name = sent.file_name or "template.docx"
    payload: dict[str, object] = {"person": person.id, "event": event.id, "file_id": sent.file_id, "name": name}
    await _plan(tx, message.message_id, payload, setting)
    return [Card(person.id, CARD, words("template-checking", name=shorten(name, LONGEST_NAME)), [], below)]


async def refuse_text(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    event = await _in_hand(tx, person)
    if event is None:
        return await _gone(tx, person, words)
    return [await _card(tx, event, person, words, message.message_id)]


async def _in_hand(tx: Transaction, person: Person) -> Event | None:
    key = person.conversation.data.get("event") if person.conversation else None
    return await events.find(tx, key) if isinstance(key, int) else None


async def _gone(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("events-gone"))]


# --- trying it, outside of any transaction -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tried:
    """A template that is kept now, or why it is not; or the sample that was asked for."""

    event: Event
    blob: str = ""
    wrong: Wrong | None = None
    sample: bytes = b""


async def prepare(
    work: Work, *, fetch: Callable[[str], Awaitable[bytes | None]], database: Database, setting: Setting
) -> Tried | None:
    """Fetches the file and fills it in; None if the person may not do this any more."""
    words = words_in(setting.language)
    async with database.read() as tx:
        person, event = await _asked(tx, work, setting)
        if person is None or event is None:
            return None
        found, copy = await collect(tx, event, person.oversees, setting.now(), is_working=True)
    if "file_id" not in work.payload:
        return Tried(event, sample=await sample_of(event, words))
    content = await fetch(work.payload["file_id"])
    if content is None:
        return Tried(event, wrong=Wrong("template-too-large"))
    try:
        await check(content, found, words, copy)
    except Wrong as wrong:
        return Tried(event, wrong=wrong)
    return Tried(event, blob=await setting.files.put(content))


async def apply(tx: Transaction, work: Work, tried: Tried | None, *, setting: Setting) -> list[Outgoing]:
    """Keeps the template and says so; one that is wrong may be sent again at once."""
    person, event = await _asked(tx, work, setting)
    if person is None or event is None or tried is None:
        return []
    words = words_in(person.language)
    if tried.sample:
        name = f"{words.plain('template-sample-name')}. {file_name(event.title)}.docx"
        return outgoing([document(person.id, name, tried.sample, words("template-sample"))], person.id)
    if tried.wrong is not None:
        said = say(person.id, wrong_words(words, tried.wrong))
        return outgoing([said, await _card(tx, event, person, words, EVERY_MESSAGE)], person.id)
    if not await setting.files.has(tried.blob):
        # It was stored and then found unused before this transaction names it: once more.
        raise FileNotFoundError(f"the template {tried.blob} is gone")
    name, now = work.payload["name"], setting.now()
    forgotten = await paper_assets.put(tx, event.id, TEMPLATE, name, tried.blob, person.id, now)
    await photo_work.drop(tx, forgotten, setting)
    await people.end_conversations(tx, f"event:{event.id}", of=person.id)
    text = words("template-kept", name=shorten(name, LONGEST_NAME))
    rows: Keyboard = [[button(words.plain("press-papers"), PapersPress(event=event.id, do="show"))]]
    return outgoing([Card(person.id, CARD, text, rows, EVERY_MESSAGE)], person.id)


give_up = saying("template-not-checked")


async def _asked(tx: Transaction, work: Work, setting: Setting) -> tuple[Person | None, Event | None]:
    """Who sent it for which event, if they are an admin still."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    event = await events.find(tx, work.payload["event"])
    return (person, event) if person is not None and person.is_admin else (None, None)
