"""The one engine that walks any form: what a message or a pressed button does to a draft.

It knows neither where a draft is kept nor what it is for: the conversation that walks saves what a step says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aiogram.filters.callback_data import CallbackData

from domain.answers import SKIP, Asked, Invalid, Items
from domain.kinds import NO, YES, Choices, Counts, Photos, YesNo
from handlers.replies import Key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from domain.forms import Draft, Question

PAGE, ON_ONE_SCREEN = 8, 14
"""Options of a page, and how many are still shown without pages."""


class Press(CallbackData, prefix="-"):
    """A button of a walk. Each conversation that walks has its own prefix. `item` is an option, a page or a text."""

    subject: Key
    do: str
    question: str = ""
    item: str = ""


class Stale(Exception):
    """The button belongs to a state that is no more."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a message or a press comes to.

    `question` and `items` are the answer to save (None: nothing changed), `chosen` is the question that the person
    stays at or goes to (None: the first one missing), `page` the page of options.
    """

    question: Question | None = None
    items: Items = ()
    settled: bool = False
    chosen: str | None = None
    wrong: Invalid | None = None
    page: int = 0


def read_text(draft: Draft, raw: str, titles: Mapping[str, str], today: date) -> Step:
    """What a typed message does. `titles` are those of the current question's options."""
    question = draft.current
    if question is None:
        return Step(wrong=Invalid("nothing-asked"))
    before = draft.answer(question.key)
    try:
        items = question.kind.parse(raw, Asked(before.items, titles, today))
    except Invalid as wrong:
        if wrong.key == SKIP:
            return _skip(draft, question)
        if question.kind.gathers and wrong.kept is not None and wrong.kept != before.items:
            return _grown(draft, question, wrong.kept, wrong)
        return Step(chosen=draft.chosen, wrong=wrong)
    if question.kind.gathers:
        return _grown(draft, question, items)
    return Step(question, items, settled=True)


def read_press(draft: Draft, press: Press, today: date) -> Step:  # noqa: C901, PLR0911 - one way a button
    """What a pressed button does. Raises Stale where the draft has moved on since it was drawn."""
    question = next((one for one in draft.asked if one.key == press.question), None)
    if question is None:
        raise Stale
    if press.do == "change":
        return Step(chosen=question.key)
    if draft.current != question:
        raise Stale
    match press.do:
        case "pick":
            return _picked(draft, question, press.item)
        case "type":
            return read_text(draft.at(question.key), press.item, {}, today)
        case "page" if press.item.isdecimal():
            return Step(chosen=draft.chosen, page=int(press.item))
        case "skip":
            return _skip(draft, question)
        case "clear":
            return Step(question, (), settled=False, chosen=draft.chosen)
        case "rest":
            return _rest(draft, question)
        case "done":
            return _done(draft, question)
        case "back":
            before = draft.before(question)
            return Step(chosen=before.key if before else draft.chosen)
        case _:
            raise Stale


def add_photo(draft: Draft, question: Question, unique_id: str, caption: str | None) -> Step:
    """A picture that arrived, whatever question is being asked: it is kept with the photos."""
    if not isinstance(question.kind, Photos):
        raise Stale
    try:
        items = question.kind.add(draft.answer(question.key).items, unique_id, caption)
    except Invalid as wrong:
        return Step(chosen=draft.chosen, wrong=wrong)
    if draft.current == question:
        return _grown(draft, question, items)
    kept = Invalid("photo-kept") if draft.current else None
    return _grown(draft, question, items, kept)


def _grown(draft: Draft, question: Question, items: Items, wrong: Invalid | None = None) -> Step:
    """An answer that may still grow stays where it is, settled only if it was."""
    settled = draft.answer(question.key).settled and question.kind.is_complete(items)
    return Step(question, items, settled, draft.chosen, wrong)


def _picked(draft: Draft, question: Question, item: str) -> Step:
    items = draft.answer(question.key).items
    if isinstance(question.kind, YesNo):
        return Step(question, (YES if item == YES.key else NO,), settled=True)
    if not isinstance(question.kind, Choices):
        raise Stale
    try:
        items = question.kind.toggle(items, item)
    except Invalid as wrong:
        raise Stale from wrong
    if not question.kind.gathers:
        return Step(question, items, settled=True)
    page = question.kind.options.index(item) // PAGE if item in question.kind.options else 0
    return replace(_grown(draft, question, items), page=page)


def _rest(draft: Draft, question: Question) -> Step:
    """The categories that have no number get a zero."""
    if not isinstance(question.kind, Counts):
        raise Stale
    return _grown(draft, question, question.kind.rest_is_zero(draft.answer(question.key).items))


def _skip(draft: Draft, question: Question) -> Step:
    if not question.optional:
        return Step(chosen=draft.chosen, wrong=Invalid("cannot-skip"))
    return Step(question, (), settled=True)


def _done(draft: Draft, question: Question) -> Step:
    answer = draft.answer(question.key)
    if answer.skipped:
        return Step()
    items = answer.items
    if not question.kind.is_complete(items):
        return Step(chosen=draft.chosen, wrong=Invalid("not-complete"))
    return Step(question, items, settled=True)
