"""A plan of measures comes in: a file is read and shown, its doubts are settled, and only then it is written."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject

from documents.documents_in import MAX_FILE, read_safely
from documents.reading import Unreadable
from domain.people import Conversation
from domain.plans.plan import Plan
from domain.plans.reading import read_plan
from handlers import plan_draft, plan_import_card, plan_questions
from handlers.plan_import_card import ImportPress
from handlers.replies import EVERY_MESSAGE, Card, Replies, outgoing, toast
from handlers.who import HasNoText, HasText, In, Oversees
from storage import due, notebooks, people, registry
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from domain.people import Person, Territory
    from handlers.plan_draft import Draft
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = plan_questions.NAME
KIND = "plan-read"
WRITE, DRAW = "plan-write", "plan-draw"
"""Kinds of due work: reading a file, writing a stretch of a plan, drawing its timeline."""

ENDINGS = (".docx", ".doc", ".docm", ".pdf", ".rtf", ".odt", ".txt", ".md", ".html", ".htm")


WAIT_FOR_FILES = ("report", "register")


class HasPlan(Filter):
    """A document that may be a plan, unless a conversation waits for a file of its own."""

    async def __call__(self, message: TelegramObject, person: Person) -> bool:
        sent = getattr(message, "document", None)
        is_free = person.conversation is None or person.conversation.name not in WAIT_FOR_FILES
        return sent is not None and is_free and (sent.file_name or "").lower().endswith(ENDINGS)


def router() -> Router:
    """Entered by those who oversee something; a plan is for one of the own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, ImportPress.filter())
    router.message.register(take_plan, HasPlan())
    router.message.register(take_other, In(NAME), HasNoText())
    router.message.register(plan_questions.take_text, In(NAME), HasText())
    return router


# --- a file arrives ------------------------------------------------------------------------------------------


async def ask_for_file(tx: Transaction, person: Person, words: Words, below: int | None = None) -> Card:
    """Whatever file comes next is taken for a plan."""
    await people.converse(tx, person.id, Conversation(NAME, NAME, {}))
    return Card(person.id, NAME, words("plan-send-file"), [], below)


async def take_plan(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    sent = message.document
    if sent is None:
        return []
    file = {"file_id": sent.file_id, "name": sent.file_name or "plan", "stamp": message.message_id}
    if (sent.file_size or 0) > MAX_FILE:
        return [Card(person.id, NAME, words("plan-wrong-document-too-large"), [], message.message_id)]
    return [await _begin_reading(tx, file, person, words, setting, message.message_id)]


async def take_other(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A file of another kind is read all the same, and the answer says what is wrong with it; no file is asked for."""
    if message.document is not None:
        return await take_plan(message, tx, person, words, setting)
    return [Card(person.id, NAME, words("plan-send-file"), [], message.message_id)]


async def _begin_reading(
    tx: Transaction, file: dict[str, Any], person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card:
    work = Work(f"{KIND}:{person.id}:{file['stamp']}", KIND, {**file, "person": person.id}, setting.now())
    await due.plan(tx, [work])
    if person.conversation is not None and person.conversation.name == NAME:
        await people.end_conversation(tx, person.id)
    return Card(person.id, NAME, words("plan-reading", file=file["name"]), [], below)


# --- reading, outside of any transaction ---------------------------------------------------------------------


async def read(work: Work, *, fetch: Callable[[str], Awaitable[bytes | None]], setting: Setting) -> Plan | str:
    """The plan in the file, or the key of why there is none. Raises whatever the network raises."""
    content = await fetch(work.payload["file_id"])
    if content is None:
        return "document-too-large"
    try:
        blocks = await read_safely(work.payload["name"], content)
    except Unreadable as why:
        return why.key
    return await asyncio.to_thread(read_plan, blocks, setting.reminding.days.country)


async def show_read(tx: Transaction, work: Work, found: Plan | str, *, setting: Setting) -> list[Outgoing]:
    """The card of what was read. Nothing is written but the person's own draft."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    territory = await _home(tx, person) if person else None
    if person is None or territory is None:
        return []
    words = words_in(person.language)
    if isinstance(found, str):
        card = Card(person.id, NAME, words(f"plan-wrong-{found}"), [], EVERY_MESSAGE)
        return outgoing([card], person.id)
    draft = await plan_draft.begin(tx, person, work.payload, found, territory, setting)
    return outgoing([await plan_questions.summary(tx, draft, person, words, EVERY_MESSAGE)], person.id)


async def _home(tx: Transaction, person: Person) -> Territory | None:
    """The territory that a plan of this person is for, unless they say otherwise: the topmost of their own."""
    return next(iter(await registry.territories_within(tx, person.oversees)), None)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    """Says that the work failed, after the last try."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    words = words_in(person.language if person else setting.language)
    card = Card(work.payload["person"], NAME, words("plan-failed"), [], EVERY_MESSAGE)
    return outgoing([card], work.payload["person"])


# --- presses -------------------------------------------------------------------------------------------------


async def take_press(
    query: CallbackQuery, callback_data: ImportPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if callback_data.do == "file":
        return [toast(query), await ask_for_file(tx, person, words)]
    if callback_data.do == "read":
        file = await notebooks.find(tx, person.id, "register-file")
        if file.get("stamp") != callback_data.stamp:
            return [toast(query, words.plain("stale"), alert=True)]
        return [toast(query), await _begin_reading(tx, file, person, words, setting)]
    draft = await plan_draft.find(tx, person, setting)
    if draft is None or draft.stamp != callback_data.stamp:
        return [toast(query, words.plain("stale"), alert=True)]
    return [toast(query), *await _turn(callback_data, draft, tx, person, words, setting)]


async def _turn(  # noqa: PLR0911 - one way a button
    press: ImportPress, draft: Draft, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Leads through the lists and the questions to the end."""
    show = partial(Card, person.id, NAME)
    match press.do:
        case "list":
            return [show(*plan_import_card.listed(words, draft, press.item))]
        case "rest":
            return [show(*plan_import_card.not_understood(words, draft, press.item))]
        case "where":
            territories = await registry.territories_within(tx, person.oversees)
            return [show(*plan_import_card.where(words, draft, territories, press.item))]
        case "here" | "another":
            draft = await _moved(press, draft, tx, person)
        case "drop":
            await plan_draft.drop(tx, person)
            await people.end_conversations(tx, NAME, of=person.id)
            return [show(words("plan-dropped"), [])]
        case "picture":
            work = Work(f"{DRAW}:{person.id}:{setting.now():%Y%m%dT%H%M%S}", DRAW, _waits(draft, person), setting.now())
            await due.plan(tx, [work])
            return []
        case "write" if not draft.open and draft.settled.measures:
            work = Work(f"{WRITE}:{person.id}:{draft.stamp}:0", WRITE, _waits(draft, person), setting.now())
            await due.plan(tx, [work])
            await people.end_conversations(tx, NAME, of=person.id)
            return [show(words("plan-writing", done=0, count=len(draft.plan.measures)), [])]
        case "show" | "write":
            await people.end_conversations(tx, NAME, of=person.id)
        case _:
            return [await plan_questions.turn(press, draft, tx, person, words, setting)]
    return [await plan_questions.summary(tx, draft, person, words)]


def _waits(draft: Draft, person: Person) -> dict[str, Any]:
    return {"person": person.id, "stamp": draft.stamp, "from": 0}


async def _moved(press: ImportPress, draft: Draft, tx: Transaction, person: Person) -> Draft:
    """The draft for another territory of the person's own, or as a plan of its own."""
    if press.do == "another":
        draft = replace(draft, into=None)
    else:
        territory = await registry.territory(tx, press.item)
        if territory is None or not person.may_oversee(territory):
            return draft
        draft = await plan_draft.moved(tx, draft, territory)
    await plan_draft.keep(tx, person, draft)
    return draft
