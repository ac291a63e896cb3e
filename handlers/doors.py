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


class ConsentPress(CallbackData, prefix="wc1"):
    """Withdraws the consent to photos: of a whole report or of one picture; asked first, done by «-yes»."""

    report: Key
    do: Literal["ask", "all", "all-yes", "list", "one", "one-yes"]
    photo: Key = 0
    page: Key = 0


class KeepPress(CallbackData, prefix="ke1"):
    """How long an event's photos stay: shown, set to so many `days`, or a year longer than the day `until`."""

    event: Key
    do: Literal["show", "set", "longer"]
    days: Key = 0
    until: Key = 0
    """The ordinal of a date."""


class LawPress(CallbackData, prefix="lw1"):
    """What the country's law says about people's pictures; from the question about consent and from /privacy."""


class NothingHeld(CallbackData, prefix="n1"):
    """«We did not take part»; from reminders and lists."""

    obligation: Key


class SnoozePress(CallbackData, prefix="z1"):
    """«Remind me later»: of one obligation, or (0) of all that is owed. `until` is what was chosen."""

    obligation: Key
    until: Literal["", "hours", "tomorrow", "days"] = ""


class RequisitesPress(CallbackData, prefix="rq1"):
    """Shows or changes what is added to an event's papers; from the choice of papers of a territory (0: all)."""

    event: Key
    do: Literal["show", "ask", "clear", "copy"]
    field: str = ""
    territory: Key = 0


class BlurPress(CallbackData, prefix="bl1"):
    """Places of a picture are marked and blurred, as long as its report is open; from the report's card."""

    photo: Key
    do: Literal["open", "grid", "mark", "clear", "blur", "undo", "done"]
    cell: Key = 0


class MatchPress(CallbackData, prefix="sp1"):
    """A picture of a report and one of another report that it looks like: shown side by side, and decided upon."""

    photo: Key
    other: Key
    do: Literal["show", "fine", "ask"]


class GalleryPress(CallbackData, prefix="ga1"):
    """Pictures of a report or (`whole`) of its event: the sheets of all of them, or one by one.

    `key` is a report or an event for the sheets, else a photo; `part` is which of the sheets' albums.
    """

    do: Literal["sheets", "event", "open", "turn", "star", "unstar", "words", "plain"]
    key: Key
    whole: bool = False
    part: Key = 0


class TemplatePress(CallbackData, prefix="tm1"):
    """An event's own template: shown and asked for, dropped, or a sample of one; from the choice of papers."""

    event: Key
    do: Literal["show", "drop", "fields", "leave"]


class ArtPress(CallbackData, prefix="da1"):
    """A picture of an event's diplomas: asked for, dropped, or shown on a sample; from the winners."""

    event: Key
    do: Literal["ask", "drop", "sample", "leave"]
    kind: Literal["background", "logo"]


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
