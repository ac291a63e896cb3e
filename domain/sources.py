"""What a figure is made of: each number of the totals can be asked for the reports that it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.collected import ACTIVITIES, OWN
from domain.events import State
from domain.kinds import Choices, Count, Counts
from domain.library import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.answers import Item
    from domain.collected import Collected, Filed
    from domain.events import Event
    from domain.totals import Totals


class Group(StrEnum):
    """Which of the totals a figure is one of."""

    PEOPLE = "people"
    CATEGORY = "category"
    REACH = "reach"
    ACTIVITY = "activity"
    SHARE = "share"


SHARES = ("reported", "accepted", "submitted", "on_time", "late", "returned", "not_held", "missing")
"""The figures that count organisations: properties of `Share`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One figure. `key` is a category, a question, a form of activity (or `OWN`), one of SHARES."""

    group: Group
    key: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """What one organisation adds to a figure."""

    filed: Filed
    number: int


def parts_of(event: Event) -> tuple[Part, ...]:
    """All figures that an event of this form can have, in the order in which they are shown."""
    return tuple(_parts(event))


def _parts(event: Event) -> Iterator[Part]:
    questions = FORMS[event.form].questions
    if any(isinstance(one.kind, Counts) for one in questions):
        yield Part(Group.PEOPLE)
        yield from (Part(Group.CATEGORY, one) for one in event.categories)
    yield from (Part(Group.REACH, one.key) for one in questions if isinstance(one.kind, Count))
    for one in questions:
        if one.key == ACTIVITIES and isinstance(one.kind, Choices):
            yield from (Part(Group.ACTIVITY, option) for option in one.kind.options)
            yield Part(Group.ACTIVITY, OWN)
    yield from (Part(Group.SHARE, one) for one in SHARES)


def figure_of(totals: Totals, part: Part) -> int:
    """The figure as the totals show it."""
    match part.group:
        case Group.PEOPLE:
            return totals.people.both
        case Group.CATEGORY:
            return totals.by_category[part.key].both if part.key in totals.by_category else 0
        case Group.REACH:
            return totals.reach[part.key].both
        case Group.ACTIVITY:
            return totals.own_activities if part.key == OWN else totals.by_activity[part.key]
        case Group.SHARE:
            return int(getattr(totals.share, part.key))


def sources_of(collected: Collected, part: Part) -> list[Source]:
    """The organisations that the figure comes from, the greatest number first; together they are the figure."""
    if part.group is Group.SHARE:
        return [Source(one, 1) for one in collected.filed if _is_among(one, part.key)]
    questions = _questions(collected.event, part)
    found = [
        Source(one, sum(_number(item, part) for key in questions for item in answered.get(key, ())))
        for one in collected.counted
        for answered in (one.answered,)
    ]
    if part == Part(Group.ACTIVITY, OWN):
        # A report may name several variants of its own: it is one report all the same.
        found = [Source(one.filed, min(one.number, 1)) for one in found]
    return sorted((one for one in found if one.number), key=lambda one: -one.number)


def _questions(event: Event, part: Part) -> tuple[str, ...]:
    if part.group is Group.ACTIVITY:
        return (ACTIVITIES,)
    if part.group is Group.REACH:
        return (part.key,)
    return tuple(one.key for one in FORMS[event.form].questions if isinstance(one.kind, Counts))


def _number(item: Item, part: Part) -> int:
    if part.group is Group.ACTIVITY:
        return int(item.key.startswith(OWN) if part.key == OWN else item.key == part.key)
    is_wanted = part.group is not Group.CATEGORY or item.key == part.key
    return int(item.number or 0) if is_wanted else 0


def _is_among(one: Filed, key: str) -> bool:
    match key:
        case "reported":
            return one.state.is_reported
        case "missing":
            return not one.state.is_reported
        case "on_time":
            return one.submitted_at is not None and not one.was_late
        case "late":
            return one.was_late
        case _:
            return one.state is State(key)
