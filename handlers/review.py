"""The coordinator's side of a report: the notice with its card and photos, accepting, returning with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import SendDocument, SendMediaGroup, SendMessage, SendPhoto
from aiogram.types import CallbackQuery, InputMediaDocument, InputMediaPhoto, Message

from domain.people import Conversation
from handlers import card
from handlers.doors import OpenReport, OpenReview
from handlers.replies import EVERY_MESSAGE, ONLY_IF_SHOWN, Card, Key, Keyboard, Replies, button, messages_of, say, toast
from handlers.walk import Press, photo_question
from handlers.who import HasNoText, HasText, In, Oversees
from storage import people, reports
from texts import Html, words_in

if TYPE_CHECKING:
    from aiogram.types import InlineKeyboardButton

    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "return"
ALBUM = 10
LONGEST_CAPTION = 900
LONGEST_REASON = 1000


class ReviewPress(CallbackData, prefix="v1"):
    """A button of a report's card at the coordinator's: accept, return, keep (no return after all), whole."""

    report: Key
    do: str


def router() -> Router:
    """Entered by coordinators and admins; each report is checked against their territory."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.callback_query.register(open_review, OpenReview.filter())
    router.callback_query.register(press_review, ReviewPress.filter())
    router.message.register(take_reason, In(NAME), HasText())
    router.message.register(ask_reason_in_words, In(NAME), HasNoText())
    return router


# --- the notice ----------------------------------------------------------------------------------------------


async def announce(tx: Transaction, report: Report, setting: Setting) -> Replies:
    """Tells each coordinator of the territory of a report that was handed in: its photos, then its card."""
    replies: Replies = []
    for person in await people.overseers_of(tx, report.organisation.territory, setting.admins):
        words = words_in(person.language)
        replies += await photos_of(tx, report, person)
        replies.append(card_of(report, person, words, setting, below=EVERY_MESSAGE))
    return replies


async def photos_of(tx: Transaction, report: Report, person: Person) -> Replies:
    """The report's pictures in albums: photos and files apart, since Telegram does not mix them."""
    question = photo_question(report.draft)
    items = report.draft.answer(question.key).items if question else ()
    files = await reports.files_of(tx, [item.key for item in items])
    replies: Replies = []
    for kind in ("photo", "document"):
        pictures = [(files[one.key][0], one.text) for one in items if files.get(one.key, ("", ""))[1] == kind]
        for start in range(0, len(pictures), ALBUM):
            replies.append(_album(person.id, kind, pictures[start : start + ALBUM]))
    return replies


def _album(
    chat_id: int, kind: str, pictures: list[tuple[str, str | None]]
) -> SendMediaGroup | SendPhoto | SendDocument:
    captioned = [(file, caption[:LONGEST_CAPTION] if caption else None) for file, caption in pictures]
    if len(captioned) == 1:
        file, caption = captioned[0]
        if kind == "photo":
            return SendPhoto(chat_id=chat_id, photo=file, caption=caption)
        return SendDocument(chat_id=chat_id, document=file, caption=caption)
    if kind == "photo":
        return SendMediaGroup(
            chat_id=chat_id, media=[InputMediaPhoto(media=file, caption=caption) for file, caption in captioned]
        )
    return SendMediaGroup(
        chat_id=chat_id, media=[InputMediaDocument(media=file, caption=caption) for file, caption in captioned]
    )


def card_of(
    report: Report,
    person: Person,
    words: Words,
    setting: Setting,
    *,
    asking: bool = False,
    wrong: str | None = None,
    below: int | None = None,
) -> Card:
    """The report as the coordinator sees it; `asking` for the reason of a return."""
    look = card.Look(words=words, press=Press, head=_head(report, words, setting), finish="")
    asked = [words("review-why")] if asking else []
    if wrong:
        asked.append(Html(f"⚠️ {words(wrong)}"))

    def text(look: card.Look) -> Html:
        return Html("\n\n".join([look.head, card.answers_text(report.draft, look), *asked]))

    return Card(
        person.id, f"review:{report.id}", card.fitting(look, text), _buttons(report, words, asking=asking), below
    )


def _head(report: Report, words: Words, setting: Setting) -> Html:
    head = words(
        "review-head",
        number=report.number or "",
        title=report.event.title,
        organisation=report.organisation.name,
        territory=report.organisation.territory.name,
        state=words.plain(f"state-{report.state}"),
    )
    if report.submitted_at:
        moment = words.moment(report.submitted_at, report.event.zone, setting.now())
        late = report.submitted_at > report.event.due_at
        head = Html(f"{head}\n{words('review-late' if late else 'review-in-time', moment=moment)}")
    if report.return_reason:
        head = Html(f"{head}\n{words('report-returned-because', reason=report.return_reason)}")
    return head


def _buttons(report: Report, words: Words, *, asking: bool) -> Keyboard:
    def press(do: str) -> list[InlineKeyboardButton]:
        return [button(words.plain(f"press-{do}"), ReviewPress(report=report.id, do=do))]

    if asking:
        return [press("keep")]
    if report.awaits_decision:
        return [[*press("accept"), *press("return")], press("whole")]
    return [press("whole")]


# --- decisions -----------------------------------------------------------------------------------------------


async def open_review(
    query: CallbackQuery, callback_data: OpenReview, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Shows a report again, with its photos, at the bottom of the chat."""
    report = await reports.find(tx, callback_data.report)
    if report is None or not person.may_oversee(report.organisation.territory):
        return [toast(query, words.plain("not-yours"), alert=True)]
    shown = card_of(report, person, words, setting, below=EVERY_MESSAGE)
    return [toast(query), *await photos_of(tx, report, person), shown]


async def press_review(
    query: CallbackQuery,
    callback_data: ReviewPress,
    tx: Transaction,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    report = await reports.find(tx, callback_data.report)
    if report is None or not person.may_oversee(report.organisation.territory):
        return [toast(query, words.plain("not-yours"), alert=True)]
    match callback_data.do:
        case "whole":
            return [toast(query), *_whole(report, person, words, setting)]
        case "keep":
            await people.end_conversations(tx, f"review:{report.id}", of=person.id)
            return [toast(query), card_of(report, person, words, setting)]
        case "accept" if report.awaits_decision:
            return [toast(query, words.plain("review-accepted")), *await _accept(tx, report, person, setting)]
        case "return" if report.awaits_decision:
            conversation = Conversation(NAME, f"review:{report.id}", {"report": report.id})
            await people.converse(tx, person.id, conversation)
            return [toast(query), card_of(report, person, words, setting, asking=True)]
    stale = words.plain("review-decided", state=words.plain(f"state-{report.state}"))
    return [toast(query, stale, alert=True), card_of(report, person, words, setting)]


def _whole(report: Report, person: Person, words: Words, setting: Setting) -> Replies:
    look = card.Look(words=words, press=Press, head=Html(), finish="")
    text = card.answers_text(report.draft, look, whole=True)
    return messages_of(person.id, [*_head(report, words, setting).split("\n"), *text.split("\n")])


async def _accept(tx: Transaction, report: Report, person: Person, setting: Setting) -> Replies:
    if not await reports.accept(tx, report, person.id, setting.now()):
        return []
    await people.end_conversations(tx, f"review:{report.id}")
    return [
        *await _redraw(tx, report, setting),
        *[
            say(one.id, words_in(one.language)("review-your-report-accepted", **_naming(report)))
            for one in await people.reporters_of(tx, report.organisation.id, setting.admins)
        ],
    ]


async def take_reason(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The reason of a return: the teacher reads it word by word."""
    report = await _in_hand(tx, person)
    if report is None:
        return await _too_late(tx, person, words)
    reason = " ".join((message.text or "").split())
    if not reason or len(reason) > LONGEST_REASON:
        wrong = "review-reason-too-long"
        return [card_of(report, person, words, setting, asking=True, wrong=wrong, below=message.message_id)]
    if not await reports.give_back(tx, report, reason, person.id, setting.now()):
        return await _too_late(tx, person, words)
    await people.end_conversations(tx, f"review:{report.id}")
    return [
        say(person.id, words("review-returned", **_naming(report))),
        *await _redraw(tx, report, setting),
        *await _tell_returned(tx, report, reason, setting),
    ]


async def ask_reason_in_words(
    message: Message, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    report = await _in_hand(tx, person)
    if report is None:
        return await _too_late(tx, person, words)
    wrong = "review-reason-in-words"
    return [card_of(report, person, words, setting, asking=True, wrong=wrong, below=message.message_id)]


async def _in_hand(tx: Transaction, person: Person) -> Report | None:
    """The report whose return is being written, if it still waits for a decision that this person may take."""
    key = person.conversation.data.get("report") if person.conversation else None
    report = await reports.find(tx, key) if isinstance(key, int) else None
    if report is None or not report.awaits_decision or not person.may_oversee(report.organisation.territory):
        return None
    return report


async def _too_late(tx: Transaction, person: Person, words: Words) -> Replies:
    await people.end_conversation(tx, person.id)
    return [say(person.id, words("review-too-late"))]


async def _redraw(tx: Transaction, report: Report, setting: Setting) -> Replies:
    """The card with its new state, at every coordinator who has it."""
    fresh = await reports.find(tx, report.id)
    overseers = await people.overseers_of(tx, report.organisation.territory, setting.admins)
    if fresh is None:
        return []
    return [card_of(fresh, one, words_in(one.language), setting, below=ONLY_IF_SHOWN) for one in overseers]


async def _tell_returned(tx: Transaction, report: Report, reason: str, setting: Setting) -> Replies:
    def told(person: Person) -> SendMessage:
        words = words_in(person.language)
        text = words("review-your-report-returned", reason=reason, **_naming(report))
        fix = [[button(words.plain("press-fix"), OpenReport(obligation=report.obligation.id))]]
        return say(person.id, text, fix)

    return [told(one) for one in await people.reporters_of(tx, report.organisation.id, setting.admins)]


def _naming(report: Report) -> dict[str, str]:
    return {"number": report.number or "", "title": report.event.title, "organisation": report.organisation.name}
