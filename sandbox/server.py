"""The sandbox on HTTP: Bot API, control API and chat page on one loopback address."""

from __future__ import annotations

import errno
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from sandbox.bot_api import BotApi
from sandbox.control import Control, RestartBot
from sandbox.errors import Wrong
from sandbox.wire import encode
from sandbox.world import World

PAGE = Path(__file__).parent / "page"
OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
CONTROL = "/sandbox/"
SECONDS_TO_LEAVE = 1.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_app(world: World, restart_bot: RestartBot | None = None) -> web.Application:
    """The application; `restart_bot` is called by POST /sandbox/restart."""
    bot_api = BotApi(world)
    world.webhook.execute = bot_api.execute
    app = web.Application(middlewares=[_guard], client_max_size=1024 * 1024)
    app.add_routes(bot_api.routes())
    app.add_routes(Control(world, restart_bot).routes())
    app.add_routes([web.get("/", _index), web.static("/page", PAGE)])

    async def leave(_: web.Application) -> None:
        world.wake()
        await world.webhook.close()

    app.on_shutdown.append(leave)
    return app


@asynccontextmanager
async def running(
    world: World, host: str = "127.0.0.1", port: int = 0, restart_bot: RestartBot | None = None
) -> AsyncIterator[str]:
    """Serves until the block ends and yields the base URL; when the port is busy, on a free one."""
    runner = web.AppRunner(make_app(world, restart_bot), access_log=None, shutdown_timeout=SECONDS_TO_LEAVE)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as trouble:
            if trouble.errno != errno.EADDRINUSE:
                raise
            await web.TCPSite(runner, host, 0).start()
        yield f"http://{host}:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html")


@web.middleware
async def _guard(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets in only who asked for this machine by name, and no foreign page to the control API."""
    if _name(request.headers.get("Host", "")) not in OWN_NAMES:
        return _error("this server answers on localhost only", 403)
    if not request.path.startswith(CONTROL):
        return await handler(request)
    if request.method != "GET" and _is_foreign(request):
        return _error("a page of another origin may not drive the sandbox", 403)
    try:
        return await handler(request)
    except Wrong as wrong:
        return _error(wrong.reason, wrong.status)
    except web.HTTPException as refused:
        return _error(refused.reason, refused.status)


def _name(host: str) -> str:
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def _is_foreign(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is not None and origin != f"http://{request.headers['Host']}"


def _error(reason: str, status: int) -> web.Response:
    return web.Response(body=encode({"error": reason}).encode(), status=status, content_type="application/json")
