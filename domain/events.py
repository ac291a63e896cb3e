"""What is to be reported on, who owes it and in what state that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from datetime import date, datetime

    from domain.people import Organisation


class State(StrEnum):
    """Of an obligation: expected → draft → submitted → accepted, or returned with a reason."""

    EXPECTED = "expected"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    NOT_HELD = "not_held"

    @property
    def is_owed(self) -> bool:
        """Whether the organisation still has to do something: it is reminded."""
        return self in OWED

    @property
    def is_counted(self) -> bool:
        """Whether the report's figures are in the totals."""
        return self in COUNTED


OWED = (State.EXPECTED, State.DRAFT, State.RETURNED)
COUNTED = (State.SUBMITTED, State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Event:
    """One occasion to report on. `due_at` is a moment in UTC, meant in `timezone`."""

    id: int
    title: str
    form: str
    categories: tuple[str, ...]
    starts_on: date
    ends_on: date
    due_at: datetime
    timezone: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class Obligation:
    """One organisation owes one report for one event: the unit of all counting."""

    id: int
    event: Event
    organisation: Organisation
    state: State
    report_id: int | None = None
