"""What can go wrong between a bot and Telegram, on demand: errors, delays, lost connections, flood limits."""

from __future__ import annotations

import math
import time
from collections import defaultdict, deque
from dataclasses import dataclass
from typing import Any

from sandbox.errors import Refused, Wrong, too_many_requests

KINDS = ("error", "delay", "drop", "swallow", "duplicate")
DESCRIPTIONS = {
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 409: "Conflict",
    500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable", 504: "Gateway Timeout",
}  # fmt: skip
TOO_MANY = 429
TYPES: dict[str, type | tuple[type, ...]] = {
    "times": int,
    "error_code": int,
    "retry_after": int,
    "migrate_to": int,
    "person": int,
    "seconds": (int, float),
}


@dataclass(slots=True)
class Fault:
    """One fault, `times` more to come. `method` "*" means any; `person` None means anyone."""

    method: str
    kind: str
    times: int = 1
    error_code: int = 500
    description: str = ""
    retry_after: int = 1
    seconds: float = 1.0
    person: int | None = None
    migrate_to: int | None = None

    def error(self) -> Refused:
        """The answer of an "error" fault."""
        if self.error_code == TOO_MANY:
            return too_many_requests(self.retry_after)
        described = self.description or DESCRIPTIONS.get(self.error_code, "Error")
        return Refused(self.error_code, described, migrate_to=self.migrate_to)

    def as_json(self) -> dict[str, Any]:
        """The fault as it was asked for."""
        return {name: getattr(self, name) for name in self.__slots__}


class Faults:
    """The faults to come, in the order they were asked for."""

    def __init__(self) -> None:
        self.to_come: list[Fault] = []

    def add(self, asked: dict[str, Any]) -> Fault:
        """Adds a fault from the control API. Raises Wrong for a kind or a field there is not."""
        if not isinstance(asked.get("method"), str) or asked.get("kind") not in KINDS:
            raise Wrong(f"a fault has a method and a kind of {', '.join(KINDS)}")
        unknown = set(asked) - set(Fault.__slots__)
        if unknown:
            raise Wrong(f"a fault has no {', '.join(sorted(unknown))}")
        given = {name: value for name, value in asked.items() if value is not None}
        for name, value in given.items():
            if not isinstance(value, TYPES.get(name, str)) or isinstance(value, bool):
                raise Wrong(f"{name} is of a wrong type")
        fault = Fault(**given)
        self.to_come.append(fault)
        return fault

    def clear(self) -> None:
        """No more faults."""
        self.to_come.clear()

    def strikes(self, method: str, person: int | None, *kinds: str) -> Fault | None:
        """The next fault of one of these kinds for this call, if any, counted as done."""
        for fault in self.to_come:
            if fault.kind not in kinds or fault.person not in (None, person):
                continue
            if fault.method not in ("*", method) and fault.method.lower() != method.lower():
                continue
            fault.times -= 1
            if fault.times <= 0:
                self.to_come.remove(fault)
            return fault
        return None


class Limits:
    """Flood control by real time: so many messages a second to everyone and to one chat; None is no limit."""

    def __init__(self) -> None:
        self.per_second: int | None = None
        self.per_chat_per_second: int | None = None
        self._sent: deque[float] = deque()
        self._sent_to: defaultdict[str, deque[float]] = defaultdict(deque)

    def set(self, per_second: int | None, per_chat_per_second: int | None) -> None:
        """Sets both limits and forgets what was sent before."""
        self.per_second, self.per_chat_per_second = per_second, per_chat_per_second
        self._sent.clear()
        self._sent_to.clear()

    def check(self, chat_id: str) -> None:
        """Counts a message. Raises Refused(429) when it is one too many, and does not count that one."""
        if self.per_second is None and self.per_chat_per_second is None:
            return
        now = time.monotonic()
        counted = [(self._sent, self.per_second), (self._sent_to[chat_id], self.per_chat_per_second)]
        for sent, limit in counted:
            while sent and sent[0] <= now - 1:
                sent.popleft()
            if limit is not None and len(sent) >= limit:
                wait = sent[len(sent) - limit] + 1 - now if limit > 0 else 1
                raise too_many_requests(max(1, math.ceil(wait)))
        for sent, _ in counted:
            sent.append(now)
