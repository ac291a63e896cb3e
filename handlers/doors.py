"""Buttons by which one conversation leads into another. They stand in old messages and work for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram.filters.callback_data import CallbackData

from handlers.replies import Key, Keyboard, button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from domain.events import Obligation


class OpenReport(CallbackData, prefix="o1"):
    """Opens the report of an obligation; from reminders, returns and lists."""

    obligation: Key


class OpenReview(CallbackData, prefix="p1"):
    """Shows a report to a coordinator; from the status."""

    report: Key


def report_doors(owed: Sequence[Obligation], label: Callable[[Obligation, str], str]) -> Keyboard:
    """A button for each report. `label` gets what tells it apart: the event, and whose report it is if that varies."""
    several = len({one.organisation.id for one in owed}) > 1
    return [
        [button(label(one, f"{one.organisation.name} · {one.event.title}" if several else one.event.title), door)]
        for one, door in ((one, OpenReport(obligation=one.id)) for one in owed)
    ]
