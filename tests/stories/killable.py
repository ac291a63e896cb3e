"""A town whose bot is a process of its own, which SIGKILL ends as a power failure would.

Each is forked from a server that has imported the bot and read its texts: a start takes a tenth of the usual time.
"""

from __future__ import annotations

import asyncio
import os
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from bot import app, log
from tests.stories.town import Town
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess
    from pathlib import Path

    from bot.config import Config

_forkserver = get_context("forkserver")
_forkserver.set_forkserver_preload([__name__])
for language in LANGUAGES:
    words_in(language)


def _serve(config: Config, errors: Path) -> None:
    """What `svodka run` does, with the standard error in a file."""
    os.dup2(os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
    log.set_up(config)
    asyncio.run(app.run(config))


class KillableTown(Town):
    """As a Town, but nothing of the bot's memory outlives `kills_bot`."""

    def __init__(self, template: Path, folder: Path) -> None:
        super().__init__(template, folder)
        self.errors = folder / "bot.log"
        self._process: BaseProcess | None = None

    async def wakes_bot(self, **telegram: Any) -> None:
        config = self.config
        changed = {
            "telegram": config.telegram.model_copy(update=telegram),
            "log": config.log.model_copy(update={"level": "debug"}),
        }
        self._process = _forkserver.Process(target=_serve, args=(config.model_copy(update=changed), self.errors))
        await asyncio.to_thread(self._process.start)

    async def stops_bot(self) -> None:
        if self._process is not None:
            self._process.terminate()
            await self._ends()

    async def kills_bot(self) -> None:
        """Ends it at whatever it is doing."""
        assert self._process is not None
        self._process.kill()
        await self._ends()

    async def _ends(self) -> None:
        process, self._process = self._process, None
        assert process is not None
        await asyncio.to_thread(process.join, 10)
        assert process.exitcode is not None, "the bot does not end"
        process.close()
