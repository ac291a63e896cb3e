"""Two organisations that are one: an admin says which is the double, sees what would move, and merges them.

The pair and what was shown of it are kept in the admin's notebook: what has changed since is shown again before
anything is done.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.doubles import doubles
from domain.names import Known, Registry
from domain.people import Conversation
from domain.typed import one_line
from handlers import merger_card, merger_told
from handlers.merger_card import PAGE, MergerPress
from handlers.replies import Card, Replies, paged, toast
from handlers.who import HasNoText, HasText, In, IsAdmin
from storage import mergers, merging, notebooks, people, registry, reminders
from storage import names as registered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people import Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.mergers import Plan
    from texts import Words

NAME = "mergers"


def router() -> Router:
    """Entered by admins only."""
    router = Router(name=NAME)
    router.message.filter(IsAdmin())
    router.callback_query.filter(IsAdmin())
    router.callback_query.register(take_press, MergerPress.filter())
    router.message.register(take_name, In(NAME), HasText())
    router.message.register(ask_again, In(NAME), HasNoText())
    return router


# --- presses ---------------------------------------------------------------------------------------------------


async def take_press(
    query: CallbackQuery, callback_data: MergerPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    match callback_data.do:
        case "begin":
            return [toast(query), await _begin(tx, person, words, callback_data.page)]
        case "drop":
            await _forget(tx, person)
            return [toast(query), Card(person.id, NAME, words("merger-dropped"), [])]
        case "merge":
            return await _merge(query, callback_data, tx, person, words, setting)
    shown = await _choose(tx, callback_data.double, callback_data.stays, person, words, setting)
    if shown is None:
        return await _stale(query, tx, person, words)
    return [toast(query), shown]


async def _stale(query: CallbackQuery, tx: Transaction, person: Person, words: Words) -> Replies:
    """One of the two is not there any more, or was merged: the choice begins anew."""
    return [toast(query, words.plain("stale"), alert=True), await _begin(tx, person, words, 0)]


async def _begin(tx: Transaction, person: Person, words: Words, page: int, below: int | None = None) -> Card:
    await _remember(tx, person, {})
    found = _doubles(await registered.known(tx))
    shown, page, pages = paged(found, PAGE, page)
    pairs = [await _both(tx, *keys) for keys in shown]
    text, keyboard = merger_card.beginning(words, [one for one in pairs if one], page, pages)
    return Card(person.id, NAME, text, keyboard, below)


@lru_cache(maxsize=1)
def _doubles(known: tuple[Known, ...]) -> list[tuple[int, int]]:
    return list(doubles(known))


async def _both(tx: Transaction, stays: int, double: int) -> tuple[Organisation, Organisation] | None:
    one, other = await registry.organisation(tx, stays), await registry.organisation(tx, double)
    return (one, other) if one and other else None


async def _choose(
    tx: Transaction, double: int, stays: int, person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card | None:
    """The preview of a pair, or the question which one stays; None where they are no two standing organisations."""
    if stays:
        plan = await mergers.plan(tx, stays, double, setting.now())
        return await _preview(tx, plan, person, words, below) if plan else None
    chosen = await registry.organisation(tx, double)
    if chosen is None or chosen.id != double:
        return None
    await _remember(tx, person, {"double": double})
    text, keyboard = merger_card.asking(words, chosen, [])
    return Card(person.id, NAME, text, keyboard, below)


async def _preview(tx: Transaction, plan: Plan, person: Person, words: Words, below: int | None = None) -> Card:
    kept = {"double": plan.double.id, "stays": plan.stays.id, "shown": plan.fingerprint}
    await notebooks.keep(tx, person.id, NAME, kept)
    await people.end_conversations(tx, NAME, of=person.id)
    text, keyboard = merger_card.preview(words, plan)
    return Card(person.id, NAME, text, keyboard, below)


async def _merge(
    query: CallbackQuery, press: MergerPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Merges what was shown; what is another by now is shown again."""
    kept = await notebooks.find(tx, person.id, NAME)
    plan = await mergers.plan(tx, press.stays, press.double, setting.now())
    if plan is None or (kept.get("double"), kept.get("stays")) != (press.double, press.stays):
        return await _stale(query, tx, person, words)
    if kept.get("shown") != plan.fingerprint:
        again = await _preview(tx, plan, person, words)
        return [toast(query, words.plain("merger-changed"), alert=True), again]
    others = await people.reporters_by_organisation(tx, [plan.stays.id], setting.admins)
    key = await merging.merge(tx, plan, person.id, setting.now())
    await reminders.plan_for(tx, [plan.stays.id], setting.reminding, setting.now())
    await _forget(tx, person)
    told = await merger_told.merged(tx, plan, {one.id for one in others.get(plan.stays.id, [])}, setting)
    text, keyboard = merger_card.merged(words, plan, key, len(told))
    return [toast(query), Card(person.id, NAME, text, keyboard), *told]


# --- typing ----------------------------------------------------------------------------------------------------


async def take_name(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The double first, then the one that stays. Doubt is asked, never guessed."""
    double = await _chosen(tx, person)
    written = one_line(message.text or "")
    known = [one for one in await registered.known(tx) if double is None or one.id != double.id]
    meant = _meant(written, known)
    if len(meant) == 1:
        keys = (double.id, meant[0]) if double else (meant[0], 0)
        shown = await _choose(tx, *keys, person, words, setting, message.message_id)
        return [shown] if shown else []
    found = [one for key in meant if (one := await registry.organisation(tx, key))]
    text, keyboard = merger_card.asking(words, double, found, unknown=written)
    return [Card(person.id, NAME, text, keyboard, message.message_id)]


def _meant(written: str, known: Sequence[Known]) -> Sequence[int]:
    """The one that is surely meant, or those that may be. Doubles are called alike: the very wording decides first."""
    same = [one.id for one in known if written.casefold() in map(str.casefold, one.names)]
    if len(same) == 1:
        return same
    resolved = Registry(known).resolve(written)
    return resolved.candidates if resolved.certain is None else [resolved.certain]


async def ask_again(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    """A sticker or a file is no name."""
    text, keyboard = merger_card.asking(words, await _chosen(tx, person), [])
    return [Card(person.id, NAME, text, keyboard, message.message_id)]


async def _chosen(tx: Transaction, person: Person) -> Organisation | None:
    """The double, if it was chosen and still stands."""
    key: Any = (await notebooks.find(tx, person.id, NAME)).get("double")
    chosen = await registry.organisation(tx, key or 0)
    return chosen if chosen and chosen.id == key else None


async def _remember(tx: Transaction, person: Person, kept: dict[str, Any]) -> None:
    await notebooks.keep(tx, person.id, NAME, kept)
    await people.converse(tx, person.id, Conversation(NAME, NAME, {}))


async def _forget(tx: Transaction, person: Person) -> None:
    await notebooks.drop(tx, person.id, NAME)
    await people.end_conversations(tx, NAME, of=person.id)
