"""What a handler returns: aiogram methods, and cards, the live messages that replace themselves."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

from aiogram.client.default import Default
from aiogram.methods import AnswerCallbackQuery, SendDocument, SendMessage, SendPhoto, TelegramMethod
from aiogram.types import BufferedInputFile, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from pydantic import Field

from handlers.wording import shorten
from storage.outbox import ATTACHED, BLOB, FILE_OF, Outgoing
from storage.uploads import Upload

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
    from datetime import datetime

    from aiogram import Bot
    from aiogram.filters.callback_data import CallbackData
    from aiogram.types import CallbackQuery

CARD = "card"
"""Stands for a method in the outbox: send the card anew or edit it, as its place in the chat asks."""

EVERY_MESSAGE = 2**62
"""Below every message: a card that is always sent anew, so that the person notices it."""

ONLY_IF_SHOWN = -1
"""Below no message: a card that is edited where it is in the chat, and not sent where it is not."""

LONGEST_MESSAGE, LONGEST_CAPTION = 4096, 1024
LONGEST_LABEL = 64

Key = Annotated[int, Field(ge=0, lt=2**31)]
"""A number in a button's data. Anybody can forge those: one that no database key can be is a stale button."""

Keyboard = list[list[InlineKeyboardButton]]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Card:
    """The live message of a conversation in a chat: at most one of each `name` is there.

    It is edited in place, unless the person has written since (`below` is the id of that message): then it is
    sent anew under it and the old one is deleted, so that the question asked is always the last thing in the chat.
    """

    chat_id: int
    name: str
    text: str
    keyboard: Keyboard
    below: int | None = None


class StoredFile(InputFile):
    """A file that the bot keeps (`storage.blobs`), by its name: it is read when it is sent."""

    def __init__(self, blob: str) -> None:
        super().__init__(filename=f"{blob[:12]}.jpg")
        self.blob = blob

    async def read(self, bot: Bot) -> AsyncGenerator[bytes, None]:  # noqa: ARG002
        message = "a handler sends by itself"
        raise RuntimeError(message)
        yield b""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A message to one of many: it waits until everybody has their own answers. Never a card: cards keep order."""

    message: SendMessage | SendPhoto | SendDocument
    not_after: datetime | None = None


Reply = TelegramMethod[Any] | Card | Broadcast
Replies = list[Reply]


def button(text: str, press: CallbackData) -> InlineKeyboardButton:
    """A button; what a phone could not show of its words is cut."""
    return InlineKeyboardButton(text=shorten(text, LONGEST_LABEL), callback_data=press.pack())


def turning(page: int, pages: int, press: Callable[[int], CallbackData]) -> Keyboard:
    """The row that turns pages, round and round; none for a single page. `press` makes the data that lead to a page."""
    if pages <= 1:
        return []
    places = ((page - 1) % pages, "◀️"), (page, f"{page + 1}/{pages}"), ((page + 1) % pages, "▶️")
    return [[button(mark, press(to)) for to, mark in places]]


def paged(items: Sequence[_T], size: int, page: int) -> tuple[Sequence[_T], int, int]:
    """A page of the items, which page that is and of how many: there is always one, and after the last the first."""
    pages = max(1, -(-len(items) // size))
    page %= pages
    return items[page * size : (page + 1) * size], page, pages


def say(chat_id: int, text: str, keyboard: Keyboard | None = None) -> SendMessage:
    """A message in HTML."""
    markup = InlineKeyboardMarkup(inline_keyboard=keyboard) if keyboard else None
    return SendMessage(chat_id=chat_id, text=text, reply_markup=markup)


def document(
    chat_id: int, name: str, content: bytes, caption: str | None = None, keyboard: Keyboard | None = None
) -> SendDocument:
    """A file, with a caption in HTML of at most LONGEST_CAPTION characters."""
    markup = InlineKeyboardMarkup(inline_keyboard=keyboard) if keyboard else None
    return SendDocument(
        chat_id=chat_id, document=BufferedInputFile(content, name), caption=caption, reply_markup=markup
    )


def toast(query: CallbackQuery, text: str | None = None, *, alert: bool = False) -> AnswerCallbackQuery:
    """Ends the waiting of a pressed button, with a passing word or none."""
    if text is None:
        return AnswerCallbackQuery(callback_query_id=query.id)
    return AnswerCallbackQuery(callback_query_id=query.id, text=text, show_alert=alert or None)


_HTML = {"parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def outgoing(replies: Iterable[Reply], chat_id: int) -> list[Outgoing]:
    """Replies as the outbox keeps them. `chat_id` is whose they are where the method itself does not say."""
    return [_outgoing(reply, chat_id) for reply in replies]


def _outgoing(reply: Reply, chat_id: int) -> Outgoing:
    if isinstance(reply, Broadcast):
        return replace(_outgoing(reply.message, chat_id), broadcast=True, not_after=reply.not_after)
    if isinstance(reply, Card):
        markup = {"inline_keyboard": [[one.model_dump(exclude_none=True) for one in row] for row in reply.keyboard]}
        shown: dict[str, Any] = {"chat_id": reply.chat_id, "text": reply.text, "reply_markup": markup, **_HTML}
        return Outgoing(reply.chat_id, CARD, _json(shown), card=reply.name, below=reply.below)
    body, method = _said(reply.model_dump(warnings=False)), type(reply).__api_method__
    uploads: list[Upload] = []
    if isinstance(reply, SendMessage):
        body.update(_HTML)
    if method in FILE_OF:
        body[FILE_OF[method]] = _attached(body[FILE_OF[method]], uploads)
    if uploads and isinstance(reply, SendPhoto | SendDocument):
        # What goes with a file of the bot's own are its words; a person's caption is no HTML.
        body["parse_mode"] = _HTML["parse_mode"]
    return Outgoing(int(body.get("chat_id", chat_id)), method, _json(body), uploads=tuple(uploads))


def _attached(file: Any, uploads: list[Upload]) -> Any:  # noqa: ANN401 - a file, or media that name files
    """The same with names in the place of contents, which go to the uploads; a file that Telegram has stays named."""
    if isinstance(file, list):
        return [_attached(one, uploads) for one in file]
    if isinstance(file, dict):
        return {**file, "media": _attached(file["media"], uploads)}
    if isinstance(file, StoredFile):
        return f"{ATTACHED}{BLOB}{file.blob}"
    if not isinstance(file, BufferedInputFile):
        return file
    uploads.append(Upload(file.filename or "file", file.data))
    return f"{ATTACHED}{uploads[-1].id}"


def _said(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """What was said of a method's parameters, without those that were left to the bot's defaults."""
    if isinstance(value, dict):
        return {key: _said(one) for key, one in value.items() if one is not None and not isinstance(one, Default)}
    return [_said(one) for one in value] if isinstance(value, list) else value


def _json(body: dict[str, Any]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def messages_of(chat_id: int, lines: Iterable[str], keyboard: Keyboard | None = None) -> Replies:
    """Lines of HTML (no tag reaches over a line's end) as one message, or as several where one is too small.

    The keyboard stands under the last of them.
    """
    parts: list[list[str]] = [[]]
    for line in lines:
        if length_of("\n".join([*parts[-1], line])) > LONGEST_MESSAGE:
            parts.append([])
        parts[-1].append(line)
    texts = ["\n".join(part) for part in parts if any(part)]
    return [say(chat_id, text, keyboard if text is texts[-1] else None) for text in texts]


def length_of(text: str) -> int:
    """As Telegram counts, in UTF-16 code units; tags are counted in, which errs on the safe side."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
