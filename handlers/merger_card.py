"""What a merger of two organisations looks like: choice, preview, outcome, and a word to those whom it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from aiogram.filters.callback_data import CallbackData

from domain.events import COUNTED
from handlers.doors import OpenReview
from handlers.register_card import RegisterPress
from handlers.replies import Key, Keyboard, button, turning
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aiogram.types import InlineKeyboardButton

    from domain.people import Organisation
    from storage.mergers import Owed, Pair, Plan
    from storage.unmerging import Undone
    from texts import Words

PAGE, NAMED, DOORS = 6, 5, 5
LONGEST_NAME = 70


class MergerPress(CallbackData, prefix="g5"):
    """A button of a merger: to begin (at a page of the proposals), to choose, to do it, to let it be.

    `double` and `stays` are organisations; 0 is one that is not chosen yet.
    """

    do: Literal["begin", "is", "merge", "drop"]
    double: Key = 0
    stays: Key = 0
    page: Key = 0


# --- choosing --------------------------------------------------------------------------------------------------


def beginning(
    words: Words, pairs: Sequence[tuple[Organisation, Organisation]], page: int, pages: int
) -> tuple[Html, Keyboard]:
    """Asks for the double, and offers pairs (the one that stays, the double) that look alike."""
    rows: Keyboard = [
        [button(f"{stays.name} = {double.name}", MergerPress(do="is", double=double.id, stays=stays.id))]
        for stays, double in pairs
    ]
    rows += turning(page, pages, lambda to: MergerPress(do="begin", page=to))
    text = words("merger-ask-double")
    if pairs:
        text = Html(f"{text}\n\n{words('merger-proposals')}")
    return text, [*rows, [_dropping(words)]]


def asking(
    words: Words, double: Organisation | None, found: Sequence[Organisation], *, unknown: str | None = None
) -> tuple[Html, Keyboard]:
    """Asks for the one that stays, if the double is chosen; or which of those found is meant."""
    naming = {"double": double.name, "place": double.territory.name} if double else {}
    parts = [words("merger-ask-stays", **naming) if double else words("merger-ask-double")]
    if found:
        parts.append(words("merger-which"))
    elif unknown is not None:
        parts.append(words("merger-unknown", written=shorten(unknown, LONGEST_NAME)))
    chosen = double.id if double else 0
    rows: Keyboard = [
        [
            button(
                f"{one.name} · {one.territory.name}",
                MergerPress(do="is", double=chosen or one.id, stays=one.id if chosen else 0),
            )
        ]
        for one in found
    ]
    return Html("\n\n".join(parts)), [*rows, [_dropping(words)]]


def _dropping(words: Words) -> InlineKeyboardButton:
    return button(words.plain("press-merger-drop"), MergerPress(do="drop"))


# --- the preview and the outcome -------------------------------------------------------------------------------


def preview(words: Words, plan: Plan) -> tuple[Html, Keyboard]:
    """What would move, and what would become of two reports for one event."""
    stays, double = plan.stays, plan.double
    parts = [
        words(
            "merger-preview",
            stays=stays.name,
            stays_place=stays.territory.name,
            double=double.name,
            double_place=double.territory.name,
        ),
        words(
            "merger-moves",
            people=len(plan.people),
            reports=plan.reports,
            obligations=len(plan.moving),
            invitations=plan.invitations,
            names=len(plan.names),
        ),
    ]
    if plan.pairs:
        parts.append(words("merger-both-owe", count=len(plan.pairs)))
    if plan.set_aside:
        lines = [_pair(words, plan, one) for one in plan.set_aside[:NAMED]]
        if len(plan.set_aside) > NAMED:
            lines.append(words("card-more", count=len(plan.set_aside) - NAMED))
        parts.append(Html("\n".join([words("merger-both-reported"), *lines])))
    swapped = MergerPress(do="is", double=stays.id, stays=double.id)
    return Html("\n\n".join([*parts, words("merger-may-be-undone")])), [
        [button(words.plain("press-merger-merge"), MergerPress(do="merge", double=double.id, stays=stays.id))],
        *_copies(words, plan),
        [button(words.plain("press-merger-swap"), swapped)],
        [button(words.plain("press-merger-other"), MergerPress(do="begin")), _dropping(words)],
    ]


def _pair(words: Words, plan: Plan, pair: Pair) -> Html:
    return words(
        "merger-pair",
        title=shorten(pair.counts.title, LONGEST_NAME),
        counts=_side(words, plan, pair.counts),
        aside=_side(words, plan, pair.aside),
    )


def _side(words: Words, plan: Plan, owed: Owed) -> Html:
    of = plan.stays if owed.organisation_id == plan.stays.id else plan.double
    return words("merger-side", name=shorten(of.name, LONGEST_NAME), state=words.plain(f"state-{owed.state}"))


def _copies(words: Words, plan: Plan) -> Keyboard:
    """Where both have handed in a report: both, to be read."""
    return [
        [
            button(words.plain("press-read", name=f"№ {one.number}"), OpenReview(report=one.report_id))
            for one in (pair.counts, pair.aside)
            if one.report_id
        ]
        for pair in plan.set_aside[:NAMED]
        if pair.counts.state in COUNTED and pair.aside.state in COUNTED
    ]


def merged(words: Words, plan: Plan, undo: int, told: int) -> tuple[Html, Keyboard]:
    text = words("merger-done", double=plan.double.name, stays=plan.stays.name, count=told)
    undoing = button(words.plain("press-merger-undo"), RegisterPress(do="undo", item=undo))
    return text, [[undoing], *_copies(words, plan)]


def undone(words: Words, names: Mapping[str, str], done: Undone) -> Html:
    parts = [words("merger-undone", double=names["double"], stays=names["stays"])]
    if done.kept:
        titles = ", ".join(shorten(one, LONGEST_NAME) for one in done.kept[:NAMED])
        more = "…" if len(done.kept) > NAMED else ""
        parts.append(words("merger-kept", stays=names["stays"], titles=titles + more))
    return Html("\n\n".join(parts))
