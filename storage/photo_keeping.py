"""How long the pictures of events stay, and their deletion when that is over."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select, update

from domain.photos import PhotoState
from domain.retention import Kept
from storage import due, history
from storage.due import Work
from storage.engine import insert_for
from storage.photo_deleting import delete_pictures, forget_telegrams
from storage.photo_tables import FILES, photo_keeping, photos
from storage.pieces import in_pieces
from storage.tables import events, obligations, organisations, reports

if TYPE_CHECKING:
    from collections.abc import Collection
    from zoneinfo import ZoneInfo

    from storage.engine import Transaction

KIND = "keep-photos"
MORNING = time(10)
"""Of the region: once a day it is looked at what is to be announced and deleted."""

_IS_PICTURE = or_(photos.c.picture.is_not(None), photos.c.unblurred.is_not(None), photos.c.original.is_not(None))
_KEPT = (
    select(
        events.c.id,
        events.c.title,
        events.c.timezone,
        events.c.ends_on,
        photo_keeping.c.days,
        photo_keeping.c.told_at,
        func.count(photos.c.id).filter(_IS_PICTURE).label("pictures"),
        func.count(photos.c.preview).label("previews"),
    )
    .select_from(events)
    .outerjoin(photo_keeping, photo_keeping.c.event_id == events.c.id)
    .outerjoin(obligations, obligations.c.event_id == events.c.id)
    .outerjoin(reports, reports.c.obligation_id == obligations.c.id)
    .outerjoin(photos, photos.c.report_id == reports.c.id)
    .group_by(events.c.id, photo_keeping.c.event_id)
    .order_by(events.c.ends_on, events.c.id)
)


async def of_event(tx: Transaction, event: int) -> Kept | None:
    """What there is of the event, and for how long; None if there is no such event."""
    row = (await tx.execute(_KEPT.where(events.c.id == event))).one_or_none()
    return Kept(*row) if row else None


async def all_kept(tx: Transaction) -> list[Kept]:
    """Every event of which the bot has pictures, the longest past first."""
    has_files = or_(*(column.is_not(None) for column in FILES))
    return [Kept(*row) for row in await tx.execute(_KEPT.where(has_files))]


async def set_days(tx: Transaction, event: int, days: int, by: int, now: datetime) -> None:
    """Another period for this event; its end is announced anew."""
    await _set(tx, event, days=days, told_at=None)
    await history.note(tx, "event-photos-kept", by, now, event=event, facts={"days": days})


async def set_told(tx: Transaction, event: int, now: datetime) -> None:
    """The admins know when the pictures of this event will be deleted."""
    await _set(tx, event, told_at=now)


async def _set(tx: Transaction, event: int, **values: int | datetime | None) -> None:
    statement = insert_for(tx)(photo_keeping).values(event_id=event, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=["event_id"], set_=values))


# --- deleting ------------------------------------------------------------------------------------------------


async def delete_of(tx: Transaction, event: int, now: datetime, *, previews: bool) -> list[str]:
    """Deletes the pictures of an event and what they were made from, and the `previews` too if it is their time.

    What comes later is announced anew. Returns the names of the files.
    """
    mine = photos.c.report_id.in_(
        select(reports.c.id)
        .join(obligations, obligations.c.id == reports.c.obligation_id)
        .where(obligations.c.event_id == event)
    )
    kept = mine & or_(*(column.is_not(None) for column in FILES))
    keys = [row.id for row in await tx.execute(select(photos.c.id).where(kept))]
    if not keys:
        return []
    if previews:
        gone = await delete_pictures(tx, keys)
        await _set(tx, event, told_at=None, pictures_deleted_at=now, previews_deleted_at=now)
    else:
        gone = await _delete_large(tx, keys)
        await _set(tx, event, told_at=None, pictures_deleted_at=now)
    await history.note(tx, "event-photos-expired", None, now, event=event, facts={"count": len(keys)})
    return gone


async def _delete_large(tx: Transaction, keys: Collection[int]) -> list[str]:
    """All but the previews; a picture without one is gone altogether."""
    large = [one for one in FILES if one is not photos.c.preview]
    gone: list[str] = []
    for some in in_pieces(keys):
        mine = photos.c.id.in_(some)
        rows = (await tx.execute(select(photos.c.item, *large).where(mine))).all()
        await tx.execute(update(photos).where(mine).values(dict.fromkeys([*large, photos.c.sent_as], None)))
        await tx.execute(update(photos).where(mine, photos.c.preview.is_(None)).values(state=PhotoState.DELETED))
        await forget_telegrams(tx, [row.item for row in rows])
        gone += [name for row in rows for name in row[1:] if name]
    return gone


# --- every day -----------------------------------------------------------------------------------------------


async def plan(tx: Transaction, zone: ZoneInfo, now: datetime) -> None:
    """The next morning on which it is looked at what is to be announced and deleted."""
    local = now.astimezone(zone)
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    await plan_at(tx, datetime.combine(day, MORNING, zone))


async def plan_at(tx: Transaction, moment: datetime) -> None:
    """At this moment."""
    await due.plan(tx, [Work(f"{KIND}:{moment:%Y%m%dT%H%M%S}", KIND, {}, moment)])


# --- whose files they are ------------------------------------------------------------------------------------


async def owners_of(tx: Transaction, names: Collection[str]) -> dict[str, set[str]]:
    """Report, by its number and organisation → which of these files it needs."""
    found: dict[str, set[str]] = {}
    for column in FILES:
        rows = await tx.execute(
            select(column.label("file"), reports.c.id, reports.c.number, organisations.c.name)
            .join(reports, reports.c.id == photos.c.report_id)
            .join(obligations, obligations.c.id == reports.c.obligation_id)
            .join(organisations, organisations.c.id == obligations.c.organisation_id)
            .where(column.is_not(None))
        )
        for row in rows:
            if row.file in names:
                found.setdefault(f"{row.number or f'draft {row.id}'} ({row.name})", set()).add(row.file)
    return found
