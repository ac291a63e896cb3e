"""The figures of an event: /totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from handlers.eventlist import event_list
from handlers.figures import totals_text
from handlers.replies import Card, Key, Replies, button, toast
from handlers.who import Oversees
from storage import events, totals

if TYPE_CHECKING:
    from domain.events import Event
    from domain.people import Person
    from storage.engine import Transaction
    from texts import Words

NAME = "totals"


class TotalsPress(CallbackData, prefix="t1"):
    """Chooses an event, or (0) shows their list."""

    event: Key


class TotalsPage(CallbackData, prefix="t2"):
    """Turns the pages of the list."""

    page: Key


def router() -> Router:
    """Entered by coordinators and admins, who see the figures of their own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(choose_event, Command("totals"))
    router.callback_query.register(take_event, TotalsPress.filter())
    router.callback_query.register(turn_page, TotalsPage.filter())
    return router


async def choose_event(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """The only event at once; of several, the person's choice."""
    found = await events.within_reach(tx, person.oversees, 2)
    if len(found) == 1:
        return [await _screen(tx, found[0], person, words, below=message.message_id)]
    return [await _list(tx, 0, person, words, below=message.message_id)]


async def take_event(
    query: CallbackQuery, callback_data: TotalsPress, tx: Transaction, person: Person, words: Words
) -> Replies:
    event = await events.find_within(tx, callback_data.event, person.oversees)
    if event is None:
        return [toast(query), await _list(tx, 0, person, words)]
    return [toast(query), await _screen(tx, event, person, words)]


async def turn_page(
    query: CallbackQuery, callback_data: TotalsPage, tx: Transaction, person: Person, words: Words
) -> Replies:
    return [toast(query), await _list(tx, callback_data.page, person, words)]


async def _list(tx: Transaction, page: int, person: Person, words: Words, below: int | None = None) -> Card:
    return await event_list(
        tx,
        NAME,
        person,
        words,
        page,
        lambda event: TotalsPress(event=event),
        lambda to: TotalsPage(page=to),
        below=below,
    )


async def _screen(tx: Transaction, event: Event, person: Person, words: Words, below: int | None = None) -> Card:
    sums = await totals.of_event(tx, event, person.oversees)
    rows = [[button(words.plain("press-refresh"), TotalsPress(event=event.id))]]
    rows.append([button(words.plain("press-other-event"), TotalsPress(event=0))])
    return Card(person.id, NAME, totals_text(event, sums, words), rows, below)
