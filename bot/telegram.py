"""A bare client of the Bot API.

Updates are stored as they came and calls are stored as they will be sent, so nothing is gained by building models
of them on the way; aiogram's models are for the handlers. Errors here never carry the address, which holds the token.
"""

from __future__ import annotations

import json
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Self

import aiohttp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from pydantic import SecretStr

    from storage.uploads import Upload

TIMEOUT = 30.0
FILE_TIMEOUT = 120.0
"""Seconds that a file may take on its way, either way."""

MAX_DOWNLOAD = 20 * 2**20
"""Bytes; Telegram gives bots no larger files."""

TOO_MANY = 429
SERVER_TROUBLE = 500
UNAUTHORIZED = 401
FORBIDDEN = 403
CONFLICT = 409


class CallError(Exception):
    """The Bot API refused a call, or could not be reached (`code` 0).

    `retry_after` is in seconds; `moved_to` is the chat's new id, where a group became a supergroup.
    """

    def __init__(
        self,
        method: str,
        code: int,
        description: str,
        retry_after: float | None = None,
        moved_to: int | None = None,
    ) -> None:
        super().__init__(f"{method}: {code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.moved_to = moved_to

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
        return await self._post(method, body.encode(), {"Content-Type": "application/json"}, timeout)

    async def send_files(self, method: str, body: str, uploads: Iterable[Upload]) -> Any:  # noqa: ANN401
        """Makes a call whose parameters in JSON name the uploads as «attach://<id>». Raises CallError."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in json.loads(body).items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
        for one in uploads:
            form.add_field(one.id, one.content, filename=one.name, content_type="application/octet-stream")
        return await self._post(method, form, {}, FILE_TIMEOUT)

    async def download(self, file_id: str) -> bytes | None:
        """The content of a file that somebody sent; None where it is larger than MAX_DOWNLOAD. Raises CallError."""
        try:
            file = await self.call("getFile", json.dumps({"file_id": file_id}))
        except CallError as trouble:
            if "too big" in trouble.description:
                return None
            raise
        if (file.get("file_size") or 0) > MAX_DOWNLOAD:
            return None
        url = f"{self._base}/file/bot{self._token.get_secret_value()}/{file['file_path']}"
        content = bytearray()
        try:
            async with self._opened.get(url, timeout=aiohttp.ClientTimeout(total=FILE_TIMEOUT)) as answer:
                if answer.status != HTTPStatus.OK:
                    raise CallError("download", max(answer.status, SERVER_TROUBLE), "no file in the answer")
                async for chunk in answer.content.iter_chunked(2**16):
                    content += chunk
                    if len(content) > MAX_DOWNLOAD:
                        return None
        except (aiohttp.ClientError, TimeoutError, OSError) as trouble:
            raise CallError("download", 0, type(trouble).__name__) from None
        return bytes(content)

    @property
    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            message = "BotApi is used outside its context"
            raise RuntimeError(message)
        return self._session

    async def _post(self, method: str, data: bytes | aiohttp.FormData, headers: dict[str, str], seconds: float) -> Any:  # noqa: ANN401
        url = f"{self._base}/bot{self._token.get_secret_value()}/{method}"
        limit = aiohttp.ClientTimeout(total=seconds)
        try:
            async with self._opened.post(url, data=data, headers=headers, timeout=limit) as answer:
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
        raise CallError(
            method,
            int(answer["error_code"]),
            str(answer["description"]),
            parameters.get("retry_after"),
            parameters.get("migrate_to_chat_id"),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        # A proxy's page instead of an answer: the server is in trouble, whatever the status says.
        raise CallError(method, max(status, SERVER_TROUBLE), "not an answer of the Bot API") from None
