"""Whatever no conversation takes: a helpful word instead of silence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from handlers import arrival
from handlers.commands import COMMANDS
from handlers.doors import asking_doors
from handlers.replies import Replies, say, toast
from storage import obligations, people

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

CANNOT_WRITE = ("kicked", "left")


def router() -> Router:
    """Comes last and takes everything."""
    router = Router(name="stray")
    router.message.register(cancel, Command("cancel"))
    router.message.register(refuse_command, Command(*COMMANDS))
    router.message.register(answer_stray)
    router.edited_message.register(answer_edit)
    router.callback_query.register(answer_stale)
    router.my_chat_member.register(note_block)
    return router


async def cancel(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:  # noqa: ARG001
    """Leaves whatever the person is in the middle of; a report's draft stays."""
    if person.conversation is None:
        return [say(person.id, words("cancel-nothing"))]
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("cancelled"))]


async def refuse_command(message: Message, person: Person, words: Words) -> Replies:  # noqa: ARG001
    """A command of another role."""
    return [say(person.id, words("command-of-others"))]


async def answer_stray(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:  # noqa: ARG001
    """What to do instead: the report that is owed, or the commands."""
    owed = await obligations.asked_of(tx, person.reports_for, setting.now())
    if owed:
        return [say(person.id, words("stray-owed"), asking_doors(owed[:5], words))]
    if person.is_reporter or person.oversees:
        return [say(person.id, words("stray"))]
    return [await arrival.offer(tx, person, words)]


async def answer_edit(message: Message, person: Person, words: Words) -> Replies:  # noqa: ARG001
    """An edited message changes nothing: say how to change an answer."""
    return [say(person.id, words("stray-edit"))]


async def answer_stale(query: CallbackQuery, words: Words) -> Replies:
    """A button of an older version or of a role that the person has no more."""
    return [toast(query, words.plain("stale"), alert=True)]


async def note_block(change: ChatMemberUpdated, tx: Transaction, person: Person, setting: Setting) -> Replies:
    """The person blocked the bot, or let it in again."""
    is_out = change.new_chat_member.status in CANNOT_WRITE
    await people.set_blocked(tx, person.id, setting.now() if is_out else None)
    return []
