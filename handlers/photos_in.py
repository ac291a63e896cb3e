"""Pictures that come into a report: photos and files, one by one or in albums, and what is no picture at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.types import Message

from domain.answers import Invalid
from domain.photos import photo_question
from handlers import photo_work, walk
from handlers.answering import gone, may_write, refuse, take
from handlers.photo_work import TOO_LARGE
from handlers.replies import Replies
from handlers.whereabouts import NAME, in_hand
from handlers.who import HasNoText, HasPicture, In, Reports
from storage import photos, reports

if TYPE_CHECKING:
    from domain.people import Person
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

MAX_DOWNLOAD = 20 * 2**20
"""Bytes; Telegram gives bots no larger files."""


def router() -> Router:
    """Entered by reporters in the middle of a report, after everything that they type."""
    router = Router(name="photos-in")
    router.message.filter(Reports(), In(NAME))
    router.message.register(take_picture, HasPicture())
    router.message.register(refuse_kind, HasNoText())
    return router


async def take_picture(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A photo or an image sent as a file: each of an album comes by itself and is added to the same answer."""
    report = await in_hand(tx, person)
    if report is None or not may_write(report, setting):
        return await gone(tx, report, person, words, setting)
    question = photo_question(report.draft)
    if question is None:
        return await refuse(tx, report, Invalid("no-photos-here"), message, person, words, setting)
    if not report.may_change(question.key):
        return await refuse(tx, report, Invalid("not-asked-again"), message, person, words, setting)
    file = message.photo[-1] if message.photo else message.document
    if file is None:
        return []
    if (file.file_size or 0) > MAX_DOWNLOAD:
        return await _refuse_picture(tx, report, TOO_LARGE, message, person, words, setting)
    kind = "photo" if message.photo else "document"
    await reports.keep_file(tx, file.file_unique_id, file.file_id, kind=kind, size=file.file_size, now=setting.now())
    step = walk.add_photo(report.draft, question, file.file_unique_id, message.caption)
    if any(item.key == file.file_unique_id for item in step.items):
        name = message.caption or (message.document.file_name if message.document else None)
        await photo_work.expect(tx, report, file.file_unique_id, name, person.id, setting)
    return await take(tx, report, step, person, words, setting, below=message.message_id)


async def refuse_kind(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A sticker, a voice, a video: not an answer to anything."""
    report = await in_hand(tx, person)
    if report is None or not may_write(report, setting):
        return await gone(tx, report, person, words, setting)
    is_for_photos = _asks_for_photos(report) or (message.media_group_id and photo_question(report.draft))
    if is_for_photos and (why := _why_no_picture(message)):
        return await _refuse_picture(tx, report, why, message, person, words, setting)
    return await refuse(tx, report, Invalid("wrong-kind-of-message"), message, person, words, setting)


def _asks_for_photos(report: Report) -> bool:
    question = report.draft.current
    return question is not None and question == photo_question(report.draft)


def _why_no_picture(message: Message) -> str | None:
    """The key of the sentence that says why what was sent is no photo; None for what nobody takes for one."""
    if message.animation:
        return "photo-is-gif"
    if message.video or message.video_note:
        return "photo-is-video"
    if message.sticker:
        return "photo-is-sticker"
    return "photo-is-file" if message.document else None


async def _refuse_picture(
    tx: Transaction, report: Report, why: str, message: Message, person: Person, words: Words, setting: Setting
) -> Replies:
    """What cannot be taken is noted beside the photos: the other pictures of the same album do not wipe that away."""
    file = message.document or message.video or message.animation or message.video_note or message.sticker
    if file is not None:
        name = getattr(file, "file_name", None) or message.caption
        await photos.expect(tx, report.id, file.file_unique_id, name, person.id, setting.now(), refused=why)
    wrong = None if _asks_for_photos(report) else Invalid("photo-refused", why=words.plain(why))
    step = walk.Step(chosen=report.draft.chosen, wrong=wrong)
    return await take(tx, report, step, person, words, setting, below=message.message_id)
