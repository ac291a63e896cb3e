"""Contact sheets of a report or of an event: drawn beside the conversations, with a button for each picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram.methods import SendMediaGroup
from aiogram.types import BufferedInputFile, InputMediaPhoto

from documents.contact_sheet import MOST, Shown, contact_sheets
from documents.picture_decoding import Refused
from handlers import review
from handlers.albums import picture_message
from handlers.doors import GalleryPress
from handlers.frames import frames_of_event, frames_of_report
from handlers.giving_up import saying
from handlers.replies import button, outgoing, paged, say, toast, turning
from handlers.wording import shorten
from storage import due, events, people
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from aiogram.types import CallbackQuery

    from documents.picture_workers import PictureWorkers
    from domain.people import Person
    from handlers.frames import Frame
    from handlers.replies import Keyboard, Replies
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "gallery"
PART = 5 * MOST
"""Pictures of one album: five sheets, which a phone still shows side by side."""

FEW = 4
"""So few are drawn larger than their previews are."""

IN_A_ROW = 8
LONGEST_TITLE = 100


@dataclass(frozen=True, slots=True)
class Seen:
    """The pictures asked for, as far as the person may see them, and what they are of."""

    person: Person
    title: str
    frames: Sequence[Frame]
    first: int
    """The number of the first of these among all."""
    of: int
    part: int
    parts: int


async def order(
    tx: Transaction, query: CallbackQuery, press: GalleryPress, person: Person, words: Words, setting: Setting
) -> Replies:
    """Plans the drawing, under the key of the press: an update that is repeated draws nothing twice."""
    asked = {"person": person.id, "press": press.pack()}
    work = Work(f"{KIND}:{person.id}:{query.id}", KIND, asked, setting.now())
    seen = await _seen(tx, work, setting)
    if seen is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if not seen.frames:
        return [toast(query, words.plain("gallery-empty"), alert=True)]
    await due.plan(tx, [work])
    return [toast(query, words.plain("gallery-soon"))]


async def draw(
    work: Work, *, pictures: PictureWorkers, database: Database, setting: Setting
) -> tuple[list[bytes], Seen] | None:
    """The sheets and what is on them; None where nothing is left that the person may see."""
    async with database.read() as tx:
        seen = await _seen(tx, work, setting)
    if seen is None or not seen.frames:
        return None
    is_event = GalleryPress.unpack(work.payload["press"]).do == "event"
    shown = [await _shown(one, setting, is_event=is_event, is_large=len(seen.frames) <= FEW) for one in seen.frames]
    try:
        return await pictures.do(contact_sheets, shown, seen.title, seen.first), seen
    except Refused:
        return None


async def _shown(frame: Frame, setting: Setting, *, is_event: bool, is_large: bool) -> Shown:
    """A file that is lost is an empty field with its words."""
    try:
        content = await setting.files.get(frame.blob if is_large else frame.photo.preview or frame.blob)
    except FileNotFoundError:
        content = b""
    is_chosen = frame.photo.chosen_at is not None
    if is_event:
        return Shown(content, frame.organisation.name, frame.caption, is_chosen)
    return Shown(content, frame.caption, marked=is_chosen)


async def send(
    tx: Transaction, work: Work, drawn: tuple[list[bytes], Seen] | None, *, setting: Setting
) -> list[Outgoing]:
    """The sheets, and a button with the number of each picture on them."""
    seen = await _seen(tx, work, setting)
    if seen is None:
        return []
    if drawn is None:
        return await give_up(tx, work, setting=setting)
    if _facts(seen) != _facts(drawn[1]):
        # A picture went or came meanwhile, or another was chosen: the numbers would lead astray.
        await due.plan(tx, [Work(f"{work.key}:", KIND, work.payload, setting.now())])
        return []
    words, person = words_in(seen.person.language), seen.person
    files = [BufferedInputFile(one, f"{KIND}-{number}.jpg") for number, one in enumerate(drawn[0], 1)]
    chosen = sum(one.photo.chosen_at is not None for one in seen.frames)
    last = seen.first + len(seen.frames) - 1
    text = words("gallery-sheets", first=seen.first, last=last, of=seen.of, chosen=chosen)
    keyboard = _numbers(seen, GalleryPress.unpack(work.payload["press"]), words)
    if len(files) == 1:
        return outgoing([picture_message(person.id, files[0], text, keyboard, None)], person.id)
    album = SendMediaGroup(chat_id=person.id, media=[InputMediaPhoto(media=one) for one in files])
    return outgoing([album, say(person.id, text, keyboard)], person.id)


give_up = saying("gallery-failed")


async def _seen(tx: Transaction, work: Work, setting: Setting) -> Seen | None:
    """None if it is not this person's to see."""
    press = GalleryPress.unpack(work.payload["press"])
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None:
        return None
    if press.do == "event":
        event = await events.find_within(tx, press.key, person.oversees)
        if event is None:
            return None
        title = event.title
        frames = await frames_of_event(tx, event, person.oversees, setting.now())
    else:
        case = await review.case_of(tx, press.key, person, setting)
        if case is None or case.report.state not in review.READABLE:
            return None
        title = f"{case.report.organisation.name} · {case.report.event.title}"
        frames = await frames_of_report(tx, case.report)
    shown, part, parts = paged(frames, PART, press.part)
    return Seen(person, shorten(title, LONGEST_TITLE), shown, part * PART + 1, len(frames), part, parts)


def _facts(seen: Seen) -> list[tuple[object, ...]]:
    """What of the pictures is on the sheets."""
    return [(one.photo.id, one.blob, one.photo.chosen_at, one.caption) for one in seen.frames]


def _numbers(seen: Seen, press: GalleryPress, words: Words) -> Keyboard:
    is_event = press.do == "event"
    opening = [
        button(
            words.plain("press-gallery-chosen" if one.photo.chosen_at else "press-gallery-number", number=number),
            GalleryPress(do="open", key=one.photo.id, whole=is_event),
        )
        for number, one in enumerate(seen.frames, seen.first)
    ]
    rows = [opening[place : place + IN_A_ROW] for place in range(0, len(opening), IN_A_ROW)]
    turns = turning(seen.part, seen.parts, lambda to: GalleryPress(do=press.do, key=press.key, part=to))
    return [*rows, *turns]
