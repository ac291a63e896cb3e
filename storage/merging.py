"""The merger of two organisations itself, all of it in one transaction; what it finds is kept to be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, or_, select, update

from domain.events import OWED, State
from storage import awards, history, papers_made, registry, undoing
from storage.engine import insert_or_ignore
from storage.mergers import KIND, Owed, Pair, Plan, owed_by
from storage.tables import aliases, obligations, organisations, reporters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from domain.people import Organisation
    from storage.engine import Transaction


async def merge(tx: Transaction, planned: Plan, by: int, now: datetime) -> int:
    """Does it. Returns the key to take it back."""
    stays, double = planned.stays.id, planned.double.id
    changed = await _settle(tx, planned)
    members = [await _move_person(tx, planned, member) for member in planned.people]
    won = await awards.move(tx, double, stays)
    merged = or_(organisations.c.id == double, organisations.c.merged_into == double)
    found = await tx.execute(
        update(organisations).where(merged).values(merged_into=stays).returning(organisations.c.id)
    )
    await insert_or_ignore(tx, aliases, [{"organisation_id": stays, "name": name} for name in planned.names])
    names = {"double": planned.double.name, "stays": planned.stays.name}
    undo = {
        # Only who oversees everything may take it back.
        "paths": ["/"],
        "counts": names,
        "stays": stays,
        "double": double,
        "followers": sorted(set(found.scalars()) - {double}),
        "namesakes": await namesakes(tx, planned.double),
        "names": list(planned.names),
        "people": members,
        "obligations": changed,
        "awards": won,
    }
    key = await undoing.add(tx, KIND, undo, by, now)
    await note(tx, "merged", by, now, (stays, double), {**names, "undo": key})
    for owed in (*planned.moving, *(one.counts for one in planned.pairs)):
        await history.note(
            tx, "merged", by, now, event=owed.event_id, obligation=owed.id, organisation=stays, facts=names
        )
    await papers_made.look_again(tx, [one["id"] for one in changed], now)
    return key


async def note(
    tx: Transaction, action: str, by: int, now: datetime, both: Collection[int], facts: Mapping[str, str | int]
) -> None:
    await history.note_organisations(tx, action, by, now, ((one, facts) for one in both))


async def _settle(tx: Transaction, planned: Plan) -> list[dict[str, Any]]:
    """Gives each obligation its owner, and what covers it. Returns each as it was and as it is now."""
    stays, double = planned.stays.id, planned.double.id
    known = await owed_by(tx, stays, double)
    counting = {one.counts.event_id: one.counts for one in planned.pairs}
    paired = {one.counts.id for one in planned.pairs} | {one.aside.id for one in planned.pairs}
    # Of what the one that stays owes alone, only what is covered may change.
    alone = [one for one in known.values() if one.organisation_id == stays and one.covered_by and one.id not in paired]
    single = (*planned.moving, *alone)
    changed = [(one, _after(one, stays, _cover(one, known, counting), known)) for one in single]
    for pair in planned.pairs:
        cover = _cover(pair.counts, known, counting)
        after = _after(pair.counts, stays, cover, known) | {"extended_to": _extended(pair)}
        changed.append((pair.counts, after))
        changed.append((pair.aside, _after(pair.aside, double, cover or pair.counts.id, known)))
    coming = [one.id for one, after in changed if one.organisation_id == double and after["organisation_id"] == stays]
    leaving = [one.aside.id for one in planned.pairs if one.aside.organisation_id == stays]
    await trade(tx, (stays, coming), (double, leaving))
    for owed, after in changed:
        await put(tx, owed.id, after)
    return [
        {"id": owed.id, "before": _json(before_of(owed)), "after": _json(after), "begun": is_begun(owed)}
        for owed, after in changed
    ]


def _extended(pair: Pair) -> datetime | None:
    """Of what is still owed the later due moment holds: an extension that was promised stays promised."""
    own, other = pair.counts, pair.aside
    is_later = (other.extended_to or other.due_at) > (own.extended_to or own.due_at)
    return other.extended_to if is_later and own.state in OWED else own.extended_to


def is_begun(owed: Owed) -> bool:
    """Whether anything was done about it."""
    return owed.state is not State.EXPECTED or owed.covered_by is not None or owed.has_report


def before_of(owed: Owed) -> dict[str, Any]:
    """What a merger may change of an obligation."""
    return {
        "organisation_id": owed.organisation_id,
        "covered_by": owed.covered_by,
        "state": owed.state,
        "extended_to": owed.extended_to,
    }


def _after(owed: Owed, owner: int, cover: int | None, known: Mapping[int, Owed]) -> dict[str, Any]:
    state = known[cover].state if cover else owed.state
    return {**before_of(owed), "organisation_id": owner, "covered_by": cover, "state": state}


def _cover(owed: Owed, known: Mapping[int, Owed], counting: Mapping[int, Owed]) -> int | None:
    """What covers it after the merger: where a report is set aside, the one that counts for its event instead.

    This ends: each step leads to an obligation at least as heavy, and of equals to that of the one that stays.
    """
    covering = known.get(owed.covered_by or 0)
    if covering is None:
        return None
    living = counting.get(covering.event_id, covering)
    return _cover(living, known, counting) or living.id


async def put(tx: Transaction, key: int, values: Mapping[str, Any]) -> None:
    """Changes an obligation that has its owner already."""
    wanted = {name: value for name, value in values.items() if name != "organisation_id"}
    await tx.execute(update(obligations).where(obligations.c.id == key).values(wanted))


async def trade(tx: Transaction, *parts: tuple[int, Iterable[int]]) -> None:
    """Gives each organisation these obligations; two for one event may change places.

    No organisation has two for an event, not even for a moment: they wait with one that is made for it and goes.
    """
    owners = {owner: list(keys) for owner, keys in parts}
    if not any(owners.values()):
        return
    place = select(organisations.c.territory_id).where(organisations.c.id == next(iter(owners))).scalar_subquery()
    made = insert(organisations).values(territory_id=place, name="", search_name="").returning(organisations.c.id)
    waiting = (await tx.execute(made)).scalar_one()
    (first, others), *rest = owners.items()
    for owner, keys in ((waiting, others), *rest, (first, others)):
        await tx.execute(update(obligations).where(obligations.c.id.in_(keys)).values(organisation_id=owner))
    await tx.execute(delete(organisations).where(organisations.c.id == waiting))


async def _move_person(tx: Transaction, planned: Plan, member: tuple[int, bool, datetime]) -> dict[str, Any]:
    """Who is somebody in both keeps the stronger role."""
    person, substitute, since = member
    mine = reporters.c.person_id == person
    there = mine & (reporters.c.organisation_id == planned.stays.id)
    before = (await tx.execute(select(reporters.c.is_substitute).where(there))).scalar_one_or_none()
    after = substitute and before is not False
    here = mine & (reporters.c.organisation_id == planned.double.id)
    if before is None:
        await tx.execute(update(reporters).where(here).values(organisation_id=planned.stays.id))
    else:
        await tx.execute(update(reporters).where(there).values(is_substitute=after))
        await tx.execute(delete(reporters).where(here))
    return {"id": person, "substitute": substitute, "since": since.isoformat(), "before": before, "after": after}


def _json(values: Mapping[str, Any]) -> dict[str, Any]:
    extended = values["extended_to"]
    return {**values, "extended_to": extended.isoformat() if extended else None}


async def namesakes(tx: Transaction, one: Organisation) -> list[int]:
    """The standing organisations of the same name in its territory."""
    same = (organisations.c.territory_id == one.territory.id) & (organisations.c.search_name == one.name.casefold())
    rows = await tx.execute(select(organisations.c.id).where(same, registry.STANDING, organisations.c.id != one.id))
    return sorted(rows.scalars())
