"""The teacher's report: from /report or a reminder's button, question by question, until it is handed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from domain.answers import Invalid
from domain.events import State
from domain.kinds import Choices
from handlers import covering, doubts, handing_in, mine, nothing_held, sheet, walk
from handlers.answering import gone, may_write, take
from handlers.doors import OpenReport
from handlers.replies import EVERY_MESSAGE, Replies, toast
from handlers.sheet import ReportPress
from handlers.whereabouts import (
    NAME,
    as_seen_by,
    held_by,
    in_hand,
    question_at,
    question_seen,
    stay_at,
)
from handlers.who import HasText, In, Reports
from handlers.wording import name_of, option_of, shorten
from storage import obligations, people, photos, reports

if TYPE_CHECKING:
    from domain.doubts import Doubt
    from domain.events import Obligation
    from domain.forms import Draft
    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from handlers.walk import Step
    from storage.engine import Transaction
    from texts import Words

LONGEST_QUOTE = 300
"""Characters that are repeated of what was typed and not taken."""


def router() -> Router:
    """Entered by reporters only."""
    router = Router(name=NAME)
    router.message.filter(Reports())
    router.callback_query.filter(Reports())
    router.message.register(choose_report, Command("report"))
    router.callback_query.register(open_report, OpenReport.filter())
    router.callback_query.register(take_press, ReportPress.filter())
    router.message.register(take_answer, In(NAME), HasText())
    return router


# --- entry ---------------------------------------------------------------------------------------------------


async def choose_report(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Opens the one report that is owed, or lets the person choose."""
    found = mine.sorted_out(await obligations.of_organisations(tx, person.reports_for), setting.now())
    if len(found.owed) == 1 and found.owed[0].covered_by is None:
        return await _open(tx, found.owed[0], person, words, setting, below=message.message_id)
    return [await mine.listing(tx, person, words, setting, below=message.message_id)]


async def open_report(
    query: CallbackQuery,
    callback_data: OpenReport,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """Leads to where the obligation stands: the draft, the copy, what was said instead of a report, why it is shut."""
    owed = await obligations.find(tx, callback_data.obligation)
    if owed is None or owed.organisation.id not in person.reports_for:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if owed.covered_by is not None:
        return [toast(query), *await covering.show_covered(tx, owed, person, words, setting)]
    if owed.state is State.NOT_HELD:
        return [toast(query), nothing_held.card_of(owed, person, words, setting, below=EVERY_MESSAGE)]
    if owed.is_open(setting.now()):
        return [toast(query), *await _open(tx, owed, person, words, setting, below=EVERY_MESSAGE)]
    if owed.state.is_owed:
        return [toast(query, sheet.why_closed(owed, words, setting), alert=True)]
    report = await reports.find(tx, owed.report_id) if owed.report_id else None
    return [toast(query), *(await sheet.copy_of(tx, report, person, words, setting) if report else [])]


async def _open(
    tx: Transaction, owed: Obligation, person: Person, words: Words, setting: Setting, below: int | None
) -> Replies:
    key = owed.report_id or await reports.start(tx, owed, setting.now())
    report = await reports.find(tx, key)
    if report is None:
        return []
    await stay_at(tx, person, report, None, setting.now())
    return [await sheet.card_of(tx, report, person, words, setting, below=below)]


# --- answers -------------------------------------------------------------------------------------------------


async def take_answer(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    report = await in_hand(tx, person)
    if report is None or not may_write(report, setting):
        return await gone(tx, report, person, words, setting)
    text = message.text or ""
    if doubt := await doubts.in_question(tx, report, person):
        return await _take_about(doubt, tx, report, message, person, words, setting)
    if question_seen(person, report) != question_at(report):
        return await _ask_again(tx, report, text, message, person, words, setting)
    step = walk.read_text(report.draft, text, _titles(report.draft, words), setting.today)
    return await take(tx, report, step, person, words, setting, below=message.message_id)


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
    closed = sheet.why_closed(report.obligation, words, setting, report.number)
    if closed is not None:
        return [toast(query, closed, alert=True)]
    report = as_seen_by(person, report)
    if callback_data.do in {"finish", "right"}:
        confirmed = callback_data.item if callback_data.do == "right" else None
        return await _hand_in(query, confirmed, tx, report, person, words, setting)
    if callback_data.do == "nothing" and not any(one.items for one in report.draft.answers.values()):
        return [toast(query), await nothing_held.ask(tx, report.obligation, person, words, setting)]
    try:
        step = _read_press(report, callback_data, person, words, setting)
    except walk.Stale:
        await stay_at(tx, person, report, report.draft.chosen, setting.now())
        again = await sheet.card_of(tx, report, person, words, setting)
        return [toast(query, words.plain("stale")), again]
    return [toast(query), *await take(tx, report, step, person, words, setting)]


def _read_press(report: Report, press: ReportPress, person: Person, words: Words, setting: Setting) -> Step:
    """What the button does to the draft. Raises walk.Stale, also where a return leaves the answer as it is."""
    held = held_by(person, report)
    if press.do == "put" and held and press.question == question_at(report):
        return walk.read_text(report.draft, held, _titles(report.draft, words), setting.today)
    step = walk.read_press(report.draft, press, setting.today)
    touched = {step.chosen, step.question.key if step.question else None} - {None}
    if not all(report.may_change(key) for key in touched if key):
        raise walk.Stale
    return step


async def _ask_again(
    tx: Transaction, report: Report, text: str, message: Message, person: Person, words: Words, setting: Setting
) -> Replies:
    """The question that the person saw was settled by somebody else while they typed: what they typed is held."""
    await stay_at(tx, person, report, report.draft.chosen, setting.now(), held=text)
    wrong = await _why_not_taken(tx, report, text, person, words)
    return [
        await sheet.card_of(tx, report, person, words, setting, wrong=wrong, below=message.message_id, held=text),
    ]


async def _why_not_taken(tx: Transaction, report: Report, text: str, person: Person, words: Words) -> Invalid:
    seen = question_seen(person, report)
    question = next((one for one in report.draft.asked if one.key == seen), None)
    by = report.draft.answer(question.key).by if question else None
    typed = shorten(text, LONGEST_QUOTE)
    if question is None or by is None or by == person.id:
        return Invalid("question-moved-on", typed=typed)
    name = (await people.names_of(tx, [by])).get(by, "")
    return Invalid("answered-by-other", name=name, question=name_of(words, report.draft.form, question), typed=typed)


def _titles(draft: Draft, words: Words) -> dict[str, str]:
    """What the options of the current question are called, so that they can be typed."""
    question = draft.current
    if question is None or not isinstance(question.kind, Choices):
        return {}
    return {option: option_of(words, draft.form, question, option) for option in question.kind.options}


# --- handing in ----------------------------------------------------------------------------------------------


async def _finish(
    query: CallbackQuery | None,
    tx: Transaction,
    report: Report,
    person: Person,
    words: Words,
    setting: Setting,
    below: int | None = None,
) -> Replies:
    """Hands the report in, or shows what is still missing, or asks about what looks odd."""
    answered: Replies = [toast(query)] if query else []
    if report.draft.missing:
        await stay_at(tx, person, report, None, setting.now())
        wrong = Invalid("not-complete")
        return [*answered, await sheet.card_of(tx, report.at(None), person, words, setting, wrong=wrong, below=below)]
    if await photos.marked(tx, report.id):
        # What somebody wanted unrecognisable does not leave as it is, also while it is being made so.
        await stay_at(tx, person, report, None, setting.now())
        wrong = Invalid("blur-not-done")
        return [*answered, await sheet.card_of(tx, report.at(None), person, words, setting, wrong=wrong, below=below)]
    if asked := await doubts.ask(tx, report, person, words, setting, below):
        return [*answered, asked]
    return await handing_in.submit(query, tx, report, person, words, setting)


async def _hand_in(
    query: CallbackQuery,
    confirmed: str | None,
    tx: Transaction,
    report: Report,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """From the summary, or from a doubt that is `confirmed` to be right: an outdated one of those sends nothing."""
    if confirmed is None or await doubts.confirm(tx, report, confirmed, person, setting):
        return await _finish(query, tx, report, person, words, setting)
    shown = None if report.draft.missing else await doubts.ask(tx, report, person, words, setting)
    if shown is None:
        await stay_at(tx, person, report, None, setting.now())
        shown = await sheet.card_of(tx, report.at(None), person, words, setting)
    return [toast(query, words.plain("stale")), shown]


async def _take_about(
    doubt: Doubt,
    tx: Transaction,
    report: Report,
    message: Message,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """Words about what looks odd: an explanation, with which it is sent, or the right answer."""
    step = await doubts.take_words(tx, report, doubt, message.text or "", person, setting)
    if step is None:
        return await _finish(None, tx, report, person, words, setting, below=message.message_id)
    return await take(tx, report, step, person, words, setting, below=message.message_id)
