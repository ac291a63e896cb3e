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
from handlers.eventlist import event_list
from handlers.replies import Card, Key, Keyboard, Replies, button, paged, toast, turning
from handlers.who import Oversees
from handlers.wording import shorten
from storage import events, obligations
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

DISTRICTS = 12
"""Districts on one screen."""

LONGEST_NAME, LONGEST_REASON = 100, 60

MARKS = (State.ACCEPTED, State.SUBMITTED, State.RETURNED, State.DRAFT, State.EXPECTED, State.NOT_HELD)


class StatusPress(CallbackData, prefix="s1"):
    """Turns the pages: of the events (event 0), of an event's districts (district 0), of a district."""

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
    event = await events.next_within_reach(tx, person.oversees, setting.now())
    if event is None:
        return [Card(person.id, NAME, words("no-events"), [], below=message.message_id)]
    found = await obligations.of_event(tx, event.id, person.oversees)
    place = StatusPress(event=event.id)
    return [_screen(event, found, place, person, words, setting, below=message.message_id)]


async def turn_page(
    query: CallbackQuery, callback_data: StatusPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if callback_data.event == 0:
        return [toast(query), await _list(tx, callback_data.page, person, words)]
    event = await events.find(tx, callback_data.event)
    found = await obligations.of_event(tx, callback_data.event, person.oversees)
    if event is None or not found:
        return [toast(query, words.plain("stale"))]
    return [toast(query), _screen(event, found, callback_data, person, words, setting)]


async def _list(tx: Transaction, page: int, person: Person, words: Words) -> Card:
    return await event_list(
        tx,
        NAME,
        person,
        words,
        page,
        lambda event: StatusPress(event=event),
        lambda to: StatusPress(event=0, page=to),
    )


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
        text, keyboard = _district(obligations, districts[only], list(districts), place, words, setting)
    else:
        text, keyboard = _overview(obligations, districts, place, words)
    keyboard.append(
        [
            button(words.plain("press-refresh"), place),
            button(words.plain("press-other-event"), StatusPress(event=0)),
        ]
    )
    return Card(person.id, NAME, Html(f"{head}\n\n{text}"), keyboard, below)


def _overview(
    obligations: Sequence[Obligation], districts: dict[int, Territory], place: StatusPress, words: Words
) -> tuple[Html, Keyboard]:
    """A line a district, and above them what they come to."""
    lines, keyboard = [_tally(obligations, words)], []
    shown, page, pages = paged(list(districts.items()), DISTRICTS, place.page)
    for key, district in shown:
        owed = [one for one in obligations if one.organisation.territory.id == key]
        reported = sum(one.state.is_reported for one in owed)
        name = shorten(district.name, LONGEST_NAME)
        lines.append(words("status-district", name=name, reported=reported, owed=len(owed)))
        title = f"{district.name} · {reported}/{len(owed)}"
        keyboard.append([button(title, StatusPress(event=place.event, district=key))])
    keyboard += turning(page, pages, lambda to: StatusPress(event=place.event, page=to))
    return Html("\n".join(lines)), keyboard


def _district(
    obligations: Sequence[Obligation],
    district: Territory,
    order: list[int],
    place: StatusPress,
    words: Words,
    setting: Setting,
) -> tuple[Html, Keyboard]:
    """A line an organisation; those whose report can be read have a button."""
    owed = [one for one in obligations if one.organisation.territory.id == district.id]
    shown, page, pages = paged(owed, PAGE, place.page)
    lines = [words("status-district-head", name=shorten(district.name, LONGEST_NAME)), _tally(owed, words), Html()]
    lines += [_line(one, words, setting) for one in shown]
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


def _line(one: Obligation, words: Words, setting: Setting) -> Html:
    """An organisation with its state, and what is particular about it."""
    name = shorten(one.organisation.name, LONGEST_NAME)
    if one.state is State.SUBMITTED and one.event.two_levels and one.endorsed_at:
        return words("status-endorsed", name=name)
    line = words(f"status-{one.state}", name=name)
    if one.state is State.NOT_HELD and one.reason:
        return Html(f"{line} {words('status-reason', reason=shorten(one.reason, LONGEST_REASON))}")
    if one.covered_by is not None:
        return Html(f"{line} {words('status-covered')}")
    if one.state.is_owed and one.extended_to:
        moment = words.moment(one.extended_to, one.event.zone, setting.now())
        return Html(f"{line} {words('status-extended', moment=moment)}")
    return line


def _tally(obligations: Sequence[Obligation], words: Words) -> Html:
    """How many in which state; states that nobody is in are left out."""
    states = Counter(one.state for one in obligations)
    counts = " · ".join(words(f"tally-{state}", count=states[state]) for state in MARKS if states[state])
    reported = sum(one.state.is_reported for one in obligations)
    return Html(f"{words('status-share', reported=reported, owed=len(obligations))}\n{counts}")
