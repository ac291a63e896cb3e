"""The sandbox's time: the real clock plus an offset that only grows, so that a week passes in a second."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from sandbox.bell import Bell
from sandbox.errors import Wrong


class Clock:
    """Seconds since the epoch, ahead of the real clock by `offset` seconds."""

    def __init__(self) -> None:
        self.offset = 0.0
        self.moved = Bell()

    def now(self) -> float:
        """Seconds since the epoch, with fractions."""
        return time.time() + self.offset

    def add(self, seconds: float) -> None:
        """Moves the clock forward. Raises Wrong for a step back."""
        if not 0 <= seconds < float("inf"):
            raise Wrong("the clock only moves forward")
        self.offset += seconds
        self.moved.ring()

    def move_to(self, moment: str) -> None:
        """Moves the clock to an ISO moment, UTC unless it says. Raises Wrong if it is past or unreadable."""
        try:
            there = datetime.fromisoformat(moment)
        except ValueError:
            raise Wrong(f"not an ISO date and time: {moment!r}") from None
        if there.tzinfo is None:
            there = there.replace(tzinfo=UTC)
        self.add(there.timestamp() - self.now())

    def as_json(self) -> dict[str, object]:
        """`{"offset": seconds, "now": "2026-11-21T10:00:00Z"}`."""
        now = datetime.fromtimestamp(self.now(), UTC)
        return {"offset": self.offset, "now": now.isoformat(timespec="seconds").replace("+00:00", "Z")}
