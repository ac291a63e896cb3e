"""What a plan of measures says once it is read, with what is not sure about it.

Doubts are keys with values; the sentences live in texts, in the file of the plan's conversation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What dates mean: a deadline or start of one occasion, a span, a repetition, a duty without end, or unknown."""

    ONCE = "once"
    RANGE = "range"
    RECURRING = "recurring"
    CONTINUOUS = "continuous"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a person is told or asked: `key` names the sentence, `values` are said in it."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `start` to `end`, both included."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a measure is to be done. `text` is what the document says.

    `due` are deadlines, each the last day that is on time; `controls` are soft dates, which are never overdue.
    `periods` are the occurrences, in their order: one a deadline where there are deadlines, otherwise one a start.
    `questions` are asked of the person; `readings` are the likely answers to them, ready to be taken as they are.
    `warnings` are only told.
    """

    text: str
    kind: Kind
    start: date | None = None
    end: date | None = None
    due: tuple[date, ...] = ()
    controls: tuple[date, ...] = ()
    periods: tuple[Span, ...] = ()
    questions: tuple[Doubt, ...] = ()
    readings: tuple[Schedule, ...] = ()
    warnings: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who is responsible, by the full name. A group stands for organisations that a person names once."""

    name: str
    is_group: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the plan. `section` and `number` are as written; together with their order they are its key.

    `notes` are what other columns say, by their headings.
    """

    section: str
    number: str
    text: str
    schedule: Schedule
    responsible: tuple[Party, ...] = ()
    warnings: tuple[Doubt, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as an order bears it: what is left blank stays None."""

    text: str
    day: int | None = None
    month: int | None = None
    year: int | None = None

    @property
    def date(self) -> date | None:
        """The day, if it is complete."""
        if self.day is None or self.month is None or self.year is None:
            return None
        return date(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of measures. `sections` are titles by their sign; `not_understood` are lines that went nowhere."""

    title: str
    measures: tuple[Measure, ...]
    sections: Mapping[str, str] = field(default_factory=dict)
    approved_by: str | None = None
    approved: WrittenDate | None = None
    order_number: str | None = None
    span: Span | None = None
    not_understood: tuple[str, ...] = ()
    warnings: tuple[Doubt, ...] = ()
