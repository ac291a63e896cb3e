"""All that was reported on an event: what every document, table and rating is made from, so that figures agree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.events import State
from domain.kinds import Count, Counts
from domain.library import FORMS
from domain.reports import draft_of
from domain.totals import District, Figure, Totals

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.answers import Answer, Items
    from domain.events import Event, Obligation
    from domain.forms import Draft, Form
    from domain.people import Organisation, Territory

ACTIVITIES, OWN = "activities", "own-"
"""The question about forms of activity, and how the keys of variants of one's own begin."""


@dataclass(frozen=True, slots=True)
class Filed:
    """An obligation of the event with what was filed for it. `answers` are empty where nothing was."""

    obligation: Obligation
    answers: Mapping[str, Answer]
    number: str | None = None
    submitted_at: datetime | None = None

    @property
    def organisation(self) -> Organisation:
        return self.obligation.organisation

    @property
    def state(self) -> State:
        return self.obligation.state

    @property
    def draft(self) -> Draft:
        return draft_of(self.obligation.event, self.answers)

    @property
    def was_late(self) -> bool:
        """Whether it was handed in after the due moment that held for this organisation."""
        return self.submitted_at is not None and self.submitted_at > self.obligation.due_at

    @property
    def answered(self) -> dict[str, Items]:
        """Question → what was answered to it; nothing of a question that does not apply any more."""
        draft = self.draft
        return {one.key: draft.answer(one.key).items for one in draft.asked}

    def items(self, question: str) -> Items:
        """What was answered to a question that the form asks here; nothing of one that does not apply."""
        return self.answered.get(question, ())


@dataclass(frozen=True, slots=True)
class Collected:
    """An event with everything filed on it in a part of the territories, at a moment.

    `filed` has one entry an obligation, by district and name. `only_accepted` leaves reports out that wait for it.
    """

    event: Event
    at: datetime
    filed: tuple[Filed, ...]
    only_accepted: bool = False

    @property
    def counted(self) -> tuple[Filed, ...]:
        """Those whose report's figures are in the totals."""
        wanted = {State.ACCEPTED} if self.only_accepted else {State.ACCEPTED, State.SUBMITTED}
        return tuple(one for one in self.filed if one.state in wanted and one.obligation.covered_by is None)

    def naming(self, activity: str) -> Collected:
        """Only the reports that count and name this form of activity."""
        named = (one for one in self.counted if any(item.key == activity for item in one.items(ACTIVITIES)))
        return replace(self, filed=tuple(named))

    @property
    def missing(self) -> tuple[Filed, ...]:
        """Those who still owe their report."""
        return tuple(one for one in self.filed if one.state.is_owed)

    def totals(self, places: Mapping[int, Territory] | None = None) -> Totals:
        """The sums of the event: the one place where figures come from.

        `places` says which territory stands for that of an organisation in `by_district`, where it is not its own.
        """
        form = FORMS[self.event.form]
        by_category = [one.key for one in form.questions if isinstance(one.kind, Counts)]
        reach = [one.key for one in form.questions if isinstance(one.kind, Count)]
        totals = Totals(
            by_category={category: Figure() for category in self.event.categories if by_category},
            reach={question: Figure() for question in reach},
        )
        for one in self.filed:
            place = _place(one, places)
            was_late = None if one.submitted_at is None else one.was_late
            totals.by_district.setdefault(place.id, District(place.name)).share.count(one.state, was_late=was_late)
            totals.share.count(one.state, was_late=was_late)
        for one in self.counted:
            _add(totals, one, totals.by_district[_place(one, places).id], by_category, reach)
        return totals


def _place(one: Filed, places: Mapping[int, Territory] | None) -> Territory:
    own = one.organisation.territory
    return own if places is None else places.get(own.id, own)


def _add(totals: Totals, one: Filed, district: District, by_category: list[str], reach: list[str]) -> None:
    answered = one.answered
    for question in by_category:
        for item in answered.get(question, ()):
            number = int(item.number or 0)
            totals.people.add(one.state, number)
            totals.by_category.setdefault(item.key, Figure()).add(one.state, number)
            district.people.add(one.state, number)
    for question in reach:
        for item in answered.get(question, ()):
            totals.reach[question].add(one.state, int(item.number or 0))
    activities = [item.key for item in answered.get(ACTIVITIES, ())]
    totals.by_activity.update(key for key in activities if not key.startswith(OWN))
    totals.own_activities += any(key.startswith(OWN) for key in activities)


def figure_questions(form: Form) -> frozenset[str]:
    """The questions whose answers the totals are made from, and those that say whether they apply."""
    numbers = [one for one in form.questions if isinstance(one.kind, Count | Counts)]
    return frozenset({ACTIVITIES, *(one.key for one in numbers), *(one.when[0] for one in numbers if one.when)})
