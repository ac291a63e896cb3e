"""Keyboards that Telegram would not take."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.errors import Refused
from sandbox.keyboards import inline_keyboard, reply_markup


def inline(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


OK = {"text": "да", "callback_data": "yes"}


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        (inline([{"text": "да", "callback_data": "я" * 33}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "да", "callback_data": ""}]),
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline([{"text": "да"}]),
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (inline([{"callback_data": "x"}]), 'can\'t parse inline keyboard button: Can\'t find field "text"'),
        (inline([{"text": 1, "callback_data": "x"}]),
         'can\'t parse inline keyboard button: Field "text" must be of type String'),
        (inline([{"text": " ", "callback_data": "x"}]), "inline keyboard button text must be non-empty"),
        (inline(["да"]), "can't parse inline keyboard button: Expected an Object"),  # type: ignore[list-item]
        (inline([{"text": "x", "url": "http://localhost:80/"}]),
         "inline keyboard button URL 'http://localhost:80/' is invalid: Wrong HTTP URL"),
        (inline([OK] * 9), "reply markup is too long"),
        (inline(*[[OK]] * 101), "reply markup is too long"),
        ({"inline_keyboard": OK}, 'field "inline_keyboard" must be an Array'),
        ({"inline_keyboard": [OK]}, 'field "inline_keyboard" must be an Array of Arrays'),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        ({"keyboard": [[{}]]}, 'can\'t parse keyboard button: Can\'t find field "text"'),
        ({"remove_keyboard": False}, "object expected as reply markup"),
        ([], "object expected as reply markup"),
    ],
)  # fmt: skip
def test_refusals(markup: Any, why: str) -> None:
    with pytest.raises(Refused) as refusal:
        reply_markup(markup)
    assert refusal.value.description == f"Bad Request: {why}"


def test_what_is_taken() -> None:
    longest = inline([{"text": "да", "callback_data": "я" * 32}], [])
    assert reply_markup(longest) == inline(longest["inline_keyboard"][0])
    assert reply_markup(inline([{"text": "x", "url": "example.com"}])) == inline(
        [{"text": "x", "url": "http://example.com/"}]
    )
    assert reply_markup(inline(*[[OK] * 8] * 12)) is not None
    assert reply_markup({"keyboard": [["Да", {"text": "Номер", "request_contact": True}]]}) == {
        "keyboard": [[{"text": "Да"}, {"text": "Номер", "request_contact": True}]]
    }
    assert reply_markup(inline()) is None
    assert reply_markup(None) is None


def test_edits_take_inline_keyboards_only() -> None:
    with pytest.raises(Refused, match="inline keyboard expected"):
        inline_keyboard({"remove_keyboard": True})
