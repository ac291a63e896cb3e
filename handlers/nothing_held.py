"""«We did not take part»: an answer like a report, with a reason; and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.events import State
from domain.people import Conversation
from handlers import sheet
from handlers.doors import NothingHeld, OpenReport
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Key, Replies, button, say, toast
from handlers.who import HasNoText, HasText, In, Reports
from storage import obligations, people
from texts import Html, words_in

if TYPE_CHECKING:
    from domain.events import Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "nothing"
SHORTEST_REASON, LONGEST_REASON = 3, 500
REASONS = ("nothing-not-this-year", "nothing-moved", "nothing-cannot")
"""The likely ones, each with a button; the words are the reason."""


class NothingPress(CallbackData, prefix="x1"):
    """Gives one of the likely reasons, leaves it, or takes back that nothing was held."""

    obligation: Key
    do: Literal["because", "keep", "held"]
    reason: Key = 0


def router() -> Router:
    """Entered by reporters only."""
    router = Router(name=NAME)
    router.message.filter(Reports())
    router.callback_query.filter(Reports())
    router.callback_query.register(open_question, NothingHeld.filter())
    router.callback_query.register(take_press, NothingPress.filter())
    router.message.register(take_reason, In(NAME), HasText())
    router.message.register(ask_in_words, In(NAME), HasNoText())
    return router


# --- asking for the reason -------------------------------------------------------------------------------------


async def open_question(
    query: CallbackQuery, callback_data: NothingHeld, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    owed = await _own(tx, callback_data.obligation, person)
    if owed is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if owed.state is State.NOT_HELD:
        return [toast(query), card_of(owed, person, words, setting, below=EVERY_MESSAGE)]
    closed = sheet.why_closed(owed, words, setting)
    if closed is not None:
        return [toast(query, closed, alert=True)]
    return [toast(query), await ask(tx, owed, person, words, setting)]


async def ask(tx: Transaction, owed: Obligation, person: Person, words: Words, setting: Setting) -> Card:
    """Asks for the reason: a tap, or own words."""
    conversation = Conversation(NAME, _subject(owed), {"obligation": owed.id})
    await people.converse(tx, person.id, conversation, now=setting.now())
    return _question(owed, person, words, below=EVERY_MESSAGE)


def _question(
    owed: Obligation, person: Person, words: Words, wrong: str | None = None, below: int | None = None
) -> Card:
    text = words("nothing-why", title=owed.event.title, organisation=owed.organisation.name)
    rows = [
        [button(words.plain(key), NothingPress(obligation=owed.id, do="because", reason=place))]
        for place, key in enumerate(REASONS)
    ]
    rows.append([button(words.plain("press-not-nothing"), NothingPress(obligation=owed.id, do="keep"))])
    if wrong:
        text = Html(f"{text}\n\n⚠️ {words(wrong)}")
    return Card(person.id, _subject(owed), text, rows, below)


def card_of(owed: Obligation, person: Person, words: Words, setting: Setting, below: int | None = None) -> Card:
    """What was said, and the way back while there is one."""
    naming = {"title": owed.event.title, "organisation": owed.organisation.name}
    text = words("nothing-recorded", reason=owed.reason or "—", **naming)
    may_return = not owed.is_locked(setting.now()) and not owed.event.is_cancelled
    rows = [[button(words.plain("press-held"), NothingPress(obligation=owed.id, do="held"))]] if may_return else []
    return Card(person.id, _subject(owed), text, rows, below)


def _subject(owed: Obligation) -> str:
    return f"{NAME}:{owed.id}"


async def _own(tx: Transaction, key: int, person: Person) -> Obligation | None:
    owed = await obligations.find(tx, key)
    return owed if owed is not None and owed.organisation.id in person.reports_for else None


# --- answers -------------------------------------------------------------------------------------------------


async def take_press(
    query: CallbackQuery, callback_data: NothingPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    owed = await _own(tx, callback_data.obligation, person)
    if owed is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if callback_data.do == "held":
        return await _take_back(query, tx, owed, person, words, setting)
    if owed.state is State.NOT_HELD:
        return [toast(query), card_of(owed, person, words, setting)]
    closed = sheet.why_closed(owed, words, setting)
    if closed is not None:
        return [toast(query, closed, alert=True)]
    if callback_data.do == "keep" or callback_data.reason >= len(REASONS):
        await people.end_conversations(tx, _subject(owed), of=person.id)
        return [toast(query), _still_owed(owed, person, words)]
    reason = words.plain(REASONS[callback_data.reason])
    return [toast(query), *await _settle(tx, owed, reason, person, words, setting)]


async def take_reason(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The reason in the person's own words."""
    owed = await _asked_about(tx, person)
    if owed is None or sheet.why_closed(owed, words, setting) is not None:
        return await _gone(tx, owed, person, words, setting)
    reason = " ".join((message.text or "").split())
    if not SHORTEST_REASON <= len(reason) <= LONGEST_REASON:
        return [_question(owed, person, words, "nothing-reason-length", below=message.message_id)]
    return await _settle(tx, owed, reason, person, words, setting, below=message.message_id)


async def ask_in_words(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    owed = await _asked_about(tx, person)
    if owed is None or sheet.why_closed(owed, words, setting) is not None:
        return await _gone(tx, owed, person, words, setting)
    return [_question(owed, person, words, "nothing-reason-in-words", below=message.message_id)]


async def _asked_about(tx: Transaction, person: Person) -> Obligation | None:
    key = person.conversation.data.get("obligation") if person.conversation else None
    return await _own(tx, key, person) if isinstance(key, int) else None


async def _gone(tx: Transaction, owed: Obligation | None, person: Person, words: Words, setting: Setting) -> Replies:
    await people.end_conversation(tx, person.id)
    why = sheet.why_closed(owed, words, setting) if owed else None
    return [say(person.id, f"{why}\n\n{words('report-others')}" if why else words("report-closed-meanwhile"))]


async def _settle(
    tx: Transaction,
    owed: Obligation,
    reason: str,
    person: Person,
    words: Words,
    setting: Setting,
    below: int | None = None,
) -> Replies:
    """Notes that nothing was held. What the report counted for too wants a report of its own again."""
    for other in await obligations.covered_by(tx, owed.id):
        await obligations.uncover(tx, other, person.id, setting.now())
    await obligations.set_not_held(tx, owed, reason, person.id, setting.now())
    said = await obligations.find(tx, owed.id)
    if said is None:
        return []
    closed = await _close_drafts(tx, said, person, setting)
    await people.end_conversations(tx, _subject(owed))
    told = await _tell_overseers(tx, said, person, setting, "nothing-told")
    return [card_of(said, person, words, setting, below), *closed, *told]


async def _close_drafts(tx: Transaction, owed: Obligation, person: Person, setting: Setting) -> Replies:
    """Whoever has the draft open learns that there is nothing to report."""
    subject = f"report:{owed.report_id}"
    authors = await people.conversing_about(tx, subject, setting.admins)
    await people.end_conversations(tx, subject)
    return [
        Card(one.id, subject, words_in(one.language)("nothing-said-by", name=person.name), [], below=ONLY_IF_SHOWN)
        for one in authors
    ]


async def _take_back(
    query: CallbackQuery, tx: Transaction, owed: Obligation, person: Person, words: Words, setting: Setting
) -> Replies:
    """The report is owed again."""
    if owed.is_locked(setting.now()) or owed.event.is_cancelled:
        return [toast(query, words.plain("recall-locked"), alert=True)]
    if not await obligations.set_held_after_all(tx, owed, person.id, setting.now()):
        return [toast(query, words.plain("stale"), alert=True)]
    told = await _tell_overseers(tx, owed, person, setting, "nothing-taken-back")
    return [toast(query), _still_owed(owed, person, words), *told]


def _still_owed(owed: Obligation, person: Person, words: Words) -> Card:
    rows = [[button(words.plain("press-report"), OpenReport(obligation=owed.id))]]
    return Card(person.id, _subject(owed), words("nothing-still-owed", title=owed.event.title), rows)


async def _tell_overseers(tx: Transaction, owed: Obligation, author: Person, setting: Setting, key: str) -> Replies:
    """A short message to those who watch over the territory; there is nothing for them to decide."""
    facts = {"organisation": owed.organisation.name, "title": owed.event.title, "reason": owed.reason or "—"}
    return [
        say(one.id, words_in(one.language)(key, **facts))
        for one in await people.overseers_of(tx, owed.organisation.territory, setting.admins)
        if one.id != author.id
    ]
