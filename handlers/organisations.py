"""The organisations: /organisations counts them and leads to all that can be done with the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from handlers import register, register_out
from handlers.merger_card import MergerPress
from handlers.register_card import RegisterPress
from handlers.replies import Card, Replies, button, toast
from handlers.timezones import ZonePress
from handlers.who import Oversees
from storage import registry

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "organisations"


class MenuPress(CallbackData, prefix="g4"):
    """What to do with the register."""

    do: str


def router() -> Router:
    """Entered by those who oversee something."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(begin, Command("organisations"))
    router.callback_query.register(choose, MenuPress.filter())
    return router


async def begin(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """How many there are, and what can be done."""
    found = await registry.organisations_within(tx, person.oversees)
    text = words("organisations-menu", count=len(found), districts=len({one.territory.id for one in found}))
    rows = [[button(words.plain(f"press-organisations-{do}"), MenuPress(do=do))] for do in ("file", "export")]
    if person.is_admin:
        rows.append([button(words.plain("press-organisations-merge"), MergerPress(do="begin"))])
        rows.append([button(words.plain("press-timezones"), ZonePress(do="list"))])
    rows.append([button(words.plain("press-organisations-changes"), RegisterPress(do="changes"))])
    return [Card(person.id, NAME, text, rows, message.message_id)]


async def choose(
    query: CallbackQuery, callback_data: MenuPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    match callback_data.do:
        case "file":
            return [toast(query), await register.ask_for_file(tx, person, words)]
        case "export":
            return await register_out.begin(query, tx, person, words, setting)
    return [toast(query, words.plain("stale"), alert=True)]
