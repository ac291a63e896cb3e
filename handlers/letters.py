"""Reports by e-mail: /send, from the choice of the event to the order; `letters_out` writes and sends the letters."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.eventlist import event_list
from handlers.letters_card import (
    NAME,
    LettersPage,
    LettersPress,
    organisations_card,
    preview,
    preview_card,
    progress_card,
    way_card,
)
from handlers.letters_out import begin
from handlers.letters_plan import case_of, plan_of
from handlers.replies import EVERY_MESSAGE, Card, Replies, say, toast
from handlers.who import Oversees
from storage import events, letters

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.letters_plan import Case, What
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

_WAYS: dict[str, What] = {"all": "all", "each": "each", "one": "one"}
_ORDERS: dict[str, What] = {"go-all": "all", "go-each": "each", "go-one": "one"}


def router() -> Router:
    """Entered by coordinators and admins, for the organisations of their own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(choose_event, Command("send"))
    router.callback_query.register(turn_page, LettersPage.filter())
    router.callback_query.register(take_press, LettersPress.filter())
    return router


async def choose_event(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The only event at once; of several, the person's choice."""
    below = message.message_id
    if setting.letters is None:
        return [say(person.id, words("letters-no-mail"))]
    found = await events.within_reach(tx, person.oversees, 2)
    case = await case_of(tx, found[0].id, person, setting) if len(found) == 1 else None
    return [way_card(case, person, words, below) if case else await _list(tx, 0, person, words, below)]


async def turn_page(
    query: CallbackQuery, callback_data: LettersPage, tx: Transaction, person: Person, words: Words
) -> Replies:
    return [toast(query), await _list(tx, callback_data.page, person, words)]


async def _list(tx: Transaction, page: int, person: Person, words: Words, below: int | None = None) -> Card:
    return await event_list(
        tx,
        NAME,
        person,
        words,
        page,
        lambda event: LettersPress(event=event, do="open"),
        lambda to: LettersPage(page=to),
        below=below,
    )


async def take_press(
    query: CallbackQuery, callback_data: LettersPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """One step further, on what there is now."""
    place = callback_data
    case = await case_of(tx, place.event, person, setting)
    if case is None:
        return [toast(query, words.plain("stale")), await _list(tx, 0, person, words)]
    if place.do == "again":
        return await _try_anew(query, place, tx, person, words, setting)
    if place.do == "list" and case.address and case.letters and case.bundles:
        return [toast(query), organisations_card(case, place.page, person, words)]
    if place.do in _WAYS:
        plan = plan_of(case, _WAYS[place.do], place.report)
        if plan:
            return [toast(query), preview_card(case, plan, person, words, setting)]
    if place.do in _ORDERS:
        return await _order(query, place, case, tx, person, words, setting)
    stale = place.do not in {"open", "list"}
    return [toast(query, words.plain("stale") if stale else None), way_card(case, person, words)]


async def _order(
    query: CallbackQuery,
    place: LettersPress,
    case: Case,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """Has the letters sent that were shown; if they would be other ones by now, shows those."""
    plan = plan_of(case, _ORDERS[place.do], place.report)
    if plan is None:
        return [toast(query, words.plain("stale")), way_card(case, person, words)]
    package = _package(place, person, setting)
    if await letters.of_package(tx, package):
        return [toast(query, words.plain("letters-begun"))]
    if plan.digest != place.seen:
        return [toast(query, words.plain("letters-changed")), preview_card(case, plan, person, words, setting)]
    brought = [[one.report for one in group] for group in plan.groups]
    planned = await letters.add(
        tx, package, case.event.id, plan.address, brought, person.id, setting.now(), separately=plan.what != "all"
    )
    await begin(tx, planned[0], setting.now())
    ordered = Card(person.id, NAME, preview(case, plan, words), [])
    return [toast(query), ordered, await progress_card(tx, planned, person, words, setting, EVERY_MESSAGE)]


def _package(place: LettersPress, person: Person, setting: Setting) -> str:
    """One for each time that the letters are shown: pressed twice they go once. It says nothing about anybody."""
    said = (setting.bot_username, person.id, place.event, place.do, place.report, place.stamp)
    return hashlib.sha256(repr(said).encode()).hexdigest()[:32]


async def _try_anew(
    query: CallbackQuery, place: LettersPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Sends once more what was refused, for whoever had it sent."""
    letter = await letters.find(tx, place.report)
    if letter is None or letter.by != person.id or letter.event != place.event:
        return [toast(query, words.plain("stale"), alert=True)]
    if not await letters.try_anew(tx, letter.package):
        return [toast(query, words.plain("stale"))]
    fresh = await letters.next_fresh(tx, letter.package)
    if fresh:
        await begin(tx, fresh, setting.now())
    return [toast(query), await progress_card(tx, await letters.of_package(tx, letter.package), person, words, setting)]
