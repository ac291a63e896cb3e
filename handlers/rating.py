"""The most active organisation: /rating. Admins weigh, freeze and award; coordinators look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.rating import HEAVIEST, PRESETS
from handlers.eventlist import event_list
from handlers.rating_card import (
    CRITERIA,
    NAME,
    Look,
    RatingPress,
    look,
    table_card,
    territories_card,
    why_card,
)
from handlers.rating_weights import PRESET_NAMES, weights_card
from handlers.replies import Replies, toast
from handlers.who import Oversees
from storage import events, notebooks, rating

if TYPE_CHECKING:
    from domain.people import Person
    from domain.rating import Weights
    from handlers.replies import Card
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

LOOKING = {"table", "why", "where"}


def router() -> Router:
    """Entered by coordinators and admins, who see the organisations of their own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(choose_event, Command("rating"))
    router.callback_query.register(take_press, RatingPress.filter())
    return router


async def choose_event(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The only event at once; of several, the person's choice."""
    found = await events.within_reach(tx, person.oversees, 2)
    if len(found) == 1:
        return [table_card(await look(tx, found[0], person, words, setting), below=message.message_id)]
    return [await _list(tx, 0, person, words, below=message.message_id)]


async def take_press(
    query: CallbackQuery, callback_data: RatingPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    press = callback_data
    event = await events.find_within(tx, press.event, person.oversees) if press.event else None
    if event is None:
        return [toast(query), await _list(tx, press.page, person, words)]
    seen = await look(tx, event, person, words, setting)
    if press.do in LOOKING:
        return [toast(query), _looked(seen, press)]
    if not person.is_admin:
        return [toast(query, words.plain("rating-admins-only"), alert=True), table_card(seen)]
    return await _change(query, press, tx, seen, setting)


def _looked(seen: Look, press: RatingPress) -> Card:
    if press.do == "where":
        return territories_card(seen, press.page)
    table = seen.table(press.territory)
    one = next((one for one in table if one.organisation.id == press.item), None)
    if press.do == "why" and one is not None:
        return why_card(seen, one, table, press.page, press.territory)
    return table_card(seen, press.page, press.territory)


async def _list(tx: Transaction, page: int, person: Person, words: Words, below: int | None = None) -> Card:
    return await event_list(
        tx,
        NAME,
        person,
        words,
        page,
        lambda event: RatingPress(event=event, do="table"),
        lambda to: RatingPress(event=0, do="list", page=to),
        below=below,
    )


# --- weights -------------------------------------------------------------------------------------------------


async def _change(query: CallbackQuery, press: RatingPress, tx: Transaction, seen: Look, setting: Setting) -> Replies:
    """Other weights are tried out until they are saved: nobody else sees them."""
    by, now, event = seen.person.id, setting.now(), seen.event
    told = None
    match press.do:
        case "save" if not any(seen.weights.values()):
            told = seen.words.plain("rating-nothing-weighs")
        case "save":
            await rating.set_weights(tx, event.id, seen.weights, by, now)
            await notebooks.drop(tx, by, NAME)
        case "drop":
            await notebooks.drop(tx, by, NAME)
        case "freeze" if seen.is_trial:
            told = seen.words.plain("rating-save-first")
        case "freeze":
            await rating.freeze(tx, event.id, by, now)
        case _:
            weights = _tried(seen, press)
            await notebooks.keep(tx, by, NAME, {"event": event.id, "weights": dict(weights)})
    fresh = await look(tx, event, seen.person, seen.words, setting)
    return [toast(query, told, alert=told is not None), weights_card(fresh)]


def _tried(seen: Look, press: RatingPress) -> Weights:
    """The weights after a press; a preset weighs only what the form has facts for."""
    if press.do == "preset" and press.item < len(PRESET_NAMES):
        preset = PRESETS[PRESET_NAMES[press.item]]
        return {one: preset.get(one, 0) for one in seen.weights}
    criterion = CRITERIA[press.item] if press.item < len(CRITERIA) else None
    step = {"more": 1, "less": -1}.get(press.do, 0)
    return {
        one: min(max(weight + step, 0), HEAVIEST) if one is criterion else weight
        for one, weight in seen.weights.items()
    }
