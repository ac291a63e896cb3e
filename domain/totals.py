"""The figures of an event. Only submitted and accepted reports count, and the two are told apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from domain.events import State


@dataclass(slots=True)
class Share:
    """How many of those who owe a report have given it, or have answered that nothing was held."""

    owed: int = 0
    submitted: int = 0
    accepted: int = 0
    not_held: int = 0

    @property
    def reported(self) -> int:
        return self.submitted + self.accepted + self.not_held

    @property
    def percent(self) -> int:
        """Of obligations, rounded down, so that 100 % means all."""
        return self.reported * 100 // self.owed if self.owed else 0

    def count(self, state: State, number: int = 1) -> None:
        self.owed += number
        if state is State.SUBMITTED:
            self.submitted += number
        elif state is State.ACCEPTED:
            self.accepted += number
        elif state is State.NOT_HELD:
            self.not_held += number


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


@dataclass(slots=True)
class District:
    """What one territory brought."""

    name: str
    share: Share = field(default_factory=Share)
    people: Figure = field(default_factory=Figure)


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
