"""Who has reported and who has not: /status, one screen a district."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.events import State
from handlers.doors import OpenReview
from handlers.replies import Card, Key, Keyboard, Replies, button, toast, turning
from handlers.who import Oversees
from storage import events
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.events import Event, Obligation
    from domain.people import Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "status"
PAGE = 12
"""Organisations on one screen."""

MARKS = (State.ACCEPTED, State.SUBMITTED, State.RETURNED, State.DRAFT, State.EXPECTED)


class StatusPress(CallbackData, prefix="s1"):
    """Turns the pages: an event (0: their list), one of its districts (0: all of them) and a page."""

    event: Key
    district: Key = 0
    page: Key = 0


def router() -> Router:
    """Entered by coordinators and admins, who see their own territories."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(show_status, Command("status"))
    router.callback_query.register(turn_page, StatusPress.filter())
    return router


async def show_status(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The event that is due next; else the last one."""
    found = await events.within_reach(tx, person.oversees)
    coming = [event for event in found if event.due_at >= setting.now()]
    event = coming[-1] if coming else next(iter(found), None)
    if event is None:
        return [Card(person.id, NAME, words("no-events"), [], below=message.message_id)]
    obligations = await events.obligations_of_event(tx, event.id, person.oversees)
    place = StatusPress(event=event.id)
    return [_screen(event, obligations, place, person, words, setting, below=message.message_id)]


async def turn_page(
    query: CallbackQuery, callback_data: StatusPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if callback_data.event == 0:
        found = await events.within_reach(tx, person.oversees)
        rows = [[button(one.title, StatusPress(event=one.id))] for one in found]
        return [toast(query), Card(person.id, NAME, words("choose-event"), rows)]
    event = await events.find(tx, callback_data.event)
    obligations = await events.obligations_of_event(tx, callback_data.event, person.oversees)
    if event is None or not obligations:
        return [toast(query, words.plain("stale"))]
    return [toast(query), _screen(event, obligations, callback_data, person, words, setting)]


def _screen(
    event: Event,
    obligations: Sequence[Obligation],
    place: StatusPress,
    person: Person,
    words: Words,
    setting: Setting,
    below: int | None = None,
) -> Card:
    districts = {one.organisation.territory.id: one.organisation.territory for one in obligations}
    head = words("status-head", title=event.title, due=words.moment(event.due_at, event.zone, setting.now()))
    only = next(iter(districts)) if len(districts) == 1 else place.district
    if only in districts:
        text, keyboard = _district(obligations, districts[only], list(districts), place, words)
    else:
        text, keyboard = _overview(obligations, districts, place, words)
    keyboard.append([button(words.plain("press-other-event"), StatusPress(event=0))])
    return Card(person.id, NAME, Html(f"{head}\n\n{text}"), keyboard, below)


def _overview(
    obligations: Sequence[Obligation], districts: dict[int, Territory], place: StatusPress, words: Words
) -> tuple[Html, Keyboard]:
    """A line a district."""
    lines, keyboard = [_tally(obligations, words)], []
    for key, district in districts.items():
        owed = [one for one in obligations if one.organisation.territory.id == key]
        reported = sum(one.state.is_counted for one in owed)
        lines.append(words("status-district", name=district.name, reported=reported, owed=len(owed)))
        title = f"{district.name} · {reported}/{len(owed)}"
        keyboard.append([button(title, StatusPress(event=place.event, district=key))])
    return Html("\n".join(lines)), keyboard


def _district(
    obligations: Sequence[Obligation], district: Territory, order: list[int], place: StatusPress, words: Words
) -> tuple[Html, Keyboard]:
    """A line an organisation; those whose report can be read have a button."""
    owed = [one for one in obligations if one.organisation.territory.id == district.id]
    pages = max(1, -(-len(owed) // PAGE))
    page = place.page % pages
    shown = owed[page * PAGE : (page + 1) * PAGE]
    lines = [words("status-district-head", name=district.name), _tally(owed, words), Html()]
    lines += [words(f"status-{one.state}", name=one.organisation.name) for one in shown]
    keyboard = [
        [button(words.plain("press-read", name=one.organisation.name), OpenReview(report=one.report_id))]
        for one in shown
        if one.report_id and (one.state.is_counted or one.state is State.RETURNED)
    ]
    keyboard += turning(page, pages, lambda to: StatusPress(event=place.event, district=district.id, page=to))
    if len(order) > 1:
        following = order[(order.index(district.id) + 1) % len(order)]
        keyboard.append(
            [
                button(words.plain("press-all-districts"), StatusPress(event=place.event)),
                button(words.plain("press-next-district"), StatusPress(event=place.event, district=following)),
            ]
        )
    return Html("\n".join(lines)), keyboard


def _tally(obligations: Sequence[Obligation], words: Words) -> Html:
    """How many in which state; states that nobody is in are left out."""
    states = Counter(one.state for one in obligations)
    counts = " · ".join(words(f"tally-{state}", count=states[state]) for state in MARKS if states[state])
    reported = sum(one.state.is_counted for one in obligations)
    return Html(f"{words('status-share', reported=reported, owed=len(obligations))}\n{counts}")
