"""200 teachers send five photos each at once: how long answers to text take meanwhile, and whether all of them arrive.

Everything goes over HTTP: a sandbox in this process, the bot in another. The figure that counts is the ratio between
the answers with photos and without: the machine's own speed drifts.
"""

from __future__ import annotations

import asyncio
import io
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter
from sqlalchemy import func, select

from sandbox.client import Sandbox
from sandbox.server import running
from sandbox.world import World
from storage import events, obligations, people, registry
from storage.engine import Database
from storage.migrate import upgrade
from storage.photo_tables import photos

if TYPE_CHECKING:
    from sandbox.client import Person

TEACHERS, PHOTOS = 200, 5
FIRST = 5000
TOKEN = "7654321:a-token-for-the-benchmark-of-the-photos"  # noqa: S105
ZONE = "Europe/Moscow"
CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
PATIENCE = 120.0


@dataclass(frozen=True, slots=True)
class Told:
    """Seconds that answers to text took."""

    seconds: list[float]

    @property
    def middle(self) -> float:
        return statistics.median(self.seconds)

    @property
    def slowest(self) -> float:
        """The 99th percentile."""
        return statistics.quantiles(self.seconds, n=100)[98]

    def __str__(self) -> str:
        return f"median {1000 * self.middle:5.0f} ms, 99th percentile {1000 * self.slowest:5.0f} ms"


def picture(number: int) -> bytes:
    """A photo as Telegram compresses it: 1280 × 960, some 150 kB."""
    dice = random.Random(number)  # noqa: S311 - the same each time, on purpose
    noise = Image.frombytes("RGB", (160, 120), dice.randbytes(160 * 120 * 3)).resize((1280, 960))
    buffer = io.BytesIO()
    noise.filter(ImageFilter.GaussianBlur(3)).save(buffer, "JPEG", quality=80)
    return buffer.getvalue()


async def settle(database: Database) -> None:
    """A school for each teacher, and an event that all owe a report on."""
    now = datetime.now(UTC)
    async with database.write() as tx:
        town = await registry.add_territory(tx, "Town")
        for number in range(TEACHERS):
            school, _ = await registry.add_organisation(tx, f"School {number}", town)
            await people.meet(tx, FIRST + number, f"Teacher {number}", "ru", now)
            await people.join_organisation(tx, FIRST + number, school.id, now)
        event = await events.add(
            tx,
            title="Single Day",
            form=("single-day", 2),
            categories=CATEGORIES,
            days=(now.date(), now.date()),
            due_at=now + timedelta(days=5),
            timezone=ZONE,
            by=FIRST,
            now=now,
        )
        await obligations.oblige(tx, event, await registry.organisations_within(tx, ["/"]), now)


async def answers(person: Person, text: str) -> float:
    """Types an own kind of activity and waits for the card that shows it; seconds."""
    started = time.perf_counter()
    await person.says(text)
    await person.hears(text, within=PATIENCE)
    return time.perf_counter() - started


async def measure() -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{folder}/svodka.db"
        await asyncio.to_thread(upgrade, url)
        database = Database(url)
        await settle(database)
        world = World(token=TOKEN, bot_username="bench_bot", bot_name="Svodka")
        async with running(world) as base, Sandbox(base) as sandbox:
            bot = await _start(base, url, folder)
            try:
                await _play(sandbox, database)
            finally:
                bot.terminate()
                await bot.wait()
                await database.close()


async def _start(base: str, url: str, folder: str) -> asyncio.subprocess.Process:
    known = {
        "SVODKA_TELEGRAM__TOKEN": TOKEN,
        "SVODKA_TELEGRAM__API_BASE": base,
        "SVODKA_TELEGRAM__MESSAGES_PER_SECOND": "10000",
        "SVODKA_TELEGRAM__MESSAGES_PER_SECOND_PER_CHAT": "10000",
        "SVODKA_DATABASE__URL": url,
        "SVODKA_FILES__DIR": f"{folder}/files",
        "SVODKA_REGION__TIMEZONE": ZONE,
        "SVODKA_LOG__LEVEL": "error",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", cwd=Path(__file__).parents[1], env=known
    )


async def _play(sandbox: Sandbox, database: Database) -> None:
    teachers = [
        await sandbox.person(id=FIRST + number, first_name=f"Teacher {number}", language_code="ru", started=True)
        for number in range(TEACHERS)
    ]
    # A few are enough for pictures of all: each report keeps its own.
    pictures = [await asyncio.to_thread(picture, number) for number in range(PHOTOS)]
    for person in teachers:
        await person.says("/report")
    await asyncio.gather(*(person.hears(within=PATIENCE) for person in teachers))
    quiet = Told(await asyncio.gather(*(answers(one, f"Quest {one.id}") for one in teachers)))
    print(f"{TEACHERS} answers to text at once, without photos:  {quiet}")

    started = time.perf_counter()
    await asyncio.gather(*(one.sends_photos(pictures) for one in teachers))
    print(f"{TEACHERS * PHOTOS} photos sent in {time.perf_counter() - started:.1f} s")
    busy = Told(await asyncio.gather(*(answers(one, f"Tournament {one.id}") for one in teachers)))
    print(f"{TEACHERS} answers to text at once, amid the photos: {busy}  (ratio {busy.slowest / quiet.slowest:.1f})")
    ready = 0
    while ready < TEACHERS * PHOTOS and time.perf_counter() - started < 10 * PATIENCE:
        ready = await _ready(database)
        await asyncio.sleep(0.5)
    seconds = time.perf_counter() - started
    print(f"{ready} of {TEACHERS * PHOTOS} photos ready after {seconds:.0f} s, {ready / seconds:.0f} a second")


async def _ready(database: Database) -> int:
    async with database.read() as tx:
        found = select(func.count()).where(photos.c.state == "ready").select_from(photos)
        return int((await tx.execute(found)).scalar_one())


if __name__ == "__main__":
    asyncio.run(measure())
