"""The events and what is changed of them later: /events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.events import OWED
from handlers.event_card import NAME, EventsPress, MomentPress, event_card, tell_owing, way_back
from handlers.eventlist import event_list
from handlers.replies import Card, Keyboard, Replies, button, paged, toast, turning
from handlers.who import Oversees
from storage import events, obligations, people, registry, reminders

if TYPE_CHECKING:
    from domain.events import Event
    from domain.people import Organisation, Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

PAGE = 10
"""Organisations or districts to choose from on one screen."""


def router() -> Router:
    """Entered by coordinators and admins; all but extensions is for admins."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.message.register(show_events, Command("events"))
    router.callback_query.register(take_press, EventsPress.filter())
    return router


async def show_events(message: Message, tx: Transaction, person: Person, words: Words) -> Replies:
    return [await _list(tx, 0, person, words, below=message.message_id)]


async def _list(tx: Transaction, page: int, person: Person, words: Words, below: int | None = None) -> Card:
    return await event_list(
        tx,
        NAME,
        person,
        words,
        page,
        lambda event: EventsPress(event=event, do="show"),
        lambda to: EventsPress(event=0, do="list", page=to),
        cancelled=True,
        below=below,
    )


async def take_press(
    query: CallbackQuery, callback_data: EventsPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Turns to an event or to its organisations; what changes the event itself is for admins."""
    if callback_data.event == 0:
        return [toast(query), await _list(tx, callback_data.page, person, words)]
    event = await events.find_within(tx, callback_data.event, person.oversees)
    if event is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    # A moment that was asked for is not waited for any more.
    await people.end_conversations(tx, f"event:{event.id}", of=person.id)
    match callback_data.do:
        case "show":
            return [toast(query), await event_card(tx, event, person, words, setting)]
        case "extend" if not event.is_cancelled:
            return [toast(query), await _owing(tx, event, callback_data.page, person, words)]
    if not person.is_admin:
        return [toast(query, words.plain("not-yours"), alert=True)]
    return await _manage(query, callback_data, event, tx, person, words, setting)


async def _manage(
    query: CallbackQuery,
    press: EventsPress,
    event: Event,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """What changes the event itself, each where it makes sense now."""
    cancelled = event.is_cancelled
    match press.do:
        case "restore" | "cancel" if cancelled == (press.do == "restore"):
            return [toast(query), _sure(event, press.do, person, words)]
        case "restore-yes" | "cancel-yes" if cancelled == (press.do == "restore-yes"):
            return [toast(query), *await _turn_over(tx, event, person, words, setting)]
        case "one" | "two" if not cancelled:
            two = press.do == "two"
            event = await events.set_levels(tx, event, two_levels=two, by=person.id, now=setting.now())
            return [toast(query), await event_card(tx, event, person, words, setting)]
        case "add" | "add-all" | "add-these" if not cancelled:
            if event.due_at <= setting.now():
                return [toast(query, words.plain("events-add-too-late"), alert=True)]
            return [toast(query), *await _add(tx, event, press, person, words, setting)]
    return [toast(query, words.plain("stale")), await event_card(tx, event, person, words, setting)]


# --- whom to give more time ----------------------------------------------------------------------------------


async def _owing(tx: Transaction, event: Event, page: int, person: Person, words: Words) -> Card:
    """The organisations of the own territory that still owe: each opens the choice of its moment."""
    found = await obligations.of_event(tx, event.id, person.oversees, states=OWED)
    owed = [one for one in found if one.covered_by is None]
    shown, page, pages = paged(owed, PAGE, page)
    rows: Keyboard = [
        [
            button(
                f"⏳ {one.organisation.name}" if one.extended_to else one.organisation.name,
                MomentPress(event=event.id, what="extend", item=one.id),
            )
        ]
        for one in shown
    ]
    rows += turning(page, pages, lambda to: EventsPress(event=event.id, do="extend", page=to))
    text = words("events-extend-whom" if owed else "events-extend-nobody", title=event.title)
    return Card(person.id, NAME, text, [*rows, *way_back(event, words)])


# --- cancelling ----------------------------------------------------------------------------------------------


def _sure(event: Event, do: str, person: Person, words: Words) -> Card:
    yes = words.plain("press-event-cancel-yes" if do == "cancel" else "press-event-restore-yes")
    rows = [[button(yes, EventsPress(event=event.id, do=f"{do}-yes"))], *way_back(event, words)]
    text = words("events-cancel-sure" if do == "cancel" else "events-restore-sure", title=event.title)
    return Card(person.id, NAME, text, rows)


async def _turn_over(tx: Transaction, event: Event, person: Person, words: Words, setting: Setting) -> Replies:
    """Cancels the event or restores it; those who owe its report learn of it."""
    now, cancelled = setting.now(), not event.is_cancelled
    before = await obligations.of_event(tx, event.id, ["/"], states=OWED)
    event = await events.set_cancelled(tx, event, cancelled=cancelled, by=person.id, now=now)
    await reminders.plan(tx, event, setting.reminding, now)
    after = await obligations.of_event(tx, event.id, ["/"], states=OWED)
    told = await tell_owing(
        tx,
        [one for one in (before if cancelled else after) if one.is_open(now) and one.covered_by is None],
        setting,
        lambda words, names: words(
            "events-told-cancelled" if cancelled else "events-told-restored",
            title=event.title,
            names=names,
            due=words.moment(event.due_at, event.zone, now),
        ),
        with_doors=not cancelled,
    )
    return [await event_card(tx, event, person, words, setting), *told]


# --- more organisations --------------------------------------------------------------------------------------


async def _free(tx: Transaction, event: Event, person: Person) -> list[Organisation]:
    """The organisations that do not owe the event's report."""
    owing = {one.organisation.id for one in await obligations.of_event(tx, event.id, ["/"])}
    return [one for one in await registry.organisations_within(tx, person.oversees) if one.id not in owing]


async def _not_owing(tx: Transaction, event: Event, page: int, person: Person, words: Words) -> Card:
    free = await _free(tx, event, person)
    districts = {one.territory.id: one.territory.name for one in free}
    shown, page, pages = paged(list(districts.items()), PAGE, page)
    rows: Keyboard = []
    if free:
        everyone = words.plain("press-event-add-all", count=len(free))
        rows.append([button(everyone, EventsPress(event=event.id, do="add-all"))])
    for key, name in shown:
        count = sum(one.territory.id == key for one in free)
        rows.append([button(f"{name} · {count}", EventsPress(event=event.id, do="add-these", item=key))])
    rows += turning(page, pages, lambda to: EventsPress(event=event.id, do="add", page=to))
    text = words("events-add" if free else "events-add-nobody", title=event.title)
    return Card(person.id, NAME, text, [*rows, *way_back(event, words)])


async def _add(
    tx: Transaction, event: Event, press: EventsPress, person: Person, words: Words, setting: Setting
) -> Replies:
    if press.do == "add":
        return [await _not_owing(tx, event, press.page, person, words)]
    free = await _free(tx, event, person)
    added = [one for one in free if press.do == "add-all" or one.territory.id == press.item]
    await obligations.oblige(tx, event, added, setting.now())
    await reminders.plan(tx, event, setting.reminding, setting.now())
    keys = {one.id for one in added}
    owed = await obligations.of_event(tx, event.id, ["/"])
    told = await tell_owing(
        tx,
        [one for one in owed if one.organisation.id in keys],
        setting,
        lambda words, names: words(
            "newevent-told",
            title=event.title,
            organisation=names,
            days=words.days(event.starts_on, event.ends_on),
            due=words.moment(event.due_at, event.zone, setting.now()),
        ),
    )
    return [await event_card(tx, event, person, words, setting), *told]
