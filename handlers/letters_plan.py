"""Which letters a package of reports becomes: what they bring, how large they are and what stays behind."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from domain.letters import on_the_way
from handlers.papers.package import bundles_of, is_reduced, parts_of
from storage import collected, events, requisites

if TYPE_CHECKING:
    from domain.collected import Collected
    from domain.events import Event
    from domain.letters import Letters
    from domain.people import Person
    from handlers.papers.package import Bundle
    from handlers.setting import Setting
    from storage.engine import Transaction

What = Literal["all", "each", "one"]


@dataclass(frozen=True, slots=True)
class Case:
    """An event whose reports could be sent. Without an `address` or `letters` they cannot yet."""

    event: Event
    bundles: tuple[Bundle, ...]
    address: str | None
    letters: Letters | None


async def case_of(tx: Transaction, key: int, person: Person | None, setting: Setting) -> Case | None:
    """The event as it stands now; None if there is nothing of it that this person oversees."""
    event = await events.find_within(tx, key, person.oversees) if person else None
    if person is None or event is None:
        return None
    bundles = await bundles_of(tx, await _found(tx, event, person, setting))
    return Case(event, tuple(bundles), await requisites.mail_to(tx, event.id), setting.letters)


async def _found(tx: Transaction, event: Event, person: Person, setting: Setting) -> Collected:
    return await collected.of_event(tx, event, person.oversees, setting.now())


@dataclass(frozen=True, slots=True)
class Plan:
    """The letters, each with its bundles, and the file that one of them can bring, in bytes."""

    what: What
    address: str
    room: int
    groups: tuple[tuple[Bundle, ...], ...]

    @property
    def bundles(self) -> list[Bundle]:
        return [one for group in self.groups for one in group]

    @property
    def photos(self) -> int:
        return sum(len(one.shots) for one in self.bundles)

    @property
    def withheld(self) -> int:
        return sum(one.withheld for one in self.bundles)

    @property
    def absent(self) -> int:
        return sum(len(one.absent) for one in self.bundles)

    @property
    def reduced(self) -> int:
        """Organisations whose photos are too large for a letter as they are."""
        return sum(is_reduced(one, self.room) for one in self.bundles)

    @property
    def size(self) -> int:
        """Bytes of all letters, at most."""
        return sum(on_the_way(min(self.room, sum(one.size for one in group))) for group in self.groups)

    @property
    def digest(self) -> str:
        """Another one if other letters or other photos go out, or to another address."""
        content = [
            [(one.report, one.withheld, [shot.photo.item for shot in one.shots]) for one in g] for g in self.groups
        ]
        return hashlib.sha256(repr((self.address, content)).encode()).hexdigest()[:8]


def plan_of(case: Case, what: What, report: int) -> Plan | None:
    """The letters; None if there is nothing to be sent, or no way to send it."""
    if case.address is None or case.letters is None:
        return None
    wanted = [one for one in case.bundles if what != "one" or one.report == report]
    room = case.letters.room
    groups = parts_of(wanted, room) if what == "all" else [[one] for one in wanted]
    return Plan(what, case.address, room, tuple(map(tuple, groups))) if groups else None
