"""The people and their private chats with the bot, message by message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sandbox.media import Media

Body = dict[str, Any]


@dataclass(slots=True)
class Message:
    """A message in a chat. `body` is the Bot API Message as it stands; an edit replaces it as a whole.

    `keyboard` is what it did to the person's keyboard, if anything: people see that, bots never do.
    """

    body: Body
    from_bot: bool
    media: Media | None = None
    keyboard: Body | None = None

    @property
    def id(self) -> int:
        """Its message_id."""
        return int(self.body["message_id"])

    def view(self) -> Body:
        """The Message with what the chat page needs besides."""
        view = {**self.body, "from_bot": self.from_bot, "edited": "edit_date" in self.body}
        if self.media is not None:
            view["media"] = _media_view(self.media)
        if self.keyboard is not None:
            view["reply_markup"] = self.keyboard
        return view

    @property
    def is_fixed(self) -> bool:
        """Whether Telegram lets no bot edit it, because it brought a keyboard or forced a reply."""
        return self.keyboard is not None and "remove_keyboard" not in self.keyboard


def _media_view(media: Media) -> Body:
    best = media.best
    return {
        "url": f"/sandbox/media/{best.unique_id}",
        "kind": media.kind,
        "name": best.name,
        "mime": best.mime,
        "size": len(best.data),
        "width": best.width,
        "height": best.height,
    }


@dataclass(slots=True)
class Person:
    """Somebody with Telegram, together with the private chat with the bot, whose id is the person's."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    about: str = ""
    start: str | None = None
    started: bool = False
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    keyboard: Body | None = None
    pinned: list[int] = field(default_factory=list)
    user: Body = field(init=False)
    chat: Body = field(init=False)

    def __post_init__(self) -> None:
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        given = {name: value for name, value in names.items() if value}
        language = {"language_code": self.language_code} if self.language_code else {}
        self.user = {"id": self.id, "is_bot": False, **given, **language}
        self.chat = {"id": self.id, **given, "type": "private"}

    def as_json(self) -> Body:
        """A Person of the control API."""
        names = (
            "id",
            "first_name",
            "last_name",
            "username",
            "language_code",
            "about",
            "start",
            "started",
            "blocked",
        )
        return {name: getattr(self, name) for name in names}
