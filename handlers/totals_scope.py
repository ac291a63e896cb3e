"""What sums over many events are about: a period, a plan of measures, a form of activity, a territory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, Literal

from aiogram.filters.callback_data import CallbackData

from domain.collected import ACTIVITIES
from domain.kinds import Choices
from domain.library import FORMS
from domain.totals import Totals
from handlers.replies import Key
from handlers.totals_look import SumsPress, Switch

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.collected import Filed
    from domain.events import Event
    from domain.people import Territory
    from texts import Words

MONTHS = 12
_MONTHS_FROM = 10_000
"""A greater period is a month: 202611."""

NAMED = tuple(
    dict.fromkeys(
        (form.key, option)
        for form in FORMS.values()
        for question in form.questions
        if question.key == ACTIVITIES and isinstance(question.kind, Choices)
        for option in question.kind.options
    )
)
"""The forms of activity that any form names: (form, key). A press names one by its place, from 1."""

FILTERS = ("periods", "plans", "forms")
"""The views that choose what to sum up."""


class PeriodPress(CallbackData, prefix="t6"):
    """Looks at the sums of events from one side: of a year (2026) or a month (202611), a plan, or one event alone."""

    period: Key = 0
    """0: of all times."""
    plan: Key = 0
    event: Key = 0
    activity: Key = 0
    """Only reports that name this form of activity: its place in NAMED, from 1."""
    view: Literal["sum", "places", "events", "from", "periods", "plans", "forms"] = "sum"
    territory: Key = 0
    accepted: Switch = 0
    page: Key = 0

    def to(self, **changes: str | int) -> PeriodPress:
        return self.model_copy(update={"page": 0, **changes})

    def back(self) -> CallbackData:
        """To the sums as they are; those of a whole event are shown with all that belongs to it."""
        if self.event and not self.activity:
            return SumsPress(event=self.event, territory=self.territory, accepted=self.accepted)
        return self.to(view="sum")

    @property
    def activity_key(self) -> str:
        """Empty for one that no form has any more: no report names it."""
        return NAMED[self.activity - 1][1] if 0 < self.activity <= len(NAMED) else ""


@dataclass(frozen=True, slots=True)
class Term:
    """A report that counts, and the people in it."""

    filed: Filed
    number: int


@dataclass(slots=True)
class Sums:
    """What the events come to, for whoever oversees these `paths`."""

    place: PeriodPress
    paths: tuple[str, ...]
    territory: Territory | None
    known: Mapping[int, Territory]
    name: str
    events: list[tuple[Event, Totals]] = field(default_factory=list)
    by_form: dict[str, Totals] = field(default_factory=dict)
    all: Totals = field(default_factory=Totals)
    terms: list[Term] = field(default_factory=list)
    """For the view that lists them, the greatest number first."""


def is_in(period: int, event: Event) -> bool:
    """Whether the event begins in this year or month."""
    day = event.starts_on
    return not period or period == (day.year * 100 + day.month if period > _MONTHS_FROM else day.year)


def period_name(period: int, words: Words) -> str:
    """The year in figures, a month in words."""
    if not period:
        return words.plain("totals-all-times")
    if period < _MONTHS_FROM:
        return str(period)
    year, month = divmod(period, 100)
    is_month = 1 <= month <= MONTHS and MINYEAR <= year <= MAXYEAR
    return words.month(date(year, month, 1)) if is_month else str(period)


def activity_name(activity: int, words: Words) -> str:
    """As the form calls it that names it first."""
    form, key = NAMED[activity - 1] if 0 < activity <= len(NAMED) else ("", "")
    return words.plain(f"{form}-activities-{key}") if key else str(activity)
