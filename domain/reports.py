"""A report: the answers to a form for one obligation, and what may be done with it in which state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.events import State
from domain.forms import Draft
from domain.library import FORMS, with_categories

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.answers import Answer
    from domain.doubts import Doubt
    from domain.events import Event, Obligation
    from domain.people import Organisation, Person


class Decision(StrEnum):
    """What may be done with a report that was handed in. To endorse is the first of two levels of acceptance."""

    ENDORSE = "endorse"
    ACCEPT = "accept"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Report:
    """A report with its answers. `number` is given at the first submission and stays."""

    id: int
    obligation: Obligation
    draft: Draft
    number: str | None = None
    submitted_at: datetime | None = None
    submitted_by: int | None = None
    return_reason: str | None = None
    return_questions: tuple[str, ...] = ()
    """The questions that the return names; none: all of them."""
    endorsed_at: datetime | None = None
    """The first of two levels of acceptance."""
    endorsed_by: int | None = None
    authors: int = 1
    """How many people may write this report."""
    explained: tuple[tuple[Doubt, str | None], ...] = ()
    """What looked odd when it was sent, and what its authors said to it, if they said more than that it is right."""

    @property
    def event(self) -> Event:
        return self.obligation.event

    @property
    def organisation(self) -> Organisation:
        return self.obligation.organisation

    @property
    def state(self) -> State:
        return self.obligation.state

    @property
    def is_open(self) -> bool:
        """Whether its authors may change it, as far as its state goes; the lock is the obligation's to know."""
        return self.state.is_owed and self.obligation.covered_by is None

    @property
    def awaits_endorsement(self) -> bool:
        """Whether the district's acceptance comes next, and not the last one."""
        return self.awaits_decision and self.event.two_levels and self.endorsed_at is None

    @property
    def awaits_decision(self) -> bool:
        return self.state is State.SUBMITTED

    @property
    def may_be_recalled(self) -> bool:
        """Whether nobody has decided on it yet, so that its authors may take it back."""
        return self.awaits_decision and self.endorsed_at is None and self.obligation.covered_by is None

    def may_change(self, question: str) -> bool:
        """Whether a return leaves this answer open: where it names questions, only those and what is still missing."""
        return not self.return_questions or question in self.return_questions or not self.draft.answer(question).settled

    def at(self, chosen: str | None) -> Report:
        """The same report with the person at a question of their choice, or at the first one missing."""
        return replace(self, draft=self.draft.at(chosen))

    def with_answer(self, key: str, answer: Answer) -> Report:
        return replace(self, draft=self.draft.with_answer(key, answer))


def draft_of(event: Event, answers: Mapping[str, Answer]) -> Draft:
    """The form as this event asks it, with what was answered. Raises KeyError for an unknown form."""
    return Draft(with_categories(FORMS[event.form], event.categories), answers)


def decisions_of(report: Report, person: Person, *, has_first_level: bool) -> frozenset[Decision]:
    """What this person may decide on the report now.

    `has_first_level`: whether anybody coordinates the organisation's own territory and nothing above it. Where nobody
    does, the first of two levels falls away.
    """
    territory = report.organisation.territory
    if not person.may_oversee(territory) or report.event.is_cancelled or report.obligation.covered_by is not None:
        return frozenset()
    decides_finally = person.stands_above(territory) or not report.event.two_levels
    if report.state is State.ACCEPTED:
        return frozenset({Decision.RETURN}) if decides_finally else frozenset()
    if not report.awaits_decision:
        return frozenset()
    awaits_first_level = report.awaits_endorsement and has_first_level
    if decides_finally and not awaits_first_level:
        return frozenset({Decision.ACCEPT, Decision.RETURN})
    if not decides_finally and report.awaits_endorsement:
        return frozenset({Decision.ENDORSE, Decision.RETURN})
    return frozenset({Decision.RETURN})
