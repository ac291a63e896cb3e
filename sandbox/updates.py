"""The queue of updates: ascending ids, kept until the bot confirms them or they grow too old."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from sandbox.bell import Bell
from sandbox.clock import Clock
from sandbox.errors import Refused
from sandbox.wire import encode

LONGEST_POLL = 50
DAY = 86_400
KEPT_SECONDS = {"callback_query": 150}
KINDS = frozenset({
    "message", "edited_message", "channel_post", "edited_channel_post", "business_connection",
    "business_message", "edited_business_message",
    "deleted_business_messages", "guest_message", "message_reaction",
    "message_reaction_count", "inline_query", "chosen_inline_result", "callback_query", "shipping_query",
    "pre_checkout_query", "purchased_paid_media", "poll", "poll_answer", "my_chat_member", "chat_member",
    "chat_join_request", "chat_boost", "removed_chat_boost", "managed_bot", "subscription",
    "stopped_message_generation",
})  # fmt: skip
ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

ANOTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_CAME = "Conflict: terminated by setWebhook request"
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


@dataclass(frozen=True, slots=True)
class Update:
    """An update, already in JSON as it stood when it happened. `chat` keeps a webhook's order."""

    id: int
    chat: int
    text: str
    kept_until: float


class _Poll:
    """A getUpdates that may be waiting; `ended` says with which conflict another request ended it."""

    ended: str | None = None


class Updates:
    """Pending updates and the one poller that may wait for them.

    The first id is the time of the start in seconds, so that a bot that remembers the ids of an earlier run
    does not take new updates for old ones.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._next_id = int(time.time())
        self._pending: OrderedDict[int, Update] = OrderedDict()
        self._repeated: list[Update] = []
        self._arrived = Bell()
        self._poll = _Poll()
        self.allowed: list[str] = []
        self.repeats_next: Callable[[], bool] = lambda: False
        self.listener: Callable[[Update], None] | None = None

    def __len__(self) -> int:
        return len(self._pending)

    def add(self, kind: str, chat: int, content: dict[str, Any]) -> None:
        """Queues an update unless the bot did not ask for its kind."""
        if (kind not in self.allowed) if self.allowed else (kind in ONLY_ON_REQUEST):
            return
        kept_until = self._clock.now() + KEPT_SECONDS.get(kind, DAY)
        text = f'{{"update_id":{self._next_id},"{kind}":{encode(content)}}}'
        update = Update(self._next_id, chat, text, kept_until)
        self._pending[update.id] = update
        self._next_id += 1
        self._arrived.ring()
        if self.listener is not None:
            self.listener(update)

    def allow(self, kinds: Iterable[object]) -> None:
        """Remembers which kinds the bot wants; none or only unknown ones means the usual."""
        self.allowed = [kind for kind in kinds if isinstance(kind, str) and kind in KINDS]

    def waiting(self, limit: int | None = None) -> list[Update]:
        """What waits and is not too old, oldest first, at most `limit`."""
        now = self._clock.now()
        old = [update.id for update in islice(self._pending.values(), limit) if update.kept_until < now]
        for update_id in old:
            del self._pending[update_id]
        return list(islice(self._pending.values(), limit))

    def confirm(self, update_id: int) -> None:
        """Forgets one update, as a webhook does after its 2xx."""
        self._pending.pop(update_id, None)

    def drop(self) -> None:
        """Forgets everything that waits."""
        self._pending.clear()
        self._repeated.clear()

    def interrupt(self, reason: str) -> None:
        """Ends the poll that waits, if any, with 409 and this reason."""
        self._poll.ended = reason
        self._arrived.ring()

    async def poll(self, offset: int, limit: int, patience: float) -> list[str]:
        """One getUpdates: confirms below `offset`, then waits up to `patience` seconds for anything to give.

        Raises Refused(409) when another poll begins meanwhile: the older one loses.
        """
        self.interrupt(ANOTHER_POLLER)
        mine = self._poll = _Poll()
        self._confirm_below(offset)
        if patience > 0 and not self._repeated:
            await self._wait(mine, patience)
        if mine.ended is not None:
            raise Refused(409, mine.ended)
        given, self._repeated = self._repeated, []
        given += self.waiting(max(0, limit - len(given)))
        if given and self.repeats_next():
            self._repeated = given
        return [update.text for update in given]

    async def _wait(self, mine: _Poll, patience: float) -> None:
        deadline = time.monotonic() + patience
        while mine.ended is None and not self.waiting(1):
            left = deadline - time.monotonic()
            if left <= 0:
                return
            await self._arrived.wait(left)

    def _confirm_below(self, offset: int) -> None:
        keep_from = self._next_id + offset if offset < 0 else offset
        while self._pending and next(iter(self._pending)) < keep_from:
            self._pending.popitem(last=False)
