"""How the tests of the kinds ask, and what they look at."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from domain.answers import Asked, Invalid, Items

if TYPE_CHECKING:
    from domain.forms import Kind

TODAY = date(2026, 11, 20)


def refusal(kind: Kind, raw: str, asked: Asked | None = None) -> Invalid:
    with pytest.raises(Invalid) as raised:
        kind.parse(raw, asked or Asked(today=TODAY))
    return raised.value


def numbers(items: Items | None) -> dict[str, float | None]:
    return {item.key: item.number for item in items or ()}


def texts(items: Items | None) -> list[str | None]:
    return [item.text for item in items or ()]
