"""Everything the sandbox knows, in memory: the bot, the people and their chats, files, updates, journal."""

from __future__ import annotations

import hashlib
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from sandbox.chats import Body, Message, Person
from sandbox.clock import Clock
from sandbox.errors import Refused, Wrong, bad_request
from sandbox.faults import Faults, Limits
from sandbox.journal import Journal
from sandbox.media import Files, Media
from sandbox.profile import Profile
from sandbox.updates import Updates
from sandbox.webhook import Webhook

DEMO_TOKEN = "1234567890:AAE-sandbox-token-that-opens-nothing"  # noqa: S105
FIRST_PERSON_ID = 700_000_001
CALLBACK_ANSWER_SECONDS = 60


@dataclass(slots=True)
class Press:
    """A pressed button that waits for its answer."""

    person: Person
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

    def user(self, user_id: int) -> Body | None:
        """The User with this id, be it a person or the bot itself."""
        if user_id == self.bot["id"]:
            return self.bot
        return self.people[user_id].user if user_id in self.people else None

    def reachable(self, chat_id: str) -> Person:
        """Whom the bot may write to by this chat_id. Raises Refused for strangers and who blocked it."""
        person = self.known_chat(chat_id)
        if person.blocked:
            raise Refused(403, "Forbidden: bot was blocked by the user")
        if not person.started:
            raise Refused(403, "Forbidden: bot can't initiate conversation with a user")
        return person

    def known_chat(self, chat_id: str) -> Person:
        """The person of a chat_id, reachable or not."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        person = self.people.get(int(chat_id)) if chat_id.isascii() and chat_id.isdigit() else None
        if person is None:
            raise bad_request("chat not found")
        return person

    def next_album(self) -> str:
        """A new media_group_id."""
        self._last_album += 1
        return str(self._last_album)

    def post(
        self,
        person: Person,
        content: Body,
        *,
        from_bot: bool,
        media: Media | None = None,
        keyboard: Body | None = None,
    ) -> Message:
        """Puts a message into a chat and tells the journal; a person's message becomes an update."""
        self._last_message_id += 1
        body = {
            "message_id": self._last_message_id,
            "from": self.bot if from_bot else person.user,
            "chat": person.chat,
            "date": int(self.clock.now()),
            **content,
        }
        message = Message(body, from_bot, media, keyboard)
        if keyboard is not None and "force_reply" not in keyboard:
            person.keyboard = keyboard if "keyboard" in keyboard else None
        person.messages[message.id] = message
        self.journal.write("message", person.id, message=message.view(), message_id=message.id)
        if not from_bot:
            self.updates.add("message", person.id, body)
        return message

    def change(self, person: Person, message: Message, body: Body, media: Media | None) -> None:
        """Replaces what a message says and carries. A person's edit becomes an update."""
        message.body = {**body, "edit_date": int(self.clock.now())}
        message.media = media
        self.journal.write("edit", person.id, message=message.view(), message_id=message.id)
        if not message.from_bot:
            self.updates.add("edited_message", person.id, message.body)

    def remove(self, person: Person, message_id: int) -> None:
        """Takes a message out of a chat; bots are never told."""
        del person.messages[message_id]
        if message_id in person.pinned:
            person.pinned.remove(message_id)
        self.journal.write("delete", person.id, message_id=message_id)

    def press(self, person: Person, message_id: int, data: str) -> str:
        """Presses a button: a callback_query with the message as it stands, inaccessible if it is gone."""
        self._last_press += 1
        press_id = str(self._last_press)
        now = self.clock.now()
        self.presses[press_id] = Press(person, now)
        while self._is_over(next(iter(self.presses.values())), now):
            self.presses.popitem(last=False)
        message = person.messages.get(message_id)
        gone = {"chat": person.chat, "message_id": message_id, "date": 0}
        content = {
            "id": press_id,
            "from": person.user,
            "message": gone if message is None else message.body,
            "chat_instance": chat_instance(person.id),
            "data": data,
        }
        self.updates.add("callback_query", person.id, content)
        return press_id

    def answered(self, press_id: str) -> Person:
        """Takes the one answer a press may have. Raises Refused for a second, a late or an unknown one."""
        press = self.presses.get(press_id)
        if press is None or press.answered or self._is_over(press, self.clock.now()):
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        press.answered = True
        return press.person

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
