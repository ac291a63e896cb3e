"""An event as whoever manages it sees it, and the buttons that change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram.filters.callback_data import CallbackData

from handlers.doors import GalleryPress, KeepPress, asking_doors
from handlers.replies import Broadcast, Card, Key, Keyboard, Replies, button, say
from handlers.status import StatusPress
from handlers.wording import shorten
from storage import obligations, people, photo_keeping
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from aiogram.types import InlineKeyboardButton

    from domain.events import Event, Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "events"
EXTENDED = 10
"""Extensions that the card spells out."""

LONGEST_NAME = 100


class EventsPress(CallbackData, prefix="m1"):
    """What is done with an event (0: their list). `item` is a territory, `page` a page of whatever is listed."""

    event: Key
    do: str
    item: Key = 0
    page: Key = 0


class MomentPress(CallbackData, prefix="d1"):
    """Asks for a moment (`at` 0) or sets it: the event's due, its lock, or the extension of an obligation (`item`).

    `at` is in minutes since 1970; `clear` takes the lock or the extension away.
    """

    event: Key
    what: str
    item: Key = 0
    at: Key = 0
    clear: bool = False


async def event_card(
    tx: Transaction, event: Event, person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card:
    """The event with what this person may change of it; counts are those of the own territory."""
    owed = await obligations.of_event(tx, event.id, person.oversees)
    moment = words.moment(event.due_at, event.zone, setting.now())
    days = words.days(event.starts_on, event.ends_on)
    lines = [words("events-card", title=event.title, days=days, due=moment)]
    if event.lock_at:
        lines.append(words("events-lock-at", moment=words.moment(event.lock_at, event.zone, setting.now())))
    else:
        lines.append(words("events-lock-none"))
    lines.append(words("events-levels-two" if event.two_levels else "events-levels-one"))
    lines.append(words("events-share", reported=sum(one.state.is_reported for one in owed), owed=len(owed)))
    extended = [one for one in owed if one.extended_to and one.state.is_owed]
    lines += [_extended(one, words, setting) for one in extended[:EXTENDED]]
    if len(extended) > EXTENDED:
        lines.append(words("card-more", count=len(extended) - EXTENDED))
    if event.is_cancelled:
        lines.append(words("events-cancelled"))
    rows = _buttons(event, person, words)
    if person.is_admin:
        rows[-1:-1] = await _keeping(tx, event, words, setting)
    return Card(person.id, NAME, Html("\n".join(lines)), rows, below)


async def _keeping(tx: Transaction, event: Event, words: Words, setting: Setting) -> Keyboard:
    kept = await photo_keeping.of_event(tx, event.id)
    if kept is None:
        return []
    period = words.plain("keeping-period", days=kept.period(setting.keeping))
    return [[button(words.plain("press-keeping", period=period), KeepPress(event=event.id, do="show"))]]


def _extended(one: Obligation, words: Words, setting: Setting) -> Html:
    moment = words.moment(one.due_at, one.event.zone, setting.now())
    return words("events-extended", name=shorten(one.organisation.name, LONGEST_NAME), moment=moment)


def _buttons(event: Event, person: Person, words: Words) -> Keyboard:
    def press(label: str, do: str) -> InlineKeyboardButton:
        return button(label, EventsPress(event=event.id, do=do))

    away = [button(words.plain("press-event-list"), EventsPress(event=0, do="list"))]
    if event.is_cancelled:
        restore = [press(words.plain("press-event-restore"), "restore")]
        return [restore, away] if person.is_admin else [away]
    rows = [
        [press(words.plain("press-event-extend"), "extend")],
        [
            button(words.plain("press-status"), StatusPress(event=event.id)),
            button(words.plain("press-gallery-event"), GalleryPress(do="event", key=event.id)),
        ],
        away,
    ]
    if not person.is_admin:
        return rows
    levels = words.plain("press-event-one-level" if event.two_levels else "press-event-two-levels")
    return [
        [
            button(words.plain("press-event-due"), MomentPress(event=event.id, what="due")),
            button(words.plain("press-event-lock"), MomentPress(event=event.id, what="lock")),
        ],
        [press(levels, "one" if event.two_levels else "two")],
        [press(words.plain("press-event-add"), "add"), press(words.plain("press-event-cancel"), "cancel")],
        *rows,
    ]


def way_back(event: Event, words: Words) -> Keyboard:
    """The row that leads from a question about the event back to its card."""
    return [[button(words.plain("press-event-back"), EventsPress(event=event.id, do="show"))]]


async def tell_owing(
    tx: Transaction,
    owed: Sequence[Obligation],
    setting: Setting,
    text: Callable[[Words, str], Html],
    *,
    with_doors: bool = True,
) -> Replies:
    """One message to each who reports for one of these; `text` gets the names of their organisations."""
    reporters = await people.reporters_by_organisation(tx, [one.organisation.id for one in owed], setting.admins)
    by_person: dict[int, tuple[Person, list[Obligation]]] = {}
    for one in owed:
        for person in reporters.get(one.organisation.id, ()):
            by_person.setdefault(person.id, (person, []))[1].append(one)
    replies: Replies = []
    for person, mine in by_person.values():
        words = words_in(person.language)
        names = "; ".join(shorten(one.organisation.name, LONGEST_NAME) for one in mine[:EXTENDED])
        doors = asking_doors(mine[:EXTENDED], words) if with_doors else None
        replies.append(Broadcast(say(person.id, text(words, names), doors)))
    return replies
