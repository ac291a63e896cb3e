"""The register as a whole: read to be compared and exported, changed by an import, and changed back."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, exists, insert, or_, select, update

from domain.people import Territory
from domain.places import Places
from domain.register import Entry, KnownOrganisation, written
from storage import history, registry, undoing
from storage.plan_tables import meanings, plans
from storage.tables import (
    aliases,
    applications,
    coordinators,
    groups,
    invitations,
    obligations,
    organisations,
    reporters,
    territories,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import datetime

    from storage.engine import Transaction

KIND = "import"
TEXTS = ("name", "official_name", "kind", "contact")
"""The fields that are texts of the organisation's own row."""

Values = dict[str, Any]
"""Of an organisation: the fields of its row, `territory_id`, and `aliases` in the order of the alphabet."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What an import does with a line. `organisation` None is a new one; of a known one only `fields` change."""

    entry: Entry
    organisation: int | None = None
    fields: frozenset[str] = frozenset()
    before: dict[str, str] = field(default_factory=dict)
    """What stood in a field when the person saw it, as it is written in a table."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was written, and what was not since it had been changed meanwhile. `undo` is the key to take it back."""

    undo: int
    added: int
    changed: int
    kept: tuple[str, ...]
    """Names of organisations with something that was left as it is."""


async def known(tx: Transaction, paths: Iterable[str]) -> list[KnownOrganisation]:
    """The organisations of these subtrees as tables tell them, by territory and name."""
    places = Places(await registry.territories_within(tx, ["/"]))
    others = await _aliases(tx)
    return [
        KnownOrganisation(
            one.id,
            one.name,
            official_name=one.official_name or "",
            kind=one.kind or "",
            district=one.territory.name,
            city=places.city(one.territory),
            aliases=tuple(others.get(one.id, ())),
            pupils=one.pupils,
            contact=one.contact or "",
        )
        for one in await registry.organisations_within(tx, paths)
    ]


async def _aliases(tx: Transaction) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for row in await tx.execute(select(aliases)):
        found.setdefault(row.organisation_id, []).append(row.name)
    return {key: sorted(names) for key, names in found.items()}


async def _values(tx: Transaction) -> dict[int, Values]:
    """Every organisation's values as they are stored."""
    columns = (*(organisations.c[name] for name in TEXTS), organisations.c.pupils, organisations.c.territory_id)
    others = await _aliases(tx)
    rows = await tx.execute(select(organisations.c.id, *columns).where(organisations.c.merged_into.is_(None)))
    return {
        row.id: {
            **{name: getattr(row, name) for name in (*TEXTS, "pupils", "territory_id")},
            "aliases": others.get(row.id, []),
        }
        for row in rows
    }


# --- an import -------------------------------------------------------------------------------------------------


class _Ground:
    """The territories of an import: those that are there, and those that it makes."""

    def __init__(self, found: Iterable[Territory]) -> None:
        self._all = list(found)
        self.places = Places(self._all)
        self.made: list[int] = []

    async def of(self, tx: Transaction, entry: Entry) -> Territory:
        found = self.places.find(entry.city, entry.district)
        if found is not None:
            return found
        root = self.places.root
        if not entry.city and not entry.district and root is not None:
            return root
        above = root
        if entry.city and entry.district:
            above = self.places.find("", entry.city) or await self._make(tx, entry.city, root)
        return await self._make(tx, entry.district or entry.city, above)

    async def _make(self, tx: Transaction, name: str, parent: Territory | None) -> Territory:
        made = await registry.add_territory(tx, name, parent)
        if all(one.id != made.id for one in self._all):
            self.made.append(made.id)
            self._all.append(made)
            self.places = Places(self._all)
        return made


async def write(tx: Transaction, planned: Iterable[Planned], by: int, now: datetime, paths: Iterable[str]) -> Outcome:
    """Does what an import plans, all of it in this transaction; what was changed since it was planned is kept."""
    ground = _Ground(await registry.territories_within(tx, ["/"]))
    present = await _values(tx)
    taken = {(one["territory_id"], one["name"].casefold()) for one in present.values()}
    new: list[Values] = []
    changed: list[dict[str, Any]] = []
    kept: list[str] = []
    shown = {one.id: one for one in await known(tx, ["/"])}
    for plan in planned:
        territory = await ground.of(tx, plan.entry) if plan.organisation is None or _moves(plan) else None
        values = _wanted(plan.entry, territory)
        if plan.organisation is None:
            place = (values["territory_id"], values["name"].casefold())
            if place in taken:
                kept.append(plan.entry.title)
            else:
                taken.add(place)
                new.append(values)
            continue
        before = present.get(plan.organisation)
        if before is None or _differs(plan, shown[plan.organisation]):
            kept.append(plan.entry.title)
            continue
        wanted = {"territory_id" if one in {"district", "city"} else one for one in plan.fields}
        after = {name: values[name] for name in wanted if name in values and values[name] != before[name]}
        if after:
            old = {name: before[name] for name in after}
            changed.append({"id": plan.organisation, "before": old, "after": after})
            present[plan.organisation] = {**before, **after}
    added = await _add(tx, new)
    await _set(tx, [(one["id"], one["after"]) for one in changed])
    await history.note_organisations(tx, "organisation-added", by, now, ((key, {}) for key, _ in added))
    await history.note_organisations(tx, "organisation-changed", by, now, ((one["id"], one) for one in changed))
    # The territories that its maker had: who has lost them may not take it back.
    undo = {
        "paths": list(paths),
        "added": [{"id": key, "after": values} for key, values in added],
        "changed": changed,
        "territories": ground.made,
        "counts": {"added": len(added), "changed": len(changed)},
    }
    key = await undoing.add(tx, KIND, undo, by, now)
    facts = {"undo": key, "added": len(added), "changed": len(changed)}
    await history.note(tx, "register-imported", by, now, facts=facts)
    return Outcome(key, len(added), len(changed), tuple(kept))


def _moves(plan: Planned) -> bool:
    return bool(plan.fields & {"district", "city"})


def _differs(plan: Planned, present: KnownOrganisation) -> bool:
    """Whether somebody changed a field since the person saw what would become of it."""
    return any(written(present, name) != text for name, text in plan.before.items())


def _wanted(entry: Entry, territory: Territory | None) -> Values:
    """What the entry says, as it is stored."""
    values: Values = {name: getattr(entry, name) or None for name in TEXTS}
    values |= {"name": entry.title, "pupils": entry.pupils, "aliases": sorted(entry.aliases)}
    return {**values, "territory_id": territory.id} if territory else values


async def _add(tx: Transaction, new: list[Values]) -> list[tuple[int, Values]]:
    """Adds organisations; returns their ids with what was stored."""
    if not new:
        return []
    rows = [
        {**{name: one[name] for name in one if name != "aliases"}, "search_name": one["name"].casefold()} for one in new
    ]
    statement = insert(organisations).returning(organisations.c.id, sort_by_parameter_order=True)
    added = list(zip((await tx.execute(statement, rows)).scalars(), new, strict=True))
    named = [{"organisation_id": key, "name": name} for key, one in added for name in one["aliases"]]
    if named:
        await tx.execute(insert(aliases), named)
    return added


async def _set(tx: Transaction, changed: Iterable[tuple[int, Values]]) -> None:
    """Changes these values of organisations: those of which the same ones change, in one go."""
    alike: defaultdict[frozenset[str], list[Values]] = defaultdict(list)
    named: dict[int, list[str]] = {}
    for key, values in changed:
        row = {name: value for name, value in values.items() if name != "aliases"}
        if "name" in row:
            row["search_name"] = row["name"].casefold()
        if row:
            alike[frozenset(row)].append({"key": key, **row})
        if "aliases" in values:
            named[key] = values["aliases"]
    for rows in alike.values():
        await tx.execute(update(organisations).where(organisations.c.id == bindparam("key")), rows)
    for some in _batches(named):
        await tx.execute(delete(aliases).where(aliases.c.organisation_id.in_(some)))
    fresh = [{"organisation_id": key, "name": name} for key, names in named.items() for name in names]
    if fresh:
        await tx.execute(insert(aliases), fresh)


# --- and back --------------------------------------------------------------------------------------------------


async def take_back(tx: Transaction, key: int, undo: dict[str, Any], by: int, now: datetime) -> list[str]:
    """Undoes an import. Returns the names of what stays: what was changed since, and new organisations in use."""
    present = await _values(tx)
    kept = []
    back: list[tuple[int, Values]] = []
    for one in undo["changed"]:
        values = present.get(one["id"])
        if values is None:
            continue
        same = [name for name, after in one["after"].items() if values[name] == after]
        if len(same) < len(one["after"]):
            kept.append(values["name"])
        if same:
            back.append((one["id"], {name: one["before"][name] for name in same}))
    await _set(tx, back)
    added = {one["id"]: one["after"] for one in undo["added"] if one["id"] in present}
    in_use = await _in_use(tx, added)
    stay = {one for one, after in added.items() if one in in_use or present[one] != after}
    await _remove(tx, added.keys() - stay)
    await _remove_empty(tx, undo["territories"])
    await history.note_organisations(tx, "organisation-changed-back", by, now, back)
    await history.note_organisations(
        tx,
        "organisation-removed",
        by,
        now,
        ((one, {"name": added[one]["name"]}) for one in sorted(added.keys() - stay)),
    )
    await undoing.close(tx, key, now)
    await history.note(tx, "register-import-undone", by, now, facts={"undo": key})
    return [*kept, *(present[one]["name"] for one in sorted(stay))]


async def _in_use(tx: Transaction, keys: Collection[int]) -> set[int]:
    """Which of these organisations somebody reports for, owes something or was invited to."""
    used: set[int] = set()
    for table in (obligations, reporters, invitations, applications):
        used |= set((await tx.execute(select(table.c.organisation_id).distinct())).scalars())
    used |= set((await tx.execute(select(organisations.c.merged_into).distinct())).scalars())
    return used & set(keys)


BATCH = 500
"""Ids of one statement: databases limit its parameters."""


def _batches(keys: Iterable[int]) -> Iterator[list[int]]:
    wanted = sorted(keys)
    for first in range(0, len(wanted), BATCH):
        yield wanted[first : first + BATCH]


async def _remove(tx: Transaction, keys: Iterable[int]) -> None:
    for some in _batches(keys):
        await tx.execute(delete(aliases).where(aliases.c.organisation_id.in_(some)))
        await tx.execute(delete(organisations).where(organisations.c.id.in_(some)))


async def _remove_empty(tx: Transaction, keys: Iterable[int]) -> None:
    """Takes away territories that nothing is in and nobody has to do with, the deepest first."""
    child = territories.alias()
    uses = [
        exists().where(table.c.territory_id == territories.c.id)
        for table in (organisations, coordinators, invitations, groups, plans, meanings)
    ]
    in_use = or_(*uses, exists().where(child.c.parent_id == territories.c.id))
    for key in sorted(keys, reverse=True):
        await tx.execute(delete(territories).where(territories.c.id == key, ~in_use))
