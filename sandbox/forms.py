"""What comes with a request to the control API: JSON bodies, query numbers, files."""

from __future__ import annotations

import json
import math
from typing import Any

from aiohttp import BodyPartReader, web

from sandbox.acts import Attachment
from sandbox.errors import Wrong

LONGEST_WAIT = 60.0
MOST_UPLOAD_BYTES = 300 * 1024 * 1024


async def read_body(request: web.Request) -> dict[str, Any]:
    """The JSON object of the body; an empty body is an empty one."""
    try:
        body = json.loads(await request.read() or b"{}")
    except ValueError:
        raise Wrong("the body is not JSON") from None
    if not isinstance(body, dict):
        raise Wrong("the body is not a JSON object")
    return body


def field(asked: dict[str, Any], name: str, kind: type | tuple[type, ...]) -> Any:
    """A field of one of these types, that must be there."""
    value = asked.get(name)
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise Wrong(f"{name} is missing or of a wrong type")
    return value


def number(request: web.Request, name: str, default: float) -> float:
    """A number from the query."""
    try:
        value = float(request.query.get(name, default))
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise Wrong(f"{name} is not a number")
    return value


def patience(request: web.Request, default: float) -> float:
    """How many seconds a long poll may take."""
    return min(max(number(request, "timeout", default), 0.0), LONGEST_WAIT)


async def read_attachments(request: web.Request) -> tuple[list[Attachment], dict[str, Any]]:
    """The `file` parts of a form, with `captions` (a JSON list) or `caption` (of the first); and `by`, if given."""
    if request.content_type != "multipart/form-data":
        raise Wrong("files come as multipart/form-data")
    files: list[tuple[str, str, bytes]] = []
    texts: dict[str, str] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        if part.name == "file":
            mime = part.headers.get("Content-Type", "").partition(";")[0]
            files.append((part.filename or "file", mime, await _read(part)))
        elif part.name is not None:
            texts[part.name] = (await _read(part)).decode("utf-8", "replace")
    if not files:
        raise Wrong("there is no file in the request")
    captions = _captions(texts)
    captions += [""] * (len(files) - len(captions))
    attachments = [Attachment(*file, caption) for file, caption in zip(files, captions, strict=False)]
    return attachments, {"by": int(texts["by"])} if texts.get("by", "").isdecimal() else {}


async def _read(part: BodyPartReader) -> bytes:
    data = bytearray()
    while chunk := await part.read_chunk(1 << 16):
        data += chunk
        if len(data) > MOST_UPLOAD_BYTES:
            raise Wrong("the file is too large for the sandbox", 413)
    return bytes(data)


def _captions(texts: dict[str, str]) -> list[str]:
    if "captions" not in texts:
        return [texts.get("caption", "")]
    try:
        captions = json.loads(texts["captions"])
    except ValueError:
        raise Wrong("captions is not JSON") from None
    if not isinstance(captions, list):
        raise Wrong("captions is not a list")
    return [str(caption or "") for caption in captions]
