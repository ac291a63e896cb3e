"""What happened, in order, for those who watch: the chat page, tests and the tour."""

from __future__ import annotations

from collections import deque
from itertools import takewhile
from typing import Any

from sandbox.bell import Bell

Event = dict[str, Any]


class Journal:
    """Bounded rings of events, one for all and one for each person: a watcher never reads another's."""

    def __init__(self, kept: int = 20_000, kept_for_each: int = 1_000) -> None:
        self.last = 0
        self._kept_for_each = kept_for_each
        self._all: deque[Event] = deque(maxlen=kept)
        self._by_person: dict[int, deque[Event]] = {}
        self._bell = Bell()
        self._bells: dict[int, Bell] = {}

    def write(self, kind: str, person: int | None = None, **facts: Any) -> None:
        """Adds an event and wakes its watchers. One without a person (clock, commands) concerns everyone."""
        self.last += 1
        event: Event = {"seq": self.last, "person": person, "kind": kind, **facts}
        self._all.append(event)
        self._bell.ring()
        if person is not None:
            if person not in self._by_person:
                self._by_person[person] = deque(maxlen=self._kept_for_each)
            self._by_person[person].append(event)
            if person in self._bells:
                self._bells[person].ring()

    def since(self, after: int, person: int | None = None) -> list[Event]:
        """The kept events with `seq` above `after`, oldest first."""
        events = self._all if person is None else self._by_person.get(person, deque())
        newer = list(takewhile(lambda event: event["seq"] > after, reversed(events)))
        newer.reverse()
        return newer

    async def follow(self, after: int, patience: float, person: int | None = None) -> list[Event]:
        """As `since`, but waits up to `patience` seconds for the first such event."""
        events = self.since(after, person)
        if events or patience <= 0:
            return events
        bell = self._bell if person is None else self._bells.setdefault(person, Bell())
        await bell.wait(patience)
        return self.since(after, person)

    def wake(self) -> None:
        """Lets every watcher go, as when the server stops."""
        self._bell.ring()
        for bell in self._bells.values():
            bell.ring()
