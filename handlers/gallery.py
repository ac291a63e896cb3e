"""Looking through the pictures of a report or of an event: one by one, chosen for the summary, captions mended."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from domain.people import Conversation
from domain.photos import Consent, photo_question
from domain.typed import clean
from handlers import gallery_sheets, review
from handlers.albums import picture_message
from handlers.doors import GalleryPress
from handlers.frames import frames_of_event, frames_of_report
from handlers.replies import Replies, StoredFile, button, say, toast, turning
from handlers.who import HasNoText, HasText, In, Oversees
from handlers.wording import shorten
from storage import history, papers_made, people, photos, reports
from texts import Html

if TYPE_CHECKING:
    from aiogram.methods import EditMessageMedia, SendPhoto

    from domain.people import Person
    from domain.reports import Report
    from handlers.frames import Frame
    from handlers.replies import Keyboard
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

NAME = "photo-caption"
LONGEST, SHOWN = 300, 600
"""Characters of a caption that is typed here, and of one that is shown."""

NOT_FOR_SUMMARY = {Consent.REPORT: "gallery-not-for-summary-report", Consent.NONE: "gallery-not-for-summary-none"}
"""Why a picture cannot be chosen."""


def router() -> Router:
    """Entered by coordinators and admins; each report is checked against their territory."""
    router = Router(name="gallery")
    router.message.filter(Oversees(), In(NAME))
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, GalleryPress.filter())
    router.message.register(take_caption, HasText())
    router.message.register(ask_in_words, HasNoText())
    return router


@dataclass(frozen=True, slots=True)
class _Place:
    """A picture among others: those of its report, or (`whole`) of its event in the person's territory."""

    report: Report
    frames: list[Frame]
    at: int
    whole: bool

    @property
    def frame(self) -> Frame:
        return self.frames[self.at]

    @property
    def number(self) -> int:
        """The picture's place in its report, from 1."""
        question = photo_question(self.report.draft)
        items = self.report.draft.answer(question.key).items if question else ()
        return next((number for number, one in enumerate(items, 1) if one.key == self.frame.photo.item), 1)


async def take_press(
    query: CallbackQuery, callback_data: GalleryPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Sheets are drawn beside the conversations; a single picture is shown at once."""
    if callback_data.do in {"sheets", "event"}:
        return await gallery_sheets.order(tx, query, callback_data, person, words, setting)
    place = await _place(tx, callback_data.key, person, setting, whole=callback_data.whole)
    if place is None:
        return [toast(query, words.plain("gallery-gone"), alert=True)]
    shown = query.message.message_id if query.message and callback_data.do != "open" else None
    match callback_data.do:
        case "star" | "unstar":
            return await _choose(tx, query, callback_data, place, person, words, setting)
        case "words" | "plain":
            return await _word(tx, query, callback_data, place, person, words, setting)
    return [toast(query), _page(place, person, words, shown)]


async def _place(tx: Transaction, key: int, person: Person, setting: Setting, *, whole: bool) -> _Place | None:
    """None if there is no such picture any more, or if it is not this person's to see."""
    photo = await photos.find(tx, key)
    case = await review.case_of(tx, photo.report, person, setting) if photo else None
    if case is None or case.report.state not in review.READABLE:
        return None
    report = case.report
    if whole:
        frames = await frames_of_event(tx, report.event, person.oversees, setting.now())
    else:
        frames = await frames_of_report(tx, report)
    at = next((at for at, one in enumerate(frames) if one.photo.id == key), None)
    return None if at is None else _Place(report, frames, at, whole)


# --- choosing ------------------------------------------------------------------------------------------------------


async def _choose(
    tx: Transaction,
    query: CallbackQuery,
    press: GalleryPress,
    place: _Place,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """Into the summary, or out of it; only what the consent lets go there."""
    frame, wanted = place.frame, press.do == "star"
    if wanted and not frame.consent.may_be_published:
        return [toast(query, words.plain(NOT_FOR_SUMMARY[frame.consent]), alert=True)]
    if wanted and not place.report.state.is_counted:
        return [toast(query, words.plain("gallery-returned"), alert=True)]
    at = setting.now() if wanted else None
    if wanted != (frame.photo.chosen_at is not None):
        await photos.choose(tx, frame.photo, person.id, at)
        await papers_made.look_again(tx, [place.report.obligation.id], setting.now())
    frames = [*place.frames]
    frames[place.at] = replace(frame, photo=replace(frame.photo, chosen_at=at))
    shown = query.message.message_id if query.message else None
    said = toast(query, words.plain("gallery-starred" if wanted else "gallery-unstarred"))
    return [said, _page(replace(place, frames=frames), person, words, shown)]


# --- captions ------------------------------------------------------------------------------------------------------


async def _word(
    tx: Transaction,
    query: CallbackQuery,
    press: GalleryPress,
    place: _Place,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    """Asks for another caption, or takes it away; of a report that its authors have in hand it is theirs."""
    if not place.report.state.is_counted:
        return [toast(query, words.plain("gallery-returned"), alert=True)]
    if press.do == "plain":
        await people.end_conversations(tx, f"photo:{place.frame.photo.id}", of=person.id)
        return [toast(query), _page(await _put_caption(tx, place, None, person, setting), person, words, None)]
    photo = place.frame.photo
    waiting: dict[str, object] = {"photo": photo.id, "whole": place.whole}
    await people.converse(tx, person.id, Conversation(NAME, f"photo:{photo.id}", waiting))
    plain = GalleryPress(do="plain", key=photo.id, whole=place.whole)
    keyboard = [[button(words.plain("press-gallery-plain"), plain)]] if place.frame.caption else None
    return [toast(query), say(person.id, words("gallery-ask-caption", number=place.number), keyboard)]


async def take_caption(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """The caption that was typed; of an accepted report too."""
    place = await _in_hand(tx, person, setting)
    if place is None:
        await people.end_conversation(tx, person.id)
        return [say(person.id, words("gallery-gone"))]
    caption = " ".join(clean(message.text or "").split())
    if not caption or len(caption) > LONGEST:
        return [say(person.id, words("gallery-caption-too-long", most=LONGEST))]
    await people.end_conversation(tx, person.id)
    return [_page(await _put_caption(tx, place, caption, person, setting), person, words, None)]


async def ask_in_words(message: Message, person: Person, words: Words) -> Replies:  # noqa: ARG001 - aiogram's signature
    return [say(person.id, words("gallery-caption-in-words"))]


async def _in_hand(tx: Transaction, person: Person, setting: Setting) -> _Place | None:
    data = person.conversation.data if person.conversation else {}
    key = data.get("photo")
    if not isinstance(key, int):
        return None
    place = await _place(tx, key, person, setting, whole=bool(data.get("whole")))
    return place if place and place.report.state.is_counted else None


async def _put_caption(tx: Transaction, place: _Place, caption: str | None, person: Person, setting: Setting) -> _Place:
    """Keeps it in the answer, which stays its author's, and notes who has changed it."""
    report, photo = place.report, place.frame.photo
    question = photo_question(report.draft)
    if question is None:
        return place
    answer = report.draft.answer(question.key)
    items = tuple(replace(one, text=caption) if one.key == photo.item else one for one in answer.items)
    by, now = answer.by or person.id, setting.now()
    await reports.save_answer(tx, report, question.key, items, settled=answer.settled, by=by, now=now)
    await history.note(
        tx,
        "photo-captioned" if caption else "photo-uncaptioned",
        person.id,
        now,
        event=report.event.id,
        obligation=report.obligation.id,
        organisation=report.organisation.id,
        facts={"number": place.number, "caption": caption or ""},
    )
    await papers_made.look_again(tx, [report.obligation.id], now)
    frames = [*place.frames]
    frames[place.at] = replace(place.frame, caption=caption or "")
    return replace(place, frames=frames)


# --- one picture ---------------------------------------------------------------------------------------------------


def _page(place: _Place, person: Person, words: Words, instead: int | None) -> SendPhoto | EditMessageMedia:
    frame = place.frame
    lines = [
        words(
            "gallery-page",
            number=place.at + 1,
            of=len(place.frames),
            organisation=frame.organisation.name,
            title=place.report.event.title,
        ),
        words("gallery-caption", caption=shorten(frame.caption, SHOWN)) if frame.caption else words("gallery-plain"),
        words("gallery-consent", consent=words.plain(f"photos-consent-{frame.consent}")),
    ]
    if frame.photo.chosen_at:
        lines.append(words("gallery-chosen"))
    elif not frame.consent.may_be_published:
        lines.append(words(NOT_FOR_SUMMARY[frame.consent]))
    picture = frame.photo.sent_as or StoredFile(frame.blob)
    return picture_message(person.id, picture, Html("\n".join(lines)), _buttons(place, words), instead)


def _buttons(place: _Place, words: Words) -> Keyboard:
    frame, whole = place.frame, place.whole
    acts = []
    if frame.photo.chosen_at:
        acts.append(button(words.plain("press-unstar"), GalleryPress(do="unstar", key=frame.photo.id, whole=whole)))
    elif frame.consent.may_be_published and place.report.state.is_counted:
        acts.append(button(words.plain("press-star"), GalleryPress(do="star", key=frame.photo.id, whole=whole)))
    if place.report.state.is_counted:
        acts.append(button(words.plain("press-caption"), GalleryPress(do="words", key=frame.photo.id, whole=whole)))
    keys = [one.photo.id for one in place.frames]
    turns = turning(place.at, len(keys), lambda to: GalleryPress(do="turn", key=keys[to], whole=whole))
    return [row for row in (acts, *turns) if row]
