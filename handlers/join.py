"""Coming in without an invitation: a typed name of an organisation becomes an application to its coordinators."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters import Command, Filter
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message, TelegramObject

from domain.names import Known, Registry, normal
from domain.people import Conversation
from domain.typed import one_line
from handlers import applications, arrival
from handlers.replies import Card, Key, Keyboard, Replies, button, toast
from handlers.who import HasText
from handlers.wording import shorten
from storage import invitations, people, registry
from storage import names as registered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people import Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Html, Words

NAME = "join"
AT_MOST = 3
"""Applications of a person that wait, or were declined within a day."""
LONGEST_ECHO = 80


class JoinPress(CallbackData, prefix="jo1"):
    """Answers which organisation is meant: this one, or (0) none of those shown."""

    organisation: Key


class Asks(Filter):
    """Somebody who was asked for the name of an organisation, or who has no role and so nothing else to say."""

    async def __call__(self, event: TelegramObject, person: Person) -> bool:  # noqa: ARG002
        has_role = person.is_reporter or bool(person.oversees)
        return person.conversation.name == NAME if person.conversation else not has_role


def router() -> Router:
    """Open to everyone."""
    router = Router(name=NAME)
    router.message.register(begin, Command("join"))
    router.message.register(take_name, Asks(), HasText())
    router.callback_query.register(take_press, JoinPress.filter())
    return router


async def begin(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    await people.converse(tx, person.id, Conversation(NAME, NAME, {}))
    return [Card(person.id, NAME, words("join-ask"), [], message.message_id)]


async def take_name(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """Shows which organisation seems to be meant, to be confirmed; or how a name is written."""
    written = one_line(message.text or "")
    meant = _registry(await registered.known(tx)).resolve(written)
    keys = [meant.certain] if meant.certain is not None else meant.candidates
    found = [one for key in keys if (one := await registry.organisation(tx, key)) is not None]
    if found:
        text, rows = _choice(found, words)
        return [Card(person.id, NAME, text, rows, message.message_id)]
    if person.conversation is None and not _sounds_like_one(written):
        return [await arrival.offer(tx, person, words)]
    text = words("join-unknown", written=shorten(written, LONGEST_ECHO), id=str(person.id))
    return [Card(person.id, NAME, text, [], message.message_id)]


@lru_cache(maxsize=1)
def _registry(known: tuple[Known, ...]) -> Registry:
    """Preparing the names takes longer than reading them."""
    return Registry(known)


def _sounds_like_one(written: str) -> bool:
    """Whether a stranger who wrote this meant an organisation, and not «hello»."""
    name = normal(written)
    return name.kind is not None or bool(name.numbers)


def _choice(found: Sequence[Organisation], words: Words) -> tuple[Html, Keyboard]:
    if len(found) == 1:
        (one,) = found
        answers = [
            button(words.plain("yes"), JoinPress(organisation=one.id)),
            button(words.plain("no"), JoinPress(organisation=0)),
        ]
        return words("join-is-it", organisation=one.name, territory=one.territory.name), [answers]
    rows = [[button(f"{one.name} · {one.territory.name}", JoinPress(organisation=one.id))] for one in found]
    return words("join-which"), [*rows, [button(words.plain("press-none-of-these"), JoinPress(organisation=0))]]


async def take_press(
    query: CallbackQuery, callback_data: JoinPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if not callback_data.organisation:
        await people.converse(tx, person.id, Conversation(NAME, NAME, {}))
        return [toast(query), Card(person.id, NAME, words("join-otherwise", id=str(person.id)), [])]
    organisation = await registry.organisation(tx, callback_data.organisation)
    if organisation is None:
        return [toast(query, words.plain("stale"), alert=True)]
    await people.end_conversations(tx, NAME, of=person.id)
    key, told = await _apply(tx, organisation, person, setting)
    return [toast(query), Card(person.id, NAME, words(key, organisation=organisation.name, count=AT_MOST), []), *told]


async def _apply(
    tx: Transaction, organisation: Organisation, person: Person, setting: Setting
) -> tuple[Literal["join-already", "join-too-many", "join-sent", "join-sent-before"], Replies]:
    """What the person reads, and what the coordinators do."""
    if organisation.id in person.reports_for:
        return "join-already", []
    waiting = await invitations.applications_of(tx, person.id)
    if any(one.organisation.id == organisation.id for one in waiting):
        return "join-sent-before", []
    declined = await invitations.declined_since(tx, person.id, setting.now() - timedelta(days=1))
    if len(waiting) + declined >= AT_MOST:
        return "join-too-many", []
    asked, _ = await invitations.apply(tx, person.id, organisation.id, setting.now())
    return "join-sent", await applications.announce(tx, asked, setting)
