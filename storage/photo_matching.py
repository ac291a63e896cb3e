"""Pictures that look like one of another report: found when a picture arrives, and what was said to that.

Two hashes of 64 bits that differ in at most seven bits have one of their four bands of 16 in which they differ in at
most one bit: an index finds these, and only they are compared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select, update

from domain.events import COUNTED
from domain.photos import Match, PhotoState, Verdict
from storage.engine import insert_or_ignore
from storage.event_rows import EVENT_COLUMNS, event_of
from storage.photo_tables import photo_looks, photo_matches, photos
from storage.photos import bands_of, look_of
from storage.registry import ORGANISATION_COLUMNS, organisation_of
from storage.tables import events, obligations, organisations, reports, territories

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from domain.photos import Photo
    from storage.engine import Transaction

MOST = 5
"""So many are kept of a picture, the nearest: one that everybody has used is no more of a question than that."""

_BITS = 16


async def note(
    tx: Transaction, photo: Photo, looks: Sequence[int], mirrored: int | None, now: datetime, *, within: int
) -> int:
    """Looks for a picture that became ready among those of other reports; returns how many are like it.

    `within`: in how many bits hashes may differ, at most seven.
    """
    if not looks:
        return 0
    found = await find(tx, photo, looks, mirrored, within)
    rows = [
        {"photo_id": photo.id, "other_id": key, "is_mirrored": is_mirrored, "found_at": now}
        for key, is_mirrored in found.items()
    ]
    if rows:
        await insert_or_ignore(tx, photo_matches, rows)
    return len(rows)


async def find(
    tx: Transaction, photo: Photo, looks: Sequence[int], mirrored: int | None, within: int
) -> dict[int, bool]:
    """Ready pictures of other reports that look like this one → whether only its mirrored image does; three queries.

    The whole is compared with wholes and with windows of others, which it may have been cut from; the mirrored whole
    and the own windows with wholes.
    """
    whole, *windows = looks
    near: dict[int, tuple[int, bool]] = {}
    for key, look in await _candidates(tx, [whole], only_wholes=False):
        if (bits := (whole ^ look).bit_count()) <= within:
            near[key] = min(near.get(key, (bits, False)), (bits, False))
    others = [(one, False) for one in windows] + ([(mirrored, True)] if mirrored is not None else [])
    if others:
        for key, look in await _candidates(tx, [one for one, _ in others], only_wholes=True):
            for one, is_mirrored in others:
                if (bits := (one ^ look).bit_count()) <= within:
                    near[key] = min(near.get(key, (bits, is_mirrored)), (bits, is_mirrored))
    if not near:
        return {}
    elsewhere = select(photos.c.id).where(
        photos.c.id.in_(near), photos.c.report_id != photo.report, photos.c.state == PhotoState.READY
    )
    keys = sorted((await tx.execute(elsewhere)).scalars(), key=lambda key: (near[key], key))
    return {key: near[key][1] for key in keys[:MOST]}


async def _candidates(tx: Transaction, sought: Collection[int], *, only_wholes: bool) -> list[tuple[int, int]]:
    """Pictures with the hash of one of their places that has a band like one of these hashes; by the bands' indexes."""
    values = [bands_of(look) for look in sought]
    like: list[ColumnElement[bool]] = [
        photo_looks.c[name].in_({near for one in values for near in _within_a_bit(one[name])}) for name in values[0]
    ]
    statement = select(photo_looks).where(or_(*like))
    if only_wholes:
        statement = statement.where(photo_looks.c.place == 0)
    return [(row.photo_id, look_of(row)) for row in await tx.execute(statement)]


def _within_a_bit(band: int) -> list[int]:
    return [band, *(band ^ 1 << bit for bit in range(_BITS))]


# --- what is asked about them ------------------------------------------------------------------------------------


async def of_report(tx: Transaction, report: int) -> tuple[Match, ...]:
    """The pictures of this report that are like one of another report that was handed in, in the order of finding."""
    mine, theirs = photos.alias("mine"), photos.alias("theirs")
    told = (photo_matches.c.verdict, photo_matches.c.found_at)
    own = select(photos.c.id).where(photos.c.report_id == report)
    there = select(photo_matches.c.photo_id.label("photo"), photo_matches.c.other_id.label("other"), *told)
    back = select(photo_matches.c.other_id.label("photo"), photo_matches.c.photo_id.label("other"), *told)
    pairs = (
        there.where(photo_matches.c.photo_id.in_(own))
        .union_all(back.where(photo_matches.c.other_id.in_(own)))
        .subquery("pairs")
    )
    rows = await tx.execute(
        select(pairs, mine.c.item, theirs.c.item.label("other_item"), theirs.c.report_id.label("other_report"))
        .add_columns(*EVENT_COLUMNS, *ORGANISATION_COLUMNS)
        .select_from(pairs)
        .join(mine, mine.c.id == pairs.c.photo)
        .join(theirs, theirs.c.id == pairs.c.other)
        .join(reports, reports.c.id == theirs.c.report_id)
        .join(obligations, obligations.c.id == reports.c.obligation_id)
        .join(events, events.c.id == obligations.c.event_id)
        .join(organisations, organisations.c.id == obligations.c.organisation_id)
        .join(territories, territories.c.id == organisations.c.territory_id)
        .where(obligations.c.state.in_(COUNTED), mine.c.state == PhotoState.READY, theirs.c.state == PhotoState.READY)
        .order_by(pairs.c.found_at, pairs.c.photo, pairs.c.other)
    )
    found = {
        (row.photo, row.other): Match(
            photo=row.photo,
            item=row.item,
            other=row.other,
            other_report=row.other_report,
            event=event_of(row),
            organisation=organisation_of(row),
            verdict=Verdict(row.verdict or ""),
            is_same_file=row.item == row.other_item,
        )
        for row in rows
    }
    return tuple(found.values())


async def decide(tx: Transaction, match: Match, verdict: Verdict, by: int, now: datetime) -> None:
    """What somebody says to the two pictures: it holds for both reports."""
    pair = (match.photo, match.other)
    await tx.execute(
        update(photo_matches)
        .where(photo_matches.c.photo_id.in_(pair), photo_matches.c.other_id.in_(pair))
        .values(verdict=verdict, decided_by=by, decided_at=now)
    )
