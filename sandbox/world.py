"""Everything the sandbox knows, in memory: the bot, the people, chats, files, updates, journal."""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from sandbox.chats import Body, Chat, Message, Person
from sandbox.clock import Clock
from sandbox.errors import Refused, Wrong, bad_request
from sandbox.faults import Faults, Limits
from sandbox.groups import Group
from sandbox.journal import Journal
from sandbox.media import Files, Media
from sandbox.profile import Profile
from sandbox.updates import Updates
from sandbox.webhook import Webhook

DEMO_TOKEN = "1234567890:AAE-sandbox-token-that-opens-nothing"  # noqa: S105
FIRST_PERSON_ID = 700_000_001
FIRST_GROUP_ID = -4_700_000_001
CALLBACK_ANSWER_SECONDS = 60


@dataclass(slots=True)
class Press:
    """A pressed button that waits for its answer."""

    chat: Chat
    at: float
    answered: bool = False


class World:
    """The state of one sandbox. It belongs to one event loop and is lost with the process.

    Message ids begin at 1 with every world, so a bot should meet a new one with a new database.
    """

    def __init__(
        self, token: str = DEMO_TOKEN, bot_username: str = "svodka_demo_bot", bot_name: str = "Svodka"
    ) -> None:
        self.token = token
        self.bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": bot_name,
            "username": bot_username,
        }
        self.clock = Clock()
        self.journal = Journal()
        self.files = Files()
        self.faults = Faults()
        self.limits = Limits()
        self.profile = Profile(bot_name)
        self.updates = Updates(self.clock)
        self.webhook = Webhook(self.updates, self.clock, self.faults)
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Group] = {}
        self.presses: OrderedDict[str, Press] = OrderedDict()
        self._last_message_id = 0
        self._last_album = time.time_ns() // 100
        self._last_press = time.time_ns()
        self.updates.repeats_next = lambda: self.faults.strikes("getUpdates", None, "duplicate") is not None

    def add_person(self, first_name: str, person_id: int | None = None, **known: Any) -> Person:
        """Brings in somebody, or finds who has this id already. Raises Wrong without a first name."""
        if person_id is None:
            person_id = max([FIRST_PERSON_ID - 1, *self.people]) + 1
        if person_id in self.people:
            return self.people[person_id]
        if not first_name or person_id <= 0:
            raise Wrong("a person has a first_name and a positive id")
        person = self.people[person_id] = Person(person_id, first_name, **known)
        self.journal.write("person", person.id)
        return person

    def add_group(self, title: str, members: list[Person], group_id: int | None = None) -> Group:
        """Makes a group without the bot, or finds the one of this id. Raises Wrong without title or members."""
        if group_id is None:
            group_id = min([FIRST_GROUP_ID + 1, *self.groups]) - 1
        if group_id in self.groups:
            return self.groups[group_id]
        if not title or not members or group_id >= 0:
            raise Wrong("a group has a title, members and a negative id")
        group = self.groups[group_id] = Group(group_id, title, members)
        self.journal.write("group", group.id)
        return group

    def user(self, user_id: int) -> Body | None:
        """The User with this id, be it a person or the bot itself."""
        if user_id == self.bot["id"]:
            return self.bot
        return self.people[user_id].user if user_id in self.people else None

    def reachable(self, chat_id: str) -> Chat:
        """Where the bot may write by this chat_id. Raises Refused for strangers and those who sent it away."""
        chat = self.known_chat(chat_id)
        if chat.silences_bot:
            raise Refused(403, f"Forbidden: {chat.silences_bot}")
        return chat

    def known_chat(self, chat_id: str) -> Chat:
        """The chat of a chat_id, of which the bot may know. Raises Refused, also for a group it is out of."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        number = int(chat_id) if chat_id.isascii() and chat_id.removeprefix("-").isdigit() else 0
        group = self.groups.get(number)
        chat = group if group is not None and group.knows_bot else self.people.get(number)
        if chat is None:
            raise bad_request("chat not found")
        if chat.closed_to_bot:
            raise Refused(403, f"Forbidden: {chat.closed_to_bot}")
        return chat

    def next_album(self) -> str:
        """A new media_group_id."""
        self._last_album += 1
        return str(self._last_album)

    def post(
        self,
        chat: Chat,
        content: Body,
        *,
        by: Person | None = None,
        media: Media | None = None,
        keyboard: Body | None = None,
    ) -> Message:
        """Puts a message into a chat, by a person or else by the bot, and tells the journal.

        A person's message becomes an update, unless the chat keeps it from the bot.
        """
        self._last_message_id += 1
        body = {
            "message_id": self._last_message_id,
            "from": self.bot if by is None else by.user,
            "chat": chat.body,
            "date": int(self.clock.now()),
            **content,
        }
        message = Message(body, by is None, media, keyboard)
        if keyboard is not None and "force_reply" not in keyboard:
            chat.keyboard = keyboard if "keyboard" in keyboard else None
        chat.messages[message.id] = message
        self.journal.write("message", chat.id, message=message.view(), message_id=message.id)
        self._tell_bot("message", chat, message)
        return message

    def _tell_bot(self, kind: str, chat: Chat, message: Message) -> None:
        if not message.from_bot and chat.tells_bot(message.body, self.bot):
            self.updates.add(kind, chat.id, message.body)

    def change(self, chat: Chat, message: Message, body: Body, media: Media | None) -> None:
        """Replaces what a message says and carries. A person's edit becomes an update."""
        message.body = {**body, "edit_date": int(self.clock.now())}
        message.media = media
        self.journal.write("edit", chat.id, message=message.view(), message_id=message.id)
        self._tell_bot("edited_message", chat, message)

    def remove(self, chat: Chat, message_id: int) -> None:
        """Takes a message out of a chat; bots are never told."""
        del chat.messages[message_id]
        if message_id in chat.pinned:
            chat.pinned.remove(message_id)
        self.journal.write("delete", chat.id, message_id=message_id)

    def press(self, chat: Chat, person: Person, message_id: int, data: str) -> str:
        """Presses a button: a callback_query with the message as it stands, inaccessible if it is gone."""
        self._last_press += 1
        press_id = str(self._last_press)
        now = self.clock.now()
        self.presses[press_id] = Press(chat, now)
        while self._is_over(next(iter(self.presses.values())), now):
            self.presses.popitem(last=False)
        message = chat.messages.get(message_id)
        gone = {"chat": chat.body, "message_id": message_id, "date": 0}
        content = {
            "id": press_id,
            "from": person.user,
            "message": gone if message is None else message.body,
            "chat_instance": chat_instance(chat.id),
            "data": data,
        }
        self.updates.add("callback_query", chat.id, content)
        return press_id

    def answered(self, press_id: str) -> Chat:
        """Takes the one answer a press may have and says where it was. Raises Refused for a second or late one."""
        press = self.presses.get(press_id)
        if press is None or press.answered or self._is_over(press, self.clock.now()):
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        press.answered = True
        return press.chat

    def _is_over(self, press: Press, now: float) -> bool:
        return now - press.at > CALLBACK_ANSWER_SECONDS

    def wake(self) -> None:
        """Lets everyone go who waits, as when the server stops."""
        self.journal.wake()
        self.clock.moved.ring()
        self.updates.interrupt("Conflict: terminated by the end of the sandbox")


def chat_instance(chat_id: int) -> str:
    """The opaque number Telegram gives a chat in callback queries."""
    digest = hashlib.sha256(f"chat {chat_id}".encode()).digest()
    return str(int.from_bytes(digest[:8], "big", signed=True))
