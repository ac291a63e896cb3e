"""What is to be reported on, who owes it and in what state that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from domain.people import Organisation


class State(StrEnum):
    """Of an obligation: expected → draft → submitted → accepted, or returned or not held, each with a reason."""

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
    def is_reported(self) -> bool:
        """Whether the organisation has answered: «we did not take part» is an answer too."""
        return self in REPORTED

    @property
    def is_counted(self) -> bool:
        """Whether the report's figures are in the totals."""
        return self in COUNTED


OWED = (State.EXPECTED, State.DRAFT, State.RETURNED)
COUNTED = (State.SUBMITTED, State.ACCEPTED)
REPORTED = (*COUNTED, State.NOT_HELD)


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
    lock_at: datetime | None = None
    """Late reports are taken until then; None: for ever."""
    two_levels: bool = False
    """Accepted by the district first and then by whoever stands above it."""
    is_cancelled: bool = False

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
    asked_at: datetime | None = None
    why: str | None = None
    """Why it is owed, where the event does not say it all: the number and the wording of a plan's measure."""
    extended_to: datetime | None = None
    """The due moment of this organisation alone."""
    reason: str | None = None
    """Why nothing was held."""
    covered_by: int | None = None
    """The obligation of the same organisation whose report counts for this one too."""
    endorsed_at: datetime | None = None
    """When its report passed the first of two levels of acceptance."""

    @property
    def due_at(self) -> datetime:
        return self.extended_to or self.event.due_at

    @property
    def lock_at(self) -> datetime | None:
        """From then on nothing is taken; an extension beyond the event's lock moves it."""
        if self.event.lock_at is None or self.extended_to is None:
            return self.event.lock_at
        return max(self.event.lock_at, self.extended_to)

    def is_locked(self, now: datetime) -> bool:
        """Whether it is too late for anything but an extension."""
        return self.lock_at is not None and now >= self.lock_at

    def is_open(self, now: datetime) -> bool:
        """Whether the organisation may still report, or report again."""
        return self.state in OWED and not self.is_locked(now) and not self.event.is_cancelled


def asking(found: Iterable[Obligation], now: datetime) -> list[Obligation]:
    """Those that ask for a report of their own: they are open, and no open one of them is to count for them too.

    What another report covers asks again once that one cannot be handed in any more: its event is locked or cancelled.
    """
    still_open = [one for one in found if one.is_open(now)]
    coming = {one.id for one in still_open}
    return [one for one in still_open if one.covered_by not in coming]
