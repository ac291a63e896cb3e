"""A plan that was read and is not confirmed yet: kept in the person's notebooks until it is written or dropped."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from domain.plans.decided import Decisions, Obliged, Open, has_deadlines, obliged, settled, still_open
from domain.plans.difference import Difference, difference
from storage import names, notebooks, plans, registry

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.people import Person, Territory
    from domain.plans.plan import Plan
    from handlers.setting import Setting
    from storage.engine import Transaction

FILE, READ, DECIDED = "plan-file", "plan-read", "plan-decided"
"""Notebooks: the file that was offered, what was read in it, and what the person decided of it."""


@dataclass(frozen=True)
class Draft:
    """What was read, for which territory, and what was decided. `into` is the plan that it corrects.

    `choosing` is the group that is being made up of kinds, territories and names.
    """

    file: str
    stamp: int
    territory: int
    paths: tuple[str, ...]
    into: int | None
    plan: Plan
    decided: Decisions
    choosing: Mapping[str, Any]
    today: date

    @cached_property
    def settled(self) -> Plan:
        return settled(self.plan, self.decided)

    @cached_property
    def has_past(self) -> bool:
        """Whether deadlines are over already."""
        return any(has_deadlines(one.schedule) and min(one.schedule.due) < self.today for one in self.settled.measures)

    @cached_property
    def open(self) -> list[Open]:
        return still_open(self.plan, self.decided, has_past=self.has_past)

    def decide(self, **decided: Any) -> Draft:  # noqa: ANN401 - fields of Decisions
        return replace(self, decided=replace(self.decided, **decided), choosing={})


async def begin(
    tx: Transaction, person: Person, file: Mapping[str, Any], plan: Plan, territory: Territory, setting: Setting
) -> Draft:
    """The draft of what was read, with what this territory's groups mean already, in the place of any other."""
    into = await _same_plan(tx, plan, territory)
    meanings = await plans.meanings_in(tx, territory.id)
    draft = Draft(
        file=file["name"],
        stamp=file["stamp"],
        territory=territory.id,
        paths=person.oversees,
        into=into,
        plan=plan,
        decided=Decisions(groups=meanings),
        choosing={},
        today=setting.today,
    )
    await notebooks.keep(tx, person.id, READ, _read_as_json(draft))
    await keep(tx, person, draft)
    return draft


async def _same_plan(tx: Transaction, plan: Plan, territory: Territory) -> int | None:
    """The plan of this territory with the same title, or of the same order."""
    title = plan.title.casefold()
    order = (plan.order_number, plan.approved.date if plan.approved else None)
    for one in await plans.within_reach(tx, [territory.path]):
        is_order = all(order) and order == (one.order_number, one.approved_on)
        if one.territory_id == territory.id and (is_order or (title and one.title.casefold() == title)):
            return one.id
    return None


def _read_as_json(draft: Draft) -> dict[str, Any]:
    return {
        "file": draft.file,
        "stamp": draft.stamp,
        "paths": list(draft.paths),
        "plan": plans.plan_as_json(draft.plan),
    }


async def keep(tx: Transaction, person: Person, draft: Draft) -> None:
    """Writes down what was decided; what was read is kept once."""
    data = {
        "territory": draft.territory,
        "into": draft.into,
        "decided": plans.decisions_as_json(draft.decided),
        "choosing": dict(draft.choosing),
    }
    await notebooks.keep(tx, person.id, DECIDED, data)


async def find(tx: Transaction, person: Person, setting: Setting) -> Draft | None:
    """The person's draft; None if there is none, or if it was made with more rights than the person has now."""
    read = await notebooks.find(tx, person.id, READ)
    if not read or tuple(read["paths"]) != person.oversees:
        return None
    said = await notebooks.find(tx, person.id, DECIDED)
    return Draft(
        file=read["file"],
        stamp=read["stamp"],
        territory=said["territory"],
        paths=tuple(read["paths"]),
        into=said["into"],
        plan=plans.plan_from_json(read["plan"]),
        decided=plans.decisions_from_json(said["decided"]),
        choosing=said["choosing"],
        today=setting.today,
    )


async def moved(tx: Transaction, draft: Draft, territory: Territory) -> Draft:
    """The same for another territory, where groups may mean something else."""
    into = await _same_plan(tx, draft.plan, territory)
    meanings = await plans.meanings_in(tx, territory.id)
    decided = replace(draft.decided, groups=meanings)
    return replace(draft, territory=territory.id, into=into, decided=decided, choosing={})


async def drop(tx: Transaction, person: Person) -> None:
    await notebooks.drop(tx, person.id, FILE, READ, DECIDED)


@dataclass(frozen=True, slots=True)
class Outlook:
    """What writing a draft comes to. `reports` are those that will be owed, `change` is against `into`."""

    territory: Territory
    obliged: Obliged
    change: Difference
    reports: int
    organisations: int


async def outlook(tx: Transaction, draft: Draft) -> Outlook | None:
    """None where the territory is gone."""
    territory = await registry.territory(tx, draft.territory)
    if territory is None:
        return None
    organisations = await registry.organisations_within(tx, [territory.path])
    found = obliged(draft.settled, draft.decided.groups, organisations, await names.known(tx))
    stored = await plans.measures_of(tx, draft.into) if draft.into is not None else []
    reports = 0
    for one, owing in zip(draft.settled.measures, found.by_measure, strict=True):
        asked = [day for day in one.schedule.due if day >= draft.today or draft.decided.past == "collect"]
        reports += len(owing) * len(asked) * has_deadlines(one.schedule)
    owing_ids = {one.id for owing in found.by_measure for one in owing}
    return Outlook(territory, found, difference(stored, draft.settled.measures), reports, len(owing_ids))
