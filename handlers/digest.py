"""The coordinator's morning: what came in, what is late, what waits, and who has to be phoned."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from domain.events import State
from domain.reminders import SOON
from handlers.replies import Broadcast, Keyboard, Replies, button, length_of, outgoing, say
from handlers.status import StatusPress
from handlers.wording import shorten
from storage import due, groups, obligations, people, reminders
from texts import Html, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from domain.events import Obligation
    from domain.people import Person
    from domain.reminders import Reminding
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAMED = (10, 5, 2)
"""Organisations that a digest names of each kind, fewer where there is much to say; the status has them all."""

LONGEST = 3800
"""Of a message of 4096; what does not fit is counted."""

LONGEST_TITLE, LONGEST_NAME = 200, 70

DOORS = PLACES = 5

LONGEST_AGO = timedelta(days=60)
"""What changed before that is news to nobody."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What a digest is made from: all that is open, and what of it is news since when."""

    open: Sequence[Obligation]
    changed: dict[int, datetime]
    """Id of an obligation → when it changed."""
    silent: dict[int, bool]
    """Organisation → whether somebody has joined for it, of those where nobody can be written to."""
    now: datetime
    zones: dict[int, str]


@dataclass(frozen=True, slots=True)
class Part:
    """What one reader reads of: the obligations of their territories, and which of them are news to them."""

    mine: Sequence[Obligation]
    zone: ZoneInfo
    news: frozenset[int]
    morning: Morning
    reminding: Reminding
    uncoordinated: tuple[str, ...] = ()
    """The territories of which an admin reads because nobody coordinates them."""

    def asks(self, one: Obligation) -> bool:
        """Whether it is still worth saying that this is owed."""
        return self.reminding.still_asks(one, self.morning.now)


async def plan_next(tx: Transaction, work: list[Work], setting: Setting) -> None:
    """The morning after this one, whatever becomes of this one."""
    await reminders.plan_digests(tx, {one.payload["zone"] for one in work}, setting.reminding, setting.now())


async def digest(tx: Transaction, work: list[Work], setting: Setting) -> list[Outgoing]:
    """One message to each coordinator, to the admins for what nobody coordinates, and to the groups.

    After downtime there is one digest for all mornings that were missed; on a day off it waits for the next morning.
    """
    now = setting.now()
    wanted = {one.payload["zone"] for one in work}
    today = {zone for zone in wanted if setting.reminding.allowed(now, ZoneInfo(zone)) <= now}
    if not today:
        return []
    morning = await _morning(tx, setting)
    calls: list[Outgoing] = []
    for person, mine in await _readers(tx, morning.open, setting):
        if part := await _part(tx, person.id, mine, morning, today, setting):
            part = replace(part, uncoordinated=_uncoordinated(person, mine))
            calls += outgoing(_message(person.id, part, words_in(person.language), doors=True), person.id)
    for chat, theirs in await _groups(tx, morning.open, setting):
        if part := await _part(tx, chat, theirs, morning, today, setting):
            # A group may hold people of other territories' chats: it gets no buttons, which are checked by person.
            calls += outgoing(_message(chat, part, words_in(setting.language), doors=False), chat)
    return calls


async def _morning(tx: Transaction, setting: Setting) -> Morning:
    now = setting.now()
    found = await obligations.all_open(tx, now)
    changed = await obligations.changed_since(tx, now - LONGEST_AGO)
    owing = {one.organisation.id for one in found if one.is_open(now)}
    silent = await reminders.unreachable(tx, owing)
    return Morning(found, changed, silent, now, await reminders.zones_of_territories(tx))


async def _part(
    tx: Transaction, chat: int, mine: Sequence[Obligation], morning: Morning, today: set[str], setting: Setting
) -> Part | None:
    """What this chat reads now; None if it is not its morning, or it has read of this one.

    News is what changed since its last digest, however long ago; for the first one, since the working day before.
    """
    zone = _zone_of_most(mine, morning.zones)
    if zone not in today:
        return None
    clock, now = ZoneInfo(zone), morning.now
    since = await due.latest_notice(tx, f"digest:{chat}:") or setting.reminding.digest_before(now, clock)
    if not await due.first_time(tx, [f"digest:{chat}:{now.astimezone(clock):%Y%m%d}"], now):
        return None
    news = frozenset(key for key, moment in morning.changed.items() if moment > since)
    return Part(mine, clock, news, morning, setting.reminding)


def _zone_of_most(mine: Sequence[Obligation], zones: dict[int, str]) -> str:
    """Whose morning it is for somebody who reads of several time zones: that of most of what they read of."""
    counted = Counter(reminders.zone_of(one, zones) for one in mine)
    return max(counted, key=lambda zone: (counted[zone], zone), default="")


async def _readers(
    tx: Transaction, open_: Sequence[Obligation], setting: Setting
) -> list[tuple[Person, list[Obligation]]]:
    """Who reads about which obligations: coordinators about theirs, the admins also about what nobody coordinates."""
    coordinators = [one for one in await people.coordinators(tx) if not one.blocked]
    admins = [one for one in await people.admins(tx, setting.admins) if not one.blocked]
    paths = tuple(path for one in coordinators for path in one.coordinates)
    left = {owed.id for owed in open_ if not owed.organisation.territory.path.startswith(paths)}
    are_admins = {one.id for one in admins}
    readers = {one.id: one for one in [*coordinators, *admins]}
    found = [
        (
            one,
            [
                owed
                for owed in open_
                if owed.organisation.territory.path.startswith(one.coordinates)
                or (one.id in are_admins and owed.id in left)
            ],
        )
        for one in readers.values()
    ]
    return [(person, mine) for person, mine in found if mine]


def _uncoordinated(person: Person, mine: Sequence[Obligation]) -> tuple[str, ...]:
    """Where what they read of is not their own."""
    places = {owed.organisation.territory for owed in mine}
    return tuple(sorted(one.name for one in places if not one.path.startswith(person.coordinates)))


async def _groups(tx: Transaction, open_: Sequence[Obligation], setting: Setting) -> list[tuple[int, list[Obligation]]]:
    """Group chats with what they read about: the territories that whoever added the bot still oversees."""
    found = await groups.all_of_them(tx)
    givers = {by for group in found for _, by in group.given}
    known = {one.id: one for one in await people.find_all(tx, givers, setting.admins)}
    reading = []
    for group in found:
        given = (one for one, by in group.given if by in known and known[by].may_oversee(one))
        paths = tuple(one.path for one in given)
        reading.append((group.chat_id, [one for one in open_ if one.organisation.territory.path.startswith(paths)]))
    return [(chat, theirs) for chat, theirs in reading if theirs]


def _message(chat: int, part: Part, words: Words, *, doors: bool) -> Replies:
    """A block an event, the nearest due one first; nothing where nothing asks for attention."""
    by_event: dict[int, list[Obligation]] = {}
    for one in part.mine:
        by_event.setdefault(one.event.id, []).append(one)
    urgent = [owed for owed in by_event.values() if _asks_for_attention(owed, part)]
    if not urgent:
        return []
    now = part.morning.now
    urgent.sort(key=lambda owed: (min(abs(one.due_at - now) for one in owed), owed[0].event.id))
    head = _head(part, words)
    keyboard: Keyboard = [
        [button(words.plain("press-status-of", title=owed[0].event.title), StatusPress(event=owed[0].event.id))]
        for owed in urgent[:DOORS]
    ]
    text = Html("\n\n".join([head, *_blocks(urgent, part, LONGEST - length_of(head), words)]))
    return [Broadcast(say(chat, text, keyboard if doors else None))]


def _head(part: Part, words: Words) -> Html:
    """The day, and for an admin why it is they who read this."""
    lines = [words("digest-head", day=words.day(part.morning.now.astimezone(part.zone).date()))]
    if places := part.uncoordinated:
        names = ", ".join(shorten(one, LONGEST_NAME) for one in places[:PLACES])
        if (left := len(places) - PLACES) > 0:
            lines.append(words("digest-uncoordinated-more", names=names, left=left))
        else:
            lines.append(words("digest-uncoordinated", count=len(places), names=names))
    return Html("\n".join(lines))


def _blocks(urgent: Sequence[Sequence[Obligation]], part: Part, room: int, words: Words) -> list[Html]:
    """With as many names as there is room for; of what is too much even so, only how many events it is."""
    blocks: list[Html] = []
    for named in NAMED:
        blocks = [_block(owed, part, named, words) for owed in urgent]
        if sum(length_of(one) + 2 for one in blocks) <= room:
            return blocks
    fitting: list[Html] = []
    for block in blocks:
        if sum(length_of(one) + 2 for one in [*fitting, block]) <= room:
            fitting.append(block)
    return [*fitting, words("card-more", count=len(blocks) - len(fitting))]


def _asks_for_attention(owed: Sequence[Obligation], part: Part) -> bool:
    """An event far away where nothing happened is left out: who reads the same every morning reads nothing."""
    if any(one.state is State.SUBMITTED or one.id in part.news for one in owed):
        return True
    return any(part.asks(one) and one.due_at < part.morning.now + SOON for one in owed)


def _block(owed: Sequence[Obligation], part: Part, named: int, words: Words) -> Html:
    event, now = owed[0].event, part.morning.now
    lines = [
        words(
            "digest",
            title=shorten(event.title, LONGEST_TITLE),
            due=words.moment(event.due_at, event.zone, now),
            reported=sum(one.state.is_reported for one in owed),
            owed=len(owed),
        )
    ]
    counts = {
        "digest-news": sum(one.id in part.news and one.state.is_reported for one in owed),
        "digest-waiting": sum(one.state is State.SUBMITTED for one in owed),
        "digest-returned": sum(one.state is State.RETURNED for one in owed),
    }
    lines += [words(key, count=count) for key, count in counts.items() if count]
    asked = [one for one in owed if part.asks(one)]
    late = [one for one in asked if one.due_at <= now]
    # Those who cannot be written to must be phoned: with the contact, as far as it is known.
    unheard = [one for one in asked if one.organisation.id in part.morning.silent and one not in late]
    still = [one for one in asked if one not in late and one not in unheard]
    kinds = {"digest-late": late, "digest-silent": unheard, "digest-owing": still}
    lines += [words(key, names=_names(some, named, words)) for key, some in kinds.items() if some]
    return Html("\n".join(lines))


def _names(owed: Sequence[Obligation], most: int, words: Words) -> str:
    named = [_name(one) for one in owed[:most]]
    if len(owed) > most:
        named.append(words.plain("card-more", count=len(owed) - most))
    return "; ".join(named)


def _name(one: Obligation) -> str:
    name = shorten(one.organisation.name, LONGEST_NAME)
    contact = one.organisation.contact
    return f"{name} ({shorten(contact, LONGEST_NAME)})" if contact else name
