"""Chats, message by message; and the people, each with the private chat with the bot."""

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
class Chat:
    """A chat that the bot is or was in. `body` is the Bot API Chat, `keyboard` the reply keyboard in force."""

    id: int
    messages: dict[int, Message] = field(default_factory=dict, init=False)
    keyboard: Body | None = field(default=None, init=False)
    pinned: list[int] = field(default_factory=list, init=False)
    body: Body = field(default_factory=dict, init=False)

    @property
    def closed_to_bot(self) -> str:
        """Why the bot can do nothing at all here, as its 403 says it; empty when it can."""
        return ""

    @property
    def silences_bot(self) -> str:
        """Why the bot cannot write here, as its 403 says it; empty when it can."""
        return self.closed_to_bot

    @property
    def silences_people(self) -> str:
        """Why people cannot write here, in plain English; empty when they can."""
        return ""

    @property
    def more_info(self) -> Body:
        """What getChat tells besides `body`."""
        return {}

    @property
    def size(self) -> int:
        """How many are in it, the bot with them."""
        return 2

    def member(self, _user: Body) -> Body | None:
        """The ChatMember of a person or of the bot, None for who has nothing to do with the chat."""
        return None

    @property
    def lets_bot_delete_others(self) -> bool:
        """Whether the bot may remove what it has not written itself."""
        return True

    def tells_bot(self, _body: Body, _bot: Body) -> bool:
        """Whether a person's message becomes an update."""
        return True


@dataclass(slots=True)
class Person(Chat):
    """Somebody with Telegram, together with the private chat with the bot, whose id is the person's."""

    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    about: str = ""
    start: str | None = None
    started: bool = False
    blocked: bool = False
    user: Body = field(init=False)

    def __post_init__(self) -> None:
        names = {"first_name": self.first_name, "last_name": self.last_name, "username": self.username}
        given = {name: value for name, value in names.items() if value}
        language = {"language_code": self.language_code} if self.language_code else {}
        self.user = {"id": self.id, "is_bot": False, **given, **language}
        self.body = {"id": self.id, **given, "type": "private"}

    @property
    def silences_bot(self) -> str:
        if self.blocked:
            return "bot was blocked by the user"
        return "" if self.started else "bot can't initiate conversation with a user"

    @property
    def silences_people(self) -> str:
        if self.blocked:
            return "this person has blocked the bot: unblock or press Start first"
        return "" if self.started else "this person has not pressed Start yet"

    @property
    def more_info(self) -> Body:
        return {"active_usernames": [self.username]} if self.username else {}

    def member(self, user: Body) -> Body | None:
        return {"user": user, "status": "member"} if user["is_bot"] or user["id"] == self.id else None

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
