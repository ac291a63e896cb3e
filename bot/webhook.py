"""Updates that Telegram brings: a small web server that answers 200 only after an update is on disk."""

from __future__ import annotations

import asyncio
import hmac
import json
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import structlog
from aiohttp import web

from bot.inbox import KINDS
from bot.telegram import CallError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.telegram import BotApi

log = structlog.get_logger()

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGEST_UPDATE = 4 * 1024 * 1024


class Webhook:
    """The server's one path.

    A request without the secret is refused; one that cannot be stored gets a 500: Telegram brings it again.
    """

    def __init__(self, store: Callable[[list[dict[str, Any]]], Awaitable[None]], secret: str, path: str) -> None:
        self._store = store
        self._secret = secret
        self._path = path

    @asynccontextmanager
    async def listening(self, host: str, port: int) -> AsyncIterator[None]:
        app = web.Application(client_max_size=LARGEST_UPDATE)
        app.router.add_post(self._path, self._take)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, host, port).start()
        log.info("webhook.listening", host=host, port=port)
        try:
            yield
        finally:
            await runner.cleanup()

    async def register(self, api: BotApi, url: str) -> None:
        """Tells Telegram where to bring updates; goes on trying until it is told."""
        question = {"url": url, "secret_token": self._secret, "allowed_updates": KINDS}
        pause = 1.0
        while True:
            try:
                await api.call("setWebhook", json.dumps(question))
            except CallError as trouble:
                log.warning("webhook.not_registered", why=str(trouble), again_in=pause)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)
            else:
                return

    async def _take(self, request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            return web.Response(status=403)
        try:
            update = await request.json()
            update["update_id"] + 0
        except (ValueError, KeyError, TypeError):
            return web.Response(status=400)
        await self._store([update])
        return web.Response()
