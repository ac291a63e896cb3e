"""Delivery to the bot's webhook: in order for each chat, again and again until it answers 2xx.

The real Bot API wants https and a public address; here http is fine, and only loopback addresses are.
"""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from sandbox.clock import Clock
from sandbox.errors import bad_request
from sandbox.faults import Faults
from sandbox.updates import WEBHOOK_CAME, Update, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105
ANSWER_SECONDS = 60
NOT_AS_AN_ANSWER = frozenset({"setwebhook", "deletewebhook", "close", "logout"})

Execute = Callable[[str, dict[str, Any]], Awaitable[object]]


class Webhook:
    """Where updates are pushed, if anywhere. `first_pause` and `longest_pause` are in seconds."""

    def __init__(self, updates: Updates, clock: Clock, faults: Faults) -> None:
        self._updates, self._clock, self._faults = updates, clock, faults
        self.url = ""
        self.secret = ""
        self.most_connections = 40
        self.last_error: tuple[int, str] | None = None
        self.first_pause = 1.0
        self.longest_pause = 60.0
        self.execute: Execute | None = None
        self._queues: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._room = asyncio.Semaphore(self.most_connections)
        self._session: aiohttp.ClientSession | None = None

    def set(self, url: str, secret: str, most_connections: int) -> None:
        """Pushes everything that waits to `url`. Raises Refused for an address that is not on loopback."""
        check_address(url)
        self.unset()
        self.url, self.secret, self.most_connections = url, secret, most_connections
        self._room = asyncio.Semaphore(most_connections)
        self._updates.interrupt(WEBHOOK_CAME)
        self._updates.listener = self._push
        for update in self._updates.waiting():
            self._push(update)

    def unset(self) -> None:
        """Stops pushing; what was not delivered waits for getUpdates."""
        self.url = self.secret = ""
        self.last_error = None
        self._updates.listener = None
        self._queues.clear()
        for task in self._tasks:
            task.cancel()

    async def close(self) -> None:
        """Stops for good."""
        self.unset()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def as_json(self) -> dict[str, Any]:
        """A WebhookInfo."""
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates),
        }
        if self.url:
            info["max_connections"] = self.most_connections
            info["ip_address"] = "127.0.0.1"
        if self.last_error is not None:
            info["last_error_date"], info["last_error_message"] = self.last_error
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        return info

    def _push(self, update: Update) -> None:
        queue = self._queues.get(update.chat)
        if queue is not None:
            queue.append(update)
            return
        self._queues[update.chat] = deque([update])
        task = asyncio.get_running_loop().create_task(self._drain(update.chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, chat: int) -> None:
        """Delivers a chat's updates one after another, then leaves."""
        queue = self._queues[chat]
        while queue:
            await self._deliver(queue[0])
            self._updates.confirm(queue.popleft().id)
        del self._queues[chat]

    async def _deliver(self, update: Update) -> None:
        pause = 0.0
        while update.kept_until >= self._clock.now():
            if await self._attempt(update):
                if self._faults.strikes("webhook", update.chat, "duplicate"):
                    await self._attempt(update)
                return
            await asyncio.sleep(pause)
            pause = min(max(self.first_pause, pause * 2), self.longest_pause)

    async def _attempt(self, update: Update) -> bool:
        """One POST; whether it was taken. Notes what went wrong."""
        fault = self._faults.strikes("webhook", update.chat, "delay", "drop", "swallow", "error")
        if fault is not None and fault.kind == "delay":
            await asyncio.sleep(fault.seconds)
        try:
            if fault is not None and fault.kind == "drop":
                raise aiohttp.ClientConnectionError("Connection closed")
            if fault is not None and fault.kind == "error":
                return self._failed(f"Wrong response from the webhook: {fault.error_code} {fault.error().description}")
            async with self._room:
                taken = await self._post(update)
        except TimeoutError:
            return self._failed("Read timeout expired")
        except aiohttp.ClientConnectorError:
            return self._failed("Connection refused")
        except aiohttp.ClientError:
            return self._failed("Webhook connection closed")
        return taken and not (fault is not None and fault.kind == "swallow")

    async def _post(self, update: Update) -> bool:
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=0)
            timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers[SECRET_HEADER] = self.secret
        url = self.url
        async with self._session.post(url, data=update.text, headers=headers, allow_redirects=False) as answer:
            if answer.status // 100 != 2:  # noqa: PLR2004
                return self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
            await self._execute(await answer.read())
        return True

    async def _execute(self, body: bytes) -> None:
        """A method in the answer is called; its result is nobody's."""
        try:
            call = json.loads(body)
        except ValueError:
            return
        method = call.pop("method", None) if isinstance(call, dict) else None
        if not isinstance(method, str) or method.lower() in NOT_AS_AN_ANSWER or method.lower().startswith("get"):
            return
        if self.execute is not None:
            await self.execute(method, call)

    def _failed(self, why: str) -> bool:
        self.last_error = (int(self._clock.now()), why)
        return False


def check_address(url: str) -> None:
    """Raises Refused unless the address is http(s) on loopback."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if parts.scheme not in {"http", "https"} or not host:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if host != "localhost" and not _is_loopback(host):
        raise bad_request("bad webhook: the sandbox delivers to loopback addresses only")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
