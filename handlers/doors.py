"""Buttons by which one conversation leads into another. They stand in old messages and work for ever."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from aiogram.filters.callback_data import CallbackData

from handlers.replies import Key, Keyboard, button

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from domain.events import Obligation
    from texts import Words


class OpenReport(CallbackData, prefix="o1"):
    """Opens the report of an obligation; from reminders, returns and lists."""

    obligation: Key


class OpenReview(CallbackData, prefix="p1"):
    """Shows a report to a coordinator; from the status."""

    report: Key


class ShowHistory(CallbackData, prefix="h1"):
    """Shows who did what to a report and when; to whoever may see the report."""

    obligation: Key


class CoverMore(CallbackData, prefix="c1"):
    """Lets an obligation's report count for others too; from the report itself."""

    obligation: Key


class Recall(CallbackData, prefix="u1"):
    """Takes a report back that was handed in; from its copy."""

    report: Key


class NothingHeld(CallbackData, prefix="n1"):
    """«We did not take part»; from reminders and lists."""

    obligation: Key


class SnoozePress(CallbackData, prefix="z1"):
    """«Remind me later»: of one obligation, or (0) of all that is owed. `until` is what was chosen."""

    obligation: Key
    until: Literal["", "hours", "tomorrow", "days"] = ""


def asking_doors(owed: Sequence[Obligation], words: Words) -> Keyboard:
    """A button «report» for each."""
    return report_doors(owed, lambda _, title: words.plain("press-report-on", title=title))


def report_doors(
    owed: Sequence[Obligation],
    label: Callable[[Obligation, str], str],
    door: Callable[[int], CallbackData] = lambda key: OpenReport(obligation=key),
) -> Keyboard:
    """A button for each report. `label` gets what tells it apart: the event, and whose report it is if that varies.

    `door` makes the button's data from the obligation; of its own accord it opens the report.
    """
    several = len({one.organisation.id for one in owed}) > 1
    return [
        [
            button(
                label(one, f"{one.organisation.name} · {one.event.title}" if several else one.event.title),
                door(one.id),
            )
        ]
        for one in owed
    ]
