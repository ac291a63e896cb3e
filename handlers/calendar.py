"""Deadlines for the phone's own calendar: /calendar sends a file with what concerns the person."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command, or_f
from aiogram.types import Message

from documents.calendar_out import Entry, ics
from handlers.deadlines import (
    Sight,
    Standing,
    day_entry,
    day_standing,
    event_entry,
    event_standing,
    is_shown,
    obligation_entry,
    obligation_standing,
)
from handlers.replies import Replies, document, say
from handlers.who import Oversees, Reports
from storage import calendar, events, obligations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "calendar"
FILE = "svodka.ics"
MOST_EVENTS = 10_000

Seen = list[tuple[Standing, Entry]]


def router() -> Router:
    """Entered by whoever has deadlines: reporters, coordinators, admins."""
    router = Router(name=NAME)
    router.message.register(send_calendar, Command("calendar"), or_f(Reports(), Oversees()))
    return router


async def send_calendar(_: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    sight = Sight(words, setting.now(), f"https://t.me/{setting.bot_username}")
    seen = await _owed(tx, person.reports_for, sight) if person.is_reporter else []
    if person.oversees:
        seen += await _overseen(tx, person.oversees, sight, setting)
    if not seen:
        return [say(person.id, words("calendar-nothing"))]
    asking = sum(standing is Standing.ASKS for standing, _ in seen)
    caption = words("calendar-sent", count=asking) if asking else words("calendar-settled")
    entries = [entry for _, entry in seen]
    # A thousand entries take a second: meanwhile the loop goes on.
    content = await asyncio.to_thread(ics, entries, name=words.plain("calendar-name"), now=sight.now)
    return [document(person.id, FILE, content, caption)]


async def _owed(tx: Transaction, owing: frozenset[int], sight: Sight) -> Seen:
    """What these organisations owe, and what they do not owe any more."""
    found = await obligations.of_organisations(tx, owing, cancelled=True)
    standings = ((one, obligation_standing(one)) for one in found)
    shown = [(one, standing) for one, standing in standings if is_shown(standing, one, sight.now)]
    revisions = await calendar.revisions_of_obligations(tx, [one for one, _ in shown])
    whose = len(owing) > 1
    return [
        (standing, obligation_entry(one, standing, revisions[one.id], sight, whose=whose)) for one, standing in shown
    ]


async def _overseen(tx: Transaction, paths: Sequence[str], sight: Sight, setting: Setting) -> Seen:
    """The deadlines of the events and of the plans of these subtrees."""
    found = await events.within_reach(tx, paths, MOST_EVENTS, cancelled=True)
    shares = await calendar.shares(tx, [one.id for one in found], paths)
    standings = ((one, event_standing(one, shares[one.id])) for one in found)
    shown = [(one, standing) for one, standing in standings if is_shown(standing, one, sight.now)]
    revisions = await calendar.revisions_of_events(tx, [one.id for one, _ in shown])
    seen = [(standing, event_entry(one, standing, shares[one.id], revisions[one.id], sight)) for one, standing in shown]
    days = await calendar.planned_days(tx, paths, setting.today)
    changes = await calendar.revisions_of_measures(tx, {one.measure_id for one in days})
    return seen + [(day_standing(one), day_entry(one, setting.zone, changes[one.measure_id], sight)) for one in days]
