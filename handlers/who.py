"""Who may enter a conversation, and who is in one. All filters are asynchronous: aiogram runs others in threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram.filters import Filter

if TYPE_CHECKING:
    from aiogram.types import TelegramObject

    from domain.people import Person


class IsAdmin(Filter):
    """The configuration names the person."""

    async def __call__(self, event: TelegramObject, person: Person) -> bool:  # noqa: ARG002 - aiogram's signature
        return person.is_admin


class Oversees(Filter):
    """A coordinator or an admin."""

    async def __call__(self, event: TelegramObject, person: Person) -> bool:  # noqa: ARG002
        return bool(person.oversees)


class Reports(Filter):
    """Someone who reports for an organisation."""

    async def __call__(self, event: TelegramObject, person: Person) -> bool:  # noqa: ARG002
        return person.is_reporter


class In(Filter):
    """In the middle of this conversation."""

    def __init__(self, name: str) -> None:
        self._name = name

    async def __call__(self, event: TelegramObject, person: Person) -> bool:  # noqa: ARG002
        return person.conversation is not None and person.conversation.name == self._name


class HasText(Filter):
    """A message with a text that is no command."""

    async def __call__(self, message: TelegramObject) -> bool:
        text = getattr(message, "text", None) or "/"
        return not text.startswith("/")


class HasPicture(Filter):
    """A message with a photo, or with a file that says it is an image; a moving one is none."""

    async def __call__(self, message: TelegramObject) -> bool:
        document = getattr(message, "document", None)
        if document is None or getattr(message, "animation", None):
            return bool(getattr(message, "photo", None))
        # Not every phone knows what to call the pictures of another one.
        named = (document.file_name or "").lower().endswith((".heic", ".heif", ".jpg", ".jpeg", ".png", ".webp"))
        return named or (document.mime_type or "").startswith("image/")


class HasNoText(Filter):
    """A sticker, a voice, a place, a video: whatever is neither written nor a picture."""

    async def __call__(self, message: TelegramObject) -> bool:
        return not getattr(message, "text", None)
