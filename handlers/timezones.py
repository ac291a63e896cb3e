"""The clocks of territories: an admin says where people live by another time, and reminders come by theirs."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from domain.timezones import clocks_of
from handlers.replies import Card, Key, Keyboard, Replies, button, paged, toast, turning
from handlers.who import IsAdmin
from storage import registry, reminders
from texts import Html

if TYPE_CHECKING:
    from domain.people import Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "organisations"
"""The card of /organisations, from whose menu this is opened."""

PAGE = 8
CITIES = 2
"""Cities that a button names for a clock."""


class ZonePress(CallbackData, prefix="j1"):
    """Lists the territories, shows the clocks for one, or sets one: `minutes` ahead of UTC."""

    do: Literal["list", "show", "set", "inherit"]
    territory: Key = 0
    minutes: Key = 0
    page: Key = 0


def router() -> Router:
    """Entered by admins only."""
    router = Router(name="timezones")
    router.callback_query.filter(IsAdmin())
    router.callback_query.register(take_press, ZonePress.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: ZonePress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if callback_data.do == "list":
        return [toast(query), await listing(tx, person, words, setting, callback_data.page)]
    territory = await registry.territory(tx, callback_data.territory)
    if territory is None:
        return [toast(query, words.plain("stale"), alert=True)]
    if callback_data.do == "show":
        return [toast(query), await _clocks(tx, territory, person, words, setting)]
    zone = None
    if callback_data.do == "set":
        offered = clocks_of(setting.reminding.days.country, setting.now())
        zones = offered.get(timedelta(minutes=callback_data.minutes))
        if zones is None:
            return [toast(query, words.plain("stale"), alert=True)]
        zone = zones[0]
    await registry.set_timezone(tx, territory, zone, by=person.id, now=setting.now())
    await reminders.plan_all(tx, setting.reminding, setting.now())
    return [toast(query), await listing(tx, person, words, setting)]


async def listing(tx: Transaction, person: Person, words: Words, setting: Setting, page: int = 0) -> Card:
    """The territories with the time they live by; each opens the choice of its clock."""
    territories = await registry.territories_within(tx, person.oversees)
    zones = await reminders.zones_of_territories(tx)
    shown, page, pages = paged(territories, PAGE, page)
    rows: Keyboard = [
        [
            button(
                f"{one.name} · {_offset(reminders.zone_of_territory(one, zones, setting.timezone), setting)}",
                ZonePress(do="show", territory=one.id),
            )
        ]
        for one in shown
    ]
    rows += turning(page, pages, lambda to: ZonePress(do="list", page=to))
    text = words("timezones-head", zone=_offset(setting.timezone, setting))
    return Card(person.id, NAME, text if territories else words("newevent-no-organisations"), rows)


async def _clocks(tx: Transaction, territory: Territory, person: Person, words: Words, setting: Setting) -> Card:
    zones = await reminders.zones_of_territories(tx)
    now = reminders.zone_of_territory(territory, zones, setting.timezone)
    rows: Keyboard = [
        [
            button(
                f"{_written(offset)} · {', '.join(words.city(zone) for zone in same[:CITIES])}",
                ZonePress(do="set", territory=territory.id, minutes=int(offset.total_seconds()) // 60),
            )
        ]
        for offset, same in clocks_of(setting.reminding.days.country, setting.now()).items()
    ]
    rows.append([button(words.plain("press-timezone-inherit"), ZonePress(do="inherit", territory=territory.id))])
    rows.append([button(words.plain("press-back"), ZonePress(do="list"))])
    local = f"{setting.now().astimezone(ZoneInfo(now)):%H:%M}"
    return Card(person.id, NAME, Html(words("timezones-which", name=territory.name, time=local)), rows)


def _offset(zone: str, setting: Setting) -> str:
    return _written(setting.now().astimezone(ZoneInfo(zone)).utcoffset() or timedelta())


def _written(offset: timedelta) -> str:
    """«UTC+7», «UTC+5:30»."""
    hours, minutes = divmod(int(offset.total_seconds()) // 60, 60)
    return f"UTC{hours:+d}:{minutes:02d}" if minutes else f"UTC{hours:+d}"
