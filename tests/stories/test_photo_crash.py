"""Albums while the bot is killed: every picture is in the report once, with its files, and none is there twice."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from domain.photos import PhotoState
from storage.photo_tables import photos
from storage.tables import answers
from tests.stories.albums import arrives, photo
from tests.stories.killable import KillableTown

if TYPE_CHECKING:
    from pathlib import Path

SCHOOL = "Школа № 12"
pytestmark = pytest.mark.crash


@pytest.mark.parametrize("seed", range(8))
async def test_albums_survive_kills(template: Path, tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same each time, on purpose
    album = [(photo(number), f"Снимок {number}") for number in range(10)]
    order = dice.sample(range(10), 10) + dice.sample(range(10), 2)
    async with KillableTown(template, tmp_path) as town:
        await town.event()
        teacher = await town.teacher_of(SCHOOL)
        await teacher.reaches("photos")
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(arrives(town, teacher.person, album, order, pause=0.05 * dice.random()))
            for _ in range(2):
                # Now while they come, now while they are made ready.
                await asyncio.sleep(dice.choice((0.05, 0.3, 1.5)) * dice.random())
                await town.kills_bot()
                await town.wakes_bot()
        # What was in the hands of the one that was killed is another's when its lease has run out.
        async with asyncio.timeout(60):
            while await waited_for(town) or len(await given(town)) < len(album):
                await town.sandbox.moves_clock(seconds=20)
                await asyncio.sleep(0.1)
        await town.comes_to_rest(within=30)
        assert sorted(await given(town)) == sorted(caption for _, caption in album)
        async with town.database.read() as tx:
            rows = (await tx.execute(select(photos))).all()
        assert [row.state for row in rows] == [PhotoState.READY] * len(album)
        for row in rows:
            for name in (row.picture, row.preview):
                assert (town.folder / "files" / name[:2] / name).is_file()


async def waited_for(town: KillableTown) -> int:
    async with town.database.read() as tx:
        return len((await tx.execute(select(photos.c.id).where(photos.c.state == PhotoState.WAITING))).all())


async def given(town: KillableTown) -> list[str]:
    async with town.database.read() as tx:
        return list((await tx.execute(select(answers.c.text).where(answers.c.question == "photos"))).scalars())
