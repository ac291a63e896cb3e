"""Forms that a person fills in for the bot itself, such as a new event: one conversation for all of them.

The draft is the person's own and waits: another conversation in between loses nothing of it.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from aiogram.types import CallbackQuery, Message

from domain.answers import Answer, Invalid, Item
from domain.forms import Draft
from domain.people import Conversation
from handlers import card, walk
from handlers.replies import Card, Replies, button, toast
from handlers.who import HasNoText, HasText, In
from storage import notebooks, people

if TYPE_CHECKING:
    from collections.abc import Mapping

    from aiogram import Router
    from aiogram.filters import Filter

    from domain.forms import Form
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


@dataclass(frozen=True, slots=True)
class Ask:
    """A form as it stands now: what it asks, what its options are called, and what is there before any answer."""

    form: Form
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    usual: Mapping[str, Answer] = field(default_factory=dict)


class Notebook(ABC):
    """The conversation about one such form. Handlers are methods, so that aiogram can call them."""

    name: ClassVar[str]
    head: ClassVar[str]
    """The key of the words above every question."""
    press: ClassVar[type[walk.Press]]
    end: ClassVar[str]
    """The key of the words on the button that ends it."""

    @abstractmethod
    async def ask(self, tx: Transaction, person: Person, words: Words) -> Ask:
        """The questions for this person at this moment."""

    @abstractmethod
    async def finish(self, tx: Transaction, draft: Draft, person: Person, words: Words, setting: Setting) -> Replies:
        """Does what the form is for. All is answered, and nothing is objected to."""

    def suggest(self, draft: Draft, words: Words, setting: Setting) -> Mapping[str, tuple[tuple[str, str], ...]]:  # noqa: ARG002
        """Question → (words on a button, what it types)."""
        return {}

    def object_to(self, draft: Draft, setting: Setting) -> tuple[str, Invalid] | None:  # noqa: ARG002
        """The question whose answer contradicts another one or the present moment, and how."""
        return None

    def listens_to(self, router: Router, *filters: Filter) -> None:
        """Registers what goes on once the form is open; how it is opened is the caller's."""
        router.callback_query.register(self.take_press, self.press.filter(), *filters)
        router.message.register(self.take_text, In(self.name), HasText(), *filters)
        router.message.register(self.refuse_kind, In(self.name), HasNoText(), *filters)

    async def open(
        self, tx: Transaction, person: Person, words: Words, setting: Setting, *, below: int | None = None
    ) -> Replies:
        """Goes on where the person was; a button begins anew."""
        ask = await self.ask(tx, person, words)
        draft = await self._kept(tx, person, ask)
        is_begun = draft is not None and draft != Draft(ask.form, ask.usual)
        shown = await self._show(tx, draft or Draft(ask.form, ask.usual), ask, person, words, setting, below=below)
        if not is_begun:
            return shown
        anew = [button(words.plain("press-anew"), self.press(subject=0, do="anew"))]
        return [replace(one, keyboard=[*one.keyboard, anew]) if isinstance(one, Card) else one for one in shown]

    async def take_text(
        self, message: Message, tx: Transaction, person: Person, words: Words, setting: Setting
    ) -> Replies:
        ask = await self.ask(tx, person, words)
        draft = await self._kept(tx, person, ask) or Draft(ask.form, ask.usual)
        titles = ask.titles.get(draft.current.key, {}) if draft.current else {}
        step = walk.read_text(draft, message.text or "", titles, setting.today)
        below = message.message_id
        return await self._show(tx, _after(draft, step), ask, person, words, setting, step=step, below=below)

    async def refuse_kind(
        self, message: Message, tx: Transaction, person: Person, words: Words, setting: Setting
    ) -> Replies:
        ask = await self.ask(tx, person, words)
        draft = await self._kept(tx, person, ask) or Draft(ask.form, ask.usual)
        step = walk.Step(chosen=draft.chosen, wrong=Invalid("wrong-kind-of-message"))
        return await self._show(tx, draft, ask, person, words, setting, step=step, below=message.message_id)

    async def take_press(
        self,
        query: CallbackQuery,
        callback_data: walk.Press,
        tx: Transaction,
        person: Person,
        words: Words,
        setting: Setting,
    ) -> Replies:
        ask = await self.ask(tx, person, words)
        draft = await self._kept(tx, person, ask)
        if draft is None:
            return [toast(query, words.plain("stale"), alert=True)]
        if callback_data.do == "anew":
            blank = Draft(ask.form, ask.usual)
            return [toast(query), *await self._show(tx, blank, ask, person, words, setting)]
        if callback_data.do == "finish" and draft.current is None and self.object_to(draft, setting) is None:
            await self._put_away(tx, person)
            return [toast(query), *await self.finish(tx, draft, person, words, setting)]
        try:
            step = walk.read_press(draft, callback_data, setting.today)
        except walk.Stale:
            return [toast(query, words.plain("stale")), *await self._show(tx, draft, ask, person, words, setting)]
        return [toast(query), *await self._show(tx, _after(draft, step), ask, person, words, setting, step=step)]

    async def _show(
        self,
        tx: Transaction,
        draft: Draft,
        ask: Ask,
        person: Person,
        words: Words,
        setting: Setting,
        *,
        step: walk.Step | None = None,
        below: int | None = None,
    ) -> Replies:
        step = step or walk.Step()
        objection = self.object_to(draft, setting)
        if objection is not None and step.wrong is None and draft.chosen is None:
            draft, step = draft.at(objection[0]), replace(step, wrong=objection[1])
        await notebooks.keep(tx, person.id, self.name, _data_of(draft))
        await people.converse(tx, person.id, Conversation(self.name, self.name, {}))
        look = card.Look(
            words=words,
            press=partial(self.press, subject=0),
            head=words(self.head),
            finish=self.end,
            titles=ask.titles,
            suggestions=self.suggest(draft, words, setting),
        )
        text, keyboard = card.show(draft, look, step.wrong, step.page)
        return [Card(person.id, self.name, text, keyboard, below)]

    async def _kept(self, tx: Transaction, person: Person, ask: Ask) -> Draft | None:
        data = await notebooks.find(tx, person.id, self.name)
        if not data:
            return None
        answers = {
            key: Answer(tuple(Item(*item) for item in answer["items"]), answer["settled"])
            for key, answer in data["answers"].items()
        }
        return Draft(ask.form, answers, data["chosen"])

    async def _put_away(self, tx: Transaction, person: Person) -> None:
        await notebooks.drop(tx, person.id, self.name)
        await people.end_conversation(tx, person.id)


def _data_of(draft: Draft) -> dict[str, Any]:
    answers = {
        key: {"items": [[item.key, item.number, item.text] for item in answer.items], "settled": answer.settled}
        for key, answer in draft.answers.items()
    }
    return {"answers": answers, "chosen": draft.chosen}


def _after(draft: Draft, step: walk.Step) -> Draft:
    """The draft as a step leaves it."""
    if step.question is not None:
        draft = draft.with_answer(step.question.key, Answer(step.items, step.settled))
    return draft.at(step.chosen)
