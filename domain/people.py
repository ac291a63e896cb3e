"""Who a person is to the bot, and what that allows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

FORGOTTEN = -(2**52)
"""From there down ids stand for people whose data were deleted: no chat of Telegram's has such an id."""


class Role(StrEnum):
    """What an invitation makes of whoever opens it. A substitute is reminded only when it becomes urgent."""

    REPORTER = "reporter"
    SUBSTITUTE = "substitute"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, slots=True)
class Territory:
    """A node of the tree region → city → district. `path` holds the ids from the root down, as «/1/4/»."""

    id: int
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Organisation:
    """Who must report: a school or a centre, in its territory (usually a district)."""

    id: int
    name: str
    territory: Territory
    official_name: str | None = None
    kind: str | None = None
    pupils: int | None = None
    contact: str | None = None

    @property
    def sort_key(self) -> tuple[tuple[int, int, str], ...]:
        """By name, with numbers by their value: school № 2 before school № 12."""
        parts = re.split(r"(\d+)", self.name.casefold())
        return tuple((1, int(part), "") if part.isdecimal() else (0, 0, part) for part in parts)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What a person is in the middle of. `data` is JSON; `subject` is what it is about, as «report:12»."""

    name: str
    subject: str
    data: dict[str, object]


@dataclass(frozen=True, slots=True)
class Person:
    """A Telegram user with roles. `id` is Telegram's, and the id of the private chat as well."""

    id: int
    name: str
    language: str
    is_admin: bool = False
    reports_for: frozenset[int] = frozenset()
    """Ids of the organisations."""
    coordinates: tuple[str, ...] = ()
    """Paths of the territories; a coordinator of a city sees its districts."""
    conversation: Conversation | None = None
    touched_at: datetime | None = None
    """When they last did something in the conversation."""
    blocked: bool = False

    @property
    def is_reporter(self) -> bool:
        return bool(self.reports_for)

    @property
    def oversees(self) -> tuple[str, ...]:
        """Paths of the territories whose reports this person sees and decides on; an admin sees all."""
        return ("/",) if self.is_admin else self.coordinates

    def may_oversee(self, territory: Territory) -> bool:
        return any(territory.path.startswith(path) for path in self.oversees)

    def stands_above(self, territory: Territory) -> bool:
        """Whether the person oversees more than this territory alone: the second of two levels of acceptance."""
        return any(territory.path.startswith(path) and path != territory.path for path in self.oversees)


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link that gives a role: for an organisation, or a coordinator's for a territory.

    `uses_left` None lets in any number of people, `expires_at` None lasts for ever.
    """

    code: str
    role: Role
    organisation_id: int | None
    territory_id: int | None
    expires_at: datetime | None
    uses_left: int | None
    created_by: int | None = None
    is_revoked: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a role: for an organisation, or (a coordinator) for a territory."""

    person_id: int
    name: str
    role: Role
    since: datetime
    blocked: bool
    organisation: Organisation | None
    territory: Territory


@dataclass(frozen=True, slots=True)
class Application:
    """Somebody without an invitation asks to report for an organisation."""

    id: int
    person_id: int
    person_name: str
    organisation: Organisation
    is_open: bool
    is_accepted: bool = False
    decided_by: str | None = None
    """The name of who decided."""
