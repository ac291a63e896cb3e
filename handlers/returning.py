"""Returning a report for correction: the reason, as its author will read it, then which questions it is about."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from aiogram import F, Router
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message

from domain.people import Conversation
from domain.reports import Decision
from handlers import photo_work, review
from handlers.doors import OpenReport
from handlers.replies import Key, Keyboard, Replies, button, say, toast
from handlers.review import ReviewPress
from handlers.who import HasNoText, HasText, In, Oversees
from handlers.wording import name_of
from storage import people, reports
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.methods import SendMessage
    from aiogram.types import InlineKeyboardButton

    from domain.people import Person
    from domain.reports import Report
    from handlers.review import Case
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "return"
SHORTEST_REASON, LONGEST_REASON = 5, 1000


class ReturnPress(CallbackData, prefix="b1"):
    """A button of a return: confirm, reword, tick (a question), send."""

    report: Key
    do: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """A return being written: no reason yet, or a reason to confirm with the questions that it names."""

    reason: str = ""
    questions: tuple[str, ...] = ()


def router() -> Router:
    """Entered by coordinators and admins; stands before the review, whose card begins and ends a return."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.callback_query.register(begin, ReviewPress.filter(F.do == "return"))
    router.callback_query.register(keep, ReviewPress.filter(F.do == "keep"))
    router.callback_query.register(take_press, ReturnPress.filter())
    router.message.register(take_reason, In(NAME), HasText())
    router.message.register(ask_reason_in_words, In(NAME), HasNoText())
    return router


# --- steps ---------------------------------------------------------------------------------------------------


async def begin(
    query: CallbackQuery, callback_data: ReviewPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    case = await review.case_of(tx, callback_data.report, person, setting)
    if case is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if Decision.RETURN not in case.decisions_of(person):
        return review.refusal(query, case, person, words, setting)
    if case.report.obligation.is_locked(setting.now()):
        return [toast(query, words.plain("review-return-locked"), alert=True)]
    return [toast(query), *await _show(tx, case, Return(), person, words, setting)]


async def propose(
    tx: Transaction, case: Case, written: Return, person: Person, words: Words, setting: Setting
) -> Replies | None:
    """A return with a reason that is ready, to be confirmed or worded anew; None if the report cannot be returned."""
    if Decision.RETURN not in case.decisions_of(person) or case.report.obligation.is_locked(setting.now()):
        return None
    return await _show(tx, case, written, person, words, setting)


async def keep(
    query: CallbackQuery, callback_data: ReviewPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """No return after all; a return of another report that was begun goes on."""
    case = await review.case_of(tx, callback_data.report, person, setting)
    if case is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    await people.end_conversations(tx, review.subject_of(case.report), of=person.id)
    return [toast(query), review.card_of(case, person, words, setting)]


async def take_reason(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The reason, or another one: its author will read it word by word."""
    case = await _in_hand(tx, person, setting)
    if case is None:
        return await _too_late(tx, person, words)
    reason = " ".join((message.text or "").split())
    if len(reason) < SHORTEST_REASON:
        wrong = "review-reason-too-short"
    elif len(reason) > LONGEST_REASON:
        wrong = "review-reason-too-long"
    else:
        return await _show(tx, case, Return(reason), person, words, setting, below=message.message_id)
    return await _show(tx, case, Return(), person, words, setting, wrong=wrong, below=message.message_id)


async def ask_reason_in_words(
    message: Message, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    case = await _in_hand(tx, person, setting)
    if case is None:
        return await _too_late(tx, person, words)
    wrong = "review-reason-in-words"
    return await _show(tx, case, _written(person), person, words, setting, wrong=wrong, below=message.message_id)


async def take_press(
    query: CallbackQuery, callback_data: ReturnPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    seen = await review.case_of(tx, callback_data.report, person, setting)
    if seen is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    case, written = await _in_hand(tx, person, setting), _written(person)
    if case is None or case.report.id != seen.report.id or not written.reason:
        return review.refusal(query, seen, person, words, setting)
    match callback_data.do:
        case "reword":
            written = Return()
        case "tick" if callback_data.question in {one.key for one in case.report.draft.asked}:
            written = replace(written, questions=tuple({*written.questions} ^ {callback_data.question}))
        case "send":
            return [toast(query), *await _send(tx, case.report, written, person, words, setting)]
    return [toast(query), *await _show(tx, case, written, person, words, setting)]


async def _in_hand(tx: Transaction, person: Person, setting: Setting) -> Case | None:
    """The report whose return is being written, if this person may still return it."""
    talk = person.conversation
    key = talk.data.get("report") if talk and talk.name == NAME else None
    case = await review.case_of(tx, key, person, setting) if isinstance(key, int) else None
    if case is None or Decision.RETURN not in case.decisions_of(person):
        return None
    return None if case.report.obligation.is_locked(setting.now()) else case


def _written(person: Person) -> Return:
    """As far as the person has come."""
    data = person.conversation.data if person.conversation else {}
    questions = data.get("questions")
    return Return(
        reason=str(data.get("reason", "")),
        questions=tuple(map(str, questions)) if isinstance(questions, list) else (),
    )


async def _too_late(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("review-too-late"))]


# --- what it looks like --------------------------------------------------------------------------------------


async def _show(
    tx: Transaction,
    case: Case,
    written: Return,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    wrong: str | None = None,
    below: int | None = None,
) -> Replies:
    """The report's card with what the return asks next; the person stays in it."""
    data = {**asdict(written), "questions": list(written.questions), "report": case.report.id}
    await people.converse(tx, person.id, Conversation(NAME, review.subject_of(case.report), data))
    if written.reason:
        confirm = words("review-confirm", reason=written.reason)
        asked = Html(f"{confirm}\n\n{words('review-which-questions')}")
    else:
        asked = words("review-why")
    if wrong:
        asked = Html(f"{asked}\n\n⚠️ {words(wrong)}")
    keyboard = _buttons(case.report, written, words)
    return [review.card_of(case, person, words, setting, asked=asked, keyboard=keyboard, below=below)]


def _buttons(report: Report, written: Return, words: Words) -> Keyboard:
    def press(label: str, do: str, question: str = "") -> InlineKeyboardButton:
        return button(label, ReturnPress(report=report.id, do=do, question=question))

    away = [button(words.plain("press-keep"), ReviewPress(report=report.id, do="keep"))]
    if not written.reason:
        return [away]
    ticks = [
        press(
            f"{'☑️' if one.key in written.questions else '◻️'} {name_of(words, report.draft.form, one)}", "tick", one.key
        )
        for one in report.draft.asked
    ]
    send = press(words.plain("press-return-ticked" if written.questions else "press-return-whole"), "send")
    reword = press(words.plain("press-reword"), "reword")
    return [[send, reword], *(ticks[place : place + 2] for place in range(0, len(ticks), 2)), away]


# --- the end -------------------------------------------------------------------------------------------------


async def _send(
    tx: Transaction, report: Report, written: Return, person: Person, words: Words, setting: Setting
) -> Replies:
    questions = [one.key for one in report.draft.asked if one.key in written.questions]
    if not await reports.give_back(tx, report, written.reason, person.id, setting.now(), questions):
        return await _too_late(tx, person, words)
    await people.end_conversations(tx, review.subject_of(report))
    await photo_work.reopen(tx, report, setting)
    return [
        say(person.id, words("review-returned", **review.naming(report))),
        *await review.redraw(tx, report, setting),
        *await _tell(tx, report, written.reason, questions, setting),
    ]


async def _tell(tx: Transaction, report: Report, reason: str, questions: list[str], setting: Setting) -> Replies:
    """The authors read the reason, and which answers it is about."""

    def told(person: Person) -> SendMessage:
        words = words_in(person.language)
        named = [name_of(words, report.draft.form, one) for one in report.draft.asked if one.key in questions]
        if named:
            names = ", ".join(named)
            text = words("review-your-answers-returned", reason=reason, names=names, **review.naming(report))
        else:
            text = words("review-your-report-returned", reason=reason, **review.naming(report))
        fix = [[button(words.plain("press-fix"), OpenReport(obligation=report.obligation.id))]]
        return say(person.id, text, fix)

    return [told(one) for one in await people.reporters_of(tx, report.organisation.id, setting.admins)]
