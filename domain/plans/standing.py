"""How a plan stands: what of it is done, what is due, what is late, and plan against fact by quarter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.people import Territory
from domain.plans.plan import Kind, Schedule


class MeasureState(StrEnum):
    """Of a measure on a day. Only a deadline that has passed makes it overdue; a continuous one never is."""

    DONE = "done"
    OVERDUE = "overdue"
    DUE = "due"
    """Under way: begun or to be begun, and its deadline is ahead."""
    CONTINUOUS = "continuous"
    NOT_STARTED = "not-started"
    UNCLEAR = "unclear"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which a measure is to be done.

    `owed` organisations are to report on its event, `reported` have; without an event a person says whether it
    `is_done` (None: not said).
    """

    id: int
    measure_id: int
    starts_on: date
    ends_on: date
    due_on: date | None = None
    event_id: int | None = None
    own_event_id: int | None = None
    """The event that was made for it, which another one's reports may stand in for."""
    is_done: bool | None = None
    reason: str | None = None
    owed: int = 0
    reported: int = 0

    @property
    def is_finished(self) -> bool:
        """Whether nothing is left to do: everybody reported, or a person said that it is done."""
        if self.is_done is not None:
            return self.is_done
        return self.owed > 0 and self.reported == self.owed

    def is_overdue(self, today: date) -> bool:
        """A deadline includes its day. One that a person has answered for, either way, is not overdue."""
        return self.due_on is not None and self.due_on < today and not self.is_finished and self.is_done is None

    def state(self, today: date) -> MeasureState:
        """As of a measure that has only this time. «Not done» is an answer too: nothing more is waited for."""
        if self.is_finished or self.is_done is not None:
            return MeasureState.DONE
        if self.is_overdue(today):
            return MeasureState.OVERDUE
        if self.due_on is None and self.event_id is None:
            return MeasureState.CONTINUOUS
        return MeasureState.DUE if self.starts_on <= today else MeasureState.NOT_STARTED


@dataclass(frozen=True, slots=True)
class StoredMeasure:
    """A measure as it is kept, with the times at which it is to be done."""

    id: int
    plan_id: int
    position: int
    section: str
    number: str
    text: str
    schedule: Schedule
    responsible: tuple[tuple[str, bool], ...]
    """Name, and whether it is a group of organisations."""
    is_cancelled: bool = False
    reason: str | None = None
    occurrences: tuple[Occurrence, ...] = ()

    def state(self, today: date) -> MeasureState:
        """Of several times the worst counts: late before under way, under way before done."""
        if self.is_cancelled:
            return MeasureState.CANCELLED
        if self.schedule.kind is Kind.UNCLEAR and not self.occurrences:
            return MeasureState.UNCLEAR
        asked = [one for one in self.occurrences if one.due_on is not None or one.event_id is not None]
        if not asked:
            return MeasureState.CONTINUOUS
        if any(one.is_overdue(today) for one in asked):
            return MeasureState.OVERDUE
        begun = [one for one in asked if one.starts_on <= today]
        if begun and all(one.is_finished or one.is_done is not None for one in asked):
            return MeasureState.DONE
        return MeasureState.DUE if begun else MeasureState.NOT_STARTED


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """A plan as it is kept, without its measures."""

    id: int
    title: str
    territory_id: int
    territory_name: str
    territory_path: str
    approved_by: str | None
    approved_text: str | None
    approved_on: date | None
    order_number: str | None
    starts_on: date | None
    ends_on: date | None
    sections: Mapping[str, str]

    @property
    def territory(self) -> Territory:
        """Whose coordinators manage it."""
        return Territory(self.territory_id, self.territory_name, self.territory_path)


@dataclass(slots=True)
class Quarter:
    """Plan against fact: how many deadlines fell into it, how many of those are met, how many are late."""

    year: int
    number: int
    planned: int = 0
    finished: int = 0
    overdue: int = 0


def by_quarter(measures: Iterable[StoredMeasure], today: date) -> list[Quarter]:
    """The quarters that have deadlines, in their order; cancelled measures are in none."""
    found: defaultdict[tuple[int, int], list[Occurrence]] = defaultdict(list)
    for measure in measures:
        if measure.is_cancelled:
            continue
        for one in measure.occurrences:
            if one.due_on is not None:
                found[one.due_on.year, (one.due_on.month + 2) // 3].append(one)
    return [
        Quarter(
            *key,
            planned=len(there),
            finished=sum(one.is_finished for one in there),
            overdue=sum(one.is_overdue(today) for one in there),
        )
        for key, there in sorted(found.items())
    ]
