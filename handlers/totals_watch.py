"""Following an event's figures: a message every Monday, or one when enough organisations have reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from domain.watching import THRESHOLDS, is_over, next_look
from handlers.figures import people_block, share_lines
from handlers.replies import Broadcast, Card, Key, Keyboard, Replies, button, outgoing, say, toast
from handlers.totals_look import SumsPress, back_to_sums, card, look
from storage import people, reminders, watches
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.types import InlineKeyboardButton

    from domain.people import Person
    from handlers.setting import Setting
    from handlers.totals_look import Look
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from storage.watches import Watch
    from texts import Words


class WatchPress(CallbackData, prefix="t5"):
    """Follows an event in a territory (0: all), every Monday or (with `percent`) once; or ends a subscription."""

    do: Literal["follow", "end"]
    event: Key
    territory: Key = 0
    percent: Key = 0
    watch: Key = 0


async def watch_card(tx: Transaction, seen: Look, person: Person, words: Words) -> Card:
    """What is followed here, each with a button that ends it, and what may be."""
    place = seen.place
    mine = [
        one for one in await watches.open_of(tx, person.id, seen.event.id) if (one.territory_id or 0) == place.territory
    ]
    share = seen.found.totals().share
    text = words(
        "totals-watch", title=seen.event.title, place=seen.name or words.plain("totals-whole"), percent=share.percent
    )
    rows: Keyboard = []
    for percent in (0, *(one for one in THRESHOLDS if one > share.percent)):
        kept = next((one for one in mine if (one.percent or 0) == percent), None)
        rows.append([_press(place, percent, kept, words)])
    rows.append(back_to_sums(place, words))
    return card(person, text, rows)


def _press(place: SumsPress, percent: int, kept: Watch | None, words: Words) -> InlineKeyboardButton:
    key = "press-totals-watch-percent" if percent else "press-totals-watch-weekly"
    facts = {"percent": percent} if percent else {}
    mark = "✅ " if kept else ""
    press = WatchPress(
        do="end" if kept else "follow",
        event=place.event,
        territory=place.territory,
        percent=percent,
        watch=kept.id if kept else 0,
    )
    return button(f"{mark}{words.plain(key, **facts)}", press)


async def take_press(
    query: CallbackQuery, callback_data: WatchPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Follows or ends; the card, where it is shown, says how it stands."""
    now = setting.now()
    if callback_data.do == "end":
        watch = await watches.find_open(tx, callback_data.watch)
        if watch is not None and watch.person_id == person.id:
            await watches.end(tx, watch.id, now)
        done = "totals-watch-ended"
    else:
        done = "totals-watching"
    place = SumsPress(event=callback_data.event, view="watch", territory=callback_data.territory)
    seen = await look(tx, place, person, setting)
    if seen is None:
        return [toast(query, words.plain(done if callback_data.do == "end" else "stale"))]
    if callback_data.do == "follow":
        if callback_data.percent not in {0, *THRESHOLDS} or is_over(seen.event, now):
            return [toast(query, words.plain("totals-watch-over"), alert=True)]
        await _follow(tx, seen, callback_data.percent or None, person, setting)
    return [toast(query, words.plain(done)), await watch_card(tx, seen, person, words)]


async def _follow(tx: Transaction, seen: Look, percent: int | None, person: Person, setting: Setting) -> None:
    territory = seen.territory.id if seen.territory else None
    watch = await watches.begin(tx, person.id, seen.event.id, territory, percent, setting.now())
    if watch is not None:
        zone = await _zone(tx, seen)
        await watches.plan(tx, watch, next_look(percent, zone, setting.reminding, setting.now()))


async def _zone(tx: Transaction, seen: Look) -> ZoneInfo:
    if seen.territory is None:
        return seen.event.zone
    zones = await reminders.zones_of_territories(tx)
    return ZoneInfo(reminders.zone_of_territory(seen.territory, zones, seen.event.timezone))


# --- at its time ---------------------------------------------------------------------------------------------


async def watch(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """Tells whoever follows an event how it stands, and plans the next look."""
    calls: list[Outgoing] = []
    for key in dict.fromkeys(one.payload["watch"] for one in work):
        followed = await watches.find_open(tx, key)
        if followed is not None:
            calls += await _look_at(tx, followed, setting)
    return calls


async def _look_at(tx: Transaction, followed: Watch, setting: Setting) -> list[Outgoing]:
    now = setting.now()
    person = await people.find(tx, followed.person_id, setting.admins)
    place = SumsPress(event=followed.event_id, territory=followed.territory_id or 0)
    seen = await look(tx, place, person, setting) if person and not person.blocked else None
    if person is None or seen is None or seen.event.is_cancelled:
        await watches.end(tx, followed.id, now)
        return []
    zone = await _zone(tx, seen)
    if (moment := setting.reminding.allowed(now, zone)) > now:
        # It was to be earlier, and the bot did not run.
        await watches.plan(tx, followed, moment)
        return []
    if is_over(seen.event, now):
        await watches.end(tx, followed.id, now)
        return outgoing([_farewell(seen, followed, words_in(person.language), person)], person.id)
    if followed.percent is None or seen.found.totals().share.percent < followed.percent:
        await watches.plan(tx, followed, next_look(followed.percent, zone, setting.reminding, now))
        if followed.percent is not None:
            return []
    else:
        await watches.end(tx, followed.id, now)
    return outgoing([_message(seen, followed, person, words_in(person.language))], person.id)


def _farewell(seen: Look, followed: Watch, words: Words, person: Person) -> Broadcast:
    """That nothing more comes, and how it ended."""
    sums = seen.found.totals()
    facts = {"title": seen.event.title, "place": seen.name or words.plain("totals-whole")}
    if followed.percent is None:
        head = words("totals-news-over", **facts)
    else:
        head = words("totals-news-over-percent", percent=followed.percent, **facts)
    text = Html("\n".join([head, Html(), *share_lines(sums.share, words)]))
    return Broadcast(say(person.id, text, [[button(words.plain("press-totals-open"), seen.place)]]))


def _message(seen: Look, followed: Watch, person: Person, words: Words) -> Broadcast:
    sums = seen.found.totals()
    facts = {"title": seen.event.title, "place": seen.name or words.plain("totals-whole")}
    if followed.percent is None:
        head = words("totals-news-weekly", **facts)
    else:
        head = words("totals-news-percent", percent=followed.percent, **facts)
    lines = [*share_lines(sums.share, words), people_block(sums, words)]
    rows: Keyboard = [[button(words.plain("press-totals-open"), seen.place)]]
    if followed.percent is None:
        end = WatchPress(do="end", event=followed.event_id, territory=followed.territory_id or 0, watch=followed.id)
        rows.append([button(words.plain("press-totals-watch-end"), end)])
    return Broadcast(say(person.id, Html("\n".join([head, Html(), *(line for line in lines if line)])), rows))
