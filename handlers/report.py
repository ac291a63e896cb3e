"""The teacher's report: from /report or a reminder's button, question by question, to the receipt."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.answers import Invalid
from domain.kinds import Choices
from domain.people import Conversation
from handlers import card, review, walk
from handlers.doors import OpenReport, report_doors
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Replies, messages_of, say, toast
from handlers.who import HasNoText, HasPicture, HasText, In, Reports
from handlers.wording import option_of
from storage import events, people, reports
from texts import Html, words_in

if TYPE_CHECKING:
    from domain.events import Obligation
    from domain.forms import Draft
    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from handlers.walk import Step
    from storage.engine import Transaction
    from texts import Words

NAME = "report"
LISTED = 10


class ReportPress(walk.Press, prefix="r1"):
    """A button of the report's card. `subject` is the report."""


def router() -> Router:
    """Entered by reporters only."""
    router = Router(name=NAME)
    router.message.filter(Reports())
    router.callback_query.filter(Reports())
    router.message.register(choose_report, Command("report"))
    router.callback_query.register(open_report, OpenReport.filter())
    router.callback_query.register(take_press, ReportPress.filter())
    router.message.register(take_answer, In(NAME), HasText())
    router.message.register(take_picture, In(NAME), HasPicture())
    router.message.register(refuse_kind, In(NAME), HasNoText())
    return router


# --- entry ---------------------------------------------------------------------------------------------------


async def choose_report(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Opens the one report that is owed, or lets the person choose."""
    all_of_them = await events.obligations_of(tx, person.reports_for)
    owed = [one for one in all_of_them if one.state.is_owed]
    if len(owed) == 1:
        return await _open(tx, owed[0], person, words, setting, below=message.message_id)
    done = [one for one in all_of_them if not one.state.is_owed]
    if not all_of_them:
        return [say(person.id, words("report-nothing-asked"))]
    text = words("report-choose", count=len(owed)) if owed else words("report-all-done")
    listed = [*owed, *reversed(done)][:LISTED]
    doors = report_doors(listed, lambda one, title: f"{words.plain(f'mark-{one.state}')} {title}")
    return [say(person.id, text, doors)]


async def open_report(
    query: CallbackQuery,
    callback_data: OpenReport,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    obligation = await events.obligation(tx, callback_data.obligation)
    if obligation is None or obligation.organisation.id not in person.reports_for:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if obligation.state.is_owed:
        return [toast(query), *await _open(tx, obligation, person, words, setting, below=EVERY_MESSAGE)]
    report = await reports.find(tx, obligation.report_id) if obligation.report_id else None
    return [toast(query), *(_copy(report, person, words, setting) if report else [])]


async def _open(
    tx: Transaction, obligation: Obligation, person: Person, words: Words, setting: Setting, below: int | None
) -> Replies:
    key = obligation.report_id or await reports.start(tx, obligation, setting.now())
    report = await reports.find(tx, key)
    if report is None:
        return []
    await _stay_at(tx, person, report, None)
    return [await _card(tx, report, person, words, setting, below=below)]


# --- answers -------------------------------------------------------------------------------------------------


async def take_answer(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    report = await _in_hand(tx, person)
    if report is None:
        return await _gone(tx, person, words)
    step = walk.read_text(report.draft, message.text or "", _titles(report.draft, words), setting.today)
    return await _take(tx, report, step, person, words, setting, below=message.message_id)


async def take_picture(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A photo or an image sent as a file: each of an album comes by itself and is added to the same answer."""
    report = await _in_hand(tx, person)
    if report is None:
        return await _gone(tx, person, words)
    question = walk.photo_question(report.draft)
    if question is None:
        return await _refuse(tx, report, Invalid("no-photos-here"), message, person, words, setting)
    file = message.photo[-1] if message.photo else message.document
    if file is None:
        return []
    kind = "photo" if message.photo else "document"
    await reports.keep_file(tx, file.file_unique_id, file.file_id, kind=kind, size=file.file_size, now=setting.now())
    step = walk.add_photo(report.draft, question, file.file_unique_id, message.caption)
    return await _take(tx, report, step, person, words, setting, below=message.message_id)


async def refuse_kind(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A sticker, a voice, a video: not an answer to anything."""
    report = await _in_hand(tx, person)
    if report is None:
        return await _gone(tx, person, words)
    return await _refuse(tx, report, Invalid("wrong-kind-of-message"), message, person, words, setting)


async def take_press(
    query: CallbackQuery,
    callback_data: ReportPress,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    report = await reports.find(tx, callback_data.subject)
    if report is None or report.organisation.id not in person.reports_for:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if not report.is_open:
        return [toast(query, words.plain("report-already-sent", number=report.number or ""), alert=True)]
    report = report.at(_chosen(person, report))
    if callback_data.do == "finish":
        return await _submit(query, tx, report, person, words, setting)
    try:
        step = walk.read_press(report.draft, callback_data, setting.today)
    except walk.Stale:
        await _stay_at(tx, person, report, report.draft.chosen)
        again = await _card(tx, report, person, words, setting)
        return [toast(query, words.plain("stale")), again]
    return [toast(query), *await _take(tx, report, step, person, words, setting)]


async def _in_hand(tx: Transaction, person: Person) -> Report | None:
    """The report that the person is in the middle of, if it may still be changed, and by them."""
    key = person.conversation.data.get("report") if person.conversation else None
    report = await reports.find(tx, key) if isinstance(key, int) else None
    if report is None or not report.is_open or report.organisation.id not in person.reports_for:
        return None
    return report.at(_chosen(person, report))


def _chosen(person: Person, report: Report) -> str | None:
    conversation = person.conversation
    if conversation is None or conversation.subject != _subject(report):
        return None
    chosen = conversation.data.get("chosen")
    return chosen if isinstance(chosen, str) else None


def _subject(report: Report) -> str:
    return f"report:{report.id}"


async def _stay_at(tx: Transaction, person: Person, report: Report, chosen: str | None) -> None:
    """Remembers where in the report the person is, if that is news."""
    conversation = Conversation(NAME, _subject(report), {"report": report.id, "chosen": chosen})
    if person.conversation != conversation:
        await people.converse(tx, person.id, conversation)


async def _gone(tx: Transaction, person: Person, words: Words) -> Replies:
    """The report was handed in or taken away meanwhile."""
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("report-closed-meanwhile"))]


async def _take(
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
        report = await reports.save_answer(
            tx, report, step.question.key, step.items, settled=step.settled, by=person.id, now=setting.now()
        )
    await _stay_at(tx, person, report, step.chosen)
    shown = await _card(
        tx, report.at(step.chosen), person, words, setting, wrong=step.wrong, page=step.page, below=below
    )
    if step.question is None or report.authors == 1:
        return [shown]
    return [shown, *await _show_to_others(tx, report, person, setting)]


async def _refuse(
    tx: Transaction,
    report: Report,
    wrong: Invalid,
    message: Message,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    step = walk.Step(chosen=report.draft.chosen, wrong=wrong)
    return await _take(tx, report, step, person, words, setting, below=message.message_id)


async def _show_to_others(tx: Transaction, report: Report, author: Person, setting: Setting) -> Replies:
    note = Invalid("changed-by-other", name=author.name)
    return [
        await _card(
            tx,
            report.at(_chosen(other, report)),
            other,
            words_in(other.language),
            setting,
            wrong=note,
            below=ONLY_IF_SHOWN,
        )
        for other in await people.conversing_about(tx, _subject(report), setting.admins)
        if other.id != author.id
    ]


# --- the card ------------------------------------------------------------------------------------------------


async def _card(
    tx: Transaction,
    report: Report,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    wrong: Invalid | None = None,
    page: int = 0,
    below: int | None = None,
) -> Card:
    others = await _others(tx, report, person)
    look = _look(report, words, setting, others)
    text, keyboard = card.show(report.draft, look, wrong, page)
    return Card(person.id, _subject(report), text, keyboard, below)


def _look(report: Report, words: Words, setting: Setting, others: dict[int, str] | None = None) -> card.Look:
    return card.Look(
        words=words,
        press=partial(ReportPress, subject=report.id),
        head=_head(report, words, setting),
        finish="press-send-report" if report.return_reason is None else "press-send-again",
        others=others or {},
    )


def _head(report: Report, words: Words, setting: Setting) -> Html:
    event = report.event
    head = words(
        "report-head",
        title=event.title,
        organisation=report.organisation.name,
        due=words.moment(event.due_at, event.zone, setting.now()),
    )
    if report.is_open and report.return_reason:
        head = Html(f"{head}\n{words('report-returned-because', reason=report.return_reason)}")
    return head


async def _others(tx: Transaction, report: Report, person: Person) -> dict[int, str]:
    """Names of the co-authors whose answers are in the draft."""
    if report.authors == 1:
        return {}
    by = {answer.by for answer in report.draft.answers.values() if answer.by} - {person.id}
    return await people.names_of(tx, by)


def _titles(draft: Draft, words: Words) -> dict[str, str]:
    """What the options of the current question are called, so that they can be typed."""
    question = draft.current
    if question is None or not isinstance(question.kind, Choices):
        return {}
    return {option: option_of(words, draft.form, question, option) for option in question.kind.options}


# --- handing in ----------------------------------------------------------------------------------------------


async def _submit(
    query: CallbackQuery, tx: Transaction, report: Report, person: Person, words: Words, setting: Setting
) -> Replies:
    """Hands the report in: once, however often the button is tapped."""
    if report.draft.missing:
        await _stay_at(tx, person, report, None)
        shown = await _card(tx, report.at(None), person, words, setting, wrong=Invalid("not-complete"))
        return [toast(query), shown]
    number = await reports.submit(tx, report, person.id, setting.now())
    if number is None:
        return [toast(query, words.plain("report-already-sent", number=report.number or ""), alert=True)]
    sent = await reports.find(tx, report.id)
    if sent is None:
        return []
    told = await _tell_authors(tx, sent, person, setting)
    await people.end_conversations(tx, _subject(report))
    return [
        toast(query),
        Card(person.id, _subject(report), words("report-sent", number=number, title=report.event.title), []),
        *_copy(sent, person, words, setting),
        *told,
        *await review.announce(tx, sent, setting),
    ]


async def _tell_authors(tx: Transaction, report: Report, author: Person, setting: Setting) -> Replies:
    """Whoever else has the draft open learns that it is out of their hands."""
    return [
        Card(
            other.id,
            _subject(report),
            words_in(other.language)("report-sent-by", number=report.number or "", name=author.name),
            [],
            below=ONLY_IF_SHOWN,
        )
        for other in await people.conversing_about(tx, _subject(report), setting.admins)
        if other.id != author.id
    ]


def _copy(report: Report, person: Person, words: Words, setting: Setting) -> Replies:
    """The whole report as it was handed in, to keep and to forward."""
    look = _look(report, words, setting)
    head = words(
        "report-copy-head",
        number=report.number or "",
        title=report.event.title,
        organisation=report.organisation.name,
        state=words.plain(f"state-{report.state}"),
    )
    return messages_of(person.id, [head, *card.answers_text(report.draft, look, whole=True).split("\n")])
