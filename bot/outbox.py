"""Replies out: stored calls are made after the commit, each chat in order, within Telegram's limits.

What Telegram refuses for good is given up and logged; what may succeed later is tried again, and only its own chat
waits for it. A call is marked as made after it was made: a crash between the two repeats it and loses nothing.
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.telegram import FORBIDDEN, SERVER_TROUBLE, TOO_MANY, CallError
from handlers.replies import CARD, ONLY_IF_SHOWN
from storage import groups, outbox, people, photos, uploads
from storage.engine import Transaction
from storage.outbox import BLOB
from storage.uploads import Upload

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.pace import Pace
    from bot.telegram import BotApi
    from storage.blobs import Blobs
    from storage.engine import Database
    from storage.outbox import Outgoing, Stored

log = structlog.get_logger()

IN_HAND = {False: 2000, True: 200}
"""How many replies and how many broadcasts are held in memory: a broadcast never keeps a reply from being seen."""

LOOK_AGAIN = 0.25
"""Seconds after which the table is looked through even when nobody rang: another process may have stored replies."""

LONGEST_PAUSE = 60.0
GIVE_UP_AFTER = 200
"""Tries of a call that Telegram answers with trouble of its own: at the longest pause more than three hours."""

OPTIONAL_TRIES = 3
"""Tries of what nobody misses: it must not hold up what the person waits for."""

UNPACED = frozenset({"answerCallbackQuery", "deleteMessage", "setMyCommands"})
"""Calls that put no message into the chat: the limits are not about them."""

NOT_MODIFIED = "message is not modified"
"""What Telegram calls an edit that changes nothing: all is well."""


EXPIRED = "expired"

AskAgain = Callable[[Transaction, list[tuple[int, datetime]]], Awaitable[None]]
"""Gets to whom, and since when, something waited for too long."""


@dataclass(slots=True)
class Queue:
    """Each chat's calls, and the results that are not noted yet."""

    lanes: dict[int, deque[Stored]] = field(default_factory=dict)
    in_hand: dict[bool, set[int]] = field(default_factory=lambda: {False: set(), True: set()})
    """Replies (False) and broadcasts (True): ids of the calls that were read and not yet noted as made."""
    cards: dict[tuple[int, str], int] = field(default_factory=dict)
    made: list[tuple[int, str | None]] = field(default_factory=list)
    shown: dict[tuple[int, str], int] = field(default_factory=dict)
    blocked: set[int] = field(default_factory=set)
    moved: dict[int, int] = field(default_factory=dict)
    """Groups that became supergroups: the former id → the present one."""
    expired: list[tuple[int, datetime]] = field(default_factory=list)
    """To whom, and since when, something waited for too long to be sent."""
    used: set[str] = field(default_factory=set)
    """Uploads that nobody needs any more, since their call was made or given up."""
    sent_as: dict[str, str] = field(default_factory=dict)
    """Stored pictures that were sent, and Telegram's file_id of them."""


class Outbox:
    """The one sender of stored replies."""

    def __init__(
        self,
        database: Database,
        api: BotApi,
        clock: Clock,
        pace: Pace,
        files: Blobs,
        ask_again: AskAgain,
        work_planned: Callable[[], None],
    ) -> None:
        self._database = database
        self._api = api
        self._clock = clock
        self._pace = pace
        self._files = files
        self._ask_again = ask_again
        self._work_planned = work_planned
        self._rung = asyncio.Event()
        self._something_made = asyncio.Event()
        self._queue = Queue()
        self._limited_until: dict[int, float] = {}

    def ring(self) -> None:
        """Says that there is something to send."""
        self._rung.set()

    @property
    def is_quiet(self) -> bool:
        """Whether no reply waits to be sent."""
        return not self._queue.in_hand[False]

    async def work(self) -> None:
        """Sends for ever. One process at a time: hold the database's sender seat around it."""
        async with self._database.read() as tx:
            self._queue = Queue(cards=await outbox.card_messages(tx))
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._note_results())
            while True:
                self._rung.clear()
                if not await self._load(tasks):
                    try:
                        async with asyncio.timeout(LOOK_AGAIN):
                            await self._rung.wait()
                    except TimeoutError:
                        continue

    async def _load(self, tasks: asyncio.TaskGroup) -> bool:
        """Takes stored calls in hand, as many as there is room for; returns whether there were any."""
        found = False
        # Taken before the transaction sees its snapshot: what is noted as made meanwhile is still pending in there.
        in_hand = {broadcast: frozenset(ids) for broadcast, ids in self._queue.in_hand.items()}
        async with self._database.read() as tx:
            for broadcast, most in IN_HAND.items():
                loaded = await outbox.pending(tx, in_hand[broadcast], most, broadcast=broadcast)
                for stored in loaded:
                    self._take(stored, tasks)
                found = found or bool(loaded)
        return found

    def _take(self, stored: Stored, tasks: asyncio.TaskGroup) -> None:
        call, queue = stored.call, self._queue
        queue.in_hand[call.broadcast].add(stored.id)
        if call.chat_id in queue.lanes:
            queue.lanes[call.chat_id].append(stored)
        else:
            queue.lanes[call.chat_id] = deque([stored])
            tasks.create_task(self._work_off(call.chat_id))

    async def _work_off(self, chat_id: int) -> None:
        """Makes the calls of one chat in their order."""
        lane = self._queue.lanes[chat_id]
        while lane:
            stored = lane[0]
            error = None if _is_overtaken(stored, lane) else await self._make(stored)
            lane.popleft()
            self._settle(stored, error)
        del self._queue.lanes[chat_id]

    async def _make(self, stored: Stored) -> str | None:
        """Makes one call, as often as it takes. Returns why it was given up, if it was."""
        call = stored.call
        for tries in count(1):
            if call.not_after is not None and self._clock.now() >= call.not_after:
                self._queue.expired.append((call.chat_id, stored.since))
                return EXPIRED
            try:
                await self._attempt(call)
            except CallError as trouble:
                if trouble.moved_to is not None and tries < OPTIONAL_TRIES:
                    self._queue.moved[call.chat_id] = trouble.moved_to
                    call = _readdressed(call, trouble.moved_to)
                    continue
                if self._is_hopeless(call, trouble, tries):
                    return str(trouble)
                await asyncio.sleep(self._pause_after(call.chat_id, trouble, tries))
            except Exception as trouble:  # one call's failure must not stop the others
                log.exception("outbox.failed", method=call.method)
                return f"{type(trouble).__name__}: {trouble}"
            else:
                return None
        return None

    def _is_hopeless(self, call: Outgoing, trouble: CallError, tries: int) -> bool:
        """Whether the call is given up after so many tries."""
        if not trouble.is_passing:
            self._note_refusal(call, trouble)
            return True
        if tries >= OPTIONAL_TRIES and call.method in UNPACED:
            return True
        # Only an answer can be about this very call; silence lasts as long as it lasts.
        return tries >= GIVE_UP_AFTER and trouble.code >= SERVER_TROUBLE

    async def _attempt(self, call: Outgoing) -> None:
        if call.method not in UNPACED:
            await self._pace.turn(call.chat_id, broadcast=call.broadcast)
        if call.method == CARD:
            await self._show(call)
        elif any(call.attached):
            await self._send_files(call)
        else:
            await self._api.call(call.method, call.body)

    async def _send_files(self, call: Outgoing) -> None:
        """Reads the files only now: what waits in memory is small. Telegram's names of stored files are noted."""
        async with self._database.read() as tx:
            found = await uploads.find(tx, call.upload_ids)
        for name in {one for one in call.attached if one is not None} - found.keys():
            if not name.startswith(BLOB):
                message = f"the file {name} is not there"
                raise LookupError(message)
            blob = name.removeprefix(BLOB)
            try:
                found[name] = Upload(f"{blob[:12]}.jpg", await self._files.get(blob), name)
            except FileNotFoundError:
                # Deleted since, such as a photo whose consent was withdrawn: the others of its album go without it.
                call = call.without(name)
        sent = await self._api.send_files(call.method, call.body, found.values())
        for place, message in zip(call.attached, sent if isinstance(sent, list) else [sent], strict=False):
            if place is not None and place.startswith(BLOB) and isinstance(message, dict) and message.get("photo"):
                self._queue.sent_as[place.removeprefix(BLOB)] = message["photo"][-1]["file_id"]

    async def _show(self, call: Outgoing) -> None:
        """Shows a card: in place where its message is known and still the last word, else anew."""
        key = (call.chat_id, call.card or "")
        known = self._queue.cards.get(key)
        if known is not None and known > (call.below or 0) and await self._edited(call, known):
            return
        if call.below == ONLY_IF_SHOWN:
            return
        sent = await self._api.call("sendMessage", call.body)
        self._queue.cards[key] = self._queue.shown[key] = sent["message_id"]
        if known is not None:
            await self._remove(call.chat_id, known)

    async def _edited(self, call: Outgoing, message_id: int) -> bool:
        """False where the message cannot be edited any more."""
        body = {**json.loads(call.body), "message_id": message_id}
        try:
            await self._api.call("editMessageText", json.dumps(body, ensure_ascii=False))
        except CallError as trouble:
            if trouble.is_passing or trouble.code == FORBIDDEN:
                raise
            return NOT_MODIFIED in trouble.description
        return True

    async def _remove(self, chat_id: int, message_id: int) -> None:
        """Takes away a card that was replaced; after 48 hours Telegram only lets its buttons be taken."""
        body = json.dumps({"chat_id": chat_id, "message_id": message_id})
        for method in ("deleteMessage", "editMessageReplyMarkup"):
            try:
                await self._api.call(method, body)
            except CallError as trouble:
                log.debug("outbox.old_card_stays", why=str(trouble))
            else:
                return

    def _pause_after(self, chat_id: int, trouble: CallError, tries: int) -> float:
        """Seconds to wait. Two chats limited at once mean that there is too much overall: then all wait."""
        if trouble.code != TOO_MANY:
            return float(min(LONGEST_PAUSE, 0.5 * 2 ** min(tries, 10))) * random.uniform(0.8, 1.2)  # noqa: S311
        now, pause = asyncio.get_running_loop().time(), trouble.retry_after or 1.0
        self._limited_until = {chat: until for chat, until in self._limited_until.items() if until > now}
        if self._limited_until.keys() - {chat_id}:
            self._pace.pause(pause)
        self._limited_until[chat_id] = now + pause
        log.warning("outbox.limited", chat=chat_id, retry_after=pause)
        return pause

    def _note_refusal(self, call: Outgoing, trouble: CallError) -> None:
        if trouble.code == FORBIDDEN:
            self._queue.blocked.add(call.chat_id)
            log.info("outbox.blocked", chat=call.chat_id)
        elif call.method in UNPACED or NOT_MODIFIED in trouble.description:
            log.debug("outbox.in_vain", method=call.method, why=str(trouble))
        else:
            log.error("outbox.refused", method=call.method, why=str(trouble))

    def _settle(self, stored: Stored, error: str | None) -> None:
        self._queue.made.append((stored.id, error))
        self._queue.used.update(stored.call.upload_ids)
        self._something_made.set()

    async def _note_results(self) -> None:
        """Marks what was made, as much at once as there is: one commit for many calls."""
        while True:
            await self._something_made.wait()
            self._something_made.clear()
            queue = self._queue
            made, queue.made = queue.made, []
            shown, queue.shown = queue.shown, {}
            blocked, queue.blocked = queue.blocked, set()
            moved, queue.moved = queue.moved, {}
            expired, queue.expired = queue.expired, []
            used, queue.used = queue.used, set()
            sent_as, queue.sent_as = queue.sent_as, {}
            try:
                async with self._database.write() as tx:
                    await outbox.settle(tx, made, used)
                    await outbox.remember_cards(tx, ((*key, message) for key, message in shown.items()))
                    await photos.remember_sent(tx, sent_as)
                    for chat_id in sorted(blocked):
                        await people.set_blocked(tx, chat_id, self._clock.now())
                    for chat_id, to in moved.items():
                        await groups.move(tx, chat_id, to)
                    if expired:
                        await self._ask_again(tx, expired)
            except SQLAlchemyError as trouble:
                log.warning("outbox.not_noted", why=type(trouble).__name__)
                queue.made, queue.shown = made + queue.made, shown | queue.shown
                queue.blocked |= blocked
                queue.moved, queue.expired = moved | queue.moved, expired + queue.expired
                queue.used |= used
                queue.sent_as = sent_as | queue.sent_as
                self._something_made.set()
                await asyncio.sleep(1)
                continue
            if expired:
                self._work_planned()
            for broadcast, in_hand in queue.in_hand.items():
                was_full = len(in_hand) >= IN_HAND[broadcast]
                in_hand.difference_update(key for key, _ in made)
                if was_full:
                    self._rung.set()


def _readdressed(call: Outgoing, to: int) -> Outgoing:
    """The same call to the chat under its present id."""
    body = {**json.loads(call.body), "chat_id": to}
    return replace(call, chat_id=to, body=json.dumps(body, ensure_ascii=False))


def _is_overtaken(stored: Stored, lane: deque[Stored]) -> bool:
    """Whether a newer state of the same card waits already: ten photos of an album need one card, not ten.

    The newer one takes over how far down the card belongs, so that it does not end up above what was typed.
    """
    card = stored.call.card
    for place, later in enumerate(lane):
        if card is not None and later.call.card == card and later.id > stored.id:
            below = _lower(stored.call.below, later.call.below)
            lane[place] = replace(later, call=replace(later.call, below=below))
            return True
    return False


def _lower(one: int | None, other: int | None) -> int | None:
    if one == other == ONLY_IF_SHOWN:
        return ONLY_IF_SHOWN
    return max((below for below in (one, other) if below not in (None, ONLY_IF_SHOWN)), default=None)
