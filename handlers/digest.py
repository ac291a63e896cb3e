"""The coordinator's morning: what came in, what is late, what waits, and who has to be phoned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.events import State
from domain.reminders import SOON
from handlers.replies import Broadcast, Keyboard, Replies, button, length_of, outgoing, say
from handlers.status import StatusPress
from storage import due, events, groups, people, reminders
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.events import Obligation
    from domain.people import Person
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAMED = 10
"""Organisations that a digest names; the status has them all."""

LONGEST = 3800
"""Of a message of 4096; what does not fit is counted."""

DOORS = 5


@dataclass(frozen=True, slots=True)
class Morning:
    """What a digest is made from: all that is open, and since when something is news."""

    open: Sequence[Obligation]
    changed: frozenset[int]
    """Ids of the obligations that changed since the last working morning."""
    silent: dict[int, bool]
    """Organisation → whether somebody has joined for it, of those where nobody can be written to."""
    now: datetime


async def digest(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """One message to each coordinator, to the admins for what nobody coordinates, and to the groups.

    After downtime there is one digest for all mornings that were missed; on a day off it waits for the next morning.
    """
    now = setting.now()
    wanted = {one.payload["zone"] for one in work}
    await reminders.plan_digests(tx, wanted, setting.reminding, now)
    today = {zone for zone in wanted if setting.reminding.allowed(now, ZoneInfo(zone)) <= now}
    if not today:
        return []
    morning = await _morning(tx, setting)
    zones = await reminders.zones_of_territories(tx)
    calls: list[Outgoing] = []
    for person, mine in await _readers(tx, morning.open, setting):
        zone = reminders.zone_of(mine[0], zones)
        key = f"digest:{person.id}:{now.astimezone(ZoneInfo(zone)):%Y%m%d}"
        if zone in today and await due.first_time(tx, [key], now):
            calls += outgoing(_message(person.id, mine, morning, words_in(person.language), doors=True), person.id)
    for group in await groups.all_of_them(tx):
        theirs = [one for one in morning.open if one.organisation.territory.path.startswith(group.paths)]
        zone = reminders.zone_of(theirs[0], zones) if theirs else ""
        key = f"digest:{group.chat_id}:{now:%Y%m%d}"
        if zone in today and await due.first_time(tx, [key], now):
            # A group may hold people of other territories' chats: it gets no buttons, which are checked by person.
            words = words_in(setting.language)
            calls += outgoing(_message(group.chat_id, theirs, morning, words, doors=False), group.chat_id)
    return calls


async def _morning(tx: Transaction, setting: Setting) -> Morning:
    now = setting.now()
    found = await events.open_obligations(tx, now)
    since = setting.reminding.digest_before(now, setting.zone)
    changed = await events.changed_since(tx, since)
    owing = {one.organisation.id for one in found if one.state.is_owed}
    return Morning(found, frozenset(changed), await reminders.unreachable(tx, owing), now)


async def _readers(
    tx: Transaction, open_: Sequence[Obligation], setting: Setting
) -> list[tuple[Person, list[Obligation]]]:
    """Who reads about which obligations: coordinators about theirs, the admins about those that nobody coordinates."""
    coordinators = [one for one in await people.coordinators(tx) if not one.blocked]
    paths = tuple(path for one in coordinators for path in one.coordinates)
    readers = [
        (one, [owed for owed in open_ if owed.organisation.territory.path.startswith(one.coordinates)])
        for one in coordinators
    ]
    left = [owed for owed in open_ if not owed.organisation.territory.path.startswith(paths)]
    theirs = {one.id for one in coordinators}
    admins = [one for one in await people.admins(tx, setting.admins) if not one.blocked and one.id not in theirs]
    readers += [(one, left) for one in admins]
    return [(person, mine) for person, mine in readers if mine]


def _message(chat: int, mine: Sequence[Obligation], morning: Morning, words: Words, *, doors: bool) -> Replies:
    """A block an event, the earliest due first; nothing where nothing asks for attention."""
    by_event: dict[int, list[Obligation]] = {}
    for one in mine:
        by_event.setdefault(one.event.id, []).append(one)
    urgent = [owed for owed in by_event.values() if _asks_for_attention(owed, morning)]
    if not urgent:
        return []
    urgent.sort(key=lambda owed: (owed[0].event.due_at, owed[0].event.id))
    blocks = [words("digest-head", day=words.day(morning.now.astimezone(urgent[0][0].event.zone).date()))]
    for place, owed in enumerate(urgent):
        block = _block(owed, morning, words)
        if sum(length_of(one) + 2 for one in [*blocks, block]) > LONGEST:
            blocks.append(words("card-more", count=len(urgent) - place))
            break
        blocks.append(block)
    keyboard: Keyboard = [
        [button(words.plain("press-status-of", title=owed[0].event.title), StatusPress(event=owed[0].event.id))]
        for owed in urgent[:DOORS]
    ]
    return [Broadcast(say(chat, Html("\n\n".join(blocks)), keyboard if doors else None))]


def _asks_for_attention(owed: Sequence[Obligation], morning: Morning) -> bool:
    """An event far away where nothing happened is left out: who reads the same every morning reads nothing."""
    states = {one.state for one in owed}
    if State.SUBMITTED in states or any(one.id in morning.changed for one in owed):
        return True
    return any(one.state.is_owed and one.due_at < morning.now + SOON for one in owed)


def _block(owed: Sequence[Obligation], morning: Morning, words: Words) -> Html:
    event = owed[0].event
    late = [one for one in owed if one.state.is_owed and one.due_at <= morning.now]
    waiting = sum(one.state is State.SUBMITTED for one in owed)
    returned = sum(one.state is State.RETURNED for one in owed)
    news = sum(one.id in morning.changed and one.state.is_reported for one in owed)
    lines = [
        words(
            "digest",
            title=event.title,
            due=words.moment(event.due_at, event.zone, morning.now),
            reported=sum(one.state.is_reported for one in owed),
            owed=len(owed),
        )
    ]
    for key, count in (("digest-news", news), ("digest-waiting", waiting), ("digest-returned", returned)):
        if count:
            lines.append(words(key, count=count))
    if late:
        lines.append(words("digest-late", names=_names(late, words)))
    # Those who cannot be written to must be phoned: with the contact, as far as it is known.
    unheard = [one for one in owed if one.state.is_owed and one.organisation.id in morning.silent and one not in late]
    if unheard:
        lines.append(words("digest-silent", names=_names(unheard, words)))
    still = [one for one in owed if one.state.is_owed and one not in late and one not in unheard]
    if still:
        lines.append(words("digest-owing", names=_names(still, words)))
    return Html("\n".join(lines))


def _names(owed: Sequence[Obligation], words: Words) -> str:
    named = [
        f"{one.organisation.name} ({one.organisation.contact})" if one.organisation.contact else one.organisation.name
        for one in owed[:NAMED]
    ]
    if len(owed) > NAMED:
        named.append(words.plain("card-more", count=len(owed) - NAMED))
    return "; ".join(named)
