"""Is this diploma genuine? /verify and the link of its QR picture, open to everyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command, CommandObject, CommandStart, Filter
from aiogram.types import Message

from domain.awards import CODE_LENGTH, read_code
from handlers.replies import Replies, say
from storage import awards, events

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "verify"
START = "verify-"
"""What the payload of a diploma's link begins with; no invitation does."""


class _Asks(Filter):
    """The payload of /start is that of a diploma. Every code of an invitation goes by."""

    async def __call__(self, message: Message) -> bool:
        return START in (message.text or "")


def router() -> Router:
    router = Router(name=NAME)
    router.message.register(verify_link, CommandStart(deep_link=True), _Asks())
    router.message.register(verify, Command("verify"))
    return router


async def verify_link(
    _: Message, command: CommandObject, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    return await _answer(tx, (command.args or "").removeprefix(START), person, words, setting)


async def verify(
    _: Message, command: CommandObject, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if not command.args:
        return [say(person.id, words("verify-how"))]
    return await _answer(tx, command.args, person, words, setting)


async def _answer(tx: Transaction, typed: str, person: Person, words: Words, setting: Setting) -> Replies:
    """What was awarded, to whom, for what; nothing more is told to strangers."""
    code = read_code(typed)
    award = await awards.by_code(tx, code) if len(code) == CODE_LENGTH else None
    event = await events.find(tx, award.event_id) if award else None
    if award is None or event is None:
        return [say(person.id, words("verify-unknown"))]
    facts = {
        "name": award.name,
        "event": event.title,
        "days": words.days(event.starts_on, event.ends_on),
        "territory": award.territory.name,
    }
    if award.revoked_at is not None:
        day = words.day(award.revoked_at.astimezone(setting.zone).date())
        return [say(person.id, words("verify-withdrawn", day=day, **facts))]
    if not award.nomination:
        return [say(person.id, words("verify-certificate", **facts))]
    return [say(person.id, words("verify-diploma", nomination=award.nomination, **facts))]
