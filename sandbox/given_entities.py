"""The entities that a bot gives itself, in place of markup."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sandbox.entities import Entity
from sandbox.errors import bad_request
from sandbox.links import checked_link
from sandbox.markup import STYLES, FindUser

FARTHEST = 1_000_000
TAKEN_PLAIN = {*STYLES.values(), *("code", "blockquote", "expandable_blockquote")}
FOUND_BY_TELEGRAM = {
    "mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number",
}  # fmt: skip


def given_entities(given: Iterable[Any], find_user: FindUser) -> list[Entity]:
    """The entities a bot gives itself. Raises Refused for what Telegram does not take."""
    return [entity for item in given if (entity := _entity(item, find_user)) is not None]


def _entity(item: Any, find_user: FindUser) -> Entity | None:
    if not isinstance(item, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    place = [item.get(name) for name in ("offset", "length")]
    for name, value in zip(("offset", "length"), place, strict=True):
        if not isinstance(value, int):
            raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
        if not 0 <= value <= FARTHEST:
            raise bad_request(f"receive an entity with incorrect {name} {value}")
    kind = item.get("type")
    if kind in FOUND_BY_TELEGRAM:
        return None
    if kind not in TAKEN_PLAIN | {"pre", "text_link", "text_mention", "custom_emoji"}:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    more = _more(kind, item, find_user)
    return None if more is None else Entity(kind, item["offset"], item["length"], more)


def _more(kind: str, item: dict[str, Any], find_user: FindUser) -> dict[str, Any] | None:
    if kind == "pre" and item.get("language"):
        return {"language": str(item["language"])}
    if kind == "text_link":
        url = str(item.get("url", ""))
        checked = checked_link(url)
        if checked is None:
            raise bad_request(f"entity URL '{url}' is invalid: Wrong HTTP URL")
        return {"url": checked}
    if kind == "text_mention":
        user = find_user((item.get("user") or {}).get("id", 0))
        return None if user is None else {"user": user}
    if kind == "custom_emoji":
        return {"custom_emoji_id": str(item.get("custom_emoji_id", ""))}
    return {}
