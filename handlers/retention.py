"""How long photos stay: announced to the admins a week before they go, changed by event, deleted when it is time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.retention import PERIODS
from handlers import photo_work, sweeping
from handlers.doors import KeepPress
from handlers.event_card import NAME as CARD
from handlers.event_card import way_back
from handlers.papers.room import PapersPress
from handlers.replies import Card, Keyboard, Replies, button, outgoing, say, toast
from handlers.who import IsAdmin
from handlers.wording import shorten
from storage import events, people, photo_keeping
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.methods import SendMessage

    from domain.people import Person
    from domain.retention import Kept
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = "retention"
IN_A_MESSAGE = 8
"""Events that one announcement names; each has its row of buttons."""

LONGEST_TITLE = 200


def router() -> Router:
    """Entered by admins only."""
    router = Router(name=NAME)
    router.callback_query.register(take_press, KeepPress.filter(), IsAdmin())
    return router


async def take_press(
    query: CallbackQuery, callback_data: KeepPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Shows the period of an event's photos and changes it."""
    kept = await photo_keeping.of_event(tx, callback_data.event)
    event = await events.find(tx, callback_data.event)
    if kept is None or event is None:
        return [toast(query, words.plain("stale"))]
    now, keeping = setting.now(), setting.keeping
    said = None
    match callback_data.do:
        case "set" if callback_data.days in PERIODS and callback_data.days != kept.days:
            await photo_keeping.set_days(tx, kept.event, callback_data.days, person.id, now)
        case "longer" if callback_data.until == kept.goes_on(keeping, kept.told_at or now).toordinal():
            await photo_keeping.set_days(tx, kept.event, kept.a_year_longer(keeping, now), person.id, now)
        case "longer":
            # Somebody has done so already: two presses are not two years.
            said = words.plain("stale")
    fresh = await photo_keeping.of_event(tx, kept.event) or kept
    rows: Keyboard = [
        [button(_named(days, fresh, setting, words), KeepPress(event=kept.event, do="set", days=days))]
        for days in PERIODS
    ]
    text = words(
        "keeping",
        title=shorten(fresh.title, LONGEST_TITLE),
        count=fresh.pictures,
        period=period_of(fresh, setting, words),
        day=words.day(fresh.pictures_until(keeping)),
        previews=words.day(fresh.previews_until(keeping)),
    )
    return [toast(query, said), Card(person.id, CARD, text, [*rows, *way_back(event, words)])]


def _named(days: int, kept: Kept, setting: Setting, words: Words) -> str:
    name = words.plain("keeping-period", days=days)
    return f"✅ {name}" if days == kept.period(setting.keeping) else name


def period_of(kept: Kept, setting: Setting, words: Words) -> str:
    """In words: a year, so many days."""
    return words.plain("keeping-period", days=kept.period(setting.keeping))


# --- every day ---------------------------------------------------------------------------------------------------


async def plan_next(tx: Transaction, work: list[Work], setting: Setting) -> None:  # noqa: ARG001 - as a chain has it
    """The morning after this one, whatever becomes of this one."""
    await photo_keeping.plan(tx, setting.zone, setting.now())


async def keep(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:  # noqa: ARG001
    """Deletes what has been kept long enough, tells what will be deleted, and has the folder swept."""
    now, keeping = setting.now(), setting.keeping
    kept = await photo_keeping.all_kept(tx)
    for one in kept:
        previews = one.loses_previews(keeping, now)
        if previews or one.loses_pictures(keeping, now):
            gone = await photo_keeping.delete_of(tx, one.event, now, previews=previews)
            await photo_work.drop(tx, gone, setting)
    await sweeping.plan(tx, setting)
    ending = [one for one in kept if one.is_to_be_announced(keeping, now)]
    return await _announce(tx, ending, setting) if ending else []


async def _announce(tx: Transaction, ending: Sequence[Kept], setting: Setting) -> list[Outgoing]:
    """Tells the admins, in their working hours. Where nobody can be told, nothing is deleted."""
    now = setting.now()
    allowed = setting.reminding.allowed(now, setting.zone)
    if allowed > now:
        await photo_keeping.plan_at(tx, allowed)
        return []
    admins = [one for one in await people.admins(tx, setting.admins) if not one.blocked]
    if admins:
        for one in ending:
            await photo_keeping.set_told(tx, one.event, now)
    return [
        call
        for person in admins
        for first in range(0, len(ending), IN_A_MESSAGE)
        for call in outgoing([_announcement(person, ending[first : first + IN_A_MESSAGE], setting)], person.id)
    ]


def _announcement(person: Person, ending: Sequence[Kept], setting: Setting) -> SendMessage:
    words, now, keeping = words_in(person.language), setting.now(), setting.keeping
    lines = [words("keeping-soon")]
    rows: Keyboard = []
    for number, one in enumerate(ending, 1):
        until = one.goes_on(keeping, now)
        title = shorten(one.title, LONGEST_TITLE)
        lines.append(words("keeping-one", number=number, title=title, count=one.pictures, day=words.day(until)))
        longer = KeepPress(event=one.event, do="longer", until=until.toordinal())
        rows.append(
            [
                button(words.plain("press-keeping-longer", number=number), longer),
                button(words.plain("press-keeping-papers", number=number), PapersPress(event=one.event, do="show")),
            ]
        )
    return say(person.id, Html("\n\n".join(lines)), rows)
