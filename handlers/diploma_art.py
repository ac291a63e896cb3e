"""The background and the logo of an event's diplomas: an admin sends a picture and sees a sample with it at once."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.methods import SendPhoto
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from documents.art import background, logo
from documents.diploma import Sheet, diploma_png
from documents.pictures import Refused
from domain.people import Conversation
from handlers import photo_work
from handlers.award_papers import art_of, labels_in
from handlers.awarding_card import winners_card
from handlers.doors import ArtPress
from handlers.rating_card import NAME as CARD
from handlers.replies import EVERY_MESSAGE, Card, Keyboard, Replies, button, outgoing, say, toast
from handlers.who import HasNoText, HasText, In, IsAdmin
from handlers.wording import shorten
from storage import awards, due, events, obligations, paper_assets, people, rating
from storage.due import Work
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from documents.diploma import Art
    from documents.picture_workers import PictureWorkers
    from domain.events import Event
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME, KIND = "diploma-art", "diploma-art"
What = Literal["background", "logo"]
MADE = {"background": background, "logo": logo}
"""Kind of picture → what makes it fit to be printed; for the workers."""
MAX_FILE = 20 * 2**20
"""Bytes: as many as Telegram lets a bot download."""
LONGEST_TITLE = 300


def router() -> Router:
    """Only admins award, and only they say what a diploma looks like."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.callback_query.register(take_press, ArtPress.filter())
    router.message.register(take_picture, In(NAME), HasNoText())
    router.message.register(refuse_text, In(NAME), HasText())
    return router


async def take_press(
    query: CallbackQuery, callback_data: ArtPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    press, event = callback_data, await events.find(tx, callback_data.event)
    if event is None:
        return [toast(query, words.plain("stale"), alert=True)]
    if press.do == "sample":
        await _plan(tx, query.id, {"person": person.id, "event": event.id, "kind": press.kind}, setting)
        return [toast(query, words.plain("award-being-made"))]
    if press.do == "leave":
        await people.end_conversations(tx, f"event:{event.id}", of=person.id)
        found, settled = await awards.diplomas_of(tx, event.id), await rating.find(tx, event.id)
        return [toast(query), winners_card(event, found, settled.issuer, person, words)]
    if press.do == "drop":
        forgotten = await paper_assets.drop(tx, event.id, press.kind, person.id, setting.now())
        await photo_work.drop(tx, forgotten, setting)
    return [toast(query), await _ask(tx, event, press.kind, person, words)]


async def _plan(tx: Transaction, key: str | int, payload: dict[str, object], setting: Setting) -> None:
    await due.plan(tx, [Work(f"{KIND}:{payload['person']}:{key}", KIND, payload, setting.now())])


async def _ask(
    tx: Transaction, event: Event, kind: What, person: Person, words: Words, below: int | None = None
) -> Card:
    """What there is, and that the next picture is taken for it."""
    data: dict[str, object] = {"event": event.id, "kind": kind}
    await people.converse(tx, person.id, Conversation(NAME, f"event:{event.id}", data))
    own = await paper_assets.latest(tx, event.id, kind)
    lines = [words(f"art-ask-{kind}", title=shorten(event.title, LONGEST_TITLE)), Html()]
    lines.append(words("art-own" if own else "art-built-in"))
    rows: Keyboard = [[button(words.plain("press-art-sample"), ArtPress(event=event.id, do="sample", kind=kind))]]
    if own:
        rows.append([button(words.plain("press-art-drop"), ArtPress(event=event.id, do="drop", kind=kind))])
    rows.append([button(words.plain("press-rating-winners"), ArtPress(event=event.id, do="leave", kind=kind))])
    return Card(person.id, CARD, "\n".join(lines), rows, below)


async def take_picture(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A photo, or a file that had better be a picture: what it is, its bytes will say."""
    event, kind = await _in_hand(tx, person)
    below = message.message_id
    if event is None:
        return await _gone(tx, person, words)
    sent = message.photo[-1] if message.photo else message.document
    if sent is None:
        return [await _ask(tx, event, kind, person, words, below)]
    if (sent.file_size or 0) > MAX_FILE:
        return [say(person.id, words("art-refused", why=words.plain("photo-too-large")))]
    payload: dict[str, object] = {"person": person.id, "event": event.id, "kind": kind, "file_id": sent.file_id}
    await _plan(tx, below, payload, setting)
    return [Card(person.id, CARD, words("art-checking"), [], below)]


async def refuse_text(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    event, kind = await _in_hand(tx, person)
    if event is None:
        return await _gone(tx, person, words)
    return [await _ask(tx, event, kind, person, words, message.message_id)]


async def _in_hand(tx: Transaction, person: Person) -> tuple[Event | None, What]:
    data = person.conversation.data if person.conversation else {}
    key, kind = data.get("event"), data.get("kind")
    event = await events.find(tx, key) if isinstance(key, int) else None
    return event, "logo" if kind == "logo" else "background"


async def _gone(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("events-gone"))]


# --- looking at it, outside of any transaction ---------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Looked:
    """A picture that is stored, or the key of why it is not taken; and a diploma with the pictures as they are then."""

    event: Event
    blob: str = ""
    refused: str = ""
    sample: bytes = b""


async def prepare(
    work: Work,
    *,
    fetch: Callable[[str], Awaitable[bytes | None]],
    pictures: PictureWorkers,
    database: Database,
    setting: Setting,
) -> Looked | None:
    """Fetches the picture and prints a sample with it; None if the person may not do this any more."""
    kind = work.payload["kind"]
    async with database.read() as tx:
        person, event = await _asked(tx, work, setting)
        if person is None or event is None:
            return None
        sheet = await _sample(tx, event, setting)
        blobs = await paper_assets.blobs(tx, event.id)
    blob = ""
    if "file_id" in work.payload:
        content = await fetch(work.payload["file_id"])
        if content is None:
            return Looked(event, refused="photo-too-large")
        try:
            blob = await setting.files.put(await pictures.do(MADE[kind], content))
        except Refused as wrong:
            return Looked(event, refused=wrong.key)
        blobs[kind] = blob
    art = await art_of(blobs, setting.files)
    return Looked(event, blob, sample=await asyncio.to_thread(_printed, sheet, art, setting))


async def _sample(tx: Transaction, event: Event, setting: Setting) -> Sheet:
    """A diploma of the organisation with the longest name; it says that it is none."""
    words = words_in(setting.language)
    owed = [one.organisation for one in await obligations.of_event(tx, event.id, ["/"])]
    longest = max(owed, key=lambda one: len(one.official_name or one.name), default=None)
    name = (longest.official_name or longest.name) if longest else words.plain("art-sample-name")
    nomination = words.plain("award-usual-nomination")
    return Sheet(
        issuer=(await rating.find(tx, event.id)).issuer or words.plain("art-sample-issuer"),
        title=words.plain("diploma-title"),
        lead=words.plain("diploma-lead"),
        name=name,
        won=words.plain("diploma-won"),
        nomination=words.plain("diploma-nomination", nomination=nomination),
        event=event.title,
        when=words.days(event.starts_on, event.ends_on),
        code=words.plain("art-sample-code"),
        link=setting.link(""),
    )


def _printed(sheet: Sheet, art: Art, setting: Setting) -> bytes:
    words = words_in(setting.language)
    return diploma_png(sheet, labels_in(words, setting), title=sheet.title, language=words.language, art=art)


async def apply(tx: Transaction, work: Work, looked: Looked | None, *, setting: Setting) -> list[Outgoing]:
    """Keeps the picture and shows the sample; one that is refused may be sent again at once."""
    person, event = await _asked(tx, work, setting)
    if person is None or event is None or looked is None:
        return []
    if looked.blob and not await setting.files.has(looked.blob):
        # It was stored and then found unused before this transaction names it: once more.
        raise FileNotFoundError(f"the picture {looked.blob} is gone")
    words, kind = words_in(person.language), work.payload["kind"]
    replies: Replies = []
    if looked.refused:
        replies.append(say(person.id, words("art-refused", why=words.plain(looked.refused))))
    else:
        photo = BufferedInputFile(looked.sample, "sample.png")
        replies.append(SendPhoto(chat_id=person.id, photo=photo, caption=words("art-sample")))
    if looked.blob:
        forgotten = await paper_assets.put(tx, event.id, kind, kind, looked.blob, person.id, setting.now())
        await photo_work.drop(tx, forgotten, setting)
    replies.append(await _ask(tx, event, kind, person, words, EVERY_MESSAGE))
    return outgoing(replies, person.id)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    """Says that the picture could not be had, after the last try."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    words = words_in(person.language if person else setting.language)
    said = words("art-refused", why=words.plain("photo-unreachable"))
    return outgoing([say(work.payload["person"], said)], work.payload["person"])


async def _asked(tx: Transaction, work: Work, setting: Setting) -> tuple[Person | None, Event | None]:
    """Who sent it for which event, if they are an admin still."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    event = await events.find(tx, work.payload["event"])
    return (person, event) if person is not None and person.is_admin else (None, None)
