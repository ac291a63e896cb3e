"""One report that counts for several obligations of the same organisation: which ones, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery

from domain.events import State
from handlers.doors import CoverMore, OpenReport
from handlers.replies import EVERY_MESSAGE, Card, Key, Replies, button, paged, toast, turning
from handlers.who import Reports
from handlers.wording import shorten
from storage import obligations, reports
from texts import Html

if TYPE_CHECKING:
    from datetime import datetime

    from domain.events import Obligation
    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "cover"
PAGE = 8
LONGEST_TITLE = 200
COVERING = (State.DRAFT, State.RETURNED, State.SUBMITTED)


class CoverPress(CallbackData, prefix="k1"):
    """The report of `obligation` counts for the `other` one too, or does not; `own`: that gets a report of its own.

    `page` turns to the page that `other` tells.
    """

    obligation: Key
    other: Key
    do: Literal["add", "drop", "own", "page"]


def router() -> Router:
    """Entered by reporters only."""
    router = Router(name=NAME)
    router.callback_query.filter(Reports())
    router.callback_query.register(choose_others, CoverMore.filter())
    router.callback_query.register(press_other, CoverPress.filter())
    return router


def may_cover(report: Report, now: datetime) -> bool:
    """Whether what the report counts for may still be changed: nobody has decided on it yet."""
    owed = report.obligation
    in_time = report.awaits_decision or owed.is_open(now)
    return may_part(report) and owed.covered_by is None and in_time


def may_part(report: Report) -> bool:
    """Whether what the report counts for may still get a report of its own, even when this one can come no more."""
    return report.obligation.state in COVERING and report.endorsed_at is None


async def candidates(tx: Transaction, report: Report, now: datetime) -> list[Obligation]:
    """What else the organisation owes and has not begun to report on."""
    asked = await obligations.asked_of(tx, [report.organisation.id], now)
    free = [one for one in asked if one.id != report.obligation.id and one.state is not State.RETURNED]
    begun = await reports.with_answers(tx, [one.report_id for one in free if one.report_id])
    return [one for one in free if one.report_id not in begun]


async def choose_others(
    query: CallbackQuery, callback_data: CoverMore, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    report = await _own_report(tx, callback_data.obligation, person)
    if report is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if not may_cover(report, setting.now()):
        return [toast(query, words.plain("cover-too-late"), alert=True)]
    return [toast(query), await _screen(tx, report, person, words, setting, below=EVERY_MESSAGE)]


async def press_other(
    query: CallbackQuery, callback_data: CoverPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    report = await _own_report(tx, callback_data.obligation, person)
    if callback_data.do == "page" and report is not None:
        return [toast(query), await _screen(tx, report, person, words, setting, page=callback_data.other)]
    other = await obligations.find(tx, callback_data.other)
    if report is None or other is None or other.organisation.id != report.organisation.id:
        return [toast(query, words.plain("not-yours"), alert=True)]
    may = may_cover(report, setting.now()) if callback_data.do == "add" else may_part(report)
    if not may:
        return [toast(query, words.plain("cover-too-late"), alert=True)]
    if callback_data.do == "add":
        is_done = await _cover(tx, other, report, person, setting)
    else:
        is_theirs = other.covered_by == report.obligation.id
        is_done = is_theirs and await obligations.uncover(tx, other, person.id, setting.now())
    if is_done and callback_data.do == "own":
        return [toast(query), _own(other, person, words)]
    told = toast(query) if is_done else toast(query, words.plain("stale"))
    return [told, await _screen(tx, report, person, words, setting)]


async def _own_report(tx: Transaction, key: int, person: Person) -> Report | None:
    owed = await obligations.find(tx, key)
    if owed is None or owed.report_id is None or owed.organisation.id not in person.reports_for:
        return None
    return await reports.find(tx, owed.report_id)


async def _cover(tx: Transaction, other: Obligation, report: Report, person: Person, setting: Setting) -> bool:
    now = setting.now()
    is_free = other.id in {one.id for one in await candidates(tx, report, now)}
    return is_free and await obligations.cover(tx, other, report.obligation, person.id, now)


async def _screen(
    tx: Transaction,
    report: Report,
    person: Person,
    words: Words,
    setting: Setting,
    below: int | None = None,
    page: int = 0,
) -> Card:
    """What the report counts for, and what else it may: a page of both."""
    owed = report.obligation
    covered = await obligations.covered_by(tx, owed.id)
    free = await candidates(tx, report, setting.now())
    shown, page, pages = paged([*covered, *free], PAGE, page)
    parts = [words("cover-head", title=report.event.title, organisation=report.organisation.name)]
    parts += [
        words("cover-counts-for", title=shorten(one.event.title, LONGEST_TITLE))
        for one in shown
        if one.covered_by == owed.id
    ]
    parts.append(words("cover-choose") if free else words("cover-no-more"))
    rows = [
        [button(f"✅ {one.event.title}", CoverPress(obligation=owed.id, other=one.id, do="drop"))]
        if one.covered_by == owed.id
        else [button(f"➕ {one.event.title}", CoverPress(obligation=owed.id, other=one.id, do="add"))]
        for one in shown
    ]
    rows += turning(page, pages, lambda to: CoverPress(obligation=owed.id, other=to, do="page"))
    rows.append([button(words.plain("press-back-to-report"), OpenReport(obligation=owed.id))])
    return Card(person.id, f"{NAME}:{owed.id}", Html("\n\n".join(parts)), rows, below)


async def show_covered(tx: Transaction, owed: Obligation, person: Person, words: Words, setting: Setting) -> Replies:
    """An obligation for which another report counts: which one, and whether it is to have its own after all."""
    covering = await obligations.find(tx, owed.covered_by or 0)
    report = await reports.find(tx, covering.report_id) if covering and covering.report_id else None
    if report is None:
        return []
    rows = [[button(words.plain("press-open-that"), OpenReport(obligation=report.obligation.id))]]
    if may_part(report) and not owed.is_locked(setting.now()):
        press = CoverPress(obligation=report.obligation.id, other=owed.id, do="own")
        rows.append([button(words.plain("press-own-report"), press)])
    naming = {"title": owed.event.title, "other": report.event.title}
    text = words("cover-shown", number=report.number, **naming) if report.number else words("cover-draft", **naming)
    return [Card(person.id, f"covered:{owed.id}", text, rows, EVERY_MESSAGE)]


def _own(owed: Obligation, person: Person, words: Words) -> Card:
    rows = [[button(words.plain("press-report"), OpenReport(obligation=owed.id))]]
    return Card(person.id, f"covered:{owed.id}", words("cover-own", title=owed.event.title), rows)
