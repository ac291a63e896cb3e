"""How an event's rating is weighed: chosen, frozen, and who gives the diploma."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from domain.rating import FIRST_PRESET, PRESETS, Criterion
from storage import history
from storage.engine import insert_for
from storage.rating_tables import ratings

if TYPE_CHECKING:
    from datetime import datetime

    from domain.rating import Weights
    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Rating:
    """What is settled for an event. `is_chosen`: a person did; else the weights are the first preset's."""

    weights: Weights
    is_chosen: bool = False
    frozen_at: datetime | None = None
    issuer: str | None = None


async def find(tx: Transaction, event: int) -> Rating:
    row = (await tx.execute(select(ratings).where(ratings.c.event_id == event))).one_or_none()
    if row is None:
        return Rating(PRESETS[FIRST_PRESET])
    chosen = row.weights or {}
    known = {one: chosen[one] for one in Criterion if one in chosen}
    return Rating(known or PRESETS[FIRST_PRESET], bool(known), row.frozen_at, row.issuer)


async def set_weights(tx: Transaction, event: int, weights: Weights, by: int, now: datetime) -> None:
    """Chooses them. Whether they were frozen, and what they were, stays in the history."""
    before = await find(tx, event)
    if before.is_chosen and dict(before.weights) == dict(weights):
        return
    await _keep(tx, event, weights=_plain(weights))
    action = "event-weights-changed" if before.frozen_at else "event-weighed"
    facts = {"weights": _written(weights), "former": _written(before.weights)}
    await history.note(tx, action, by, now, event=event, facts=facts)


async def freeze(tx: Transaction, event: int, by: int, now: datetime) -> None:
    """From now on a change is one of frozen weights. Frozen once, they stay so."""
    found = await find(tx, event)
    if found.frozen_at is None:
        await _keep(tx, event, weights=_plain(found.weights), frozen_at=now)
        await history.note(tx, "event-weights-frozen", by, now, event=event, facts={"weights": _written(found.weights)})


async def set_issuer(tx: Transaction, event: int, issuer: str, by: int, now: datetime) -> None:
    await _keep(tx, event, issuer=issuer)
    await history.note(tx, "event-issuer", by, now, event=event, facts={"issuer": issuer})


async def _keep(tx: Transaction, event: int, **values: Any) -> None:  # noqa: ANN401 - columns
    statement = insert_for(tx)(ratings).values(event_id=event, **values)
    await tx.execute(
        statement.on_conflict_do_update(
            index_elements=["event_id"], set_={name: statement.excluded[name] for name in values}
        )
    )


def _plain(weights: Weights) -> dict[str, int]:
    return {criterion.value: weight for criterion, weight in weights.items()}


def _written(weights: Weights) -> str:
    """For the history: «people:3,breadth:2»."""
    return ",".join(f"{criterion}:{weight}" for criterion, weight in weights.items())
