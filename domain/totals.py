"""The figures of an event. Only submitted and accepted reports count, and the two are told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from domain.events import State

if TYPE_CHECKING:
    from typing import Self


@dataclass(slots=True)
class Share:
    """How many of those who owe a report have given it, or have answered that nothing was held."""

    owed: int = 0
    submitted: int = 0
    accepted: int = 0
    not_held: int = 0
    returned: int = 0
    on_time: int = 0
    """Of the reports handed in, those that came until the due moment of their organisation; the others are late."""
    late: int = 0

    @property
    def reported(self) -> int:
        return self.submitted + self.accepted + self.not_held

    @property
    def percent(self) -> int:
        """Of obligations, rounded down, so that 100 % means all."""
        return self.percent_of(self.reported)

    @property
    def missing(self) -> int:
        return self.owed - self.reported

    def percent_of(self, number: int) -> int:
        return number * 100 // self.owed if self.owed else 0

    def count(self, state: State, *, was_late: bool | None = None) -> None:
        """One more obligation. `was_late` is None where no report of its own was handed in."""
        self.owed += 1
        self.submitted += state is State.SUBMITTED
        self.accepted += state is State.ACCEPTED
        self.not_held += state is State.NOT_HELD
        self.returned += state is State.RETURNED
        self.on_time += was_late is False
        self.late += was_late is True

    def __iadd__(self, other: Share) -> Self:
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))
        return self


@dataclass(slots=True)
class Figure:
    """A sum over accepted reports and over those that still wait for acceptance."""

    accepted: int = 0
    submitted: int = 0

    @property
    def both(self) -> int:
        return self.accepted + self.submitted

    def add(self, state: State, number: int) -> None:
        if state is State.ACCEPTED:
            self.accepted += number
        elif state is State.SUBMITTED:
            self.submitted += number

    def __iadd__(self, other: Figure) -> Self:
        self.accepted += other.accepted
        self.submitted += other.submitted
        return self


@dataclass(slots=True)
class District:
    """What one territory brought."""

    name: str
    share: Share = field(default_factory=Share)
    people: Figure = field(default_factory=Figure)

    def __iadd__(self, other: District) -> Self:
        self.share += other.share
        self.people += other.people
        return self


@dataclass(slots=True)
class Totals:
    """Sums of one event. People in person, people online and views are apart, never added together.

    `people` and `by_category` come from questions that count by category; a form may have none.
    """

    share: Share = field(default_factory=Share)
    people: Figure = field(default_factory=Figure)
    by_category: dict[str, Figure] = field(default_factory=dict)
    reach: dict[str, Figure] = field(default_factory=dict)
    """Question → its number: people online, views, works... each by itself."""
    by_district: dict[int, District] = field(default_factory=dict)
    by_activity: Counter[str] = field(default_factory=Counter)
    """Named form of activity → reports that name it."""
    own_activities: int = 0
    """Reports that name forms of activity of their own."""

    def __iadd__(self, other: Totals) -> Self:
        """The sums of several events: who took part in two of them is counted twice, as two participations."""
        self.share += other.share
        self.people += other.people
        self.by_activity += other.by_activity
        self.own_activities += other.own_activities
        for own, figures in ((self.by_category, other.by_category), (self.reach, other.reach)):
            for key, figure in figures.items():
                sum_ = own.setdefault(key, Figure())
                sum_ += figure
        for place, district in other.by_district.items():
            known = self.by_district.setdefault(place, District(district.name))
            known += district
        return self
