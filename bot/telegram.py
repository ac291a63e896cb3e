"""A bare client of the Bot API.

Updates are stored as they came and calls are stored as they will be sent, so nothing is gained by building models
of them on the way; aiogram's models are for the handlers. Errors here never carry the address, which holds the token.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Self

import aiohttp

if TYPE_CHECKING:
    from types import TracebackType

    from pydantic import SecretStr

TIMEOUT = 30.0
TOO_MANY = 429
SERVER_TROUBLE = 500
UNAUTHORIZED = 401
FORBIDDEN = 403
CONFLICT = 409


class CallError(Exception):
    """The Bot API refused a call, or could not be reached (`code` 0). `retry_after` is in seconds."""

    def __init__(self, method: str, code: int, description: str, retry_after: float | None = None) -> None:
        super().__init__(f"{method}: {code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after

    @property
    def is_passing(self) -> bool:
        """Whether the same call may succeed later as it is: even a revoked token is mended, by the operator."""
        return self.code in (0, UNAUTHORIZED, TOO_MANY) or self.code >= SERVER_TROUBLE


class BotApi:
    """One bot's connection to a Bot API server. Use as an async context manager."""

    def __init__(self, base: str, token: SecretStr) -> None:
        self._base = base.rstrip("/")
        self._token = token
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session:
            await self._session.close()

    async def call(self, method: str, body: str = "{}", timeout: float = TIMEOUT) -> Any:  # noqa: ANN401, ASYNC109
        """Makes a call with parameters in JSON and returns its result. Raises CallError."""
        if self._session is None:
            message = "BotApi is used outside its context"
            raise RuntimeError(message)
        url = f"{self._base}/bot{self._token.get_secret_value()}/{method}"
        try:
            async with self._session.post(
                url,
                data=body.encode(),
                headers={"Content-Type": "application/json"},
                timeout=aiohttp.ClientTimeout(total=timeout),
            ) as answer:
                status, text = answer.status, await answer.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as trouble:
            raise CallError(method, 0, type(trouble).__name__) from None
        return _result(method, status, text)


def _result(method: str, status: int, text: bytes) -> Any:  # noqa: ANN401 - whatever the method answers
    try:
        answer = json.loads(text)
        if answer["ok"]:
            return answer["result"]
        parameters = answer.get("parameters", {})
        raise CallError(method, int(answer["error_code"]), str(answer["description"]), parameters.get("retry_after"))
    except (ValueError, KeyError, TypeError, AttributeError):
        # A proxy's page instead of an answer: the server is in trouble, whatever the status says.
        raise CallError(method, max(status, SERVER_TROUBLE), "not an answer of the Bot API") from None
