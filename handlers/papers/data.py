"""The reports of an event for other programs: what a JSON file says of each, under the program's own keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from domain.answers import Item
    from domain.collected import Collected, Filed


def reports_json(collected: Collected) -> dict[str, object]:
    """The moment and all reports, with the answers of those that count under the questions' own keys."""
    counted = {one.obligation.id for one in collected.counted}
    return {
        "at": collected.at.isoformat(),
        "only_accepted": collected.only_accepted,
        "reports": [_report(one, is_counted=one.obligation.id in counted) for one in collected.filed],
    }


def _report(one: Filed, *, is_counted: bool) -> dict[str, object]:
    answered = one.answered if is_counted else {}
    return {
        "number": one.number,
        "organisation": one.organisation.name,
        "official_name": one.organisation.official_name,
        "district": one.organisation.territory.name,
        "state": one.state.value,
        "submitted_at": one.submitted_at.isoformat() if one.submitted_at else None,
        "is_late": one.was_late,
        "is_counted": is_counted,
        "answers": {question: [_item(item) for item in items] for question, items in answered.items() if items},
    }


def _item(item: Item) -> dict[str, object]:
    """Without what is not there."""
    said = {"key": item.key or None, "number": whole(item.number), "text": item.text}
    return {name: value for name, value in said.items() if value is not None}


def whole(number: float | None) -> int | float | None:
    """A number without an empty fraction."""
    return int(number) if number is not None and float(number).is_integer() else number
