"""JSON as it goes over the wire: one compact encoder for both APIs, and the envelope of the Bot API."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sandbox.errors import Refused

encode = json.JSONEncoder(separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Encoded:
    """A result that is JSON already, with the description Telegram adds to some results."""

    text: str
    description: str = ""


def success(result: Any) -> bytes:
    """The body of an answer that went well."""
    if not isinstance(result, Encoded):
        result = Encoded(encode(result))
    described = f',"description":{encode(result.description)}' if result.description else ""
    return f'{{"ok":true,"result":{result.text}{described}}}'.encode()


def failure(refused: Refused) -> bytes:
    """The body of a refusal; flood control says when to come back, a group that moved where to."""
    body: dict[str, Any] = {"ok": False, "error_code": refused.code, "description": refused.description}
    parameters = {"retry_after": refused.retry_after, "migrate_to_chat_id": refused.migrate_to}
    if told := {name: value for name, value in parameters.items() if value is not None}:
        body["parameters"] = told
    return encode(body).encode()
