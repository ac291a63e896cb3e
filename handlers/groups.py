"""Group chats of coordinators: the bot posts the morning's digest there and is silent otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import ChatMemberUpdated, Message, TelegramObject

from handlers.replies import Replies, say
from storage import groups, registry
from texts import words_in

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction

NAME = "groups"
IS_IN = ("member", "administrator")


class InGroup(Filter):
    """Something that happened in a group chat."""

    async def __call__(self, event: TelegramObject) -> bool:
        chat = getattr(event, "chat", None)
        return chat is not None and chat.type in ("group", "supergroup")


class HasMoved(Filter):
    """The group became a supergroup: its id is another one from now on."""

    async def __call__(self, message: Message) -> bool:
        return message.migrate_to_chat_id is not None


def router() -> Router:
    """Comes first and takes all that does not happen in a private chat."""
    router = Router(name=NAME)
    router.my_chat_member.filter(InGroup())
    router.message.filter(InGroup())
    router.edited_message.filter(InGroup())
    router.my_chat_member.register(come_or_go)
    router.message.register(move, HasMoved())
    router.message.register(keep_silent)
    router.edited_message.register(keep_silent)
    return router


async def come_or_go(change: ChatMemberUpdated, tx: Transaction, person: Person, setting: Setting) -> Replies:
    """Whoever adds the bot decides by their own role whose digest the group reads."""
    chat = change.chat.id
    words = words_in(setting.language)
    if change.new_chat_member.status not in IS_IN:
        await groups.leave(tx, chat)
        return []
    if change.old_chat_member.status in IS_IN:
        return []
    found = await registry.territories_within(tx, person.oversees)
    # The topmost ones: those below are part of them.
    covered = [one for one in found if not any(one.path.startswith(other.path) and one != other for other in found)]
    if not covered:
        return [say(chat, words("group-not-yours"))]
    await groups.join(tx, chat, change.chat.title or "", [one.id for one in covered], person.id, setting.now())
    return [say(chat, words("group-joined", names=", ".join(one.name for one in covered)))]


async def move(message: Message, tx: Transaction) -> Replies:
    await groups.move(tx, message.chat.id, message.migrate_to_chat_id or message.chat.id)
    return []


async def keep_silent(message: Message) -> Replies:  # noqa: ARG001
    """What people say among themselves is not meant for the bot."""
    return []
