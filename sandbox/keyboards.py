"""Reply markup, checked as strictly as Telegram checks it before a message goes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.errors import bad_request
from sandbox.links import checked_link, mentioned_user

Markup = dict[str, Any]
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
MOST_DATA_BYTES = 64
OTHER_INLINE_KINDS = (
    "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay", "disabled",
)  # fmt: skip
NONE_OF_THEM = "object expected as reply markup"


def inline_keyboard(markup: Any) -> Markup | None:
    """An inline keyboard, or None when there is none; any other keyboard is refused, as edits refuse it."""
    checked = reply_markup(markup)
    if checked is not None and "inline_keyboard" not in checked:
        raise bad_request("inline keyboard expected")
    return checked


def reply_markup(markup: Any) -> Markup | None:
    """Any markup a message may carry, checked; None when it is empty. Raises Refused in Telegram's words."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request(NONE_OF_THEM)
    if "inline_keyboard" in markup:
        rows = _rows(markup, "inline_keyboard", "inline keyboard button", _inline_button)
        return {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup, "keyboard", "keyboard button", _button)
        if not rows:
            raise bad_request("reply keyboard markup is empty")
        return {**markup, "keyboard": rows}
    if markup.get("remove_keyboard") is True or markup.get("force_reply") is True:
        return markup
    if not markup:
        return None
    raise bad_request(NONE_OF_THEM)


def button_data(markup: Markup | None) -> list[str]:
    """The callback data of every button of an inline keyboard."""
    rows = (markup or {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in rows for button in row if "callback_data" in button]


def _rows(markup: Markup, name: str, what: str, check: Callable[[dict[str, Any]], dict[str, Any]]) -> list[Any]:
    rows = markup[name]
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" must be an Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    try:
        checked = [[check(_as_object(button, name)) for button in row] for row in rows if row]
    except ValueError as wrong:
        raise bad_request(f"can't parse {what}: {wrong}") from None
    if sum(map(len, checked)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in checked):
        raise bad_request("reply markup is too long")
    return checked


def _as_object(button: Any, name: str) -> dict[str, Any]:
    if isinstance(button, str) and name == "keyboard":
        button = {"text": button}
    if not isinstance(button, dict):
        raise ValueError("Expected an Object")  # noqa: TRY004
    if "text" not in button:
        raise ValueError('Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise ValueError('Field "text" must be of type String')  # noqa: TRY004
    return button


def _inline_button(button: dict[str, Any]) -> dict[str, Any]:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if button.get("url"):
        return {**button, "url": _button_link(str(button["url"]))}
    if data := button.get("callback_data"):
        if not isinstance(data, str):
            raise ValueError('Field "callback_data" must be of type String')
        if len(data.encode()) > MOST_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        return button
    if any(kind in button for kind in OTHER_INLINE_KINDS):
        return button
    raise ValueError("Text buttons are unallowed in the inline keyboard")


def _button_link(url: str) -> str:
    if mentioned_user(url) is not None:
        return url
    checked = checked_link(url)
    if checked is None:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")
    return checked


def _button(button: dict[str, Any]) -> dict[str, Any]:
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return button
