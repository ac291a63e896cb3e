"""Replies waiting to be sent. They are stored with what they speak of, in one transaction, and sent after it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import bindparam, delete, insert, select, update

from domain.people import FORGOTTEN
from storage import uploads
from storage.engine import insert_for
from storage.tables import cards, outbox

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from storage.engine import Transaction
    from storage.uploads import Upload

PENDING, SENT, FAILED = "pending", "sent", "failed"

ATTACHED = "attach://"
"""Stands in a parameter before the id of the upload that is its content."""

BLOB = "blob-"
"""Begins the name of a stored file, where what is attached is one of those and not an upload."""

FILE_OF = {"sendPhoto": "photo", "sendDocument": "document", "sendMediaGroup": "media", "editMessageMedia": "media"}
"""The calls that may carry files, and the parameter that names them."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A call of the Bot API to be made: its method, its parameters as JSON, and to whom.

    A `card` is the one live message of that name in the chat: it replaces the one before it. `uploads` are the files
    that the body names, until they are stored; from then on only the body tells.
    """

    chat_id: int
    method: str
    body: str
    broadcast: bool = False
    card: str | None = None
    below: int | None = None
    uploads: tuple[Upload, ...] = ()
    not_after: datetime | None = None
    """From then on it is not sent any more: what it says may have become wrong, or it is night."""

    @property
    def attached(self) -> tuple[str | None, ...]:
        """For each file that the call names, the id of the upload, or BLOB and a stored file's name; None: Telegram's.

        Telegram answers with as many messages, in this order.
        """
        named = json.loads(self.body)[FILE_OF[self.method]] if self.method in FILE_OF else []
        files = [
            one["media"] if isinstance(one, dict) else one for one in (named if isinstance(named, list) else [named])
        ]
        return tuple(one.removeprefix(ATTACHED) if one.startswith(ATTACHED) else None for one in files)

    def without(self, name: str) -> Outgoing:
        """The same album without this file; two that are left are an album still, one goes by itself.

        Raises LookupError where nothing is left, or where this is no album.
        """
        body = json.loads(self.body)
        album = body.get("media")
        left = [one for one in album if one["media"] != f"{ATTACHED}{name}"] if isinstance(album, list) else []
        if not left:
            raise LookupError(f"the file {name} is not there")
        if len(left) > 1:
            return replace(self, body=json.dumps({**body, "media": left}, ensure_ascii=False))
        kind = left[0]["type"]
        told = {key: value for key, value in left[0].items() if key not in {"type", "media"}}
        alone = {"chat_id": body["chat_id"], kind: left[0]["media"], **told}
        return replace(self, method=f"send{kind.capitalize()}", body=json.dumps(alone, ensure_ascii=False))

    @property
    def upload_ids(self) -> tuple[str, ...]:
        return tuple(one for one in self.attached if one is not None and not one.startswith(BLOB))


@dataclass(frozen=True, slots=True)
class Stored:
    """An outgoing call with its place in the queue."""

    id: int
    call: Outgoing
    since: datetime


async def put(tx: Transaction, calls: Iterable[Outgoing], now: datetime) -> None:
    """Queues calls in their order, and keeps their files; none to people whose data were deleted."""
    calls = [call for call in calls if call.chat_id > FORGOTTEN]
    await uploads.put(tx, (one for call in calls for one in call.uploads), now)
    rows = [
        {
            "chat_id": call.chat_id,
            "method": call.method,
            "body": call.body,
            "broadcast": call.broadcast,
            "card": call.card,
            "below": call.below,
            "not_after": call.not_after,
            "created_at": now,
            "state": PENDING,
        }
        for call in calls
    ]
    if rows:
        await tx.execute(insert(outbox), rows)


_PENDING = (
    select(outbox.c.id)
    .where(outbox.c.state == PENDING, outbox.c.broadcast == bindparam("is_broadcast"))
    .order_by(outbox.c.id)
    .limit(bindparam("most"))
)
_CALLS = select(outbox).where(outbox.c.id.in_(bindparam("ids", expanding=True))).order_by(outbox.c.id)
_SETTLE = (
    update(outbox).where(outbox.c.id == bindparam("key")).values(state=bindparam("new_state"), error=bindparam("why"))
)


async def pending(tx: Transaction, in_hand: Collection[int], most: int, *, broadcast: bool) -> list[Stored]:
    """Of the oldest replies, or broadcasts, not yet sent, those that are not in hand, in their order.

    Not those above the last id that was seen: transactions may commit in another order than they took their ids.
    """
    keys = (await tx.execute(_PENDING, {"most": most, "is_broadcast": broadcast})).scalars()
    wanted = [key for key in keys if key not in in_hand]
    rows = await tx.execute(_CALLS, {"ids": wanted}) if wanted else ()
    return [
        Stored(
            row.id,
            Outgoing(
                row.chat_id,
                row.method,
                row.body,
                bool(row.broadcast),
                row.card,
                row.below,
                not_after=row.not_after,
            ),
            row.created_at,
        )
        for row in rows
    ]


async def settle(tx: Transaction, made: Iterable[tuple[int, str | None]], used: Collection[str] = ()) -> None:
    """Marks calls as made, or, where an error is given, as given up; the uploads that they `used` are deleted."""
    rows: list[dict[str, Any]] = [
        {"key": key, "new_state": FAILED if error else SENT, "why": error} for key, error in made
    ]
    if rows:
        await tx.execute(_SETTLE, rows)
    await uploads.drop(tx, used)


async def forget(tx: Transaction, before: datetime) -> None:
    """Deletes what was sent or given up before this moment."""
    await tx.execute(delete(outbox).where(outbox.c.state != PENDING, outbox.c.created_at < before))


async def card_messages(tx: Transaction) -> dict[tuple[int, str], int]:
    """(chat, card) → the message that shows it."""
    return {(row.chat_id, row.card): row.message_id for row in await tx.execute(select(cards))}


async def remember_cards(tx: Transaction, shown: Iterable[tuple[int, str, int]]) -> None:
    """Notes (chat, card, message) of cards that were sent."""
    rows = [{"chat_id": chat, "card": card, "message_id": message} for chat, card, message in shown]
    if rows:
        statement = insert_for(tx)(cards)
        await tx.execute(
            statement.on_conflict_do_update(
                index_elements=["chat_id", "card"], set_={"message_id": statement.excluded.message_id}
            ),
            rows,
        )
