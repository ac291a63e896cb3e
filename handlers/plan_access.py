"""Who sees which plan of measures, and who manages it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage import plans
from storage.plans import Reach

if TYPE_CHECKING:
    from datetime import date

    from domain.people import Person
    from domain.plans.standing import Occurrence, StoredMeasure, StoredPlan
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


@dataclass(frozen=True, slots=True)
class Seen:
    """A plan as this person may see it: with the numbers of `reach`, and to be changed only if they manage it."""

    plan: StoredPlan
    reach: Reach
    manages: bool


def seen_by(person: Person, plan: StoredPlan) -> Seen:
    """A plan is managed from its own territory or from above; others see what concerns theirs."""
    manages = person.may_oversee(plan.territory)
    own = frozenset[int]() if manages else person.reports_for
    return Seen(plan, Reach(person.oversees, own, whole=manages), manages)


async def plans_of(tx: Transaction, person: Person) -> list[Seen]:
    """All that this person may see, the latest first."""
    return [seen_by(person, plan) for plan in await plans.within_reach(tx, person.oversees, person.reports_for)]


async def see(tx: Transaction, key: int, person: Person) -> Seen | None:
    found = await plans.within_reach(tx, person.oversees, person.reports_for, only=key)
    return seen_by(person, found[0]) if found else None


@dataclass(frozen=True, slots=True)
class Case:
    """A measure in somebody's hands: what they see of it, in their words, at this moment."""

    seen: Seen
    measure: StoredMeasure
    person: Person
    words: Words
    setting: Setting

    @property
    def today(self) -> date:
        return self.setting.today

    def time(self, key: int) -> Occurrence | None:
        """The time of the measure with this key."""
        return next((one for one in self.measure.occurrences if one.id == key), None)


async def case_of(tx: Transaction, key: int, person: Person, words: Words, setting: Setting) -> Case | None:
    """The measure as it stands now; None where there is nothing for this person."""
    there = await plans.measure(tx, key)
    seen = await see(tx, there.plan_id, person) if there else None
    measure = await plans.measure(tx, key, seen.reach) if seen else None
    return Case(seen, measure, person, words, setting) if seen and measure else None
