"""What a person whose data were deleted has left in what came from Telegram and what goes there."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import String, cast, delete, func, or_, select, update

from storage.inbox import NEW, QUARANTINED
from storage.outbox import PENDING, Outgoing
from storage.pieces import in_pieces
from storage.tables import cards, outbox, people, updates, uploads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement

    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Looked:
    """How far the traces were looked for: up to these rows, all but those that were still on their way."""

    call: int = 0
    update: int = -1
    calls: Sequence[int] = ()
    updates: Sequence[int] = ()

    @property
    def is_all(self) -> bool:
        return not self.calls and not self.updates


async def forget(tx: Transaction, person: int, before: Looked) -> Looked:
    """Deletes what was sent to the person and what names their id, and empties what they sent. Returns what is left.

    Telegram may deliver an update again for a day: its row stays, with nothing in it, so that it is not handled twice.
    What others sent and could not be handled stays as it is: somebody has to look at it. A name by itself proves
    nothing: where it stands as text in what was sent to others, it goes with that after three days. Each row is looked
    at once, and again only while it is on its way. Who has come back meanwhile keeps what is new.
    """
    last_call, calls = await _forget_calls(tx, person, before)
    last_update, sent = await _forget_updates(tx, person, before)
    if (await tx.execute(select(people.c.id).where(people.c.id == person))).one_or_none() is None:
        await tx.execute(delete(cards).where(cards.c.chat_id == person))
    return Looked(last_call, last_update, calls, sent)


async def _forget_calls(tx: Transaction, person: int, before: Looked) -> tuple[int, list[int]]:
    """The last call that there is, and which of those about the person are still to be made."""
    last = (await tx.execute(select(func.max(outbox.c.id)))).scalar_one() or 0
    about = or_(outbox.c.chat_id == person, holds(outbox.c.body, person))
    columns = select(outbox.c.id, outbox.c.chat_id, outbox.c.state, outbox.c.body)
    rows = list(await tx.execute(columns.where(outbox.c.id > before.call, about)))
    for some in in_pieces(before.calls):
        rows += await tx.execute(columns.where(outbox.c.id.in_(some)))
    theirs = [row for row in rows if row.chat_id == person or _names(row.body, person)]
    for some in in_pieces([row.id for row in theirs if row.state != PENDING]):
        await drop_calls(tx, outbox.c.id.in_(some))
    return max(last, before.call), [row.id for row in theirs if row.state == PENDING]


async def _forget_updates(tx: Transaction, person: int, before: Looked) -> tuple[int, list[int]]:
    """The last update that there is, and which of those that name the person are still to be handled."""
    last = (await tx.execute(select(func.max(updates.c.update_id)))).scalar_one_or_none() or 0
    columns = select(updates.c.update_id, updates.c.state, updates.c.body)
    rows = list(await tx.execute(columns.where(updates.c.update_id > before.update, holds(updates.c.body, person))))
    for some in in_pieces(before.updates):
        rows += await tx.execute(columns.where(updates.c.update_id.in_(some)))
    named = [row for row in rows if _names(row.body, person)]
    gone = [row.update_id for row in named if row.state not in {NEW, QUARANTINED} or _is_from(row.body, person)]
    for some in in_pieces(gone):
        mine = updates.c.update_id.in_(some) & (updates.c.state != NEW)
        await tx.execute(update(updates).where(mine).values(body="{}", error=None))
    return max(last, before.update), [row.update_id for row in named if row.state == NEW]


def _is_from(body: str, person: int) -> bool:
    """Whether they sent this update, or it is of their chat with the bot."""
    happened = [one for one in json.loads(body).values() if isinstance(one, dict)]
    senders = [one.get(who) or {} for one in happened for who in ("from", "user", "chat")]
    return any(one.get("id") == person for one in senders)


async def drop_calls(tx: Transaction, which: ColumnElement[bool]) -> None:
    """Deletes these calls with the files that were made for them."""
    gone = delete(outbox).where(which).returning(outbox.c.chat_id, outbox.c.method, outbox.c.body)
    calls = [Outgoing(*row) for row in (await tx.execute(gone)).all()]
    for used in in_pieces([key for call in calls for key in call.upload_ids]):
        await tx.execute(delete(uploads).where(uploads.c.id.in_(used)))


def _names(text: str, person: int) -> bool:
    """Whether the id is there, and not as a part of another number."""
    return re.search(rf"(?<!\d){person}(?!\d)", text) is not None


def holds(column: ColumnElement[Any], person: int) -> ColumnElement[bool]:
    """The digits of the id are there: few rows, of which to look at each."""
    written = column if isinstance(column.type, String) else cast(column, String)
    return written.contains(str(person))
