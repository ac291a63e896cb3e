"""The arguments of a Bot API call, whichever way they come: query, form, chunked multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from sandbox.errors import Refused, bad_request
from sandbox.media import MOST_UPLOAD_BYTES

MOST_BODY_BYTES = MOST_UPLOAD_BYTES + 1024 * 1024
LARGEST_INTEGER = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part of a multipart body."""

    name: str
    mime: str
    data: bytes


class Arguments:
    """Values by name; as over real HTTP any of them may be text, and objects are then JSON inside of it."""

    def __init__(self, values: dict[str, Any], uploads: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.uploads = uploads or {}

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def text(self, name: str) -> str:
        """The value as text; empty when there is none."""
        value = self.values.get(name)
        if isinstance(value, str):
            return value
        if value is None:
            return ""
        return json.dumps(value)

    def integer(self, name: str, default: int, least: int = -LARGEST_INTEGER, most: int = LARGEST_INTEGER) -> int:
        """The value as a whole number, brought between `least` and `most`; `default` when there is none."""
        text = self.text(name).strip()
        if not text:
            return default
        try:
            return max(least, min(most, int(text)))
        except ValueError:
            return max(least, min(most, 0))

    def flag(self, name: str) -> bool:
        """Whether the value says yes."""
        return self.text(name).lower() in {"true", "yes", "1"}

    def parsed(self, name: str, complaint: str) -> Any:
        """The value as an object, decoded if it is text; None if there is none. Raises Refused(complaint)."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(complaint) from None

    def objects(self, name: str) -> list[Any]:
        """The value as a list; what cannot be read counts as none, as Telegram does with entities."""
        value = self.values.get(name)
        if isinstance(value, str):
            try:
                value = json.loads(value)
            except ValueError:
                return []
        return value if isinstance(value, list) else []


async def read_arguments(request: web.Request) -> Arguments:
    """Everything a request carries. Raises Refused(413) for too large a body, 400 for a broken one."""
    values: dict[str, Any] = dict(request.query) if request.query_string else {}
    uploads: dict[str, Upload] = {}
    if not request.body_exists:
        return Arguments(values)
    kind = request.content_type
    if kind == "multipart/form-data":
        await _read_multipart(request, values, uploads)
    elif kind == "application/json":
        values.update(_json_object(await request.read()))
    elif kind == "application/x-www-form-urlencoded":
        values.update(parse_qsl((await request.read()).decode("utf-8", "replace"), keep_blank_values=True))
    return Arguments(values, uploads)


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body or b"{}")
    except ValueError:
        raise Refused(400, "Bad Request: can't parse JSON object") from None
    if not isinstance(value, dict):
        raise Refused(400, "Bad Request: object expected")
    return value


async def _read_multipart(request: web.Request, values: dict[str, Any], uploads: dict[str, Upload]) -> None:
    size = 0
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                continue
            chunks = []
            while chunk := await part.read_chunk(1 << 16):
                size += len(chunk)
                if size > MOST_BODY_BYTES:
                    raise Refused(413, "Request Entity Too Large")
                chunks.append(chunk)
            data = b"".join(chunks)
            if part.filename is None:
                values[part.name] = data.decode("utf-8", "replace")
            else:
                mime = part.headers.get("Content-Type", "")
                uploads[part.name] = Upload(part.filename, mime.partition(";")[0], data)
    except (ValueError, RuntimeError):
        raise bad_request("can't parse multipart body") from None
