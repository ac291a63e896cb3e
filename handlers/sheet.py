"""A report as its authors see it: the live card of the draft, the copy of what was handed in, why it is closed."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from domain.events import State
from domain.photos import CONSENT, PhotoState, photo_question, pictures_of
from handlers import card, covering, walk
from handlers.doors import BlurPress, ConsentPress, CoverMore, LawPress, Recall, ShowHistory
from handlers.replies import Card, Keyboard, Replies, button, messages_of
from handlers.whereabouts import subject_of
from handlers.wording import name_of, shorten
from storage import obligations, people, photo_deleting, photos
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.answers import Invalid
    from domain.events import Obligation
    from domain.people import Person
    from domain.photos import Photo
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

REFUSED_LISTED, LONGEST_NAME = 5, 40
"""How many pictures that could not be taken the card names, and in how many characters."""

LONGEST_HELD = 40
"""Characters on a button of what was typed and not taken."""


class ReportPress(walk.Press, prefix="r1"):
    """A button of the report's card. `subject` is the report."""


async def card_of(
    tx: Transaction,
    report: Report,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    wrong: Invalid | None = None,
    page: int = 0,
    below: int | None = None,
    held: str = "",
) -> Card:
    """The question to answer now, or the summary. `held` is what was typed and can still be taken as the answer."""
    known = (await photos.of_reports(tx, [report.id]))[report.id] if photo_question(report.draft) else {}
    look = _look(report, words, setting, await _others(tx, report, person), _about_photos(report, known, words))
    text, keyboard = card.show(report.draft, look, wrong, page)
    rows = [*_put(report, held, words), *keyboard, *_blur_row(report, known, words)]
    rows += await _aside(tx, report, words, setting)
    return Card(person.id, subject_of(report), text, rows, below)


def _put(report: Report, held: str, words: Words) -> Keyboard:
    question = report.draft.current
    if not held or question is None:
        return []
    press = ReportPress(subject=report.id, do="put", question=question.key)
    return [[button(words.plain("press-put", text=shorten(held, LONGEST_HELD)), press)]]


async def _aside(tx: Transaction, report: Report, words: Words, setting: Setting) -> Keyboard:
    """What else can be done with the whole report: before the first answer and after the last one."""
    question = report.draft.current
    if question is None:
        return await _cover_row(tx, report, words, setting)
    if question.key == CONSENT:
        return [[button(words.plain("press-consent-law"), LawPress())]]
    if report.state is State.RETURNED or any(answer.items for answer in report.draft.answers.values()):
        return []
    press = ReportPress(subject=report.id, do="nothing", question=question.key)
    return [[button(words.plain("press-nothing-held"), press)]]


async def _cover_row(tx: Transaction, report: Report, words: Words, setting: Setting) -> Keyboard:
    now = setting.now()
    if not covering.may_cover(report, now):
        return []
    if not await covering.candidates(tx, report, now) and not await obligations.covered_by(tx, report.obligation.id):
        return []
    return [[button(words.plain("press-cover"), CoverMore(obligation=report.obligation.id))]]


def _look(
    report: Report,
    words: Words,
    setting: Setting,
    others: dict[int, str] | None = None,
    beside: dict[str, tuple[Html, ...]] | None = None,
) -> card.Look:
    return card.Look(
        words=words,
        press=partial(ReportPress, subject=report.id),
        head=head_of(report, words, setting),
        finish="press-send-report" if report.number is None else "press-send-again",
        others=others or {},
        beside=beside or {},
        may_change=report.may_change,
    )


def head_of(report: Report, words: Words, setting: Setting) -> Html:
    """What report it is, and what a return asks for."""
    lines = [
        words(
            "report-head",
            title=report.event.title,
            organisation=report.organisation.name,
            due=words.moment(report.obligation.due_at, report.event.zone, setting.now()),
        )
    ]
    if report.is_open and report.return_reason:
        lines.append(words("report-returned-because", reason=report.return_reason))
        named = [one for one in report.draft.asked if one.key in report.return_questions]
        names = ", ".join(name_of(words, report.draft.form, one) for one in named)
        lines += [words("report-only-these", names=names)] if names else []
    return Html("\n".join(lines))


async def _others(tx: Transaction, report: Report, person: Person) -> dict[int, str]:
    """Names of the co-authors whose answers are in the draft."""
    if report.authors == 1:
        return {}
    by = {answer.by for answer in report.draft.answers.values() if answer.by} - {person.id}
    return await people.names_of(tx, by)


def _about_photos(report: Report, known: Mapping[str, Photo], words: Words) -> dict[str, tuple[Html, ...]]:
    """How many of the pictures are ready, and which could not be taken and why."""
    question = photo_question(report.draft)
    if question is None:
        return {}
    states = Counter(one.state for one in known.values())
    refused = [one for one in known.values() if one.state is PhotoState.REFUSED]
    ready, coming = states[PhotoState.READY], states[PhotoState.WAITING]
    lines = [words("photos-ready", ready=ready, of=ready + coming)] if coming else []
    for one in refused[:REFUSED_LISTED]:
        why = words(one.why or "photo-broken")
        named = words("photos-refused", name=shorten(one.name, LONGEST_NAME), why=why) if one.name else None
        lines.append(named or words("photos-refused-nameless", why=why))
    if len(refused) > REFUSED_LISTED:
        lines.append(words("photos-refused-more", count=len(refused) - REFUSED_LISTED))
    if gone := states[PhotoState.DELETED]:
        lines.append(words("photos-deleted", count=gone))
    return {question.key: tuple(lines)}


def _blur_row(report: Report, known: Mapping[str, Photo], words: Words) -> Keyboard:
    """Where the pictures are looked at: beside their question, and before the report is sent."""
    if not report.is_open or report.draft.current not in {None, photo_question(report.draft)}:
        return []
    shown = [known[one.key] for one in pictures_of(report.draft) if one.key in known]
    first = next((one for one in shown if one.state is PhotoState.READY), None)
    return [[button(words.plain("press-blur"), BlurPress(photo=first.id, do="open"))]] if first else []


async def copy_of(tx: Transaction, report: Report, person: Person, words: Words, setting: Setting) -> Replies:
    """The whole report as it was handed in, to keep and to forward, with what can still be done about it."""
    head = words(
        "report-copy-head",
        number=report.number or "",
        title=report.event.title,
        organisation=report.organisation.name,
        state=words.plain(f"state-{report.state}"),
    )
    covered = await obligations.covered_by(tx, report.obligation.id)
    counts_for = [words("cover-counts-for", title=one.event.title) for one in covered]
    answers = card.answers_text(report.draft, _look(report, words, setting), whole=True).split("\n")
    keyboard = await _cover_row(tx, report, words, setting)
    if report.may_be_recalled and not report.obligation.is_locked(setting.now()):
        keyboard.append([button(words.plain("press-recall"), Recall(report=report.id))])
    if await photo_deleting.there(tx, report.id):
        keyboard.append([button(words.plain("press-consent"), ConsentPress(report=report.id, do="ask"))])
    keyboard.append([button(words.plain("press-history"), ShowHistory(obligation=report.obligation.id))])
    return messages_of(person.id, [*head.split("\n"), *counts_for, *answers], keyboard)


def why_closed(owed: Obligation, words: Words, setting: Setting, number: str | None = None) -> str | None:
    """Why nothing can be answered or handed in, as plain text that fits a toast; None if it can."""
    if owed.event.is_cancelled:
        return words.plain("report-cancelled")
    if owed.covered_by is not None:
        return words.plain("report-is-covered")
    if owed.state is State.NOT_HELD:
        return words.plain("report-nothing-held")
    if not owed.state.is_owed:
        return words.plain("report-already-sent", number=number or "")
    if owed.lock_at is not None and owed.is_locked(setting.now()):
        return words.plain("report-locked", moment=words.moment(owed.lock_at, owed.event.zone, setting.now()))
    return None
