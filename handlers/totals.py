"""The figures of an event, or of a period: /totals, with buttons or with what is wanted written behind it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from handlers import totals_period, totals_pictures, totals_watch
from handlers.eventlist import event_list
from handlers.replies import Card, Key, Replies, button, toast
from handlers.totals_card import places_card, sums_card
from handlers.totals_compare import compare_card
from handlers.totals_look import NAME, SumsPress, TotalsPress, card, look
from handlers.totals_scope import PeriodPress
from handlers.totals_search import wanted
from handlers.totals_sources import parts_card, sources_card
from handlers.who import Oversees
from handlers.wording import shorten
from storage import events

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.people import Person
    from handlers.setting import Setting
    from handlers.totals_look import Look
    from handlers.totals_search import Wanted
    from storage.engine import Transaction
    from texts import Words

VIEWS: dict[str, Callable[[Look, Person, Words], Card | None]] = {
    "sum": sums_card,
    "places": places_card,
    "parts": parts_card,
    "from": sources_card,
    "charts": totals_pictures.choice,
}
"""Those that need nothing but what was filed."""


LONGEST_QUOTED = 200


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
    router.callback_query.register(show, SumsPress.filter())
    router.callback_query.register(totals_watch.take_press, totals_watch.WatchPress.filter())
    router.callback_query.register(totals_period.take_press, PeriodPress.filter())
    return router


async def choose_event(
    message: Message, command: CommandObject, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """What was asked for; the only event at once; of several, the person's choice."""
    below = message.message_id
    if command.args:
        return await _asked(tx, command.args, person, words, setting, below)
    found = await events.within_reach(tx, person.oversees, 2)
    if len(found) == 1:
        return [await _sums(tx, SumsPress(event=found[0].id), person, words, setting, below)]
    return [await _list(tx, 0, person, words, setting, below)]


async def _asked(tx: Transaction, text: str, person: Person, words: Words, setting: Setting, below: int) -> Replies:
    found = await wanted(tx, text, person, setting.today)
    if not found.names:
        listed = await _list(tx, 0, person, words, setting, below)
        return [replace(listed, text=words("totals-not-found", text=shorten(text, LONGEST_QUOTED)))]
    if len(found.events) > 1 or len(found.plans) > 1:
        return [_choice(found, text, person, words, setting, below)]
    if found.events and not found.activity:
        place = SumsPress(event=found.events[0].id, territory=found.territory)
        return [await _sums(tx, place, person, words, setting, below)]
    of_event = {"event": found.events[0].id, "period": 0} if found.events else {}
    press = found.press(setting.today.year, **of_event)
    return await totals_period.count(tx, press, person, words, setting, below)


def _choice(found: Wanted, text: str, person: Person, words: Words, setting: Setting, below: int) -> Card:
    rows = [
        [
            button(
                words.plain("press-totals-event", title=one.title, days=words.days(one.starts_on, one.ends_on)),
                found.press(0, event=one.id, period=0)
                if found.activity
                else SumsPress(event=one.id, territory=found.territory),
            )
        ]
        for one in found.events
    ]
    rows += [[button(one.title, found.press(setting.today.year, plan=one.id))] for one in found.plans]
    return card(person, words("totals-several", text=text), rows, below)


async def take_event(
    query: CallbackQuery, callback_data: TotalsPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    return [toast(query), await _sums(tx, SumsPress(event=callback_data.event), person, words, setting)]


async def turn_page(
    query: CallbackQuery, callback_data: TotalsPage, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    return [toast(query), await _list(tx, callback_data.page, person, words, setting)]


async def show(
    query: CallbackQuery, callback_data: SumsPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    seen = await look(tx, callback_data, person, setting)
    if seen is None:
        return [toast(query, words.plain("stale")), await _list(tx, 0, person, words, setting)]
    if callback_data.view == "draw":
        return [await totals_pictures.order(tx, query, seen, person, words, setting)]
    shown = await _view(tx, seen, person, words, setting)
    return [toast(query), shown or sums_card(seen, person, words)]


async def _view(tx: Transaction, seen: Look, person: Person, words: Words, setting: Setting) -> Card | None:
    """The card of the view; None where it has nothing to show any more."""
    match seen.place.view:
        case "compare":
            return await compare_card(tx, seen, person, words, setting)
        case "watch":
            return await totals_watch.watch_card(tx, seen, person, words)
        case view:
            drawn = VIEWS.get(view)
            return drawn(seen, person, words) if drawn else None


async def _list(
    tx: Transaction, page: int, person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card:
    """The events, and the way to the sums of many of them."""
    listed = await event_list(
        tx,
        NAME,
        person,
        words,
        page,
        lambda event: TotalsPress(event=event),
        lambda to: TotalsPage(page=to),
        below=below,
    )
    many = button(words.plain("press-totals-many"), PeriodPress(period=setting.today.year))
    return replace(listed, keyboard=[*listed.keyboard, [many]]) if listed.keyboard else listed


async def _sums(
    tx: Transaction, place: SumsPress, person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card:
    """The event's card; the list of events if it is not there for this person."""
    seen = await look(tx, place, person, setting)
    return await _list(tx, 0, person, words, setting, below) if seen is None else sums_card(seen, person, words, below)
