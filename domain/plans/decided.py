"""What a person decided of a plan that was read, what is still to be asked, and whom its measures oblige."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from domain.calendars import Country
from domain.names import Known, Registry
from domain.people import Organisation
from domain.plans.dates import Context, read_context
from domain.plans.parties import group_key
from domain.plans.plan import Kind, Measure, Party, Plan, Schedule

Past = Literal["done", "later", "collect"]
"""Deadlines that are over when a plan comes in: count as done, are said later, or are reported on all the same."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Which organisations a group stands for: all, those of some kinds or territories, some by name, or nobody."""

    all: bool = False
    kinds: tuple[str, ...] = ()
    territories: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()

    def includes(self, one: Organisation) -> bool:
        """Kinds and territories narrow each other; a list of organisations stands by itself."""
        if self.all or one.id in self.organisations:
            return True
        is_named = bool(self.kinds or self.territories)
        of_kind = not self.kinds or one.kind in self.kinds
        here = not self.territories or any(str(key) in one.territory.path.split("/") for key in self.territories)
        return is_named and of_kind and here


@dataclass(frozen=True, slots=True)
class Decisions:
    """What was said so far: schedules by the measure's position, groups by their key, parties by (position, place)."""

    schedules: Mapping[int, Schedule] = field(default_factory=dict)
    groups: Mapping[str, Meaning] = field(default_factory=dict)
    left: frozenset[int] = frozenset()
    """Positions of measures whose dates are left without an answer: they get no deadline."""
    parties: Mapping[str, str] = field(default_factory=dict)
    """A corrupt party as written → its right name; empty: nobody."""
    past: Past | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A question to the person: about the dates of a measure, a party as written, a group, or what is past."""

    about: Literal["dates", "party", "group", "past"]
    position: int = 0
    name: str = ""


def settled(plan: Plan, decided: Decisions) -> Plan:
    """The plan with what was decided in the place of what was read."""
    measures = [
        replace(
            one,
            schedule=decided.schedules.get(position, one.schedule),
            responsible=tuple(_right(party, decided) for party in one.responsible if _stays(party, decided)),
        )
        for position, one in enumerate(plan.measures)
    ]
    return replace(plan, measures=tuple(measures))


def _stays(party: Party, decided: Decisions) -> bool:
    return not party.doubts or decided.parties.get(party.name, party.name) != ""


def _right(party: Party, decided: Decisions) -> Party:
    return replace(party, name=decided.parties.get(party.name, party.name)) if party.doubts else party


def still_open(plan: Plan, decided: Decisions, *, has_past: bool) -> list[Open]:
    """What is to be asked, the dates first: without them nobody knows what is owed when."""
    asked = [
        Open("dates", position)
        for position, one in enumerate(plan.measures)
        if one.schedule.questions and position not in decided.schedules and position not in decided.left
    ]
    corrupt = dict.fromkeys(
        party.name
        for one in plan.measures
        for party in one.responsible
        if party.doubts and party.name not in decided.parties
    )
    asked += [Open("party", name=name) for name in corrupt]
    groups = dict.fromkeys(party.name for one in settled(plan, decided).measures for party in _groups(one))
    keys = {group_key(name): name for name in reversed(list(groups))}
    asked += [Open("group", name=name) for key, name in reversed(keys.items()) if key not in decided.groups]
    if has_past and decided.past is None:
        asked.append(Open("past"))
    return asked


def _groups(measure: Measure) -> list[Party]:
    return [party for party in measure.responsible if party.is_group]


@dataclass(frozen=True, slots=True)
class Obliged:
    """Whom a plan's parties mean in the registry. `unknown` are parties that are no organisation of it."""

    by_measure: tuple[tuple[Organisation, ...], ...]
    unknown: tuple[str, ...]


def obliged(
    plan: Plan, groups: Mapping[str, Meaning], organisations: Sequence[Organisation], known: Iterable[Known]
) -> Obliged:
    """The organisations that each measure of a settled plan obliges, in the order of the registry."""
    resolve = _resolver(known, {one.id for one in organisations})
    meant = {key: {one.id for one in organisations if meaning.includes(one)} for key, meaning in groups.items()}
    unknown: dict[str, None] = {}
    found = []
    for measure in plan.measures:
        owing: set[int] = set()
        for party in measure.responsible:
            if party.is_group:
                owing |= meant.get(group_key(party.name), set())
            elif (key := resolve(party.name)) is not None:
                owing.add(key)
            else:
                unknown[party.name] = None
        found.append(tuple(one for one in organisations if one.id in owing))
    return Obliged(tuple(found), tuple(unknown))


def _resolver(known: Iterable[Known], within: Collection[int]) -> Callable[[str], int | None]:
    """Only what is certain is taken: a plan names ministries and people beside the organisations that report."""
    registry = Registry(tuple(one for one in known if one.id in within))
    cache: dict[str, int | None] = {}

    def resolve(name: str) -> int | None:
        if name not in cache:
            cache[name] = registry.resolve(name).certain
        return cache[name]

    return resolve


def context_of(plan: Plan, country: Country) -> Context:
    """What stands around the dates of a plan that was read, for an answer that a person types."""
    context = read_context(plan.title, country)
    context = replace(context, span=plan.span or context.span)
    return context.with_approved(plan.approved.date if plan.approved else None)


def has_deadlines(schedule: Schedule) -> bool:
    """Whether something is owed by a day. A continuous duty and a bare start are not."""
    return schedule.kind is not Kind.UNCLEAR and bool(schedule.due)
