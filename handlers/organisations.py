"""The organisations: /organisations counts them and leads to all that can be done with the register.

Lines «district – organisation» that an admin types here are added if they are new. A coordinator has the own
territories as tables: what is typed may make districts, and those are an admin's.
"""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.answers import Invalid
from domain.forms import Draft, Form, Question
from domain.kinds import Records
from handlers import card, notebook, register, walk
from handlers.register_card import RegisterPress
from handlers.replies import Card, Replies, button, toast
from handlers.who import HasNoText, HasText, In, IsAdmin, Oversees
from storage import people, registry

if TYPE_CHECKING:
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


def router() -> Router:
    """Entered by those who oversee something; lines are typed by admins only."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(begin, Command("organisations"))
    router.callback_query.register(choose, MenuPress.filter())
    router.callback_query.register(take_press, OrganisationsPress.filter(), IsAdmin())
    router.message.register(take_lines, In(NAME), HasText(), IsAdmin())
    router.message.register(refuse_kind, In(NAME), HasNoText(), IsAdmin())
    return router


async def begin(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """How many there are, and what can be done. A list that was begun goes on."""
    if _is_here(person) and person.is_admin:
        return await _show(tx, notebook.draft_in(person, FORM), person, words, below=message.message_id)
    found = await registry.organisations_within(tx, person.oversees)
    text = words("organisations-menu", count=len(found), districts=len({one.territory.id for one in found}))
    wanted = ("lines", "file", "export") if person.is_admin else ("file", "export")
    rows = [[button(words.plain(f"press-organisations-{do}"), MenuPress(do=do))] for do in wanted]
    rows.append([button(words.plain("press-organisations-changes"), RegisterPress(do="changes"))])
    return [Card(person.id, NAME, text, rows, message.message_id)]


async def choose(
    query: CallbackQuery, callback_data: MenuPress, tx: Transaction, person: Person, words: Words
) -> Replies:
    match callback_data.do:
        case "lines" if person.is_admin:
            return [toast(query), *await _show(tx, Draft(FORM), person, words)]
        case "file":
            return [toast(query), await register.ask_for_file(tx, person, words)]
        case "export":
            return [toast(query), *await register.export(tx, person, words)]
    return [toast(query, words.plain("stale"), alert=True)]


async def take_lines(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    draft = notebook.draft_in(person, FORM)
    step = walk.read_text(draft, message.text or "", {}, setting.today)
    return await _show(tx, notebook.after(draft, step), person, words, step=step, below=message.message_id)


async def refuse_kind(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    step = walk.Step(wrong=Invalid("wrong-kind-of-message"))
    return await _show(tx, notebook.draft_in(person, FORM), person, words, step=step, below=message.message_id)


async def take_press(
    query: CallbackQuery,
    callback_data: OrganisationsPress,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    if not _is_here(person):
        return [toast(query, words.plain("stale"), alert=True)]
    draft = notebook.draft_in(person, FORM)
    if callback_data.do == "finish" and draft.current is None:
        return [toast(query), await _finish(tx, draft, person, words)]
    try:
        step = walk.read_press(draft, callback_data, setting.today)
    except walk.Stale:
        return [toast(query, words.plain("stale")), *await _show(tx, draft, person, words)]
    return [toast(query), *await _show(tx, notebook.after(draft, step), person, words, step=step)]


def _is_here(person: Person) -> bool:
    return person.conversation is not None and person.conversation.name == NAME


async def _show(
    tx: Transaction,
    draft: Draft,
    person: Person,
    words: Words,
    *,
    step: walk.Step | None = None,
    below: int | None = None,
) -> Replies:
    await notebook.keep(tx, person, NAME, draft)
    look = card.Look(
        words=words,
        press=partial(OrganisationsPress, subject=0),
        head=words("organisations-head"),
        finish="press-add-organisations",
    )
    text, keyboard = card.show(draft, look, step.wrong if step else None)
    return [Card(person.id, NAME, text, keyboard, below)]


async def _finish(tx: Transaction, draft: Draft, person: Person, words: Words) -> Card:
    added = known = 0
    records = groupby(draft.answer("list").items, key=lambda item: item.key.partition(".")[0])
    for _, fields in records:
        district, name = (field.text or "" for field in fields)
        territory = await registry.district_called(tx, district)
        _, is_new = await registry.add_organisation(tx, name, territory)
        added, known = added + is_new, known + (not is_new)
    await people.end_conversation(tx, person.id)
    return Card(person.id, NAME, words("organisations-added", added=added, known=known), [])
