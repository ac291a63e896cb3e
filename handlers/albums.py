"""A report's photos as they are shown in a chat: in albums, of the copies that the bot keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram.methods import EditMessageMedia, SendMediaGroup, SendPhoto
from aiogram.types import InlineKeyboardMarkup, InputMediaPhoto

from domain.photos import PhotoState, pictures_of
from handlers.replies import StoredFile
from storage import photos

if TYPE_CHECKING:
    from aiogram.types import BufferedInputFile

    from domain.people import Person
    from domain.reports import Report
    from handlers.replies import Keyboard, Replies
    from storage.engine import Transaction
    from texts import Html

ALBUM = 10
HTML = "HTML"
LONGEST_CAPTION = 900

_Shown = tuple[str | StoredFile, str | None]
"""A picture, by Telegram's file_id once it was sent, and its caption."""


async def photos_of(tx: Transaction, report: Report, person: Person) -> Replies:
    """The report's pictures in albums. Nothing while one of them is still made ready: they are shown together then."""
    known = (await photos.of_reports(tx, [report.id]))[report.id]
    if any(one.state is PhotoState.WAITING for one in known.values()):
        return []
    shown: list[_Shown] = [
        (photo.sent_as or StoredFile(photo.picture), item.text[:LONGEST_CAPTION] if item.text else None)
        for item in pictures_of(report.draft)
        if (photo := known.get(item.key)) is not None and photo.state is PhotoState.READY and photo.picture
    ]
    return [_album(person.id, shown[start : start + ALBUM]) for start in range(0, len(shown), ALBUM)]


def picture_message(
    chat_id: int, picture: str | StoredFile | BufferedInputFile, caption: Html, keyboard: Keyboard, instead: int | None
) -> SendPhoto | EditMessageMedia:
    """A picture with its own buttons, in the place of the message `instead` or below everything."""
    markup = InlineKeyboardMarkup(inline_keyboard=keyboard) if keyboard else None
    if instead is None:
        return SendPhoto(chat_id=chat_id, photo=picture, caption=caption, parse_mode=HTML, reply_markup=markup)
    media = InputMediaPhoto(media=picture, caption=caption, parse_mode=HTML)
    return EditMessageMedia(chat_id=chat_id, message_id=instead, media=media, reply_markup=markup)


def _album(chat_id: int, shown: list[_Shown]) -> SendMediaGroup | SendPhoto:
    if len(shown) == 1:
        picture, caption = shown[0]
        return SendPhoto(chat_id=chat_id, photo=picture, caption=caption)
    return SendMediaGroup(
        chat_id=chat_id, media=[InputMediaPhoto(media=picture, caption=caption) for picture, caption in shown]
    )
