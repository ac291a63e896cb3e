"""The list of events to choose from, a page at a time: the same for the status, the figures and the events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.replies import Card, button, turning
from storage import events

if TYPE_CHECKING:
    from collections.abc import Callable

    from aiogram.filters.callback_data import CallbackData

    from domain.people import Person
    from storage.engine import Transaction
    from texts import Words

PAGE = 8


async def event_list(
    tx: Transaction,
    name: str,
    person: Person,
    words: Words,
    page: int,
    opening: Callable[[int], CallbackData],
    turn: Callable[[int], CallbackData],
    *,
    cancelled: bool = False,
    below: int | None = None,
) -> Card:
    """The card `name` with the person's events, the latest due first, the `cancelled` ones last or not at all.

    `opening` makes the data that open an event, `turn` those that lead to a page.
    """
    count = await events.count_within_reach(tx, person.oversees, cancelled=cancelled)
    pages = max(1, -(-count // PAGE))
    page %= pages
    shown = await events.within_reach(tx, person.oversees, PAGE, page * PAGE, cancelled=cancelled)
    rows = [[button(f"🚫 {one.title}" if one.is_cancelled else one.title, opening(one.id))] for one in shown]
    rows += turning(page, pages, turn)
    return Card(person.id, name, words("choose-event" if shown else "no-events"), rows, below)
