"""The rounds of reminding of an event, as due work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage import due
from storage.due import Work

if TYPE_CHECKING:
    from datetime import datetime

    from domain.events import Event
    from domain.reminders import Cadence
    from storage.engine import Transaction

KIND = "remind"


async def plan(tx: Transaction, event: Event, cadence: Cadence, now: datetime) -> None:
    """Plans a round at each of the event's moments still to come; planned again, the rounds move."""
    await due.plan(
        tx,
        [
            Work(f"{event.id}:{KIND}:{distance}", KIND, {"event": event.id, "distance": distance}, moment)
            for distance, moment in cadence.rounds(event).items()
            if moment > now
        ],
    )
