"""A report: the answers to a form for one obligation, and what may be done with it in which state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from domain.events import State
from domain.forms import Draft
from domain.library import FORMS, with_categories

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from domain.answers import Answer
    from domain.events import Event, Obligation
    from domain.people import Organisation


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
    authors: int = 1
    """How many people may write this report."""

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

    def at(self, chosen: str | None) -> Report:
        """The same report with the person at a question of their choice, or at the first one missing."""
        return replace(self, draft=self.draft.at(chosen))

    def with_answer(self, key: str, answer: Answer) -> Report:
        return replace(self, draft=self.draft.with_answer(key, answer))


def draft_of(event: Event, answers: Mapping[str, Answer]) -> Draft:
    """The form as this event asks it, with what was answered. Raises KeyError for an unknown form."""
    return Draft(with_categories(FORMS[event.form], event.categories), answers)
