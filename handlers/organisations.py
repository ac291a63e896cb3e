"""The organisations: /organisations counts them and leads to all that can be done with the register.

Lines «district – organisation» that an admin types here are added if they are new. A coordinator has the own
territories as tables: what is typed may make districts, and those are an admin's.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.forms import Form, Question
from domain.kinds import Records
from handlers import notebook, register, walk
from handlers.merger_card import MergerPress
from handlers.register_card import RegisterPress
from handlers.replies import Card, Replies, button, toast
from handlers.timezones import ZonePress
from handlers.who import IsAdmin, Oversees
from storage import registry

if TYPE_CHECKING:
    from domain.forms import Draft
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "organisations"
FORM = Form(NAME, version=1, questions=(Question("list", Records(("district", "organisation"), at_most=500)),))


class OrganisationsPress(walk.Press, prefix="g1"):
    """A button of the list's card. `subject` is always 0."""


class MenuPress(CallbackData, prefix="g4"):
    """What to do with the register."""

    do: str


class NewOrganisations(notebook.Notebook):
    """Lines «district – organisation», which an admin types."""

    name, head, press, end = NAME, "organisations-head", OrganisationsPress, "press-add-organisations"

    async def ask(self, tx: Transaction, person: Person, words: Words) -> notebook.Ask:  # noqa: ARG002
        return notebook.Ask(FORM)

    async def finish(self, tx: Transaction, draft: Draft, person: Person, words: Words, setting: Setting) -> Replies:  # noqa: ARG002
        added = known = 0
        records = groupby(draft.answer("list").items, key=lambda item: item.key.partition(".")[0])
        for _, fields in records:
            district, name = (field.text or "" for field in fields)
            territory = await registry.district_called(tx, district)
            _, is_new = await registry.add_organisation(tx, name, territory)
            added, known = added + is_new, known + (not is_new)
        return [Card(person.id, NAME, words("organisations-added", added=added, known=known), [])]


NOTEBOOK = NewOrganisations()


def router() -> Router:
    """Entered by those who oversee something; lines are typed by admins only."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(begin, Command("organisations"))
    router.callback_query.register(choose, MenuPress.filter())
    NOTEBOOK.listens_to(router, IsAdmin())
    return router


async def begin(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """How many there are, and what can be done."""
    found = await registry.organisations_within(tx, person.oversees)
    text = words("organisations-menu", count=len(found), districts=len({one.territory.id for one in found}))
    wanted = ("lines", "file", "export") if person.is_admin else ("file", "export")
    rows = [[button(words.plain(f"press-organisations-{do}"), MenuPress(do=do))] for do in wanted]
    if person.is_admin:
        rows.append([button(words.plain("press-organisations-merge"), MergerPress(do="begin"))])
        rows.append([button(words.plain("press-timezones"), ZonePress(do="list"))])
    rows.append([button(words.plain("press-organisations-changes"), RegisterPress(do="changes"))])
    return [Card(person.id, NAME, text, rows, message.message_id)]


async def choose(
    query: CallbackQuery, callback_data: MenuPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    match callback_data.do:
        case "lines" if person.is_admin:
            return [toast(query), *await NOTEBOOK.open(tx, person, words, setting)]
        case "file":
            return [toast(query), await register.ask_for_file(tx, person, words)]
        case "export":
            return [toast(query), *await register.export(tx, person, words)]
    return [toast(query, words.plain("stale"), alert=True)]
