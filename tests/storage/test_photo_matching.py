"""Pictures that look alike are found among many: by indexes, and none that differs in at most seven bits is missed."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert, text

from domain.photos import Photo, PhotoState
from storage import photo_matching
from storage.photo_tables import photo_looks, photos
from storage.photos import bands_of
from storage.tables import events, obligations, organisations, reports, territories

if TYPE_CHECKING:
    from storage.engine import Database, Transaction

NOW = datetime(2031, 10, 5, tzinfo=UTC)
WITHIN = 7


def flipped(look: int, dice: random.Random, bits: int) -> int:
    for bit in dice.sample(range(64), bits):
        look ^= 1 << bit
    return look


async def add_photos(tx: Transaction, looks: dict[int, list[int]], report: int) -> None:
    rows = [
        {"id": key, "report_id": report, "item": f"i{key}", "state": "ready", "by": 1, "received_at": NOW}
        for key in looks
    ]
    await tx.execute(insert(photos), rows)
    await tx.execute(
        insert(photo_looks),
        [
            {"photo_id": key, "place": place, **bands_of(look)}
            for key, all_of_it in looks.items()
            for place, look in enumerate(all_of_it)
        ],
    )


@pytest.fixture(autouse=True)
async def two_reports(database: Database) -> None:
    """Of ids 1 and 2."""
    async with database.write() as tx:
        await tx.execute(insert(territories).values(id=1, name="Т", path="/1/"))
        for key in (1, 2):
            await tx.execute(
                insert(organisations).values(id=key, territory_id=1, name=f"О{key}", search_name=f"о{key}")
            )
        day = NOW.date()
        await tx.execute(
            insert(events).values(
                id=1,
                title="С",
                form="single-day",
                form_version=1,
                categories=[],
                starts_on=day,
                ends_on=day,
                due_at=NOW,
                timezone="UTC",
                created_by=1,
                created_at=NOW,
            )
        )
        for key in (1, 2):
            await tx.execute(
                insert(obligations).values(id=key, event_id=1, organisation_id=key, state="submitted", changed_at=NOW)
            )
            await tx.execute(insert(reports).values(id=key, obligation_id=key, started_at=NOW))


def mine(key: int = 1) -> Photo:
    return Photo(key, 1, f"i{key}", PhotoState.READY, 1, NOW)


async def test_every_hash_within_seven_bits_is_found_and_no_other(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Against an exact comparison of everything with everything."""
    dice = random.Random(5)  # noqa: S311 - the same each time
    sought = dice.getrandbits(64)
    looks = {key: [flipped(sought, dice, (key - 10) % 12)] for key in range(10, 490)}
    async with database.write() as tx:
        await add_photos(tx, looks, 2)
    expected = {key for key, (look,) in looks.items() if (look ^ sought).bit_count() <= WITHIN}
    monkeypatch.setattr(photo_matching, "MOST", 1000)
    async with database.read() as tx:
        found = await photo_matching.find(tx, mine(), [sought], None, WITHIN)
    assert found.keys() == expected
    assert set(found.values()) == {False}


async def test_which_hash_is_compared_with_which(database: Database) -> None:
    """Wholes with wholes, also mirrored, and windows with wholes; never windows with windows."""
    dice = random.Random(6)  # noqa: S311 - the same each time
    whole, window, mirrored, other = (dice.getrandbits(64) for _ in range(4))
    stored = {
        10: [whole],
        11: [other, whole],
        12: [window],
        13: [dice.getrandbits(64), window],
        14: [mirrored],
        15: [dice.getrandbits(64), mirrored],
    }
    async with database.write() as tx:
        await add_photos(tx, stored, 2)
        await add_photos(tx, {20: [whole]}, 1)
    async with database.read() as tx:
        found = await photo_matching.find(tx, mine(), [whole, window], mirrored, WITHIN)
    assert found == {10: False, 11: False, 12: False, 14: True}, "and none of the own report"


async def test_twenty_thousand_pictures_are_searched_by_their_indexes(database: Database) -> None:
    """The hashes are as unlike as random numbers; the time is told, and only a thousandfold of it would fail."""
    dice = random.Random(7)  # noqa: S311 - the same each time
    looks = {key: [dice.getrandbits(64) for _ in range(8)] for key in range(100, 20_100)}
    async with database.write() as tx:
        await add_photos(tx, looks, 2)
        await tx.execute(text("ANALYZE"))
    sought = [flipped(looks[5000][0], dice, 7), *(dice.getrandbits(64) for _ in range(7))]
    taken = []
    async with database.read() as tx:
        for _ in range(5):
            start = time.perf_counter()
            found = await photo_matching.find(tx, mine(), sought, dice.getrandbits(64), WITHIN)
            taken.append(time.perf_counter() - start)
            assert found == {5000: False}
    print(f"20 000 pictures searched in {1000 * min(taken):.1f} ms")  # noqa: T201 - a measurement
    if database.is_sqlite:
        async with database.read() as tx:
            plan = await tx.execute(
                text(
                    "EXPLAIN QUERY PLAN SELECT * FROM photo_looks"
                    " WHERE (band0 IN (1, 2) OR band1 IN (3, 4)) AND place = 0"
                )
            )
            told = " ".join(str(row) for row in plan)
        assert "ix_photo_looks_band0" in told
        assert "SCAN photo_looks" not in told
