"""A report's photos as they are shown in a chat: in albums, without being sent to Telegram again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram.methods import SendDocument, SendMediaGroup, SendPhoto
from aiogram.types import InputMediaDocument, InputMediaPhoto

from domain.photos import photo_question
from storage import reports

if TYPE_CHECKING:
    from domain.people import Person
    from domain.reports import Report
    from handlers.replies import Replies
    from storage.engine import Transaction

ALBUM = 10
LONGEST_CAPTION = 900


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
