"""One step of a report, whatever led to it: saved, shown to its author and to whoever has the same draft open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.answers import Invalid
from domain.kinds import Photos
from handlers import photo_work, sheet, walk
from handlers.replies import ONLY_IF_SHOWN, Replies, say
from handlers.whereabouts import as_seen_by, held_by, stay_at, subject_of
from storage import people, reports
from texts import words_in

if TYPE_CHECKING:
    from aiogram.types import Message

    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from handlers.walk import Step
    from storage.engine import Transaction
    from texts import Words


def may_write(report: Report, setting: Setting) -> bool:
    return report.is_open and report.obligation.is_open(setting.now())


async def gone(tx: Transaction, report: Report | None, person: Person, words: Words, setting: Setting) -> Replies:
    """The report was handed in, shut or taken away meanwhile; what there is of it stays."""
    await people.end_conversation(tx, person.id)
    why = sheet.why_closed(report.obligation, words, setting, report.number) if report else None
    return [say(person.id, f"{why}\n\n{words('report-others')}" if why else words("report-closed-meanwhile"))]


async def take(
    tx: Transaction,
    report: Report,
    step: Step,
    person: Person,
    words: Words,
    setting: Setting,
    below: int | None = None,
) -> Replies:
    """Saves what a step says, shows the next question, and the change to whoever has the same draft open."""
    if step.question is not None:
        before = report.draft.answer(step.question.key)
        report = await reports.save_answer(
            tx, report, step.question.key, step.items, settled=step.settled, by=person.id, now=setting.now()
        )
        if isinstance(step.question.kind, Photos):
            after = report.draft.answer(step.question.key)
            await photo_work.keep_in_step(tx, report, before, after, setting)
    await stay_at(tx, person, report, step.chosen, setting.now())
    shown = await sheet.card_of(
        tx, report.at(step.chosen), person, words, setting, wrong=step.wrong, page=step.page, below=below
    )
    if step.question is None or report.authors == 1:
        return [shown]
    return [shown, *await _show_to_others(tx, report, person, setting)]


async def refuse(
    tx: Transaction,
    report: Report,
    wrong: Invalid,
    message: Message,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    step = walk.Step(chosen=report.draft.chosen, wrong=wrong)
    return await take(tx, report, step, person, words, setting, below=message.message_id)


async def _show_to_others(tx: Transaction, report: Report, author: Person, setting: Setting) -> Replies:
    note = Invalid("changed-by-other", name=author.name)
    return [
        await sheet.card_of(
            tx,
            as_seen_by(other, report),
            other,
            words_in(other.language),
            setting,
            wrong=note,
            below=ONLY_IF_SHOWN,
            held=held_by(other, report),
        )
        for other in await people.conversing_about(tx, subject_of(report), setting.admins)
        if other.id != author.id
    ]
