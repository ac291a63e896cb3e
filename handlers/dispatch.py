"""One update, from its JSON to the replies: who it is from, which conversation takes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from aiogram import Bot, Dispatcher
from aiogram.client.session.base import BaseSession
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.methods import AnswerCallbackQuery
from aiogram.types import Update, User

from handlers import (
    applications,
    awarding,
    blurring,
    calendar,
    consent,
    covering,
    diploma_art,
    events,
    gallery,
    groups,
    handing_in,
    history,
    invite,
    join,
    letters,
    link,
    measure,
    measure_ask,
    member,
    mergers,
    mine,
    moments,
    newevent,
    nothing_held,
    nudge,
    organisations,
    photo_matches,
    photos_in,
    plan,
    plan_import,
    privacy,
    rating,
    register,
    report,
    requisites,
    retention,
    returning,
    review,
    snooze,
    start,
    status,
    stray,
    template,
    timezones,
    totals,
    verify,
)
from handlers import people as people_room
from handlers.papers import plan_room
from handlers.papers import room as papers
from handlers.replies import Card, outgoing, say
from storage import people
from texts import language_of, words_in

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from aiogram.methods import TelegramMethod

    from domain.people import Person
    from handlers.replies import Reply
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.outbox import Outgoing

PRIVATE = "private"
HEARD = (PRIVATE, "group", "supergroup")


class NoNetwork(BaseSession):
    """Handlers return what is to be said: one that calls Telegram itself would say what may be rolled back."""

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ANN401, ARG002, ASYNC109
        message = f"a handler calls {type(method).__name__} by itself instead of returning it"
        raise RuntimeError(message)

    async def stream_content(self, *args: Any, **kwargs: Any) -> AsyncGenerator[bytes, None]:  # noqa: ANN401, ARG002
        message = "a handler downloads by itself"
        raise RuntimeError(message)
        yield b""


class KnownBot(Bot):
    """A bot that knows its own name without asking: commands may be addressed to it, as «/help@svodka_bot»."""

    def __init__(self, username: str) -> None:
        # Any well-formed token: nothing is ever sent through this object.
        super().__init__("1:handlers-do-no-network-handlers-do-no", session=NoNetwork())
        self._name = username

    async def me(self) -> User:
        return User(id=self.id, is_bot=True, first_name=self._name, username=self._name)


class Conversations:
    """All conversations behind one entrance."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self._bot = KnownBot(setting.bot_username)
        self._dispatcher = Dispatcher(disable_fsm=True)
        rooms = (
            groups,
            template,
            plan_import,
            register,
            verify,
            start,
            privacy,
            status,
            nudge,
            totals,
            rating,
            awarding,
            diploma_art,
            papers,
            plan_room,
            letters,
            requisites,
            invite,
            link,
            people_room,
            member,
            applications,
            newevent,
            events,
            retention,
            moments,
            plan,
            measure,
            measure_ask,
            organisations,
            mergers,
            timezones,
            snooze,
            mine,
            calendar,
            nothing_held,
            covering,
            handing_in,
            blurring,
            consent,
            history,
            report,
            photos_in,
            photo_matches,
            gallery,
            returning,
            review,
            join,
            stray,
        )
        self._dispatcher.include_routers(*(room.router() for room in rooms))

    async def handle(self, tx: Transaction, update: dict[str, Any]) -> list[Outgoing]:
        """What is to be sent because of this update. Raises whatever its handler raises."""
        sender = _sender(update)
        if sender is None:
            return []
        person = await self._meet(tx, sender, writes=_is_private(update), presses="callback_query" in update)
        if person is None:
            return _refer(update["callback_query"]["id"], sender, self.setting)
        words = words_in(person.language)
        replies = await self._dispatcher.feed_update(
            self._bot,
            Update.model_validate(update, context={"bot": self._bot}),
            tx=tx,
            person=person,
            words=words,
            setting=self.setting,
        )
        if replies is UNHANDLED or replies is None:
            return []
        return outgoing([_beside(one, update, person) for one in replies], person.id)

    async def apologise(self, tx: Transaction, update: dict[str, Any]) -> list[Outgoing]:
        """What to say to the person whose update was set aside."""
        sender = _sender(update)
        if sender is None:
            return []
        known = await people.find(tx, sender["id"], self.setting.admins)
        words = words_in(known.language if known else language_of(sender.get("language_code"), self.setting.language))
        return outgoing([say(sender["id"], words("trouble"))], sender["id"])

    async def _meet(self, tx: Transaction, sender: dict[str, Any], *, writes: bool, presses: bool) -> Person | None:
        """The person as the database knows them; remembered if new, renamed or (who `writes` to the bot) back.

        None for a press of whom nobody knows: their data were deleted, and a button of before must not bring them back.
        """
        admins, now = self.setting.admins, self.setting.now()
        name = " ".join(filter(None, (sender.get("first_name"), sender.get("last_name")))) or str(sender["id"])
        person = await people.find(tx, sender["id"], admins)
        if person is None and presses:
            return None
        if person is None or person.name != name or (person.blocked and writes):
            language = language_of(sender.get("language_code"), self.setting.language)
            await people.meet(tx, sender["id"], name, language, now)
            person = await people.find(tx, sender["id"], admins)
        if person is None:
            message = f"person {sender['id']} is not there after having been stored"
            raise LookupError(message)
        return person


def _refer(query: str, sender: dict[str, Any], setting: Setting) -> list[Outgoing]:
    """Whom the bot does not know any more, it can greet anew."""
    words = words_in(language_of(sender.get("language_code"), setting.language))
    told = AnswerCallbackQuery(callback_query_id=query, text=words.plain("privacy-unknown"), show_alert=True)
    return outgoing([told], sender["id"])


def _beside(reply: Reply, update: dict[str, Any], person: Person) -> Reply:
    """A card that a press leads to is shown where it was pressed or below, and not somewhere up in the chat."""
    pressed = (update.get("callback_query") or {}).get("message")
    if not isinstance(reply, Card) or not pressed or reply.below is not None or reply.chat_id != person.id:
        return reply
    return replace(reply, below=pressed["message_id"] - 1)


def _is_private(update: dict[str, Any]) -> bool:
    """Whether it came from the chat with one person; who blocked the bot there may still be met in a group."""
    found = (event.get("message") or event for event in update.values() if isinstance(event, dict))
    return any((one.get("chat") or {}).get("type") == PRIVATE for one in found)


def _sender(update: dict[str, Any]) -> dict[str, Any] | None:
    """Who wrote or pressed in a private chat, or did something in a group; None for what comes from elsewhere."""
    for kind in ("message", "edited_message", "callback_query", "my_chat_member"):
        if kind in update:
            event = update[kind]
            chat = (event.get("message") or {}).get("chat") if kind == "callback_query" else event.get("chat")
            sender: dict[str, Any] | None = event.get("from")
            heard = chat is None or chat.get("type") in (HEARD[:1] if kind == "callback_query" else HEARD)
            return sender if sender and heard and not sender.get("is_bot") else None
    return None
