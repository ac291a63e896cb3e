"""Starts the sandbox and, as a process of its own, the bot that talks to it over HTTP."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from bot.config import load
from bot.demo.chats import TourFailed
from bot.demo.tour import tour
from bot.demo.town import settle
from sandbox.server import running
from sandbox.world import World
from storage.engine import Database
from storage.migrate import upgrade

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.demo.town import Town

TOKEN = "1234567:sandbox-token-that-opens-nothing-at-all"  # noqa: S105 - of the sandbox, which lets everyone in
STOPS_WITHIN = 10.0


async def play(config: Path | None, port: int, *, tour_to: Path | None) -> int:
    """Runs until it is stopped, or, with `tour_to`, until the tour is over. Returns the exit status."""
    with tempfile.TemporaryDirectory(prefix="svodka-demo-") as folder:
        database = f"sqlite+aiosqlite:///{folder}/svodka.db"
        await asyncio.to_thread(upgrade, database)
        opened = Database(database)
        settings = load(config)
        town = await settle(opened, settings.reminders.reminding(settings.region.country))
        await opened.close()
        world = World(token=TOKEN, bot_username="svodka_demo_bot", bot_name="Svodka")
        for persona in town.personas:
            world.add_person(**persona)
        bot = BotProcess(config)
        async with running(world, port=port, restart_bot=bot.restart) as url:
            bot.environment = _environment(url, database, folder, town)
            async with bot.alive():
                return await (
                    _tour(url, town, database, tour_to) if tour_to else _wait(f"{url}/#tz={town.timezone}", bot)
                )


def _environment(url: str, database: str, folder: str, town: Town) -> dict[str, str]:
    """What makes a bot the sandbox's. The limits are Telegram's own, which the sandbox does not have."""
    return {
        **os.environ,
        "SVODKA_TELEGRAM__TOKEN": TOKEN,
        "SVODKA_TELEGRAM__API_BASE": url,
        "SVODKA_TELEGRAM__MODE": "polling",
        "SVODKA_TELEGRAM__MESSAGES_PER_SECOND": "1000",
        "SVODKA_TELEGRAM__MESSAGES_PER_SECOND_PER_CHAT": "100",
        "SVODKA_DATABASE__URL": database,
        "SVODKA_FILES__DIR": f"{folder}/files",
        "SVODKA_PEOPLE__ADMINS": json.dumps(town.admins),
        "SVODKA_REGION__TIMEZONE": town.timezone,
        "SVODKA_CLOCK__FOLLOW": f"{url}/sandbox/clock",
        "SVODKA_LOG__LEVEL": os.environ.get("SVODKA_LOG__LEVEL", "warning"),
    }


class BotProcess:
    """The bot as a child process, which can be restarted from the chat page."""

    def __init__(self, config: Path | None) -> None:
        self.environment: dict[str, str] = {}
        self._arguments = ["--config", str(config)] if config else []
        self._process: asyncio.subprocess.Process | None = None
        self._is_restarting = False

    async def restart(self) -> None:
        self._is_restarting = True
        try:
            await self._stop()
            await self._start()
        finally:
            self._is_restarting = False

    @asynccontextmanager
    async def alive(self) -> AsyncIterator[None]:
        await self._start()
        try:
            yield
        finally:
            await self._stop()

    async def gone(self) -> int:
        """Waits until the process ends by itself and returns its status."""
        while True:
            process = self._process
            status = await process.wait() if process else 0
            if not self._is_restarting and process is self._process:
                return status
            await asyncio.sleep(0.1)

    async def _start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", *self._arguments, env=self.environment, start_new_session=True
        )

    async def _stop(self) -> None:
        process = self._process
        if process is None or process.returncode is not None:
            return
        process.terminate()
        try:
            async with asyncio.timeout(STOPS_WITHIN):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()


async def _wait(page: str, bot: BotProcess) -> int:
    """`page` is the address of the chat page, which shows the time of the town and not of the browser."""
    print(f"Svodka runs on the sandbox, with demo data that starts afresh each time.\n\n    {page}\n\nCtrl+C stops it.")
    sys.stdout.flush()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    stopped, gone = asyncio.create_task(stop.wait()), asyncio.create_task(bot.gone())
    await asyncio.wait({stopped, gone}, return_when=asyncio.FIRST_COMPLETED)
    for task in (stopped, gone):
        task.cancel()
    return 0 if stop.is_set() else 1


async def _tour(url: str, town: Town, database: str, out: Path) -> int:
    out.mkdir(parents=True, exist_ok=True)
    try:
        await tour(url, town, database, out)
    except TourFailed as failed:
        print(f"\nThe tour stopped: {failed}", file=sys.stderr)
        return 1
    print(f"\nAll of it happened. What was produced is in {out}/")
    return 0
