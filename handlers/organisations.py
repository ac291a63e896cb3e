"""Adding organisations: /organisations takes lines «district – organisation» and adds those that are new."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.answers import Invalid
from domain.forms import Draft, Form, Question
from domain.kinds import Records
from handlers import card, notebook, walk
from handlers.replies import Card, Replies, toast
from handlers.who import HasNoText, HasText, In, IsAdmin
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


def router() -> Router:
    """Entered by admins only."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.message.register(begin, Command("organisations"))
    router.callback_query.register(take_press, OrganisationsPress.filter())
    router.message.register(take_lines, In(NAME), HasText())
    router.message.register(refuse_kind, In(NAME), HasNoText())
    return router


async def begin(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    draft = notebook.draft_in(person, FORM) if _is_here(person) else Draft(FORM)
    return await _show(tx, draft, person, words, below=message.message_id)


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
