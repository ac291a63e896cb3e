"""The Bot API over HTTP: tokens, methods, downloads, and the faults that strike on the way."""

from __future__ import annotations

import asyncio
import hmac
import re
from collections.abc import Callable
from typing import Any

from aiohttp import web

from sandbox.arguments import Arguments, read_arguments
from sandbox.errors import Refused
from sandbox.faults import Fault
from sandbox.methods import METHODS, counts_as_message
from sandbox.wire import failure, success
from sandbox.world import World

TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]+")
BEFORE = ("error", "delay", "drop")
AFTER = ("swallow",)


class BotApi:
    """Handlers of `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Any HTTP method will do, as with Telegram."""
        return [
            web.route("*", "/bot{token:[^/]*}/{method:[^/]*}", self.call),
            web.get("/file/bot{token:[^/]*}/{path:.+}", self.download),
        ]

    async def call(self, request: web.Request) -> web.StreamResponse:
        """One method call."""
        try:
            self._check_token(request.match_info["token"])
            arguments = await read_arguments(request)
            result = await self._call_with_faults(request, request.match_info["method"], arguments)
        except Refused as refused:
            return _answer(failure(refused), refused.code)
        except web.HTTPRequestEntityTooLarge:
            return _answer(failure(Refused(413, "Request Entity Too Large")), 413)
        return _answer(success(result))

    async def execute(self, method: str, values: dict[str, Any]) -> object:
        """A call from the answer of a webhook. Errors are nobody's."""
        try:
            return await self._run(method.lower(), Arguments(values))
        except Refused:
            return None

    async def download(self, request: web.Request) -> web.StreamResponse:
        """A file at a path that getFile has given."""
        try:
            self._check_token(request.match_info["token"])
        except Refused as refused:
            return _answer(failure(refused), refused.code)
        stored = self._world.files.at(request.match_info["path"])
        if stored is None:
            return _answer(failure(Refused(404, "Not Found")), 404)
        return web.Response(body=stored.data, content_type="application/octet-stream")

    def _check_token(self, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise Refused(404, "Not Found")
        if not hmac.compare_digest(token, self._world.token):
            raise Refused(401, "Unauthorized")

    async def _call_with_faults(self, request: web.Request, name: str, arguments: Arguments) -> object:
        faults = self._world.faults
        if not faults.to_come:
            return await self._run(name.lower(), arguments)
        person = arguments.integer("chat_id", 0, -(2**62), 2**62) or None
        before = faults.strikes(name, person, *BEFORE)
        after = faults.strikes(name, person, *AFTER)
        if before is not None:
            await _strike(before, lambda: _hang_up(request))
        try:
            return await self._run(name.lower(), arguments)
        finally:
            if after is not None:
                _hang_up(request)

    async def _run(self, name: str, arguments: Arguments) -> object:
        method = METHODS.get(name)
        if method is None:
            raise Refused(404, "Not Found")
        if counts_as_message(name):
            self._world.limits.check(arguments.text("chat_id"))
        return await method(self._world, arguments)


async def _strike(fault: Fault, hang_up: Callable[[], None]) -> None:
    if fault.kind == "error":
        raise fault.error()
    if fault.kind == "delay":
        await asyncio.sleep(fault.seconds)
        return
    hang_up()
    raise asyncio.CancelledError


def _hang_up(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


def _answer(body: bytes, status: int = 200) -> web.Response:
    return web.Response(body=body, status=status, content_type="application/json")
