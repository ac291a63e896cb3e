"""Handing a report in, once, and taking it back before anybody has decided on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers import photo_work, review, sheet, whereabouts
from handlers.doors import Recall
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Replies, say, toast
from handlers.who import Reports
from storage import people, photos, reports
from texts import words_in

if TYPE_CHECKING:
    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words


def router() -> Router:
    """Entered by reporters only."""
    router = Router(name="handing-in")
    router.callback_query.filter(Reports())
    router.callback_query.register(recall_report, Recall.filter())
    return router


async def submit(
    query: CallbackQuery | None, tx: Transaction, report: Report, person: Person, words: Words, setting: Setting
) -> Replies:
    """Hands a whole report in: once, however often the button is tapped. `query`: of the button, if it was one."""
    number = await reports.submit(tx, report, person.id, setting.now())
    if number is None:
        already = words.plain("report-already-sent", number=report.number or "")
        return [toast(query, already, alert=True) if query else say(person.id, already)]
    sent = await reports.find(tx, report.id)
    if sent is None:
        return []
    await photo_work.drop(tx, await photos.seal(tx, report.id), setting)
    told = await tell_authors(tx, sent, person, setting, "report-sent-by")
    await people.end_conversations(tx, whereabouts.subject_of(report))
    receipt = words("report-sent", number=number, title=report.event.title)
    return [
        *([toast(query)] if query else []),
        Card(person.id, whereabouts.subject_of(report), receipt, []),
        *await sheet.copy_of(tx, sent, person, words, setting),
        *told,
        *await review.announce(tx, sent, setting),
    ]


async def tell_authors(tx: Transaction, report: Report, author: Person, setting: Setting, key: str) -> Replies:
    """Whoever else has the draft open learns in its place that it is out of their hands."""
    return [
        Card(
            other.id,
            whereabouts.subject_of(report),
            words_in(other.language)(key, number=report.number or "", name=author.name),
            [],
            below=ONLY_IF_SHOWN,
        )
        for other in await people.conversing_about(tx, whereabouts.subject_of(report), setting.admins)
        if other.id != author.id
    ]


async def recall_report(
    query: CallbackQuery, callback_data: Recall, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Makes a draft of the report again; whoever was to decide on it sees that."""
    report = await reports.find(tx, callback_data.report)
    if report is None or report.organisation.id not in person.reports_for:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if report.obligation.is_locked(setting.now()) or report.event.is_cancelled:
        return [toast(query, words.plain("recall-locked"), alert=True)]
    if not report.may_be_recalled or not await reports.recall(tx, report, person.id, setting.now()):
        return [toast(query, words.plain("recall-too-late", state=words.plain(f"state-{report.state}")), alert=True)]
    draft = await reports.find(tx, report.id)
    if draft is None:
        return []
    draft = await photo_work.reopen(tx, draft, setting)
    await whereabouts.stay_at(tx, person, draft, None, setting.now())
    shown = await sheet.card_of(tx, draft, person, words, setting, below=EVERY_MESSAGE)
    return [toast(query, words.plain("recall-done")), shown, *await review.redraw(tx, draft, setting)]
