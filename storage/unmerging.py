"""A merger taken back: everything goes where it was, and what happened since stays where it happened.

What was changed since, and so has no way back, stands in the way: then nothing at all is undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, or_, select, update

from domain.events import State
from storage import awards, history, papers_made, undoing
from storage.mergers import owed_by
from storage.merging import before_of, is_begun, note, put, trade
from storage.registry import STANDING
from storage.tables import aliases, obligations, organisations, reporters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storage.engine import Transaction
    from storage.mergers import Owed


class InTheWay(Exception):
    """Why a merger cannot be taken back: the key of the sentence, and the name in it."""

    def __init__(self, key: str, name: str) -> None:
        super().__init__(key)
        self.key, self.name = key, name


@dataclass(frozen=True, slots=True)
class Undone:
    """What came of taking it back."""

    people: tuple[int, ...]
    """Who reports for the double again."""
    others: tuple[int, ...]
    """Who reports for the one that stayed, if a report of theirs had been set aside and counts again."""
    kept: tuple[str, ...]
    """The events for which a report was begun since, and stays."""


async def take_back(tx: Transaction, key: int, undo: dict[str, Any], by: int, now: datetime) -> Undone:
    """Undoes a merger. Raises InTheWay before anything is changed."""
    stays, double = undo["stays"], undo["double"]
    await _look_at_names(tx, undo)
    known = await owed_by(tx, stays, double)
    way = _way_back(undo, known)
    await _look_at_reports(tx, undo, way)
    await trade(tx, (stays, way.going_to(stays)), (double, way.going_to(double)))
    for one, entry in way.changed.items():
        extended = _again(entry, known[one], "extended_to")
        await put(tx, one, {"covered_by": way.covers[one], "state": way.states[one], "extended_to": extended})
    await _owe_anew(tx, double, [(known[one], undone["before"]) for one, undone in way.kept.items()], now)
    await _part(tx, undo)
    await awards.move(tx, stays, double, undo.get("awards", []))
    back = [one["id"] for one in undo["people"] if await _move_back(tx, one, stays, double)]
    await undoing.close(tx, key, now)
    await note(tx, "unmerged", by, now, (stays, double), {**undo["counts"], "undo": key})
    for one in way.changed:
        event, owner = known[one].event_id, way.owners[one]
        facts = undo["counts"]
        await history.note(tx, "unmerged", by, now, event=event, obligation=one, organisation=owner, facts=facts)
    await papers_made.look_again(tx, list(way.changed), now)
    counts_again = any(known[one].has_report for one in way.going_to(stays))
    others = (await tx.execute(select(reporters.c.person_id).where(reporters.c.organisation_id == stays))).scalars()
    return Undone(
        tuple(back),
        tuple(set(others) - set(back)) if counts_again else (),
        tuple(known[one].title for one in way.kept),
    )


async def _look_at_names(tx: Transaction, undo: Mapping[str, Any]) -> None:
    """Whether the double is still merged here, and its name still free."""
    rows = await tx.execute(select(organisations).where(organisations.c.id == undo["double"]))
    double = rows.one_or_none()
    if double is None or double.merged_into != undo["stays"]:
        raise InTheWay("merger-way-merged", undo["counts"]["stays"])
    same = (organisations.c.territory_id == double.territory_id) & (organisations.c.search_name == double.search_name)
    found = set((await tx.execute(select(organisations.c.id).where(same, STANDING))).scalars())
    # Those that were called the same before the merger are so again.
    if found - {undo["stays"], *undo["namesakes"]}:
        raise InTheWay("merger-way-name", double.name)


async def _look_at_reports(tx: Transaction, undo: Mapping[str, Any], way: _Way) -> None:
    """Whether another merger has got between, or a report of one would count for the other."""
    theirs = [undo["stays"], undo["double"], *undo["followers"]]
    elsewhere = select(obligations.c.id).where(
        or_(
            obligations.c.id.in_([one["id"] for one in undo["obligations"]]),
            obligations.c.covered_by.in_(way.going_to(undo["double"])),
        ),
        obligations.c.organisation_id.not_in(theirs),
    )
    if (await tx.execute(elsewhere.limit(1))).first():
        raise InTheWay("merger-way-merged", undo["counts"]["stays"])
    for one, cover in way.covers.items():
        if cover is not None and way.owners.get(cover) != way.owners[one]:
            raise InTheWay("merger-way-covered", way.known[one].title)


@dataclass(frozen=True, slots=True)
class _Way:
    """How each obligation of the two would be again: whose, covered by what, in which state."""

    known: Mapping[int, Owed]
    changed: Mapping[int, Mapping[str, Any]]
    """What the merger noted of those that go back to how they were."""
    kept: Mapping[int, Mapping[str, Any]]
    """The same of those that were begun since, and stay where that was done."""
    owners: Mapping[int, int]
    covers: Mapping[int, int | None]
    states: Mapping[int, State]

    def going_to(self, owner: int) -> list[int]:
        """Those that come to this owner from the other."""
        return [one for one, now in self.owners.items() if now == owner and self.known[one].organisation_id != owner]


def _way_back(undo: Mapping[str, Any], known: Mapping[int, Owed]) -> _Way:
    noted = {one["id"]: one for one in undo["obligations"] if one["id"] in known}
    kept = _kept(noted, known, undo["double"])
    changed = {one: entry for one, entry in noted.items() if one not in kept}
    before = {one: entry["before"]["organisation_id"] for one, entry in changed.items()}
    covers = {one: owed.covered_by for one, owed in known.items()}
    covers |= {one: _again(entry, known[one], "covered_by") for one, entry in changed.items()}
    states = {one: owed.state for one, owed in known.items()}
    states |= {one: _state_again(entry, known[one]) for one, entry in changed.items()}
    states |= {one: states[cover] for one, cover in covers.items() if cover in states}
    owners = {one: owed.organisation_id for one, owed in known.items()} | before
    return _Way(known, changed, {one: noted[one] for one in kept}, owners, covers, states)


def _kept(noted: Mapping[int, Any], known: Mapping[int, Owed], double: int) -> set[int]:
    """What nobody had begun at the merger and somebody has since: the report stays where it was written.

    What is covered goes with the report that covers it.
    """
    moved = {
        one
        for one, entry in noted.items()
        if entry["before"]["organisation_id"] == double != entry["after"]["organisation_id"]
    }
    fresh = {one for one in moved if not noted[one]["begun"] and is_begun(known[one])}
    return {one for one in fresh if (cover := known[one].covered_by) not in moved or cover in fresh}


def _again(entry: Mapping[str, Any], owed: Owed, name: str) -> Any:  # noqa: ANN401 - a column's value
    """A value as it was before the merger, unless it was changed since."""
    present = before_of(owed)[name]
    before, after = (_value(name, entry[when][name]) for when in ("before", "after"))
    return before if present == after else present


def _value(name: str, kept: Any) -> Any:  # noqa: ANN401
    return datetime.fromisoformat(kept) if kept and name == "extended_to" else kept


def _state_again(entry: Mapping[str, Any], owed: Owed) -> State:
    """What the merger covered has the state from before; the rest has gone on."""
    before, after = entry["before"], entry["after"]
    is_covered_still = after["covered_by"] is not None and owed.covered_by == after["covered_by"]
    return State(before["state"]) if is_covered_still and before["covered_by"] is None else owed.state


async def _owe_anew(tx: Transaction, double: int, kept: list[tuple[Owed, Mapping[str, Any]]], now: datetime) -> None:
    """The double owes again what it owed, and the report that was written since stays with the other."""
    rows = [
        {
            "event_id": owed.event_id,
            "organisation_id": double,
            "state": State.EXPECTED,
            "changed_at": now,
            "asked_at": owed.asked_at,
            "why": owed.why,
            "extended_to": _value("extended_to", before["extended_to"]),
        }
        for owed, before in kept
    ]
    if rows:
        await tx.execute(insert(obligations), rows)


async def _part(tx: Transaction, undo: Mapping[str, Any]) -> None:
    """The double stands by itself again, with what had been merged into it; the other loses its names."""
    stays, double = undo["stays"], undo["double"]
    await tx.execute(update(organisations).where(organisations.c.id == double).values(merged_into=None))
    followers = organisations.c.id.in_(undo["followers"]) & (organisations.c.merged_into == stays)
    await tx.execute(update(organisations).where(followers).values(merged_into=double))
    names = (aliases.c.organisation_id == stays) & aliases.c.name.in_(undo["names"])
    await tx.execute(delete(aliases).where(names))


async def _move_back(tx: Transaction, one: Mapping[str, Any], stays: int, double: int) -> bool:
    """False if the person has lost the role since: whoever left keeps no access."""
    there = (reporters.c.person_id == one["id"]) & (reporters.c.organisation_id == stays)
    present = (await tx.execute(select(reporters.c.is_substitute).where(there))).scalar_one_or_none()
    if present is None:
        return False
    if one["before"] is None:
        await tx.execute(delete(reporters).where(there))
    elif present == one["after"]:
        await tx.execute(update(reporters).where(there).values(is_substitute=one["before"]))
    await tx.execute(
        insert(reporters).values(
            person_id=one["id"],
            organisation_id=double,
            since=datetime.fromisoformat(one["since"]),
            is_substitute=one["substitute"] if present == one["after"] else present,
        )
    )
    return True
