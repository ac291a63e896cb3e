"""«Remind me later»: the button under a reminder."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from domain.reminders import rounded_up
from handlers.doors import SnoozePress
from handlers.replies import EVERY_MESSAGE, Card, Keyboard, Replies, button, toast
from handlers.who import Reports
from storage import reminders

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.reminders import Owing
    from texts import Words

NAME = "snooze"
LATER = {"hours": timedelta(hours=3), "tomorrow": timedelta(days=1), "days": timedelta(days=3)}


def router() -> Router:
    """Entered by reporters, for what they owe themselves."""
    router = Router(name=NAME)
    router.callback_query.filter(Reports())
    router.callback_query.register(put_off, SnoozePress.filter())
    return router


async def put_off(
    query: CallbackQuery, callback_data: SnoozePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Offers moments, or notes the one that was chosen."""
    owed = [
        one
        for one in await reminders.owing(tx, setting.now(), person=person.id)
        if callback_data.obligation in (0, one.obligation.id)
    ]
    if not owed:
        return [toast(query, words.plain("snooze-nothing"), alert=True)]
    zones = await reminders.zones_of_territories(tx)
    zone = reminders.zone_of(owed[0].obligation, zones)
    moments = _moments(owed, ZoneInfo(zone), setting)
    if callback_data.until not in moments:
        rows: Keyboard = [
            [
                button(
                    words.moment(moment, ZoneInfo(zone), setting.now()),
                    SnoozePress(obligation=callback_data.obligation, until=name),
                )
            ]
            for name, moment in moments.items()
        ]
        text = words("snooze-until-when" if rows else "snooze-too-late")
        return [toast(query), Card(person.id, NAME, text, rows, below=EVERY_MESSAGE)]
    until = moments[callback_data.until]
    await reminders.snooze(tx, [(person.id, one.obligation.id) for one in owed], until)
    await reminders.plan_at(tx, {(reminders.zone_of(one.obligation, zones), until) for one in owed})
    moment = words.moment(until, ZoneInfo(zone), setting.now())
    return [toast(query), Card(person.id, NAME, words("snoozed", moment=moment), [])]


def _moments(owed: list[Owing], zone: ZoneInfo, setting: Setting) -> dict[str, datetime]:
    """What is offered: moments at which people may be disturbed, before the earliest due one that is to come."""
    now = setting.now()
    dues = [one.obligation.due_at for one in owed if one.obligation.due_at > now]
    found: dict[str, datetime] = {}
    for name, distance in LATER.items():
        moment = now + distance
        if distance >= timedelta(days=1):
            day = moment.astimezone(zone).date()
            moment = datetime.combine(day, setting.reminding.cadence.at, zone)
        moment = setting.reminding.allowed(rounded_up(moment), zone)
        if moment not in found.values() and all(moment < due for due in dues):
            found[name] = moment
    return found
